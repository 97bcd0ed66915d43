// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/backup_tool.h"
#include "tests/main/tool_world.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

#include <gtest/gtest.h>

// The commands backup, restore, drill and verify --from, as they are typed.

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

class BackupTools : public ToolWorld {
protected:
    BackupTools()
    {
        add({{u"admin"_s, Role::Administrator},
             {u"finance"_s, Role::Finance},
             {u"clerk"_s, Role::Clerk}});
        office.openAccount(office.moneyAccount, tenYuan);
        office.load(office.moneyAccount);
        office.close();
    }
    ~BackupTools() override { ::unsetenv("WATTCARD_BACKUP_PASSPHRASE"); }
    // With the variable set, which the command wipes.
    Answered withPhrase(Tool tool, const QString& login, const Named& named,
                        const char* phrase = "a good passphrase")
    {
        ::setenv("WATTCARD_BACKUP_PASSPHRASE", phrase, 1);
        const Answered answered = run(tool, login, {}, named);
        if (answered.exit == Exit::Ok) {
            EXPECT_EQ(::getenv("WATTCARD_BACKUP_PASSPHRASE"), nullptr);
        }
        ::unsetenv("WATTCARD_BACKUP_PASSPHRASE");
        return answered;
    }
    QString file() const { return target.filePath(u"one.wcbk"_s); }
    QTemporaryDir target;
};

} // namespace

TEST_F(BackupTools, aBackupIsMadeCheckedDrilledAndRestored)
{
    const Answered made = withPhrase(backup, u"admin"_s, {{u"to"_s, file()}});
    ASSERT_EQ(made.exit, Exit::Ok);
    EXPECT_EQ(made.json[u"rows"_s].toInt(), 1);
    EXPECT_EQ(made.json[u"file"_s].toString(), file());
    const Answered checked = withPhrase(wattcard::verify, {}, {{u"from"_s, file()}});
    EXPECT_EQ(checked.exit, Exit::Ok);
    EXPECT_TRUE(checked.json[u"proven"_s].toBool());
    EXPECT_EQ(checked.json[u"books"_s].toString(), u"go_on"_s);
    const Answered drilled = withPhrase(drill, u"admin"_s, {{u"from"_s, file()}});
    EXPECT_EQ(drilled.exit, Exit::Ok);
    const Named wanted{
        {u"from"_s, file()}, {u"reason"_s, u"the disk is dead"_s}, {u"approver"_s, u"finance"_s}};
    office.reopen();
    EXPECT_EQ(run(restoreBackup, u"admin"_s, {}, wanted).exit, Exit::Unavailable);
    office.close();
    const Answered back = withPhrase(restoreBackup, u"admin"_s, wanted);
    ASSERT_EQ(back.exit, Exit::Ok);
    EXPECT_EQ(back.json[u"restore"_s].toInt(), 1);
    EXPECT_EQ(back.json[u"store"_s].toString(), office.directory + u"/store-1"_s);
    EXPECT_EQ(run(wattcard::verify, options({}, {})).exit, Exit::Ok);
    EXPECT_EQ(run(restored, u"admin"_s, {u"list"_s}).json[u"restores"_s].toArray().size(), 1);
}

TEST_F(BackupTools, whoMayNotAndWhatIsWrongIsSaidByTheExitStatus)
{
    EXPECT_EQ(withPhrase(backup, u"clerk"_s, {{u"to"_s, file()}}).exit, Exit::Permission);
    EXPECT_EQ(run(backup, u"admin"_s, {}).exit, Exit::Usage);
    EXPECT_EQ(withPhrase(backup, u"admin"_s, {{u"to"_s, file()}}, "too short").exit, Exit::Failure);
    EXPECT_FALSE(QFile::exists(file()));
    ASSERT_EQ(withPhrase(backup, u"admin"_s, {{u"to"_s, file()}}).exit, Exit::Ok);
    EXPECT_EQ(withPhrase(backup, u"admin"_s, {{u"to"_s, file()}}).exit, Exit::Failure);
    const Named from{{u"from"_s, file()}};
    EXPECT_EQ(withPhrase(wattcard::verify, {}, from, "another passphrase").exit, Exit::Permission);
    EXPECT_EQ(withPhrase(drill, u"clerk"_s, from).exit, Exit::Permission);
    EXPECT_EQ(run(restoreBackup, u"admin"_s, {}, from).exit, Exit::Usage); // no reason
    const Named alone{{u"from"_s, file()}, {u"reason"_s, u"lost"_s}};
    EXPECT_EQ(withPhrase(restoreBackup, u"admin"_s, alone).exit, Exit::Usage); // no second person
    Named byClerk = alone;
    byClerk.insert(u"approver"_s, u"finance"_s);
    EXPECT_EQ(withPhrase(restoreBackup, u"clerk"_s, byClerk).exit, Exit::Permission);
    QFile cut{file()};
    ASSERT_TRUE(cut.resize(cut.size() - 1));
    EXPECT_EQ(withPhrase(wattcard::verify, {}, from).exit, Exit::InputOutput);
    EXPECT_EQ(QDir{office.directory}.entryList({u"store-*"_s, u"backup.scratch"_s}), QStringList{});
}

TEST_F(BackupTools, inAFolderBackupsAreNamedTheNewestIsTakenAndOldOnesAreRemoved)
{
    const Named into{{u"to"_s, target.path()}, {u"keep"_s, u"2"_s}};
    for (int day = 0; day < 3; ++day)
        ASSERT_EQ(withPhrase(backup, u"admin"_s, into).exit, Exit::Ok) << day;
    const QStringList left = QDir{target.path()}.entryList(QDir::Files, QDir::Name);
    ASSERT_EQ(left.size(), 2);
    EXPECT_TRUE(left.front().startsWith(u"wattcard-00010002-"_s));
    const Answered drilled = withPhrase(drill, u"admin"_s, {{u"from"_s, target.path()}});
    EXPECT_EQ(drilled.exit, Exit::Ok);
    EXPECT_EQ(withPhrase(backup, u"admin"_s, {{u"to"_s, target.path()}, {u"keep"_s, u"0"_s}}).exit,
              Exit::Usage);
}

} // namespace wattcard::db::test
