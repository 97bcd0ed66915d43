// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/server_file.h"
#include "main/backup_tool.h"
#include "main/commands.h"
#include "tests/db/postgres/cluster.h"
#include "tests/db/shop.h"
#include "tests/main/run_tool.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

using Words = QHash<QString, QString>;

class ServerTools : public ::testing::Test {
protected:
    // The tools believe no server that may forget.
    static void SetUpTestSuite()
    {
        Cluster::ours().syncFromNowOn();
        ASSERT_TRUE(Cluster::ours().stopAtOnce() && Cluster::ours().start());
    }

    QString folder(const char* name) const
    {
        return home.path() + u'/' + QString::fromLatin1(name);
    }
    Words onServer(const QByteArray& database) const
    {
        return {{u"server"_s,
                 QFileInfo{QFile::decodeName(Cluster::ours().socketFile())}.absolutePath()},
                {u"database"_s, QString::fromLatin1(database)},
                {u"user"_s, u"owner"_s}};
    }
    // With the name and region of the shop's company.
    Answered init(const char* profile, int counter, const Words& others = {}) const
    {
        ToolOptions options;
        options.profileDirectory = folder(profile);
        options.json = true;
        options.named = onServer(books);
        options.named.insert({{u"name"_s, u"Valley Power"_s},
                              {u"phone"_s, u"95598"_s},
                              {u"region"_s, u"00010002"_s},
                              {u"counter"_s, QString::number(counter)}});
        options.named.insert(others);
        return runTool(initCommand().tool, options, "a long passphrase\n");
    }

    QByteArray books = Cluster::ours().makeDatabase();
    QTemporaryDir home;
};

} // namespace

// A second computer would sell from the first one's till.
TEST_F(ServerTools, joinWithANumberThatHasNotSold)
{
    Shop shop{Cluster::ours().optionsFor(books)};
    shop.reopen(); // its books have a company now, and it a number
    EXPECT_EQ(init("twin", 3).exit, Exit::Unavailable) << "counter 3 is open";
    shop.openAccount(shop.moneyAccount, hundredYuan);
    shop.close();
    const Answered refused = init("twin", 3);
    EXPECT_EQ(refused.exit, Exit::Failure);
    EXPECT_FALSE(QDir{folder("twin")}.exists()) << "nothing is left of it";
    EXPECT_EQ(init("fourth", 4).exit, Exit::Ok);
    EXPECT_EQ(serverFileIn(folder("fourth")).value()->counter, CounterId{4});
    EXPECT_EQ(init("twin", 3, {{u"returning"_s, {}}}).exit, Exit::Ok);
    EXPECT_EQ(serverFileIn(folder("twin")).value()->counter, CounterId{3});
}

// Else the books would have a company, and nobody who may do anything about it.
TEST_F(ServerTools, foundACompanyWithItsPeopleOrNotAtAll)
{
    const auto owner = Cluster::ours().connect(books);
    ASSERT_TRUE(
        owner->script("ALTER TABLE operator ADD CONSTRAINT few CHECK (login <> 'auditor')"));
    EXPECT_EQ(init("first", 1).exit, Exit::Failure);
    EXPECT_FALSE(QDir{folder("first")}.exists()) << "the same command must be given again";
    constexpr StatementText count{"written", "SELECT (SELECT COUNT(*) FROM company) +"
                                             " (SELECT COUNT(*) FROM operator) +"
                                             " (SELECT COUNT(*) FROM audit_entry)"};
    EXPECT_EQ(owner->run(count)->records.front().integer(), 0);
    ASSERT_TRUE(owner->script("ALTER TABLE operator DROP CONSTRAINT few"));
    const Answered founded = init("first", 1);
    EXPECT_EQ(founded.exit, Exit::Ok);
    EXPECT_EQ(founded.json[u"operators"].toArray().size(), 5);
    EXPECT_EQ(
        founded.json[u"books"].toString(),
        u"postgresql://%1:5432/%2"_s.arg(onServer(books)[u"server"_s], QString::fromLatin1(books)));
    constexpr StatementText people{"people", "SELECT COUNT(*) FROM operator"};
    EXPECT_EQ(owner->run(people)->records.front().integer(), 5);
}

TEST_F(ServerTools, moveACounterWithItsNumber)
{
    Shop{Cluster::ours().optionsFor(books)}.close();
    ASSERT_EQ(init("ninth", 9).exit, Exit::Ok);
    ToolOptions options;
    options.profileDirectory = folder("ninth");
    options.json = true;
    options.named = onServer(Cluster::ours().makeDatabase());
    options.named.insert(u"to"_s, folder("moved"));
    ASSERT_EQ(runTool(moveCommand().tool, options, {}).exit, Exit::Ok);
    EXPECT_EQ(serverFileIn(folder("moved")).value()->counter, CounterId{9})
        << "not that of the company's row, which is 3";
}

// The copy has every customer in it: it lies in the profile, where the next one finds what is left.
TEST_F(ServerTools, verifyACopyThatDoesNotStay)
{
    Shop{Cluster::ours().optionsFor(books)}.close();
    ASSERT_EQ(init("fourth", 4).exit, Exit::Ok);
    const QString left = folder("fourth") + u"/verifying/books"_s;
    ASSERT_TRUE(QDir{}.mkpath(left));
    QFile killed{left + u"/wattcard.db"_s};
    ASSERT_TRUE(killed.open(QIODevice::WriteOnly));
    const QByteArray temporary = qgetenv("TMPDIR");
    qputenv("TMPDIR", QFile::encodeName(killed.fileName())); // no folder
    ToolOptions options;
    options.profileDirectory = folder("fourth");
    options.json = true;
    const Answered verified = runTool(wattcard::verify, options, {});
    qputenv("TMPDIR", temporary);
    EXPECT_EQ(verified.exit, Exit::Ok) << verified.text;
    EXPECT_FALSE(QDir{folder("fourth") + u"/verifying"_s}.exists());
}

// What a file needs is neither asked for nor done: a restored one would lie there unread.
TEST_F(ServerTools, leaveBackupsToTheServer)
{
    Shop{Cluster::ours().optionsFor(books)}.close();
    ASSERT_EQ(init("fourth", 4).exit, Exit::Ok);
    ToolOptions options;
    options.profileDirectory = folder("fourth");
    options.json = true;
    QHash<QString, QString> states;
    for (const QJsonValue& each : runTool(doctor, options, {}).json[u"findings"].toArray())
        states[each[u"subject"].toString()] = each[u"state"].toString();
    for (const QString& subject : {u"books"_s, u"backup"_s, u"drill"_s})
        EXPECT_EQ(states[subject], u"good"_s) << subject.toStdString();
    options.named = {{u"to"_s, folder("copy.wcb")},
                     {u"from"_s, folder("copy.wcb")},
                     {u"reason"_s, u"trial"_s},
                     {u"login"_s, u"admin"_s}};
    for (const Tool tool : {backup, restoreBackup, drill}) {
        ::testing::internal::CaptureStderr();
        const Answered refused = runTool(tool, options, "a long passphrase\n");
        const std::string said = ::testing::internal::GetCapturedStderr();
        EXPECT_EQ(refused.exit, Exit::Usage);
        EXPECT_NE(said.find("The books are on a server"), std::string::npos) << said;
    }
    EXPECT_FALSE(QFile::exists(Database::fileIn(folder("fourth"))));
}

// A line from which only --server is missing would make other books than whoever types it means.
TEST_F(ServerTools, refuseWhatIsMeantForAServerWithoutOne)
{
    ToolOptions options;
    options.profileDirectory = folder("first");
    options.named = {{u"name"_s, u"Valley Power"_s},
                     {u"phone"_s, u"95598"_s},
                     {u"region"_s, u"00010002"_s},
                     {u"counter"_s, u"1"_s}};
    const Words words = onServer(books);
    for (const QString& word : {u"database"_s, u"user"_s, u"port"_s, u"certificate-key"_s}) {
        ToolOptions one = options;
        one.named.insert(word, words.value(word, u"5432"_s));
        EXPECT_EQ(runTool(initCommand().tool, one, "a long passphrase\n").exit, Exit::Usage)
            << word.toStdString();
        EXPECT_FALSE(QDir{folder("first")}.exists()) << "no file is made instead";
    }
    ASSERT_EQ(runTool(initCommand().tool, options, "a long passphrase\n").exit, Exit::Ok);
    ToolOptions move = options;
    move.named = {{u"to"_s, folder("moved")}, {u"database"_s, words[u"database"_s]}};
    EXPECT_EQ(runTool(moveCommand().tool, move, {}).exit, Exit::Usage);
    EXPECT_FALSE(QDir{folder("moved")}.exists());
}

} // namespace wattcard::db::test
