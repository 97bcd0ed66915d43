// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What of our SQL the engines lack that speak PostgreSQL's protocol and are spread over many
// machines: db/postgres/PAST-ONE-SERVER.md names all of it, and nothing else may come in unseen.
#include "tests/db/postgres/cluster.h"
#include "tests/db/postgres/repository_statements.h"

#include <QDirIterator>
#include <QFile>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

const QString databaseFolder = QStringLiteral(WATTCARD_REPOSITORIES) + u"/.."_s;

QByteArray contentsOf(const QString& path)
{
    QFile file{path};
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(path);
    return file.readAll();
}

QByteArray thePage()
{
    return contentsOf(databaseFolder + u"/postgres/PAST-ONE-SERVER.md"_s);
}

QByteArrayList namesOf(postgres::Connection& server, const char* sql)
{
    QByteArrayList names;
    auto answer = server.run({"names", sql});
    EXPECT_TRUE(answer) << sql;
    for (Record& record : answer->records)
        names.append(record.text().toUtf8());
    return names;
}

void expectNamed(const QByteArrayList& names)
{
    const QByteArray page = thePage();
    for (const QByteArray& name : names)
        EXPECT_TRUE(page.contains('`' + name + '`')) << name.constData();
}

QByteArrayList statementsWith(std::initializer_list<const char*> words, bool isInsert)
{
    QByteArrayList names;
    for (const auto& [name, sql] : statementsOfRepositories()) {
        const bool has = std::any_of(words.begin(), words.end(),
                                     [&sql](const char* word) { return sql.contains(word); });
        if (has && (!isInsert || sql.startsWith("INSERT")))
            names.append(name.split(' ').last());
    }
    return names;
}

} // namespace

TEST(PostgresElsewhere, thePageNamesTheStatementsThatSomeLack)
{
    const QByteArrayList inserts = statementsWith({"SELECT"}, true);
    const QByteArrayList recursions = statementsWith({"RECURSIVE"}, false);
    EXPECT_EQ(inserts.size(), 9);
    EXPECT_EQ(recursions.size(), 2);
    expectNamed(inserts);
    expectNamed(recursions);
    EXPECT_EQ(statementsWith({"FOR UPDATE", "FOR SHARE", "LISTEN", "NOTIFY", "pg_advisory",
                              "TABLESAMPLE", "GROUPING SETS", "nextval", "LOCK TABLE"},
                             false),
              QByteArrayList{});
}

TEST(PostgresElsewhere, thePageNamesTheRulesThatSomeLack)
{
    const auto server = Cluster::ours().connect(Cluster::ours().makeDatabase());
    const auto deferred =
        namesOf(*server, "SELECT DISTINCT conrelid::regclass::text FROM pg_constraint"
                         " WHERE condeferrable ORDER BY 1");
    EXPECT_GT(deferred.size(), 40);
    expectNamed(deferred);
    expectNamed({"announce_writing", "_announced"}); // the one that some cannot run
    EXPECT_EQ(namesOf(*server, "SELECT p.proname::text FROM pg_proc AS p"
                               " JOIN pg_namespace AS n ON n.oid = p.pronamespace"
                               " WHERE n.nspname = 'wattcard'"
                               " AND p.prosrc ~* '(notify|listen|advisory|nextval)'"),
              QByteArrayList{"announce_writing"});
    // Of each row, before or after it, without a table of what changed.
    EXPECT_EQ(namesOf(*server, "SELECT tgname::text FROM pg_trigger WHERE NOT tgisinternal"
                               " AND (tgtype::bigint & 1 = 0 OR tgtype::bigint & 64 <> 0"
                               " OR tgoldtable IS NOT NULL OR tgnewtable IS NOT NULL)"),
              QByteArrayList{});
    EXPECT_EQ(namesOf(*server, "SELECT p.proname::text FROM pg_proc AS p"
                               " JOIN pg_namespace AS n ON n.oid = p.pronamespace"
                               " WHERE n.nspname = 'wattcard' AND p.prosrc ~ 'PERFORM'"),
              QByteArrayList{});
    EXPECT_EQ(namesOf(*server, "SELECT c.relname::text FROM pg_index AS i"
                               " JOIN pg_class AS c ON c.oid = i.indexrelid"
                               " JOIN pg_am AS a ON a.oid = c.relam"
                               " JOIN pg_namespace AS n ON n.oid = c.relnamespace"
                               " WHERE n.nspname = 'wattcard' AND (a.amname = 'gist'"
                               " OR a.amname = 'gin' AND i.indnatts > 1)"),
              QByteArrayList{});
    EXPECT_EQ(namesOf(*server, "SELECT conname::text FROM pg_constraint WHERE contype = 'x'"
                               " UNION SELECT inhrelid::regclass::text FROM pg_inherits"
                               " UNION SELECT attname::text FROM pg_attribute"
                               " WHERE attgenerated <> ''"),
              QByteArrayList{});
    expectNamed(namesOf(*server, "SELECT p.proname::text FROM pg_proc AS p"
                                 " JOIN pg_namespace AS n ON n.oid = p.pronamespace"
                                 " WHERE n.nspname = 'wattcard' AND p.prokind = 'a'"));
}

// In one place, which can do without: then whoever met another begins anew.
TEST(PostgresElsewhere, theTurnIsTakenInOnePlace)
{
    QByteArrayList files;
    QDirIterator all{databaseFolder, {u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories};
    while (all.hasNext()) {
        if (contentsOf(all.next()).contains("LOCK TABLE writing_turn"))
            files.append(all.fileName().toUtf8());
    }
    EXPECT_EQ(files, QByteArrayList{"connection.cpp"});
    expectNamed({"LOCK TABLE writing_turn"});
}

} // namespace wattcard::db::test
