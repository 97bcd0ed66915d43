// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgres/dialect.h"
#include "db/postgres/migrator.h"
#include "tests/db/postgres/cluster.h"
#include "tests/db/postgres/repository_statements.h"
#include "tests/db/shop.h"

#include <QRegularExpression>

#include <gtest/gtest.h>

#include <set>

// What a counter's user may do on the server (RELIABILITY.md section 8, "rights").

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

// Books of a new database, reached as the user of counter 3.
ServerOptions counterOf(const QByteArray& database)
{
    static const bool isMade = [] {
        const QByteArray books = Cluster::ours().makeDatabase(); // the role comes with the first
        return Cluster::ours()
            .connect(books)
            ->script("CREATE ROLE counter_3 LOGIN IN ROLE wattcard_counter")
            .has_value();
    }();
    EXPECT_TRUE(isMade);
    ServerOptions options = Cluster::ours().optionsFor(database);
    options.server.replace("user=owner", "user=counter_3");
    return options;
}

std::unique_ptr<postgres::Connection> connectedTo(const ServerOptions& options)
{
    return std::move(postgres::Connection::open(options).value());
}

using Rights = std::set<std::string>; // "INSERT account", "UPDATE account.state"

void collect(Rights& rights, const char* pattern, const QByteArray& sql, const char* right)
{
    const QRegularExpression expression{QString::fromLatin1(pattern)};
    for (auto found = expression.globalMatch(QString::fromUtf8(sql)); found.hasNext();) {
        const auto match = found.next();
        if (match.lastCapturedIndex() < 2) {
            rights.insert(right + (u' ' + match.captured(1)).toStdString());
            continue;
        }
        static const QRegularExpression column{u"(?:^|, )(\\w+) = "_s};
        for (auto one = column.globalMatch(match.captured(2)); one.hasNext();)
            rights.insert(right +
                          (u' ' + match.captured(1) + u'.' + one.next().captured(1)).toStdString());
    }
}

// As they are written for the file.
Rights neededRights()
{
    Rights rights{"UPDATE writing_turn"}; // to lock it, as each writer does in his turn
    for (const auto& [name, sql] : statementsOfRepositories()) {
        collect(rights, "INSERT INTO (\\w+)", sql, "INSERT");
        collect(rights, "DELETE FROM (\\w+)", sql, "DELETE");
        collect(rights, "INSERT INTO (\\w+).*DO UPDATE SET (.*)$", sql, "UPDATE");
        collect(rights, "(?<!DO )UPDATE (\\w+) SET (.*?)(?: WHERE |$)", sql, "UPDATE");
    }
    return rights;
}

Rights grantedRights(postgres::Connection& owner)
{
    Rights rights;
    auto tables = owner.run({"tables", "SELECT g.privilege_type || ' ' || g.table_name"
                                       " FROM information_schema.role_table_grants AS g"
                                       " WHERE g.grantee = 'wattcard_counter'"
                                       " AND g.privilege_type <> 'SELECT'"});
    auto columns = owner.run({"columns", "SELECT g.privilege_type || ' ' || g.table_name || '.' ||"
                                         " g.column_name FROM information_schema"
                                         ".role_column_grants AS g WHERE g.grantee ="
                                         " 'wattcard_counter' AND g.privilege_type = 'UPDATE'"});
    for (auto* answer : {&tables, &columns}) {
        EXPECT_TRUE(*answer) << qPrintable(answer->error().detail);
        for (Record& record : (*answer)->records)
            rights.insert(record.text().toStdString());
    }
    return rights;
}

} // namespace

TEST(PostgresRoles, aCounterMayRunEveryStatementOfTheRepositories)
{
    const auto counter = connectedTo(counterOf(Cluster::ours().makeDatabase()));
    int allowed = 0;
    for (const auto& [name, sql] : statementsOfRepositories()) {
        const int parameters = parametersOf(postgres::statementFor(sql));
        QByteArray values;
        for (int at = 0; at < parameters; ++at)
            values += at == 0 ? "(NULL" : ", NULL";
        // A plan is looked through for rights, but not run.
        const QByteArray refusal =
            refusalOf(*counter, sql, "EXPLAIN EXECUTE one" + (parameters == 0 ? "" : values + ")"));
        EXPECT_FALSE(refusal.contains("42501")) << name.constData() << ": " << refusal.constData();
        allowed += refusal.isEmpty() ? 1 : 0;
    }
    EXPECT_GT(allowed, 480);
}

TEST(PostgresRoles, aCounterHasNoRightThatNoStatementNeeds)
{
    const auto owner = Cluster::ours().connect(Cluster::ours().makeDatabase());
    const Rights needed = neededRights();
    EXPECT_EQ(grantedRights(*owner), needed);
    EXPECT_GT(needed.size(), 120U);
}

TEST(PostgresRoles, aCounterKeepsTheBooksWithTheseRightsAlone)
{
    Shop shop{counterOf(Cluster::ours().makeDatabase())};
    shop.openAccount(shop.moneyAccount, hundredYuan);
    shop.load(shop.moneyAccount);
    shop.sell(shop.purchase(shop.moneyAccount, tenYuan));
    EXPECT_TRUE(shop.ledger->begin(shop.opening(shop.energyAccount, tenYuan), shop.clerk));
    EXPECT_TRUE(shop.verifies()) << "what the triggers keep is kept, too";
}

TEST(PostgresRoles, aCounterIsRefusedWhatWouldHideAnAct)
{
    Shop shop{counterOf(Cluster::ours().makeDatabase())};
    shop.openAccount(shop.moneyAccount, hundredYuan);
    const auto counter = connectedTo(*shop.server);
    for (const char* act : {"UPDATE audit_entry SET action = 'x'", "DELETE FROM audit_entry",
                            "UPDATE journal_leg SET amount = 1", "DELETE FROM journal_leg",
                            "DELETE FROM transaction_row", "UPDATE transaction_row SET payment = 1",
                            "TRUNCATE audit_entry CASCADE", "UPDATE account_due SET amount = 0",
                            "INSERT INTO account_due VALUES ('x', 1, 1)",
                            "ALTER TABLE audit_entry DISABLE TRIGGER USER",
                            "DROP TRIGGER audit_entry_no_delete ON audit_entry",
                            "CREATE TABLE wattcard.other (a int)",
                            "SET session_replication_role = replica", "DROP TABLE outbox",
                            "CREATE OR REPLACE FUNCTION wattcard.audit_entry_no_delete() RETURNS"
                            " trigger LANGUAGE plpgsql AS 'BEGIN RETURN OLD; END'"}) {
        const auto done = counter->script(act);
        ASSERT_FALSE(done) << act;
        const QString& why = done.error().detail;
        EXPECT_TRUE(why.contains("42501"_L1)) << act << ": " << qPrintable(why);
    }
    EXPECT_TRUE(shop.verifies());
}

// What a trigger writes as the owner, nobody brings about but through our tables.
TEST(PostgresRoles, aCounterPutsNoTriggerOfOursOnATableOfHisOwn)
{
    const QByteArray books = Cluster::ours().makeDatabase();
    // The copy of a database does not take over who may make temporary tables in it.
    const auto counter = connectedTo(counterOf(books));
    ASSERT_TRUE(counter->script("CREATE TEMP TABLE own (LIKE journal_leg)"));
    for (const char* function : {"journal_leg_due", "day_total_of_row"}) {
        const QByteArray create = "CREATE TRIGGER own AFTER INSERT ON own FOR EACH ROW"
                                  " EXECUTE FUNCTION " +
                                  QByteArray{function} + "()";
        const auto put = counter->script(create);
        ASSERT_FALSE(put) << function;
        EXPECT_TRUE(put.error().detail.contains("42501"_L1)) << qPrintable(put.error().detail);
    }
    const auto owner = Cluster::ours().connect(books);
    ASSERT_TRUE(owner->script("DELETE FROM program_part"));
    ASSERT_TRUE(postgres::migrate(*owner));
    const auto own = connectedTo(counterOf(books))->script("CREATE TEMP TABLE own (a bigint)");
    ASSERT_FALSE(own);
    EXPECT_TRUE(own.error().detail.contains("42501"_L1)) << qPrintable(own.error().detail);
}

// The schema is the newest, and the program brings other rights and other words than it has.
TEST(PostgresRoles, followTheProgram)
{
    const QByteArray books = Cluster::ours().makeDatabase();
    const auto owner = Cluster::ours().connect(books);
    const QByteArray spoil = "REVOKE SELECT ON outbox FROM wattcard_counter;"
                             " GRANT DELETE ON outbox TO wattcard_counter;"
                             " CREATE OR REPLACE FUNCTION hex(bytes bytea) RETURNS text LANGUAGE"
                             " sql IMMUTABLE STRICT PARALLEL SAFE RETURN 'old';";
    const auto countersWord = [&] {
        auto hex = connectedTo(counterOf(books))->run({"hex", "SELECT hex('\\x0a'::bytea)"});
        return hex->records.front().text();
    };
    ASSERT_TRUE(owner->script(spoil));
    ASSERT_TRUE(Database::open({.directory = {}, .server = counterOf(books)}));
    ASSERT_TRUE(postgres::migrate(*owner));
    EXPECT_EQ(countersWord(), u"old"_s) << "nobody looks at what is the same";
    ASSERT_TRUE(owner->script("UPDATE program_part SET hash = 'of an older program'"));
    ASSERT_TRUE(Database::open({.directory = {}, .server = counterOf(books)}));
    EXPECT_EQ(countersWord(), u"old"_s) << "a counter changes nothing";
    ASSERT_TRUE(Database::open({.directory = {}, .server = Cluster::ours().optionsFor(books)}));
    EXPECT_EQ(countersWord(), u"0A"_s);
    EXPECT_EQ(grantedRights(*owner), neededRights());
    EXPECT_TRUE(connectedTo(counterOf(books))->run({"outbox", "SELECT COUNT(*) FROM outbox"}));
    // As books are that were made before the program took note.
    ASSERT_TRUE(owner->script("DROP TABLE program_part;" + spoil));
    ASSERT_TRUE(postgres::migrate(*owner));
    EXPECT_EQ(countersWord(), u"0A"_s);
    EXPECT_EQ(grantedRights(*owner), neededRights());
}

// What the owner can arrange is no failed save, and ends nothing.
TEST(PostgresRoles, aMissingRightIsSaidToBeTheDatabases)
{
    const QByteArray books = Cluster::ours().makeDatabase();
    const auto counter = connectedTo(counterOf(books));
    for (const char* statement : {"DELETE FROM audit_entry", "SELECT COUNT(*) FROM not_there"}) {
        const auto refused = counter->run({"refused", statement});
        ASSERT_FALSE(refused) << statement;
        EXPECT_EQ(refused.error().fault, Fault::DatabaseFailed) << statement;
    }
    EXPECT_EQ(counter->stopped(), nullptr);
    EXPECT_TRUE(counter->run({"entries", "SELECT COUNT(*) FROM audit_entry"}));
}

// A counter's program that is newer than the books says so, and does not try to change them.
TEST(PostgresRoles, aCounterDoesNotMigrate)
{
    const QByteArray books = Cluster::ours().makeDatabase();
    ASSERT_TRUE(Cluster::ours().connect(books)->script(
        "DELETE FROM schema_version WHERE version = (SELECT MAX(version) FROM schema_version)"));
    const auto opened = Database::open({.directory = {}, .server = counterOf(books)});
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().fault, Fault::DatabaseFailed) << qPrintable(opened.error().detail);
}

} // namespace wattcard::db::test
