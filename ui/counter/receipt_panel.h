// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/ledger.h"

#include <QLabel>
#include <QTextBrowser>
#include <QTextDocument>

#include <memory>
#include <optional>

namespace wattcard::ui {

// The receipt as it is printed, on the screen.
class ReceiptPanel : public QWidget {
    Q_OBJECT
public:
    explicit ReceiptPanel(QWidget* parent);
    ~ReceiptPanel() override;
    void show(const std::optional<Receipt>& receipt, int printedCopy);
    void focusField() { m_paper->setFocus(); }

private:
    QLabel* m_title;
    QTextBrowser* m_paper;
    std::unique_ptr<QTextDocument> m_document;
};

} // namespace wattcard::ui
