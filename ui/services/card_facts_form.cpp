// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/card_facts_form.h"

#include "ui/counter/money_lines.h"
#include "ui/text/fault_text.h"
#include "ui/text/reader_text.h"
#include "ui/text/value_text.h"
#include "ui/text/word_text.h"

#include <QCoreApplication>
#include <QEvent>
#include <QVBoxLayout>

#include <cstdlib>

namespace wattcard::ui {

using Kind = app::CardSituation::Kind;
using Status = ReaderEvent::Status;

namespace {

class CardFactWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::CardFactWords)
public:
    static QString kind(Kind kind);
    static SummaryRows facts(const app::CardSituation& card);
    static void addAccount(SummaryRows& rows, const AccountFacts& facts);
    static void addPurchase(SummaryRows& rows, const CardReading& reading);
    static void addReturn(SummaryRows& rows, const CardReading& reading);
};

QString CardFactWords::kind(Kind kind)
{
    switch (kind) {
    case Kind::Customer: return tr("a customer's card; card and records agree");
    case Kind::OpenSale: return tr("a customer's card with an unfinished sale");
    case Kind::Finished: return tr("a customer's card; its unfinished sale is finished now");
    case Kind::Foreign: return tr("not a card of this company");
    case Kind::Blank: return tr("a blank card of this company");
    case Kind::Refused: return tr("a customer's card that cannot be sold to");
    case Kind::Management: return tr("a management card");
    case Kind::Unclear: return tr("a card whose state is unclear");
    case Kind::Unreadable: return tr("a card that cannot be read");
    }
    std::abort();
}

void CardFactWords::addAccount(SummaryRows& rows, const AccountFacts& facts)
{
    const Account& account = facts.account;
    rows.emplace_back(tr("Customer"), account.customerName);
    rows.emplace_back(tr("Customer no."), numberText(account.number));
    rows.emplace_back(tr("Address"), account.address);
    rows.emplace_back(tr("Meter"), account.meter.toString());
    rows.emplace_back(tr("Account"), accountStateText(account.state));
}

void CardFactWords::addPurchase(SummaryRows& rows, const CardReading& reading)
{
    const LoadFile& load = reading.load;
    const PaymentMode mode = reading.parameter.mode;
    rows.emplace_back(tr("Purchase no."), QString::number(static_cast<std::uint32_t>(load.seq)));
    rows.emplace_back(tr("Last purchase"), creditText(load.amount, mode) + QStringLiteral(", ") +
                                               dateTimeText(load.soldAt));
    rows.emplace_back(tr("Bought in all (T)"), creditText(load.total, mode));
}

void CardFactWords::addReturn(SummaryRows& rows, const CardReading& reading)
{
    if (!reading.returned) {
        rows.emplace_back(tr("From the meter"), tr("nothing yet: it was in no meter"));
        return;
    }
    const ReturnFile& back = *reading.returned;
    const PaymentMode mode = reading.parameter.mode;
    rows.emplace_back(tr("Left in the meter"), creditText(back.remaining, mode) +
                                                   QStringLiteral(", ") +
                                                   dateTimeText(back.writtenAt));
    rows.emplace_back(tr("Taken by the meter (A)"), creditText(back.accepted, mode));
    rows.emplace_back(tr("Not loaded yet"), creditText(reading.load.total - back.accepted, mode));
}

SummaryRows CardFactWords::facts(const app::CardSituation& card)
{
    SummaryRows rows{{tr("This is"), kind(card.kind)}};
    if (card.hints)
        rows.emplace_back(tr("Card no."), card.hints->serial.toString());
    if (card.facts)
        addAccount(rows, *card.facts);
    if (card.reading && !card.reading->blank) {
        addPurchase(rows, *card.reading);
        addReturn(rows, *card.reading);
    }
    return rows;
}

} // namespace

SummaryRows cardFacts(const app::CardSituation& card)
{
    return CardFactWords::facts(card);
}

CardFactsForm::CardFactsForm(ServiceWizard& wizard, ServicesDesk& desk)
    : QWidget{&wizard},
      m_wizard{wizard},
      m_desk{desk},
      m_state{new ToneLine{this}},
      m_rows{new QLabel{this}}
{
    m_rows->setTextFormat(Qt::RichText);
    m_rows->setWordWrap(true);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_state);
    layout->addWidget(m_rows);
    layout->addStretch(1);
    connect(&m_desk, &ServicesDesk::viewChanged, this, [this] { show(); });
    show();
}

void CardFactsForm::show()
{
    const ServicesView& view = m_desk.view();
    std::vector<MoneyLine> lines;
    if (view.card) {
        for (const auto& [name, value] : cardFacts(*view.card))
            lines.push_back({name, value});
        const bool isGood = view.card->kind == Kind::Customer || view.card->kind == Kind::Blank ||
                            view.card->kind == Kind::Finished;
        m_state->say(isGood ? Tone::Good : Tone::Attention,
                     isGood ? tr("The card was read. Nothing was written to it.")
                            : faultLine(view.card->fault));
    } else if (view.isReading) {
        m_state->say(Tone::Busy, tr("The card is being read."));
    } else if (view.reader.status == Status::Empty) {
        m_state->say(Tone::Neutral, tr("Put the card into the reader."));
    } else {
        m_state->say(readerTone(view.reader.status), readerSentence(view.reader));
    }
    m_rows->setText(tableOf(lines));
    m_rows->setAccessibleName(sentenceOf(lines));
}

void CardFactsForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        show();
}

} // namespace wattcard::ui
