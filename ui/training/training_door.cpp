// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/training_door.h"

#include "ui/text/fault_text.h"
#include "ui/widgets/keyed_button.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tone.h"

#include <QEvent>
#include <QVBoxLayout>

#include <utility>

namespace wattcard::ui {

namespace {

constexpr int doorMargin = 18;

} // namespace

TrainingDoor::TrainingDoor(Opener opener, QWidget* parent)
    : QWidget{parent},
      m_opener{std::move(opener)},
      m_title{new QLabel{this}},
      m_text{new QLabel{this}},
      m_button{new QPushButton{this}},
      m_message{new QLabel{this}}
{
    m_title->setFont(sized(font(), headlinePoints));
    m_text->setWordWrap(true);
    m_message->setWordWrap(true);
    m_button->setAutoDefault(true);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(doorMargin, doorMargin, doorMargin, doorMargin);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addWidget(m_button, 0, Qt::AlignLeft);
    layout->addWidget(m_message);
    layout->addStretch(1);
    setFocusProxy(m_button);
    connect(m_button, &QPushButton::clicked, this, &TrainingDoor::open);
    retranslate();
}

void TrainingDoor::open()
{
    const auto opened = m_opener();
    if (opened)
        return say(*m_message, tr("The training window opens: it has an orange frame."),
                   Tone::Good);
    const QString why = opened.error().fault == Fault::DatabaseInUse
                            ? tr("A training window is open already: look for the orange frame.")
                            : faultLine(opened.error().fault);
    say(*m_message, why, Tone::Attention);
}

void TrainingDoor::forget()
{
    m_message->clear();
}

void TrainingDoor::retranslate()
{
    m_title->setText(tr("Training"));
    m_text->setText(tr("Selling, lost cards, pulled cards, meter exchange, reversals and an empty "
                       "printer can be practised in a window of its own, with invented customers, "
                       "virtual cards and points. Nothing of it reaches these books."));
    nameButton(*m_button, tr("Open the training window"), Qt::ALT | Qt::Key_O);
    m_button->setAccessibleName(tr("Open the training window"));
    forget();
}

void TrainingDoor::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace wattcard::ui
