// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/days.h"
#include "db/repositories/row_table.h"
#include "db/repositories/tariff_table.h"

namespace wattcard::db {

// What the rules of a new row are checked against.
struct AccountBooks {
    Account account;
    ServicePointId point;
    Generation generation{}; // highest ever used at the service point
    QString hold;            // "none", "quarantine" or "card_ahead"
    bool meterInDoubt = false;
    std::int64_t series = 0; // the open one, 0 when there is none
    bool seriesOpened = false;
    bool unseenSinceRestore = false; // as AccountFacts has it
    std::optional<StoredRow> lastCommitted;
    std::optional<StoredRow> open;
};

// Why the account accepts no card order; nothing when it does (DOMAIN.md section 2, holds).
std::optional<Fault> holdOf(const AccountBooks& books);
// Two people settle it first: neither card orders nor payouts (DOMAIN.md section 2).
bool isQuarantined(const AccountBooks& books);

// A card as the register knows it.
struct RegisteredCard {
    bool isIssued = false;
    AccountId account; // null for a card in stock
    UtcTime since{};
};

// Accounts as counters and rules see them.
class AccountReader {
public:
    AccountReader(Database& database, const Clock& clock)
        : m_database{database},
          m_clock{clock},
          m_rows{database},
          m_tariffs{database}
    {
    }
    Result<AccountBooks> books(AccountId account); // NotFound
    Result<AccountFacts> facts(AccountId account);
    Result<AccountFacts> factsBySerial(const CardSerial& serial);
    Result<std::optional<RegisteredCard>> card(const CardSerial& serial);
    Result<std::optional<CardSerial>> issuedSerial(AccountId account);
    Result<AccountId> accountOf(std::int64_t series);
    // AccountFacts::highestGivenUp.
    Result<Sequence> highestGivenUp(const AccountBooks& books);
    // The newest return data of a series that was booked before an audit entry.
    Result<std::optional<ReturnState>> returned(std::int64_t series, std::int64_t beforeEntry);

private:
    Result<void> readHold(AccountBooks& books);
    Result<void> readSeries(AccountBooks& books);
    struct Line {
        Account account;
        bool hasStanding = false; // or had: there may be standing charges to pay
    };
    Result<Line> line(AccountId account);
    Database& m_database;
    const Clock& m_clock;
    RowTable m_rows;
    TariffTable m_tariffs;
};

} // namespace wattcard::db
