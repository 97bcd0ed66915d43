// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/receipts/receipts_desk.h"
#include "ui/widgets/plain_table.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <map>

namespace wattcard::ui {

class ReceiptPaper;

// Paper again: the last receipts, or any by its number, as it looks, and what the printer is at
// (SCREENS.md sections 7 and 13).
class ReceiptsPage : public QWidget {
    Q_OBJECT
public:
    explicit ReceiptsPage(QWidget* parent);
    void show(const wattcard::ui::ReceiptsView& view);

Q_SIGNALS:
    void receiptChosen(const wattcard::TransactionId& id);
    void numberTyped(const QString& number);
    void commanded(wattcard::ui::ReceiptCommand command);

protected:
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void compose();
    QLayout* makeButtons();
    void retranslate();
    void showEntries();
    void showMessage();
    void selectionChanged();

    ReceiptsView m_view;
    QLabel* m_title;
    QLineEdit* m_number;
    PlainTable* m_entries;
    QLabel* m_printer;
    QLabel* m_message;
    ReceiptPaper* m_paper;
    std::map<ReceiptCommand, QPushButton*> m_buttons;
};

void linkReceiptsPage(ReceiptsPage& page, ReceiptsDesk& desk);

} // namespace wattcard::ui
