// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/counter_text.h"

#include "ui/text/fault_text.h"
#include "ui/text/reader_text.h"
#include "ui/text/value_text.h"
#include "ui/text/word_text.h"

#include <QCoreApplication>

#include <cstdlib>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using Status = ReaderEvent::Status;

namespace {

class CounterWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::CounterWords)
public:
    static CounterText withoutCard(const CounterView& view);
    static CounterText withCard(const CounterView& view);
    static CounterText selling(const CounterView& view);
    static CounterText troubled(const CounterView& view);
    static QString notice(const CounterView& view);
    static QString voided(const CounterView& view);
    static QString finished(const CounterView& view);
    static QString panelNext(const CounterView& view);
    static QString rowNext(const CounterView& view);
    static QString customerMessage(const CounterView& view);
    static QString customerNext(const CounterView& view);
    static QString doneMessage(const CounterView& view);
    static QString interruptedNext(const CounterView& view);
};

QString nameIn(const CounterView& view)
{
    const Account* account = shownAccount(view);
    return account ? account->customerName : QString{};
}

QString faultOr(const CounterView& view, Fault otherwise)
{
    return faultLine(view.model.fault.value_or(otherwise));
}

// What the settings say of the same reader. Where only the reading told of the trouble, the state
// knows more than the reader's last event.
QString sentenceOf(const CounterView& view, ReaderEvent::Status status)
{
    ReaderEvent reader = view.model.reader;
    if (reader.status != status) {
        reader.status = status;
        reader.fault = view.model.fault.value_or(reader.fault);
    }
    return readerSentence(reader);
}

CounterText CounterWords::withoutCard(const CounterView& view)
{
    switch (view.model.state) {
    case CounterState::ServiceDown:
        return {Tone::Stop, tr("service down"), sentenceOf(view, Status::ServiceDown),
                tr("wait, it is tried again by itself")};
    case CounterState::NoReader:
        return {Tone::Attention, tr("no reader"), sentenceOf(view, Status::NoReader),
                tr("plug in the reader")};
    case CounterState::Mute:
        return {Tone::Attention, tr("card silent"), sentenceOf(view, Status::Mute),
                tr("turn the card over, chip up")};
    case CounterState::Reading:
        return {Tone::Busy, tr("reading"), tr("The card is being read."), tr("wait a moment")};
    case CounterState::InUse:
        return {Tone::Attention, tr("card in use"), sentenceOf(view, Status::InUse),
                tr("close the other program")};
    default:
        return {Tone::Neutral, tr("insert card"),
                tr("Insert card. Without a card: type a number or a name."), tr("insert card")};
    }
}

QString CounterWords::customerMessage(const CounterView& view)
{
    if (view.card && view.card->lastPurchaseNotLoaded && view.card->reading) {
        const auto seq = static_cast<std::uint32_t>(view.card->reading->load.seq);
        return tr("Purchase no. %1 has not been put into the meter yet. You can still sell. "
                  "(WAT-C02)")
            .arg(seq);
    }
    return tr("Card and records agree.");
}

QString CounterWords::customerNext(const CounterView& view)
{
    if (!view.model.order)
        return tr("wait a moment");
    return view.model.payment ? tr("confirm the amount") : tr("type the amount");
}

CounterText CounterWords::withCard(const CounterView& view)
{
    switch (view.model.state) {
    case CounterState::Customer:
        return {view.card && view.card->lastPurchaseNotLoaded ? Tone::Attention : Tone::Good,
                tr("customer"), customerMessage(view), customerNext(view)};
    case CounterState::Unknown:
        return {Tone::Stop, tr("unknown card"), faultOr(view, Fault::ForeignCard),
                tr("take the card out")};
    case CounterState::Blank:
        return view.model.account
                   ? CounterText{Tone::Busy, tr("blank card"),
                                 tr("This card will be the opening card of %1.").arg(nameIn(view)),
                                 customerNext(view)}
                   : CounterText{
                         Tone::Busy, tr("blank card"),
                         tr("A blank card of this company. ENTER: open a new account with it. "
                            "F9: replace a card."),
                         tr("open account")};
    case CounterState::Management:
        return {Tone::Special, tr("management card"), faultLine(Fault::ManagementCard),
                tr("take the card out")};
    default:
        return {Tone::Stop, tr("refused"), faultOr(view, Fault::CardDiffersFromRecords),
                tr("take the card out")};
    }
}

QString CounterWords::doneMessage(const CounterView& view)
{
    if (isReversalDone(view))
        return tr("The reversal is on the card. Its money is still due: Ctrl+R pays it out.");
    if (!view.done && view.receipt)
        return tr("The earlier sale of %1 is finished: it was on the card. Nothing was charged "
                  "again.")
            .arg(moneyText(view.receipt->quote.payment));
    if (!view.done)
        return tr("The sale is finished.");
    const app::Preflight& preflight = view.done->preflight;
    const PaymentMode mode = view.done->receipt.mode;
    QString text = meterCodeText(preflight.code);
    if (preflight.code == meter::DisplayCode::None || preflight.code == meter::DisplayCode::Good)
        text += u' ' + tr("It adds %1.").arg(creditText(preflight.credited, mode));
    if (preflight.remainingAfter)
        text += u' ' +
                tr("It will then show about %1.").arg(creditText(*preflight.remainingAfter, mode));
    return text;
}

CounterText CounterWords::selling(const CounterView& view)
{
    switch (view.model.state) {
    case CounterState::Quoted:
        return {Tone::Busy, tr("take the money"),
                tr("Take %1, then write the card.")
                    .arg(moneyText(view.model.payment.value_or(Money{}))),
                enterWorks(view.model) ? tr("write card") : tr("type what was received")};
    case CounterState::Writing:
        return {Tone::Attention, tr("do not remove"),
                tr("Do not remove the card.") + u"   "_s +
                    stepsText(view.model.step, view.model.form),
                tr("wait, the card is being written")};
    default:
        return {Tone::Good, tr("done"), doneMessage(view),
                cardIn(view.model.reader) ? tr("remove card") : tr("next customer")};
    }
}

QString CounterWords::interruptedNext(const CounterView& view)
{
    if (!view.model.open || !view.model.open->cardIsIn)
        return tr("put the same card back");
    return view.model.mayVoid ? tr("finish the sale, or Ctrl+R void and refund")
                              : tr("finish the sale");
}

CounterText CounterWords::troubled(const CounterView& view)
{
    const Money payment = view.model.open ? view.model.open->payment : Money{};
    QString message;
    switch (view.model.state) {
    case CounterState::Interrupted:
        message = view.model.open && view.model.open->cardIsIn
                      ? tr("%1 of this customer are not finished.").arg(moneyText(payment))
                      : tr("Put the same card back: %1 not finished.").arg(moneyText(payment));
        if (view.model.fault)
            message += u' ' + faultText(*view.model.fault).sentence + u" ("_s +
                       code(*view.model.fault) + u')';
        return {Tone::Attention, tr("not finished"), message, interruptedNext(view)};
    case CounterState::WrongCard:
        message =
            nameIn(view).isEmpty()
                ? tr("This is another card. Finish the first sale or press Esc to park. (WAT-W05)")
                : tr("This is another card. Finish %1 first or press Esc to park. (WAT-W05)")
                      .arg(nameIn(view));
        return {Tone::Stop, tr("wrong card"), message, tr("put the right card in")};
    default:
        return {Tone::Stop, tr("unclear"), faultOr(view, Fault::CardStateUnclear),
                settlesAtOnce(view) ? tr("settle it with two people, or keep the card")
                                    : tr("keep the card, call the supervisor")};
    }
}

QString CounterWords::notice(const CounterView& view)
{
    const QString why = view.model.fault ? u' ' + faultLine(*view.model.fault) : QString{};
    switch (view.model.notice) {
    case Notice::None: return {};
    case Notice::NothingRecorded: return tr("Nothing was recorded.") + why;
    case Notice::Voided: return voided(view);
    case Notice::Parked: return tr("The sale is parked in Unfinished.") + why;
    case Notice::Finished: return finished(view) + why;
    }
    std::abort();
}

QString CounterWords::voided(const CounterView& view)
{
    QStringList parts;
    for (const Tender& tender : view.moneyBack)
        parts << tenderText(tender.kind) + u' ' + moneyText(tender.amount);
    return parts.isEmpty() ? tr("The sale was voided. Give the money back.")
                           : tr("The sale was voided. Give back: %1.").arg(parts.join(u", "_s));
}

QString CounterWords::finished(const CounterView& view)
{
    if (!view.receipt || view.receipt->kind == transaction::Kind::Reversal)
        return tr("What was being written is finished.");
    return tr("The sale of %1 for %2 is finished. Nothing is charged again.")
        .arg(moneyText(view.receipt->quote.payment), view.receipt->customerName);
}

QString CounterWords::rowNext(const CounterView& view)
{
    const OpenRow* chosen = chosenOpenRow(view);
    if (!chosen)
        return tr("Esc back");
    if (chosen->row.state == transaction::RowState::Quarantined)
        return tr("settle it with two people");
    if (isOffered(view, Command::Enter))
        return view.model.mayVoid ? tr("finish the sale, or Ctrl+R void and refund")
                                  : tr("finish the sale");
    return tr("put the card of this sale in; if it is gone, sign it under F12");
}

QString CounterWords::panelNext(const CounterView& view)
{
    switch (view.panel) {
    case Panel::Facts: return view.lookedUp ? tr("card needed to sell") : QString{};
    case Panel::Find: return tr("show this account");
    case Panel::ChooseAccount: return tr("open this account");
    case Panel::Unfinished: return rowNext(view);
    case Panel::Receipt: return tr("print a copy");
    case Panel::History:
    case Panel::Help: return tr("Esc back");
    }
    std::abort();
}

CounterText stateText(const CounterView& view)
{
    switch (view.model.state) {
    case CounterState::ServiceDown:
    case CounterState::NoReader:
    case CounterState::Waiting:
    case CounterState::Mute:
    case CounterState::Reading:
    case CounterState::InUse: return CounterWords::withoutCard(view);
    case CounterState::Customer:
    case CounterState::Unknown:
    case CounterState::Blank:
    case CounterState::Refused:
    case CounterState::Management: return CounterWords::withCard(view);
    case CounterState::Quoted:
    case CounterState::Writing:
    case CounterState::Done: return CounterWords::selling(view);
    case CounterState::Interrupted:
    case CounterState::WrongCard:
    case CounterState::Unclear: return CounterWords::troubled(view);
    }
    std::abort();
}

} // namespace

CounterText counterText(const CounterView& view)
{
    CounterText text = stateText(view);
    if (const QString notice = CounterWords::notice(view); !notice.isEmpty())
        text.message = notice;
    if (view.recordsFault)
        text.message = faultLine(*view.recordsFault);
    if (const QString next = CounterWords::panelNext(view); !next.isEmpty())
        text.next = next;
    return text;
}

QString stepsText(std::optional<app::SaleStep> reached, transaction::Kind form)
{
    using app::SaleStep;
    QStringList parts;
    for (const SaleStep step : {SaleStep::Reading, SaleStep::Recorded, SaleStep::Personalised,
                                SaleStep::Written, SaleStep::Checked, SaleStep::Booked}) {
        if (step == SaleStep::Personalised && form != transaction::Kind::Opening)
            continue;
        const bool behind = reached && step <= *reached;
        parts << (behind ? u"● "_s : u"○ "_s) + saleStepText(step);
    }
    return parts.join(u"   "_s);
}

} // namespace wattcard::ui
