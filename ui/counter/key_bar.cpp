// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/key_bar.h"

#include "ui/widgets/fitted_label.h"
#include "ui/widgets/fitting_button.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QGridLayout>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int barHeight = 104;
constexpr int buttonHeight = 46; // a touch target is at least 44 pixels
constexpr int enterWidth = 150;
constexpr int nextWidth = 280;
constexpr int keysInRow = 7;

} // namespace

KeyBar::KeyBar(QWidget* parent) : QWidget{parent}, m_next{new FittedLabel{this}}
{
    setFixedHeight(barHeight);
    m_next->setFixedWidth(nextWidth);
    m_next->setFont(sized(font(), bodyPoints + 2));
    auto* grid = new QGridLayout{this};
    grid->setContentsMargins(12, 2, 12, 6);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(6);
    grid->addWidget(m_next, 0, 0, 2, 1);
    QPushButton* enter = add(Command::Enter);
    enter->setFixedSize(enterWidth, 2 * buttonHeight + 4);
    enter->setFont(sized(font(), namePoints - 4));
    grid->addWidget(enter, 0, 1, 2, 1);
    colourEnter();
    int place = 0;
    for (const Command command : allCommands) {
        if (command == Command::Enter || command == Command::NewCustomer)
            continue; // the one is made already, the other is written where nobody was found
        QPushButton* button = add(command);
        button->setFixedHeight(buttonHeight);
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        button->setFont(sized(font(), smallPoints - 2));
        grid->addWidget(button, place / keysInRow, 2 + place % keysInRow);
        grid->setColumnStretch(2 + place % keysInRow, 1);
        ++place;
    }
}

QPushButton* KeyBar::add(Command command)
{
    auto* button = new FittingButton{this};
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QPushButton::clicked, this, [this, command] { Q_EMIT pressed(command); });
    m_buttons[command] = button;
    return button;
}

// The one coloured button (SCREENS.md section 1, principle 2).
void KeyBar::colourEnter()
{
    const QColor letters = palette().color(QPalette::HighlightedText);
    const QColor chosen = palette().color(QPalette::Highlight);
    // Fusion lights a button up from above: white letters need a darker ground than elsewhere.
    const QColor ground = letters.lightness() > 128 ? chosen.darker(140) : chosen;
    QPalette strong;
    strong.setResolveMask(0);
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        strong.setColor(group, QPalette::Button, ground);
        strong.setColor(group, QPalette::ButtonText, letters);
    }
    m_buttons[Command::Enter]->setPalette(strong);
}

void KeyBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colourEnter();
}

void KeyBar::show(const CounterView& view, const CounterText& text)
{
    for (const auto& [command, button] : m_buttons) {
        const QString word = command == Command::Enter ? text.next : wordText(command);
        button->setText(command == Command::Enter ? keyText(command)
                                                  : keyText(command) + u' ' + word);
        button->setAccessibleName(u"%1, %2"_s.arg(word, keyText(command)));
        button->setEnabled(isOffered(view, command));
    }
    const bool enters = isOffered(view, Command::Enter);
    m_next->setText(enters ? tr("Next: ENTER, %1").arg(text.next) : tr("Next: %1").arg(text.next));
    m_next->setAccessibleName(m_next->text());
}

} // namespace wattcard::ui
