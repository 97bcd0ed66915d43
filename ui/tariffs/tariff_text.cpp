// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tariffs/tariff_text.h"

#include "ui/text/value_text.h"
#include "ui/text/word_text.h"

#include <QCoreApplication>

#include <cstdlib>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int minutesOfTariffHour = 60;

class TariffWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::TariffWords)
public:
    static QString of(TariffStage stage);
    static QString of(TariffReach reach);
    static QString of(TierPeriod period);
    static QString of(Rate rate);
    static QString of(TariffProblem problem);
    static QString of(const app::TariffFileProblem& problem);
    static QString of(const app::ReleaseClash& clash);
    static QString of(const RehearsalTotals& totals);
    static QString of(const app::PropagationMap& map);
    static QString begin(const TariffVersion& version);
    static QString plan(TariffPlanId plan) { return tr("plan %1").arg(plan.value()); }
    static QString rates(const Tariff& tariff);
    static QString charges(const Tariff& tariff);
    static QString limits(const Tariff& tariff);
    static QString powerFactors(const TariffVersion& version);
};

QString TariffWords::of(TariffStage stage)
{
    switch (stage) {
    case TariffStage::Draft: return tr("draft");
    case TariffStage::Rehearsed: return tr("rehearsed");
    case TariffStage::Released: return tr("released");
    case TariffStage::InForce: return tr("effective");
    case TariffStage::Superseded: return tr("replaced by the next");
    case TariffStage::Retired: return tr("retired");
    }
    std::abort();
}

QString TariffWords::of(TariffReach reach)
{
    switch (reach) {
    case TariffReach::InMeter: return tr("in the meter");
    case TariffReach::OnCard: return tr("on the card");
    case TariffReach::NotSeen: return tr("not seen yet");
    }
    std::abort();
}

QString TariffWords::of(TierPeriod period)
{
    switch (period) {
    case TierPeriod::None: return tr("no tiers");
    case TierPeriod::Month: return tr("tiers by month");
    case TierPeriod::Year: return tr("tiers by year");
    }
    std::abort();
}

QString TariffWords::of(Rate rate)
{
    switch (rate) {
    case Rate::Sharp: return tr("Sharp");
    case Rate::Peak: return tr("Peak");
    case Rate::Flat: return tr("Flat");
    case Rate::Valley: return tr("Valley");
    }
    std::abort();
}

QString TariffWords::of(TariffProblem problem)
{
    switch (problem) {
    case TariffProblem::NoName: return tr("Give the tariff a name.");
    case TariffProblem::NoPrice:
        return tr("Type a price from 0.0001 to 9999.9999 for every rate that is used.");
    case TariffProblem::TaxOutOfRange: return tr("The tax is at most 100 %.");
    case TariffProblem::DayOutOfRange:
        return tr("A day has at most 10 switch points, each later than the one before.");
    case TariffProblem::SharesNotHundred: return tr("The shares must add up to 100 %.");
    case TariffProblem::SharesInMoneyMode:
        return tr("Shares are for energy mode. Leave them empty: the meter counts each rate.");
    case TariffProblem::TimesOfUseInEnergyMode:
        return tr("Energy is sold without times of use. Remove them and type shares instead.");
    case TariffProblem::LadderNotRising:
        return tr("Each tier ends above the one before. Choose month or year for the tiers.");
    case TariffProblem::LadderTooLong: return tr("A ladder has at most 7 tiers.");
    case TariffProblem::LadderNotWhole: return tr("A tier ends at whole kWh: leave out decimals.");
    case TariffProblem::ChargeOutOfRange: return tr("A charge is at most 999999.99.");
    case TariffProblem::LimitOutOfRange: return tr("A limit is at most 999999.99.");
    }
    std::abort();
}

QString TariffWords::of(const app::TariffFileProblem& problem)
{
    using Kind = app::TariffFileProblem::Kind;
    const QString remedy = u' ' + tr("Correct the file and read it again.");
    switch (problem.kind) {
    case Kind::NotJson:
        return tr("This is no tariff file: it cannot be read from byte %1 on.").arg(problem.place) +
               remedy;
    case Kind::NotThere: return tr("In the file, %1 is missing.").arg(problem.place) + remedy;
    case Kind::Unknown: return tr("In the file, %1 is not known.").arg(problem.place) + remedy;
    case Kind::NotANumber:
        return tr("In the file, %1 is no number of its kind.").arg(problem.place) + remedy;
    case Kind::Rule: return of(problem.rule) + remedy;
    }
    std::abort();
}

QString TariffWords::of(const app::ReleaseClash& clash)
{
    switch (clash.kind) {
    case app::ReleaseClash::Kind::Past:
        return tr("It is %1 already. Choose a later time.").arg(dateTimeText(clash.other));
    case app::ReleaseClash::Kind::Overlap:
        return tr("Version %1 of this plan begins on %2. The next one must begin after that: "
                  "choose a later time.")
            .arg(clash.version.value())
            .arg(dateTimeText(clash.other));
    }
    std::abort();
}

QString TariffWords::of(const RehearsalTotals& totals)
{
    const QString counts = tr("%1 accounts: %2 pay less, %3 pay more, %4 reach a tier boundary.")
                               .arg(totals.accounts)
                               .arg(totals.winners)
                               .arg(totals.losers)
                               .arg(totals.boundaryCases);
    const QString sums = tr("Last 12 months: %1 so far, %2 under this version (%3).")
                             .arg(moneyText(totals.before), moneyText(totals.after),
                                  signedMoneyText(totals.after - totals.before));
    return counts + u' ' + sums;
}

QString TariffWords::of(const app::PropagationMap& map)
{
    const QString counts = tr("%1 in the meter, %2 on a card, %3 not seen yet.")
                               .arg(map.inMeter)
                               .arg(map.onCard)
                               .arg(map.notSeen);
    return map.expectedEnd ? counts + u' ' +
                                 tr("At this pace all have it on %1.")
                                     .arg(dateTimeText(*map.expectedEnd).left(10))
                           : counts;
}

QString TariffWords::begin(const TariffVersion& version)
{
    if (!version.effectiveFrom)
        return tr("not released");
    if (*version.effectiveFrom <= UtcTime{})
        return tr("from the start");
    return dateTimeText(*version.effectiveFrom);
}

QString sheetRow(const QString& name, const QString& value)
{
    return u"<tr><td style='padding-right:12px'>%1</td><td><b>%2</b></td></tr>"_s.arg(
        name.toHtmlEscaped(), value.toHtmlEscaped());
}

QString TariffWords::rates(const Tariff& tariff)
{
    QString rows;
    for (const Rate rate : allRates) {
        if (tariff.price(rate) <= Price{})
            continue;
        const int share = tariff.shares[placeOf(rate)];
        const QString price = priceText(tariff.price(rate));
        rows += sheetRow(of(rate), share > 0 ? tr("%1 for %2 %").arg(price).arg(share) : price);
    }
    if (tariff.isMixed())
        rows += sheetRow(tr("Blended"), u"¥"_s + tariff.basePrice().toString() + u" / kWh"_s);
    return rows;
}

QString TariffWords::charges(const Tariff& tariff)
{
    const StandingCharges& standing = tariff.standing;
    QString rows;
    const auto amount = [&rows](const QString& name, Money value) {
        if (!value.isZero())
            rows += sheetRow(name, moneyText(value));
    };
    amount(tr("Fixed a month"), standing.fixed);
    amount(tr("Minimum a month"), standing.minimum);
    amount(tr("Capacity per kVA"), standing.capacityPerKva);
    if (standing.monthsAtOnce > 0)
        rows += sheetRow(tr("Months at once"), QString::number(standing.monthsAtOnce));
    if (standing.lateFeePerDay > Percent{})
        rows += sheetRow(tr("Late fee a day"), tr("%1 %, at most %2 %")
                                                   .arg(standing.lateFeePerDay.toString(),
                                                        standing.lateFeeCap.toString()));
    rows += sheetRow(tr("Tax contained"), tariff.tax.toString() + u" %"_s);
    amount(tr("Least credit"), tariff.leastCredit);
    return rows;
}

QString TariffWords::limits(const Tariff& tariff)
{
    QString rows;
    const auto limit = [&](const QString& name, Credit value) {
        if (value > Credit{})
            rows += sheetRow(name, creditText(value, tariff.mode));
    };
    limit(tr("Overdraft"), tariff.overdraftLimit);
    limit(tr("Closes again at"), tariff.recloseLimit);
    limit(tr("Most in the meter"), tariff.hoardingLimit);
    if (tariff.powerLimitW > 0)
        rows +=
            sheetRow(tr("Power limit"),
                     tr("%1 W for %2 min").arg(tariff.powerLimitW).arg(tariff.powerLimitMinutes));
    return rows;
}

QString TariffWords::powerFactors(const TariffVersion& version)
{
    if (!version.powerFactor)
        return {};
    const auto differences = differencesFromRule(*version.powerFactor).size();
    return sheetRow(tr("Power factors"),
                    differences == 0 ? tr("as the rule")
                                     : tr("%1 lines differ from the rule").arg(differences));
}

} // namespace

QString tariffStageText(TariffStage stage)
{
    return TariffWords::of(stage);
}

QString tariffReachText(TariffReach reach)
{
    return TariffWords::of(reach);
}

QString tierPeriodText(TierPeriod period)
{
    return TariffWords::of(period);
}

QString rateText(Rate rate)
{
    return TariffWords::of(rate);
}

QString minuteText(int minuteOfDay)
{
    return u"%1:%2"_s.arg(minuteOfDay / minutesOfTariffHour, 2, 10, QLatin1Char{'0'})
        .arg(minuteOfDay % minutesOfTariffHour, 2, 10, QLatin1Char{'0'});
}

QString beginText(const TariffVersion& version)
{
    return TariffWords::begin(version);
}

QString planText(TariffPlanId plan)
{
    return TariffWords::plan(plan);
}

QString tariffProblemText(TariffProblem problem)
{
    return TariffWords::of(problem);
}

QString tariffFileText(const app::TariffFileProblem& problem)
{
    return TariffWords::of(problem);
}

QString releaseClashText(const app::ReleaseClash& clash)
{
    return TariffWords::of(clash);
}

QString rehearsalTotalsText(const RehearsalTotals& totals)
{
    return TariffWords::of(totals);
}

QString propagationText(const app::PropagationMap& map)
{
    return TariffWords::of(map);
}

QString tariffSheet(const TariffVersion& version)
{
    const Tariff& tariff = version.tariff;
    return u"<table><tr><td valign='top' style='padding-right:28px'><table>%1</table></td>"
           "<td valign='top' style='padding-right:28px'><table>%2</table></td>"
           "<td valign='top'><table>%3</table></td></tr></table>"_s.arg(
               TariffWords::rates(tariff), TariffWords::charges(tariff),
               TariffWords::limits(tariff) + TariffWords::powerFactors(version));
}

QString signedMoneyText(Money money)
{
    return money > Money{} ? u'+' + moneyText(money) : moneyText(money);
}

} // namespace wattcard::ui
