// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sample_places.h"

#include "ui/shell/sample_time.h"
#include "ui/shell/sample_views.h"

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

MeterNumber meter(std::uint64_t number)
{
    return MeterNumber::fromNumber(number).value_or(MeterNumber{});
}

CardSerial cardOf(std::uint8_t last)
{
    return CardSerial{{0x00, 0x88, 0x00, 0x00, 0x00, 0x00, 0x12, last}};
}

WorkOrderEntry orderOf(std::int64_t serial, ManagementClass kind, WorkOrderState state)
{
    WorkOrderEntry entry;
    entry.order.serial = WorkOrderSerial{serial};
    entry.order.kind = kind;
    entry.order.scope.meters = {meter(261'121'000'123), meter(261'121'000'124)};
    entry.order.validFrom = wall;
    entry.order.validUntil = wall + days{7};
    entry.order.engineer = sampleEngineer().id;
    entry.reason = u"换表 12 号楼"_s;
    entry.state = state;
    if (state != WorkOrderState::Prepared) {
        entry.order.approver1 = OperatorId{1};
        entry.order.approver2 = OperatorId{2};
    }
    entry.preparedAt = instant;
    return entry;
}

// Newest first, as the records list them.
std::vector<WorkOrderEntry> orders()
{
    using enum ManagementClass;
    std::vector<WorkOrderEntry> entries{sampleOrderToApprove(),
                                        orderOf(4, Inspection, WorkOrderState::Approved),
                                        orderOf(3, Reset, WorkOrderState::Issued),
                                        orderOf(2, EmergencyCredit, WorkOrderState::Returned),
                                        orderOf(1, RelayTest, WorkOrderState::Issued)};
    entries[1].order.scope = {{}, AreaCode{0x00, 0x88, 0x00, 0x01}};
    entries[1].order.uses = 99;
    entries[2].card = cardOf(0x34);
    entries[2].visits = 3;
    entries[3].order.emergencyCredit = Credit::fromHundredths(2'000);
    entries[4].order.validUntil = wall - days{1};
    entries[4].isExpired = true;
    return entries;
}

BookedVisit visitTo(std::uint64_t number, VisitResult result)
{
    BookedVisit booked;
    booked.visit.meter = meter(number);
    booked.visit.order = WorkOrderSerial{3};
    booked.visit.at = wall + minutes{45};
    booked.visit.result = result;
    booked.visit.stateBefore = 3;
    booked.visit.stateAfter = result == VisitResult::Done ? 1 : 3;
    booked.visit.remaining = Credit::fromHundredths(3'150);
    booked.visit.accepted = Credit::fromHundredths(160'000);
    booked.visit.activeRegister = Energy::fromHundredths(243'187);
    booked.bookedAt = instant + hours{6};
    return booked;
}

OrdersView ordersView(std::int64_t selected)
{
    OrdersView view;
    view.person = sampleEngineer();
    view.which = WorkOrderList::All;
    view.entries = orders();
    view.selected = WorkOrderSerial{selected};
    return view;
}

OrdersView visitedOrder()
{
    OrdersView view = ordersView(3);
    view.visits = {visitTo(261'121'000'123, VisitResult::Done),
                   visitTo(261'121'000'124, VisitResult::Refused),
                   visitTo(990'000'000'007, VisitResult::OtherPlace)};
    view.visits[1].isSuspicious = true;
    view.visits[2].isForeign = true;
    view.notice = OrdersView::Notice::ReadBack;
    view.newVisits = 3;
    return view;
}

StockCount delivery(std::int64_t id, const QString& name, int received)
{
    StockCount count;
    count.batch.id = CardBatchId{id};
    count.batch.name = name;
    count.batch.receivedAt = instant - days{30 * (3 - id)};
    count.batch.received = received;
    count.blank = received;
    return count;
}

StockView stockView()
{
    StockView view;
    view.person = sampleEngineer();
    view.counts = {delivery(1, u"LS-2026-0117"_s, 500), delivery(2, u"LS-2026-0231"_s, 1'000),
                   delivery(3, foundBatchName, 1)};
    view.counts[0].blank = 61;
    view.counts[0].issued = 412;
    view.counts[0].returned = 19;
    view.counts[0].lost = 6;
    view.counts[0].scrapped = 2;
    for (std::uint8_t last = 0x34; last < 0x37; ++last) {
        StockCard card;
        card.serial = cardOf(last);
        card.batch = CardBatchId{2};
        card.since = instant;
        view.cards.push_back(card);
    }
    return view;
}

StockView returnedCards()
{
    StockView view = stockView();
    view.state = StockState::Returned;
    for (StockCard& card : view.cards) {
        card.state = StockState::Returned;
        card.cardClass = static_cast<std::uint8_t>(ManagementClass::Inspection);
        card.timesIssued = 1;
    }
    view.selected = view.cards.front().serial;
    return view;
}

StockView batch(app::BatchStep::Kind kind)
{
    StockView view = stockView();
    view.batchClass = ManagementClass::Inspection;
    view.wanted = 20;
    app::BatchStep step;
    step.kind = kind;
    step.card = cardOf(0x34);
    step.made = 3;
    step.wanted = 20;
    view.lastStep = step;
    return view;
}

app::KeyRow keyRow(crypto::Purpose purpose, std::uint8_t version, crypto::KeyState state)
{
    app::KeyRow row;
    row.label.slot = {purpose, Suite::A, version};
    row.label.checkValue = {static_cast<std::uint8_t>(purpose), 0x11, 0xA3, 0x02, version};
    row.label.state = state;
    row.isBooked = true;
    return row;
}

KeysView vault()
{
    using crypto::KeyState;
    using crypto::Purpose;
    KeysView view;
    view.mayAct = true;
    view.overview.hasVault = true;
    view.overview.isReady = true;
    view.overview.rows = {keyRow(Purpose::Vending, 1, KeyState::Revoked),
                          keyRow(Purpose::Vending, 2, KeyState::Retired),
                          keyRow(Purpose::Vending, 3, KeyState::Live),
                          keyRow(Purpose::Issuer, 1, KeyState::Live),
                          keyRow(Purpose::Management, 1, KeyState::Live),
                          keyRow(Purpose::Purchase, 1, KeyState::Live),
                          keyRow(Purpose::Transport, 1, KeyState::Live)};
    view.overview.rows[2].label.slot.suite = Suite::S;
    view.overview.rows[4].isBooked = false;
    view.overview.rows[6].label.validFrom = instant;
    view.overview.rows[6].label.validUntil = instant + days{365};
    return view;
}

KeysView atStep(app::KeyCeremony::Step step, int custodian = 0)
{
    using Step = app::KeyCeremony::Step;
    KeysView view = vault();
    view.isOpen = true;
    app::KeyCeremony::State& state = view.progress.ceremony.emplace();
    state.step = step;
    state.custodian = custodian;
    state.slot = {crypto::Purpose::Vending, Suite::A, 4};
    if (step > Step::Witness)
        state.witness = u"赵明"_s;
    if (step > Step::Custodian || custodian > 0)
        state.names = {u"钱一"_s};
    if (step > Step::Component) {
        state.names.push_back(u"孙二"_s);
        state.combined = crypto::KeyCheckValue{0x19, 0x11, 0xA3, 0x02, 0xC2};
    }
    return view;
}

KeysView returning()
{
    KeysView view = atStep(app::KeyCeremony::Step::Confirmation, 1);
    view.progress.ceremony->isReturning = true;
    return view;
}

KeysView refused(KeysView view, Fault fault)
{
    view.fault = fault;
    return view;
}

KeysView revoking()
{
    KeysView view = vault();
    view.isOpen = true;
    app::CustodyProgress::Change& change = view.progress.change.emplace();
    change.slot = {crypto::Purpose::Vending, Suite::A, 2};
    change.state = crypto::KeyState::Revoked;
    change.witness = u"赵明"_s;
    change.names = {u"钱一"_s};
    return view;
}

SettingsView settingsView(ReaderEvent::Status status)
{
    SettingsView view;
    view.chosen = u"ACS ACR39U 00 00"_s;
    view.reader.status = status;
    view.reader.readerName = view.chosen;
    const bool isThere = status > ReaderEvent::Status::NoReader;
    if (isThere)
        view.readers.push_back({view.chosen, status});
    if (status != ReaderEvent::Status::ServiceDown)
        view.readers.push_back({u"Omnikey 3121 01 00"_s, ReaderEvent::Status::Empty});
    return view;
}

// A bell with a tail, as readers answer.
SettingsView testedReader(int measured)
{
    SettingsView view = settingsView(ReaderEvent::Status::Present);
    app::ReaderTest& test = view.test.emplace();
    for (int i = 0; i < measured; ++i)
        test.times.push_back(microseconds{8'400 + (i * 37 % 11) * (i * 53 % 13) * 25});
    test.running = measured < app::readerTestLength;
    test.electricityCard = true;
    return view;
}

SettingsView choiceRefused()
{
    SettingsView view = settingsView(ReaderEvent::Status::Empty);
    view.fault = Fault::CardInUse;
    return view;
}

} // namespace

LocalTime sampleMorning()
{
    return wall;
}

Operator sampleEngineer()
{
    return {OperatorId{7}, u"zhaogong"_s, u"赵工"_s, Role::Engineer, false};
}

Operator samplePersonOf(const QString& place)
{
    static const QStringList selling{u"services"_s, u"receipts"_s};
    static const QStringList counting{u"cash"_s, u"tariffs"_s};
    static const QStringList managing{u"operators"_s, u"audit"_s,  u"backup"_s,
                                      u"settings"_s,  u"areas"_s,  u"dashboard"_s,
                                      u"reports"_s,   u"health"_s, u"keys"_s};
    if (selling.contains(place))
        return sampleOperator();
    if (counting.contains(place))
        return {OperatorId{5}, u"zhaomin"_s, u"赵敏"_s, Role::Finance, false};
    if (managing.contains(place))
        return {OperatorId{6}, u"liuyang"_s, u"刘洋"_s, Role::Administrator, false};
    return sampleEngineer();
}

WorkOrderEntry sampleOrderToApprove()
{
    WorkOrderEntry entry = orderOf(5, ManagementClass::Preset, WorkOrderState::Prepared);
    entry.order.preset = PresetOrder{true, Credit::fromHundredths(2'000), {}};
    entry.reason = u"报停：用户外出"_s;
    return entry;
}

std::vector<WorkOrderEntry> sampleOrdersToApprove()
{
    return {orderOf(8, ManagementClass::Inspection, WorkOrderState::Prepared),
            orderOf(7, ManagementClass::Inspection, WorkOrderState::Prepared),
            orderOf(6, ManagementClass::RelayTest, WorkOrderState::Prepared)};
}

std::vector<NamedPlace<OrdersView>> sampleOrders()
{
    OrdersView prepared = ordersView(5);
    prepared.notice = OrdersView::Notice::Prepared;
    OrdersView unproved = ordersView(4);
    unproved.failure = Failure{Fault::CardNotBlank};
    OrdersView working = ordersView(4);
    working.busy = true;
    OrdersView empty;
    empty.person = sampleEngineer();
    return {{u"prepared"_s, prepared},
            {u"visits"_s, visitedOrder()},
            {u"failed"_s, unproved},
            {u"working"_s, working},
            {u"empty"_s, empty}};
}

std::vector<NamedPlace<StockView>> sampleStocks()
{
    StockView empty;
    empty.person = sampleEngineer();
    StockView failed = returnedCards();
    failed.failure = Failure{Fault::NotFound};
    using Kind = app::BatchStep::Kind;
    return {{u"blank"_s, stockView()},
            {u"returned"_s, returnedCards()},
            {u"failed"_s, failed},
            {u"batch"_s, batch(Kind::Made)},
            {u"batch-aside"_s, batch(Kind::NotInStock)},
            {u"empty"_s, empty}};
}

KeysView samplePracticeKeys()
{
    KeysView view;
    view.overview.isReady = true;
    view.overview.testKeys = true;
    for (const auto purpose : {crypto::Purpose::Vending, crypto::Purpose::Issuer}) {
        view.overview.rows.push_back(keyRow(purpose, 1, crypto::KeyState::Live));
        view.overview.rows.back().label.isTestKey = true;
    }
    return view;
}

std::vector<NamedPlace<KeysView>> sampleKeys()
{
    KeysView empty = vault();
    empty.overview.rows.clear();
    KeysView none;
    none.overview.isReady = true;
    return {{u"vault"_s, vault()},
            {u"failed"_s, refused(vault(), Fault::TokenFailed)},
            {u"empty"_s, empty},
            {u"no-store"_s, none}};
}

std::vector<NamedPlace<KeysView>> sampleCeremonies()
{
    using Step = app::KeyCeremony::Step;
    KeysView choosing = vault();
    choosing.isOpen = true;
    return {{u"choose"_s, choosing},
            {u"witness"_s, atStep(Step::Witness)},
            {u"custodian"_s, atStep(Step::Custodian)},
            {u"same-person"_s, refused(atStep(Step::Custodian, 1), Fault::PermissionDenied)},
            {u"component"_s, atStep(Step::Component)},
            {u"wrong-value"_s, refused(atStep(Step::Component), Fault::CheckValueDiffers)},
            {u"compare"_s, atStep(Step::Confirmation)},
            {u"returning"_s, returning()},
            {u"storing"_s, refused(atStep(Step::Storing), Fault::DiskFull)},
            {u"done"_s, atStep(Step::Done)},
            {u"revoke"_s, revoking()}};
}

std::vector<NamedPlace<SettingsView>> sampleSettings()
{
    using Status = ReaderEvent::Status;
    return {{u"service-down"_s, settingsView(Status::ServiceDown)},
            {u"no-reader"_s, settingsView(Status::NoReader)},
            {u"ready"_s, settingsView(Status::Empty)},
            {u"mute"_s, settingsView(Status::Mute)},
            {u"refused"_s, choiceRefused()},
            {u"testing"_s, testedReader(37)},
            {u"tested"_s, testedReader(app::readerTestLength)}};
}

} // namespace wattcard::ui
