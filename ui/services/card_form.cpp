// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/card_form.h"

#include "ui/text/fault_text.h"
#include "ui/text/reader_text.h"

#include <QEvent>
#include <QVBoxLayout>

namespace wattcard::ui {

using Kind = app::CardSituation::Kind;
using Status = ReaderEvent::Status;

CardForm::CardForm(ServiceWizard& wizard, ServicesDesk& desk, WantedCard wanted)
    : QWidget{&wizard},
      m_wizard{wizard},
      m_desk{desk},
      m_wanted{wanted},
      m_hint{new QLabel{this}},
      m_state{new ToneLine{this}}
{
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_hint);
    layout->addWidget(m_state);
    layout->addStretch(1);
    connect(&m_desk, &ServicesDesk::viewChanged, this, [this] { show(); });
    show();
}

QString CardForm::title() const
{
    return m_wanted == WantedCard::Blank ? tr("Put a blank card into the reader")
                                         : tr("Put the customer's card into the reader");
}

CardForm::State CardForm::seen(const app::CardSituation& card) const
{
    if (m_wanted == WantedCard::Blank) {
        if (card.kind == Kind::Blank)
            return {Tone::Good, tr("A blank card of this company. It can be written."), true};
        if (card.kind == Kind::Unreadable || card.kind == Kind::Foreign)
            return {Tone::Stop, faultLine(card.fault), false};
        return {Tone::Stop,
                tr("This card is not blank. Take it out and put in a blank one from the stock."),
                false};
    }
    // Its replacement was lost with the books: whose it is, the card itself proves.
    if (m_wanted == WantedCard::Ahead && card.kind == Kind::Refused && card.reading &&
        (card.fault == Fault::NeverIssued || card.fault == Fault::CardAhead))
        return {Tone::Good, tr("This card is ahead of the books. It can be caught up."), true};
    if (m_wanted == WantedCard::Ahead && card.kind == Kind::Customer)
        return {Tone::Stop,
                tr("Card and books agree: nothing is to be caught up on this account."), false};
    const auto& sheet = m_desk.view().sheet;
    const bool isHis =
        card.facts && sheet && card.facts->account.id == sheet->facts.account.id && card.reading;
    if (isHis && (card.kind == Kind::Customer || card.kind == Kind::Refused))
        return {Tone::Good, tr("The card of this account is in the reader."), true};
    if (card.kind == Kind::Customer)
        return {Tone::Stop,
                tr("This is another customer's card. Take it out and put in the right one."),
                false};
    if (card.kind == Kind::Blank)
        return {Tone::Stop, tr("This card is blank. Put in the customer's card."), false};
    return {Tone::Stop, faultLine(card.fault), false};
}

CardForm::State CardForm::state() const
{
    const ServicesView& view = m_desk.view();
    if (view.reader.status == Status::Empty)
        return {Tone::Neutral, tr("The reader is empty."), false};
    if (view.reader.status != Status::Present)
        return {readerTone(view.reader.status), readerSentence(view.reader), false};
    if (view.card)
        return seen(*view.card);
    if (view.isReading)
        return {Tone::Busy, tr("The card is being read."), false};
    return {Tone::Attention, tr("The card was not read. Take it out and put it in again."), false};
}

Gap CardForm::gap() const
{
    const State now = state();
    if (now.isRight)
        return {};
    if (m_desk.view().reader.status == Status::Empty)
        return FormGap{nullptr, tr("The reader is empty. Put the card in, chip up.")};
    return FormGap{nullptr, now.sentence};
}

void CardForm::show()
{
    const State now = state();
    m_hint->setText(m_wanted == WantedCard::Blank
                        ? tr("A blank card of the company, chip up. It stays in the reader until "
                             "the end.")
                        : tr("It stays in the reader until the end."));
    m_state->say(now.tone, now.sentence);
    if (m_wizard.isAt(*this))
        m_wizard.refresh();
}

void CardForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        show();
}

void addCardStep(ServiceWizard& wizard, ServicesDesk& desk, WantedCard wanted,
                 std::function<bool()> isNeeded)
{
    auto* form = new CardForm{wizard, desk, wanted};
    wizard.addStep({.title = [form] { return form->title(); },
                    .picture = StepPicture::Card,
                    .form = form,
                    .gap = [form] { return form->gap(); },
                    .isNeeded = std::move(isNeeded)});
}

} // namespace wattcard::ui
