// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/trace_panel.h"

#include "ui/cards/trace_lanes.h"
#include "ui/cards/trace_model.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QVBoxLayout>

namespace wattcard::ui {

TracePanel::TracePanel(QWidget* parent)
    : QWidget{parent},
      m_lanes{new TraceLanes{this}},
      m_model{new TraceModel{this}},
      m_table{new QTableView{this}},
      m_note{new QLabel{this}}
{
    m_table->setModel(m_model);
    m_table->setFont(sized(font(), smallPoints));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(26);
    auto& header = *m_table->horizontalHeader();
    header.setHighlightSections(false);
    header.setFont(m_table->font());
    header.setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header.setSectionResizeMode(QHeaderView::ResizeToContents);
    header.setSectionResizeMode(TraceModel::Status, QHeaderView::Stretch);
    m_note->setFont(sized(font(), smallPoints));
    m_note->setWordWrap(true);
    auto* layout = new QVBoxLayout{this};
    layout->addWidget(m_lanes);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_note);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, m_lanes,
            [this](const QModelIndex& current) { m_lanes->choose(current.row()); });
    connect(m_lanes, &TraceLanes::stepChosen, m_table,
            [this](int step) { m_table->selectRow(step); });
    retranslate();
}

void TracePanel::retranslate()
{
    m_lanes->setAccessibleName(tr("Commands on a time axis"));
    m_table->setAccessibleName(tr("Commands to the card"));
    m_note->setText(tr("Data are not recorded: keys and tokens can be in no trace. From the "
                       "authentication on, everything is encrypted."));
    m_model->retranslate();
    m_lanes->show(m_trace);
}

void TracePanel::show(const std::vector<ApduStep>& trace)
{
    m_trace = trace;
    m_model->show(trace);
    m_lanes->show(trace);
    if (!trace.empty())
        m_table->setCurrentIndex(m_model->index(0, 0));
}

void TracePanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace wattcard::ui
