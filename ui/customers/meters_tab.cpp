// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/meters_tab.h"

#include "ui/customers/customers_text.h"
#include "ui/text/value_text.h"
#include "ui/widgets/fitting_button.h"
#include "ui/widgets/keyed_button.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int meterListColumns = 5;
constexpr int meterEventColumns = 3;

QKeySequence meterKeyOf(MetersCommand command)
{
    switch (command) {
    case MetersCommand::Previous: return Qt::ALT | Qt::Key_PageUp;
    case MetersCommand::Next: return Qt::ALT | Qt::Key_PageDown;
    case MetersCommand::Receive: return Qt::ALT | Qt::Key_R;
    case MetersCommand::Scrap: return Qt::ALT | Qt::Key_D;
    }
    return {};
}

} // namespace

MetersTab::MetersTab(QWidget* parent)
    : QWidget{parent},
      m_choice{new FieldSheet{1, this}},
      m_place{new ChoiceBox<MeterPlace>{
          {allMeterPlaces.begin(), allMeterPlaces.end()}, meterPlaceText, this}},
      m_lines{new PlainTable{meterListColumns, this}},
      m_events{new PlainTable{meterEventColumns, this}},
      m_fields{new FieldSheet{1, this}},
      m_first{new QLineEdit{this}},
      m_count{new QLineEdit{this}},
      m_model{new QLineEdit{this}},
      m_note{new QLineEdit{this}},
      m_message{new QLabel{this}}
{
    m_message->setWordWrap(true);
    m_choice->add(*m_place, [] { return tr("Meters"); });
    m_fields->add(*m_first, [] { return tr("First number"); });
    m_fields->add(*m_count, [] { return tr("How many"); });
    m_fields->add(*m_model, [] { return tr("Kind of meter"); });
    m_fields->add(*m_note, [] { return tr("Note"); });
    m_count->setText(u"1"_s);
    auto* middle = new QHBoxLayout;
    middle->addWidget(m_lines, 3);
    middle->addWidget(m_events, 2);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_choice);
    layout->addLayout(middle, 1);
    layout->addWidget(m_fields);
    layout->addWidget(m_message);
    layout->addWidget(makeButtons());
    connect(m_place, &QComboBox::currentIndexChanged, this,
            [this] { Q_EMIT placeChosen(m_place->value()); });
    connect(m_lines, &QTableWidget::itemSelectionChanged, this, [this] {
        const auto row = static_cast<std::size_t>(m_lines->currentRow());
        if (row < m_view.page.lines.size())
            Q_EMIT meterChosen(m_view.page.lines[row].number);
    });
    connect(m_fields, &FieldSheet::completed, this, [this] { press(MetersCommand::Receive); });
    retranslate();
}

QWidget* MetersTab::makeButtons()
{
    auto* panel = new QWidget{this};
    auto* row = new QHBoxLayout{panel};
    row->setContentsMargins(0, 0, 0, 0);
    for (const MetersCommand command : allMetersCommands) {
        auto* button = new FittingButton{panel};
        button->setAutoDefault(true);
        m_buttons[command] = button;
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, command] { press(command); });
    }
    return panel;
}

void MetersTab::press(MetersCommand command)
{
    if (command == MetersCommand::Receive)
        Q_EMIT received(m_first->text(), m_count->text(), {{}, 1, m_model->text(), m_note->text()});
    else if (command == MetersCommand::Scrap)
        Q_EMIT scrapped(m_note->text());
    else
        Q_EMIT chosen(command);
}

void MetersTab::retranslate()
{
    for (const auto& [command, button] : m_buttons)
        nameButton(*button, commandText(command), meterKeyOf(command));
    m_lines->setAccessibleName(tr("Meters"));
    m_lines->setHorizontalHeaderLabels(
        {tr("Meter"), tr("Kind of meter"), tr("Place"), tr("Name"), tr("Since")});
    m_events->setAccessibleName(tr("What happened to the chosen meter"));
    m_events->setHorizontalHeaderLabels({tr("At"), tr("What"), tr("More")});
    m_events->setEmptyText(tr("Nothing is known of it but its place."));
}

void MetersTab::show(const MetersView& view)
{
    const bool isNewPage = view.page.lines != m_view.page.lines ||
                           view.isListed != m_view.isListed || view.page.wish != m_view.page.wish ||
                           view.selected != m_view.selected;
    const bool isDone = (view.received > 0 || view.isScrapped) && m_view.busy && view.busy;
    const MetersGap gap = view.gap == m_view.gap ? MetersGap::None : view.gap;
    m_view = view;
    {
        const QSignalBlocker quiet{m_place};
        m_place->choose(view.page.wish.place);
    }
    if (isNewPage)
        showLines();
    showEvents();
    const bool keeps = view.person && mayKeepMeters(view.person->role);
    m_fields->setVisible(keeps);
    if (isDone) {
        m_first->clear();
        m_note->clear();
        m_count->setText(u"1"_s);
    }
    const CustomersSaying message = messageOf(view);
    say(*m_message, message.text, message.tone);
    for (const auto& [command, button] : m_buttons)
        button->setEnabled(isOffered(view, command));
    if (gap == MetersGap::Number)
        m_first->setFocus(Qt::TabFocusReason);
    else if (gap == MetersGap::Count)
        m_count->setFocus(Qt::TabFocusReason);
    else if (gap != MetersGap::None)
        m_note->setFocus(Qt::TabFocusReason);
}

void MetersTab::showLines()
{
    const QSignalBlocker quiet{m_lines};
    QString empty = tr("The list is read…");
    if (m_view.isListed)
        empty = m_view.page.wish.place == MeterPlace::InStock
                    ? tr("No meter lies in stock. Take a delivery in below.")
                    : tr("No meter here.");
    m_lines->setEmptyText(empty);
    m_lines->setRowCount(static_cast<int>(m_view.page.lines.size()));
    m_lines->clearSelection();
    for (int row = 0; row < m_lines->rowCount(); ++row) {
        const MeterLine& line = m_view.page.lines[static_cast<std::size_t>(row)];
        const QString place = line.customer.number() == 0 ? tr("–") : numberText(line.customer);
        const QString since = line.since == UtcTime{} ? tr("–") : dateTimeText(line.since);
        m_lines->fillRow(row, {line.number.toString(), line.model, place, line.name, since});
        if (m_view.selected == line.number) {
            m_lines->setCurrentCell(row, 0);
            m_lines->selectRow(row);
        }
    }
}

void MetersTab::showEvents()
{
    m_events->setRowCount(static_cast<int>(m_view.events.size()));
    for (int row = 0; row < m_events->rowCount(); ++row)
        m_events->fillRow(row, eventCells(m_view.events[static_cast<std::size_t>(row)]));
}

void MetersTab::focusList()
{
    m_lines->setFocus();
}

void MetersTab::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    showLines();
    showEvents();
    const CustomersSaying message = messageOf(m_view);
    say(*m_message, message.text, message.tone);
}

} // namespace wattcard::ui
