// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/what_if.h"

#include "domain/tariff/month_settlement.h"

namespace wattcard::app {

namespace {

Result<WhatIfAnswer> whatIfPaid(const Tariff& tariff, const WhatIfQuestion& question)
{
    Dues dues;
    dues.fixedMonths = {std::chrono::year{2000} / 1}; // one month, whichever
    const auto waterfall = split(question.payment, {tariff, dues, question.before, {}});
    if (!waterfall)
        return failed(waterfall);
    const Quote& quote = waterfall->quote;
    WhatIfAnswer answer{quote.linesInAll(), waterfall->parts, quote.charge, {}, quote.carry};
    if (tariff.mode == PaymentMode::Money) // the meter goes through the tiers
        answer.parts = partsFor(quote.charge, tariff.basePrice(), tariff.ladder, question.before);
    answer.energy = energyOf(answer.parts);
    return answer;
}

} // namespace

Result<WhatIfAnswer> whatIf(const Tariff& tariff, const WhatIfQuestion& question)
{
    if (question.by == WhatIfQuestion::By::Money)
        return whatIfPaid(tariff, question);
    if (tariff.basePrice() <= UnitPrice{} && tariff.day.empty())
        return failed(Fault::NoTariff);
    const bool byRates = question.by == WhatIfQuestion::By::Rates;
    WhatIfAnswer answer;
    answer.fixed = tariff.standing.fixed;
    answer.energy = question.energy;
    if (byRates) {
        answer.energy = Energy{};
        for (const Energy each : question.rates)
            answer.energy = answer.energy + each;
    }
    if (answer.energy <= Energy{})
        return failed(Fault::AmountNotPositive);
    answer.parts = partsOf(answer.energy, byRates ? UnitPrice{} : tariff.basePrice(), tariff.ladder,
                           question.before);
    if (!byRates) {
        answer.charge = chargeOf(answer.parts).rounded();
        return answer;
    }
    MonthUse use;
    use.used = question.rates;
    use.before = question.before;
    const auto settled = settlementOf(use, tariff, {}, std::nullopt);
    if (!settled)
        return failed(settled);
    answer.charge = settled->energyCharge;
    return answer;
}

} // namespace wattcard::app
