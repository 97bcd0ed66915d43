// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engineering/ticket_text.h"

#include "ui/management/order_text.h"
#include "ui/text/value_text.h"

#include <QCoreApplication>

#include <cstdlib>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

class TicketWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::TicketWords)
public:
    static QString step(CommissioningStep step);
    static QString item(CheckItem item);
    static QString list(TicketList which);
    static QString next(CommissioningStep step);
    static QString givenUp(const QString& why) { return tr("given up: %1").arg(why); }
    static QString sealed() { return tr("sealed"); }
    static QString unfinished() { return tr("NOT FINISHED"); }
    static QString title() { return tr("Certificate of putting into service"); }
    static QString ticket(const QString& uid) { return tr("Ticket %1").arg(uid); }
    static QString meterHeading() { return tr("Meter"); }
    static QString meter() { return tr("Meter number"); }
    static QString place() { return tr("Place"); }
    static QString begun() { return tr("Begun"); }
    static QString state() { return tr("State"); }
    static QString card() { return tr("Card"); }
    static QString order() { return tr("Work order"); }
    static QString use(qint64 serial, int use) { return tr("%1, use %2").arg(serial).arg(use); }
    static QString at() { return tr("Meter's clock"); }
    static QString states() { return tr("Work state"); }
    static QString customer() { return tr("Customer number"); }
    static QString ratios() { return tr("CT × PT by the card"); }
    static QString plate() { return tr("CT × PT by the name plate"); }
    static QString count() { return tr("Issue / purchase number"); }
    static QString accepted() { return tr("Taken by the meter (A)"); }
    static QString remaining() { return tr("Remaining"); }
    static QString active() { return tr("Register, kWh"); }
    static QString books() { return tr("In the books"); }
    static QString confirmed() { return tr("the same"); }
    static QString unconfirmed() { return tr("not here yet: read the card back"); }
    static QString checked() { return tr("Looked at"); }
    static QString counted() { return tr("Register before → after, kWh"); }
    static QString shown() { return tr("Remaining on the display"); }
    static QString meterSeal() { return tr("Seal of the meter"); }
    static QString boxSeal() { return tr("Seal of the box"); }
    static QString signer() { return tr("Signed for the customer"); }
    static QString photo() { return tr("Photograph"); }
    static QString hash() { return tr("Its SHA-256"); }
    static QString note() { return tr("Note"); }
    static QString taken() { return tr("Taken"); }
    static QString person() { return tr("By"); }
    static QString imported() { return tr("elsewhere, from a file"); }
    static QString here(int counter) { return tr("at counter %1").arg(counter); }
    static QString engineer() { return tr("Engineer"); }
    static QString signedCustomer() { return tr("Customer"); }
};

QString TicketWords::step(CommissioningStep step)
{
    switch (step) {
    case CommissioningStep::Reset: return tr("Reset");
    case CommissioningStep::Clear: return tr("Clear");
    case CommissioningStep::Open: return tr("Open");
    case CommissioningStep::Check: return tr("Check");
    case CommissioningStep::Seal: return tr("Seal");
    }
    std::abort();
}

QString TicketWords::item(CheckItem item)
{
    switch (item) {
    case CheckItem::DisplayPages: return tr("Every display item pages and is right");
    case CheckItem::SwitchMoves: return tr("Trip/close moves the switch both ways");
    case CheckItem::PulseFlashes: return tr("The pulse lamp flashes with a load");
    case CheckItem::BoxMounted: return tr("The box is mounted");
    case CheckItem::SidesApart: return tr("Customer's and network's side are apart");
    }
    std::abort();
}

QString TicketWords::list(TicketList which)
{
    switch (which) {
    case TicketList::Open: return tr("Open tickets");
    case TicketList::Sealed: return tr("Finished tickets");
    case TicketList::All: return tr("All tickets");
    }
    std::abort();
}

QString TicketWords::next(CommissioningStep step)
{
    switch (step) {
    case CommissioningStep::Reset:
        return tr("Reset the meter: card in, read, hold program until END. Then put the reset card "
                  "into this reader and press F5.");
    case CommissioningStep::Clear:
        return tr("Clear the meter within two minutes of power-up: card in, read, hold program "
                  "until END. Then put the clear card into this reader and press F5.");
    case CommissioningStep::Open:
        return tr("Let the meter take the customer's card and wait for GOOD. Then put that card "
                  "into this reader and press F5.");
    case CommissioningStep::Check:
        return tr("Look at the meter: tick each point, type name plate and readings, press F5.");
    case CommissioningStep::Seal:
        return tr("Seal meter and box, take the photograph, type the numbers, press F5.");
    }
    std::abort();
}

using EvidenceLines = std::vector<reports::ReceiptLine>;
using LineWeight = reports::ReceiptLine::Weight;

QString ratioText(const Ratios& ratios)
{
    return u"%1 × %2"_s.arg(ratios.current).arg(ratios.potential);
}

void addEvidence(EvidenceLines& lines, const CardEvidence& card)
{
    lines.push_back({TicketWords::card(), card.card.toString()});
    if (card.order) {
        lines.push_back(
            {TicketWords::order(), TicketWords::use(card.order->serial.value(), card.order->use)});
        lines.push_back({TicketWords::states(), workStateText(card.order->stateBefore) + u" → "_s +
                                                    workStateText(card.order->stateAfter)});
    } else {
        lines.push_back({TicketWords::customer(), card.customer.toString()});
        lines.push_back({TicketWords::ratios(), ratioText(card.ratios)});
        lines.push_back({TicketWords::count(), u"%1 / %2"_s.arg(static_cast<int>(card.gen))
                                                   .arg(static_cast<std::uint32_t>(card.seq))});
        lines.push_back({TicketWords::accepted(), card.accepted.toString()});
    }
    lines.push_back({TicketWords::at(), dateTimeText(card.at)});
    lines.push_back({TicketWords::remaining(), card.remaining.toString()});
    lines.push_back({TicketWords::active(), card.active.toString()});
}

void addEvidence(EvidenceLines& lines, const CheckEvidence& check)
{
    for (const CheckItem item : allCheckItems) {
        if ((check.items & static_cast<std::uint8_t>(item)) != 0)
            lines.push_back({TicketWords::checked(), TicketWords::item(item)});
    }
    lines.push_back({TicketWords::plate(), ratioText(check.plate)});
    lines.push_back(
        {TicketWords::counted(), check.before.toString() + u" → "_s + check.after.toString()});
    lines.push_back({TicketWords::shown(), check.shown.toString()});
}

void addEvidence(EvidenceLines& lines, const SealEvidence& seal)
{
    lines.push_back({TicketWords::meterSeal(), seal.meterSeal, LineWeight::Strong});
    lines.push_back({TicketWords::boxSeal(), seal.boxSeal, LineWeight::Strong});
    lines.push_back({TicketWords::signer(), seal.signer});
    lines.push_back({TicketWords::photo(), seal.photo});
    lines.push_back({TicketWords::hash(), seal.photoHash});
}

reports::FieldSection meterSection(const CommissioningTicket& ticket)
{
    reports::FieldSection section{TicketWords::meterHeading(), {}};
    section.lines.push_back({TicketWords::meter(), ticket.meter.toString(), LineWeight::Strong});
    if (!ticket.place.isEmpty())
        section.lines.push_back({TicketWords::place(), ticket.place});
    section.lines.push_back({TicketWords::begun(), dateTimeText(ticket.begunAt)});
    section.lines.push_back({TicketWords::person(), ticket.person});
    if (!isSealed(ticket))
        section.lines.push_back(
            {TicketWords::state(), TicketWords::unfinished(), LineWeight::Strong});
    return section;
}

} // namespace

QString stepText(CommissioningStep step)
{
    return TicketWords::step(step);
}

QString checkItemText(CheckItem item)
{
    return TicketWords::item(item);
}

QString ticketListText(TicketList which)
{
    return TicketWords::list(which);
}

QString ticketStateText(const CommissioningTicket& ticket)
{
    if (ticket.givenUp)
        return TicketWords::givenUp(*ticket.givenUp);
    const auto next = nextStep(ticket);
    return next ? stepText(*next) : TicketWords::sealed();
}

QString nextSentence(const CommissioningTicket& ticket)
{
    const auto next = nextStep(ticket);
    return next ? TicketWords::next(*next) : QString{};
}

std::vector<reports::ReceiptLine> evidenceLines(const TicketStep& step)
{
    EvidenceLines lines;
    if (step.evidence.card) {
        addEvidence(lines, *step.evidence.card);
        lines.push_back({TicketWords::books(),
                         step.confirmed ? TicketWords::confirmed() : TicketWords::unconfirmed()});
    }
    if (step.evidence.check)
        addEvidence(lines, *step.evidence.check);
    if (step.evidence.seal)
        addEvidence(lines, *step.evidence.seal);
    if (!step.evidence.note.isEmpty())
        lines.push_back({TicketWords::note(), step.evidence.note});
    const QString where =
        step.imported ? TicketWords::imported() : TicketWords::here(static_cast<int>(step.counter));
    lines.push_back({TicketWords::taken(),
                     QStringList{dateTimeText(step.takenAt), step.person, where}.join(u", "_s)});
    return lines;
}

reports::FieldPaper certificateOf(const CommissioningTicket& ticket)
{
    reports::FieldPaper paper;
    paper.name = u"certificate-%1-%2"_s.arg(ticket.meter.toString()).arg(ticket.id.value());
    paper.title = TicketWords::title();
    paper.number = TicketWords::ticket(ticket.uid);
    paper.sections.push_back(meterSection(ticket));
    for (const TicketStep& step : ticket.steps)
        paper.sections.push_back(
            {u"%1. %2"_s.arg(static_cast<int>(step.step)).arg(stepText(step.step)),
             evidenceLines(step)});
    if (isSealed(ticket))
        paper.signatures = {TicketWords::engineer(), TicketWords::signedCustomer()};
    return paper;
}

QString ticketFileName(const CommissioningTicket& ticket)
{
    return u"ticket-%1.jsonl"_s.arg(ticket.meter.toString());
}

} // namespace wattcard::ui
