// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meter/event_panel.h"

#include "ui/meter/event_model.h"
#include "ui/meter/meter_text.h"

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;

QString creditOf(const meter::Readout& readout, Credit credit)
{
    return credit.toString() + u' ' + unitName(readout.mode);
}

QString refusedText(const meter::Readout& readout)
{
    const QString count = QString::number(readout.rejectedCards);
    const QString last = codeText(readout.lastError);
    return last.isEmpty() ? count : u"%1 (%2)"_s.arg(count, last);
}

} // namespace

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
    verticalHeader()->setDefaultSectionSize(24);
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
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(2);
    grid->setHorizontalSpacing(8);
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        m_values[i] = {new QLabel{this}, new QLabel{this}};
        m_values[i].figure->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        const int row = static_cast<int>(i) / 2;
        const int column = static_cast<int>(i) % 2 * 3;
        grid->addWidget(m_values[i].name, row, column);
        grid->addWidget(m_values[i].figure, row, column + 1);
    }
    grid->setColumnMinimumWidth(2, 14);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(4, 1);
    layout->addLayout(grid);
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
    const std::array names{tr("Accepted (A)"),  tr("Purchases (seq)"), tr("Generation"),
                           tr("Remainder (r)"), tr("Cards refused"),   tr("Write-backs")};
    for (std::size_t i = 0; i < names.size(); ++i)
        m_values[i].name->setText(names[i]);
    m_table->setAccessibleName(tr("Events of the meter, newest first"));
    m_events->retranslate();
}

void EventPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

QString EventPanel::valueAt(std::size_t index) const
{
    return m_values.at(index).figure->text();
}

void EventPanel::showReadout(const meter::Readout& readout)
{
    const std::array figures{creditOf(readout, readout.accepted),
                             QString::number(static_cast<std::uint32_t>(readout.seq)),
                             QString::number(static_cast<std::uint16_t>(readout.gen)),
                             u"%1 µ¥"_s.arg(readout.remainderMicroYuan),
                             refusedText(readout),
                             QString::number(readout.writeBackCounter)};
    for (std::size_t i = 0; i < figures.size(); ++i)
        m_values[i].figure->setText(figures[i]);
    m_events->showEvents(readout.events);
}

} // namespace wattcard::ui
