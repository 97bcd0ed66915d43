// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meter/event_panel.h"

#include "ui/meter/event_model.h"

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

EventTable::EventTable(QWidget* parent) : QTableView{parent}
{
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QFont small = font();
    small.setPixelSize(13);
    setFont(small);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(22);
    verticalHeader()->setMinimumSectionSize(20);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setFocusPolicy(Qt::NoFocus);
}

void EventTable::keyPressEvent(QKeyEvent* event)
{
    const QString text = event->text();
    if (!text.isEmpty() && text.front().isPrint())
        event->ignore();
    else
        QTableView::keyPressEvent(event);
}

EventPanel::EventPanel(QWidget* parent)
    : QWidget{parent},
      m_events{new EventModel{this}},
      m_filter{new EventFilter{this}},
      m_groups{new QComboBox{this}},
      m_export{new QPushButton{this}},
      m_table{new EventTable{this}}
{
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(makeTools());
    m_filter->setSourceModel(m_events);
    m_table->setModel(m_filter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(EventModel::What, QHeaderView::Stretch);
    layout->addWidget(m_table, 1);
    retranslate();
}

QLayout* EventPanel::makeTools()
{
    for (const EventGroup group : allEventGroups)
        m_groups->addItem(groupName(group), static_cast<int>(group));
    connect(m_groups, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_filter->choose(allEventGroups.at(static_cast<size_t>(index))); });
    connect(m_export, &QPushButton::clicked, this, &EventPanel::askForFile);
    auto* tools = new QHBoxLayout;
    tools->addWidget(m_groups, 1);
    tools->addWidget(m_export);
    return tools;
}

void EventPanel::choose(EventGroup group)
{
    m_groups->setCurrentIndex(m_groups->findData(static_cast<int>(group)));
}

bool EventPanel::save(const QString& file) const
{
    QSaveFile out{file};
    const QByteArray text = (QChar{QChar::ByteOrderMark} + m_filter->asCsv()).toUtf8();
    return out.open(QIODevice::WriteOnly) && out.write(text) == text.size() && out.commit();
}

void EventPanel::askForFile()
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Export the events"),
                                                      u"events.csv"_s, tr("Tables (*.csv)"));
    if (!file.isEmpty() && !save(file))
        QMessageBox::warning(this, tr("Export the events"),
                             tr("%1 cannot be written. Choose another folder.").arg(file));
}

void EventPanel::retranslate()
{
    for (int i = 0; i < m_groups->count(); ++i)
        m_groups->setItemText(i, groupName(allEventGroups.at(static_cast<std::size_t>(i))));
    m_groups->setAccessibleName(tr("Which events are shown"));
    m_export->setText(tr("E&xport…"));
    m_table->setAccessibleName(tr("Events of the meter, newest first"));
    m_events->retranslate();
}

void EventPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void EventPanel::showReadout(const meter::Readout& readout)
{
    m_events->showEvents(readout.events);
}

} // namespace wattcard::ui
