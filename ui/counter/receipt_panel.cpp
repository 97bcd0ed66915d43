// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/receipt_panel.h"

#include "reports/export/receipt_document.h"
#include "ui/text/receipt_text.h"
#include "ui/widgets/theme.h"

#include <QVBoxLayout>

namespace wattcard::ui {

ReceiptPanel::ReceiptPanel(QWidget* parent)
    : QWidget{parent},
      m_title{new QLabel{this}},
      m_paper{new QTextBrowser{this}}
{
    m_title->setFont(sized(font(), bodyPoints));
    m_title->setTextFormat(Qt::PlainText);
    // Paper is white with black print in every theme.
    QPalette paper{m_paper->palette()};
    paper.setColor(QPalette::Base, Qt::white);
    paper.setColor(QPalette::Text, Qt::black);
    m_paper->setPalette(paper);
    m_paper->setFixedWidth(400);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addWidget(m_title);
    layout->addWidget(m_paper, 1, Qt::AlignHCenter);
}

ReceiptPanel::~ReceiptPanel()
{
    m_paper->setDocument(nullptr); // the document goes first
}

void ReceiptPanel::show(const std::optional<Receipt>& receipt, int printedCopy)
{
    m_paper->setAccessibleName(tr("receipt"));
    m_title->setText(printedCopy > 0 ? tr("Copy %1 is printed.").arg(printedCopy)
                     : receipt       ? tr("Receipt %1").arg(receipt->number)
                                     : tr("No receipt yet."));
    auto document = receipt ? reports::receiptDocument(*receipt, receiptWords())
                            : std::make_unique<QTextDocument>();
    m_paper->setDocument(document.get());
    m_document = std::move(document);
}

} // namespace wattcard::ui
