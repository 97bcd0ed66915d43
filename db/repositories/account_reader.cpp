// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/account_reader.h"

#include "db/repositories/account_dues.h"
#include "db/repositories/account_search.h"
#include "db/repositories/standing_dues.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

// With whether any version of its plans has ever asked for more than energy.
constexpr StatementText selectAccount{
    "account", "SELECT l.*, EXISTS (SELECT 1 FROM tariff_version AS v WHERE v.plan IN ("
               "SELECT l.plan UNION ALL SELECT b.plan FROM account_step AS s"
               " JOIN tariff_version AS b ON b.id = CAST(s.detail ->> '$.before' AS INTEGER)"
               " WHERE s.account = l.id AND s.operation = 'change_tariff')"
               " AND (v.fixed <> 0 OR v.minimum <> 0 OR v.capacity_per_kva <> 0))"
               " FROM account_line AS l WHERE l.id = ?"};
constexpr StatementText selectHold{
    "account_hold",
    "SELECT a.service_point, p.generation, a.hold, a.meter_in_doubt FROM account AS a"
    " JOIN service_point AS p ON p.id = a.service_point WHERE a.id = ?"};
constexpr StatementText selectSeries{"open_series",
                                     "SELECT id, state FROM series WHERE account = ?"
                                     " AND state IN ('planned', 'issued', 'opened')"};
constexpr StatementText selectOwner{"series_owner", "SELECT account FROM series WHERE id = ?"};
// A row or return data of the card's own generation that came after the restore.
constexpr StatementText selectUnseen{
    "unseen_since_restore",
    "WITH asked (series) AS (VALUES (?)) SELECT EXISTS (SELECT 1 FROM restore_mark AS m, asked AS a"
    " WHERE m.number = (SELECT MAX(number) FROM restore_mark)"
    "   AND NOT EXISTS (SELECT 1 FROM transaction_row AS r WHERE r.series = a.series"
    "         AND r.state = 'committed'"
    "         AND (r.number > m.last_row OR r.settled_at >= m.marked_at)"
    "         AND r.number NOT IN (SELECT row FROM row_rebuilt WHERE image = 'made_anew'))"
    "   AND NOT EXISTS (SELECT 1 FROM return_record AS b WHERE b.series = a.series"
    "         AND b.number > m.last_return AND b.gen = (SELECT MAX(r.gen)"
    "           FROM transaction_row AS r WHERE r.series = a.series"
    "             AND r.state = 'committed')))"};
constexpr StatementText selectIssued{
    "issued_card", "SELECT serial FROM card WHERE account = ? AND state = 'issued'"};
constexpr StatementText selectCard{"card",
                                   "SELECT state, account, since FROM card WHERE serial = ?"};
constexpr StatementText selectReturned{
    "returned", "SELECT seq, accepted, consumed, remaining, written_at, wb_ctr, gen, active,"
                " last_month FROM return_record"
                " WHERE series = ? AND doubt = 0 AND audit < ? ORDER BY wb_ctr DESC LIMIT 1"};

constexpr std::int64_t endOfChain = std::numeric_limits<std::int64_t>::max();
// Voided with the card in the reader, the count of a row is on no card; given up by two people, it
// may be on one.
constexpr StatementText selectGivenUp{
    "given_up", "SELECT COALESCE(MAX(r.seq), 0) FROM transaction_row AS r"
                " WHERE r.account = ? AND r.state = 'voided' AND r.series = ?"
                "   AND EXISTS (SELECT 1 FROM account_step AS s WHERE s.account = r.account"
                "               AND s.row = r.number AND s.operation = 'catch_up')"};

} // namespace

Result<AccountReader::Line> AccountReader::line(AccountId account)
{
    auto answer = m_database.run(selectAccount, {value(account)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return failed(Fault::NotFound, u"account %1"_s.arg(account.value()));
    Record& record = answer->records.front();
    auto read = accountFrom(record, m_tariffs, m_clock.now());
    if (!read)
        return failed(read);
    return Line{std::move(*read), record.integer() != 0};
}

Result<void> AccountReader::readHold(AccountBooks& books)
{
    auto answer = m_database.run(selectHold, {value(books.account.id)});
    if (!answer)
        return failed(answer);
    Record& record = answer->records.front();
    books.point = number<ServicePointId>(record);
    books.generation = number<Generation>(record);
    books.hold = record.text();
    books.meterInDoubt = record.integer() != 0;
    return {};
}

Result<void> AccountReader::readSeries(AccountBooks& books)
{
    auto answer = m_database.run(selectSeries, {value(books.account.id)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return {};
    Record& record = answer->records.front();
    books.series = record.integer();
    books.seriesOpened = record.text() == "opened"_L1;
    auto unseen = m_database.run(selectUnseen, {value(books.series)});
    if (!unseen)
        return failed(unseen);
    books.unseenSinceRestore = unseen->records.front().integer() != 0;
    return {};
}

Result<AccountBooks> AccountReader::books(AccountId id)
{
    auto read = line(id);
    if (!read)
        return failed(read);
    AccountBooks books;
    books.account = std::move(read->account);
    const std::chrono::year_month_day today{
        std::chrono::floor<std::chrono::days>(m_clock.local(m_clock.now()))};
    if (auto dues = AccountDues{m_database}.read(books.account, today); !dues)
        return failed(dues);
    if (read->hasStanding) {
        if (auto dues = StandingDues{m_database, m_clock}.read(books.account); !dues)
            return failed(dues);
    }
    if (auto hold = readHold(books); !hold)
        return failed(hold);
    if (auto series = readSeries(books); !series)
        return failed(series);
    auto last = m_rows.lastCommitted(id);
    if (!last)
        return failed(last);
    books.lastCommitted = std::move(*last);
    auto open = m_rows.openOf(id);
    if (!open)
        return failed(open);
    books.open = std::move(*open);
    return books;
}

Result<std::optional<CardSerial>> AccountReader::issuedSerial(AccountId account)
{
    auto answer = m_database.run(selectIssued, {value(account)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return std::optional<CardSerial>{};
    Record& record = answer->records.front();
    const auto serial = parsed<CardSerial>(record);
    return checked(record, std::optional{serial});
}

Result<AccountId> AccountReader::accountOf(std::int64_t series)
{
    auto answer = m_database.run(selectOwner, {value(series)});
    if (!answer)
        return failed(answer);
    return number<AccountId>(answer->records.front());
}

Result<Sequence> AccountReader::highestGivenUp(const AccountBooks& books)
{
    auto answer = m_database.run(selectGivenUp, {value(books.account.id), value(books.series)});
    if (!answer)
        return failed(answer);
    return number<Sequence>(answer->records.front());
}

std::optional<Fault> holdOf(const AccountBooks& books)
{
    if (books.hold == "card_ahead"_L1)
        return Fault::CardAhead;
    if (books.hold != "none"_L1 || books.meterInDoubt)
        return Fault::CardStateUnclear;
    return std::nullopt;
}

bool isQuarantined(const AccountBooks& books)
{
    return books.hold == "quarantine"_L1 ||
           (books.open && books.open->row.state == transaction::RowState::Quarantined);
}

Result<AccountFacts> AccountReader::facts(AccountId id)
{
    auto books = this->books(id);
    if (!books)
        return failed(books);
    AccountFacts facts;
    facts.account = books->account;
    facts.highestGeneration = books->generation;
    facts.hold = holdOf(*books);
    facts.unseenSinceRestore = books->unseenSinceRestore;
    if (books->lastCommitted) {
        const StoredRow& last = *books->lastCommitted;
        facts.records.committed = last.row.target.position;
        facts.records.committedDigest = last.row.target.imageDigest;
        facts.committedTarget = last.row.target;
        if (last.series == books->series)
            facts.total = last.total;
    }
    if (books->open) {
        facts.records.open = books->open->row;
        facts.openTotal = books->open->total;
    }
    const auto serial = issuedSerial(id);
    if (!serial)
        return failed(serial);
    facts.records.issuedSerial = serial->value_or(CardSerial{});
    auto voided = m_rows.voidedOrders(id);
    if (!voided)
        return failed(voided);
    facts.records.voided = std::move(*voided);
    if (!facts.records.voided.empty()) {
        const auto givenUp = highestGivenUp(*books);
        if (!givenUp)
            return failed(givenUp);
        facts.highestGivenUp = *givenUp;
    }
    auto state = returned(books->series, endOfChain);
    if (!state)
        return failed(state);
    facts.returned = *state;
    auto standby = m_tariffs.standby(id, books->series, m_clock.now());
    if (!standby)
        return failed(standby);
    facts.account.standby = std::move(*standby);
    const auto today = m_rows.committedOn(id, dayOf(m_clock.local(m_clock.now())));
    if (!today)
        return failed(today);
    facts.salesToday = *today;
    return facts;
}

Result<AccountFacts> AccountReader::factsBySerial(const CardSerial& serial)
{
    const auto registered = card(serial);
    if (!registered)
        return failed(registered);
    if (!*registered || (*registered)->account.isNull())
        return failed(Fault::NotFound, "card "_L1 + serial.toString());
    auto known = facts((*registered)->account);
    if (known && !(*registered)->isIssued)
        known->replacedAt = (*registered)->since;
    return known;
}

Result<std::optional<RegisteredCard>> AccountReader::card(const CardSerial& serial)
{
    auto answer = m_database.run(selectCard, {value(serial)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return std::optional<RegisteredCard>{};
    Record& record = answer->records.front();
    RegisteredCard card;
    card.isIssued = record.text() == "issued"_L1;
    card.account = number<AccountId>(record);
    card.since = utcTime(record);
    return checked(record, std::optional{card});
}

Result<std::optional<ReturnState>> AccountReader::returned(std::int64_t series,
                                                           std::int64_t beforeEntry)
{
    auto answer = m_database.run(selectReturned, {value(series), value(beforeEntry)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return std::optional<ReturnState>{};
    Record& record = answer->records.front();
    ReturnState state;
    state.seq = number<Sequence>(record);
    state.accepted = credit(record);
    state.consumed = credit(record);
    state.remaining = credit(record);
    state.writtenAt = localTime(record);
    state.writeBackCounter = number<std::uint32_t>(record);
    state.gen = number<Generation>(record);
    state.activeRegister = energy(record);
    state.lastMonth = energy(record);
    return checked(record, std::optional{state});
}

} // namespace wattcard::db
