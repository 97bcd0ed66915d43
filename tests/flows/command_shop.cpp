// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flows/command_shop.h"

#include <QJsonDocument>

#include <gtest/gtest.h>

#include <algorithm>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

constexpr int commandTimeoutMs = 60'000;

QStringList virtualReaders()
{
    const QString first = qEnvironmentVariable("WATTCARD_VPCD");
    return first.isEmpty() ? QStringList{}
                           : QStringList{first, qEnvironmentVariable("WATTCARD_VPCD_METER")};
}

} // namespace

CommandShop::CommandShop(const Meter& meter)
    : demo{*makeDemoProfile(profile)},
      world{{QStringLiteral(WATTCARD_PROGRAMS), profile,
             meter.number.isEmpty() ? demo.customers.front().meter.toString() : meter.number,
             u"00880001"_s, virtualReaders(), meter.options}}
{
    for (const NewOperator& person : demo.operators)
        logins[person.role] = person.login;
}

void CommandShop::choosePassword(Role role)
{
    const auto person = std::ranges::find(demo.operators, role, &NewOperator::role);
    ASSERT_NE(person, demo.operators.end());
    const QStringList secrets{person->oneTimePassword, passwordOf(role)};
    ASSERT_EQ(run({u"password"_s, person->login}, secrets).status, 0);
}

QString CommandShop::passwordOf(Role role)
{
    return u"behind glass and steel %1"_s.arg(static_cast<int>(role));
}

CommandShop::Ended CommandShop::run(const QStringList& words, const QStringList& secrets)
{
    QProcess process;
    process.start(QStringLiteral(WATTCARD_PROGRAMS) + u"/wattcardctl"_s,
                  QStringList{u"--profile-dir"_s, profile.directory, u"--reader"_s, world.reader(0),
                              u"--lang"_s, u"en"_s, u"--json"_s, u"--secrets-fd"_s, u"0"_s} +
                      words);
    process.write(secrets.join(u'\n').toUtf8() + '\n');
    process.closeWriteChannel();
    EXPECT_TRUE(process.waitForFinished(commandTimeoutMs));
    Ended ended;
    ended.status = process.exitCode();
    ended.answer = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    ended.complaint = QString::fromUtf8(process.readAllStandardError());
    return ended;
}

CommandShop::Ended CommandShop::as(Role role, const QStringList& words)
{
    return run(words + QStringList{u"--login"_s, logins[role]}, {passwordOf(role)});
}

} // namespace wattcard
