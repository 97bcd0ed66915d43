// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backup/restore_page.h"

#include "ui/backup/restore_screen_text.h"
#include "ui/widgets/fitting_button.h"
#include "ui/widgets/keyed_button.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int restoreMargin = 18;
constexpr int restoreMessageLines = 3;
constexpr int clearingRows = 3;

QKeySequence restoreKey(RestoreCommand command)
{
    switch (command) {
    case RestoreCommand::Choose: return Qt::ALT | Qt::Key_O;
    case RestoreCommand::GoOn: return Qt::ALT | Qt::Key_N;
    case RestoreCommand::Back: return Qt::ALT | Qt::Key_X;
    }
    return {};
}

} // namespace

RestorePage::RestorePage(QWidget* parent)
    : QWidget{parent},
      m_title{new QLabel{this}},
      m_facts{new PlainTable{2, this}},
      m_sheets{new QStackedWidget{this}},
      m_fileSheet{new FieldSheet{1, this}},
      m_lookSheet{new FieldSheet{1, this}},
      m_signSheet{new FieldSheet{1, this}},
      m_clearSheet{new FieldSheet{clearingRows, this}},
      m_noSheet{new QWidget{this}},
      m_file{new QLineEdit{this}},
      m_passphrase{new SecretEdit{SecretEdit::Allowed::Anything, this}},
      m_name{new QLineEdit{this}},
      m_reason{new QLineEdit{this}},
      m_login{new QLineEdit{this}},
      m_password{new QLineEdit{this}},
      m_waiting{new QComboBox{this}},
      m_to{new ChoiceBox<RecoveredTo>{
          {RecoveredTo::Safe, RecoveredTo::Bank, RecoveredTo::OverShort, RecoveredTo::Carry},
          recoveredToText,
          this}},
      m_reference{new QLineEdit{this}},
      m_note{new QLineEdit{this}},
      m_leader{new QLineEdit{this}},
      m_leaderPassword{new QLineEdit{this}},
      m_message{new QLabel{this}}
{
    QFont bold = sized(font(), bodyPoints);
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setAlignment(Qt::AlignTop);
    m_message->setMinimumHeight(restoreMessageLines * m_message->fontMetrics().lineSpacing());
    m_password->setEchoMode(QLineEdit::Password);
    makeSheets();
    makeClearing();
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(restoreMargin, restoreMargin, restoreMargin, restoreMargin);
    layout->addWidget(m_title);
    layout->addWidget(m_facts, 1);
    layout->addWidget(m_sheets);
    layout->addWidget(m_message);
    layout->addWidget(makeButtons());
    retranslate();
    show(RestoreView{});
}

void RestorePage::makeSheets()
{
    m_fileSheet->add(*m_file, [] { return tr("Backup"); });
    m_fileSheet->add(*m_passphrase, [] { return tr("Passphrase"); });
    m_lookSheet->add(*m_name, [] { return tr("The company's name, to confirm"); });
    m_lookSheet->add(*m_reason, [] { return tr("Why"); });
    m_signSheet->add(*m_login, [] { return tr("Login of finance"); });
    m_signSheet->add(*m_password, [] { return tr("Password"); });
    for (FieldSheet* sheet : {m_fileSheet, m_lookSheet, m_signSheet}) {
        m_sheets->addWidget(sheet);
        connect(sheet, &FieldSheet::completed, this, &RestorePage::goOn);
    }
    m_sheets->addWidget(m_noSheet);
}

void RestorePage::makeClearing()
{
    m_leaderPassword->setEchoMode(QLineEdit::Password);
    m_waiting->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_clearSheet->add(*m_waiting, [] { return tr("Money that waits"); });
    m_clearSheet->add(*m_to, [] { return tr("Where it was found"); });
    m_clearSheet->add(*m_reference, [] { return tr("Reference of the bank"); });
    m_clearSheet->add(*m_note, [] { return tr("Why"); });
    m_clearSheet->add(*m_leader, [] { return tr("Login of the shift leader"); });
    m_clearSheet->add(*m_leaderPassword, [] { return tr("Password"); });
    m_sheets->addWidget(m_clearSheet);
    connect(m_clearSheet, &FieldSheet::completed, this, &RestorePage::goOn);
}

// The list as it is now, with the one that was chosen where it still waits.
void RestorePage::offerWaiting()
{
    const QSignalBlocker quiet{m_waiting};
    const QString chosen = m_waiting->currentText();
    m_waiting->clear();
    if (m_view.catchUp) {
        for (const RecoveredMoney& money : m_view.catchUp->waiting)
            m_waiting->addItem(recoveredText(money));
    }
    m_waiting->setCurrentIndex(std::max(0, m_waiting->findText(chosen)));
}

void RestorePage::giveClearing()
{
    const auto place = static_cast<std::size_t>(std::max(0, m_waiting->currentIndex()));
    if (!m_view.catchUp || place >= m_view.catchUp->waiting.size())
        return;
    RecoveredClearing clearing{
        m_view.catchUp->waiting[place].row, m_to->value(), m_reference->text().trimmed(), {}};
    clearing.cause = {Reason::RecordsRestored, m_note->text().trimmed()};
    const app::Login signer{m_leader->text().trimmed(), m_leaderPassword->text()};
    m_leaderPassword->clear();
    Q_EMIT clearingGiven(clearing, signer);
}

QWidget* RestorePage::makeButtons()
{
    auto* panel = new QWidget{this};
    auto* row = new QHBoxLayout{panel};
    row->setContentsMargins(0, 0, 0, 0);
    for (const RestoreCommand command : allRestoreCommands) {
        auto* button = new FittingButton{panel};
        button->setAutoDefault(true);
        m_buttons[command] = button;
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, command] { press(command); });
    }
    return panel;
}

void RestorePage::retranslate()
{
    for (const auto& [command, button] : m_buttons)
        nameButton(*button, restoreCommandText(m_view, command), restoreKey(command));
    m_title->setText(restoreTitle(m_view));
    m_facts->setAccessibleName(tr("What is known of the restore"));
    m_facts->setHorizontalHeaderLabels({tr("What"), tr("Value")});
    m_facts->setEmptyText(restoreEmptyText(m_view));
}

void RestorePage::press(RestoreCommand command)
{
    switch (command) {
    case RestoreCommand::Choose: return chooseFile();
    case RestoreCommand::GoOn: return goOn();
    case RestoreCommand::Back: return Q_EMIT backAsked();
    }
}

void RestorePage::goOn()
{
    switch (m_view.step) {
    case RestoreStep::File:
        return Q_EMIT fileGiven(m_file->text().trimmed(), m_passphrase->isEmpty()
                                                              ? app::SharedSecret{}
                                                              : m_passphrase->take());
    case RestoreStep::Look: return Q_EMIT confirmed(m_name->text(), m_reason->text());
    case RestoreStep::Sign: {
        const QString password = m_password->text();
        m_password->clear();
        return Q_EMIT signatureGiven(m_login->text(), password);
    }
    case RestoreStep::After: return giveClearing();
    case RestoreStep::Working:
    case RestoreStep::Closing: return;
    }
}

// Not a static call of QFileDialog: that would stop the window's own events.
void RestorePage::chooseFile()
{
    auto* dialog = new QFileDialog{this, tr("Backup to restore")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Backups (*.wcbk)")});
    dialog->selectFile(m_file->text());
    connect(dialog, &QFileDialog::fileSelected, m_file, &QLineEdit::setText);
    dialog->open();
}

void RestorePage::show(const RestoreView& view)
{
    const bool isNewStep = view.step != m_view.step || view.isOpen != m_view.isOpen;
    const bool isRefused = (view.gap != m_view.gap || view.failure != m_view.failure) &&
                           (view.gap != RestoreGap::None || view.failure);
    m_view = view;
    retranslate();
    showFacts();
    offerWaiting();
    if (view.step == RestoreStep::After)
        m_sheets->setCurrentWidget(
            isOffered(view, RestoreCommand::GoOn) || view.isAsked ? m_clearSheet : m_noSheet);
    const BackupSaying message = restoreMessage(view);
    say(*m_message, message.text, message.tone);
    m_sheets->setEnabled(isOffered(view, RestoreCommand::GoOn));
    for (const auto& [command, button] : m_buttons)
        button->setEnabled(isOffered(view, command));
    if (isNewStep)
        enterStep();
    else if (isRefused && isVisible())
        firstField()->setFocus(Qt::TabFocusReason);
}

void RestorePage::enterStep()
{
    for (QLineEdit* edit :
         {m_name, m_reason, m_login, m_password, m_reference, m_note, m_leader, m_leaderPassword})
        edit->clear();
    m_passphrase->clear();
    m_reason->setText(m_view.reason);
    m_file->setText(m_view.file);
    switch (m_view.step) {
    case RestoreStep::File: m_sheets->setCurrentWidget(m_fileSheet); break;
    case RestoreStep::Look: m_sheets->setCurrentWidget(m_lookSheet); break;
    case RestoreStep::Sign: m_sheets->setCurrentWidget(m_signSheet); break;
    case RestoreStep::After: break; // by what waits
    default: m_sheets->setCurrentWidget(m_noSheet); break;
    }
    if (isVisible())
        firstField()->setFocus(Qt::TabFocusReason);
}

QWidget* RestorePage::firstField() const
{
    switch (m_view.step) {
    case RestoreStep::File:
        return m_file->text().isEmpty() ? static_cast<QWidget*>(m_file) : m_passphrase;
    case RestoreStep::Look: return m_view.gap == RestoreGap::Reason ? m_reason : m_name;
    case RestoreStep::Sign: return m_login->text().isEmpty() ? m_login : m_password;
    default: return m_facts;
    }
}

void RestorePage::showFacts()
{
    const auto facts = restoreFacts(m_view);
    m_facts->setRowCount(static_cast<int>(facts.size()));
    for (int row = 0; row < m_facts->rowCount(); ++row) {
        const auto& [name, value] = facts[static_cast<std::size_t>(row)];
        m_facts->fillRow(row, {name, value});
        m_facts->item(row, 1)->setToolTip(value);
    }
}

// Not a proxy: Tab would go past what stands before it.
void RestorePage::focusInEvent(QFocusEvent*)
{
    firstField()->setFocus();
}

// Esc is one step back, as everywhere.
void RestorePage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && isOffered(m_view, RestoreCommand::Back))
        Q_EMIT backAsked();
    else
        QWidget::keyPressEvent(event);
}

void RestorePage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        show(RestoreView{m_view});
}

} // namespace wattcard::ui
