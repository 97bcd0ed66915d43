// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/receipt_paper.h"

#include "reports/export/receipt_document.h"
#include "reports/export/watermark.h"
#include "ui/text/receipt_text.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

namespace wattcard::ui {

namespace {

constexpr int paperPixels = 400; // 80 mm, and room for a scroll bar

} // namespace

ReceiptPaper::ReceiptPaper(QWidget* parent) : QTextBrowser{parent}
{
    QPalette white{palette()};
    white.setColor(QPalette::Base, Qt::white);
    white.setColor(QPalette::Text, Qt::black);
    setPalette(white);
    setFixedWidth(paperPixels);
    setTabChangesFocus(true);
}

ReceiptPaper::~ReceiptPaper()
{
    setDocument(nullptr); // the document goes first
}

void ReceiptPaper::show(const std::optional<Receipt>& receipt,
                        const reports::ReceiptTemplate& chosen)
{
    auto document = receipt ? reports::receiptDocument(*receipt, receiptWords(), chosen)
                            : std::make_unique<QTextDocument>();
    setDocument(document.get());
    m_document = std::move(document);
}

// The mark lies under the words, as on paper.
void ReceiptPaper::paintEvent(QPaintEvent* event)
{
    if (m_document) {
        QPainter painter{viewport()};
        painter.setClipRect(event->rect());
        painter.translate(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
        reports::paintWatermark(painter, *m_document, m_document->size());
    }
    QTextBrowser::paintEvent(event);
}

} // namespace wattcard::ui
