// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/verify/findings.h"
#include "domain/percent.h"
#include "domain/tariff/charge.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

// The price that a purchase starts from in 0.000001 yuan, and what its tiers may add at least and
// at most: without tiers the charge is exact, with them it lies between the two.
constexpr const char* selectRows =
    "SELECT r.number, r.charge, r.tax, r.credit,"
    " CASE WHEN r.number IN (SELECT row FROM row_change WHERE operation = 'undo_exchange')"
    "      THEN r.credit ELSE r.energy END, t.mode, t.tax,"
    " (SELECT CASE SUM(p.share) WHEN 0 THEN SUM(p.price * (p.rate = 'flat')) * 100"
    "         ELSE SUM(p.price * p.share) END FROM tariff_rate AS p WHERE p.version = t.id),"
    " (SELECT COALESCE(MIN(surcharge), 0) * 100 FROM tariff_tier WHERE version = t.id),"
    " (SELECT COALESCE(MAX(surcharge), 0) * 100 FROM tariff_tier WHERE version = t.id)"
    "  FROM transaction_row AS r JOIN tariff_version AS t ON t.id = r.tariff"
    " WHERE r.kind IN ('opening', 'purchase', 'exchange', 'resumption')";

bool isRight(const StoreReader::Row& row)
{
    const Money charge = Money::fromMinor(integer(row[1]));
    const auto energy = Energy::fromHundredths(integer(row[4]));
    if (Money::fromMinor(integer(row[2])) !=
        containedTax(charge, Percent::fromHundredths(integer(row[6]))))
        return false;
    if (text(row[5]) != "energy"_L1)
        return charge == Money::fromMinor(integer(row[3]));
    const auto at = [&](const Cell& surcharge) {
        const auto price = UnitPrice::fromMillionths(integer(row[7]) + integer(surcharge));
        return ExactCharge::of(energy, price).rounded();
    };
    return integer(row[3]) == energy.hundredths() && charge >= at(row[8]) && charge <= at(row[9]);
}

} // namespace

Check checkAmounts(const StoreReader& reader)
{
    Findings findings{u"I15"_s};
    const auto read = reader.each(selectRows, [&](const StoreReader::Row& row) {
        if (!isRight(row))
            findings.add(u"row %1: amount, energy and tariff differ"_s.arg(integer(row[0])));
    });
    if (!read)
        findings.add(read.error().detail);
    return findings.check();
}

} // namespace wattcard::db
