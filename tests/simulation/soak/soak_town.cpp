// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/soak/soak_town.h"

#include "app/back_up.h"
#include "app/day_close.h"
#include "app/open_account.h"
#include "app/replace_card.h"
#include "app/reverse_sale.h"
#include "app/sell_energy.h"
#include "app/shift_desk.h"
#include "db/repositories/sql_backups.h"
#include "db/repositories/sql_reports.h"
#include "meter/state.h"
#include "reports/tables/report_run.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace wattcard::soak {

using flows::pay;

namespace {

constexpr Money floated = Money::fromMinor(50'000);
constexpr Money liftedFrom = Money::fromMinor(1'500'000); // the limit of a till is 20000.00
constexpr std::chrono::seconds betweenSales{50};
constexpr std::chrono::hours wholeDay{24};
constexpr int takenBackInHundred = 2;
constexpr int goesHomeInHundred = 70;
constexpr int smallestSale = 5; // yuan
constexpr int largestSale = 50; // yuan
constexpr int opening = 20;     // yuan
constexpr int mostUnloaded = 5; // no further sale before the meter has seen the card
constexpr int kettleSeconds = 60;

CashCount counted(Money amount)
{
    std::vector<CountedPieces> pieces;
    std::int64_t left = amount.minor();
    for (const std::int64_t denomination : denominations) {
        if (left / denomination > 0)
            pieces.push_back(
                {Money::fromMinor(denomination), static_cast<int>(left / denomination)});
        left %= denomination;
    }
    return need(CashCount::of(pieces));
}

struct CountedRows : reports::RowSink {
    std::int64_t rows = 0;
    Result<void> begin(const reports::ReportKind&) override { return {}; }
    Result<void> add(const reports::Row&) override { return ++rows, Result<void>{}; }
    Result<void> end(const reports::Row&) override { return {}; }
};

} // namespace

SoakTown::SoakTown(const Pace& pace) : m_lived{.pace = pace}, m_random{pace.seed}
{
    m_closer.id = need(staff->add(m_closer, u"nobody signs in"_s, actor(Role::Administrator)));
    for (int number = 0; number < pace.homes; ++number)
        addHome(number);
}

SoakTown::~SoakTown() = default;

std::uint64_t SoakTown::drawn(std::uint64_t below)
{
    return m_random() % below; // the same on every machine, unlike the distributions
}

void SoakTown::addHome(int number)
{
    db::SqlRegistry registry{*database, clock};
    NewCustomer customer;
    customer.number = need(CustomerNumber::fromNumber(static_cast<std::uint64_t>(5'000 + number)));
    customer.name = u"Home %1"_s.arg(number);
    const QString meter = u"2612%1"_s.arg(21'000'000 + number);
    customer.meter = need(MeterNumber::parse(meter));
    customer.tariff = need(registry.tariffs()).front().version;
    const Actor nobody{OperatorId{}, counter};
    m_homes.push_back({need(registry.addCustomer(customer, nobody)), meter});
}

void SoakTown::pass(std::chrono::seconds time)
{
    clock.pass(time);
    m_today += time;
}

void SoakTown::openHome(Home& home)
{
    home.card = m_nextCard++;
    open(home.account, card(home.card), pay(opening));
    m_till = m_till + pay(opening);
    if (m_till >= liftedFrom)
        liftCash();
    goHome(home);
    flows::Wall& wall = this->wall(home.meter);
    // Its log of events is full from the beginning: what grows later is not the meters'.
    for (std::size_t event = 0; event < meter::mostEvents; event += 2) {
        wall.service->setPower(false);
        wall.service->setPower(true);
    }
    wall.service->pressKey(app::MeterService::Key::TripClose, 6'000);
    wall.service->advance(kettleSeconds);
    wall.service->setLoad(kettleW);
}

void SoakTown::liveDay()
{
    m_today = {};
    openShift();
    for (Home& home : m_homes)
        if (home.card == 0)
            openHome(home);
    const auto replacedAfter = drawn(static_cast<std::uint64_t>(m_lived.pace.salesADay));
    for (int sale = 0; sale < m_lived.pace.salesADay; ++sale) {
        pass(betweenSales);
        Home& home = m_homes[drawn(m_homes.size())];
        sellTo(home);
        if (static_cast<std::uint64_t>(sale) == replacedAfter)
            replaceCard(home);
        if (m_till >= liftedFrom)
            liftCash();
    }
    closeShift();
    clock.pass(wholeDay - m_today);
    ++m_lived.done.days;
}

void SoakTown::openShift()
{
    db::SqlDayBook days{*database, clock};
    const QString day =
        need(app::DayClose{days, clock, actor(Role::ShiftLeader)}.open({}), "open the day");
    if (m_monthBegan.isEmpty())
        m_monthBegan = day;
    db::SqlTills tills{*database, clock};
    need(app::ShiftDesk{tills, person(Role::Clerk), counter}.open({floated, counted(floated)}),
         "open the shift");
    m_till = floated;
}

// What was added up here is what the till should hold: anything else is a difference.
void SoakTown::closeShift()
{
    db::SqlTills tills{*database, clock};
    need(app::ShiftDesk{tills, person(Role::Clerk), counter}.count({counted(m_till), {}, {}}),
         "count");
    app::ShiftDesk desk{tills, m_closer, counter};
    const auto shift = need(tills.atCounter(counter));
    const ShiftOutcome outcome = need(desk.close({shift.value().id, false, {}}), "close");
    if (outcome.difference() != Money{})
        throw std::runtime_error("the till differs by " +
                                 outcome.difference().toString().toStdString());
    db::SqlDayBook days{*database, clock};
    need(app::DayClose{days, clock, actor(Role::Finance)}.close(), "close the day");
}

void SoakTown::liftCash()
{
    db::SqlTills tills{*database, clock};
    const Money lifted = m_till - floated;
    need(app::ShiftDesk{tills, person(Role::ShiftLeader), counter}.lift(lifted, u"full"_s), "lift");
    m_till = floated;
    ++m_lived.done.lifts;
}

void SoakTown::sellTo(Home& home)
{
    const Money payment =
        pay(smallestSale + static_cast<int>(drawn(largestSale - smallestSale + 1)));
    flows::Hand& hand = card(home.card);
    const std::int64_t began = processorMicroseconds();
    buy(hand, payment);
    m_microseconds += processorMicroseconds() - began;
    reader.remove();
    m_till = m_till + payment;
    ++m_lived.done.sales;
    ++home.unloaded;
    const auto mood = drawn(100);
    if (mood < takenBackInHundred)
        takeBack(home, payment);
    if (mood < goesHomeInHundred || home.unloaded >= mostUnloaded)
        goHome(home);
}

void SoakTown::takeBack(Home& home, Money payment)
{
    present(card(home.card));
    const app::Order reversal = order(home.account);
    const Operator leader = person(Role::ShiftLeader);
    flows::done(app::ReverseSale{shop(), *reversals}.run(
        {reversal.id, home.account, reversal.seen, {Reason::CustomerChange, u"changed"_s, {}, {}}},
        leader));
    const Money paid = need(reversals->payOut(reversal.id, actor(Role::ShiftLeader)), "pay out");
    reader.remove();
    if (paid != payment)
        throw std::runtime_error("not what was paid was given back");
    m_till = m_till - payment;
    ++home.unloaded; // it is a write as well
    ++m_lived.done.reversals;
}

void SoakTown::replaceCard(Home& home)
{
    const std::uint16_t fresh = m_nextCard++;
    app::OperationForm form = this->form(card(fresh), home.account, Operation::ReplaceCard);
    form.change.oldCard = transaction::OldCard::Lost;
    form.cause.reason = Reason::CardLost;
    flows::done(app::ReplaceCard{shop()}.run({form, true}, person(Role::Clerk)));
    reader.remove();
    m_hands.erase(std::exchange(home.card, fresh)); // it is never found
    ++m_lived.done.replacements;
    goHome(home);
}

void SoakTown::goHome(Home& home)
{
    home.unloaded = 0;
    flows::Wall& wall = this->wall(home.meter);
    const auto behind = clock.local(clock.now()) - wall.shown().now;
    if (behind > std::chrono::seconds{})
        wall.service->driftClock(
            static_cast<int>(std::chrono::duration_cast<std::chrono::seconds>(behind).count()));
    const auto shown = wall.take(card(home.card));
    if (shown != meter::DisplayCode::Good)
        throw std::runtime_error("the meter shows " + std::to_string(static_cast<int>(shown)));
    wall.service->advance(kettleSeconds);
    ++m_lived.done.visits;
}

void SoakTown::endMonth(bool withBackup)
{
    Figures figures;
    figures.day = m_lived.done.days;
    figures.sales = m_lived.done.sales;
    figures.sale = m_microseconds / std::max<std::int64_t>(1, m_lived.done.sales - m_salesBefore);
    figures.handles = openHandles();
    figures.memory = residentMemory();
    const QString file = db::Database::fileIn(directory.path());
    figures.log = QFileInfo{file + u"-wal"_s}.size();
    report();
    if (withBackup)
        backUp();
    closeBooks();
    figures.books = QFileInfo{file}.size();
    openBooks();
    ++m_lived.done.restarts;
    m_microseconds = 0;
    m_salesBefore = m_lived.done.sales;
    m_monthBegan.clear();
    m_lived.months.push_back(figures);
}

std::vector<Credit> SoakTown::remaining()
{
    std::vector<Credit> all;
    for (const Home& home : m_homes)
        all.push_back(wall(home.meter).shown().remaining);
    return all;
}

void SoakTown::report()
{
    const auto source = need(db::SqlReports::open(db::Database::fileIn(directory.path()),
                                                  person(Role::Finance).id, clock));
    CountedRows rows;
    need(reports::run({.id = reports::ReportId::Days, .days = {m_monthBegan, source->booked().to}},
                      {*source, clock}, rows),
         "report");
    if (rows.rows == 0)
        throw std::runtime_error("a report over a month without a row");
    ++m_lived.done.reports;
}

void SoakTown::backUp()
{
    constexpr std::string_view text = "a passphrase of the town";
    const crypto::Secret passphrase{Bytes{text.begin(), text.end()}};
    db::SqlBackupStore store{directory.path()};
    db::SqlBackupBook notes{*database, clock};
    const QString file = m_elsewhere.filePath(u"month.wcbk"_s);
    QFile::remove(file);
    need(app::BackUp{store, notes, clock}.run({file, passphrase, {8, 1, 1}},
                                              person(Role::Administrator), counter),
         "back up");
    ++m_lived.done.backups;
}

} // namespace wattcard::soak
