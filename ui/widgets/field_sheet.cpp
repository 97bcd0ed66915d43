// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/field_sheet.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace wattcard::ui {

namespace {

constexpr int sheetFieldHeight = 38;
constexpr int sheetGap = 12;

bool isEmptyField(const QWidget* field)
{
    const auto* edit = qobject_cast<const QLineEdit*>(field);
    return edit && edit->text().isEmpty();
}

} // namespace

FieldSheet::FieldSheet(int rowsInColumn, QWidget* parent)
    : QWidget{parent},
      m_rows{rowsInColumn},
      m_grid{new QGridLayout{this}}
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(sheetGap);
    m_grid->setVerticalSpacing(sheetGap / 2);
    m_grid->setRowStretch(rowsInColumn, 1); // the fields stay together at the top
}

void FieldSheet::add(QWidget& field, Word name)
{
    auto* label = new QLabel{this};
    label->setBuddy(&field);
    field.setParent(this);
    field.setFixedHeight(sheetFieldHeight);
    field.installEventFilter(this);
    if (auto* edit = qobject_cast<QLineEdit*>(&field))
        connect(edit, &QLineEdit::textEdited, this, &FieldSheet::edited);
    else if (auto* box = qobject_cast<QComboBox*>(&field))
        connect(box, &QComboBox::currentIndexChanged, this, &FieldSheet::edited);
    if (!m_entries.empty())
        setTabOrder(m_entries.back().field, &field);
    m_entries.push_back({label, &field, std::move(name)});
    layOut();
    retranslate();
}

void FieldSheet::setShown(QWidget& field, bool isShown)
{
    for (const Entry& entry : m_entries) {
        if (entry.field != &field)
            continue;
        entry.label->setVisible(isShown);
        entry.field->setVisible(isShown);
    }
    layOut();
}

// What is hidden leaves no hole: the others close up, column by column.
void FieldSheet::layOut()
{
    int place = 0;
    for (const Entry& entry : m_entries) {
        m_grid->removeWidget(entry.label);
        m_grid->removeWidget(entry.field);
        if (entry.field->isHidden())
            continue;
        const int column = place / m_rows * 2;
        m_grid->addWidget(entry.label, place % m_rows, column);
        m_grid->addWidget(entry.field, place % m_rows, column + 1);
        ++place;
    }
    for (int column = 1; column < m_grid->columnCount(); column += 2)
        m_grid->setColumnStretch(column, (column - 1) / 2 * m_rows < place ? 1 : 0);
}

void FieldSheet::focusFirst()
{
    const auto isOpen = [](const Entry& entry) { return !entry.field->isHidden(); };
    auto found = std::ranges::find_if(
        m_entries, [&](const Entry& entry) { return isOpen(entry) && isEmptyField(entry.field); });
    if (found == m_entries.end())
        found = std::ranges::find_if(m_entries, isOpen);
    if (found != m_entries.end())
        found->field->setFocus(Qt::TabFocusReason);
}

void FieldSheet::retranslate()
{
    for (const Entry& entry : m_entries) {
        const QString name = entry.name();
        entry.label->setText(name);
        entry.field->setAccessibleName(name);
    }
}

void FieldSheet::advance(const QObject& from)
{
    auto place = std::ranges::find(
        m_entries, &from, [](const Entry& entry) -> const QObject* { return entry.field; });
    if (place == m_entries.end())
        return;
    const auto next = std::find_if(place + 1, m_entries.end(),
                                   [](const Entry& entry) { return !entry.field->isHidden(); });
    if (next == m_entries.end())
        Q_EMIT completed();
    else
        next->field->setFocus(Qt::TabFocusReason);
}

void FieldSheet::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool FieldSheet::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && key->modifiers().testFlag(Qt::ControlModifier) == false) {
            if (!key->isAutoRepeat())
                advance(*watched);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace wattcard::ui
