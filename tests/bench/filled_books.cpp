// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filled_books.h"

#include "app/name_initials.h"
#include "db/repositories/audit_chain.h"
#include "db/repositories/customer_rows.h"
#include "db/repositories/search_lines.h"
#include "db/sqlite/transaction.h"
#include "main/system_clock.h"
#include "tests/fakes/need.h"

using namespace Qt::StringLiterals;

namespace wattcard::bench {

void fillBooks(const QString& directory, int accounts)
{
    constexpr int accountsAtOnce = 5'000;
    const auto database =
        need(db::Database::open({directory, db::Place::Anything, {}, app::nameInitials()}));
    const SystemClock clock;
    const Actor actor{OperatorId{1}, CounterId{3}};
    for (int first = 0; first < accounts; first += accountsAtOnce) {
        auto done = db::inTransaction(*database, "bench"_L1, [&]() -> Result<void> {
            db::CustomerRows rows{*database, clock};
            db::AuditChain log{*database, clock};
            for (int index = first; index < std::min(first + accountsAtOnce, accounts); ++index) {
                NewCustomer customer;
                customer.number = *CustomerNumber::parse(QString::number(110'000'000'000 + index));
                customer.meter = *MeterNumber::parse(QString::number(271'121'000'001 + index));
                customer.name = u"Customer %1"_s.arg(index);
                customer.address = u"Street %1, house %2"_s.arg(index % 400).arg(index % 31);
                customer.tariff = TariffVersionId{1};
                need(rows.add(customer));
                need(log.add({"customer.add"_L1, customer.number.toString(), {}}, actor));
            }
            return db::SearchLines{*database}.makeAll();
        });
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
    }
}

} // namespace wattcard::bench
