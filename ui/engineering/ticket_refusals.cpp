// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engineering/ticket_text.h"

#include <QCoreApplication>

namespace wattcard::ui {

namespace {

class TicketRefusals {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::TicketRefusals)
public:
    static QString ofOrder(TicketRefusal refusal);
    static QString ofCards(TicketRefusal refusal);
    static QString ofForms(TicketRefusal refusal);
};

QString TicketRefusals::ofOrder(TicketRefusal refusal)
{
    using enum TicketRefusal;
    switch (refusal) {
    case TicketEnded: return tr("This ticket has ended. Begin a new one.");
    case TicketOpen:
        return tr("A ticket is open for this meter already. Go on with it, or give it up.");
    case StepTaken: return tr("This step is on the ticket already. Go on with the next one.");
    case ResetMissing:
        return tr("The reset step is missing, and no step can be skipped. Read the reset card "
                  "back first.");
    case ClearMissing:
        return tr("The meter is not cleared by this ticket: an opening card would get ERR-34. "
                  "Read the clear card back first.");
    case OpenMissing:
        return tr("The opening step is missing. Read the customer's card, after the meter has "
                  "taken it.");
    case CheckMissing: return tr("The check is missing. Do it before the seals.");
    case FileDamaged:
        return tr("This file is no ticket, or a byte of it is not as it was written. Export it "
                  "again.");
    default: return {};
    }
}

QString TicketRefusals::ofCards(TicketRefusal refusal)
{
    using enum TicketRefusal;
    switch (refusal) {
    case OtherMeter:
        return tr("This card was at another meter. Take the card of this ticket's meter.");
    case OtherCard:
        return tr("This card is of another kind. Take the reset card, the clear card, then the "
                  "customer's card.");
    case NotVisited:
        return tr("This card has not been at this meter. Put it into the meter and hold program "
                  "until END.");
    case NotDone:
        return tr("The meter refused this card. Look at its code, put that right and serve the "
                  "card again.");
    case OtherState:
        return tr("The meter was not in the state that this step needs. Begin with the reset "
                  "card.");
    case OlderThanStep:
        return tr("What this card tells is older than the step before. Serve the card at the "
                  "meter again.");
    case OrderUsed:
        return tr("This work order belongs to an earlier ticket. A meter in use is reset by a new "
                  "work order only.");
    case NotGenuine: return tr("The card's code is wrong: nobody here made what it tells.");
    case NotLoaded:
        return tr("The meter has not answered on this card. Put it into the meter and wait for "
                  "GOOD.");
    case OtherAccount:
        return tr("In the books this card belongs to another meter or to nobody. Ask at the "
                  "counter.");
    default: return {};
    }
}

QString TicketRefusals::ofForms(TicketRefusal refusal)
{
    using enum TicketRefusal;
    switch (refusal) {
    case OtherRatios:
        return tr("The name plate differs from the card. Look again; else the account's ratios "
                  "are to be put right first.");
    case ChecksMissing: return tr("Look at every point of the list and tick it.");
    case NothingCounted:
        return tr("The register has not moved. Switch a load on and read it again after some "
                  "minutes.");
    case SealsMissing: return tr("Type the numbers of both seals, of the meter and of the box.");
    case SignerMissing: return tr("Type who signed for the customer.");
    case PhotoMissing: return tr("Choose the photograph: a JPEG or PNG file of at most 8 MB.");
    default: return tr("What this step asks for is not there.");
    }
}

} // namespace

QString refusalText(TicketRefusal refusal)
{
    if (const QString order = TicketRefusals::ofOrder(refusal); !order.isEmpty())
        return order;
    const QString card = TicketRefusals::ofCards(refusal);
    return card.isEmpty() ? TicketRefusals::ofForms(refusal) : card;
}

} // namespace wattcard::ui
