// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/account_reader.h"
#include "db/repositories/journal.h"

namespace wattcard::db {

// What a row does to series, cards and the states of accounts, inside the transactions that store
// and settle it (DOMAIN.md sections 2 and 6, the table of orders).
class SeriesMoves {
public:
    SeriesMoves(Database& database, const Clock& clock);

    // Where a row stands: its series, the one that it ends (0 for none) and the T that it makes.
    struct Place {
        std::int64_t series = 0;
        std::int64_t ended = 0;
        Credit total;
    };
    // With the INTENT: the generation is raised, the new serial bound, the old one retired; a
    // series that ends is closed and the next one planned.
    Result<Place> begin(const AccountBooks& books, const transaction::Row& row);
    // With the COMMIT: accounts and series change their states.
    Result<void> finish(const StoredRow& stored);
    // With a VOID: as it was before the INTENT, but for the generation.
    Result<void> takeBack(const StoredRow& stored);
    // The credit of a series that ends, or begins again: from where the books have it to where the
    // change says it is.
    Result<std::vector<Leg>> legs(const StoredRow& stored);

    // A series that ends with so much in the meter: A = consumed + returned, and what was not
    // loaded moves; nothing stays on the card or in the meter (DOMAIN.md section 6.6).
    Result<std::vector<Leg>> endLegs(std::int64_t series, PaymentMode unit,
                                     const transaction::SeriesEnd& end);

private:
    Result<void> bindCard(const AccountBooks& books, const transaction::Row& row);
    Result<void> retireCard(const transaction::Row& row);
    Result<std::int64_t> plan(const AccountBooks& books, const transaction::Row& row);
    Result<Place> place(const AccountBooks& books, const transaction::Row& row);
    Result<Place> placeUndo(const AccountBooks& books, const transaction::Row& row);
    Result<void> setMeter(const StoredRow& stored, const transaction::NewMeter& meter);
    Result<void> handOver(const StoredRow& stored);
    Result<void> reopen(std::int64_t series);
    Result<std::vector<Leg>> undoLegs(const StoredRow& stored);
    Result<Credit> booked(QLatin1StringView book, std::int64_t series);
    Result<void> run(const StatementText& statement, const std::vector<QVariant>& values);
    Database& m_database;
    const Clock& m_clock;
    RowTable m_rows;
    Journal m_journal;
};

// Another card goes on from here: it is bound with the INTENT.
bool isOnNewCard(const transaction::Row& row);
// The row begins a run of seq, T and A on a meter.
bool beginsSeries(const transaction::Row& row);
bool isUndo(const transaction::Row& row);
// Count 2 and T 0: no meter opens with it, the series is over (DOMAIN.md section 6, completion).
bool reversesOpening(const StoredRow& stored);

} // namespace wattcard::db
