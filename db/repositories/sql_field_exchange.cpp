// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/columns.h"
#include "db/repositories/exchange_rules.h"
#include "db/repositories/permission.h"
#include "db/repositories/row_changes.h"
#include "db/repositories/sql_field_book.h"
#include "db/sqlite/transaction.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText selectExchanged{
    "exchanged_account", "SELECT p.meter_number, p.ratio_current, p.ratio_potential,"
                         " COALESCE((SELECT MAX(t.total) FROM transaction_row AS t"
                         "  JOIN series AS s ON s.id = t.series WHERE t.account = a.id"
                         "  AND t.state = 'committed' AND s.meter_number = p.meter_number), 0)"
                         " FROM account AS a JOIN service_point AS p ON p.id = a.service_point"
                         " WHERE a.id = ?"};
constexpr StatementText nextEvidence{"next_exchange_evidence",
                                     "SELECT COALESCE(MAX(number), 0) + 1 FROM exchange_evidence"};
constexpr StatementText insertEvidence{
    "insert_exchange_evidence",
    "INSERT INTO exchange_evidence (number, account, old_meter, accepted, remaining, source,"
    " end_registers, taken_down_at, meter, current, potential, registers, reason, note, seals,"
    " given_at, station, operator, audit)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
constexpr StatementText selectEvidence{
    "exchange_evidence",
    "SELECT e.number, e.account, p.customer_number, e.old_meter, e.accepted, e.remaining, e.source,"
    " e.end_registers, e.taken_down_at, e.meter, e.current, e.potential, e.registers, e.reason,"
    " e.note, e.seals, o.name, e.given_at,"
    " EXISTS (SELECT 1 FROM row_change AS c JOIN transaction_row AS r ON r.number = c.row"
    "  WHERE r.account = e.account AND r.state = 'committed' AND c.operation = 'exchange'"
    "  AND c.meter = e.meter AND r.created_at >= e.given_at)"
    " FROM exchange_evidence AS e JOIN account AS a ON a.id = e.account"
    " JOIN service_point AS p ON p.id = a.service_point JOIN operator AS o ON o.id = e.operator"
    " WHERE (? = 0 OR e.account = ?)"
    " AND EXISTS (SELECT 1 FROM operator_sees WHERE operator = ? AND account = e.account)"
    " ORDER BY e.number DESC LIMIT ?"};
constexpr StatementText selectExchangeSlips{
    "exchange_slips",
    "SELECT r.number, r.id, p.customer_number, u.name,"
    " COALESCE((SELECT s.meter_number FROM series AS s WHERE s.id = c.ended), '000000000000'),"
    " a.mode, r.total, r.payment, k.reason, k.note, w.name,"
    " COALESCE((SELECT o.name FROM operator AS o WHERE o.id = k.approver), ''),"
    " COALESCE((SELECT o.name FROM exchange_evidence AS e JOIN operator AS o ON o.id = e.operator"
    "  WHERE e.account = r.account AND e.meter = c.meter AND e.given_at <= r.created_at"
    "  ORDER BY e.number DESC LIMIT 1), ''), r.created_at"
    " FROM row_change AS c JOIN transaction_row AS r ON r.number = c.row"
    " JOIN account AS a ON a.id = r.account JOIN service_point AS p ON p.id = r.service_point"
    " JOIN customer AS u ON u.id = a.customer JOIN operator AS w ON w.id = r.author"
    " JOIN row_cause AS k ON k.row = r.number"
    " WHERE c.operation = 'exchange' AND r.state = 'committed'"
    " AND EXISTS (SELECT 1 FROM operator_sees WHERE operator = ? AND account = r.account)"
    " ORDER BY r.number DESC LIMIT ?"};

transaction::Registers fieldRegisters(Record& record)
{
    const auto registers = registersFrom(record.text());
    if (!registers)
        record.damage();
    return registers.value_or(transaction::Registers{});
}

// The only reader of table exchange_evidence.
ExchangeEvidence evidenceFrom(Record& record)
{
    ExchangeEvidence found;
    found.number = record.integer();
    found.account = number<AccountId>(record);
    found.customer = parsed<CustomerNumber>(record);
    found.oldMeter = parsed<MeterNumber>(record);
    found.end.accepted = credit(record);
    found.end.remaining = credit(record);
    found.end.source = coded<transaction::RemainingSource>(record);
    found.end.registers = fieldRegisters(record);
    found.end.at = localTime(record);
    found.meter.number = parsed<MeterNumber>(record);
    found.meter.ratios.current = number<std::uint32_t>(record);
    found.meter.ratios.potential = number<std::uint32_t>(record);
    found.meter.registers = fieldRegisters(record);
    found.reason = coded<Reason>(record);
    found.note = record.text();
    found.seals = record.text();
    found.person = record.text();
    found.givenAt = utcTime(record);
    found.used = record.integer() != 0;
    return found;
}

ExchangeSlip slipFrom(Record& record)
{
    ExchangeSlip slip;
    slip.row = record.integer();
    slip.id = parsed<TransactionId>(record);
    slip.customer = parsed<CustomerNumber>(record);
    slip.name = record.text();
    slip.oldMeter = parsed<MeterNumber>(record);
    slip.mode = coded<PaymentMode>(record);
    slip.total = credit(record);
    slip.payment = money(record);
    slip.reason = coded<Reason>(record);
    slip.note = record.text();
    slip.author = record.text();
    slip.approver = record.text();
    slip.evidenceBy = record.text();
    slip.at = utcTime(record);
    return slip;
}

// As the clerk's exchange will be asked; what the last return data leave is calculated only there.
Result<void> believeEvidence(Database& database, const Clock& clock, const ExchangeEvidence& given)
{
    if (given.end.source == transaction::RemainingSource::LastReturn)
        return {};
    AccountReader accounts{database, clock};
    const auto books = accounts.books(given.account);
    if (!books)
        return failed(books);
    return ExchangeRules{database, accounts}.believe(books->series, given.end);
}

} // namespace

Result<ExchangeEvidence> SqlFieldBook::give(const ExchangeEvidence& given, const Actor& actor)
{
    return inTransaction(m_database, "exchange_evidence"_L1, [&]() -> Result<ExchangeEvidence> {
        auto good = permitAt(m_database, actor, Right::GiveExchangeEvidence, given.account);
        if (!good)
            return failed(good);
        auto account = m_database.run(selectExchanged, {value(given.account)});
        if (!account)
            return failed(account);
        if (account->records.empty())
            return failed(Fault::NotFound, u"account %1"_s.arg(given.account.value()));
        Record& record = account->records.front();
        const auto oldMeter = parsed<MeterNumber>(record);
        record.skip(2);
        const Credit total = credit(record);
        if (given.meter.number == oldMeter || given.meter.number == MeterNumber{})
            return failed(Fault::BadInput, u"the number of the new meter"_s);
        if (given.end.accepted > total)
            return failed(Fault::ReadingMissing, given.end.accepted.toString());
        if (auto believed = believeEvidence(m_database, m_clock, given); !believed)
            return failed(believed);
        if (given.seals.trimmed().isEmpty() || given.meter.ratios.product() == 0 ||
            given.meter.ratios.product() > largestRatio)
            return failed(Fault::BadInput, u"seals and ratios"_s);
        auto number = m_database.run(nextEvidence);
        if (!number)
            return failed(number);
        const std::int64_t next = number->records.front().integer();
        AuditedRows rows{m_database, m_clock};
        if (auto started = rows.start(); !started)
            return failed(started);
        auto added =
            rows.add(insertEvidence,
                     {value(next), value(given.account), value(oldMeter), value(given.end.accepted),
                      value(given.end.remaining), value(code(given.end.source)),
                      registersText(given.end.registers), value(given.end.at),
                      value(given.meter.number), value(std::int64_t{given.meter.ratios.current}),
                      value(std::int64_t{given.meter.ratios.potential}),
                      registersText(given.meter.registers), value(code(given.reason)),
                      given.note.isNull() ? u""_s : given.note, given.seals.trimmed(),
                      value(m_clock.now()), value(actor.counter), value(actor.who)});
        if (!added)
            return failed(added);
        const QJsonObject details{{u"meter"_s, given.meter.number.toString()}};
        const QString object = auditObject(given.account);
        if (auto noted = rows.finish({"ticket.exchange"_L1, object, details}, actor); !noted)
            return failed(noted);
        auto all = evidence(given.account, 1, actor);
        if (!all)
            return failed(all);
        return all->front();
    });
}

// Those who look at tickets, and the clerk and the leader who make the exchange of it.
Result<std::vector<ExchangeEvidence>> SqlFieldBook::evidence(AccountId account, int limit,
                                                             const Actor& actor)
{
    if (auto good = mayLook(actor); !good)
        return failed(good);
    auto answer = m_database.run(selectEvidence, {value(account), value(account), value(actor.who),
                                                  value(std::int64_t{limit})});
    if (!answer)
        return failed(answer);
    return checkedAll(*answer, evidenceFrom);
}

Result<std::vector<ExchangeSlip>> SqlFieldBook::slips(int limit, const Actor& actor)
{
    if (auto good = mayLook(actor); !good)
        return failed(good);
    auto answer =
        m_database.run(selectExchangeSlips, {value(actor.who), value(std::int64_t{limit})});
    if (!answer)
        return failed(answer);
    auto found = checkedAll(*answer, slipFrom);
    if (!found)
        return found;
    for (ExchangeSlip& slip : *found) {
        auto change = RowChanges{m_database}.of(slip.row);
        if (!change)
            return failed(change);
        slip.change = std::move(*change);
    }
    return found;
}

} // namespace wattcard::db
