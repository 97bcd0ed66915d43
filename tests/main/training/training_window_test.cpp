// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/screens.h"
#include "main/system_clock.h"
#include "main/training_lesson.h"
#include "main/training_mode.h"
#include "main/training_profile.h"
#include "reports/printing/receipt_printers.h"
#include "tests/flows/human_clerk.h"
#include "ui/shell/places.h"
#include "ui/shell/status_strip.h"
#include "ui/text/receipt_text.h"

#include <QDir>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

// The training window as main() of wattcard composes it, by its keys alone.

namespace wattcard {

using namespace Qt::StringLiterals;
using app::Scenario;

namespace {

class TrainingWindow : public ::testing::Test {
protected:
    void SetUp() override
    {
        auto opened = TrainingMode::open(trainingProfile(folder.filePath(u"training"_s)));
        ASSERT_TRUE(opened) << opened.error().detail.toStdString();
        mode = std::move(*opened);
        language.use(ui::Language::English);
        auto wired = Wiring::make({mode->profile(), mode->reader(), nobodyKnows, printerOf(*mode)});
        ASSERT_TRUE(wired) << wired.error().detail.toStdString();
        wiring = std::move(*wired);
        screens = std::make_unique<Screens>(Screens::Parts{.wiring = *wiring,
                                                           .language = language,
                                                           .clock = clock,
                                                           .readerIsFixed = true,
                                                           .isTraining = true,
                                                           .papers = mode->profile().receipts()});
        lesson = std::make_unique<TrainingLesson>(
            TrainingLesson::Parts{*mode, *wiring, window(), clock});
        clerk = std::make_unique<human::Clerk>(window());
        window().show();
        window().activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window()));
    }
    void TearDown() override
    {
        lesson.reset();
        screens.reset();
        wiring.reset();
    }

    static Result<crypto::Secret> nobodyKnows(const VaultSettings&)
    {
        return failed(Fault::KeyStoreLocked);
    }
    static std::function<std::unique_ptr<ReceiptPrinter>(const Profile&, const Company&)>
    printerOf(const TrainingMode& mode)
    {
        return [&mode](const Profile& place, const Company&) {
            auto made = std::make_unique<reports::ReceiptPrinters>(reports::ReceiptPrinters::Parts{
                place.receipts(), ui::receiptWords, [] { return reports::PrintSettings{}; }});
            return mode.onTrainingPaper(std::move(made));
        };
    }
    ui::MainWindow& window() { return screens->window(); }
    const app::TrainingState& state() { return lesson->desk().view().state; }
    bool saysTraining()
    {
        return std::ranges::any_of(
            window().statusStrip().findChildren<QLabel*>(), [](const QLabel* label) {
                return label->isVisible() && label->text() == u"TRAINING 练习"_s;
            });
    }
    bool signIn() { return clerk->signIn(u"wangli"_s, QString::fromUtf16(trainingPassword)); }
    // To the scenarios, down to one of them, and back to the counter when it is prepared.
    bool start(Scenario scenario)
    {
        clerk->key(Qt::Key_T, Qt::ControlModifier);
        if (!clerk->waitFor([this] { return window().places().current() == u"training"_s; }))
            return false;
        for (int row = 0; row < static_cast<int>(scenario); ++row)
            clerk->key(Qt::Key_Down);
        clerk->key(Qt::Key_S, Qt::AltModifier);
        const bool isReady =
            clerk->waitFor([&] { return state().scenario == scenario && !state().isPreparing; });
        clerk->key(Qt::Key_Escape);
        return isReady &&
               clerk->waitFor([this] { return window().places().current() == u"counter"_s; });
    }
    void hand(Qt::Key key) { clerk->key(key, Qt::ControlModifier | Qt::ShiftModifier); }
    bool stands(const QString& word)
    {
        return clerk->waitFor([&] { return clerk->settledWord() == word; });
    }

    QTemporaryDir folder;
    SystemClock clock;
    ui::LanguageSwitch language{folder.filePath(u"user.ini"_s)};
    std::unique_ptr<TrainingMode> mode;
    std::unique_ptr<Wiring> wiring;
    std::unique_ptr<Screens> screens;
    std::unique_ptr<TrainingLesson> lesson;
    std::unique_ptr<human::Clerk> clerk;
};

} // namespace

TEST_F(TrainingWindow, isPlayedToFullPointsByTheKeyboard)
{
    EXPECT_TRUE(saysTraining()) << "nobody has signed in yet";
    ASSERT_TRUE(signIn());
    ASSERT_TRUE(start(Scenario::FirstSale));
    EXPECT_TRUE(saysTraining());
    hand(Qt::Key_R);
    ASSERT_TRUE(clerk->waitFor([this] { return clerk->settledWord() == u"customer"_s; }))
        << clerk->word().toStdString();
    clerk->type(u"80"_s);
    clerk->enter();
    ASSERT_TRUE(stands(u"take the money"_s)) << clerk->word().toStdString();
    clerk->type(u"100"_s);
    clerk->enter();
    ASSERT_TRUE(clerk->waitFor([this] {
        const auto& orders = state().facts.orders;
        return !orders.empty() && orders[0].state == transaction::RowState::Committed;
    })) << clerk->word().toStdString();
    EXPECT_FALSE(state().score);
    hand(Qt::Key_T);
    ASSERT_TRUE(clerk->waitFor([this] { return state().score.has_value(); }));
    EXPECT_EQ(state().score->points(), app::fullScore);
    EXPECT_EQ(state().attainments.at(Scenario::FirstSale).best, app::fullScore);
    ASSERT_TRUE(clerk->waitFor(
        [this] { return !QDir{mode->profile().receipts()}.entryList({u"*.pdf"_s}).isEmpty(); }));
}

TEST_F(TrainingWindow, pullsTheCardAndFinishesWithTheSameOne)
{
    ASSERT_TRUE(signIn());
    ASSERT_TRUE(start(Scenario::TornWrite));
    hand(Qt::Key_R);
    ASSERT_TRUE(clerk->waitFor([this] { return clerk->settledWord() == u"customer"_s; }));
    clerk->type(u"100"_s);
    clerk->enter();
    ASSERT_TRUE(stands(u"take the money"_s));
    clerk->enter();
    ASSERT_TRUE(clerk->waitFor([this] {
        return lesson->desk().view().state.facts.orders.size() == 1 &&
               isOffered(lesson->desk().view(), ui::TrainingCommand::IntoReader);
    })) << "the card was not pulled";
    hand(Qt::Key_R);
    ASSERT_TRUE(clerk->waitFor([this] {
        return state().facts.orders[0].state == transaction::RowState::Committed;
    })) << clerk->word().toStdString();
    hand(Qt::Key_T);
    ASSERT_TRUE(clerk->waitFor([this] { return state().score.has_value(); }));
    EXPECT_EQ(state().score->points(), app::fullScore);
}

TEST_F(TrainingWindow, leadsToTheReversalOfTheCustomerAtTheCounter)
{
    ASSERT_TRUE(signIn());
    ASSERT_TRUE(start(Scenario::Reversal));
    hand(Qt::Key_R);
    ASSERT_TRUE(clerk->waitFor([this] { return clerk->settledWord() == u"customer"_s; }));
    clerk->key(Qt::Key_R, Qt::ControlModifier);
    ASSERT_TRUE(clerk->waitFor([this] { return window().places().current() == u"services"_s; }));
    EXPECT_TRUE(clerk->waitFor([this] { return clerk->reads(u"Reversal"_s); }));
}

TEST_F(TrainingWindow, canBeOpenOnlyOnce)
{
    const auto again = TrainingMode::open(mode->profile());
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().fault, Fault::DatabaseInUse);
}

} // namespace wattcard
