// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/key_store.h"
#include "main/card_inspect_tool.h"
#include "main/commands.h"
#include "main/repeated_options.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace wattcard {

// The parser would leave the second of two options with one name out.
TEST(Commands, nameNoOptionThatEveryCommandHas)
{
    QStringList taken{u"h"_s, u"help"_s, u"help-all"_s, u"v"_s, u"version"_s};
    for (const QCommandLineOption& option : commonOptions())
        taken += option.names();
    for (const Command& command : commands()) {
        QStringList own;
        for (const QCommandLineOption& option : command.options) {
            for (const QString& name : option.names()) {
                EXPECT_FALSE(taken.contains(name))
                    << command.name.toStdString() << " --" << name.toStdString();
                EXPECT_FALSE(own.contains(name))
                    << command.name.toStdString() << " --" << name.toStdString() << " twice";
                own += name;
            }
        }
    }
}

// A command that reads one value must not be given two: debt owe would book the last one only.
TEST(Commands, takeAnOptionTwiceWhereTheyReadAllOfIt)
{
    EXPECT_TRUE(mayRepeat(u"sell"_s, u"bank"_s));
    EXPECT_TRUE(mayRepeat(u"quote"_s, u"debt"_s));
    EXPECT_FALSE(mayRepeat(u"debt"_s, u"debt"_s));
    EXPECT_FALSE(mayRepeat(u"sell"_s, u"money"_s));
    for (const Command& command : commands()) {
        for (const QCommandLineOption& option : command.options) {
            if (option.description().contains(u"may be repeated"_s)) {
                EXPECT_TRUE(mayRepeat(command.name, option.names().front()))
                    << command.name.toStdString();
            }
        }
    }
}

TEST(Commands, haveEachItsOwnName)
{
    QStringList names;
    for (const Command& command : commands()) {
        EXPECT_NE(command.tool, nullptr);
        EXPECT_FALSE(names.contains(command.name)) << command.name.toStdString();
        names += command.name;
    }
    EXPECT_GT(names.size(), 30);
}

// card read, dump, trace, verify: three times the wrong key, and a customer's card is locked.
TEST(CardCommands, askNoCardOfARealCompanyWithTestKeys)
{
    Company company;
    company.practice = true;
    EXPECT_TRUE(cardKeys(company));
    company.practice = false;
    const auto refused = cardKeys(company);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().fault, Fault::TestKeysRefused);
}

} // namespace wattcard
