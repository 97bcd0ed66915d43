// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/series_moves.h"

#include "db/repositories/columns.h"

#include <array>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace wattcard::db {

using transaction::Change;
using transaction::Kind;
using transaction::OldCard;
using transaction::Row;

namespace {

constexpr StatementText raiseGeneration{"raise_generation",
                                        "UPDATE service_point SET generation = ? WHERE id = ?"};
constexpr StatementText insertSeries{
    "insert_series",
    "INSERT INTO series (service_point, account, meter_number, first_gen, unit, state)"
    " VALUES (?, ?, ?, ?, ?, 'planned') RETURNING id"};
constexpr StatementText closeSeries{"close_series",
                                    "UPDATE series SET state = 'closed' WHERE id = ?"};
constexpr StatementText voidSeries{
    "void_series", "UPDATE series SET state = 'void' WHERE id = ? AND state = 'planned'"};
// The meter may have taken the card before its row was booked: then the series is open already.
constexpr StatementText openOrIssue{
    "issue_series", "UPDATE series SET state = CASE WHEN EXISTS (SELECT 1 FROM return_record AS r"
                    " WHERE r.series = series.id AND r.doubt = 0 AND r.seq >= 1)"
                    " THEN 'opened' ELSE 'issued' END WHERE id = ?"};
constexpr StatementText retire{"retire_card", "UPDATE card SET state = ?, since = ?"
                                              " WHERE account = ? AND state = 'issued'"};
constexpr StatementText insertCard{
    "insert_card",
    "INSERT INTO card (serial, state, account, gen, since) VALUES (?, 'issued', ?, ?, ?)"};
constexpr StatementText bindStockCard{
    "bind_card",
    "UPDATE card SET state = 'issued', account = ?, gen = ?, since = ? WHERE serial = ?"};
constexpr StatementText stockCard{
    "stock_card", "UPDATE card SET state = 'stock', account = NULL, gen = NULL, since = ?"
                  " WHERE serial = ? AND state = 'issued'"};
constexpr StatementText activate{
    "activate", "UPDATE account SET state = 'active' WHERE id = ? AND state <> 'closed'"};
constexpr StatementText pend{"pend_account", "UPDATE account SET state = 'pending' WHERE id = ?"};
constexpr StatementText closeAccount{"close_account",
                                     "UPDATE account SET state = 'closed' WHERE id = ?"};
constexpr StatementText setPointMeter{
    "point_meter", "UPDATE service_point SET meter_number = ?, ratio_current = ?,"
                   " ratio_potential = ?, meter_since = ? WHERE id = ?"};
constexpr StatementText addHeir{
    "add_heir", "INSERT INTO account (customer, service_point, state, mode, tariff, alarm1, alarm2,"
                " hold, meter_in_doubt) SELECT ?, service_point, 'active', mode, tariff, alarm1,"
                " alarm2, 'none', 0 FROM account WHERE id = ? RETURNING id"};
constexpr StatementText giveSeries{"give_series", "UPDATE series SET account = ? WHERE id = ?"};
constexpr StatementText giveCard{
    "give_card", "UPDATE card SET account = ? WHERE account = ? AND state = 'issued'"};

Leg creditOf(const StoredRow& stored, QLatin1StringView book, std::int64_t series, Credit amount)
{
    return creditLeg(book, series, stored.unit, amount);
}

} // namespace

bool reversesOpening(const StoredRow& stored)
{
    return stored.row.kind == Kind::Reversal && stored.row.target.position.seq == Sequence{2} &&
           stored.total == Credit{};
}

bool isUndo(const Row& row)
{
    return row.change && row.change->operation == Operation::UndoExchange;
}

bool beginsSeries(const Row& row)
{
    return row.kind == Kind::Opening || row.kind == Kind::Resumption ||
           (row.kind == Kind::Exchange && !isUndo(row));
}

bool isOnNewCard(const Row& row)
{
    return row.kind == Kind::Opening || (row.change && row.change->oldCard != OldCard::Kept);
}

SeriesMoves::SeriesMoves(Database& database, const Clock& clock)
    : m_database{database},
      m_clock{clock},
      m_rows{database},
      m_journal{database}
{
}

Result<void> SeriesMoves::run(const StatementText& statement, const std::vector<QVariant>& values)
{
    const auto done = m_database.run(statement, values);
    return done ? Result<void>{} : failed(done);
}

Result<SeriesMoves::Place> SeriesMoves::begin(const AccountBooks& books, const Row& row)
{
    const bool raises = row.target.position.gen != row.beforePosition.gen;
    if (raises) {
        auto raised = run(raiseGeneration, {value(row.target.position.gen), value(books.point)});
        if (!raised)
            return failed(raised);
    }
    if (isOnNewCard(row)) {
        if (auto bound = bindCard(books, row); !bound)
            return failed(bound);
    }
    return isUndo(row) ? placeUndo(books, row) : place(books, row);
}

Result<void> SeriesMoves::bindCard(const AccountBooks&, const Row& row)
{
    if (auto retired = retireCard(row); !retired)
        return retired;
    const QVariant gen = value(row.target.position.gen);
    const QVariant now = value(m_clock.now());
    auto bound = m_database.run(bindStockCard, {value(row.account), gen, now, value(row.serial)});
    if (bound && bound->changed == 0)
        bound = m_database.run(insertCard, {value(row.serial), value(row.account), gen, now});
    return bound ? Result<void>{} : failed(bound);
}

Result<void> SeriesMoves::retireCard(const Row& row)
{
    if (!row.change)
        return {};
    return run(retire,
               {value(code(row.change->oldCard)), value(m_clock.now()), value(row.account)});
}

Result<SeriesMoves::Place> SeriesMoves::place(const AccountBooks& books, const Row& row)
{
    const Credit moved = row.change ? row.change->moved : Credit{};
    if (!beginsSeries(row)) {
        Credit before = books.lastCommitted->total;
        if (row.kind == Kind::Reissue && books.open && books.open->row.kind != Kind::Reversal)
            before = books.open->total;
        return Place{books.series, 0, before + row.quote.credit + moved};
    }
    if (books.series != 0) {
        if (auto closed = run(closeSeries, {value(books.series)}); !closed)
            return failed(closed);
    }
    const auto planned = plan(books, row);
    if (!planned)
        return failed(planned);
    return Place{*planned, books.series, moved + row.quote.credit};
}

Result<std::int64_t> SeriesMoves::plan(const AccountBooks& books, const Row& row)
{
    const bool elsewhere = row.change && row.change->meter;
    auto series = m_database.run(
        insertSeries, {value(books.point), value(row.account),
                       value(elsewhere ? row.change->meter->number : books.account.meter),
                       value(row.target.position.gen), value(code(books.account.mode))});
    if (!series)
        return failed(series);
    return series->records.front().integer();
}

// The series of the new meter ends, that of the old one goes on.
Result<SeriesMoves::Place> SeriesMoves::placeUndo(const AccountBooks& books, const Row& row)
{
    const auto exchange = m_rows.firstOf(books.series);
    if (!exchange)
        return failed(exchange);
    if (!*exchange || (*exchange)->ended == 0)
        return failed(Fault::NotFound, u"the series did not begin with an exchange"_s);
    const std::int64_t old = (*exchange)->ended;
    const auto last = m_rows.lastOf(old);
    if (!last)
        return failed(last);
    if (auto closed = run(closeSeries, {value(books.series)}); !closed)
        return failed(closed);
    if (auto again = reopen(old); !again)
        return failed(again);
    return Place{old, books.series, (*last)->total + row.change->moved};
}

Result<void> SeriesMoves::reopen(std::int64_t series)
{
    return run(openOrIssue, {value(series)});
}

Result<void> SeriesMoves::finish(const StoredRow& stored)
{
    const Row& row = stored.row;
    if (reversesOpening(stored)) {
        if (auto closed = run(closeSeries, {value(stored.series)}); !closed)
            return closed;
        auto retained =
            run(retire, {value(code(OldCard::Retained)), value(m_clock.now()), value(row.account)});
        if (!retained)
            return retained;
        return run(pend, {value(row.account)});
    }
    if (beginsSeries(row)) {
        if (auto active = run(activate, {value(row.account)}); !active)
            return active;
        if (auto issued = reopen(stored.series); !issued)
            return issued;
    }
    if (row.change && row.change->meter)
        return setMeter(stored, *row.change->meter);
    if (row.change && row.change->operation == Operation::Transfer)
        return handOver(stored);
    return {};
}

Result<void> SeriesMoves::setMeter(const StoredRow& stored, const transaction::NewMeter& meter)
{
    return run(setPointMeter, {value(meter.number), value(std::int64_t{meter.ratios.current}),
                               value(std::int64_t{meter.ratios.potential}), value(m_clock.now()),
                               value(stored.point)});
}

// The old account keeps its history; series and card go to the one of the new customer.
Result<void> SeriesMoves::handOver(const StoredRow& stored)
{
    const QVariant old = value(stored.row.account);
    if (auto closed = run(closeAccount, {old}); !closed)
        return closed;
    auto heir = m_database.run(addHeir, {value(stored.row.change->customer), old});
    if (!heir)
        return failed(heir);
    const QVariant account = value(heir->records.front().integer());
    if (auto given = run(giveSeries, {account, value(stored.series)}); !given)
        return given;
    return run(giveCard, {account, old});
}

Result<void> SeriesMoves::takeBack(const StoredRow& stored)
{
    const Row& row = stored.row;
    if (beginsSeries(row)) {
        if (auto gone = run(voidSeries, {value(stored.series)}); !gone)
            return gone;
    }
    if (isUndo(row)) {
        if (auto closed = run(closeSeries, {value(stored.series)}); !closed)
            return closed;
    }
    if (stored.ended != 0) {
        if (auto again = reopen(stored.ended); !again)
            return again;
    }
    return isOnNewCard(row) ? run(stockCard, {value(m_clock.now()), value(row.serial)})
                            : Result<void>{};
}

Result<Credit> SeriesMoves::booked(QLatin1StringView book, std::int64_t series)
{
    const auto balance = m_journal.balance(book, series);
    if (!balance)
        return failed(balance);
    return Credit::fromHundredths(*balance);
}

Result<std::vector<Leg>> SeriesMoves::legs(const StoredRow& stored)
{
    if (stored.ended == 0 || !stored.row.change)
        return std::vector<Leg>{};
    if (isUndo(stored.row))
        return undoLegs(stored);
    const auto& end = stored.row.change->end;
    return end ? endLegs(stored.ended, stored.unit, *end) : std::vector<Leg>{};
}

Result<std::vector<Leg>> SeriesMoves::endLegs(std::int64_t old, PaymentMode unit,
                                              const transaction::SeriesEnd& end)
{
    const auto onCard = booked("on_card"_L1, old);
    if (!onCard)
        return failed(onCard);
    const auto inMeter = booked("in_meter"_L1, old);
    if (!inMeter)
        return failed(inMeter);
    const auto consumed = booked("consumed"_L1, old);
    if (!consumed)
        return failed(consumed);
    const auto granted = booked("granted"_L1, old);
    if (!granted)
        return failed(granted);
    const auto last = m_rows.lastOf(old);
    if (!last)
        return failed(last);
    const Credit used = end.accepted - *granted - end.remaining - *consumed;
    const Credit unloaded = *last ? (*last)->total - end.accepted : Credit{};
    return std::vector<Leg>{creditLeg("on_card"_L1, old, unit, -*onCard),
                            creditLeg("in_meter"_L1, old, unit, -*inMeter),
                            creditLeg("consumed"_L1, old, unit, used),
                            creditLeg("returned"_L1, old, unit, end.remaining),
                            creditLeg("moved"_L1, old, unit, unloaded)};
}

// The old series is in its meter again as its newest return data have it, with what was lent since;
// they may have come after the exchange, and between the INTENT of the undo and its proof. The rest
// is on the card, and of the series that ends everything has moved.
Result<std::vector<Leg>> SeriesMoves::undoLegs(const StoredRow& stored)
{
    const auto told = AccountReader{m_database, m_clock}.returned(
        stored.series, std::numeric_limits<std::int64_t>::max());
    if (!told)
        return failed(told);
    const auto granted = booked("granted"_L1, stored.series);
    if (!granted)
        return failed(granted);
    const ReturnState last = told->value_or(ReturnState{});
    const std::array<std::pair<QLatin1StringView, Credit>, 4> ends{
        {{"in_meter"_L1, last.accepted - *granted - last.consumed},
         {"consumed"_L1, last.consumed},
         {"returned"_L1, Credit{}},
         {"moved"_L1, Credit{}}}};
    std::vector<Leg> legs;
    Credit rest;
    for (const auto& [book, end] : ends) {
        const auto now = booked(book, stored.series);
        if (!now)
            return failed(now);
        legs.push_back(creditOf(stored, book, stored.series, end - *now));
        rest = rest + *now - end;
    }
    legs.push_back(creditOf(stored, "on_card"_L1, stored.series, rest));
    const auto onCard = booked("on_card"_L1, stored.ended);
    if (!onCard)
        return failed(onCard);
    legs.push_back(creditOf(stored, "on_card"_L1, stored.ended, -*onCard));
    legs.push_back(creditOf(stored, "moved"_L1, stored.ended, *onCard));
    return legs;
}

} // namespace wattcard::db
