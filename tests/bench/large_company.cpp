// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "large_company.h"

#include "bench.h"
#include "bulk_rows.h"

#include <QDate>

#include <array>
#include <random>

namespace wattcard::bench {

namespace {

using namespace Qt::StringLiterals;

struct Buyer {
    std::int64_t seq = 0; // 0: not opened yet
    std::int64_t onCard = 0;
    std::int64_t inMeter = 0;
    std::int64_t accepted = 0;
    std::int64_t consumed = 0;
    std::int64_t visits = 0;
};

struct Sold {
    std::int64_t account = 0;
    const char* kind = "purchase";
    const char* state = "committed";
    std::int64_t payment = 0;
    std::int64_t energy = 0;
    std::int64_t credit = 0;
    std::int64_t reverses = 0;
    std::int64_t reversed = 0; // payment of it
    int tender = 0;            // 0 cash, 1 bank, 2 card
};

class Company {
public:
    Company(Bulk& bulk, const CompanySize& size) : m_bulk{bulk}, m_size{size}, m_random{size.seed}
    {
        const auto needed = std::max<std::int64_t>(2, size.purchases / size.days / 250);
        m_counters = size.counters > 0 ? size.counters : int(needed);
        m_buyers.resize(static_cast<std::size_t>(size.accounts) + 1);
        m_sales.resize(static_cast<std::size_t>(m_counters) + 1);
    }
    void addPeople();
    void addCustomers();
    void addDay(int index);
    CompanyMade made() const { return {m_row, m_entry, m_leg, m_counters, 0}; }

private:
    // Ids of the shop's own customers and of its clerk come first.
    static constexpr std::int64_t firstAccount = 100;
    static constexpr std::int64_t firstClerk = 100;
    static std::int64_t tariffOf(std::int64_t account)
    {
        return account % 10 == 0 ? 1 : account % 10 == 1 ? 2 : 3;
    }
    static bool sellsMoney(std::int64_t account) { return tariffOf(account) == 1; }
    std::int64_t upTo(std::int64_t most)
    {
        return std::uniform_int_distribution<std::int64_t>{0, most}(m_random);
    }
    void addShifts();
    void visit(std::int64_t account);
    void readBack(std::int64_t account, Buyer& buyer);
    void owe(std::int64_t account);
    std::int64_t sell(Sold sold);
    void settle(const Sold& sold);
    void writeRow(const Sold& sold, std::int64_t seq);
    void leg(const char* book, std::int64_t owner, std::int64_t amount, const char* part = "");
    void creditLeg(const char* book, std::int64_t account, std::int64_t amount);
    void entry(const char* event, const BulkValue& row);
    std::int64_t shiftId() const { return m_day * 1'000 + m_counter * 2 + m_half; }
    std::int64_t clerk() const { return firstClerk + m_counter * 2 + m_half; }

    Bulk& m_bulk;
    CompanySize m_size;
    std::mt19937_64 m_random;
    int m_counters = 0;
    std::vector<Buyer> m_buyers;
    std::vector<std::int64_t> m_sales;    // sale numbers, by counter
    std::vector<std::int64_t> m_receipts; // of the day, by counter
    std::int64_t m_opened = 0;            // accounts
    QByteArray m_dayText;
    std::int64_t m_day = 0;
    std::int64_t m_now = 0;
    std::int64_t m_counter = 1;
    std::int64_t m_half = 0; // of the day: each has its own clerk
    std::int64_t m_row = 0;
    std::int64_t m_entry = 1'000; // behind those of the shop
    std::int64_t m_leg = 10'000;
    std::int64_t m_return = 0;
};

void Company::addPeople()
{
    m_bulk.run("INSERT INTO operator (id, login, name, role, encoded_password, must_change,"
               " failures, locked_until) VALUES (90, 'auditor', 'A', 'auditor', 'x', 0, 0, 0);"
               "INSERT INTO tariff_version SELECT 3, plan, 'Steps', mode, tax, least_credit,"
               " overdraft_limit, reclose_limit, hoarding_limit, power_limit, power_minutes, fixed,"
               " minimum, capacity_per_kva, months_at_once, suspended_rate, late_fee_per_day,"
               " late_fee_cap, 'year' FROM tariff_version WHERE id = 2;"
               "INSERT INTO tariff_rate SELECT 3, rate, price, share FROM tariff_rate"
               " WHERE version = 2;"
               "INSERT INTO tariff_tier VALUES (3, 1, 80000, 0), (3, 2, 200000, 500),"
               " (3, 3, NULL, 3000)");
    for (std::int64_t person = firstClerk; person < firstClerk + 2 * m_counters + 2; ++person)
        m_bulk.insert("INSERT INTO operator (id, login, name, role, encoded_password, must_change,"
                      " failures, locked_until) VALUES (?, ?, 'Clerk', 'clerk', 'x', 0, 0, 0)",
                      {person, "clerk" + QByteArray::number(qint64{person})});
}

void Company::addCustomers()
{
    for (std::int64_t index = 0; index < m_size.accounts; ++index) {
        const std::int64_t id = firstAccount + index;
        const QByteArray meter = QByteArray::number(qint64{300'000'000'000 + index});
        const char* const unit = sellsMoney(id) ? "money" : "energy";
        m_bulk.insert("INSERT INTO customer (id, name, address, phone) VALUES (?, ?, ?, ?)",
                      {id, "Customer " + QByteArray::number(qint64{index}),
                       "Road " + QByteArray::number(qint64{index % 5'000}),
                       QByteArray::number(qint64{13'000'000'000 + index})});
        m_bulk.insert(
            "INSERT INTO service_point (id, customer_number, meter_number, ratio_current,"
            " ratio_potential, generation, area, station) VALUES (?, ?, ?, 1, 1, 1, ?, ?)",
            {id, QByteArray::number(qint64{110'000'000'000 + index}), meter,
             "area" + QByteArray::number(qint64{index % 20}),
             "station" + QByteArray::number(qint64{index % 400})});
        m_bulk.insert("INSERT INTO account (id, customer, service_point, state, mode, tariff,"
                      " alarm1, alarm2, hold, meter_in_doubt)"
                      " VALUES (?, ?, ?, 'active', ?, ?, 2000, 500, 'none', 0)",
                      {id, id, id, QByteArray{unit}, tariffOf(id)});
        m_bulk.insert("INSERT INTO series (id, service_point, account, meter_number, first_gen,"
                      " unit, state) VALUES (?, ?, ?, ?, 1, ?, 'opened')",
                      {id, id, id, meter, QByteArray{unit}});
        m_bulk.insert("INSERT INTO card (serial, state, account, gen, since)"
                      " VALUES (printf('%016X', ?), 'issued', ?, 1, 0)",
                      {id, id});
    }
}

// The day's accounts to be opened come among those who come again; all within eight hours.
void Company::addDay(int index)
{
    const QDate date = QDate{2026, 11, 20}.addDays(index + 1 - m_size.days);
    m_dayText = date.toString(u"yyyyMMdd"_s).toLatin1();
    m_day = index + 1;
    const std::int64_t midnight = QDate{1970, 1, 1}.daysTo(date) * 86'400'000 - 8 * 3'600'000;
    m_now = midnight + 8 * 3'600'000;
    m_bulk.insert("INSERT INTO business_day (day, opened_at) VALUES (?, ?)", {m_dayText, m_now});
    m_receipts.assign(static_cast<std::size_t>(m_counters) + 1, 0);
    const std::int64_t first = m_size.purchases * index / m_size.days;
    const std::int64_t last = m_size.purchases * (index + 1) / m_size.days;
    const int year = std::min(365, m_size.days / 2);
    const std::int64_t open = std::min<std::int64_t>(
        index >= year ? m_size.accounts : 1 + m_size.accounts * (index + 1) / year,
        m_size.accounts);
    for (std::int64_t sale = first; sale < last; ++sale) {
        const std::int64_t since = (sale - first) * 8 * 3'600'000 / (last - first);
        m_now = midnight + 8 * 3'600'000 + 1'800'000 + since;
        m_half = since < 4 * 3'600'000 ? 0 : 1;
        m_counter = 1 + sale % m_counters;
        const bool isNew =
            m_opened < open && (m_opened == 0 || sale % 2 == 0 || open - m_opened >= last - sale);
        visit(isNew ? firstAccount + m_opened++ : firstAccount + upTo(m_opened - 1));
    }
    addShifts();
}

void Company::addShifts()
{
    m_now += 1'800'000;
    for (m_counter = 1; m_counter <= m_counters; ++m_counter) {
        for (m_half = 0; m_half < 2; ++m_half) {
            m_bulk.insert("INSERT INTO shift (id, counter, clerk, business_day, floated,"
                          " float_counted, opened_at, audit) VALUES (?, ?, ?, ?, 0, 0, ?, 1)",
                          {shiftId(), m_counter, clerk(), m_dayText, m_now});
            m_bulk.insert("INSERT INTO shift_count (shift, attempt, pieces, cash, bank_number,"
                          " bank_total, card_number, card_total, counted_by, counted_at, audit)"
                          " VALUES (?, 1, '0', 0, 0, 0, 0, 0, ?, ?, 1)",
                          {shiftId(), clerk(), m_now});
            m_bulk.insert("INSERT INTO shift_end (shift, attempt, expected, counted, bank, card,"
                          " hands_on, closed_by, closed_at, audit)"
                          " VALUES (?, 1, 0, 0, 0, 0, 0, ?, ?, 1)",
                          {shiftId(), clerk(), m_now});
            leg("safe", 0, 100'000);
            leg("till", shiftId(), -99'900, "cash");
            leg("over_short", 0, -100);
            entry("shift.close", nullptr);
        }
    }
}

void Company::leg(const char* book, std::int64_t owner, std::int64_t amount, const char* part)
{
    if (amount != 0)
        m_bulk.insert("INSERT INTO journal_leg (number, entry, book, owner, unit, amount, part)"
                      " VALUES (?, ?, ?, ?, 'fen', ?, ?)",
                      {++m_leg, m_entry + 1, QByteArray{book}, owner, amount, QByteArray{part}});
}

void Company::creditLeg(const char* book, std::int64_t account, std::int64_t amount)
{
    if (amount != 0)
        m_bulk.insert("INSERT INTO journal_leg (number, entry, book, owner, unit, amount)"
                      " VALUES (?, ?, ?, ?, ?, ?)",
                      {++m_leg, m_entry + 1, QByteArray{book}, account,
                       QByteArray{sellsMoney(account) ? "credit_money" : "credit_energy"}, amount});
}

void Company::entry(const char* event, const BulkValue& row)
{
    m_bulk.insert("INSERT INTO journal_entry (number, at, event, counter, operator, row, audit)"
                  " VALUES (?, ?, ?, ?, ?, ?, 1)",
                  {++m_entry, m_now, QByteArray{event}, m_counter, clerk(), row});
}

void Company::readBack(std::int64_t account, Buyer& buyer)
{
    const std::int64_t used = (buyer.inMeter + buyer.onCard) * (80 + upTo(19)) / 100;
    creditLeg("in_meter", account, buyer.onCard);
    creditLeg("on_card", account, -buyer.onCard);
    creditLeg("consumed", account, used);
    creditLeg("in_meter", account, -used);
    entry("return", nullptr);
    buyer.accepted += buyer.onCard;
    buyer.inMeter += buyer.onCard - used;
    buyer.onCard = 0;
    buyer.consumed += used;
    m_bulk.insert("INSERT INTO return_record (number, account, series, gen, wb_ctr, seq, accepted,"
                  " consumed, remaining, emergency, written_at, locked, flags, active, last_month,"
                  " peak_power, rejected, doubt, booked_at, counter, operator, audit)"
                  " VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, 0, ?, 0, ?, ?, 0, 0, 0, 0, ?, ?, ?, 1)",
                  {++m_return, account, account, ++buyer.visits, buyer.seq, buyer.accepted,
                   buyer.consumed, buyer.inMeter, m_now / 1'000 + 8 * 3'600, upTo(50) == 0 ? 1 : 0,
                   sellsMoney(account) ? buyer.consumed * 2 : buyer.consumed, m_now, m_counter,
                   clerk()});
}

void Company::owe(std::int64_t account)
{
    leg("receivable", account, 2'500, "current_month");
    leg("accrued", 0, -2'500, "current_month");
    entry("debt", nullptr);
}

void Company::visit(std::int64_t account)
{
    Buyer& buyer = m_buyers[static_cast<std::size_t>(account - firstAccount)];
    Sold sold{.account = account, .kind = buyer.seq == 0 ? "opening" : "purchase"};
    if (buyer.seq > 0)
        readBack(account, buyer);
    if (upTo(49) == 0)
        owe(account);
    sold.payment = 3'000 + upTo(270) * 100;
    sold.energy = sold.payment * 10'000 / 5'283;
    sold.credit = sellsMoney(account) ? sold.payment : sold.energy;
    const std::int64_t by = upTo(9);
    sold.tender = by < 7 ? 0 : by < 9 ? 2 : 1;
    if (buyer.seq > 0 && upTo(299) == 0) {
        sold.state = "voided";
        sell(sold);
        return;
    }
    const std::int64_t number = sell(sold);
    if (buyer.seq < 2 || upTo(299) != 0)
        return;
    Sold back = sold;
    back.kind = "reversal";
    back.payment = 0;
    back.energy = -sold.energy;
    back.credit = -sold.credit;
    back.reverses = number;
    back.reversed = sold.payment;
    sell(back);
}

std::int64_t Company::sell(Sold sold)
{
    Buyer& buyer = m_buyers[static_cast<std::size_t>(sold.account - firstAccount)];
    writeRow(sold, buyer.seq + 1);
    const std::int64_t number = m_row;
    constexpr std::array tenders{"cash", "bank", "card"};
    const char* const tender = tenders[static_cast<std::size_t>(sold.tender)];
    const char* const drawer = sold.tender == 0 ? "till" : "bank";
    const std::int64_t whose = sold.tender == 0 ? shiftId() : m_counter;
    if (sold.payment != 0) {
        m_bulk.insert("INSERT INTO row_tender (row, place, kind, amount, reference)"
                      " VALUES (?, 1, ?, ?, ?)",
                      {number, QByteArray{tender}, sold.payment,
                       sold.tender == 0 ? QByteArray{} : "R" + QByteArray::number(qint64{number})});
        leg(drawer, whose, sold.payment, tender);
        leg("suspense", sold.account, -sold.payment);
        entry("intent", number);
    }
    if (sold.state[0] == 'v') {
        leg(drawer, whose, -sold.payment, tender);
        leg("suspense", sold.account, sold.payment);
        entry("void", number);
        return number;
    }
    settle(sold);
    entry("commit", number);
    m_bulk.insert("INSERT INTO outbox (row, state, copies) VALUES (?, 'printed', 0)", {number});
    ++buyer.seq;
    buyer.onCard += sold.credit;
    return number;
}

void Company::settle(const Sold& sold)
{
    const std::int64_t charge = sold.payment - sold.reversed;
    const std::int64_t tax = charge * 13 / 113;
    leg(sold.reverses != 0 ? "refund_due" : "suspense", sold.account, charge);
    const std::int64_t debt = sold.reverses == 0 && upTo(49) == 0 ? 2'500 : 0;
    leg("receivable", sold.account, -debt, "current_month");
    leg("revenue", tariffOf(sold.account), tax + debt - charge);
    leg("tax", 0, -tax);
    creditLeg("on_card", sold.account, sold.credit);
    creditLeg("issued", sold.account, -sold.credit);
}

void Company::writeRow(const Sold& sold, std::int64_t seq)
{
    const bool isCommitted = sold.state[0] == 'c';
    const auto counter = static_cast<std::size_t>(m_counter);
    const std::int64_t number = ++m_row;
    const QByteArray tail = QByteArray::number(qint64{number}).rightJustified(12, '0');
    if (sold.reverses != 0)
        m_bulk.insert("INSERT INTO row_cause (row, reverses, reason, note)"
                      " VALUES (?, ?, 'clerk_error', '')",
                      {number, sold.reverses});
    const auto ifCommitted = [isCommitted](BulkValue value) {
        return isCommitted ? std::move(value) : BulkValue{nullptr};
    };
    m_receipts[counter] += isCommitted ? 1 : 0;
    m_bulk.insert(
        "INSERT INTO transaction_row (number, id, kind, account, service_point, series, serial,"
        " gen, seq, order_id, parameter, load, tariff1, tariff2, image_digest, target_digest,"
        " before_gen, before_seq, before_digest, payment, charge, tax, carry, credit, energy,"
        " tariff, total, tendered, sale, counter, author, business_day, created_at, state, attempt,"
        " owner_counter, owner_operator, proof_atc, proof_seq, proof_digest, receipt_serial,"
        " settled_at) VALUES (?1, ?2, ?3, ?4, ?4, ?4, printf('%016X', ?4), 1, ?5, ?6,"
        " zeroblob(45), zeroblob(60), x'', x'', ?6, ?6, 1, ?5 - 1, ?7, ?8, ?8, ?8 * 13 / 113, 0,"
        " ?9, ?10, ?11, 0, ?8, ?12, ?13, ?14, ?15, ?16, ?17, 1, ?13, ?14, ?18, ?19, ?20, ?21, ?16)",
        {number,
         "00000000-0000-7000-8000-" + tail,
         QByteArray{sold.kind},
         sold.account,
         seq,
         Digits8{number},
         Digits8{number - 1},
         sold.payment,
         sold.credit,
         sold.energy,
         tariffOf(sold.account),
         ++m_sales[counter],
         m_counter,
         clerk(),
         m_dayText,
         m_now,
         QByteArray{sold.state},
         ifCommitted(std::int64_t{1}),
         ifCommitted(seq),
         ifCommitted(Digits8{number}),
         ifCommitted(m_receipts[counter])});
}

} // namespace

CompanyMade fillCompany(const QString& file, const CompanySize& size)
{
    const double begin = wallMicroseconds();
    Bulk bulk{file};
    bulk.run("PRAGMA foreign_keys=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-2000000;"
             "PRAGMA journal_mode=OFF; PRAGMA locking_mode=EXCLUSIVE");
    // A CHECK with a list is 7/8 of a leg's time: SQLite makes a table of it at each row.
    if (size.purchases > 10'000) // smaller companies, made by the same lines, keep every one
        bulk.run("PRAGMA ignore_check_constraints=ON");
    bulk.run("BEGIN");
    Company company{bulk, size};
    bulk.runBare({"transaction_row", "journal_entry", "journal_leg", "return_record", "row_tender"},
                 [&] {
                     company.addPeople();
                     company.addCustomers();
                     for (int index = 0; index < size.days; ++index)
                         company.addDay(index);
                 });
    bulk.run("INSERT INTO day_total_due (day, touched) SELECT day, 0 FROM business_day; COMMIT;"
             "PRAGMA locking_mode=NORMAL; PRAGMA journal_mode=WAL");
    CompanyMade made = company.made();
    made.seconds = (wallMicroseconds() - begin) / 1e6;
    return made;
}

} // namespace wattcard::bench
