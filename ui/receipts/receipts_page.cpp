// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/receipts/receipts_page.h"

#include "ui/text/fault_text.h"
#include "ui/text/value_text.h"
#include "ui/widgets/fitted_label.h"
#include "ui/widgets/fitting_button.h"
#include "ui/widgets/keyed_button.h"
#include "ui/widgets/receipt_paper.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace wattcard::ui {

namespace {

constexpr int margin = 18;
constexpr int columns = 5;
constexpr int messageLines = 2; // so much room always: nothing moves when there is a message

} // namespace

ReceiptsPage::ReceiptsPage(QWidget* parent)
    : QWidget{parent},
      m_title{new QLabel{this}},
      m_number{new QLineEdit{this}},
      m_entries{new PlainTable{columns, this}},
      m_printer{new FittedLabel{this}},
      m_message{new FittedLabel{this}},
      m_paper{new ReceiptPaper{this}}
{
    compose();
    connect(m_number, &QLineEdit::returnPressed, this,
            [this] { Q_EMIT numberTyped(m_number->text()); });
    connect(m_entries, &QTableWidget::itemSelectionChanged, this, &ReceiptsPage::selectionChanged);
    retranslate();
    show(ReceiptsView{});
}

void ReceiptsPage::compose()
{
    m_title->setFont(sized(font(), headlinePoints));
    m_number->setFont(sized(font(), bodyPoints));
    for (QLabel* label : {m_printer, m_message}) {
        label->setAlignment(Qt::AlignTop);
        label->setFixedHeight(messageLines * label->fontMetrics().lineSpacing());
    }
    auto* left = new QVBoxLayout;
    left->addWidget(m_title);
    left->addWidget(m_number);
    left->addWidget(m_entries, 1);
    left->addWidget(m_printer);
    left->addWidget(m_message);
    left->addLayout(makeButtons());
    auto* layout = new QHBoxLayout{this};
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(margin);
    layout->addLayout(left, 1);
    layout->addWidget(m_paper);
}

QLayout* ReceiptsPage::makeButtons()
{
    auto* row = new QHBoxLayout;
    for (const ReceiptCommand command : allReceiptCommands) {
        auto* button = new FittingButton{this};
        button->setAutoDefault(true); // Enter presses what has the focus
        m_buttons[command] = button;
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this,
                [this, command] { Q_EMIT commanded(command); });
    }
    return row;
}

void ReceiptsPage::selectionChanged()
{
    const auto row = static_cast<std::size_t>(m_entries->currentRow());
    if (row < m_view.entries.size())
        Q_EMIT receiptChosen(m_view.entries[row].id);
}

void ReceiptsPage::retranslate()
{
    m_title->setText(tr("Receipts"));
    m_number->setAccessibleName(tr("Receipt number"));
    m_number->setPlaceholderText(tr("Any receipt by its number, 0003-20261121-00041, then Enter"));
    m_entries->setAccessibleName(tr("The last receipts"));
    m_entries->setHorizontalHeaderLabels(
        {tr("Number"), tr("Time"), tr("Customer"), tr("Amount"), tr("Paper")});
    m_entries->setEmptyText(tr("No receipt yet."));
    m_paper->setAccessibleName(tr("The receipt as it is printed"));
    nameButton(*m_buttons[ReceiptCommand::Copy], tr("Print a copy"), Qt::Key_F8);
    nameButton(*m_buttons[ReceiptCommand::Continue], tr("Continue printing"), Qt::ALT | Qt::Key_C);
    nameButton(*m_buttons[ReceiptCommand::OpenPdf], tr("Open PDF"), Qt::ALT | Qt::Key_O);
}

void ReceiptsPage::show(const ReceiptsView& view)
{
    const bool isAnother =
        view.chosen != m_view.chosen || view.receipt.has_value() != m_view.receipt.has_value();
    const bool looksOther = !(view.look == m_view.look);
    m_view = view;
    showEntries();
    showMessage();
    if (isAnother || looksOther)
        m_paper->show(view.receipt, view.look);
    for (const auto& [command, button] : m_buttons)
        button->setEnabled(isOffered(view, command));
}

void ReceiptsPage::showEntries()
{
    const QSignalBlocker quiet{m_entries};
    m_entries->setRowCount(static_cast<int>(m_view.entries.size()));
    m_entries->clearSelection();
    for (int row = 0; row < m_entries->rowCount(); ++row) {
        const ReceiptEntry& entry = m_view.entries[static_cast<std::size_t>(row)];
        const QString paper = entry.waiting      ? tr("waiting")
                              : entry.copies > 0 ? tr("copies: %1").arg(entry.copies)
                                                 : tr("printed");
        m_entries->fillRow(row, {entry.number, dateTimeText(entry.at), entry.customerName,
                                 moneyText(entry.amount), paper});
        if (m_view.chosen == entry.id)
            m_entries->selectRow(row);
    }
}

void ReceiptsPage::showMessage()
{
    say(*m_printer, printQueueText(m_view.queue), printQueueTone(m_view.queue));
    if (m_view.fault)
        say(*m_message, faultLine(*m_view.fault), Tone::Attention);
    else if (m_view.printedCopy > 0)
        say(*m_message, tr("Copy %1 is printed.").arg(m_view.printedCopy), Tone::Good);
    else
        say(*m_message, m_view.copying ? tr("Printing a copy…") : QString{}, Tone::Neutral);
}

// Not a proxy: Tab would go past what stands before it.
void ReceiptsPage::focusInEvent(QFocusEvent*)
{
    m_entries->setFocus();
}

void ReceiptsPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        show(ReceiptsView{m_view});
        m_paper->show(m_view.receipt, m_view.look);
    }
}

void linkReceiptsPage(ReceiptsPage& page, ReceiptsDesk& desk)
{
    QObject::connect(&desk, &ReceiptsDesk::viewChanged, &page, &ReceiptsPage::show);
    QObject::connect(&page, &ReceiptsPage::receiptChosen, &desk, &ReceiptsDesk::choose);
    QObject::connect(&page, &ReceiptsPage::numberTyped, &desk, &ReceiptsDesk::find);
    QObject::connect(&page, &ReceiptsPage::commanded, &desk, &ReceiptsDesk::command);
}

} // namespace wattcard::ui
