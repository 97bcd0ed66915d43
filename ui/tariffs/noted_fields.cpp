// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tariffs/noted_fields.h"

#include "ui/widgets/theme.h"
#include "ui/widgets/tone.h"

#include <QGridLayout>
#include <QRegularExpressionValidator>

#include <algorithm>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

NotedFields::NotedFields(QWidget* parent) : QWidget{parent}, m_grid{new QGridLayout{this}}
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
}

void NotedFields::add(QWidget& field, const QString& name)
{
    const int line = static_cast<int>(m_rows.size()) * 2;
    Row row{new QLabel{name, this}, &field, new QLabel{this}};
    row.name->setBuddy(&field);
    row.note->setWordWrap(true);
    row.note->setFont(sized(font(), smallPoints));
    row.note->hide();
    field.setParent(this);
    field.setAccessibleName(name);
    m_grid->addWidget(row.name, line, 0, Qt::AlignVCenter);
    m_grid->addWidget(&field, line, 1);
    m_grid->addWidget(row.note, line + 1, 0, 1, 2);
    if (!m_rows.empty())
        setTabOrder(m_rows.back().field, &field);
    m_rows.push_back(row);
}

void NotedFields::setShown(const QWidget& field, bool isShown)
{
    for (const Row& row : m_rows) {
        if (row.field != &field)
            continue;
        row.name->setVisible(isShown);
        row.field->setVisible(isShown);
        row.note->setVisible(isShown && !row.note->text().isEmpty());
    }
}

void NotedFields::clearNotes()
{
    for (const Row& row : m_rows) {
        row.note->clear();
        row.note->hide();
        row.field->setAccessibleDescription({});
    }
}

void NotedFields::note(const QWidget& field, const QString& sentence)
{
    for (const Row& row : m_rows) {
        if (row.field != &field || !row.note->text().isEmpty())
            continue; // the first thing that is wrong comes first
        say(*row.note, sentence, Tone::Stop);
        row.note->setVisible(!row.field->isHidden());
        row.field->setAccessibleDescription(sentence);
    }
}

QString NotedFields::noteOf(const QWidget& field) const
{
    const auto row = std::ranges::find(
        m_rows, &field, [](const Row& each) -> const QWidget* { return each.field; });
    return row == m_rows.end() ? QString{} : row->note->text();
}

QWidget* NotedFields::firstWrong() const
{
    const auto wrong =
        std::ranges::find_if(m_rows, [](const Row& row) { return !row.note->text().isEmpty(); });
    return wrong == m_rows.end() ? nullptr : wrong->field;
}

PriceEdit::PriceEdit(QWidget* parent) : QLineEdit{parent}
{
    static const QRegularExpression shape{u"[0-9]{0,4}([.][0-9]{0,4})?"_s};
    setValidator(new QRegularExpressionValidator{shape, this});
    setPlaceholderText(u"0.0000"_s);
}

void PriceEdit::setPrice(Price price)
{
    setText(price > Price{} ? price.toString() : QString{});
}

Price PriceEdit::price() const
{
    return Price::parse(text()).value_or(Price{});
}

WholeEdit::WholeEdit(int digits, QWidget* parent) : QLineEdit{parent}
{
    const QRegularExpression shape{u"[0-9]{0,%1}"_s.arg(digits)};
    setValidator(new QRegularExpressionValidator{shape, this});
}

void WholeEdit::setWhole(std::int64_t number)
{
    setText(number == 0 ? QString{} : QString::number(number));
}

} // namespace wattcard::ui
