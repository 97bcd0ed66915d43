// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/receipts/printing_desk.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <map>

namespace wattcard::ui {

class ReceiptPaper;
class ToneLine;

// The section of the settings about paper: which printer, and what a receipt says, with the receipt
// beside it as it will be printed.
class PrintingSection : public QWidget {
    Q_OBJECT
public:
    explicit PrintingSection(QWidget* parent);
    void show(const wattcard::ui::PrintingView& view);

Q_SIGNALS:
    void settingsChosen(const wattcard::reports::PrintSettings& settings);
    void testWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void compose();
    QLayout* makeForm();
    QLayout* makeFields();
    void listen();
    void retranslate();
    void nameFields();
    void showPrinter();
    void give(); // what is chosen now
    void askLogo();
    void takeLogo(const QString& path);

    PrintingView m_view;
    QFormLayout* m_form;
    QLabel* m_title;
    QComboBox* m_kind;
    QLineEdit* m_target;
    QComboBox* m_paperWidth;
    QPushButton* m_test;
    ToneLine* m_state; // of the printer, or of its test page
    QCheckBox* m_cuts;
    QCheckBox* m_drawer;
    QCheckBox* m_answers;
    QLabel* m_fieldsTitle;
    std::map<reports::ReceiptField, QCheckBox*> m_fields;
    QLineEdit* m_head;
    QLineEdit* m_foot;
    QComboBox* m_copies;
    QPushButton* m_logo;
    QPushButton* m_noLogo;
    QLabel* m_message;
    ReceiptPaper* m_paper;
};

void linkPrinting(PrintingSection& section, PrintingDesk& desk);

} // namespace wattcard::ui
