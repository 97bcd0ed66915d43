// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/amount_panel.h"

#include "reports/export/chinese_amount.h"
#include "ui/text/fault_text.h"
#include "ui/text/value_text.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tone.h"

#include <QEvent>
#include <QGridLayout>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int panelHeight = 178;

QLabel* line(QWidget* parent, int points)
{
    auto* label = new QLabel{parent};
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    label->setTextFormat(Qt::PlainText);
    label->setFont(sized(label->font(), points));
    return label;
}

MoneyEdit* field(QWidget* parent)
{
    auto* edit = new MoneyEdit{parent};
    edit->setFont(sized(edit->font(), amountPoints));
    edit->setFixedHeight(60);
    return edit;
}

bool takesAmount(const CounterView& view)
{
    const CounterModel& model = view.model;
    return view.panel == Panel::Facts && !view.lookedUp &&
           (model.state == CounterState::Customer ||
            (model.state == CounterState::Blank && model.account));
}

std::optional<Money> paymentOf(const CounterView& view)
{
    if (view.model.payment)
        return view.model.payment;
    if (view.model.open)
        return view.model.open->payment;
    if (view.model.state == CounterState::Done && view.receipt)
        return view.receipt->quote.payment;
    return std::nullopt;
}

std::optional<Quote> quoteOf(const CounterView& view)
{
    if (view.model.state == CounterState::Done && view.receipt)
        return view.receipt->quote;
    if (view.model.open && view.card && view.card->open)
        return view.card->open->quote;
    return paymentOf(view) ? view.quote : std::nullopt;
}

} // namespace

AmountPanel::AmountPanel(QWidget* parent)
    : QWidget{parent},
      m_amountTitle{line(this, smallPoints)},
      m_amount{field(this)},
      m_capitals{line(this, bodyPoints)},
      m_energyTitle{line(this, smallPoints)},
      m_energy{line(this, amountPoints)},
      m_split{line(this, smallPoints)},
      m_tenderedTitle{line(this, smallPoints)},
      m_tendered{field(this)},
      m_changeTitle{line(this, smallPoints)},
      m_change{line(this, changePoints)},
      m_fault{line(this, bodyPoints)}
{
    setFixedHeight(panelHeight);
    m_amountTitle->setBuddy(m_amount);
    m_tenderedTitle->setBuddy(m_tendered);
    m_change->setFixedHeight(76);
    m_energy->setFixedHeight(60);
    layOut();
    retranslate();
    const auto typed = [this](auto signal) {
        return [this, signal](const MoneyInput& input) {
            m_pasteFault.reset();
            Q_EMIT(this->*signal)(input);
        };
    };
    connect(m_amount, &MoneyEdit::moneyTyped, this, typed(&AmountPanel::amountTyped));
    connect(m_tendered, &MoneyEdit::moneyTyped, this, typed(&AmountPanel::tenderedTyped));
    for (MoneyEdit* edit : {m_amount, m_tendered})
        connect(edit, &MoneyEdit::pasteRefused, this, [this](Fault fault) {
            m_pasteFault = fault;
            m_fault->setText(faultLine(fault));
        });
}

void AmountPanel::layOut()
{
    auto* grid = new QGridLayout{this};
    grid->setContentsMargins(12, 6, 12, 4);
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_amountTitle, 0, 0);
    grid->addWidget(m_amount, 1, 0);
    grid->addWidget(m_capitals, 2, 0);
    grid->addWidget(m_energyTitle, 0, 1);
    grid->addWidget(m_energy, 1, 1);
    grid->addWidget(m_split, 2, 1);
    grid->addWidget(m_tenderedTitle, 0, 2);
    grid->addWidget(m_tendered, 1, 2);
    grid->addWidget(m_changeTitle, 0, 3);
    grid->addWidget(m_change, 1, 3);
    grid->addWidget(m_fault, 3, 0, 1, 4);
    constexpr std::array stretches{4, 4, 3, 5};
    for (std::size_t column = 0; column < stretches.size(); ++column)
        grid->setColumnStretch(static_cast<int>(column), stretches[column]);
}

void AmountPanel::retranslate()
{
    m_amountTitle->setText(tr("AMOUNT ¥"));
    m_amount->setAccessibleName(tr("amount in yuan"));
    m_energyTitle->setText(tr("buys"));
    m_tenderedTitle->setText(tr("received ¥"));
    m_tendered->setAccessibleName(tr("received in yuan"));
    m_changeTitle->setText(tr("change"));
}

void AmountPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

// Fields are filled when the state changes; within a state they belong to the clerk.
void AmountPanel::fillFields(const CounterView& view)
{
    const bool sameState = m_filled && m_state == view.model.state;
    const bool accountGone = view.model.state == CounterState::Blank && !view.model.account;
    if (sameState && !accountGone)
        return;
    m_filled = true;
    m_state = view.model.state;
    m_pasteFault.reset();
    m_amount->setMoney(paymentOf(view));
    m_tendered->setMoney(view.done ? view.done->receipt.tendered : view.model.tendered);
}

void AmountPanel::showQuote(const CounterView& view)
{
    const auto payment = paymentOf(view);
    const auto quote = quoteOf(view);
    m_capitals->setText(payment ? reports::amountInCapitals(*payment) : u" "_s);
    const Account* account = shownAccount(view);
    const bool estimate = account && account->mode == PaymentMode::Money;
    m_energy->setText(quote ? (estimate ? u"≈ "_s : u"= "_s) + energyText(quote->energy) : u"–"_s);
    QString split = u" "_s;
    if (quote) {
        split = tr("tax included %1").arg(moneyText(quote->tax));
        if (!quote->carry.isZero())
            split += u"  "_s + tr("carry %1").arg(moneyText(quote->carry));
    }
    m_split->setText(split);
    const bool counted = view.model.state == CounterState::Quoted ||
                         view.model.state == CounterState::Writing || view.done;
    m_change->setText(counted ? moneyText(changeOf(view)) : u"–"_s);
}

void AmountPanel::showFault(const CounterView& view)
{
    std::optional<Fault> fault;
    if (view.model.state == CounterState::Quoted) {
        const bool tooLittle = !view.model.tendered || *view.model.tendered < *view.model.payment;
        if (tooLittle)
            fault = Fault::CashTooLittle;
    } else if (takesAmount(view)) {
        fault = view.amountFault;
    }
    if (m_pasteFault)
        fault = m_pasteFault;
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneColour(Tone::Stop, colours));
    m_fault->setPalette(colours);
    m_fault->setText(fault ? u"× "_s + faultLine(*fault) : u" "_s);
}

void AmountPanel::show(const CounterView& view)
{
    m_amount->setEnabled(takesAmount(view));
    m_tendered->setEnabled(view.model.state == CounterState::Quoted && view.panel == Panel::Facts);
    fillFields(view);
    showQuote(view);
    showFault(view);
}

void AmountPanel::focusField()
{
    MoneyEdit* wanted = m_tendered->isEnabled() ? m_tendered : m_amount;
    if (!wanted->isEnabled() || wanted->hasFocus())
        return;
    wanted->setFocus();
    wanted->selectAll();
}

} // namespace wattcard::ui
