// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/amount_panel.h"

#include "reports/export/chinese_amount.h"
#include "ui/text/fault_text.h"
#include "ui/text/value_text.h"
#include "ui/text/word_text.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tone.h"

#include <QEvent>
#include <QGridLayout>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int panelHeight = 178;
constexpr int longestReference = 40;

QLabel* line(QWidget* parent, int points)
{
    auto* label = new ElidedLabel{parent};
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

// In kWh what is being sold; within the form the figure that was typed stays.
std::optional<Money> amountShown(const CounterView& view)
{
    const auto waterfall = shownWaterfall(view);
    if (!view.byEnergy)
        return shownPayment(view);
    if (!waterfall)
        return std::nullopt;
    return Money::fromMinor(waterfall->quote.energy.hundredths());
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
      m_reference{new QLineEdit{this}},
      m_given{line(this, smallPoints)},
      m_changeTitle{line(this, smallPoints)},
      m_change{line(this, changePoints)},
      m_fault{line(this, bodyPoints)}
{
    setFixedHeight(panelHeight);
    m_amountTitle->setBuddy(m_amount);
    m_tenderedTitle->setBuddy(m_tendered);
    m_reference->setFont(sized(m_reference->font(), smallPoints));
    m_reference->setMaxLength(longestReference);
    m_change->setFixedHeight(76);
    m_energy->setFixedHeight(60);
    layOut();
    retranslate();
    connect(m_amount, &MoneyEdit::moneyTyped, this, [this](const MoneyInput& input) {
        m_pasteFault.reset();
        if (m_form && m_form->byEnergy)
            Q_EMIT energyTyped(input);
        else
            Q_EMIT amountTyped(input);
    });
    connect(m_reference, &QLineEdit::textEdited, this, &AmountPanel::referenceTyped);
    connect(m_tendered, &MoneyEdit::moneyTyped, this, [this](const MoneyInput& input) {
        m_pasteFault.reset();
        Q_EMIT tenderedTyped(input);
    });
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
    grid->addWidget(m_reference, 2, 2);
    grid->addWidget(m_given, 2, 3);
    grid->addWidget(m_changeTitle, 0, 3);
    grid->addWidget(m_change, 1, 3);
    grid->addWidget(m_fault, 3, 0, 1, 4);
    constexpr std::array stretches{4, 4, 3, 5};
    for (std::size_t column = 0; column < stretches.size(); ++column)
        grid->setColumnStretch(static_cast<int>(column), stretches[column]);
}

void AmountPanel::retranslate()
{
    m_reference->setAccessibleName(tr("number of the slip"));
    m_reference->setPlaceholderText(m_reference->accessibleName());
    m_changeTitle->setText(tr("change"));
}

void AmountPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

// Fields are filled when the form changes; within a form they belong to the clerk.
void AmountPanel::fillFields(const CounterView& view)
{
    const CounterModel& model = view.model;
    Form form{model.state, view.byEnergy, view.lookedUp.has_value(), model.account};
    if (model.tenders) {
        form.given = model.tenders->given.size();
        form.kind = model.tenders->kind;
    }
    const bool accountGone = model.state == CounterState::Blank && !model.account;
    if (m_form == form && !accountGone)
        return;
    m_form = form;
    m_pasteFault.reset();
    m_amount->setMoney(amountShown(view));
    std::optional<Money> tendered;
    if (model.tenders)
        tendered = model.tenders->amount;
    m_tendered->setMoney(view.done ? view.done->receipt.tendered : tendered);
    m_reference->setText(model.tenders ? model.tenders->reference : QString{});
}

void AmountPanel::showQuote(const CounterView& view)
{
    const auto payment = shownPayment(view);
    const auto waterfall = shownWaterfall(view);
    m_capitals->setText(payment ? reports::amountInCapitals(*payment) : u" "_s);
    m_amountTitle->setText(view.byEnergy ? tr("AMOUNT kWh") : tr("AMOUNT ¥"));
    m_amount->setAccessibleName(view.byEnergy ? tr("amount in kilowatt hours")
                                              : tr("amount in yuan"));
    m_energyTitle->setText(view.byEnergy ? tr("costs") : tr("buys"));
    const Account* account = shownAccount(view);
    const bool estimate = account && account->mode == PaymentMode::Money;
    QString buys = u"–"_s;
    QString split = u" "_s;
    if (waterfall) {
        const QString energy = (estimate ? u"≈ "_s : u"= "_s) + energyText(waterfall->quote.energy);
        buys = view.byEnergy ? moneyText(waterfall->quote.payment) : energy;
        split = tr("tax included %1").arg(moneyText(waterfall->quote.tax));
        if (view.byEnergy)
            split = energy + u"  "_s + split;
        if (!waterfall->quote.carry.isZero())
            split += u"  "_s + tr("carry %1").arg(moneyText(waterfall->quote.carry));
    }
    m_energy->setText(buys);
    m_split->setText(split);
    const bool counted = view.model.state == CounterState::Quoted ||
                         view.model.state == CounterState::Writing || view.done;
    m_change->setText(counted ? moneyText(changeOf(view)) : u"–"_s);
}

void AmountPanel::showTenders(const CounterView& view)
{
    const TenderForm form = view.model.tenders.value_or(TenderForm{});
    QString title = tr("received ¥");
    if (view.model.tenders)
        title = (form.given.empty() ? tr("received ¥, %1") : tr("the rest ¥, %1"))
                    .arg(tenderText(form.kind));
    m_tenderedTitle->setText(title);
    m_tendered->setAccessibleName(m_tenderedTitle->text());
    m_changeTitle->setText(tr("change"));
    m_reference->setEnabled(m_tendered->isEnabled() && form.kind != TenderKind::Cash);
    QStringList given;
    for (const Tender& tender : form.given)
        given << (tenderText(tender.kind) + u' ' + moneyText(tender.amount));
    m_given->setText(given.isEmpty() ? u" "_s : tr("given: %1").arg(given.join(u", "_s)));
}

void AmountPanel::showFault(const CounterView& view)
{
    QString sentence;
    const CounterModel& model = view.model;
    if (m_pasteFault)
        sentence = faultLine(*m_pasteFault);
    else if (model.state == CounterState::Quoted)
        sentence = needText(needOf(*model.tenders, *model.payment));
    else if (takesAmount(view) && view.amountFault)
        sentence = faultLine(*view.amountFault);
    say(*m_fault, sentence.isEmpty() ? u" "_s : u"× "_s + sentence, Tone::Stop);
}

QString AmountPanel::needText(TenderNeed need)
{
    switch (need) {
    case TenderNeed::Nothing: return {};
    case TenderNeed::Money:
        return faultLine(Fault::CashTooLittle) + u' ' + tr("F4: the rest by another tender.");
    case TenderNeed::Reference: return tr("ENTER: type the number of the slip.");
    case TenderNeed::LessMoney: return tr("Change is given out of cash only: type less.");
    case TenderNeed::OtherSlip: return tr("This slip is on the list already.");
    }
    std::abort();
}

void AmountPanel::show(const CounterView& view)
{
    m_amount->setEnabled(takesAmount(view));
    m_tendered->setEnabled(view.model.state == CounterState::Quoted && view.panel == Panel::Facts);
    m_slipWanted = view.slipWanted;
    fillFields(view);
    showQuote(view);
    showTenders(view);
    showFault(view);
}

void AmountPanel::focusField()
{
    QLineEdit* wanted = m_tendered->isEnabled() ? m_tendered : m_amount;
    if (m_reference->isEnabled() && m_slipWanted)
        wanted = m_reference;
    if (!wanted->isEnabled() || wanted->hasFocus())
        return;
    wanted->setFocus();
    wanted->selectAll();
}

} // namespace wattcard::ui
