// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/done_form.h"

#include "ui/counter/money_lines.h"
#include "ui/text/value_text.h"
#include "ui/text/word_text.h"

#include <QEvent>
#include <QVBoxLayout>

namespace wattcard::ui {

DoneForm::DoneForm(ServiceWizard& wizard, ServicesDesk& desk, std::function<SummaryRows()> result)
    : QWidget{&wizard},
      m_wizard{wizard},
      m_desk{desk},
      m_result{std::move(result)},
      m_rows{new QLabel{this}}
{
    m_rows->setTextFormat(Qt::RichText);
    m_rows->setWordWrap(true);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_rows);
    layout->addStretch(1);
}

SummaryRows DoneForm::receiptRows() const
{
    const auto& done = m_desk.view().done;
    if (!done || !done->card)
        return {};
    const Receipt& receipt = done->card->receipt;
    SummaryRows rows{{tr("Customer"), receipt.customerName},
                     {tr("Receipt no."), receipt.number},
                     {tr("Purchase no."), QString::number(static_cast<std::uint32_t>(receipt.seq))},
                     {tr("Paid"), moneyText(receipt.quote.payment)}};
    if (receipt.tendered > receipt.quote.payment)
        rows.emplace_back(tr("Change"), moneyText(receipt.tendered - receipt.quote.payment));
    rows.emplace_back(tr("At the meter"), meterCodeText(done->card->preflight.code));
    rows.emplace_back(tr("It credits"), creditText(done->card->preflight.credited, receipt.mode));
    return rows;
}

void DoneForm::show()
{
    std::vector<MoneyLine> lines;
    for (const auto& [name, value] : m_result())
        lines.push_back({name, value, true});
    for (const auto& [name, value] : receiptRows())
        lines.push_back({name, value});
    m_rows->setText(tableOf(lines));
    m_rows->setAccessibleName(sentenceOf(lines));
    const auto& done = m_desk.view().done;
    m_wizard.say(Tone::Good, done && done->card
                                 ? tr("Done. The receipt is on its way to the printer; take the "
                                      "card out.")
                                 : tr("Done."));
}

void DoneForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_wizard.isAt(*this))
        show();
}

void addDoneStep(ServiceWizard& wizard, ServicesDesk& desk, std::function<SummaryRows()> result)
{
    auto* form = new DoneForm{wizard, desk, std::move(result)};
    wizard.addStep({.title = [] { return DoneForm::tr("Done"); },
                    .picture = StepPicture::Done,
                    .form = form,
                    .next = [] { return DoneForm::tr("next customer"); },
                    .entered = [form] { form->show(); },
                    .leadsOut = [] { return true; }});
}

} // namespace wattcard::ui
