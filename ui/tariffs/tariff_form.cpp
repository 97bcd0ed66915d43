// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tariffs/tariff_form.h"

#include "ui/tariffs/tariff_text.h"
#include "ui/text/word_text.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tone.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int tariffFormWidth = 1240;
constexpr int tariffFormHeight = 690;
constexpr int columnGap = 24;
constexpr int longestMinutes = 255;

Percent percentIn(const FigureEdit& edit)
{
    return Percent::fromHundredths(edit.credit().value_or(Credit{}).hundredths());
}

QString figureOrNothing(std::int64_t hundredths)
{
    return hundredths == 0 ? QString{} : Credit::fromHundredths(hundredths).toString();
}

std::optional<Money> amountOrNothing(Money money)
{
    return money.isZero() ? std::nullopt : std::optional{money};
}

} // namespace

TariffForm::TariffForm(const Tariff& content, TariffPlanId plan, QWidget* parent)
    : QDialog{parent},
      m_plan{plan},
      m_left{new NotedFields{this}},
      m_middle{new NotedFields{this}},
      m_right{new NotedFields{this}},
      m_stairs{new TariffStairs{this}},
      m_band{new DayBand{this}},
      m_wrong{new QLabel{this}}
{
    setWindowTitle(plan.isNull() ? tr("New tariff") : tr("New version of %1").arg(planText(plan)));
    setFont(sized(font(), smallPoints));
    makeLeft();
    makeMiddle();
    makeRight();
    layOut();
    fill(content);
    m_mode->setEnabled(plan.isNull());
    m_began = read();
    listen();
    refresh();
    m_name->setFocus();
    resize(tariffFormWidth, tariffFormHeight);
}

void TariffForm::makeLeft()
{
    m_name = new QLineEdit{m_left};
    m_mode =
        new ChoiceBox<PaymentMode>{{PaymentMode::Money, PaymentMode::Energy}, modeText, m_left};
    m_left->add(*m_name, tr("Name"));
    m_left->add(*m_mode, tr("The card carries"));
    for (const Rate rate : {Rate::Flat, Rate::Sharp, Rate::Peak, Rate::Valley}) {
        m_prices[placeOf(rate)] = new PriceEdit{m_left};
        m_left->add(*m_prices[placeOf(rate)], tr("%1, ¥/kWh").arg(rateText(rate)));
    }
    for (const Rate rate : {Rate::Flat, Rate::Sharp, Rate::Peak, Rate::Valley}) {
        m_shares[placeOf(rate)] = new WholeEdit{3, m_left};
        m_left->add(*m_shares[placeOf(rate)], tr("Share of %1, %").arg(rateText(rate).toLower()));
    }
}

void TariffForm::makeMiddle()
{
    m_period = new ChoiceBox<TierPeriod>{
        {TierPeriod::None, TierPeriod::Month, TierPeriod::Year}, tierPeriodText, m_middle};
    m_tiers = new TierRows{m_middle};
    m_day = new DayRows{m_middle};
    m_middle->add(*m_period, tr("Tiers"));
    m_middle->add(*m_tiers, QString{});
    m_middle->add(*m_day, tr("Day, from"));
    m_tiers->setAccessibleName(tr("Tiers"));
}

void TariffForm::makeRight()
{
    const auto amount = [this](const QString& name, Money StandingCharges::*place) {
        m_amounts.emplace_back(new MoneyEdit{m_right}, place);
        m_right->add(*m_amounts.back().first, name);
    };
    const auto percent = [this](const QString& name, Percent StandingCharges::*place) {
        m_percents.emplace_back(new FigureEdit{FigureEdit::Sign::NotNegative, m_right}, place);
        m_right->add(*m_percents.back().first, name);
    };
    const auto limit = [this](const QString& name, Credit Tariff::*place) {
        m_limits.emplace_back(new FigureEdit{FigureEdit::Sign::NotNegative, m_right}, place);
        m_right->add(*m_limits.back().first, name);
    };
    amount(tr("Fixed charge a month, ¥"), &StandingCharges::fixed);
    amount(tr("Minimum charge a month, ¥"), &StandingCharges::minimum);
    amount(tr("Capacity charge per kVA, ¥"), &StandingCharges::capacityPerKva);
    m_monthsAtOnce = new WholeEdit{3, m_right};
    m_right->add(*m_monthsAtOnce, tr("Most fixed months at once"));
    m_monthsAtOnce->setPlaceholderText(tr("all"));
    percent(tr("Fixed charge while suspended, %"), &StandingCharges::suspendedRate);
    percent(tr("Late fee a day, %"), &StandingCharges::lateFeePerDay);
    percent(tr("Late fee at most, %"), &StandingCharges::lateFeeCap);
    m_tax = new FigureEdit{FigureEdit::Sign::NotNegative, m_right};
    m_right->add(*m_tax, tr("Tax contained, %"));
    m_leastCredit = new MoneyEdit{m_right};
    m_right->add(*m_leastCredit, tr("Least credit, ¥"));
    limit(tr("Overdraft limit"), &Tariff::overdraftLimit);
    limit(tr("Closes again at"), &Tariff::recloseLimit);
    limit(tr("Most in the meter"), &Tariff::hoardingLimit);
    m_power = new WholeEdit{7, m_right};
    m_minutes = new WholeEdit{3, m_right};
    m_right->add(*m_power, tr("Power limit, W"));
    m_right->add(*m_minutes, tr("Power limit, minutes"));
}

void TariffForm::layOut()
{
    auto* columns = new QWidget{this};
    auto* row = new QHBoxLayout{columns};
    row->setSpacing(columnGap);
    for (NotedFields* fields : {m_left, m_middle, m_right})
        row->addWidget(fields, 1, Qt::AlignTop);
    auto* scroll = new QScrollArea{this};
    scroll->setWidget(columns);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* pictures = new QHBoxLayout;
    pictures->setSpacing(columnGap);
    pictures->addWidget(m_stairs, 1);
    pictures->addWidget(m_band, 1);
    m_wrong->setWordWrap(true);
    auto* buttons = new QDialogButtonBox{QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this};
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Keep as draft"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_wrong, 1);
    foot->addWidget(buttons);
    auto* whole = new QVBoxLayout{this};
    whole->addWidget(scroll, 1);
    whole->addLayout(pictures);
    whole->addLayout(foot);
    connect(buttons, &QDialogButtonBox::accepted, this, &TariffForm::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &TariffForm::reject);
}

void TariffForm::listen()
{
    for (QLineEdit* edit : findChildren<QLineEdit*>())
        connect(edit, &QLineEdit::textChanged, this, &TariffForm::refresh);
    connect(m_mode, &QComboBox::currentIndexChanged, this, &TariffForm::refresh);
    connect(m_period, &QComboBox::currentIndexChanged, this, &TariffForm::refresh);
    connect(m_day, &DayRows::edited, this, &TariffForm::refresh);
}

void TariffForm::fill(const Tariff& content)
{
    m_name->setText(content.name);
    m_mode->choose(content.mode);
    for (const Rate rate : allRates) {
        m_prices[placeOf(rate)]->setPrice(content.price(rate));
        m_shares[placeOf(rate)]->setWhole(content.shares[placeOf(rate)]);
    }
    m_period->choose(content.ladder.period);
    m_tiers->setLadder(content.ladder);
    m_day->setDay(content.day);
    fillCharges(content);
}

void TariffForm::fillCharges(const Tariff& content)
{
    for (const auto& [edit, place] : m_amounts)
        edit->setMoney(amountOrNothing(content.standing.*place));
    for (const auto& [edit, place] : m_percents)
        edit->setText(figureOrNothing((content.standing.*place).hundredths()));
    for (const auto& [edit, place] : m_limits)
        edit->setText(figureOrNothing((content.*place).hundredths()));
    m_monthsAtOnce->setWhole(content.standing.monthsAtOnce);
    m_tax->setText(figureOrNothing(content.tax.hundredths()));
    m_leastCredit->setMoney(amountOrNothing(content.leastCredit));
    m_power->setWhole(content.powerLimitW);
    m_minutes->setWhole(content.powerLimitMinutes);
}

Tariff TariffForm::read() const
{
    Tariff tariff;
    tariff.name = m_name->text().trimmed();
    tariff.mode = m_mode->value();
    const bool isEnergy = tariff.mode == PaymentMode::Energy;
    for (const Rate rate : allRates) {
        tariff.prices[placeOf(rate)] = m_prices[placeOf(rate)]->price();
        if (isEnergy)
            tariff.shares[placeOf(rate)] = static_cast<int>(m_shares[placeOf(rate)]->whole());
    }
    tariff.ladder = m_tiers->ladder(m_period->value());
    if (!isEnergy)
        tariff.day = m_day->day();
    readCharges(tariff);
    return tariff;
}

void TariffForm::readCharges(Tariff& tariff) const
{
    for (const auto& [edit, place] : m_amounts)
        tariff.standing.*place = edit->input().value.value_or(Money{});
    for (const auto& [edit, place] : m_percents)
        tariff.standing.*place = percentIn(*edit);
    for (const auto& [edit, place] : m_limits)
        tariff.*place = edit->credit().value_or(Credit{});
    tariff.standing.monthsAtOnce = static_cast<int>(m_monthsAtOnce->whole());
    tariff.tax = percentIn(*m_tax);
    tariff.leastCredit = m_leastCredit->input().value.value_or(Money{});
    tariff.powerLimitW = static_cast<std::uint32_t>(m_power->whole());
    tariff.powerLimitMinutes =
        static_cast<std::uint8_t>(std::min<std::int64_t>(m_minutes->whole(), longestMinutes));
}

QWidget& TariffForm::fieldOf(TariffProblem problem)
{
    switch (problem) {
    case TariffProblem::NoName: return *m_name;
    case TariffProblem::NoPrice:
        for (const DaySwitch& point : m_read.day) {
            if (m_read.price(point.rate) <= Price{})
                return *m_prices[placeOf(point.rate)];
        }
        for (const Rate rate : allRates) {
            if (m_read.shares[placeOf(rate)] > 0 && m_read.price(rate) <= Price{})
                return *m_prices[placeOf(rate)];
        }
        return *m_prices[placeOf(Rate::Flat)];
    case TariffProblem::TaxOutOfRange: return *m_tax;
    case TariffProblem::DayOutOfRange:
    case TariffProblem::TimesOfUseInEnergyMode: return *m_day;
    case TariffProblem::SharesNotHundred:
    case TariffProblem::SharesInMoneyMode: return *m_shares[placeOf(Rate::Valley)];
    case TariffProblem::LadderNotRising:
    case TariffProblem::LadderTooLong:
    case TariffProblem::LadderNotWhole: return *m_tiers;
    case TariffProblem::ChargeOutOfRange: return *m_amounts.front().first;
    case TariffProblem::LimitOutOfRange: return *m_limits.back().first;
    }
    std::abort();
}

void TariffForm::noteProblem(TariffProblem problem)
{
    QWidget& field = fieldOf(problem);
    for (NotedFields* fields : {m_left, m_middle, m_right}) {
        if (fields->isAncestorOf(&field))
            fields->note(field, tariffProblemText(problem));
    }
}

// A charge that the card cannot show is said at its own field, before the rule that it breaks.
void TariffForm::checkCharges(const Tariff& tariff)
{
    const auto tooLarge = [this](const MoneyEdit& edit) {
        if (edit.input().fault == Fault::AmountTooLarge)
            m_right->note(edit, tariffProblemText(TariffProblem::ChargeOutOfRange));
    };
    for (const auto& [edit, place] : m_amounts)
        tooLarge(*edit);
    tooLarge(*m_leastCredit);
    for (const auto& [edit, place] : m_percents) {
        if (tariff.standing.*place > Percent::whole(100))
            m_right->note(*edit, tr("At most 100 %."));
    }
    for (const auto& [edit, place] : m_limits) {
        if (tariff.*place > Tariff{}.hoardingLimit)
            m_right->note(*edit, tariffProblemText(TariffProblem::LimitOutOfRange));
    }
    if (m_minutes->whole() > longestMinutes)
        m_right->note(*m_minutes, tr("At most 255 minutes."));
    if (tariff.powerLimitW > 0 && tariff.powerLimitMinutes == 0)
        m_right->note(*m_minutes, tr("Type for how many minutes it may be exceeded."));
}

bool TariffForm::check(const Tariff& tariff)
{
    for (NotedFields* fields : {m_left, m_middle, m_right})
        fields->clearNotes();
    if (tariff.ladder.period != TierPeriod::None && !m_tiers->wrong().isEmpty())
        m_middle->note(*m_tiers, m_tiers->wrong());
    if (tariff.mode == PaymentMode::Money && !m_day->wrong().isEmpty())
        m_middle->note(*m_day, m_day->wrong());
    checkCharges(tariff);
    for (const TariffProblem problem : problemsOf(tariff)) {
        const bool isMissing =
            problem == TariffProblem::NoName || problem == TariffProblem::NoPrice;
        if (m_tried || !isMissing) // nothing is called wrong that has not been reached yet
            noteProblem(problem);
    }
    return !m_left->firstWrong() && !m_middle->firstWrong() && !m_right->firstWrong();
}

void TariffForm::refresh()
{
    m_read = read();
    const bool isEnergy = m_read.mode == PaymentMode::Energy;
    for (WholeEdit* share : m_shares)
        m_left->setShown(*share, isEnergy);
    m_middle->setShown(*m_day, !isEnergy);
    m_middle->setShown(*m_tiers, m_read.ladder.period != TierPeriod::None);
    const bool isGood = check(m_read);
    const UnitPrice base = ladderBase(m_read);
    m_stairs->setVisible(base > UnitPrice{});
    m_stairs->show({base, m_read.ladder, std::nullopt, {}});
    m_band->show(m_read.day, m_read.prices);
    m_band->setVisible(!isEnergy);
    if (isGood)
        m_wrong->clear();
    else if (m_tried)
        say(*m_wrong, tr("Something is missing or wrong: it is said below the field."), Tone::Stop);
}

void TariffForm::accept()
{
    m_tried = true;
    refresh();
    for (NotedFields* fields : {m_left, m_middle, m_right}) {
        if (QWidget* wrong = fields->firstWrong()) {
            wrong->setFocus();
            return;
        }
    }
    QDialog::accept();
}

} // namespace wattcard::ui
