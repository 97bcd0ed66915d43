// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/customer_panel.h"

#include "ui/counter/money_lines.h"
#include "ui/text/value_text.h"
#include "ui/text/word_text.h"
#include "ui/widgets/credit_gauge.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/months_panel.h"
#include "ui/widgets/tariff_stairs.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tone.h"

#include <QEvent>
#include <QGridLayout>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int highestChart = 420; // on a large monitor the bars stay beside the figures

QLabel* line(QWidget* parent, int points)
{
    auto* label = new ElidedLabel{parent};
    label->setFont(sized(label->font(), points));
    return label;
}

std::optional<CreditGauge::Reading> gaugeOf(const CounterView& view)
{
    const AccountFacts* facts = shownFacts(view);
    if (!facts || !facts->returned)
        return std::nullopt;
    const ReturnState& reported = *facts->returned;
    CreditGauge::Reading reading{.remaining = reported.remaining,
                                 .alarm = facts->account.alarm1,
                                 .mode = facts->account.mode,
                                 .age = ageText(reported.writtenAt, view.now)};
    if (view.consumption && view.consumption->usual)
        reading.daysLeft =
            daysLeft(reported.remaining, reported.writtenAt, view.now, *view.consumption->usual);
    return reading;
}

} // namespace

CustomerPanel::CustomerPanel(QWidget* parent) : QStackedWidget{parent}, m_headline{new QLabel{this}}
{
    m_headline->setAlignment(Qt::AlignCenter);
    m_headline->setWordWrap(true);
    m_headline->setTextFormat(Qt::PlainText);
    m_headline->setFont(sized(font(), headlinePoints));
    addWidget(makeFacts());
    addWidget(m_headline);
    retranslate();
}

QWidget* CustomerPanel::makeFacts()
{
    auto* facts = new QWidget{this};
    m_name = line(facts, namePoints);
    m_number = line(facts, namePoints);
    m_state = line(facts, bodyPoints);
    m_address = line(facts, bodyPoints);
    m_tariff = line(facts, bodyPoints);
    m_meter = line(facts, bodyPoints);
    m_owed = line(facts, bodyPoints);
    m_gaugeTitle = line(facts, smallPoints);
    m_gauge = new CreditGauge{facts};
    m_months = new MonthsPanel{facts};
    m_moneyTitle = line(facts, smallPoints);
    m_money = new QLabel{facts};
    m_money->setTextFormat(Qt::RichText);
    m_money->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_money->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_money->setFont(sized(font(), smallPoints));
    m_stairs = new TariffStairs{facts};
    layOut(*facts);
    return facts;
}

// Three columns: who he is and what the meter says; what he pays and uses; where the money goes.
void CustomerPanel::layOut(QWidget& facts)
{
    auto* grid = new QGridLayout{&facts};
    constexpr std::array stretches{5, 5, 6};
    for (std::size_t column = 0; column < stretches.size(); ++column)
        grid->setColumnStretch(static_cast<int>(column), stretches[column]);
    grid->setHorizontalSpacing(24);
    grid->addWidget(m_name, 0, 0);
    grid->addWidget(m_number, 0, 1);
    grid->addWidget(m_state, 0, 2);
    grid->addWidget(m_address, 1, 0);
    grid->addWidget(m_tariff, 1, 1);
    grid->addWidget(m_meter, 2, 0);
    grid->addWidget(m_owed, 2, 1);
    grid->addWidget(m_gaugeTitle, 3, 0);
    grid->addWidget(m_gauge, 4, 0, Qt::AlignTop);
    auto* months = new QVBoxLayout;
    m_months->setMaximumHeight(highestChart);
    months->addWidget(m_months, 1);
    months->addStretch();
    grid->addLayout(months, 3, 1, 2, 1);
    auto* money = new QVBoxLayout;
    money->setSpacing(2);
    money->addWidget(m_moneyTitle);
    money->addWidget(m_money, 1);
    money->addWidget(m_stairs);
    grid->addLayout(money, 1, 2, 4, 1);
    grid->setRowStretch(4, 1);
}

void CustomerPanel::retranslate()
{
    m_gaugeTitle->setText(tr("Remaining in the meter, as last reported"));
}

void CustomerPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QStackedWidget::changeEvent(event);
}

void CustomerPanel::show(const CounterView& view, const CounterText& text)
{
    if (const Account* account = shownAccount(view)) {
        showAccount(view, *account);
        setCurrentIndex(0);
        return;
    }
    QString headline = text.next; // what to do now, readable from a distance
    headline[0] = headline.at(0).toUpper();
    m_headline->setText(headline);
    setCurrentIndex(1);
}

void CustomerPanel::showAccount(const CounterView& view, const Account& account)
{
    m_name->setText(account.customerName);
    m_number->setText(numberText(account.number));
    m_address->setText(account.address);
    m_meter->setText(tr("Meter %1").arg(account.meter.toString()));
    m_tariff->setText(
        u"%1  %2"_s.arg(account.tariff.name, priceText(account.tariff.price(Rate::Flat))));
    QString state =
        tr("Account: %1, sold by %2").arg(accountStateText(account.state), modeText(account.mode));
    if (!account.carry.isZero())
        state += u"  "_s + tr("carry %1").arg(moneyText(account.carry));
    m_state->setText(state);
    m_gauge->show(gaugeOf(view));
    m_months->show(view.consumption);
    showOwed(account);
    showMoney(view, account);
}

// What the next purchase pays before the credit, and what stays owed beside it.
void CustomerPanel::showOwed(const Account& account)
{
    Money arrears;
    for (const Debt& debt : account.dues.debts)
        arrears = arrears + debt.amount;
    Money charges;
    for (const ChargeLine& line : standingCharges(basisOf(account)))
        charges = charges + line.amount;
    QString owed = tr("arrears %1").arg(moneyText(arrears));
    if (!charges.isZero())
        owed += u"  "_s + tr("charges due %1").arg(moneyText(charges));
    const bool isNothing = arrears.isZero() && charges.isZero();
    say(*m_owed, isNothing ? owed : u"! "_s + owed, isNothing ? Tone::Neutral : Tone::Attention);
}

void CustomerPanel::showMoney(const CounterView& view, const Account& account)
{
    const auto waterfall = shownWaterfall(view);
    m_moneyTitle->setText(waterfall ? tr("Where the money goes") : tr("Last purchases"));
    const auto lines = waterfall ? waterfallLines(*waterfall, account.mode)
                                 : purchaseLines(view.history, account.mode);
    const bool isEmpty = !waterfall && lines.empty();
    const QString empty = view.isHistoryKnown ? tr("No purchases yet.") : QString{};
    m_money->setText(isEmpty ? empty : tableOf(lines));
    m_money->setToolTip(m_money->text()); // long words may not fit beside the sums
    m_money->setAccessibleName(m_moneyTitle->text() + u": "_s +
                               (isEmpty ? empty : sentenceOf(lines)));
    showStairs(waterfall, account);
}

// In money mode the meter counts what is used: the counter knows no place on the stairs.
void CustomerPanel::showStairs(const std::optional<Waterfall>& waterfall, const Account& account)
{
    m_stairs->setVisible(account.tariff.ladder.tiers() > 1);
    TariffStairs::Place place{account.tariff.basePrice(), account.tariff.ladder, {}, {}};
    if (account.mode == PaymentMode::Energy) {
        place.before = account.accumulated;
        place.purchase = waterfall ? energyOf(waterfall->parts) : Energy{};
    }
    m_stairs->show(place);
}

} // namespace wattcard::ui
