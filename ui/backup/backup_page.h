// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backup/backup_view.h"
#include "ui/keys/secret_edit.h"
#include "ui/widgets/field_sheet.h"
#include "ui/widgets/health_light.h"
#include "ui/widgets/plain_table.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <map>

class QFileDialog;

namespace wattcard::ui {

// Backup and restore: the light of the last proven restore, how backups stand, this computer's
// schedule, and what can be done now.
class BackupPage : public QWidget {
    Q_OBJECT
public:
    explicit BackupPage(QWidget* parent);
    void show(const wattcard::ui::BackupView& view);

Q_SIGNALS:
    void planGiven(const wattcard::app::BackupPlan& plan);
    void backupAsked(const wattcard::app::SharedSecret& passphrase,
                     const wattcard::app::SharedSecret& again);
    void verificationAsked(const QString& file, const wattcard::app::SharedSecret& passphrase);
    void drillAsked(const QString& file, const wattcard::app::SharedSecret& passphrase);
    void stopAsked();
    void restoreAsked(const QString& file);
    void afterRestoreAsked();

protected:
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void makeFields();
    QWidget* makeButtons();
    void retranslate();
    void press(BackupCommand command);
    QFileDialog* makeDialog(const QString& title);
    void chooseFolder();
    void chooseFile();
    void showFacts();
    void showStanding();
    void showGap();

    BackupView m_view;
    HealthLight* m_light;
    PlainTable* m_facts;
    FieldSheet* m_fields;
    QLineEdit* m_folder;
    QSpinBox* m_hours;
    QSpinBox* m_keep;
    QLineEdit* m_file;
    SecretEdit* m_passphrase;
    SecretEdit* m_again;
    QLabel* m_message;
    QLabel* m_restore;
    std::map<BackupCommand, QPushButton*> m_buttons;
};

} // namespace wattcard::ui
