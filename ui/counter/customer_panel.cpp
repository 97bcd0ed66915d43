// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/customer_panel.h"

#include "ui/text/value_text.h"
#include "ui/text/word_text.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QGridLayout>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t purchasesShown = 5;

QLabel* line(QWidget* parent, int points)
{
    auto* label = new QLabel{parent};
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    label->setTextFormat(Qt::PlainText);
    label->setFont(sized(label->font(), points));
    return label;
}

std::optional<CreditGauge::Reading> gaugeOf(const CounterView& view)
{
    const AccountFacts* facts = shownFacts(view);
    if (!facts || !facts->returned)
        return std::nullopt;
    return CreditGauge::Reading{.remaining = facts->returned->remaining,
                                .alarm = facts->account.alarm1,
                                .mode = facts->account.mode,
                                .age = ageText(facts->returned->writtenAt, view.now)};
}

QString purchaseLine(const HistoryLine& line, PaymentMode mode)
{
    return u"%1   %2   %3   %4"_s.arg(
        dateTimeText(line.at), kindText(line.kind), moneyText(line.quote.payment),
        mode == PaymentMode::Energy ? energyText(line.quote.energy) : rowStateText(line.state));
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
    m_address = line(facts, bodyPoints);
    m_meter = line(facts, bodyPoints);
    m_tariff = line(facts, bodyPoints);
    m_state = line(facts, bodyPoints);
    m_gaugeTitle = line(facts, smallPoints);
    m_gauge = new CreditGauge{facts};
    m_purchasesTitle = line(facts, smallPoints);
    m_purchases = new QLabel{facts};
    m_purchases->setTextFormat(Qt::PlainText);
    m_purchases->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_purchases->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_purchases->setFont(sized(font(), smallPoints));
    auto* grid = new QGridLayout{facts};
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 4);
    grid->setHorizontalSpacing(24);
    grid->addWidget(m_name, 0, 0);
    grid->addWidget(m_number, 0, 1);
    grid->addWidget(m_address, 1, 0);
    grid->addWidget(m_tariff, 1, 1);
    grid->addWidget(m_meter, 2, 0);
    grid->addWidget(m_state, 2, 1);
    grid->addWidget(m_gaugeTitle, 3, 0);
    grid->addWidget(m_purchasesTitle, 3, 1);
    grid->addWidget(m_gauge, 4, 0, Qt::AlignTop);
    grid->addWidget(m_purchases, 4, 1);
    grid->setRowStretch(4, 1);
    return facts;
}

void CustomerPanel::retranslate()
{
    m_gaugeTitle->setText(tr("Remaining in the meter, as last reported"));
    m_purchasesTitle->setText(tr("Last purchases"));
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
    showPurchases(view);
}

void CustomerPanel::showPurchases(const CounterView& view)
{
    const Account* account = shownAccount(view);
    QStringList lines;
    for (std::size_t i = 0; i < view.history.size() && i < purchasesShown; ++i)
        lines << purchaseLine(view.history[i], account->mode);
    m_purchases->setText(lines.isEmpty() ? tr("No purchases yet.") : lines.join(u'\n'));
}

} // namespace wattcard::ui
