// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/noted_form.h"

#include <QEvent>

namespace wattcard::ui {

namespace {

constexpr int noteGap = 14;

} // namespace

NotedForm::NotedForm(Word note, QWidget* parent) : QWidget{parent}, m_layout{new QVBoxLayout{this}}
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(noteGap);
    addLine(std::move(note));
}

QLabel* NotedForm::addLine(Word text)
{
    auto* label = new QLabel{text(), this};
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    m_layout->addWidget(label);
    m_lines.emplace_back(label, std::move(text));
    return label;
}

void NotedForm::addForm(QWidget& form)
{
    m_layout->addWidget(&form);
}

void NotedForm::fill()
{
    m_layout->addStretch(1);
}

void NotedForm::retranslate()
{
    for (const auto& [label, text] : m_lines) {
        label->setText(text());
        label->setAccessibleName(label->text());
    }
}

void NotedForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace wattcard::ui
