// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engineering/ticket_dialog.h"

#include "ui/widgets/tone.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace wattcard::ui {

namespace {

constexpr int ticketDialogWidth = 640;
constexpr int longestPlace = 200;

} // namespace

TicketDialog::TicketDialog(QWidget* parent)
    : QDialog{parent},
      m_meter{new QLineEdit{this}},
      m_place{new QLineEdit{this}},
      m_wrong{new QLabel{this}}
{
    setWindowTitle(tr("New commissioning ticket"));
    setMinimumWidth(ticketDialogWidth);
    m_place->setMaxLength(longestPlace);
    auto* form = new QFormLayout;
    form->addRow(tr("Meter number"), m_meter);
    form->addRow(tr("Where it hangs"), m_place);
    m_meter->setAccessibleName(tr("Meter number"));
    m_place->setAccessibleName(tr("Where it hangs"));
    m_wrong->setWordWrap(true);
    m_wrong->setMinimumHeight(2 * m_wrong->fontMetrics().lineSpacing());
    auto* buttons = new QDialogButtonBox{QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this};
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Begin"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &TicketDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &TicketDialog::reject);
    auto* layout = new QVBoxLayout{this};
    layout->addLayout(form);
    layout->addWidget(m_wrong);
    layout->addWidget(buttons);
}

void TicketDialog::accept()
{
    const auto number = MeterNumber::parse(m_meter->text().trimmed());
    if (!number || *number == MeterNumber{}) {
        say(*m_wrong, tr("A meter number has twelve digits. Type it as it stands on the plate."),
            Tone::Attention);
        m_meter->setFocus(Qt::TabFocusReason);
        return;
    }
    m_ticket = {{}, *number, m_place->text().trimmed()};
    QDialog::accept();
}

} // namespace wattcard::ui
