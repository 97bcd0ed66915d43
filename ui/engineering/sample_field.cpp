// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engineering/sample_field.h"

#include "ui/shell/sample_time.h"

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::uint8_t, 7> sampleCard{0x00, 0x00, 0x88, 0x00, 0x00, 0x00, 0x02};

CardSerial fieldCard(std::uint8_t last)
{
    std::array<std::uint8_t, 8> bytes{};
    std::copy(sampleCard.begin(), sampleCard.end(), bytes.begin());
    bytes.back() = last;
    return CardSerial{bytes};
}

MeterNumber fieldMeter(std::uint64_t number)
{
    return *MeterNumber::fromNumber(number);
}

CardEvidence orderVisit(std::int64_t serial, std::uint8_t before, std::uint8_t after)
{
    CardEvidence card;
    card.card = fieldCard(static_cast<std::uint8_t>(0x40 + serial));
    card.meter = fieldMeter(261'121'000'777);
    card.at = wall - std::chrono::minutes{70 - 10 * after};
    card.order = OrderEvidence{.serial = WorkOrderSerial{serial},
                               .kind = after == 1 ? ManagementClass::Reset : ManagementClass::Clear,
                               .use = 1,
                               .result = VisitResult::Done,
                               .stateBefore = before,
                               .stateAfter = after,
                               .lastError = 0};
    return card;
}

CardEvidence openingCard()
{
    CardEvidence card;
    card.card = fieldCard(0x77);
    card.meter = fieldMeter(261'121'000'777);
    card.at = wall - std::chrono::minutes{34};
    card.customer = *CustomerNumber::fromNumber(100'999'001);
    card.ratios = {20, 1};
    card.gen = Generation{1};
    card.seq = Sequence{1};
    card.accepted = Credit::fromHundredths(5'000);
    card.remaining = Credit::fromHundredths(5'000);
    return card;
}

StepEvidence stepEvidence(CommissioningStep step)
{
    StepEvidence evidence;
    switch (step) {
    case CommissioningStep::Reset: evidence.card = orderVisit(12, 0, 1); break;
    case CommissioningStep::Clear: evidence.card = orderVisit(13, 1, 2); break;
    case CommissioningStep::Open: evidence.card = openingCard(); break;
    case CommissioningStep::Check:
        evidence.check = CheckEvidence{everyCheckItem,
                                       {20, 1},
                                       Energy::fromHundredths(0),
                                       Energy::fromHundredths(20),
                                       Credit::fromHundredths(4'988)};
        evidence.note = u"阴天，负载 2 kW"_s;
        break;
    case CommissioningStep::Seal:
        evidence.seal = SealEvidence{u"M-1001"_s, u"B-2002"_s, u"周平"_s, u"3f9012ab44a7c0de.jpg"_s,
                                     QString{64, u'3'}};
        break;
    }
    return evidence;
}

TicketsView ticketsOf(std::vector<CommissioningTicket> tickets)
{
    TicketsView view;
    view.person = sampleEngineer();
    view.tickets = std::move(tickets);
    if (!view.tickets.empty())
        view.selected = view.tickets.front().id;
    return view;
}

TicketsView ticketAt(std::size_t steps, TicketsView::Notice notice = TicketsView::Notice::None)
{
    CommissioningTicket other = sampleTicket(1);
    other.id = TicketId{2};
    other.meter = fieldMeter(261'121'000'778);
    other.place = u"幸福路12号"_s;
    TicketsView view = ticketsOf({sampleTicket(steps), other});
    view.notice = notice;
    return view;
}

TicketsView ticketRefused(std::size_t steps, TicketRefusal refusal)
{
    TicketsView view = ticketAt(steps);
    view.failure = failureOf(refusal);
    return view;
}

AccountFacts fieldFacts()
{
    AccountFacts facts;
    facts.account.id = AccountId{1};
    facts.account.number = *CustomerNumber::fromNumber(100'123'456);
    facts.account.customerName = u"张三丰"_s;
    facts.account.meter = fieldMeter(261'121'000'123);
    facts.account.mode = PaymentMode::Money;
    facts.total = Credit::fromHundredths(245'000);
    return facts;
}

ExchangesView exchangesWith(bool isFound)
{
    ExchangesView view;
    view.person = sampleEngineer();
    const ExchangeSlip slip = sampleSlip();
    ExchangeEvidence evidence;
    evidence.number = 1;
    evidence.customer = slip.customer;
    evidence.oldMeter = slip.oldMeter;
    evidence.meter = *slip.change.meter;
    evidence.givenAt = instant - std::chrono::hours{2};
    evidence.used = true;
    ExchangeEvidence waiting = evidence;
    waiting.number = 2;
    waiting.oldMeter = fieldMeter(261'121'000'124);
    waiting.meter.number = fieldMeter(261'121'000'998);
    waiting.used = false;
    view.evidence = {waiting, evidence};
    view.slips = {slip};
    view.slip = slip.row;
    if (isFound)
        view.facts = fieldFacts();
    return view;
}

app::ReaderTest benchTimes(app::ReaderTest::Kind kind, int done, int step)
{
    app::ReaderTest test;
    test.kind = kind;
    const int base = kind == app::ReaderTest::Kind::Answers ? 3'200 : 182'000;
    for (int each = 0; each < done; ++each)
        test.times.emplace_back(base + each * step % 1'700);
    test.running = done < app::readerTestLength;
    test.electricityCard = true;
    return test;
}

app::KeyOverview benchKeys(bool isTest)
{
    app::KeyOverview keys;
    keys.isReady = true;
    keys.hasVault = !isTest;
    keys.testKeys = isTest;
    std::uint8_t last = 0x10;
    for (const crypto::Purpose purpose :
         {crypto::Purpose::Vending, crypto::Purpose::Management, crypto::Purpose::Purchase}) {
        app::KeyRow row;
        row.label.slot = {purpose, Suite::A, 1};
        row.label.checkValue = {0x3F, 0x90, 0x12, 0x44, last++};
        row.isBooked = true;
        keys.rows.push_back(row);
    }
    return keys;
}

BenchView benchWith(int answers, int visits, bool isTest)
{
    BenchView view;
    view.person = sampleEngineer();
    view.reader.status = ReaderEvent::Status::Present;
    view.reader.readerName = u"ACS ACR39U 00 00"_s;
    view.keys = benchKeys(isTest);
    if (answers > 0)
        view.answers = benchTimes(app::ReaderTest::Kind::Answers, answers, 37);
    if (visits > 0)
        view.visits = benchTimes(app::ReaderTest::Kind::Visits, visits, 53);
    view.shown = visits > 0 ? app::ReaderTest::Kind::Visits : app::ReaderTest::Kind::Answers;
    return view;
}

} // namespace

CommissioningTicket sampleTicket(std::size_t steps)
{
    CommissioningTicket ticket;
    ticket.id = TicketId{3};
    ticket.uid = u"6f1c1f0e-6f0a-4a64-9f57-2a1f5c9a7d11"_s;
    ticket.meter = fieldMeter(261'121'000'777);
    ticket.place = u"幸福路5号9栋"_s;
    ticket.person = sampleEngineer().name;
    ticket.begunAt = instant - std::chrono::hours{1};
    ticket.counter = CounterId{3};
    for (std::size_t each = 0; each < steps; ++each) {
        TicketStep step;
        step.step = allCommissioningSteps.at(each);
        step.evidence = stepEvidence(step.step);
        step.person = sampleEngineer().name;
        step.takenAt = instant - std::chrono::minutes{45 - 9 * static_cast<int>(each)};
        step.counter = CounterId{3};
        step.confirmed = true;
        ticket.steps.push_back(std::move(step));
    }
    return ticket;
}

ExchangeSlip sampleSlip()
{
    ExchangeSlip slip;
    slip.row = 41;
    slip.customer = *CustomerNumber::fromNumber(100'123'456);
    slip.name = u"张三丰"_s;
    slip.oldMeter = fieldMeter(261'121'000'123);
    slip.change.operation = Operation::Exchange;
    transaction::SeriesEnd end;
    end.accepted = Credit::fromHundredths(235'000);
    end.remaining = Credit::fromHundredths(3'726);
    end.registers.total = Energy::fromHundredths(437'780);
    end.at = wall - std::chrono::hours{2};
    slip.change.end = end;
    slip.change.meter = transaction::NewMeter{fieldMeter(261'121'000'999), {}, {}};
    slip.change.moved = Credit::fromHundredths(13'726);
    slip.change.paper = u"M-1001, B-2002"_s;
    slip.total = Credit::fromHundredths(18'726);
    slip.payment = Money::fromMinor(5'000);
    slip.reason = Reason::MeterFault;
    slip.note = u"显示屏不亮"_s;
    slip.author = u"王丽"_s;
    slip.approver = u"陈伟"_s;
    slip.evidenceBy = sampleEngineer().name;
    slip.at = instant;
    return slip;
}

std::vector<NamedPlace<TicketsView>> sampleTickets()
{
    using Notice = TicketsView::Notice;
    TicketsView working = ticketAt(2);
    working.busy = true;
    TicketsView sealed = ticketAt(5, Notice::Sealed);
    sealed.which = TicketList::All;
    TicketsView watched = ticketAt(3);
    watched.person->role = Role::Auditor;
    TicketsView foreign = ticketAt(3, Notice::Imported);
    for (TicketStep& step : foreign.tickets.front().steps) {
        step.imported = true;
        step.confirmed = false;
    }
    return {{u"empty"_s, ticketsOf({})},
            {u"begun"_s, ticketAt(0, Notice::Begun)},
            {u"reset"_s, ticketAt(1, Notice::StepTaken)},
            {u"cleared"_s, ticketAt(2)},
            {u"working"_s, working},
            {u"not-cleared"_s, ticketRefused(1, TicketRefusal::ClearMissing)},
            {u"check"_s, ticketAt(3, Notice::StepTaken)},
            {u"seal"_s, ticketAt(4)},
            {u"no-photo"_s, ticketRefused(4, TicketRefusal::PhotoMissing)},
            {u"sealed"_s, sealed},
            {u"imported"_s, foreign},
            {u"auditor"_s, watched}};
}

std::vector<NamedPlace<ExchangesView>> sampleExchanges()
{
    ExchangesView empty;
    empty.person = sampleEngineer();
    ExchangesView given = exchangesWith(false);
    given.notice = ExchangesView::Notice::Given;
    given.isTaken = true;
    ExchangesView unknown = exchangesWith(false);
    unknown.failure = Failure{Fault::NotFound};
    ExchangesView printed = exchangesWith(false);
    printed.notice = ExchangesView::Notice::Printed;
    printed.file = u"papers/exchange-000100123456-41.pdf"_s;
    return {{u"empty"_s, empty},
            {u"found"_s, exchangesWith(true)},
            {u"given"_s, given},
            {u"unknown"_s, unknown},
            {u"printed"_s, printed}};
}

std::vector<NamedPlace<BenchView>> sampleBenches()
{
    BenchView empty;
    empty.person = sampleEngineer();
    empty.reader.status = ReaderEvent::Status::Empty;
    BenchView slow = benchWith(100, 0, true);
    for (auto& time : slow.answers->times)
        time *= 60;
    BenchView pulled = benchWith(100, 37, false);
    pulled.visits->running = false;
    pulled.visits->fault = Fault::NoCard;
    BenchView saved = benchWith(100, 100, false);
    saved.file = u"papers/bench-20261121-102400.pdf"_s;
    return {{u"empty"_s, empty},
            {u"running"_s, benchWith(42, 0, true)},
            {u"slow"_s, slow},
            {u"pulled"_s, pulled},
            {u"passed"_s, saved}};
}

} // namespace wattcard::ui
