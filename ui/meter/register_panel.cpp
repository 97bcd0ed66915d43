// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meter/register_panel.h"

#include "ui/meter/event_panel.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int codePixels = 12;

QVBoxLayout* makeColumn(QWidget* parent)
{
    auto* layout = new QVBoxLayout{parent};
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(4);
    return layout;
}

} // namespace

RegisterPanel::RegisterPanel(QWidget* parent)
    : QWidget{parent},
      m_rows{new QStandardItemModel{0, 2, this}},
      m_table{new EventTable{this}},
      m_copy{new QPushButton{this}}
{
    auto* layout = makeColumn(this);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_copy, 0, Qt::AlignRight);
    m_table->setModel(m_rows);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    connect(m_copy, &QPushButton::clicked, this, &RegisterPanel::copy);
    retranslate();
}

void RegisterPanel::showInside(const app::MeterInside& inside)
{
    m_inside = inside;
    m_isTold = true;
    fill();
}

// Values change in place: the row that is chosen stays chosen.
void RegisterPanel::fill()
{
    if (!m_isTold)
        return;
    const auto rows = insideRows(m_inside);
    m_rows->setRowCount(static_cast<int>(rows.size()));
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        const InsideRow& each = rows[static_cast<std::size_t>(row)];
        m_rows->setData(m_rows->index(row, 0), each.name);
        m_rows->setData(m_rows->index(row, 1), each.value);
    }
}

QString RegisterPanel::text() const
{
    QString lines;
    for (const InsideRow& each : insideRows(m_inside))
        lines += each.name + u'\t' + each.value + u'\n';
    return lines;
}

void RegisterPanel::copy()
{
    QGuiApplication::clipboard()->setText(text());
}

void RegisterPanel::retranslate()
{
    m_rows->setHorizontalHeaderLabels({tr("Register"), tr("Value")});
    m_table->setAccessibleName(tr("Registers and state inside the meter"));
    m_copy->setText(tr("&Copy all"));
    fill();
}

void RegisterPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

MemoryPanel::MemoryPanel(QWidget* parent) : QWidget{parent}, m_text{new QPlainTextEdit{this}}
{
    makeColumn(this)->addWidget(m_text);
    QFont code = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    code.setPixelSize(codePixels);
    m_text->setFont(code);
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    retranslate();
}

void MemoryPanel::showInside(const app::MeterInside& inside)
{
    if (m_isTold && inside.images == m_inside.images)
        return; // a selection stays while nothing was written
    m_inside = inside;
    m_isTold = true;
    fill();
}

void MemoryPanel::fill()
{
    if (!m_isTold)
        return;
    const int place = m_text->verticalScrollBar()->value();
    m_text->setPlainText(imagesText(m_inside));
    m_text->verticalScrollBar()->setValue(place);
}

QString MemoryPanel::text() const
{
    return m_text->toPlainText();
}

void MemoryPanel::retranslate()
{
    m_text->setAccessibleName(tr("Both memory images in hex, read only"));
    fill();
}

void MemoryPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace wattcard::ui
