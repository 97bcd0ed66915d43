// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sign_in.h"
#include "app/training/score_book.h"
#include "cardio/virtual_card/box_client.h"
#include "db/repositories/sql_people.h"
#include "db/repositories/sql_registry.h"
#include "main/demo_profile.h"
#include "main/key_custody.h"
#include "main/system_clock.h"
#include "main/training_mode.h"
#include "main/training_paper.h"
#include "main/training_profile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

void makeRealCompany(const Profile& profile)
{
    auto database = db::Database::open({profile.directory, db::Place::Anything, {}});
    ASSERT_TRUE(database);
    const SystemClock clock;
    Company company;
    company.name = u"东江供电公司"_s;
    company.counter = CounterId{3};
    ASSERT_TRUE((db::SqlRegistry{**database, clock}.setCompany(company, {{}, company.counter})));
}

QByteArray contentsOf(const QString& path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

class CountingPrinter final : public ReceiptPrinter {
public:
    Result<QString> print(const Receipt& receipt) override
    {
        printed += receipt.testKeys ? 1 : 0;
        return u"paper"_s;
    }
    Result<void> openDrawer() override
    {
        ++opened;
        return {};
    }
    PrinterState state() const override { return PrinterState::Ready; }
    int printed = 0; // with the mark
    int opened = 0;
};

} // namespace

TEST(TrainingProfile, isMadeOnceAndThenUsedAgain)
{
    const QTemporaryDir folder;
    const Profile profile = trainingProfile(folder.filePath(u"training"_s));
    ASSERT_TRUE(makeTrainingProfile(profile));
    const SystemClock clock;
    {
        auto database = db::Database::open({profile.directory, db::Place::Anything, {}});
        ASSERT_TRUE(database);
        const auto company = db::SqlRegistry{**database, clock}.company();
        ASSERT_TRUE(company);
        EXPECT_TRUE(company->practice);
        db::SqlPeople people{**database, clock};
        app::SignIn signIn{people, clock};
        for (const char16_t* login : {u"wangli", u"chenwei", u"trainer"}) {
            const auto person = signIn.run(QString::fromUtf16(login),
                                           QString::fromUtf16(trainingPassword), company->counter);
            ASSERT_TRUE(person);
            EXPECT_FALSE(person->mustChangePassword);
        }
    }
    QDir{}.mkpath(profile.cards() + u"/card-1"_s);
    ASSERT_TRUE(makeTrainingProfile(profile));
    EXPECT_FALSE(QDir{profile.cards()}.exists()) << "cards of a run before";
}

TEST(TrainingProfile, refusesAFolderWithRealBooksAndTouchesNothing)
{
    const QTemporaryDir folder;
    const Profile profile{folder.filePath(u"shop"_s)};
    makeRealCompany(profile);
    const QByteArray before = contentsOf(db::Database::fileIn(profile.directory));
    const QStringList names = QDir{profile.directory}.entryList(QDir::AllEntries);
    const auto made = makeTrainingProfile(profile);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().fault, Fault::TestKeysRefused);
    EXPECT_EQ(contentsOf(db::Database::fileIn(profile.directory)), before);
    EXPECT_EQ(QDir{profile.directory}.entryList(QDir::AllEntries), names);
}

TEST(TrainingProfile, refusesAPracticeFolderThatWasNotMadeForTraining)
{
    const QTemporaryDir folder;
    const Profile profile{folder.filePath(u"practice"_s)};
    ASSERT_TRUE(makeDemoProfile(profile));
    const auto made = makeTrainingProfile(profile);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().fault, Fault::TestKeysRefused);
}

TEST(TrainingProfile, refusesRealKeysBesideIt)
{
    const QTemporaryDir folder;
    const Profile profile = trainingProfile(folder.filePath(u"training"_s));
    ASSERT_TRUE(makeTrainingProfile(profile));
    QDir{}.mkpath(profile.directory + u"/keys"_s);
    QFile ini{profile.directory + u"/keys/keys.ini"_s};
    ASSERT_TRUE(ini.open(QIODevice::WriteOnly));
    ini.write("[vault]\nkind=file\n");
    ini.close();
    const auto again = makeTrainingProfile(profile);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().fault, Fault::TestKeysRefused);
}

TEST(TrainingProfile, liesApartFromThePracticeProfile)
{
    EXPECT_NE(trainingProfile().directory, profileDirectory({}));
    EXPECT_TRUE(trainingProfile().directory.endsWith(u"/wattcard/training"_s));
}

TEST(TrainingMode, hasOneWindowAtATimeWithCardsOfItsOwn)
{
    const QTemporaryDir folder;
    const Profile profile = trainingProfile(folder.filePath(u"training"_s));
    auto first = TrainingMode::open(profile);
    ASSERT_TRUE(first) << first.error().detail.toStdString();
    EXPECT_TRUE((*first)->reader().startsWith(u"direct:"_s));
    const auto second = TrainingMode::open(profile);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().fault, Fault::DatabaseInUse);
    cardio::BoxClient box{profile.boxSocket()};
    EXPECT_TRUE(box.make());
    first->reset();
    EXPECT_TRUE(TrainingMode::open(profile)) << "the first window has been closed";
}

TEST(TrainingMode, isNoWayIntoRealBooks)
{
    const QTemporaryDir folder;
    const Profile profile{folder.filePath(u"shop"_s)};
    makeRealCompany(profile);
    const auto opened = TrainingMode::open(profile);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().fault, Fault::TestKeysRefused);
}

TEST(TrainingPrinter, hasNoPaperUntilSomebodyPutsItInAndNeverOpensADrawer)
{
    auto made = std::make_unique<CountingPrinter>();
    CountingPrinter& real = *made;
    const auto paper = std::make_shared<PaperTray>();
    TrainingPrinter printer{std::move(made), paper};
    paper->set(true);
    EXPECT_FALSE(printer.print(Receipt{}));
    EXPECT_EQ(printer.state(), PrinterState::PaperOut);
    paper->set(false);
    EXPECT_TRUE(printer.print(Receipt{}));
    EXPECT_TRUE(printer.openDrawer());
    EXPECT_EQ(real.printed, 1);
    EXPECT_EQ(real.opened, 0);
}

TEST(ScoreBook, keepsBestAndLastOfEachLearner)
{
    const QTemporaryDir folder;
    app::ScoreBook book{folder.filePath(u"results.json"_s)};
    EXPECT_TRUE(book.lastLearner().isEmpty());
    const QDate day{2026, 11, 22};
    ASSERT_TRUE(book.add(u"王丽"_s, app::Scenario::TornWrite, 90, day));
    ASSERT_TRUE(book.add(u"王丽"_s, app::Scenario::TornWrite, 40, day));
    ASSERT_TRUE(book.add(u"Ann"_s, app::Scenario::TornWrite, 10, day));
    const app::Attainment wanted{90, 40, 2, day};
    EXPECT_EQ(app::ScoreBook{folder.filePath(u"results.json"_s)}.of(u"王丽"_s).at(
                  app::Scenario::TornWrite),
              wanted);
    EXPECT_TRUE(book.of(u"nobody"_s).empty());
    EXPECT_EQ(book.lastLearner(), u"Ann"_s);
}

} // namespace wattcard
