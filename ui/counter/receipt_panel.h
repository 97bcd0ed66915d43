// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/receipt_paper.h"

#include <QLabel>

namespace wattcard::ui {

// The receipt as it is printed, on the screen.
class ReceiptPanel : public QWidget {
    Q_OBJECT
public:
    explicit ReceiptPanel(QWidget* parent);
    void show(const std::optional<Receipt>& receipt, int printedCopy);
    void focusField() { m_paper->setFocus(); }

private:
    QLabel* m_title;
    ReceiptPaper* m_paper;
};

} // namespace wattcard::ui
