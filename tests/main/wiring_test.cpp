// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_registry.h"
#include "main/system_clock.h"
#include "main/wiring.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

crypto::Secret passphrase()
{
    constexpr std::string_view text = "correct horse battery";
    return crypto::Secret::copyOf(
        {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
}

// A company with an empty key file, as wattcardctl init makes it.
void makeCompany(const Profile& profile)
{
    auto database = db::Database::open({profile.directory, db::Place::Anything, {}});
    ASSERT_TRUE(database);
    const SystemClock clock;
    Company company;
    company.name = u"东江供电公司"_s;
    company.counter = CounterId{3};
    ASSERT_TRUE((db::SqlRegistry{**database, clock}.setCompany(company, {{}, company.counter})));
    ASSERT_TRUE(
        makeVault(profile, fileVault(profile), [](const VaultSettings&) { return passphrase(); }));
}

} // namespace

// The question may come in a window, and a window lives on the thread that waits for the database.
TEST(Wiring, asksForThePassphraseOnTheCallersThread)
{
    const QTemporaryDir folder;
    const Profile profile{folder.path()};
    makeCompany(profile);
    const QThread* asked = nullptr;
    int questions = 0;
    const auto ask = [&](const VaultSettings&) -> Result<crypto::Secret> {
        asked = QThread::currentThread();
        ++questions;
        return failed(Fault::KeyStoreLocked);
    };
    const auto wired = Wiring::make({profile, u"direct"_s, ask, {}});
    ASSERT_FALSE(wired);
    EXPECT_EQ(wired.error().fault, Fault::KeyStoreLocked);
    EXPECT_EQ(questions, 1);
    EXPECT_EQ(asked, QThread::currentThread());
}

} // namespace wattcard
