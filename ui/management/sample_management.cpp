// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/management/sample_management.h"

#include "domain/card_files.h"

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

constexpr LocalTime sampleWall{seconds{1'795'256'640}}; // 2026-11-21 10:24
constexpr UtcTime sampleInstant{seconds{1'795'256'640}};
constexpr std::int64_t unitPrice = 50; // fen for each kWh: the curves are easy to check

using BatchKind = app::BatchStep::Kind;

Operator cardEngineer()
{
    return {OperatorId{7}, u"zhaogong"_s, u"赵工"_s, Role::Engineer, false};
}

MeterNumber cardSampleMeter(std::uint64_t number)
{
    return MeterNumber::fromNumber(number).value_or(MeterNumber{});
}

// Ends with the two digits of the number, as a person counts.
CardSerial cardSampleSerial(std::int64_t number)
{
    const auto last = static_cast<std::uint8_t>(number / 10 * 16 + number % 10);
    return CardSerial{{0x00, 0x88, 0x00, 0x00, 0x00, 0x00, 0x12, last}};
}

WorkOrderEntry queued(std::int64_t serial, WorkOrderState state)
{
    WorkOrderEntry entry;
    entry.order.serial = WorkOrderSerial{serial};
    entry.order.kind = serial % 4 == 0 ? ManagementClass::RelayTest : ManagementClass::Inspection;
    entry.order.scope.meters = {
        cardSampleMeter(261'121'000'100 + static_cast<std::uint64_t>(serial))};
    entry.order.validFrom = sampleWall;
    entry.order.validUntil = sampleWall + days{7};
    entry.order.engineer = cardEngineer().id;
    entry.order.approver1 = OperatorId{1};
    entry.order.approver2 = OperatorId{2};
    entry.state = state;
    if (state == WorkOrderState::Issued || state == WorkOrderState::Writing)
        entry.card = cardSampleSerial(serial);
    return entry;
}

CardBatchView runningBatch()
{
    CardBatchView view;
    view.person = cardEngineer();
    view.running = CardBatchPlan{};
    for (std::int64_t serial = 41; serial <= 60; ++serial)
        view.queue.push_back(
            queued(serial, serial < 48 ? WorkOrderState::Issued : WorkOrderState::Approved));
    view.made = 7;
    view.wanted = 20;
    return view;
}

CardBatchView afterStep(BatchKind kind, std::int64_t card, std::optional<Fault> fault = {})
{
    CardBatchView view = runningBatch();
    app::BatchStep& step = view.last.emplace();
    step.kind = kind;
    step.card = cardSampleSerial(card);
    if (fault)
        step.failure = Failure{*fault};
    step.made = view.made;
    step.wanted = view.wanted;
    app::keepAside(view.tray, {BatchKind::NotInStock, cardSampleSerial(91)});
    app::keepAside(view.tray, {BatchKind::OtherClass, cardSampleSerial(92)});
    app::keepAside(view.tray, step);
    return view;
}

CardBatchView pulledBatch()
{
    CardBatchView view = afterStep(BatchKind::Failed, 48, Fault::NoCard);
    view.queue[7] = queued(48, WorkOrderState::Writing);
    view.order = WorkOrderSerial{48};
    view.isBound = true;
    return view;
}

CardBatchView finishedBatch()
{
    CardBatchView view = afterStep(BatchKind::Made, 60);
    for (WorkOrderEntry& entry : view.queue)
        entry = queued(entry.order.serial.value(), WorkOrderState::Issued);
    view.order = WorkOrderSerial{60};
    view.made = view.wanted;
    view.running.reset();
    return view;
}

CardBatchView blanksBatch()
{
    CardBatchView view = afterStep(BatchKind::Made, 34);
    view.queue.clear();
    view.isOrders = false;
    view.running = CardBatchPlan{false, static_cast<std::uint8_t>(ManagementClass::Clear), 20};
    return view;
}

// A month between two visits; 60 kWh each, at 0.50 a kWh.
BookedVisit visitAfter(int month)
{
    BookedVisit booked;
    Visit& visit = booked.visit;
    visit.meter = cardSampleMeter(261'121'000'123);
    visit.order = WorkOrderSerial{30 + month};
    visit.at = sampleWall - days{30 * (3 - month)} - hours{2};
    visit.stateBefore = visit.stateAfter = 3;
    visit.customer = CustomerNumber::fromNumber(1'234'567'890).value_or(CustomerNumber{});
    visit.activeRegister = Energy::fromHundredths(243'187 + 6'000 * month);
    visit.consumed = Credit::fromHundredths(60 * unitPrice * month);
    visit.accepted = Credit::fromHundredths(15'000);
    visit.remaining = visit.accepted - visit.consumed;
    visit.seq = Sequence{16};
    visit.gen = Generation{1};
    visit.lastMonthEnergy = Energy::fromHundredths(5'800 + 150 * month);
    visit.peakPowerW = 3'480;
    visit.writeBackCounter = 20;
    visit.relayClosed = true;
    if (month == 3)
        visit.flags = static_cast<std::uint32_t>(MeterFlag::Alarm1);
    booked.bookedAt = sampleInstant - days{30 * (3 - month)};
    return booked;
}

ReadbackView readbackOf(const MeterHistory& history)
{
    ReadbackView view;
    view.person = cardEngineer();
    VisitedMeter good;
    good.meter = cardSampleMeter(261'121'000'123);
    good.customer = history.books.customer;
    good.name = u"张三丰"_s;
    good.visits = 4;
    good.lastAt = sampleWall - hours{2};
    VisitedMeter bad = good;
    bad.meter = cardSampleMeter(261'121'000'124);
    bad.name = u"李四"_s;
    bad.visits = 2;
    bad.isSuspicious = true;
    VisitedMeter strange = good;
    strange.meter = cardSampleMeter(990'000'000'007);
    strange.customer.reset();
    strange.visits = 1;
    view.meters = {good, bad, strange};
    view.selected = history.books.meter;
    app::ReviewedMeter& reviewed = view.reviewed.emplace();
    reviewed.history = history;
    for (std::size_t i = 0; i < history.visits.size(); ++i)
        reviewed.findings.push_back(app::findingsOf(history, i, sampleWall));
    view.visit = history.visits.size() - 1;
    app::OrderBalance& balance = view.balance.emplace();
    balance.unreturned = {queued(61, WorkOrderState::Issued), queued(52, WorkOrderState::Issued)};
    balance.expired = {queued(12, WorkOrderState::Issued)};
    balance.expired.front().isExpired = true;
    return view;
}

app::OrderReading readCard(int onCard)
{
    app::OrderReading reading;
    reading.entry = queued(33, WorkOrderState::Issued);
    reading.visitsOnCard = onCard;
    if (onCard > 0) {
        reading.fresh = {visitAfter(3).visit};
        reading.newVisits = 1;
    }
    return reading;
}

// The register fell, and more was accepted than was ever sold: the records were restored, or the
// meter was.
MeterHistory suspiciousLife()
{
    MeterHistory history = sampleMeterLife();
    history.books.meter = cardSampleMeter(261'121'000'124);
    history.books.name = u"李四"_s;
    for (BookedVisit& booked : history.visits)
        booked.visit.meter = history.books.meter;
    Visit& last = history.visits.back().visit;
    last.activeRegister = Energy::fromHundredths(240'000);
    last.accepted = Credit::fromHundredths(45'000);
    last.flags |= static_cast<std::uint32_t>(MeterFlag::CoverOpened) |
                  static_cast<std::uint32_t>(MeterFlag::Bypassed);
    last.lastError = 34;
    history.visits.back().isSuspicious = true;
    return history;
}

ReadbackView readbackWith(const app::OrderReading& reading)
{
    ReadbackView view = readbackOf(sampleMeterLife());
    view.reading = reading;
    return view;
}

} // namespace

MeterHistory sampleMeterLife()
{
    MeterHistory history;
    for (int month = 0; month <= 3; ++month)
        history.visits.push_back(visitAfter(month));
    MeterBooks& books = history.books;
    books.meter = history.visits.front().visit.meter;
    books.customer = history.visits.front().visit.customer;
    books.name = u"张三丰"_s;
    books.hasSeries = true;
    books.gen = Generation{1};
    books.seq = Sequence{17};
    books.total = Credit::fromHundredths(25'000); // the last purchase is not loaded yet
    const Visit& first = history.visits.front().visit;
    BookedReturn back;
    back.at = first.at - days{10};
    back.writeBackCounter = first.writeBackCounter;
    back.seq = first.seq;
    back.gen = first.gen;
    back.accepted = first.accepted;
    back.remaining = first.accepted;
    back.activeRegister = first.activeRegister;
    back.lastMonthEnergy = Energy::fromHundredths(5'800);
    books.returns = {back};
    return history;
}

std::vector<NamedManagement<CardBatchView>> sampleBatches()
{
    CardBatchView ready;
    ready.person = cardEngineer();
    CardBatchView begun = runningBatch();
    CardBatchView made = afterStep(BatchKind::Made, 47);
    made.order = WorkOrderSerial{47};
    CardBatchView busy = made;
    busy.busy = true;
    CardBatchView nothing = ready;
    nothing.nothingWaits = true;
    return {{u"ready"_s, ready},
            {u"first"_s, begun},
            {u"writing"_s, busy},
            {u"made"_s, made},
            {u"pulled"_s, pulledBatch()},
            {u"foreign"_s, afterStep(BatchKind::Foreign, 55, Fault::ForeignCard)},
            {u"locked"_s, afterStep(BatchKind::Failed, 56, Fault::CardKeyLocked)},
            {u"blanks"_s, blanksBatch()},
            {u"complete"_s, finishedBatch()},
            {u"nothing"_s, nothing}};
}

std::vector<NamedManagement<ReadbackView>> sampleReadbacks()
{
    ReadbackView empty;
    empty.person = cardEngineer();
    ReadbackView foreign = readbackOf(sampleMeterLife());
    foreign.failure = Failure{Fault::ForeignCard};
    ReadbackView working = readbackOf(sampleMeterLife());
    working.busy = true;
    ReadbackView exported = readbackOf(sampleMeterLife());
    exported.exported = u"visits-261121000123-20261121-102400.csv"_s;
    return {{u"known"_s, readbackOf(sampleMeterLife())},
            {u"new"_s, readbackWith(readCard(4))},
            {u"full"_s, readbackWith(readCard(static_cast<int>(mostVisitsOnCard)))},
            {u"card-empty"_s, readbackWith(readCard(0))},
            {u"suspicious"_s, readbackOf(suspiciousLife())},
            {u"foreign"_s, foreign},
            {u"working"_s, working},
            {u"exported"_s, exported},
            {u"nothing"_s, empty}};
}

} // namespace wattcard::ui
