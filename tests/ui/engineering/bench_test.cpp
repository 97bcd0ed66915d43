// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/pcsc/chosen_reader.h"
#include "tests/ui/engineering/field_room.h"
#include "ui/engineering/bench_desk.h"
#include "ui/engineering/bench_page.h"
#include "ui/engineering/bench_text.h"
#include "ui/engineering/sample_field.h"

#include <gtest/gtest.h>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using app::BenchVerdict;
using app::KeysVerdict;
using BenchKind = app::ReaderTest::Kind;

namespace {

// The bench before a real virtual card in a reader of this process.
struct BenchRoom {
    BenchRoom()
    {
        linkBench(page, desk);
        QObject::connect(&desk, &BenchDesk::testWanted, &readers, &app::ReaderService::startTest);
        QObject::connect(&desk, &BenchDesk::testUnwanted, &readers, &app::ReaderService::stopTest);
        QObject::connect(&readers, &app::ReaderService::testChanged, &desk,
                         &BenchDesk::testChanged);
        slot->insert(*hand.card);
        ReaderEvent event;
        event.status = ReaderEvent::Status::Present;
        event.readerName = u"Bench"_s;
        desk.readerChanged(event);
        page.resize(1366, 700);
        page.QWidget::show();
        QApplication::setActiveWindow(&page);
        desk.enter(sampleEngineer());
        page.setFocus();
    }
    void key(Qt::Key key) { pressKey(page, key, Qt::AltModifier); }
    void untilEnded(BenchKind kind)
    {
        while (testOf(desk.view(), kind) && testOf(desk.view(), kind)->running)
            QCoreApplication::sendPostedEvents();
    }
    app::KeyOverview keys(bool isTest)
    {
        app::KeyOverview keys;
        keys.testKeys = isTest;
        app::KeyRow row;
        row.label.checkValue = {0x3F, 0x90, 0x12, 0x44, 0xA7};
        row.isBooked = true;
        keys.rows = {row};
        return keys;
    }

    cardio::InProcessReader* slot = nullptr;
    std::unique_ptr<cardio::CardReader> made{slot = new cardio::InProcessReader{u"Bench"_s}};
    cardio::ChosenReader reader{std::move(made), {}};
    flows::Hand hand{7};
    app::ReaderService readers{{reader, {}}};
    QTemporaryDir papers;
    BenchDesk desk{[this](const BenchView& view) {
        return reports::saveFieldPaper(benchReport(view, UtcTime{}), fieldCompany(), papers.path());
    }};
    BenchPage page{nullptr};
};

app::ReaderTest timed(BenchKind kind, int fast, std::chrono::microseconds slowest, int slow)
{
    app::ReaderTest test;
    test.kind = kind;
    test.times.assign(static_cast<std::size_t>(fast), 1ms);
    test.times.insert(test.times.end(), static_cast<std::size_t>(slow), slowest);
    return test;
}

} // namespace

TEST(BenchTest, hundredTurnsOfBothKindsByKeysThenTheReport)
{
    BenchRoom room;
    room.key(Qt::Key_A);
    room.untilEnded(BenchKind::Answers);
    ASSERT_TRUE(room.desk.view().answers);
    EXPECT_EQ(room.desk.view().answers->times.size(), 100U);
    EXPECT_FALSE(isPassed(room.desk.view())) << "half of it";
    room.key(Qt::Key_V);
    room.untilEnded(BenchKind::Visits);
    EXPECT_EQ(room.desk.view().visits->times.size(), 100U);
    EXPECT_EQ(room.desk.view().answers->times.size(), 100U) << "the other is kept";
    room.desk.keysListed(room.keys(false));
    EXPECT_EQ(app::benchVerdict(room.desk.view().answers), BenchVerdict::Passed);
    EXPECT_EQ(app::benchVerdict(room.desk.view().visits), BenchVerdict::Passed);
    EXPECT_TRUE(isPassed(room.desk.view()));
    room.key(Qt::Key_P);
    const QString pdf = room.desk.view().file;
    ASSERT_TRUE(QFile::exists(pdf));
    const QString words = wordsIn(pdf);
    if (words.isEmpty())
        GTEST_SKIP() << "pdftotext is missing: install poppler-utils";
    for (const QString& said :
         {u"PASSED"_s, u"100 of 100"_s, u"3F 90 12 44 A7"_s, u"Bench"_s, sampleEngineer().name})
        EXPECT_TRUE(words.contains(said)) << said.toStdString();
    EXPECT_FALSE(words.contains(u"NOT PASSED"_s));
}

TEST(BenchTest, isStoppedByItsKeyAndByLeaving)
{
    BenchRoom room;
    room.key(Qt::Key_A);
    ASSERT_TRUE(isOffered(room.desk.view(), BenchCommand::Stop));
    EXPECT_FALSE(isOffered(room.desk.view(), BenchCommand::TimeVisits));
    room.desk.press(BenchCommand::Stop);
    EXPECT_EQ(app::benchVerdict(room.desk.view().answers), BenchVerdict::Unfinished);
    EXPECT_LT(room.desk.view().answers->times.size(), 100U);
    room.desk.press(BenchCommand::TimeAnswers);
    room.desk.leave();
    EXPECT_FALSE(room.desk.view().person);
    EXPECT_FALSE(isOffered(room.desk.view(), BenchCommand::TimeAnswers));
}

TEST(BenchTest, aCardThatIsPulledFailsIt)
{
    BenchRoom room;
    room.slot->remove();
    room.desk.press(BenchCommand::TimeVisits);
    room.untilEnded(BenchKind::Visits);
    EXPECT_EQ(app::benchVerdict(room.desk.view().visits), BenchVerdict::Failed);
    EXPECT_FALSE(isPassed(room.desk.view()));
}

// 95 of 100 within the usual limit, and none above the most.
TEST(BenchLimits, areHeldByTheNinetyFifthAndByTheLast)
{
    EXPECT_EQ(app::benchVerdict(timed(BenchKind::Answers, 95, 499ms, 5)), BenchVerdict::Passed);
    EXPECT_EQ(app::benchVerdict(timed(BenchKind::Answers, 94, 101ms, 6)), BenchVerdict::TooSlow);
    EXPECT_EQ(app::benchVerdict(timed(BenchKind::Answers, 99, 501ms, 1)), BenchVerdict::TooSlow);
    EXPECT_EQ(app::benchVerdict(timed(BenchKind::Visits, 95, 1'999ms, 5)), BenchVerdict::Passed);
    EXPECT_EQ(app::benchVerdict(timed(BenchKind::Visits, 94, 1'001ms, 6)), BenchVerdict::TooSlow);
    EXPECT_EQ(app::benchVerdict(timed(BenchKind::Visits, 99, 0ms, 0)), BenchVerdict::Unfinished);
    EXPECT_EQ(app::benchVerdict({}), BenchVerdict::NotTested);
}

TEST(BenchLimits, keysAreGoodOnlyInTheBookAndInTime)
{
    app::KeyOverview keys;
    EXPECT_EQ(app::keysVerdict({}), KeysVerdict::NotAsked);
    keys.isReady = true;
    EXPECT_EQ(app::keysVerdict(keys), KeysVerdict::Missing);
    keys.rows = {app::KeyRow{{}, true, true}};
    EXPECT_EQ(app::keysVerdict(keys), KeysVerdict::Passed);
    keys.rows.push_back({{}, false, true});
    EXPECT_EQ(app::keysVerdict(keys), KeysVerdict::Unusable);
    keys.rows.back() = {{}, true, false};
    EXPECT_EQ(app::keysVerdict(keys), KeysVerdict::Unusable);
    keys.testKeys = true;
    EXPECT_EQ(app::keysVerdict(keys), KeysVerdict::TestKeys);
}

} // namespace wattcard::ui
