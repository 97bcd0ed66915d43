// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sample_views.h"

#include "ui/shell/sample_time.h"

#include <cstdlib>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using Kind = app::CardSituation::Kind;

namespace {

constexpr Money hundred = Money::fromMinor(10'000);

template <class Number> Number numbered(std::uint64_t value)
{
    return Number::fromNumber(value).value_or(Number{});
}

CardSerial sampleSerial()
{
    return CardSerial{{0x57, 0x43, 0x00, 0x00, 0x00, 0x00, 0x12, 0x34}};
}

Account sampleAccount()
{
    Account account;
    account.id = AccountId{1};
    account.state = AccountState::Active;
    account.number = numbered<CustomerNumber>(123'456);
    account.customerName = u"张三丰"_s;
    account.address = u"幸福路12号3单元501"_s;
    account.meter = numbered<MeterNumber>(261'121'000'123);
    account.alarm1 = Credit::fromHundredths(2'000);
    account.tariff = flatTariff(u"居民"_s, PaymentMode::Money, Price::fromTenThousandths(5'283));
    account.tariff.version = TariffVersionId{1};
    return account;
}

Waterfall waterfallOf(Money payment)
{
    const Account account = sampleAccount();
    return split(payment, basisOf(account)).value_or(Waterfall{});
}

Quote quoteOf(Money payment)
{
    return waterfallOf(payment).quote;
}

// A year in which one month is known by days only, and the one of today has just begun.
Consumption sampleConsumption()
{
    constexpr std::array kilowattHours{231, 198, 154, 120, 96, 142, 264, 301, 188, 97, 133, 61};
    Consumption consumption;
    Month month = std::chrono::year{2025} / std::chrono::December;
    for (std::size_t i = 0; i < kilowattHours.size(); ++i, month += std::chrono::months{1})
        consumption.months[i] = {month, Energy::fromHundredths(kilowattHours[i] * 100),
                                 i != 4 && i + 1 != kilowattHours.size()};
    consumption.usual = UsualUse{Credit::fromHundredths(6'300), std::chrono::days{30}};
    return consumption;
}

AccountFacts sampleFacts()
{
    AccountFacts facts;
    facts.account = sampleAccount();
    facts.total = Credit::fromHundredths(160'000);
    facts.returned = ReturnState{};
    facts.returned->remaining = Credit::fromHundredths(1'273);
    facts.returned->writtenAt = wall - std::chrono::hours{52};
    return facts;
}

HistoryLine historyLine(int monthsAgo, Money paid)
{
    HistoryLine line;
    line.receiptNumber = u"0003-20261021-0004%1"_s.arg(monthsAgo);
    line.at = instant - std::chrono::hours{24 * 30 * monthsAgo};
    line.kind = transaction::Kind::Purchase;
    line.state = transaction::RowState::Committed;
    line.quote = quoteOf(paid);
    line.seq = static_cast<Sequence>(17 - monthsAgo);
    return line;
}

app::CardSituation situation(Kind kind)
{
    app::CardSituation card;
    card.kind = kind;
    card.hints = CardHints{};
    card.hints->serial = sampleSerial();
    if (kind == Kind::Customer || kind == Kind::OpenSale) {
        card.facts = sampleFacts();
        card.reading = CardReading{};
        card.reading->load.seq = Sequence{16};
        card.reading->load.amount = Credit::of(hundred);
        card.reading->load.soldAt = wall - std::chrono::hours{720};
    }
    return card;
}

Receipt sampleReceipt()
{
    Receipt receipt;
    receipt.number = u"0003-20261121-00041"_s;
    receipt.sale = SaleNumber{41};
    receipt.counter = CounterId{3};
    receipt.companyName = sampleCompany().name;
    receipt.servicePhone = u"95598"_s;
    receipt.operatorName = sampleOperator().name;
    receipt.at = instant;
    receipt.localAt = wall;
    const Account account = sampleAccount();
    receipt.customer = account.number;
    receipt.customerName = account.customerName;
    receipt.address = account.address;
    receipt.meter = account.meter;
    receipt.card = sampleSerial();
    receipt.tariffName = account.tariff.name;
    receipt.price = account.tariff.price(Rate::Flat);
    receipt.quote = quoteOf(hundred);
    receipt.tendered = hundred + hundred;
    receipt.seq = Sequence{17};
    receipt.total = Credit::fromHundredths(170'000);
    receipt.testKeys = true;
    return receipt;
}

ReaderEvent::Status readerIn(CounterState state)
{
    switch (state) {
    case CounterState::ServiceDown: return ReaderEvent::Status::ServiceDown;
    case CounterState::NoReader: return ReaderEvent::Status::NoReader;
    case CounterState::Waiting:
    case CounterState::Interrupted: return ReaderEvent::Status::Empty;
    case CounterState::Mute: return ReaderEvent::Status::Mute;
    case CounterState::InUse: return ReaderEvent::Status::InUse;
    default: return ReaderEvent::Status::Present;
    }
}

CounterView emptyView(CounterState state)
{
    CounterView view;
    view.person = sampleOperator();
    view.now = wall;
    view.printer = PrinterHealth::Good;
    view.salesCount = 40;
    view.salesSum = Money::fromMinor(392'000);
    view.model.state = state;
    view.model.reader.status = readerIn(state);
    view.model.reader.readerName = u"Virtual PCD 00 00"_s;
    return view;
}

void fillForm(CounterView& view)
{
    view.card = situation(Kind::Customer);
    view.card->lastPurchaseNotLoaded = view.model.state == CounterState::Customer;
    view.history = {historyLine(1, hundred), historyLine(2, hundred), historyLine(3, hundred)};
    view.waterfall = waterfallOf(hundred);
    view.consumption = sampleConsumption();
    view.model.serial = sampleSerial();
    view.model.account = AccountId{1};
    view.model.order = TransactionId{QUuid{u"01935a3f-0000-7000-8000-000000000001"_s}};
    view.model.payment = hundred;
    view.model.lastPayment = hundred;
    if (view.model.state != CounterState::Customer)
        view.model.tenders = cashFor(hundred + hundred);
    if (view.model.state == CounterState::Writing)
        view.model.step = app::SaleStep::Recorded;
}

void fillDone(CounterView& view)
{
    view.card = situation(Kind::Customer);
    view.history = {historyLine(1, hundred), historyLine(2, hundred), historyLine(3, hundred)};
    view.consumption = sampleConsumption();
    view.receipt = sampleReceipt();
    view.done = app::SaleDone{};
    view.done->receipt = *view.receipt;
    view.done->preflight.code = meter::DisplayCode::Good;
    view.done->preflight.credited = Credit::of(hundred);
    view.done->preflight.remainingAfter = Credit::fromHundredths(11'273);
}

void fillInterrupted(CounterView& view)
{
    view.card = situation(Kind::OpenSale);
    view.consumption = sampleConsumption();
    view.model.open = OpenSale{.id = {}, .serial = sampleSerial(), .payment = hundred};
    view.model.fault = Fault::OutcomeUnknown;
}

CounterView viewOf(CounterState state)
{
    CounterView view = emptyView(state);
    switch (state) {
    case CounterState::Customer:
    case CounterState::Quoted:
    case CounterState::Writing: fillForm(view); return view;
    case CounterState::Done: fillDone(view); return view;
    case CounterState::Interrupted:
    case CounterState::WrongCard: fillInterrupted(view); return view;
    case CounterState::Blank:
        view.card = situation(Kind::Blank);
        view.model.serial = sampleSerial();
        return view;
    case CounterState::Refused: view.model.fault = Fault::CardReplaced; return view;
    case CounterState::Unclear: view.model.fault = Fault::CardStateUnclear; return view;
    default: return view;
    }
}

OpenRow sampleOpenRow()
{
    OpenRow open;
    open.customer = sampleAccount().number;
    open.customerName = sampleAccount().customerName;
    open.row.quote = quoteOf(hundred);
    open.row.sale = SaleNumber{41};
    open.row.createdAt = instant;
    open.row.author = sampleOperator().id;
    return open;
}

// One that was interrupted here, one that was handed over, and one that two people settle.
void fillUnfinished(CounterView& view)
{
    view.openRows = {sampleOpenRow(), sampleOpenRow(), sampleOpenRow()};
    const std::array last{u"01935a3f-0000-7000-8000-000000000011"_s,
                          u"01935a3f-0000-7000-8000-000000000012"_s,
                          u"01935a3f-0000-7000-8000-000000000013"_s};
    for (std::size_t place = 0; place < last.size(); ++place) {
        transaction::Row& row = view.openRows[place].row;
        row.id = TransactionId{QUuid{last[place]}};
        row.sale = SaleNumber{static_cast<std::uint32_t>(41 - place)};
        row.createdAt = instant - std::chrono::hours{place};
    }
    view.openRows[2].row.state = transaction::RowState::Quarantined;
    view.rowNotes.people = {sampleOperator()};
    view.rowNotes.reached = {{view.openRows[0].row.id, app::SaleStep::Written}};
    view.rowNotes.signedRows = {view.openRows[1].row.id};
}

} // namespace

Company sampleCompany()
{
    Company company;
    company.name = u"示范供电公司"_s;
    company.practice = true;
    company.counter = CounterId{3};
    return company;
}

Operator sampleOperator()
{
    return {.id = OperatorId{2}, .login = u"wangli"_s, .name = u"王丽"_s, .role = Role::Clerk};
}

std::vector<NamedView> sampleViews()
{
    std::vector<NamedView> views;
    constexpr std::array names{"service-down"_L1, "no-reader"_L1, "waiting"_L1,     "mute"_L1,
                               "reading"_L1,      "in-use"_L1,    "customer"_L1,    "unknown"_L1,
                               "blank"_L1,        "refused"_L1,   "management"_L1,  "quoted"_L1,
                               "writing"_L1,      "done"_L1,      "interrupted"_L1, "wrong-card"_L1,
                               "unclear"_L1};
    static_assert(names.size() == allCounterStates.size());
    for (std::size_t i = 0; i < names.size(); ++i)
        views.push_back({QString{names[i]}, viewOf(allCounterStates[i])});
    return views;
}

std::vector<NamedView> samplePanels()
{
    CounterView view = viewOf(CounterState::Waiting);
    view.found = {sampleAccount()};
    fillUnfinished(view);
    view.receipt = sampleReceipt();
    view.history = {historyLine(1, hundred), historyLine(2, hundred)};
    view.lookedUp = sampleFacts();
    view.consumption = sampleConsumption();
    std::vector<NamedView> views;
    const auto add = [&](const QString& name, Panel panel) {
        view.panel = panel;
        views.push_back({name, view});
    };
    add(u"looked-up"_s, Panel::Facts);
    add(u"find"_s, Panel::Find);
    add(u"choose-account"_s, Panel::ChooseAccount);
    add(u"history"_s, Panel::History);
    add(u"unfinished"_s, Panel::Unfinished);
    add(u"receipt"_s, Panel::Receipt);
    add(u"keys"_s, Panel::Help);
    view = emptyView(CounterState::Waiting);
    add(u"find-empty"_s, Panel::Find);
    add(u"unfinished-empty"_s, Panel::Unfinished);
    return views;
}

} // namespace wattcard::ui
