// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/service_wizard.h"

#include "ui/services/step_painting.h"
#include "ui/services/tone_line.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QKeyEvent>

#include <algorithm>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int wizardMargin = 18;
constexpr int wizardButtonHeight = 52;
constexpr int wizardButtonWidth = 190;
// As at the counter (SCREENS.md section 5).
constexpr std::chrono::milliseconds wizardSettleTime{250};

bool isWizardEnter(const QKeyEvent& key)
{
    return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
}

} // namespace

ServiceWizard::ServiceWizard(ServiceStep::Word title, QWidget* parent)
    : QWidget{parent},
      m_titleWord{std::move(title)},
      m_settle{wizardSettleTime},
      m_title{new QLabel{this}},
      m_count{new QLabel{this}},
      m_picture{new StepPainting{this}},
      m_stepTitle{new QLabel{this}},
      m_forms{new QStackedWidget{this}},
      m_message{new ToneLine{this}},
      m_next{new QLabel{this}},
      m_back{new QPushButton{this}},
      m_forward{new QPushButton{this}}
{
    m_title->setFont(sized(font(), namePoints));
    QFont bold = font();
    bold.setBold(true);
    m_stepTitle->setFont(bold);
    m_stepTitle->setWordWrap(true);
    m_next->setWordWrap(true);
    for (QLabel* label : {m_title, m_count, m_stepTitle, m_next})
        label->setTextFormat(Qt::PlainText);
    for (QPushButton* button : {m_back, m_forward}) {
        button->setFixedSize(wizardButtonWidth, wizardButtonHeight);
        button->setAutoDefault(true);
    }
    auto* grid = new QGridLayout{this};
    grid->setContentsMargins(wizardMargin, wizardMargin, wizardMargin, wizardMargin);
    grid->setHorizontalSpacing(wizardMargin);
    grid->addWidget(m_title, 0, 0, 1, 3);
    grid->addWidget(m_count, 0, 3, Qt::AlignRight);
    grid->addWidget(m_picture, 1, 0, 2, 1, Qt::AlignTop);
    grid->addWidget(m_stepTitle, 1, 1, 1, 3);
    grid->addWidget(m_forms, 2, 1, 1, 3);
    grid->addWidget(m_message, 3, 0, 1, 4);
    grid->addWidget(m_next, 4, 0, 1, 2);
    grid->addWidget(m_back, 4, 2);
    grid->addWidget(m_forward, 4, 3);
    grid->setRowStretch(2, 1);
    grid->setColumnStretch(1, 1);
    connect(m_back, &QPushButton::clicked, this, &ServiceWizard::retreat);
    connect(m_forward, &QPushButton::clicked, this, &ServiceWizard::advance);
    m_since.start();
}

void ServiceWizard::addStep(ServiceStep step)
{
    m_forms->addWidget(step.form);
    // The keyboard goes through the fields before it comes to the buttons.
    setTabOrder(step.form, m_back);
    setTabOrder(m_back, m_forward);
    m_steps.push_back(std::move(step));
}

bool ServiceWizard::isNeeded(std::size_t index) const
{
    const ServiceStep& step = m_steps[index];
    return !step.isNeeded || step.isNeeded();
}

const ServiceStep* ServiceWizard::current() const
{
    return m_index < m_steps.size() ? &m_steps[m_index] : nullptr;
}

int ServiceWizard::stepNumber() const
{
    int number = 1;
    for (std::size_t i = 0; i < m_index; ++i)
        number += isNeeded(i) ? 1 : 0;
    return number;
}

int ServiceWizard::stepCount() const
{
    int count = 0;
    for (std::size_t i = 0; i < m_steps.size(); ++i)
        count += isNeeded(i) ? 1 : 0;
    return count;
}

bool ServiceWizard::isAt(const QWidget& form) const
{
    return current() && current()->form == &form;
}

void ServiceWizard::begin()
{
    Q_EMIT started();
    setBusy(false);
    std::size_t first = 0;
    while (first + 1 < m_steps.size() && !isNeeded(first))
        ++first;
    enter(first);
}

void ServiceWizard::enter(std::size_t index)
{
    m_index = index;
    m_since.restart();
    m_message->say(Tone::Neutral, {});
    m_forms->setCurrentWidget(m_steps[index].form);
    refresh();
    focusForm();
    if (m_steps[index].entered)
        m_steps[index].entered();
}

void ServiceWizard::focusForm()
{
    const ServiceStep& step = m_steps[m_index];
    QWidget* goal = step.focus;
    if (!goal) {
        for (QWidget* each : step.form->findChildren<QWidget*>()) {
            const bool takesKeys = (each->focusPolicy() & Qt::TabFocus) != 0 && each->isEnabled() &&
                                   each->isVisibleTo(step.form);
            if (takesKeys) {
                goal = each;
                break;
            }
        }
    }
    (goal && goal->isEnabled() ? goal : static_cast<QWidget*>(m_forward))->setFocus();
}

void ServiceWizard::refresh()
{
    const ServiceStep* step = current();
    if (!step)
        return;
    m_title->setText(m_titleWord());
    m_count->setText(tr("step %1 of %2").arg(stepNumber()).arg(stepCount()));
    m_stepTitle->setText(step->title());
    m_picture->show(step->picture, step->title());
    m_back->setText(tr("Back (Esc)"));
    m_back->setAccessibleName(tr("Back"));
    m_forward->setText(tr("Next (ENTER)"));
    m_forward->setAccessibleName(tr("Next"));
    m_back->setEnabled(!m_busy && mayGoBack());
    m_forward->setEnabled(!m_busy);
    const QString next = step->next ? step->next() : tr("go on");
    m_next->setText(m_busy ? tr("Next: wait a moment") : tr("Next: ENTER, %1").arg(next));
    m_next->setAccessibleName(m_next->text());
}

void ServiceWizard::setBusy(bool busy)
{
    if (busy == m_busy)
        return;
    m_busy = busy;
    if (busy)
        m_held = focusWidget();
    m_forms->setEnabled(!busy);
    refresh();
    // A disabled field loses the keyboard; it must not wander to a tile meanwhile.
    if (busy)
        setFocus();
    else if (m_held && m_held != this && m_held->isVisible())
        m_held->setFocus();
    else
        focusForm();
}

bool ServiceWizard::mayGoBack() const
{
    const ServiceStep* step = current();
    return step && (!step->mayGoBack || step->mayGoBack());
}

void ServiceWizard::say(Tone tone, const QString& sentence)
{
    m_message->say(tone, sentence);
}

void ServiceWizard::advance()
{
    const ServiceStep* step = current();
    if (!step || m_busy || m_since.elapsed() < m_settle.count())
        return;
    m_message->say(Tone::Neutral, {});
    if (const Gap gap = step->gap ? step->gap() : Gap{}) {
        m_message->say(Tone::Attention, gap->sentence);
        if (gap->field)
            gap->field->setFocus();
        return;
    }
    if (step->act)
        step->act();
    else
        goOn();
}

void ServiceWizard::goOn()
{
    std::size_t next = m_index + 1;
    while (next < m_steps.size() && !isNeeded(next))
        ++next;
    if (next < m_steps.size())
        enter(next);
    else
        Q_EMIT finished();
}

void ServiceWizard::retreat()
{
    const ServiceStep* step = current();
    if (!step || m_busy || !mayGoBack())
        return;
    if (step->leadsOut && step->leadsOut())
        Q_EMIT left();
    else
        goBack();
}

void ServiceWizard::goBack()
{
    for (std::size_t index = m_index; index > 0; --index) {
        if (isNeeded(index - 1))
            return enter(index - 1);
    }
    Q_EMIT left();
}

void ServiceWizard::goTo(const QWidget& form)
{
    for (std::size_t index = 0; index < m_steps.size(); ++index) {
        if (m_steps[index].form == &form)
            return enter(index);
    }
}

// Esc and Enter belong to the wizard before any shortcut of the window.
bool ServiceWizard::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void ServiceWizard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        if (!event->isAutoRepeat())
            retreat();
    } else if (isWizardEnter(*event)) {
        if (!event->isAutoRepeat())
            advance();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void ServiceWizard::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace wattcard::ui
