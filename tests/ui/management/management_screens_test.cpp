// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/card_files.h"
#include "tests/ui/management/sample_orders.h"
#include "ui/management/card_batch_page.h"
#include "ui/management/order_form.h"
#include "ui/management/order_text.h"
#include "ui/management/orders_desk.h"
#include "ui/management/readback_page.h"
#include "ui/management/readback_text.h"
#include "ui/management/sample_management.h"
#include "ui/management/visit_curves.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <set>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

OrdersView writingView(Role role, std::int64_t who, WorkOrderState state)
{
    OrdersView view;
    view.person = person(role, who);
    view.entries = {sampleEntry(4, state)};
    view.selected = WorkOrderSerial{4};
    return view;
}

BatchSaying sayingOf(const QString& name)
{
    for (const auto& sample : sampleBatches()) {
        if (sample.name == name)
            return batchSaying(sample.view);
    }
    return {};
}

PlainTable* tableNamed(QWidget& page, const QString& name)
{
    for (auto* table : page.findChildren<QTableWidget*>()) {
        if (table->accessibleName() == name)
            return static_cast<PlainTable*>(table);
    }
    return nullptr;
}

QString cellText(const PlainTable& table, int row, int column)
{
    return table.item(row, column)->text();
}

} // namespace

// SCREENS.md section 9: "right missing; second person missing".
TEST(WritingGaps, sayWhoIsMissing)
{
    using enum WorkOrderState;
    OrdersView view = writingView(Role::Engineer, 7, Prepared);
    EXPECT_EQ(writingGap(view), WritingGap::FirstPersonMissing);
    view.entries[0].order.approver1 = OperatorId{1};
    EXPECT_EQ(writingGap(view), WritingGap::SecondPersonMissing);
    EXPECT_TRUE(writingGapText(writingGap(view)).contains(u"second person is missing"_s));
    view = writingView(Role::Engineer, 7, Approved);
    EXPECT_EQ(writingGap(view), WritingGap::None);
    EXPECT_EQ(writingGap(writingView(Role::Engineer, 8, Approved)), WritingGap::OtherEngineer);
    EXPECT_FALSE(isOffered(writingView(Role::Engineer, 8, Approved), OrderCommand::Write));
    for (const Role role : {Role::Clerk, Role::ShiftLeader, Role::Finance, Role::Administrator})
        EXPECT_EQ(writingGap(writingView(role, 7, Approved)), WritingGap::RightMissing);
    view.entries[0].isExpired = true;
    EXPECT_EQ(writingGap(view), WritingGap::Over);
    EXPECT_EQ(writingGap(writingView(Role::Clerk, 7, Issued)), WritingGap::None);
}

// Ten meters make three cards: four, four and two.
TEST(OrderForm, makesSeveralOrdersOfManyMeters)
{
    OrderForm form{LocalTime{std::chrono::seconds{1'795'000'000}}, nullptr};
    QStringList numbers;
    for (int i = 0; i < 10; ++i)
        numbers << QString::number(261'121'000'100 + i);
    for (auto* edit : form.findChildren<QLineEdit*>()) {
        if (edit->accessibleName() == u"Numbers"_s)
            edit->setText(numbers.join(u' '));
        if (edit->accessibleName() == u"Reason"_s)
            edit->setText(u"round"_s);
    }
    form.accept();
    ASSERT_EQ(form.result(), QDialog::Accepted);
    ASSERT_EQ(form.orders().size(), 3u);
    QStringList served;
    for (const WorkOrder& order : form.orders()) {
        EXPECT_TRUE(check(order));
        EXPECT_EQ(order.validUntil, form.orders().front().validUntil);
        for (const MeterNumber& meter : order.scope.meters)
            served << meter.toString();
    }
    EXPECT_EQ(served, numbers);
    EXPECT_EQ(form.orders().back().scope.meters.size(), 2u);
}

TEST(OrdersDesk, preparesAndApprovesSeveralOneAfterTheOther)
{
    OrdersDesk desk;
    QSignalSpy prepared{&desk, &OrdersDesk::preparationWanted};
    QSignalSpy lists{&desk, &OrdersDesk::listWanted};
    desk.enter(person(Role::Engineer));
    const WorkOrder order = sampleEntry(1, WorkOrderState::Prepared).order;
    desk.prepareAll({order, order, order}, u"round"_s);
    EXPECT_EQ(prepared.size(), 1);
    desk.prepared(WorkOrderSerial{1});
    desk.prepared(WorkOrderSerial{2});
    EXPECT_EQ(prepared.size(), 3);
    EXPECT_EQ(lists.size(), 1) << "not before the last one";
    desk.prepared(WorkOrderSerial{3});
    EXPECT_EQ(lists.size(), 2);
    EXPECT_FALSE(desk.view().busy);

    std::vector<WorkOrderEntry> waiting;
    for (std::int64_t serial = 4; serial <= 7; ++serial)
        waiting.push_back(sampleEntry(serial, WorkOrderState::Prepared));
    waiting[3].order.engineer = OperatorId{8}; // somebody else's: not of this act
    desk.listed(waiting);
    desk.select(WorkOrderSerial{4});
    EXPECT_EQ(alikeToApprove(desk.view()).size(), 2u);
    QSignalSpy first{&desk, &OrdersDesk::approvalWanted};
    QSignalSpy next{&desk, &OrdersDesk::nextApprovalWanted};
    desk.approve({WorkOrderSerial{4},
                  u"admin"_s,
                  u"x"_s,
                  {WorkOrderSerial{5}, WorkOrderSerial{6}, WorkOrderSerial{7}}});
    ASSERT_EQ(first.size(), 1);
    desk.approved();
    desk.approved();
    ASSERT_EQ(next.size(), 2);
    EXPECT_EQ(next[0][0].value<WorkOrder>(), waiting[1].order);
    EXPECT_EQ(next[1][0].value<WorkOrder>(), waiting[2].order);
    EXPECT_TRUE(desk.view().busy);
    desk.approved();
    EXPECT_FALSE(desk.view().busy);
    desk.approve({WorkOrderSerial{4}, u"admin"_s, u"x"_s, {WorkOrderSerial{5}}});
    desk.failed({Fault::ApproverIsAuthor}); // the first refusal ends the act
    desk.approved();
    EXPECT_EQ(next.size(), 2);
}

TEST(OrderCards, haveTheStatesOfTheScreen)
{
    using enum WorkOrderState;
    const auto stateOfCard = [](WorkOrderState state, int visits = 0, bool expired = false) {
        WorkOrderEntry entry = sampleEntry(4, state);
        entry.visits = visits;
        entry.isExpired = expired;
        return cardStateOf(entry);
    };
    EXPECT_EQ(stateOfCard(Prepared), OrderCardState::Blank);
    EXPECT_EQ(stateOfCard(Approved), OrderCardState::Blank);
    EXPECT_EQ(stateOfCard(Writing), OrderCardState::Written);
    EXPECT_EQ(stateOfCard(Issued), OrderCardState::Verified);
    EXPECT_EQ(stateOfCard(Issued, 2), OrderCardState::Used);
    EXPECT_EQ(stateOfCard(Issued, 2, true), OrderCardState::Expired);
    EXPECT_EQ(stateOfCard(Revoked, 0, true), OrderCardState::Revoked);
    EXPECT_EQ(stateOfCard(Returned, 1), OrderCardState::Returned);
}

TEST(CardBatchPlans, areThoseOfTheRole)
{
    EXPECT_EQ(batchPlansFor(Role::Engineer).size(), 1 + allManagementClasses.size());
    EXPECT_TRUE(batchPlansFor(Role::Engineer).front().isOrders);
    const std::vector<CardBatchPlan> users{{false, app::userCardClass, 0}};
    EXPECT_EQ(batchPlansFor(Role::Clerk), users);
    EXPECT_EQ(batchPlansFor(Role::ShiftLeader), users);
    for (const Role role : {Role::Finance, Role::Administrator, Role::Auditor, Role::Custodian})
        EXPECT_TRUE(batchPlansFor(role).empty());
}

// Each thing that happens to a card has a sentence of its own.
TEST(CardBatchWords, sayWhatToDoWithEachCard)
{
    std::set<QString> sentences;
    for (const auto& sample : sampleBatches())
        sentences.insert(batchSaying(sample.view).text);
    EXPECT_EQ(sentences.size(), sampleBatches().size());
    EXPECT_TRUE(sayingOf(u"pulled"_s).text.startsWith(u"Order 48 waits for card"_s));
    EXPECT_TRUE(sayingOf(u"foreign"_s).text.contains(u"another company or region"_s));
    EXPECT_TRUE(sayingOf(u"locked"_s).text.contains(u"its key is locked"_s));
    EXPECT_EQ(sayingOf(u"complete"_s).text, u"All 20 card(s) are done."_s);
    EXPECT_EQ(sayingOf(u"complete"_s).tone, Tone::Good);
    EXPECT_EQ(sayingOf(u"writing"_s).tone, Tone::Busy);
}

TEST(CardBatchDesk, endsWhenSomebodyLeavesAndForgetsLateAnswers)
{
    CardBatchDesk desk;
    QSignalSpy orders{&desk, &CardBatchDesk::ordersWanted};
    QSignalSpy ends{&desk, &CardBatchDesk::batchUnwanted};
    desk.start({}); // nobody has signed in
    EXPECT_EQ(orders.size(), 0);
    desk.enter(person(Role::Engineer));
    desk.start({});
    desk.start({}); // it runs
    EXPECT_EQ(orders.size(), 1);
    app::OrderBatchStep beginning;
    beginning.card.kind = app::BatchStep::Kind::Complete;
    beginning.card.wanted = 2;
    beginning.queue = {sampleEntry(1, WorkOrderState::Approved),
                       sampleEntry(2, WorkOrderState::Approved)};
    desk.orderStep(beginning);
    EXPECT_TRUE(desk.view().running);
    EXPECT_EQ(desk.view().wanted, 2);
    EXPECT_FALSE(desk.view().last);
    desk.cardSeen();
    EXPECT_TRUE(desk.view().busy);
    desk.leave();
    EXPECT_EQ(ends.size(), 1);
    app::OrderBatchStep late = beginning;
    late.card.card = CardSerial{};
    desk.orderStep(late);
    EXPECT_TRUE(desk.view().queue.empty());
}

TEST(CardBatchDesk, saysThatNothingWaits)
{
    CardBatchDesk desk;
    desk.enter(person(Role::Engineer));
    desk.start({});
    app::OrderBatchStep none;
    none.card.kind = app::BatchStep::Kind::Complete;
    desk.orderStep(none);
    EXPECT_FALSE(desk.view().running);
    EXPECT_TRUE(desk.view().nothingWaits);
}

TEST(CardBatchDesk, keepsTheTrayOfABatchOfBlanks)
{
    CardBatchDesk desk;
    desk.enter(person(Role::Clerk));
    QSignalSpy blanks{&desk, &CardBatchDesk::blanksWanted};
    desk.start({false, app::userCardClass, 2});
    ASSERT_EQ(blanks.size(), 1);
    EXPECT_EQ(blanks[0][0].value<app::BatchPlan>().wanted, 2);
    using Kind = app::BatchStep::Kind;
    const CardSerial good{{1}}, bad{{2}};
    desk.blankStep({Kind::NotBlank, bad, StockState::Lost, {}, 0, 2});
    EXPECT_EQ(desk.view().tray.size(), 1u);
    desk.blankStep({Kind::Failed, good, {}, Failure{Fault::NoCard}, 0, 2});
    EXPECT_EQ(desk.view().tray.size(), 2u);
    desk.blankStep({Kind::Made, good, {}, {}, 1, 2});
    EXPECT_EQ(desk.view().tray.size(), 1u) << "the good one came back";
    desk.blankStep({Kind::Made, CardSerial{{3}}, {}, {}, 2, 2});
    EXPECT_FALSE(desk.view().running) << "the last one ends the batch";
    EXPECT_EQ(desk.view().made, 2);
}

TEST(CardBatchPage, showsQueueTrayAndCount)
{
    CardBatchPage page{nullptr};
    for (const auto& sample : sampleBatches()) {
        if (sample.name != u"pulled"_s)
            continue;
        page.show(sample.view);
        const PlainTable* queue = tableNamed(page, u"Orders of the queue"_s);
        ASSERT_EQ(queue->rowCount(), 20);
        EXPECT_EQ(cellText(*queue, 0, 1), u"done"_s);
        EXPECT_EQ(cellText(*queue, 7, 1), u"begun"_s);
        EXPECT_EQ(cellText(*queue, 8, 1), u"waits"_s);
        const PlainTable* tray = tableNamed(page, u"Cards put aside"_s);
        ASSERT_EQ(tray->rowCount(), 3);
        EXPECT_EQ(cellText(*tray, 0, 1), u"taken out too early"_s) << "the newest on top";
        EXPECT_EQ(cellText(*tray, 2, 1), u"in no delivery"_s);
        const auto labels = page.findChildren<QLabel*>();
        EXPECT_TRUE(std::ranges::any_of(
            labels, [](const QLabel* label) { return label->text() == u"7 of 20"_s; }));
    }
}

TEST(ReadbackView, tellsNewKnownAndSuspiciousVisits)
{
    for (const auto& sample : sampleReadbacks()) {
        if (sample.name == u"new"_s) {
            EXPECT_EQ(stateOf(sample.view, 3), VisitState::New);
            EXPECT_EQ(stateOf(sample.view, 2), VisitState::Known);
        }
        if (sample.name == u"suspicious"_s) {
            EXPECT_EQ(stateOf(sample.view, 3), VisitState::Suspicious);
        }
        if (sample.name == u"card-empty"_s) {
            EXPECT_TRUE(readbackSaying(sample.view).text.contains(u"The card is empty"_s));
        }
        if (sample.name == u"full"_s) {
            EXPECT_TRUE(readbackSaying(sample.view).text.contains(u"16 of 16"_s));
            EXPECT_EQ(readbackSaying(sample.view).tone, Tone::Attention);
        }
        if (sample.name == u"foreign"_s) {
            EXPECT_TRUE(readbackSaying(sample.view).text.contains(u"another company or region"_s));
        }
    }
}

TEST(ReadbackDesk, showsTheMeterThatTheCardCameFrom)
{
    ReadbackDesk desk{[](const MeterNumber& meter) { return meter.toString() + u".csv"_s; }};
    QSignalSpy reviews{&desk, &ReadbackDesk::reviewWanted};
    QSignalSpy exports{&desk, &ReadbackDesk::exportWanted};
    desk.enter(person(Role::Engineer));
    const MeterHistory life = sampleMeterLife();
    VisitedMeter other, mine;
    other.meter = *MeterNumber::parse(u"261121000999");
    mine.meter = life.books.meter;
    desk.metersReady({other, mine});
    EXPECT_EQ(desk.view().selected, other.meter) << "the newest";
    desk.exportVisits(); // of nothing yet
    EXPECT_EQ(exports.size(), 0);
    desk.read();
    EXPECT_TRUE(desk.view().busy);
    app::OrderReading reading;
    reading.fresh = {life.visits.back().visit};
    reading.newVisits = 1;
    desk.readDone(reading);
    EXPECT_EQ(desk.view().selected, mine.meter);
    desk.metersReady({mine, other});
    ASSERT_FALSE(reviews.isEmpty());
    EXPECT_EQ(reviews.back()[0].value<MeterNumber>(), mine.meter);
    desk.reviewed({life, std::vector<std::vector<app::VisitFinding>>(4)});
    EXPECT_EQ(desk.view().visit, 3u) << "the newest visit";
    EXPECT_EQ(stateOf(desk.view(), 3), VisitState::New);
    desk.exportVisits();
    ASSERT_EQ(exports.size(), 1);
    EXPECT_EQ(exports[0][1].toString(), u"261121000123.csv"_s);
    desk.failed({Fault::DiskFull});
    EXPECT_FALSE(desk.view().busy);
}

TEST(ReadbackDesk, readsOnlyForThoseWhoMayReadCardsBack)
{
    const std::map<Role, bool> may{{Role::Engineer, true},
                                   {Role::ShiftLeader, true},
                                   {Role::Finance, false},
                                   {Role::Administrator, false},
                                   {Role::Auditor, false}};
    for (const auto& [role, allowed] : may) {
        ReadbackView view;
        view.person = person(role);
        EXPECT_EQ(isOffered(view, ReadbackCommand::Read), allowed);
        EXPECT_EQ(isOffered(view, ReadbackCommand::TakeBack), allowed);
        EXPECT_FALSE(isOffered(view, ReadbackCommand::Export)) << "nothing is chosen";
    }
}

// The table has every figure that the curves have: 2431.87 kWh at first, 60 kWh more each time.
TEST(VisitCurves, areATableAsWell)
{
    VisitCurves curves{nullptr};
    curves.show(sampleMeterLife());
    curves.showAsTable(true);
    const auto* table = curves.findChild<QTableWidget*>();
    ASSERT_EQ(table->rowCount(), 5); // four visits and one customer's card
    EXPECT_EQ(table->item(0, 1)->text(), u"2 611.87 kWh"_s.replace(u' ', QChar::Nbsp));
    EXPECT_EQ(table->item(4, 2)->text(), u"customer's card"_s);
    curves.choose(VisitCurves::Curve::Remaining);
    EXPECT_EQ(table->item(0, 1)->text(), u"60.00"_s); // 150.00 - 3 x 60 x 0.50
    curves.choose(VisitCurves::Curve::Months);
    EXPECT_EQ(table->item(0, 0)->text(), u"2026-10"_s);
    EXPECT_EQ(table->item(0, 1)->text(), u"62.50 kWh"_s.replace(u' ', QChar::Nbsp));
}

TEST(ReadbackPage, showsTheDifferenceOfTheChosenVisit)
{
    ReadbackPage page{nullptr};
    for (const auto& sample : sampleReadbacks()) {
        if (sample.name != u"suspicious"_s)
            continue;
        page.show(sample.view);
        const PlainTable* visits = tableNamed(page, u"Visits of the meter"_s);
        ASSERT_EQ(visits->rowCount(), 4);
        EXPECT_EQ(cellText(*visits, 0, 1), u"suspicious"_s) << "the newest on top";
        EXPECT_EQ(cellText(*visits, 0, 5), u"alarm 1, cover opened, bypassed"_s);
        EXPECT_EQ(cellText(*visits, 0, 10), u"ERR-34"_s);
        const PlainTable* findings = tableNamed(page, u"Difference of the visit to the records"_s);
        std::map<QString, QString> byName;
        for (int row = 0; row < findings->rowCount(); ++row)
            byName[cellText(*findings, row, 0)] = cellText(*findings, row, 1);
        EXPECT_EQ(byName[u"Accepted and sold"_s], u"Suspicious: never sold"_s);
        EXPECT_EQ(byName[u"Register since known"_s], u"Suspicious: it went back"_s);
        QSignalSpy chosen{&page, &ReadbackPage::visitChosen};
        tableNamed(page, u"Visits of the meter"_s)->selectRow(3);
        ASSERT_EQ(chosen.size(), 1);
        EXPECT_EQ(chosen[0][0].toInt(), 0) << "the oldest";
    }
}

} // namespace wattcard::ui
