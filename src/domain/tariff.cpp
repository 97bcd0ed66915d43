// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tariff.h"

namespace wattcard {

namespace {

// 0.01 kWh x 0.0001 yuan/kWh = 10^-6 yuan, and one fen is 10^4 of it (DOMAIN.md section 3).
constexpr std::int64_t microPerFen = 10'000;

__int128 microYuan(Energy energy, Price price)
{
    return static_cast<__int128>(energy.hundredths()) * price.tenThousandths();
}

} // namespace

Money chargeFor(Energy energy, Price price, Rounding rounding)
{
    __int128 micro = microYuan(energy, price);
    if (rounding == Rounding::HalfAwayFromZero)
        micro += micro < 0 ? -microPerFen / 2 : microPerFen / 2;
    return Money::fromMinor(static_cast<std::int64_t>(micro / microPerFen));
}

Energy energyFor(Money paid, Price price)
{
    if (price.tenThousandths() <= 0 || paid.minor() <= 0)
        return Energy{};
    const __int128 micro = static_cast<__int128>(paid.minor()) * microPerFen;
    return Energy::fromHundredths(static_cast<std::int64_t>(micro / price.tenThousandths()));
}

Result<Quote> quote(Money payment, Money carryBefore, const FlatTariff& tariff)
{
    if (payment <= Money{})
        return failed(Fault::AmountNotPositive);
    if (payment > Money::largest())
        return failed(Fault::AmountTooLarge);
    if (tariff.price.tenThousandths() <= 0)
        return failed(Fault::NoTariff);
    const Money available = payment + carryBefore;
    Quote quote{.payment = payment, .tariff = tariff.version};
    quote.energy = energyFor(available, tariff.price);
    if (tariff.mode == PaymentMode::Energy) {
        if (quote.energy <= Energy{})
            return failed(Fault::AmountTooLarge);
        quote.charge = chargeFor(quote.energy, tariff.price, Rounding::HalfAwayFromZero);
        quote.credit = Credit::of(quote.energy);
    } else {
        quote.charge = available;
        quote.credit = Credit::of(available);
    }
    quote.carry = available - quote.charge;
    quote.tax = containedTax(quote.charge, tariff.taxPercent);
    return quote;
}

} // namespace wattcard
