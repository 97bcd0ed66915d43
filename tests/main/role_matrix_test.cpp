// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/verify/store_reader.h"
#include "main/report_tool.h"
#include "tests/main/tool_world.h"

#include <QFile>

#include <gtest/gtest.h>

#include <iostream>
#include <string_view>

// RELIABILITY.md section 13, test 2, at the command line: every command below, typed by each role.
// Who may not do it is told so, with the exit status for that, and the log shows no more than that
// he has signed in. WATTCARD_ROLES takes all cells; without it one in eleven.

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

// A command as it is typed, and who may: clerk, leader, finance, administrator, auditor, engineer,
// custodian (DOMAIN.md section 9). FILE stands for a file that is not there yet.
struct TypedCommand {
    Tool tool;
    QStringList words;
    Named named;
    std::string_view roles;
};

const Named forAccount{{u"account"_s, u"100000000001"_s}};
const Named withCause{
    {u"account"_s, u"100000000001"_s}, {u"cause"_s, u"evidence_seen"_s}, {u"reason"_s, u"seen"_s}};

Named and_(Named named, const QString& option, const QString& value)
{
    named.insert(option, value);
    return named;
}

Named ofThatDay()
{
    Named named = forAccount;
    named.insert({{u"from"_s, u"20261121"_s}, {u"to"_s, u"20261121"_s}});
    return named;
}

std::vector<TypedCommand> typedCommands()
{
    const Named signedBy{{u"approver"_s, u"second"_s}, {u"reason"_s, u"seen"_s}};
    return {
        {care, {u"set"_s}, withCause, "**-----"},
        {debt, {u"owe"_s}, and_(withCause, u"debt"_s, u"late_fee=1.00"_s), "**-----"},
        {statement, {}, ofThatDay(), "***-*--"},
        {evidence, {u"export"_s, u"FILE"_s}, forAccount, "----*--"},
        {audit, {u"verify"_s}, {}, "----*--"},
        {audit, {u"export"_s, u"FILE"_s}, {}, "----*--"},
        {report, {u"audit"_s}, {{u"from"_s, u"20261121"_s}}, "----*--"},
        {recovered, {u"list"_s}, {}, "--*-*--"},
        {restored, {u"mark"_s}, signedBy, "---*---"},
        {clockGuard, {u"set"_s}, {}, "-*-----"},
        {operators, {u"add"_s, u"new"_s, u"clerk"_s}, and_(signedBy, u"name"_s, u"N"_s), "---*---"},
        {importRecords, {u"customers"_s, u"LIST"_s}, {{u"dry-run"_s, {}}}, "---*---"},
        {order,
         {u"prepare"_s, u"inspection"_s},
         {{u"meters"_s, u"261121000123"_s}, {u"reason"_s, u"seen"_s}},
         "-----*-"},
    };
}

class RolesAtTheCommandLine : public ToolWorld {
protected:
    RolesAtTheCommandLine()
    {
        add({{u"role0"_s, Role::Clerk},
             {u"role1"_s, Role::ShiftLeader},
             {u"role2"_s, Role::Finance},
             {u"role3"_s, Role::Administrator},
             {u"role4"_s, Role::Auditor},
             {u"role5"_s, Role::Engineer},
             {u"role6"_s, Role::Custodian},
             {u"second"_s, Role::Finance}});
        office.openAccount(office.moneyAccount, Money::fromMinor(5'000));
        office.close();
        QFile list{path(u"list"_s)};
        EXPECT_TRUE(list.open(QIODevice::WriteOnly));
        list.write("customer_number,name,meter_number,tariff,mode\n");
    }
    QString path(const QString& name) const { return files.filePath(name); }
    // Entries that are no signing in.
    int acts()
    {
        int count = 0;
        const auto reader = StoreReader::open(Database::fileIn(office.directory));
        EXPECT_TRUE(reader && reader->each("SELECT count(*) FROM audit_entry WHERE action NOT IN"
                                           " ('operator.sign_in', 'operator.cost')",
                                           [&](const StoreReader::Row& row) {
                                               count = static_cast<int>(integer(row[0]));
                                           }));
        return count;
    }
    Answered type(const TypedCommand& command, std::size_t role)
    {
        QStringList words = command.words;
        words.replaceInStrings(u"FILE"_s, path(QString::number(m_next++)));
        words.replaceInStrings(u"LIST"_s, path(u"list"_s));
        return run(command.tool, u"role%1"_s.arg(role), words, command.named);
    }
    QTemporaryDir files;

private:
    int m_next = 0;
};

} // namespace

TEST_F(RolesAtTheCommandLine, areAskedByEveryCommand)
{
    constexpr int oneIn = 11; // passwords take their time on purpose
    const bool isWhole = qEnvironmentVariableIsSet("WATTCARD_ROLES");
    int cells = 0, denied = 0, place = 0;
    for (const TypedCommand& command : typedCommands()) {
        for (std::size_t role = 0; role < allRoles.size(); ++role) {
            if (!isWhole && place++ % oneIn != 0)
                continue;
            const bool may = command.roles[role] == '*';
            const int before = acts();
            const Answered answered = type(command, role);
            SCOPED_TRACE(command.words.join(u' ').toStdString() + ", role " + std::to_string(role));
            EXPECT_EQ(answered.exit == Exit::Permission, !may)
                << static_cast<int>(answered.exit) << ' ' << answered.text;
            EXPECT_TRUE(may || acts() == before) << "somebody did it all the same";
            ++cells;
            denied += may ? 0 : 1;
        }
    }
    std::cout << "evidence: roles commands cells=" << cells << " denied=" << denied << '\n';
}

} // namespace wattcard::db::test
