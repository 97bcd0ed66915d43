// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/receipt_panel.h"

#include "ui/widgets/theme.h"

#include <QVBoxLayout>

namespace wattcard::ui {

ReceiptPanel::ReceiptPanel(QWidget* parent)
    : QWidget{parent},
      m_title{new QLabel{this}},
      m_paper{new ReceiptPaper{this}}
{
    m_title->setFont(sized(font(), bodyPoints));
    m_title->setTextFormat(Qt::PlainText);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addWidget(m_title);
    layout->addWidget(m_paper, 1, Qt::AlignHCenter);
}

void ReceiptPanel::show(const std::optional<Receipt>& receipt, int printedCopy)
{
    m_paper->setAccessibleName(tr("receipt"));
    m_title->setText(printedCopy > 0 ? tr("Copy %1 is printed.").arg(printedCopy)
                     : receipt       ? tr("Receipt %1").arg(receipt->number)
                                     : tr("No receipt yet."));
    m_paper->show(receipt);
}

} // namespace wattcard::ui
