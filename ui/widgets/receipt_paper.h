// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/ledger.h"
#include "reports/export/receipt_template.h"

#include <QTextBrowser>
#include <QTextDocument>

#include <memory>
#include <optional>

namespace wattcard::ui {

// The receipt as it is printed, on the screen: the same document, white in every theme.
class ReceiptPaper : public QTextBrowser {
public:
    explicit ReceiptPaper(QWidget* parent);
    ~ReceiptPaper() override;
    void show(const std::optional<Receipt>& receipt, const reports::ReceiptTemplate& chosen = {});

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::unique_ptr<QTextDocument> m_document;
};

} // namespace wattcard::ui
