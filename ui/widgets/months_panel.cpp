// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/months_panel.h"

#include "ui/text/value_text.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/month_bars.h"
#include "ui/widgets/plain_table.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int monthRowHeight = 26;
const QKeySequence tableKey{Qt::ALT | Qt::Key_T};

} // namespace

MonthsPanel::MonthsPanel(QWidget* parent)
    : QWidget{parent},
      m_title{new ElidedLabel{this}},
      m_asTable{new QToolButton{this}},
      m_place{new QStackedWidget{this}},
      m_bars{new MonthBars{this}},
      m_table{new PlainTable{2, this}}
{
    m_title->setFont(sized(font(), smallPoints));
    m_asTable->setFont(sized(font(), smallPoints - 2));
    m_asTable->setCheckable(true);
    m_asTable->setFocusPolicy(Qt::TabFocus);
    m_table->verticalHeader()->setDefaultSectionSize(monthRowHeight);
    m_place->addWidget(m_bars);
    m_place->addWidget(m_table);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_asTable);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(2);
    layout->addLayout(head);
    layout->addWidget(m_place, 1);
    connect(m_asTable, &QToolButton::toggled, m_place, &QStackedWidget::setCurrentIndex);
    retranslate();
}

void MonthsPanel::show(const std::optional<Consumption>& consumption)
{
    m_bars->show(consumption);
    if (consumption == m_consumption)
        return;
    m_consumption = consumption;
    fillTable();
}

// The newest month first: it is the one that is asked for.
void MonthsPanel::fillTable()
{
    m_table->setRowCount(0);
    if (!m_consumption)
        return;
    for (auto used = m_consumption->months.rbegin(); used != m_consumption->months.rend(); ++used) {
        if (!used->energy)
            continue;
        const int row = m_table->rowCount();
        m_table->setRowCount(row + 1);
        const QString month = u"%1-%2"_s.arg(int{used->month.year()})
                                  .arg(unsigned{used->month.month()}, 2, 10, '0'_L1);
        m_table->fillRow(
            row, {used->isWhole ? month : tr("%1, in part").arg(month), energyText(*used->energy)});
    }
}

void MonthsPanel::retranslate()
{
    m_title->setText(tr("Used by month, kWh"));
    m_asTable->setText(tr("Table (Alt+T)"));
    m_asTable->setShortcut(tableKey); // setting a text takes it away
    m_asTable->setAccessibleName(tr("Show the months as a table"));
    m_table->setAccessibleName(tr("Consumption of twelve months"));
    m_table->setHorizontalHeaderLabels({tr("Month"), tr("Used")});
    m_table->setEmptyText(tr("Nothing was reported yet."));
    fillTable();
}

void MonthsPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace wattcard::ui
