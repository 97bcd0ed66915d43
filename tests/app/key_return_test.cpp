// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Key files that are put back, lost, or of another computer (RELIABILITY.md section 11).
#include "tests/app/key_ceremony_steps.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace wattcard;
using namespace wattcard::app;
using namespace wattcard::app::test;
using Step = KeyCeremony::Step;

// An old key file put back in its place revives nothing (RELIABILITY.md T8).
TEST_F(Ceremony, staysRevokedInTheBookWhenTheKeyFileIsPutBack)
{
    load();
    const QString file = bench.directory.filePath(u"keys"_s);
    ASSERT_TRUE(QFile::copy(file, file + u".kept"_s));
    EXPECT_EQ(change(vending, KeyState::Revoked), std::nullopt);
    bench.vault.reset();
    ASSERT_TRUE(QFile::remove(file));
    ASSERT_TRUE(QFile::rename(file + u".kept"_s, file));
    bench.reopen();
    EXPECT_EQ(bench.vault->newest(Purpose::Vending), 1) << "the vault alone would use it";
    EXPECT_FALSE(isUsable(vending));
}

// A lost key file, or a second computer on the same books: the envelopes bring back the version
// that cards and meters have, not another one.
TEST_F(Ceremony, bringsBackTheVersionThatTheBookKnowsAndTheStoreHasLost)
{
    load();
    const auto before =
        AuditedKeyStore{std::move(bench.vault), bench.counter, *bench.book.events()}.cardKey(
            vending, serial);
    ASSERT_TRUE(before);
    bench.loseKeyFile();
    EXPECT_FALSE(isUsable(vending));
    KeyCeremony ceremony = begin();
    EXPECT_EQ(ceremony.state().slot.version, 2) << "nobody knows yet which key it will be";
    enterBoth(ceremony);
    EXPECT_EQ(ceremony.state().slot, vending);
    EXPECT_TRUE(ceremony.state().isReturning);
    confirmBoth(ceremony);
    bench.book.fault = Fault::DiskFull;
    EXPECT_EQ(faultOf(ceremony.store()), Fault::DiskFull);
    EXPECT_TRUE(bench.vault->labels().empty()) << "not without its entry";
    bench.book.fault.reset();
    ASSERT_TRUE(ceremony.store());
    EXPECT_EQ(bench.book.events()->size(), 2u);
    ASSERT_TRUE(isUsable(vending));
    const auto after =
        AuditedKeyStore{std::move(bench.vault), bench.counter, *bench.book.events()}.cardKey(
            vending, serial);
    ASSERT_TRUE(after);
    EXPECT_TRUE(std::ranges::equal(before->view(), after->view())) << "cards open as before";
    bench.reopen();
    EXPECT_EQ(begin().state().slot.version, 2);
}

TEST_F(Ceremony, bringsBackNoRevokedKeyAndForgetsARecognisedOneThatIsNotTheEnvelopes)
{
    load();
    bench.loseKeyFile();
    KeyCeremony ceremony = begin();
    enterBoth(ceremony);
    ASSERT_TRUE(ceremony.state().isReturning);
    ceremony.startAgain();
    EXPECT_FALSE(ceremony.state().isReturning);
    EXPECT_EQ(ceremony.state().slot.version, 2);
    load();
    EXPECT_EQ(change(vending, KeyState::Revoked), std::nullopt);
    bench.loseKeyFile();
    KeyCeremony again = begin();
    EXPECT_EQ(signIn(again, u"auditor"), std::nullopt);
    EXPECT_EQ(signIn(again, u"anna"), std::nullopt);
    EXPECT_EQ(enter(again, a), std::nullopt);
    EXPECT_EQ(signIn(again, u"bo"), std::nullopt);
    EXPECT_EQ(enter(again, b), Fault::PermissionDenied);
    EXPECT_EQ(again.state().step, Step::Custodian);
    EXPECT_TRUE(bench.vault->labels().empty());
}
