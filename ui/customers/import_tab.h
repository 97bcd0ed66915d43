// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/customers/import_view.h"
#include "ui/widgets/field_sheet.h"
#include "ui/widgets/plain_table.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

#include <map>

namespace wattcard::ui {

// A customer file: its fields and where each goes, what a dry run refuses, and the signature under
// what it takes.
class ImportTab : public QWidget {
    Q_OBJECT
public:
    explicit ImportTab(QWidget* parent);
    void show(const wattcard::ui::ImportView& view);
    void focusFirst();

Q_SIGNALS:
    void fileChosen(const QString& file);
    void fieldChosen(int field);
    void mapped(int field, const std::optional<wattcard::app::ImportColumn>& column);
    void chosen(wattcard::ui::ImportCommand command);
    void signedBy(const wattcard::app::Login& second);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeTables();
    QWidget* makeButtons();
    void retranslate();
    void press(ImportCommand command);
    void browse();
    void showFields();
    void showRejects();

    ImportView m_view;
    FieldSheet* m_source;
    QLineEdit* m_file;
    QPushButton* m_browse;
    PlainTable* m_columns;
    FieldSheet* m_target;
    QComboBox* m_column;
    PlainTable* m_rejects;
    QProgressBar* m_progress;
    FieldSheet* m_signature;
    QLineEdit* m_second;
    QLineEdit* m_password;
    QLabel* m_message;
    std::map<ImportCommand, QPushButton*> m_buttons;
};

} // namespace wattcard::ui
