// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backup/backup_page.h"

#include "ui/backup/backup_screen_text.h"
#include "ui/widgets/fitting_button.h"
#include "ui/widgets/keyed_button.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QVBoxLayout>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int backupMargin = 18;
constexpr int backupFieldRows = 3;
constexpr int backupMessageLines = 3;
constexpr int backupButtonsInRow = 5;

QKeySequence backupKey(BackupCommand command)
{
    switch (command) {
    case BackupCommand::ChooseFolder: return Qt::ALT | Qt::Key_F;
    case BackupCommand::ChooseFile: return Qt::ALT | Qt::Key_O;
    case BackupCommand::KeepPlan: return Qt::ALT | Qt::Key_S;
    case BackupCommand::BackUp: return Qt::ALT | Qt::Key_B;
    case BackupCommand::Verify: return Qt::ALT | Qt::Key_V;
    case BackupCommand::Drill: return Qt::ALT | Qt::Key_D;
    case BackupCommand::Stop: return Qt::ALT | Qt::Key_X;
    case BackupCommand::Restore: return Qt::ALT | Qt::Key_R;
    case BackupCommand::AfterRestore: return Qt::ALT | Qt::Key_C;
    }
    return {};
}

// Nothing where nothing was typed: what the program keeps will do.
app::SharedSecret typedIn(SecretEdit& field)
{
    return field.isEmpty() ? app::SharedSecret{} : field.take();
}

} // namespace

BackupPage::BackupPage(QWidget* parent)
    : QWidget{parent},
      m_light{new HealthLight{this}},
      m_facts{new PlainTable{2, this}},
      m_fields{new FieldSheet{backupFieldRows, this}},
      m_folder{new QLineEdit{this}},
      m_hours{new QSpinBox{this}},
      m_keep{new QSpinBox{this}},
      m_file{new QLineEdit{this}},
      m_passphrase{new SecretEdit{SecretEdit::Allowed::Anything, this}},
      m_again{new SecretEdit{SecretEdit::Allowed::Anything, this}},
      m_message{new QLabel{this}},
      m_restore{new QLabel{this}}
{
    m_light->setFont(sized(font(), bodyPoints));
    for (QLabel* label : {m_message, m_restore}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_message->setAlignment(Qt::AlignTop);
    m_message->setMinimumHeight(backupMessageLines * m_message->fontMetrics().lineSpacing());
    makeFields();
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(backupMargin, backupMargin, backupMargin, backupMargin);
    layout->addWidget(m_light);
    layout->addWidget(m_facts, 1);
    layout->addWidget(m_fields);
    layout->addWidget(m_message);
    layout->addWidget(makeButtons());
    layout->addWidget(m_restore);
    retranslate();
    showStanding();
    show(BackupView{});
}

void BackupPage::makeFields()
{
    m_hours->setRange(0, app::mostBackupHours);
    m_keep->setRange(0, app::mostBackupsKept);
    m_fields->add(*m_folder, [] { return tr("Folder for backups"); });
    m_fields->add(*m_hours, [] { return tr("Every so many hours (0: by hand)"); });
    m_fields->add(*m_keep, [] { return tr("Keep so many (0: all)"); });
    m_fields->add(*m_file, [] { return tr("Backup to verify"); });
    m_fields->add(*m_passphrase, [] { return tr("Passphrase"); });
    m_fields->add(*m_again, [] { return tr("The same again, for a new backup"); });
}

QWidget* BackupPage::makeButtons()
{
    auto* panel = new QWidget{this};
    auto* grid = new QGridLayout{panel};
    grid->setContentsMargins(0, 0, 0, 0);
    int place = 0;
    for (const BackupCommand command : allBackupCommands) {
        auto* button = new FittingButton{panel};
        button->setAutoDefault(true); // Enter presses what has the focus
        m_buttons[command] = button;
        grid->addWidget(button, place / backupButtonsInRow, place % backupButtonsInRow);
        ++place;
        connect(button, &QPushButton::clicked, this, [this, command] { press(command); });
    }
    return panel;
}

void BackupPage::retranslate()
{
    for (const auto& [command, button] : m_buttons)
        nameButton(*button, commandText(command), backupKey(command));
    m_facts->setAccessibleName(tr("How backups stand"));
    m_facts->setHorizontalHeaderLabels({tr("What"), tr("Value")});
    m_facts->setEmptyText(tr("Looking…"));
    m_restore->setText(restoreAdvice());
}

void BackupPage::press(BackupCommand command)
{
    switch (command) {
    case BackupCommand::ChooseFolder: return chooseFolder();
    case BackupCommand::ChooseFile: return chooseFile();
    case BackupCommand::KeepPlan:
        return Q_EMIT planGiven({.folder = m_folder->text().trimmed(),
                                 .hours = m_hours->value(),
                                 .keep = m_keep->value()});
    case BackupCommand::BackUp: {
        const auto passphrase = typedIn(*m_passphrase);
        return Q_EMIT backupAsked(passphrase, typedIn(*m_again));
    }
    case BackupCommand::Verify:
        return Q_EMIT verificationAsked(m_file->text().trimmed(), typedIn(*m_passphrase));
    case BackupCommand::Drill:
        return Q_EMIT drillAsked(m_file->text().trimmed(), typedIn(*m_passphrase));
    case BackupCommand::Stop: return Q_EMIT stopAsked();
    case BackupCommand::Restore: return Q_EMIT restoreAsked(m_file->text().trimmed());
    case BackupCommand::AfterRestore: return Q_EMIT afterRestoreAsked();
    }
}

// Not a static call of QFileDialog: that would stop the window's own events.
QFileDialog* BackupPage::makeDialog(const QString& title)
{
    auto* dialog = new QFileDialog{this, title};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setDirectory(m_folder->text());
    return dialog;
}

void BackupPage::chooseFolder()
{
    QFileDialog* dialog = makeDialog(tr("Folder for backups"));
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

void BackupPage::chooseFile()
{
    QFileDialog* dialog = makeDialog(tr("Backup to verify"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Backups (*.wcbk)")});
    connect(dialog, &QFileDialog::fileSelected, m_file, &QLineEdit::setText);
    dialog->open();
}

void BackupPage::show(const BackupView& view)
{
    const bool isNewPlan = view.standing.plan != m_view.standing.plan;
    const bool isNewFile = view.standing.newest != m_view.standing.newest;
    const bool isNewGap = view.gap != m_view.gap;
    m_view = view;
    if (isNewPlan)
        showStanding();
    if (isNewFile)
        m_file->setText(view.standing.newest);
    const BackupSaying light = lightSaying(view);
    m_light->show(light.tone, light.text);
    showFacts();
    const BackupSaying message = messageOf(view);
    say(*m_message, message.text, message.tone);
    for (const auto& [command, button] : m_buttons)
        button->setEnabled(isOffered(view, command));
    m_fields->setEnabled(view.person && may(view.person->role, Right::BackUp));
    if (isNewGap)
        showGap();
}

void BackupPage::showStanding()
{
    const app::BackupPlan& plan = m_view.standing.plan;
    m_folder->setText(plan.folder);
    m_hours->setValue(plan.hours);
    m_keep->setValue(plan.keep);
}

void BackupPage::showFacts()
{
    const auto facts = backupFacts(m_view);
    m_facts->setRowCount(static_cast<int>(facts.size()));
    for (int row = 0; row < m_facts->rowCount(); ++row) {
        const auto& [name, value] = facts[static_cast<std::size_t>(row)];
        m_facts->fillRow(row, {name, value});
        m_facts->item(row, 1)->setToolTip(value);
    }
}

void BackupPage::showGap()
{
    switch (m_view.gap) {
    case BackupGap::None: return;
    case BackupGap::Folder: return m_folder->setFocus(Qt::TabFocusReason);
    case BackupGap::File: return m_file->setFocus(Qt::TabFocusReason);
    case BackupGap::Passphrase:
    case BackupGap::TooShort:
    case BackupGap::PassphraseAgain: return m_passphrase->setFocus(Qt::TabFocusReason);
    }
}

// Not a proxy: Tab would go past what stands before it.
void BackupPage::focusInEvent(QFocusEvent*)
{
    m_facts->setFocus();
}

void BackupPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    show(BackupView{m_view});
}

} // namespace wattcard::ui
