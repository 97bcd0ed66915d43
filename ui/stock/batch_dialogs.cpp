// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stock/batch_dialogs.h"

#include "ui/management/order_text.h"
#include "ui/stock/stock_page.h"
#include "ui/widgets/tone.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>

namespace wattcard::ui {

namespace {

constexpr int dialogWidth = 560;
constexpr int mostCards = 10'000;

QDialogButtonBox* addButtons(QDialog& dialog, QFormLayout& layout, const QString& accept,
                             const QString& cancel)
{
    auto* buttons = new QDialogButtonBox{QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog};
    buttons->button(QDialogButtonBox::Ok)->setText(accept);
    buttons->button(QDialogButtonBox::Cancel)->setText(cancel);
    layout.addRow(buttons);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    return buttons;
}

} // namespace

ReceiptDialog::ReceiptDialog(QWidget* parent)
    : QDialog{parent},
      m_name{new QLineEdit{this}},
      m_text{new QPlainTextEdit{this}},
      m_wrong{new QLabel{this}}
{
    setWindowTitle(tr("Receive cards"));
    setMinimumWidth(dialogWidth);
    m_name->setAccessibleName(tr("Delivery note"));
    m_text->setAccessibleName(tr("Serials"));
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(tr("Sixteen hexadecimal digits each; scan or paste them."));
    m_wrong->setWordWrap(true);
    auto* layout = new QFormLayout{this};
    layout->addRow(tr("Delivery note"), m_name);
    layout->addRow(tr("Serials"), m_text);
    layout->addRow(m_wrong);
    addButtons(*this, *layout, tr("Receive"), tr("Cancel"));
}

void ReceiptDialog::accept()
{
    const auto read = serialsIn(m_text->toPlainText());
    if (const auto* word = std::get_if<QString>(&read)) {
        say(*m_wrong, tr("%1 is not a card serial. Correct it; the others are kept.").arg(*word),
            Tone::Attention);
        return;
    }
    m_serials = std::get<std::vector<CardSerial>>(read);
    if (m_serials.empty() || name().isEmpty()) {
        say(*m_wrong, tr("Type the delivery note's number and at least one serial."),
            Tone::Attention);
        return;
    }
    QDialog::accept();
}

BatchDialog::BatchDialog(QWidget* parent)
    : QDialog{parent},
      m_class{new QComboBox{this}},
      m_wanted{new QSpinBox{this}}
{
    setWindowTitle(tr("Personalise a batch"));
    setMinimumWidth(dialogWidth);
    for (const ManagementClass kind : allManagementClasses)
        m_class->addItem(managementClassText(kind));
    m_class->setAccessibleName(tr("Class"));
    m_wanted->setAccessibleName(tr("How many cards"));
    m_wanted->setRange(1, mostCards);
    auto* layout = new QFormLayout{this};
    layout->addRow(tr("Class"), m_class);
    layout->addRow(tr("How many cards"), m_wanted);
    addButtons(*this, *layout, tr("Start"), tr("Cancel"));
}

ManagementClass BatchDialog::kind() const
{
    return allManagementClasses[static_cast<std::size_t>(m_class->currentIndex())];
}

} // namespace wattcard::ui
