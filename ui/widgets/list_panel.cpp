// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/list_panel.h"

#include "ui/widgets/plain_table.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace wattcard::ui {

ListPanel::ListPanel(QWidget* parent)
    : QWidget{parent},
      m_title{new QLabel{this}},
      m_search{new QLineEdit{this}},
      m_table{new QTableWidget{this}},
      m_empty{new QLabel{this}}
{
    m_title->setFont(sized(font(), namePoints));
    m_title->setTextFormat(Qt::PlainText);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_search->setMinimumHeight(44);
    m_search->installEventFilter(this);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(36);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setShowGrid(false);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addWidget(m_title);
    layout->addWidget(m_search);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty, 1);
    connect(m_search, &QLineEdit::textEdited, this, [this](const QString& text) {
        chooseFirst();
        sayWhyEmpty();
        Q_EMIT searchTyped(text);
    });
    connect(m_table, &QTableWidget::currentCellChanged, this,
            [this](int row) { Q_EMIT rowChosen(std::max(row, 0)); });
    retranslate();
}

void ListPanel::retranslate()
{
    m_search->setPlaceholderText(tr("number, meter, name, initials, phone or address"));
    m_search->setAccessibleName(tr("search"));
}

void ListPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

// Not a proxy: Tab would go past the search field.
void ListPanel::focusInEvent(QFocusEvent*)
{
    focusField();
}

// What was looked for does not wait for the next customer.
void ListPanel::hideEvent(QHideEvent* event)
{
    m_search->clear();
    QWidget::hideEvent(event);
}

void ListPanel::show(const ListContent& content)
{
    if (content == m_content)
        return;
    const bool sameRows = content.rows == m_content.rows && content.columns == m_content.columns;
    m_content = content;
    m_title->setText(content.title);
    m_table->setAccessibleName(content.title);
    m_search->setVisible(content.searchable);
    sayWhyEmpty();
    m_table->setVisible(!content.rows.empty());
    m_empty->setVisible(content.rows.empty());
    if (!sameRows)
        fill(content);
}

void ListPanel::fill(const ListContent& content)
{
    m_table->clear();
    m_table->setColumnCount(static_cast<int>(content.columns.size()));
    m_table->setRowCount(static_cast<int>(content.rows.size()));
    m_table->setHorizontalHeaderLabels(content.columns);
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QStringList& cells = content.rows[static_cast<std::size_t>(row)];
        for (int column = 0; column < m_table->columnCount(); ++column)
            m_table->setItem(row, column, tableCell(cells.value(column)));
    }
    constexpr int padding = 18;
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->resizeColumnsToContents();
    for (int column = 0; column < m_table->columnCount(); ++column)
        m_table->setColumnWidth(column, m_table->columnWidth(column) + padding);
    m_table->horizontalHeader()->setStretchLastSection(true);
    chooseFirst();
}

void ListPanel::chooseFirst()
{
    if (m_table->rowCount() > 0)
        m_table->setCurrentCell(0, 0);
}

void ListPanel::sayWhyEmpty()
{
    const bool atStart = m_search->text().isEmpty() && !m_content.startSentence.isEmpty();
    m_empty->setText(atStart ? m_content.startSentence : m_content.emptySentence);
}

void ListPanel::beginSearch(const QString& firstLetters)
{
    m_search->setText(firstLetters);
    m_search->setFocus();
    m_search->deselect();
    sayWhyEmpty();
    if (!firstLetters.isEmpty())
        Q_EMIT searchTyped(firstLetters);
}

void ListPanel::focusField()
{
    QWidget* wanted = m_content.searchable ? static_cast<QWidget*>(m_search) : m_table;
    if (!wanted->hasFocus())
        wanted->setFocus();
}

void ListPanel::move(int by)
{
    const int last = m_table->rowCount() - 1;
    if (last >= 0)
        m_table->setCurrentCell(std::clamp(m_table->currentRow() + by, 0, last), 0);
}

bool ListPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            move(key == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace wattcard::ui
