// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/customer_list.h"

#include "ui/customers/customers_text.h"
#include "ui/text/value_text.h"
#include "ui/text/word_text.h"
#include "ui/widgets/fitting_button.h"
#include "ui/widgets/keyed_button.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int customerColumns = 8;
constexpr std::array listedStates{AccountState::Pending, AccountState::Active,
                                  AccountState::Suspended, AccountState::Closed};

QKeySequence keyOf(CustomersCommand command)
{
    switch (command) {
    case CustomersCommand::Find: return Qt::ALT | Qt::Key_S;
    case CustomersCommand::Open: return Qt::ALT | Qt::Key_O;
    case CustomersCommand::Previous: return Qt::ALT | Qt::Key_PageUp;
    case CustomersCommand::Next: return Qt::ALT | Qt::Key_PageDown;
    case CustomersCommand::Export: return Qt::CTRL | Qt::Key_E;
    case CustomersCommand::Stop: return Qt::ALT | Qt::Key_X;
    case CustomersCommand::Save:
    case CustomersCommand::Purchases:
    case CustomersCommand::Back: break;
    }
    return {};
}

} // namespace

CustomerList::CustomerList(QWidget* parent)
    : QWidget{parent},
      m_fields{new FieldSheet{1, this}},
      m_text{new QLineEdit{this}},
      m_state{new QComboBox{this}},
      m_area{new QComboBox{this}},
      m_plan{new QComboBox{this}},
      m_lines{new PlainTable{customerColumns, this}},
      m_message{new QLabel{this}}
{
    m_message->setWordWrap(true);
    makeFields();
    m_lines->installEventFilter(this);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_fields);
    layout->addWidget(m_lines, 1);
    layout->addWidget(m_message);
    layout->addWidget(makeButtons());
    connect(m_lines, &QTableWidget::itemSelectionChanged, this, [this] {
        const auto row = static_cast<std::size_t>(m_lines->currentRow());
        if (row < m_view.page.lines.size())
            Q_EMIT accountChosen(m_view.page.lines[row].account);
    });
    connect(m_lines, &QTableWidget::cellDoubleClicked, this,
            [this] { Q_EMIT chosen(CustomersCommand::Open); });
    retranslate();
}

void CustomerList::makeFields()
{
    m_state->addItem(QString{}, -1);
    for (const AccountState state : listedStates)
        m_state->addItem(QString{}, static_cast<int>(state));
    m_area->addItem(QString{}, QVariant{});
    m_plan->addItem(QString{}, qint64{0});
    for (QComboBox* box : {m_state, m_area, m_plan}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        connect(box, &QComboBox::activated, this, &CustomerList::search);
    }
    m_fields->add(*m_text, [] { return tr("Look for"); });
    m_fields->add(*m_state, [] { return tr("State"); });
    m_fields->add(*m_area, [] { return tr("Area"); });
    m_fields->add(*m_plan, [] { return tr("Tariff"); });
    // Enter in the box finds at once; the filters have acted already.
    m_text->installEventFilter(this);
}

QWidget* CustomerList::makeButtons()
{
    auto* panel = new QWidget{this};
    auto* row = new QHBoxLayout{panel};
    row->setContentsMargins(0, 0, 0, 0);
    for (const CustomersCommand command : customerListCommands) {
        auto* button = new FittingButton{panel};
        button->setAutoDefault(true);
        m_buttons[command] = button;
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, command] {
            if (command == CustomersCommand::Find)
                search();
            else
                Q_EMIT chosen(command);
        });
    }
    return panel;
}

void CustomerList::retranslate()
{
    for (const auto& [command, button] : m_buttons)
        nameButton(*button, commandText(command), keyOf(command));
    m_text->setPlaceholderText(tr("name, number, phone…"));
    m_text->setToolTip(m_text->placeholderText()); // elided where the names are long
    m_state->setItemText(0, tr("every state"));
    for (std::size_t place = 0; place < listedStates.size(); ++place)
        m_state->setItemText(1 + static_cast<int>(place), accountStateText(listedStates[place]));
    m_area->setItemText(0, tr("every area"));
    m_plan->setItemText(0, tr("every tariff"));
    m_lines->setAccessibleName(tr("Customers"));
    m_lines->setHorizontalHeaderLabels({tr("Customer no."), tr("Name"), tr("Phone"), tr("Address"),
                                        tr("Meter"), tr("State"), tr("Area"), tr("Tariff")});
}

void CustomerList::search()
{
    CustomerFilter filter;
    if (const int state = m_state->currentData().toInt(); state >= 0)
        filter.state = static_cast<AccountState>(state);
    if (const QVariant area = m_area->currentData(); area.isValid())
        filter.area = area.toString();
    if (const qint64 plan = m_plan->currentData().toLongLong(); plan > 0)
        filter.plan = TariffPlanId{plan};
    Q_EMIT searched(m_text->text(), filter);
}

void CustomerList::show(const CustomersView& view)
{
    const bool isNewPage = view.page.lines != m_view.page.lines || view.isListed != m_view.isListed;
    const bool isNewPerson = !view.person || !m_view.person || view.person->id != m_view.person->id;
    m_view = view;
    if (isNewPerson) {
        m_text->clear();
        for (QComboBox* box : {m_state, m_area, m_plan})
            box->setCurrentIndex(0);
    }
    showChoices();
    if (isNewPage)
        showLines();
    const CustomersSaying message = listMessage(view);
    say(*m_message, message.text, message.tone);
    for (const auto& [command, button] : m_buttons)
        button->setEnabled(isOffered(view, command));
}

// Those who come later find what they chose still chosen.
void CustomerList::showChoices()
{
    const CustomerChoices& choices = m_view.page.choices;
    const bool isSame = m_area->count() == 1 + choices.areas.size() &&
                        m_plan->count() == 1 + static_cast<int>(choices.plans.size());
    if (isSame)
        return;
    const QVariant area = m_area->currentData();
    const QVariant plan = m_plan->currentData();
    while (m_area->count() > 1)
        m_area->removeItem(1);
    for (const QString& each : choices.areas)
        m_area->addItem(each.isEmpty() ? tr("(none)") : each, each);
    while (m_plan->count() > 1)
        m_plan->removeItem(1);
    for (const auto& [id, name] : choices.plans)
        m_plan->addItem(name, qint64{id.value()});
    m_area->setCurrentIndex(area.isValid() ? std::max(0, m_area->findData(area)) : 0);
    m_plan->setCurrentIndex(std::max(0, m_plan->findData(plan)));
}

void CustomerList::showLines()
{
    const QSignalBlocker quiet{m_lines};
    const bool isNarrowed =
        !m_view.page.wish.text.isEmpty() || m_view.page.wish.filter != CustomerFilter{};
    const QString empty = isNarrowed
                              ? tr("No customer fits. Look for less.")
                              : tr("No customers yet: import a list, or open an account (F9).");
    m_lines->setEmptyText(m_view.isListed ? empty : tr("The list is read…"));
    m_lines->setRowCount(static_cast<int>(m_view.page.lines.size()));
    m_lines->clearSelection();
    for (int row = 0; row < m_lines->rowCount(); ++row) {
        const CustomerLine& line = m_view.page.lines[static_cast<std::size_t>(row)];
        m_lines->fillRow(row, {numberText(line.number), line.name, line.phone, line.address,
                               line.meter.toString(), accountStateText(line.state), line.place.area,
                               line.tariff});
        if (m_view.selected == line.account) {
            m_lines->setCurrentCell(row, 0);
            m_lines->selectRow(row);
        }
    }
}

void CustomerList::focusList()
{
    if (m_lines->rowCount() > 0)
        m_lines->setFocus();
    else
        m_text->setFocus();
}

// Enter opens what is chosen in the list, and finds what is typed in the box; Down leads from the
// box to the list.
bool CustomerList::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isEnter && !key->isAutoRepeat()) {
        if (watched == m_lines)
            Q_EMIT chosen(CustomersCommand::Open);
        else
            search();
        return true;
    }
    if (watched == m_text && key->key() == Qt::Key_Down) {
        m_lines->setFocus();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void CustomerList::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    showLines();
    const CustomersSaying message = listMessage(m_view);
    say(*m_message, message.text, message.tone);
}

} // namespace wattcard::ui
