// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/machine_settings.h"
#include "main/reader_choice.h"
#include "tests/fakes/scard_mock.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace wattcard {

namespace {

using namespace Qt::StringLiterals;
using tests::ScardMock;

struct ReaderCase {
    QString typed;
    QString remembered;
    QString used; // empty: none
};
class UsedReader : public ::testing::TestWithParam<ReaderCase> {};

TEST_P(UsedReader, isTheOneTypedElseTheOneRememberedElseTheFirst)
{
    ScardMock mock;
    mock.setReaders({"ACS 00 00", "Omnikey 01 00", "Omnikey 02 00"});
    mock.setReaderState(0x0020);
    const auto reader = makeChosenReader({.specification = GetParam().typed,
                                          .boxSocket = {},
                                          .slot = 0,
                                          .remembered = GetParam().remembered});
    ASSERT_TRUE(reader);
    EXPECT_EQ((*reader)->connect().has_value(), !GetParam().used.isEmpty());
    EXPECT_EQ((*reader)->name(), GetParam().used);
}

INSTANTIATE_TEST_SUITE_P(
    Choices, UsedReader,
    ::testing::Values(ReaderCase{{}, {}, u"ACS 00 00"_s},
                      ReaderCase{{}, u"Omnikey 02 00"_s, u"Omnikey 02 00"_s},
                      ReaderCase{{}, u"Omnikey 07 00"_s, u"Omnikey 01 00"_s}, // another port
                      ReaderCase{{}, u"Gemalto 00 00"_s, {}},
                      ReaderCase{u"pcsc:ACS"_s, u"Omnikey 02 00"_s, u"ACS 00 00"_s},
                      ReaderCase{u"pcsc"_s, u"Omnikey 02 00"_s, u"ACS 00 00"_s}));

TEST(ReaderChoice, refusesAKindThatDoesNotExist)
{
    EXPECT_EQ(makeChosenReader({u"usb:ACS"_s, {}, 0, {}}).error().fault, Fault::BadInput);
}

TEST(MachineSettings, rememberTheReader)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"not/there/yet/machine.ini"_s);
    EXPECT_EQ(MachineSettings{file}.reader(), QString{});
    ASSERT_TRUE(MachineSettings{file}.setReader(u"读卡器, \"2\" [CCID] 00 00"_s));
    EXPECT_EQ(MachineSettings{file}.reader(), u"读卡器, \"2\" [CCID] 00 00"_s);
}

TEST(MachineSettings, nameTheTimeServerThatSomebodyWroteIn)
{
    const QTemporaryDir directory;
    QFile file{directory.filePath(u"machine.ini"_s)};
    EXPECT_EQ(MachineSettings{file.fileName()}.timeServer(), QString{});
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("[time]\nserver=[2001:db8::1]:1123\n");
    file.close();
    EXPECT_EQ(MachineSettings{file.fileName()}.timeServer(), u"[2001:db8::1]:1123"_s);
}

TEST(MachineSettings, saysWhenTheyCannotBeKept)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"blocked"_s);
    QFile blocked{file};
    ASSERT_TRUE(blocked.open(QIODevice::WriteOnly));
    EXPECT_EQ(MachineSettings{file + u"/machine.ini"_s}.setReader(u"ACS 00 00"_s).error().fault,
              Fault::NotSaved);
}

TEST(MachineSettings, lieApartFromTheUsers)
{
    EXPECT_TRUE(machineSettingsFile().endsWith(u"/machine.ini"_s));
}

TEST(MachineSettings, ofTheCounterAreFoundByTheProgramsBesideIt)
{
    const QString organization = QCoreApplication::organizationName();
    const QString program = QCoreApplication::applicationName();
    QCoreApplication::setOrganizationName(u"WattCard"_s); // as the counter does
    QCoreApplication::setApplicationName(u"wattcard"_s);
    const QString itsOwn = machineSettingsFile();
    QCoreApplication::setOrganizationName({});
    QCoreApplication::setApplicationName(u"wattcardctl"_s);
    EXPECT_EQ(counterSettingsFile(), itsOwn);
    QCoreApplication::setOrganizationName(organization);
    QCoreApplication::setApplicationName(program);
}

} // namespace

} // namespace wattcard
