// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/verify/findings.h"
#include "domain/percent.h"
#include "domain/tariff/charge.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

Check checkAmounts(const StoreReader& reader)
{
    Findings findings{u"I15"_s};
    const auto read = reader.each(
        "SELECT r.number, r.charge, r.tax, r.credit, r.energy, t.mode, t.price, t.tax_percent"
        "  FROM transaction_row AS r JOIN tariff_version AS t ON t.id = r.tariff",
        [&](const StoreReader::Row& row) {
            const Money charge = Money::fromMinor(integer(row[1]));
            const Money tax = Money::fromMinor(integer(row[2]));
            const auto energy = Energy::fromHundredths(integer(row[4]));
            const auto price = Price::fromTenThousandths(integer(row[6]));
            const bool energyMode = text(row[5]) == "energy"_L1;
            const Money due = energyMode ? ExactCharge::of(energy, UnitPrice::of(price)).rounded()
                                         : Money::fromMinor(integer(row[3]));
            const bool sameEnergy = !energyMode || integer(row[3]) == energy.hundredths();
            if (charge != due || !sameEnergy ||
                tax != containedTax(charge, Percent::whole(integer(row[7]))))
                findings.add(u"row %1: amount, energy and tariff differ"_s.arg(integer(row[0])));
        });
    if (!read)
        findings.add(read.error().detail);
    return findings.check();
}

} // namespace wattcard::db
