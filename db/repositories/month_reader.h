// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/account_reader.h"
#include "domain/ports/month_book.h"

namespace wattcard::db {

// What an account has used in a month, by the registers of its meters, and what it is settled with.
class MonthReader {
public:
    MonthReader(Database& database, const Clock& clock);
    struct Reckoned {
        MonthBill bill;
        std::int64_t series = 0; // that ran when the month ended
    };
    // As MonthBook::bill.
    Result<Reckoned> bill(const AccountBooks& books, const MonthReading& reading);

private:
    // A meter in service: its series, and what its registers are multiplied with.
    struct Service {
        std::int64_t series = 0;
        Ratios ratios;
    };
    Result<Service> serviceAt(const AccountBooks& books, Day end);
    Result<std::optional<StoredRow>> exchangeBefore(std::int64_t series);
    Result<std::int64_t> suspendedSeries(AccountId account);
    Result<std::int64_t> resumedFrom(std::int64_t series);
    // Where the registers stood when the last settlement was made.
    struct Settled {
        std::int64_t series = 0;
        Month month{};
        transaction::Registers registers;
    };
    Result<std::optional<Settled>> settled(AccountId account);
    Result<Month> checkMonth(const MonthReading& reading, const std::optional<Settled>& before);
    Result<ByRate<Energy>> used(Service service, const MonthReading& reading,
                                const std::optional<Settled>& before);
    struct Basis {
        Ratios ratios;                        // of the meter in service
        TierPeriod period = TierPeriod::None; // of the plan that the account had in the month
    };
    Result<MonthUse> use(const AccountBooks& books, const MonthReading& reading,
                         const ByRate<Energy>& used, const Basis& basis);
    Result<Transformer> losses(ServicePointId point);
    Result<Tariff> tariffAt(AccountId account, Month month);
    Database& m_database;
    const Clock& m_clock;
    RowTable m_rows;
    TariffTable m_tariffs;
};

} // namespace wattcard::db
