// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/customer_form.h"

#include "ui/customers/customers_text.h"
#include "ui/text/operation_text.h"
#include "ui/widgets/fitting_button.h"
#include "ui/widgets/keyed_button.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/undo_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int customerFieldsInColumn = 4;
constexpr int historyColumns = 6;

// Those that a change of data or a renaming can have (DOMAIN.md section 6), the likeliest first.
std::vector<Reason> editReasons()
{
    return {Reason::ClerkError, Reason::NameChanged, Reason::CustomerMoves, Reason::CustomerChange,
            Reason::RecordsRestored};
}

QKeySequence formKeyOf(CustomersCommand command)
{
    switch (command) {
    case CustomersCommand::Save: return QKeySequence::Save;
    case CustomersCommand::Purchases: return Qt::Key_F7;
    case CustomersCommand::Back:
    case CustomersCommand::Find:
    case CustomersCommand::Open:
    case CustomersCommand::Previous:
    case CustomersCommand::Next:
    case CustomersCommand::Export:
    case CustomersCommand::Stop: break;
    }
    return {};
}

} // namespace

CustomerForm::CustomerForm(QWidget* parent)
    : QWidget{parent},
      m_title{new QLabel{this}},
      m_fields{new FieldSheet{customerFieldsInColumn, this}},
      m_reason{new ChoiceBox<Reason>{editReasons(), reasonText, this}},
      m_cause{new QLineEdit{this}},
      m_facts{new PlainTable{2, this}},
      m_history{new PlainTable{historyColumns, this}},
      m_message{new QLabel{this}},
      m_undo{new UndoBar{this}}
{
    m_title->setFont(sized(font(), bodyPoints + 2));
    m_title->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setMinimumHeight(2 * m_message->fontMetrics().lineSpacing());
    for (const RecordField field : editableFields) {
        m_edits[field] = new QLineEdit{this};
        m_fields->add(*m_edits[field], [field] { return fieldText(field); });
        m_edits[field]->installEventFilter(this);
    }
    m_fields->add(*m_reason, [] { return tr("Reason"); });
    m_fields->add(*m_cause, [] { return tr("In words"); });
    m_cause->installEventFilter(this);
    auto* top = new QHBoxLayout;
    auto* left = new QVBoxLayout;
    left->addWidget(m_fields);
    left->addStretch();
    top->addLayout(left, 3);
    top->addWidget(m_facts, 2);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addLayout(top, 2);
    layout->addWidget(m_history, 2);
    layout->addWidget(m_message);
    layout->addWidget(m_undo);
    layout->addWidget(makeButtons());
    connect(m_fields, &FieldSheet::completed, this, &CustomerForm::submit);
    connect(m_undo, &UndoBar::undone, this, [this] { Q_EMIT undone(undoneNote()); });
    connect(m_undo, &UndoBar::lapsed, this, &CustomerForm::undoLapsed);
    retranslate();
}

QWidget* CustomerForm::makeButtons()
{
    auto* panel = new QWidget{this};
    auto* row = new QHBoxLayout{panel};
    row->setContentsMargins(0, 0, 0, 0);
    for (const CustomersCommand command : customerFormCommands) {
        auto* button = new FittingButton{panel};
        button->setAutoDefault(true);
        m_buttons[command] = button;
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, command] {
            if (command == CustomersCommand::Save)
                submit();
            else
                Q_EMIT chosen(command);
        });
    }
    return panel;
}

void CustomerForm::retranslate()
{
    for (const auto& [command, button] : m_buttons)
        nameButton(*button, commandText(command), formKeyOf(command));
    QPushButton& back = *m_buttons[CustomersCommand::Back]; // Esc is the page's: see there
    back.setText(tr("%1 (Esc)").arg(commandText(CustomersCommand::Back)));
    back.setAccessibleName(commandText(CustomersCommand::Back));
    m_facts->setAccessibleName(tr("What changes by an operation only"));
    m_facts->setHorizontalHeaderLabels({tr("Field"), tr("Value")});
    m_facts->setEmptyText(tr("The record is read…"));
    m_history->setAccessibleName(tr("What was changed, newest first"));
    m_history->setHorizontalHeaderLabels(
        {tr("At"), tr("Who"), tr("What"), tr("Before"), tr("After"), tr("Why")});
    m_history->setEmptyText(tr("Nothing was changed yet."));
}

void CustomerForm::submit()
{
    CustomerFields wanted;
    for (const auto& [field, edit] : m_edits)
        fieldOf(wanted, field) = edit->text();
    Q_EMIT saved(wanted, m_reason->value(), m_cause->text());
}

void CustomerForm::show(const CustomersView& view)
{
    const CustomersView before = m_view;
    m_view = view;
    m_title->setText(formTitle(view));
    if (!view.record) {
        m_undo->clear();
        return;
    }
    if (view.filled != before.filled || !before.record)
        fill(before);
    const bool isOpen = mayEdit(view) && !isLocked(view);
    const bool isBusy = view.work == CustomersView::Work::Saving;
    for (const auto& [field, edit] : m_edits)
        edit->setReadOnly(!isOpen || isBusy);
    m_reason->setEnabled(isOpen);
    m_cause->setReadOnly(!isOpen || isBusy);
    const CustomersSaying message = formMessage(view);
    say(*m_message, message.text, message.tone);
    for (const auto& [command, button] : m_buttons)
        button->setEnabled(isOffered(view, command));
    if (view.undo && view.saves != before.saves)
        m_undo->offer(savedText());
    else if (!view.undo && m_undo->isOffering())
        m_undo->clear();
    focusGap();
}

// A field that is not touched takes over what holds now; one that is typed into stays as it is.
void CustomerForm::fill(const CustomersView& before)
{
    const bool isConflict = !m_view.moved.empty() && before.record &&
                            before.record->line.account == m_view.record->line.account;
    for (const auto& [field, edit] : m_edits) {
        const bool isTyped = isConflict && edit->text() != fieldOf(m_view.shownBefore, field);
        if (!isTyped)
            edit->setText(fieldOf(m_view.record->fields, field));
        edit->setCursorPosition(0);
    }
    if (!isConflict)
        m_cause->clear();
    showFacts();
    showHistory();
}

void CustomerForm::focusGap()
{
    if (m_view.gap == CustomersGap::None || m_view.gap == CustomersGap::Nothing)
        return;
    QLineEdit* edit = m_view.gap == CustomersGap::Note ? m_cause : m_edits[m_view.gapField];
    edit->setFocus(Qt::TabFocusReason);
}

void CustomerForm::showFacts()
{
    const auto facts = recordFacts(*m_view.record);
    m_facts->setRowCount(static_cast<int>(facts.size()));
    for (int row = 0; row < m_facts->rowCount(); ++row) {
        const auto& [name, value] = facts[static_cast<std::size_t>(row)];
        m_facts->fillRow(row, {name, value});
        m_facts->item(row, 1)->setToolTip(value);
    }
}

void CustomerForm::showHistory()
{
    const auto& history = m_view.record->history;
    m_history->setRowCount(static_cast<int>(history.size()));
    for (int row = 0; row < m_history->rowCount(); ++row)
        m_history->fillRow(row, historyCells(history[static_cast<std::size_t>(row)]));
}

// A field takes Ctrl+Z for what is typed into it; where nothing was typed since, it is the bar's.
bool CustomerForm::eventFilter(QObject* watched, QEvent* event)
{
    const auto* edit = qobject_cast<QLineEdit*>(watched);
    const bool isBars = event->type() == QEvent::ShortcutOverride && m_undo->isOffering() && edit &&
                        !edit->isUndoAvailable() &&
                        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Undo);
    if (isBars) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void CustomerForm::focusFields()
{
    m_edits[RecordField::Name]->setFocus(Qt::TabFocusReason);
}

void CustomerForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    if (!m_view.record)
        return;
    m_title->setText(formTitle(m_view));
    const CustomersSaying message = formMessage(m_view);
    say(*m_message, message.text, message.tone);
    showFacts();
    showHistory();
}

} // namespace wattcard::ui
