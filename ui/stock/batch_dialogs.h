// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/work_order.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace wattcard::ui {

// A delivery of blanks: the maker's note and the serials on it.
class ReceiptDialog : public QDialog {
    Q_OBJECT
public:
    explicit ReceiptDialog(QWidget* parent);
    QString name() const { return m_name->text().trimmed(); }
    const std::vector<CardSerial>& serials() const { return m_serials; } // after accepting

    void accept() override; // refused while something is wrong

private:
    QLineEdit* m_name;
    QPlainTextEdit* m_text;
    QLabel* m_wrong;
    std::vector<CardSerial> m_serials;
};

// Which class, and how many.
class BatchDialog : public QDialog {
    Q_OBJECT
public:
    explicit BatchDialog(QWidget* parent);
    ManagementClass kind() const;
    int wanted() const { return m_wanted->value(); }

private:
    QComboBox* m_class;
    QSpinBox* m_wanted;
};

} // namespace wattcard::ui
