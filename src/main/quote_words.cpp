// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/quote_words.h"

#include <QDate>
#include <QJsonArray>

#include <cstdlib>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

QLatin1StringView name(DebtClass kind)
{
    switch (kind) {
    case DebtClass::EarlierYears: return "earlier_years"_L1;
    case DebtClass::EarlierMonths: return "earlier_months"_L1;
    case DebtClass::CurrentMonth: return "current_month"_L1;
    case DebtClass::Correction: return "correction"_L1;
    case DebtClass::LateFee: return "late_fee"_L1;
    case DebtClass::Emergency: return "emergency"_L1;
    case DebtClass::MeterOverdraft: return "meter_overdraft"_L1;
    case DebtClass::Settlement: return "settlement"_L1;
    }
    std::abort();
}

QLatin1StringView name(ChargeKind kind)
{
    switch (kind) {
    case ChargeKind::Fixed: return "fixed"_L1;
    case ChargeKind::Capacity: return "capacity"_L1;
    case ChargeKind::Minimum: return "minimum"_L1;
    case ChargeKind::CardFee: return "card_fee"_L1;
    case ChargeKind::Deposit: return "deposit"_L1;
    case ChargeKind::Debt: return "debt"_L1;
    }
    std::abort();
}

QLatin1StringView name(TariffProblem rule)
{
    switch (rule) {
    case TariffProblem::NoName: return "the tariff has no name"_L1;
    case TariffProblem::NoPrice: return "a rate in use has no price up to 9999.9999"_L1;
    case TariffProblem::TaxOutOfRange: return "the tax is above 100 percent"_L1;
    case TariffProblem::DayOutOfRange:
        return "a day has at most 10 switch points, rising, 00:00 to 23:59"_L1;
    case TariffProblem::SharesNotHundred: return "the mixed ratio does not add up to 100"_L1;
    case TariffProblem::SharesInMoneyMode: return "a mixed ratio is for energy mode"_L1;
    case TariffProblem::TimesOfUseInEnergyMode:
        return "in energy mode times of use need a mixed ratio instead of a day"_L1;
    case TariffProblem::LadderNotRising: return "the tiers do not rise, or lack their period"_L1;
    case TariffProblem::LadderTooLong: return "more than 7 tiers"_L1;
    case TariffProblem::LadderNotWhole: return "tiers end at whole kWh"_L1;
    case TariffProblem::ChargeOutOfRange: return "a charge is out of range"_L1;
    case TariffProblem::LimitOutOfRange: return "a limit is out of range"_L1;
    }
    std::abort();
}

QString text(Month month)
{
    return u"%1-%2"_s.arg(int{month.year()}, 4, 10, '0'_L1)
        .arg(unsigned{month.month()}, 2, 10, '0'_L1);
}

Result<Month> monthFrom(const QString& text)
{
    const QDate date = QDate::fromString(text + "-01"_L1, Qt::ISODate);
    if (!date.isValid())
        return failed(Fault::BadInput, u"not a month: %1"_s.arg(text));
    return Month{std::chrono::year{date.year()},
                 std::chrono::month{static_cast<unsigned>(date.month())}};
}

QString unit(const Tariff& tariff)
{
    return tariff.mode == PaymentMode::Energy ? u"kWh"_s : u"yuan"_s;
}

} // namespace

QString problemText(const app::TariffFileProblem& problem)
{
    using Kind = app::TariffFileProblem::Kind;
    switch (problem.kind) {
    case Kind::NotJson: return u"not JSON from byte %1 on"_s.arg(problem.place);
    case Kind::NotThere: return u"%1 is missing"_s.arg(problem.place);
    case Kind::Unknown: return u"%1 is not known"_s.arg(problem.place);
    case Kind::NotANumber: return u"%1 is not a number of its kind"_s.arg(problem.place);
    case Kind::Rule: return QString{name(problem.rule)};
    }
    std::abort();
}

Result<Debt> debtFrom(const QString& text)
{
    const auto equals = text.indexOf(u'=');
    const QString kind = equals < 0 ? QString{name(DebtClass::EarlierYears)} : text.left(equals);
    const auto amount = Money::parse(text.mid(equals + 1));
    if (!amount)
        return failed(amount.error().fault, u"--debt %1"_s.arg(text));
    for (const DebtClass each : allDebtClasses) {
        if (kind == name(each))
            return Debt{each, *amount};
    }
    return failed(Fault::BadInput, u"no such debt class: %1"_s.arg(kind));
}

Result<DebtPlan> planFrom(const QString& text)
{
    const QStringList words = text.split(u':');
    const auto wrong = failed(Fault::BadInput, u"--plan %1"_s.arg(text));
    DebtPlan plan;
    if (words[0] == "percentage"_L1 || words[0] == "full"_L1) {
        plan.policy = words[0] == "full"_L1 ? DebtPolicy::FullFirst : DebtPolicy::Percentage;
        const auto share = Percent::parse(words.value(1));
        if (!share || *share > Percent::whole(100) || words.size() != 2)
            return wrong;
        plan.share = *share;
        return plan;
    }
    const auto amount = Money::parse(words.value(1));
    if (!amount || words.size() > 3)
        return wrong;
    if (words[0] == "instalment"_L1) {
        plan.policy = DebtPolicy::Instalment;
        plan.instalment = *amount;
        const auto taken = Money::parse(words.value(2, u"0"_s));
        if (!taken)
            return wrong;
        plan.takenThisMonth = *taken;
        return plan;
    }
    bool isNumber = false;
    plan.policy = DebtPolicy::ByTime;
    plan.perDay = *amount;
    plan.daysSinceTaking = words.value(2).toInt(&isNumber);
    constexpr int longest = 36'525; // a century
    if (words[0] != "by_time"_L1 || !isNumber || plan.daysSinceTaking < 0 ||
        plan.daysSinceTaking > longest)
        return wrong;
    return plan;
}

Result<std::vector<Month>> monthsFrom(const QString& text)
{
    const QStringList ends = text.split(u".."_s);
    const auto first = monthFrom(ends.front());
    const auto last = monthFrom(ends.back());
    if (!first)
        return failed(first);
    if (!last)
        return failed(last);
    constexpr std::chrono::months most{1'200};
    if (*last < *first || *last - *first > most || ends.size() > 2)
        return failed(Fault::BadInput, u"--fixed-months %1"_s.arg(text));
    std::vector<Month> months;
    for (Month month = *first; month <= *last; month += std::chrono::months{1})
        months.push_back(month);
    return months;
}

QJsonObject waterfallJson(const Waterfall& waterfall, const Tariff& tariff)
{
    const Quote& quote = waterfall.quote;
    QJsonArray lines;
    for (const ChargeLine& line : quote.lines) {
        QJsonObject object{{u"kind"_s, name(line.kind)},
                           {u"amount"_s, line.amount.toString()},
                           {u"tax"_s, line.tax.toString()}};
        if (line.month)
            object.insert("month"_L1, text(*line.month));
        if (line.kind == ChargeKind::Debt)
            object.insert("class"_L1, name(line.debt));
        lines.append(object);
    }
    QJsonArray parts;
    for (const TierPart& part : waterfall.parts)
        parts.append(QJsonObject{{u"tier"_s, static_cast<int>(part.tier) + 1},
                                 {u"energy"_s, part.energy.toString()},
                                 {u"price"_s, part.price.toString()},
                                 {u"exact"_s, part.charge().toString()}});
    QJsonArray left;
    for (const Debt& debt : waterfall.debtsLeft)
        left.append(
            QJsonObject{{u"class"_s, name(debt.kind)}, {u"amount"_s, debt.amount.toString()}});
    return {{u"ok"_s, true},
            {u"tariff"_s, tariff.name},
            {u"mode"_s, tariff.mode == PaymentMode::Energy ? u"energy"_s : u"money"_s},
            {u"payment"_s, quote.payment.toString()},
            {u"carry_before"_s, waterfall.carryBefore.toString()},
            {u"lines"_s, lines},
            {u"charge"_s, quote.charge.toString()},
            {u"tax"_s, quote.tax.toString()},
            {u"tax_in_all"_s, quote.taxInAll().toString()},
            {u"credit"_s, quote.credit.toString()},
            {u"credit_unit"_s, unit(tariff)},
            {u"energy"_s, quote.energy.toString()},
            {u"parts"_s, parts},
            {u"carry"_s, quote.carry.toString()},
            {u"debts_left"_s, left},
            {u"sum"_s, (quote.linesInAll() + quote.charge + quote.carry).toString()}};
}

QStringList waterfallLines(const Waterfall& waterfall, const Tariff& tariff)
{
    const Quote& quote = waterfall.quote;
    const auto line = [](const QString& what, Money amount) {
        return u"%1 %2"_s.arg(what, -28).arg(amount.toString(), 12);
    };
    QStringList lines{line(u"payment"_s, quote.payment)};
    if (!waterfall.carryBefore.isZero())
        lines += line(u"carry before"_s, waterfall.carryBefore);
    for (const ChargeLine& each : quote.lines) {
        QString what{name(each.kind)};
        if (each.month)
            what += u' ' + text(*each.month);
        if (each.kind == ChargeKind::Debt)
            what += u' ' + QString{name(each.debt)};
        lines += line(what, -each.amount);
    }
    lines += line(u"credit"_s, -quote.charge);
    for (const TierPart& part : waterfall.parts)
        lines += u"  tier %1: %2 kWh x %3 = %4"_s.arg(part.tier + 1)
                     .arg(part.energy.toString(), part.price.toString(), part.charge().toString());
    lines += line(u"carry"_s, quote.carry);
    lines += u"credit on the card: %1 %2, tax contained %3"_s.arg(
        quote.credit.toString(), unit(tariff), quote.taxInAll().toString());
    for (const Debt& debt : waterfall.debtsLeft)
        lines += line(u"still owed: "_s + name(debt.kind), debt.amount);
    return lines;
}

} // namespace wattcard
