// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/counter_page.h"

#include "ui/counter/amount_panel.h"
#include "ui/counter/card_panel.h"
#include "ui/counter/customer_panel.h"
#include "ui/counter/key_bar.h"
#include "ui/counter/panel_lists.h"
#include "ui/counter/receipt_panel.h"
#include "ui/help/help_panel.h"
#include "ui/widgets/fitted_label.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QPainter>

namespace wattcard::ui {

namespace {

constexpr int messageHeight = 58;
constexpr int iconSize = 32;

QFrame* rule(QWidget* parent)
{
    auto* frame = new QFrame{parent};
    frame->setFrameShape(QFrame::HLine);
    frame->setFrameShadow(QFrame::Sunken);
    return frame;
}

bool takesOtherTender(const CounterView& now, const CounterView& before)
{
    const auto& form = now.model.tenders;
    const auto& last = before.model.tenders;
    return form && last && (form->kind != last->kind || form->given.size() != last->given.size());
}

// What the sentence on the screen is about: the help opens with its answer.
QString codeShown(const CounterModel& model)
{
    if (model.state == CounterState::ServiceDown)
        return QString{code(model.reader.fault)};
    return model.fault ? QString{code(*model.fault)} : QString{};
}

} // namespace

MessageLine::MessageLine(QWidget* parent) : QWidget{parent}, m_sentence{new FittedLabel{this}}
{
    setFixedHeight(messageHeight);
    m_sentence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    auto* layout = new QHBoxLayout{this};
    layout->setContentsMargins(12 + iconSize + 10, 0, 12, 0);
    layout->addWidget(m_sentence);
}

void MessageLine::show(Tone tone, const QString& sentence)
{
    if (tone == m_tone && sentence == m_sentence->text())
        return;
    m_tone = tone;
    m_sentence->setText(sentence);
    setAccessibleName(sentence); // tells assistive technology
    update();
}

void MessageLine::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    QColor ground = toneColour(m_tone, palette());
    ground.setAlpha(26);
    painter.fillRect(rect(), ground);
    paintToneIcon(painter, QRectF(12, (height() - iconSize) / 2.0, iconSize, iconSize), m_tone,
                  palette());
}

CounterPage::CounterPage(QWidget* parent)
    : QWidget{parent},
      m_card{new CardPanel{this}},
      m_place{new QStackedWidget{this}},
      m_customer{new CustomerPanel{this}},
      m_list{new ListPanel{this}},
      m_receipt{new ReceiptPanel{this}},
      m_help{new HelpPanel{this}},
      m_message{new MessageLine{this}},
      m_amount{new AmountPanel{this}},
      m_keys{new KeyBar{this}}
{
    setFocusPolicy(Qt::StrongFocus);
    layOut();
    connectParts();
}

void CounterPage::layOut()
{
    m_place->addWidget(m_customer);
    m_place->addWidget(m_list);
    m_place->addWidget(m_receipt);
    m_place->addWidget(m_help);
    m_place->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    auto* grid = new QGridLayout{this};
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    grid->addWidget(m_card, 0, 0);
    grid->addWidget(m_place, 0, 1);
    grid->addWidget(m_message, 1, 0, 1, 2);
    grid->addWidget(m_amount, 2, 0, 1, 2);
    grid->addWidget(rule(this), 3, 0, 1, 2);
    grid->addWidget(m_keys, 4, 0, 1, 2);
    grid->setRowStretch(0, 1);
    grid->setColumnStretch(1, 1);
}

void CounterPage::connectParts()
{
    connect(m_keys, &KeyBar::pressed, this, &CounterPage::commandGiven);
    connect(m_list, &ListPanel::searchTyped, this, &CounterPage::searchTyped);
    connect(m_list, &ListPanel::rowChosen, this, &CounterPage::rowChosen);
    connect(m_amount, &AmountPanel::amountTyped, this,
            [this](const MoneyInput& input) { Q_EMIT amountTyped({input.value}, input.fault); });
    connect(m_amount, &AmountPanel::energyTyped, this, [this](const MoneyInput& input) {
        // Both have two decimals: the field is the same.
        EnergyTyped typed;
        if (input.value)
            typed.energy = Energy::fromHundredths(input.value->minor());
        Q_EMIT energyTyped(typed, input.fault);
    });
    connect(m_amount, &AmountPanel::referenceTyped, this, &CounterPage::referenceTyped);
    connect(m_amount, &AmountPanel::tenderedTyped, this,
            [this](const MoneyInput& input) { Q_EMIT tenderedTyped({input.value}); });
}

void CounterPage::show(const CounterView& view)
{
    const bool moved = view.model.state != m_view.model.state || view.panel != m_view.panel ||
                       view.model.account != m_view.model.account ||
                       view.byEnergy != m_view.byEnergy || view.slipWanted != m_view.slipWanted ||
                       takesOtherTender(view, m_view);
    m_view = view;
    const CounterText text = counterText(view);
    setAccessibleName(text.word);
    m_card->show(view, text);
    m_message->show(text.tone, text.message);
    m_customer->show(view, text);
    switch (view.panel) {
    case Panel::Facts: m_place->setCurrentWidget(m_customer); break;
    case Panel::Receipt:
        m_receipt->show(view.receipt, view.printedCopy);
        m_place->setCurrentWidget(m_receipt);
        break;
    case Panel::Help: m_place->setCurrentWidget(m_help); break;
    default: m_list->show(listOf(view)); m_place->setCurrentWidget(m_list);
    }
    m_amount->show(view);
    m_keys->show(view, text);
    placeFocus(moved || hasFocus());
}

// Whoever unlocks comes back to the same state: its field has the keyboard, not the page.
void CounterPage::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    placeFocus(true);
}

void CounterPage::placeFocus(bool moved)
{
    if (!moved)
        return;
    setFocus();
    if (m_view.panel == Panel::Facts)
        m_amount->focusField();
    else if (m_view.panel == Panel::Receipt)
        m_receipt->focusField();
    else if (m_view.panel == Panel::Help)
        m_help->focusField(codeShown(m_view.model));
    else
        m_list->focusField();
}

bool CounterPage::isIdle() const
{
    return m_view.panel == Panel::Facts && !cardIn(m_view.model.reader) &&
           m_view.model.state != CounterState::Interrupted &&
           m_view.model.state != CounterState::Done;
}

void CounterPage::beginSearch(const QString& firstLetters)
{
    Q_EMIT searchStarted();
    if (m_view.panel == Panel::Find)
        m_list->beginSearch(firstLetters);
}

void CounterPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        show(CounterView{m_view});
}

} // namespace wattcard::ui
