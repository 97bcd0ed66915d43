// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_people.h"
#include "db/repositories/sql_registry.h"
#include "main/demo_profile.h"
#include "main/system_clock.h"
#include "main/wiring.h"

#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>
#include <QTimer>

#include <gtest/gtest.h>
#include <sqlite3.h>

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

Operator clerkOf(const Profile& profile)
{
    const auto database = db::Database::open({profile.directory, db::Place::Anything, {}});
    const SystemClock clock;
    return db::SqlPeople{**database, clock}.byLogin(u"wangli"_s)->person;
}

class NoPrinter final : public ReceiptPrinter {
public:
    Result<QString> print(const Receipt&) override { return failed(Fault::PrinterFailed); }
    Result<void> openDrawer() override { return {}; }
    PrinterState state() const override { return {}; }
};

auto practiceCounter(const Profile& profile)
{
    const auto noPassphrase = [](const VaultSettings&) -> Result<crypto::Secret> {
        return failed(Fault::KeyStoreLocked);
    };
    const auto noPaper = [](const Profile&, const Company&) -> std::unique_ptr<ReceiptPrinter> {
        return std::make_unique<NoPrinter>();
    };
    return Wiring::make({profile, u"direct"_s, noPassphrase, noPaper});
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

// What a wizard did is told to the records: the list of unfinished rows, and the paper.
TEST(Wiring, tellsTheRecordsWhatTheCardServicesDid)
{
    const QTemporaryDir folder;
    const Profile profile{folder.path() + u"/practice"_s};
    const auto demo = makeDemoProfile(profile);
    ASSERT_TRUE(demo);
    const Operator clerk = clerkOf(profile);
    const auto wired = practiceCounter(profile);
    ASSERT_TRUE(wired) << wired.error().detail.toStdString();
    app::AccountServices& services = (*wired)->services();
    QEventLoop waiting;
    bool isDone = false;
    bool hasRows = false;
    const auto note = [&waiting](bool& what, const bool& other) {
        return [&] {
            what = true;
            if (other)
                waiting.quit();
        };
    };
    QObject::connect(&services, &app::AccountServices::prepared, &services,
                     &app::AccountServices::run);
    QObject::connect(&services, &app::AccountServices::done, &waiting, note(isDone, hasRows));
    QObject::connect(&(*wired)->records(), &app::RecordsService::openRowsReady, &waiting,
                     note(hasRows, isDone));
    QMetaObject::invokeMethod(&services, [&services, clerk] {
        services.signIn(clerk);
        services.prepare(
            1, app::Renaming{AccountId{1}, u"赵六"_s, {Reason::NameChanged, u"married"_s}});
    });
    QTimer::singleShot(std::chrono::seconds{20}, &waiting, &QEventLoop::quit);
    waiting.exec();
    EXPECT_TRUE(isDone);
    EXPECT_TRUE(hasRows);
}

// What an old entry of the log says is proven when the file is not as it was left, and not again at
// each start (RELIABILITY.md section 8, checks).
TEST(Wiring, booksThatAreNotAsTheyWereLeftAreProvenBeforeASale)
{
    const QTemporaryDir folder;
    const Profile profile{folder.path() + u"/practice"_s};
    ASSERT_TRUE(makeDemoProfile(profile));
    EXPECT_TRUE(practiceCounter(profile));
    const QByteArray file = QFile::encodeName(db::Database::fileIn(profile.directory));
    sqlite3* handle = nullptr;
    ASSERT_EQ(sqlite3_open(file.constData(), &handle), SQLITE_OK);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    EXPECT_EQ(sqlite3_exec(handle, "UPDATE audit_entry SET action = 'x' WHERE number = 1", nullptr,
                           nullptr, nullptr),
              SQLITE_OK);
    sqlite3_close(handle);
    for (int attempt = 0; attempt < 2; ++attempt) {
        const auto refused = practiceCounter(profile);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().fault, Fault::DatabaseDamaged);
        EXPECT_TRUE(refused.error().detail.startsWith(u"chain audit entry 1 "_s))
            << refused.error().detail.toStdString();
    }
}

} // namespace wattcard
