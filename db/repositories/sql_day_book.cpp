// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_day_book.h"

#include "db/repositories/bank_reviews.h"
#include "db/repositories/days.h"
#include "db/repositories/journal.h"
#include "db/repositories/permission.h"
#include "db/repositories/three_way.h"
#include "db/repositories/till_reader.h"
#include "db/sqlite/transaction.h"

#include <QDate>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr int mostDaysAhead = 7;

constexpr StatementText selectDay{"newest_day",
                                  "SELECT day, day IN (SELECT day FROM day_close) FROM business_day"
                                  " ORDER BY day DESC LIMIT 1"};
constexpr StatementText insertDay{"open_business_day",
                                  "INSERT INTO business_day (day, opened_at) VALUES (?, ?)"};
constexpr StatementText insertClose{"insert_day_close",
                                    "INSERT INTO day_close VALUES (?, ?, ?, ?)"};
constexpr StatementText insertZ{"insert_z",
                                "INSERT INTO z_report VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
constexpr StatementText selectLast{"last_z", "SELECT number, last_audit, seal FROM z_report"
                                             " WHERE counter = ? ORDER BY number DESC LIMIT 1"};
constexpr StatementText selectZ{
    "z_report", "SELECT number, totals, audit_head, previous, seal, made_at FROM z_report"
                " WHERE counter = ? AND number = ?"};
constexpr StatementText selectNewest{"newest_audit",
                                     "SELECT COALESCE(MAX(number), 0) FROM audit_entry"};
constexpr StatementText selectCounters{
    "counters_of_day", "SELECT s.counter FROM shift AS s WHERE s.business_day = ?"
                       " UNION SELECT r.counter FROM transaction_row AS r WHERE r.business_day = ?"
                       " UNION SELECT ? ORDER BY 1"};
constexpr StatementText selectSealed{"newest_sealed",
                                     "SELECT COALESCE(MAX(last_audit), 0) FROM z_report"};
constexpr StatementText selectUnclosedShifts{
    "unclosed", "SELECT id FROM shift_line WHERE state <> 'closed' LIMIT 1"};
constexpr StatementText selectUnsigned{
    "unsigned", "SELECT id FROM transaction_row WHERE state IN ('intent', 'quarantined')"
                " AND number NOT IN (SELECT row FROM open_row_signature) LIMIT 1"};

// Cash that is handed on lies under the shift that left it until another has taken it over.
constexpr StatementText sumWaiting{
    "cash_waiting",
    "SELECT COALESCE(SUM(l.amount), 0) FROM shift_end AS e CROSS JOIN journal_leg AS l"
    " WHERE e.hands_on = 1 AND NOT EXISTS (SELECT 1 FROM shift AS s WHERE s.handed_by = e.shift)"
    "   AND l.book = 'safe' AND l.owner = e.shift"};

ZReport zFrom(Record& record, CounterId counter)
{
    ZReport report;
    report.number = number<int>(record);
    const auto totals = totalsFrom(record.text());
    if (totals)
        report.totals = *totals;
    else
        record.damage();
    report.totals.counter = counter;
    report.auditHead = record.octets<32>();
    report.previous = record.octets<32>();
    report.seal = record.octets<32>();
    report.at = utcTime(record);
    return report;
}

} // namespace

Result<QString> SqlDayBook::openDay()
{
    auto answer = m_database.run(selectDay);
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return failed(Fault::DayNotOpen);
    const QString day = answer->records.front().text();
    const bool closed = answer->records.front().integer() != 0;
    return closed ? failed(Fault::DayNotOpen, day) : Result<QString>{day};
}

Result<void> SqlDayBook::open(const QString& businessDay, const Actor& leader)
{
    return inTransaction(m_database, "day_open"_L1, [&]() -> Result<void> {
        if (auto allowed = permit(m_database, leader, Right::OpenDay); !allowed)
            return allowed;
        auto answer = m_database.run(selectDay);
        if (!answer)
            return failed(answer);
        QString last;
        bool closed = true;
        if (!answer->records.empty()) {
            last = answer->records.front().text();
            closed = answer->records.front().integer() != 0;
        }
        if (!QDate::fromString(businessDay, u"yyyyMMdd"_s).isValid() || businessDay <= last)
            return failed(Fault::BadInput, businessDay);
        // A day is never taken back, and none before it comes again: a slip of the keys would end
        // the year.
        const QDate today = QDate::fromString(dayOf(m_clock.local(m_clock.now())), u"yyyyMMdd"_s);
        if (QDate::fromString(businessDay, u"yyyyMMdd"_s) > today.addDays(mostDaysAhead))
            return failed(Fault::BadInput, businessDay + u" is too far ahead"_s);
        if (!closed)
            return failed(Fault::BadInput, last + u" is still open"_s);
        if (auto added = m_database.run(insertDay, {businessDay, value(m_clock.now())}); !added)
            return failed(added);
        return AuditChain{m_database, m_clock}.add({"day.open"_L1, u"day:"_s + businessDay, {}},
                                                   leader);
    });
}

Result<SqlDayBook::Last> SqlDayBook::last(CounterId counter)
{
    auto answer = m_database.run(selectLast, {value(counter)});
    if (!answer)
        return failed(answer);
    Last last;
    if (answer->records.empty())
        return last;
    Record& record = answer->records.front();
    last.number = number<int>(record);
    last.lastAudit = record.integer();
    last.seal = record.octets<32>();
    return checked(record, last);
}

Result<int> SqlDayBook::lastZ(CounterId counter)
{
    const auto found = last(counter);
    if (!found)
        return failed(found);
    return found->number;
}

Result<std::int64_t> SqlDayBook::newestAudit()
{
    auto answer = m_database.run(selectNewest);
    if (!answer)
        return failed(answer);
    return answer->records.front().integer();
}

// The X report shows what a drawer should hold: not to who answers for one that is not counted.
Result<DayTotals> SqlDayBook::xReport(CounterId counter, const Actor& actor)
{
    if (auto allowed = permit(m_database, actor, Right::SeeTills); !allowed)
        return failed(allowed);
    TillReader tills{m_database};
    const auto shift = tills.atCounter(counter);
    if (!shift)
        return failed(shift);
    if (*shift && (*shift)->state != ShiftState::Counted) {
        const auto took = tills.tookMoney(**shift, actor.who);
        if (!took)
            return failed(took);
        if (*took || (*shift)->clerk == actor.who)
            return failed(Fault::PermissionDenied, u"count first"_s);
    }
    const auto before = last(counter);
    if (!before)
        return failed(before);
    const auto newest = newestAudit();
    if (!newest)
        return failed(newest);
    const auto day = openDay();
    auto counted = m_counter.count(before->lastAudit, *newest);
    if (!counted)
        return failed(counted);
    DayTotals totals = std::move((*counted)[counter].totals);
    totals.counter = counter;
    totals.businessDay = day.value_or(QString{});
    return totals;
}

Result<void> SqlDayBook::checkSettled()
{
    const auto unclosed = m_database.run(selectUnclosedShifts);
    if (!unclosed)
        return failed(unclosed);
    if (!unclosed->records.empty())
        return failed(Fault::ShiftStillOpen);
    const auto open = m_database.run(selectUnsigned);
    if (!open)
        return failed(open);
    return open->records.empty() ? Result<void>{} : failed(Fault::OpenTransaction);
}

Result<SqlDayBook::Span> SqlDayBook::sinceSealed(std::int64_t last)
{
    auto answer = m_database.run(selectSealed);
    if (!answer)
        return failed(answer);
    const std::int64_t sealed = answer->records.front().integer();
    auto days = m_counter.count(sealed, last);
    if (!days)
        return failed(days);
    return Span{sealed, std::move(*days)};
}

// Also those at which something happened without a shift, as an office pays out by bank: no money
// is in no report of its day.
Result<std::set<CounterId>> SqlDayBook::counters(const QString& day, CounterId own,
                                                 const CounterDays& since)
{
    auto answer = m_database.run(selectCounters, {day, day, value(own)});
    if (!answer)
        return failed(answer);
    const auto found =
        checkedAll(*answer, [](Record& record) { return number<CounterId>(record); });
    if (!found)
        return failed(found);
    std::set<CounterId> all{found->begin(), found->end()};
    for (const auto& [counter, done] : since)
        all.insert(counter);
    all.erase(CounterId{}); // what the program itself did
    return all;
}

Result<std::vector<ZReport>> SqlDayBook::close(const Actor& finance)
{
    return inTransaction(m_database, "day_close"_L1, [&]() -> Result<std::vector<ZReport>> {
        if (auto allowed = permit(m_database, finance, Right::CloseDay); !allowed)
            return failed(allowed);
        const auto day = openDay();
        if (!day)
            return failed(day);
        if (auto settled = checkSettled(); !settled)
            return failed(settled);
        const auto newest = newestAudit();
        if (!newest)
            return failed(newest);
        auto since = sinceSealed(*newest);
        if (!since)
            return failed(since);
        const auto all = counters(*day, finance.counter, since->second);
        if (!all)
            return failed(all);
        AuditedRows rows{m_database, m_clock};
        if (auto started = rows.start(); !started)
            return failed(started);
        if (auto added = rows.add(insertClose, {*day, value(finance.who), value(m_clock.now())});
            !added)
            return failed(added);
        std::vector<ZReport> reports;
        QJsonObject seals;
        std::map<std::int64_t, CounterDays> countedFrom; // mostly one for all
        countedFrom.insert(std::move(*since));
        for (const CounterId counter : *all) {
            const auto before = last(counter);
            if (!before)
                return failed(before);
            auto counted = countedFrom.find(before->lastAudit);
            if (counted == countedFrom.end()) {
                auto days = m_counter.count(before->lastAudit, *newest);
                if (!days)
                    return failed(days);
                counted = countedFrom.emplace(before->lastAudit, std::move(*days)).first;
            }
            CounterDay& done = counted->second[counter];
            done.totals.counter = counter;
            done.totals.businessDay = *day;
            auto report = seal(rows, *before, done, *newest);
            if (!report)
                return failed(report);
            seals.insert(QString::number(static_cast<std::uint16_t>(counter)), hex(report->seal));
            reports.push_back(std::move(*report));
        }
        if (auto logged =
                rows.finish({"day.close"_L1, u"day:"_s + *day, {{"seals"_L1, seals}}}, finance);
            !logged)
            return failed(logged);
        if (const auto anchored = AuditChain{m_database, m_clock}.anchorDay(*day); !anchored)
            return failed(anchored);
        return reports;
    });
}

Result<ZReport> SqlDayBook::seal(AuditedRows& rows, const Last& before, CounterDay& counted,
                                 std::int64_t lastAudit)
{
    const CounterId counter = counted.totals.counter;
    for (const QString& day : counted.days) {
        if (auto whole = m_counter.checkReceipts(counter, day); !whole)
            return failed(whole);
    }
    const auto head = AuditChain{m_database, m_clock}.head();
    if (!head)
        return failed(head);
    ZReport report;
    report.number = before.number + 1;
    report.totals = std::move(counted.totals);
    report.auditHead = *head;
    report.previous = before.seal;
    report.at = m_clock.now();
    std::vector<QVariant> values{value(counter),
                                 value(report.number),
                                 report.totals.businessDay,
                                 value(lastAudit),
                                 toText(report.totals),
                                 value(ByteView{report.auditHead}),
                                 value(ByteView{report.previous})};
    report.seal = fingerprint("wattcard-day-seal-1", values);
    values.push_back(value(ByteView{report.seal}));
    values.push_back(value(report.at));
    auto added = rows.add(insertZ, std::move(values));
    return added ? Result<ZReport>{std::move(report)} : failed(added);
}

Result<ZReport> SqlDayBook::zReport(CounterId counter, int number)
{
    auto answer = m_database.run(selectZ, {value(counter), value(number)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return failed(Fault::NotFound, u"Z %1"_s.arg(number));
    Record& record = answer->records.front();
    auto report = zFrom(record, counter);
    return checked(record, std::move(report));
}

Result<Reconciliation> SqlDayBook::reconcile(const QString& businessDay, const Actor& actor)
{
    const auto role = roleOf(m_database, actor.who);
    if (!role)
        return failed(role);
    if (!may(*role, Right::Reconcile) && !may(*role, Right::ReadEverything))
        return failed(Fault::PermissionDenied);
    return ThreeWay{askingOf(m_database)}.of(businessDay);
}

Result<std::vector<BankLine>> SqlDayBook::bankLines(const QString& first, const QString& last)
{
    return bankLinesIn(askingOf(m_database), first, last);
}

// The safe with what waits there for the next shift, and the tills that have their float from it.
Result<Money> SqlDayBook::cashInHouse()
{
    const auto safe = Journal{m_database}.balance("safe"_L1, 0);
    if (!safe)
        return failed(safe);
    auto waiting = m_database.run(sumWaiting);
    if (!waiting)
        return failed(waiting);
    Money cash = Money::fromMinor(*safe) + money(waiting->records.front());
    TillReader tills{m_database};
    const auto unclosed = tills.unclosed();
    if (!unclosed)
        return failed(unclosed);
    for (const Shift& shift : *unclosed) {
        const auto held = tills.cash(shift.id);
        if (!held)
            return held;
        cash = cash + *held;
    }
    return cash;
}

Result<void> SqlDayBook::bankTakings(Money amount, const QString& reference, const Actor& finance)
{
    return inTransaction(m_database, "bank_takings"_L1, [&]() -> Result<void> {
        if (auto allowed = permit(m_database, finance, Right::Reconcile); !allowed)
            return allowed;
        if (amount <= Money{})
            return failed(Fault::AmountNotPositive);
        if (reference.isEmpty())
            return failed(Fault::BadInput, u"reference"_s);
        const auto cash = cashInHouse();
        if (!cash)
            return failed(cash);
        if (amount > *cash)
            return failed(Fault::CashTooLittle, u"more than there is"_s);
        AuditedRows rows{m_database, m_clock};
        if (auto started = rows.start(); !started)
            return started;
        if (auto posted = rows.post(
                "day.bank"_L1, {moneyLeg("bank"_L1, 0, amount), moneyLeg("safe"_L1, 0, -amount)},
                finance);
            !posted)
            return posted;
        // Also after the day's close: then it is the day of the clock.
        const QString day = openDay().value_or(dayOf(m_clock.local(m_clock.now())));
        const Tender taken{TenderKind::Bank, amount, reference};
        if (auto line = rows.addBankLines({{taken}, day}); !line)
            return line;
        return rows.finish({"day.bank"_L1, u"bank"_s, {{"reference"_L1, reference}}}, finance);
    });
}

} // namespace wattcard::db
