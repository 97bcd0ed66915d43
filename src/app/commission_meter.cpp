// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commission_meter.h"

#include "app/ticket_file.h"
#include "app/work_order_desk.h"

#include <QFile>
#include <QSaveFile>

#include <algorithm>

namespace wattcard::app {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Failure> ticketRefused(TicketRefusal refusal)
{
    return tl::unexpected{failureOf(refusal)};
}

CardEvidence evidenceOf(const Visit& visit, const WorkOrderCard& card)
{
    CardEvidence found;
    found.card = card.hints.serial;
    found.meter = visit.meter;
    found.at = visit.at;
    found.order = OrderEvidence{.serial = visit.order,
                                .kind = card.order->kind,
                                .use = visit.use,
                                .result = visit.result,
                                .stateBefore = visit.stateBefore,
                                .stateAfter = visit.stateAfter,
                                .lastError = visit.lastError};
    found.customer = visit.customer;
    found.gen = visit.gen;
    found.seq = visit.seq;
    found.accepted = visit.accepted;
    found.remaining = visit.remaining;
    found.active = visit.activeRegister;
    found.genuine = card.orderMacValid;
    return found;
}

} // namespace

Result<CommissioningTicket> CommissionMeter::begin(const NewTicket& ticket)
{
    if (auto good = permit(m_who, Right::WriteOrder); !good)
        return failed(good);
    return m_parts.book.begin(ticket, actor());
}

Result<CommissioningTicket> CommissionMeter::takeCard(TicketId id, const QString& note)
{
    if (auto good = permit(m_who, Right::WriteOrder); !good)
        return failed(good);
    const auto ticket = m_parts.book.ticket(id, actor());
    if (!ticket)
        return ticket;
    if (!nextStep(*ticket))
        return ticketRefused(TicketRefusal::TicketEnded);
    const auto found = readCard(*ticket);
    if (!found)
        return failed(found);
    TicketStep step;
    step.step = found->step;
    step.evidence.card = found->card;
    step.evidence.note = note;
    return m_parts.book.take(id, step, actor());
}

// The card itself says which step it is for, so that a step cannot be taken for another.
Result<CommissionMeter::Found> CommissionMeter::readCard(const CommissioningTicket& ticket)
{
    const auto hints = m_parts.bench.workshop.identify();
    if (!hints)
        return failed(hints);
    if (hints->cardClass == userCardClass)
        return readReturn(ticket);
    const auto kind = managementClass(hints->cardClass);
    const bool isStep = kind == ManagementClass::Reset || kind == ManagementClass::Clear;
    return isStep ? readVisits(ticket, *kind)
                  : Result<Found>{ticketRefused(TicketRefusal::OtherCard)};
}

// Booked first, so that the books tell the same as the ticket. The evidence is then what the card
// itself holds: its order may be one of other books.
Result<CommissionMeter::Found> CommissionMeter::readVisits(const CommissioningTicket& ticket,
                                                           ManagementClass kind)
{
    const auto step =
        kind == ManagementClass::Reset ? CommissioningStep::Reset : CommissioningStep::Clear;
    if (auto booked = WorkOrderDesk{m_parts.bench, m_who}.read(); !booked)
        return failed(booked);
    const auto card = m_parts.bench.workshop.readOrder();
    if (!card)
        return failed(card);
    if (!card->order || card->order->kind != kind)
        return ticketRefused(TicketRefusal::NotVisited);
    const auto isMine = [&](const Visit& visit) {
        return visit.meter == ticket.meter && visit.order == card->order->serial;
    };
    const auto isDone = [&](const Visit& visit) {
        return isMine(visit) && visit.result == VisitResult::Done;
    };
    auto newest = std::ranges::find_if(card->visits, isDone);
    if (newest == card->visits.end())
        newest = std::ranges::find_if(card->visits, isMine);
    if (newest == card->visits.end()) {
        const auto& meters = card->order->scope.meters;
        const bool isElsewhere =
            !meters.empty() && std::ranges::find(meters, ticket.meter) == meters.end();
        return ticketRefused(isElsewhere ? TicketRefusal::OtherMeter : TicketRefusal::NotVisited);
    }
    return Found{step, evidenceOf(*newest, *card)};
}

Result<CommissionMeter::Found> CommissionMeter::readReturn(const CommissioningTicket& ticket)
{
    const auto session = m_parts.desk.open(CardRole::Vending);
    if (!session)
        return failed(session);
    const CardReading& reading = (*session)->reading();
    // Told before what the meter has answered: who brings a card too early hears what is missing.
    Found found;
    found.card.card = reading.hints.serial;
    found.card.meter = reading.parameter.meter;
    found.card.customer = reading.parameter.customer;
    if (reading.blank)
        return ticketRefused(TicketRefusal::OtherCard);
    if (!reading.returned || nextStep(ticket) != CommissioningStep::Open)
        return found;
    const ReturnFile& returned = *reading.returned;
    found.card.at = returned.writtenAt;
    found.card.meter = returned.meter;
    found.card.customer = returned.customer;
    found.card.ratios = returned.ratios;
    found.card.gen = returned.gen;
    found.card.seq = returned.seq;
    found.card.accepted = returned.accepted;
    found.card.remaining = returned.remaining;
    found.card.active = returned.activeRegister;
    found.card.genuine = reading.returnMacValid;
    return found;
}

Result<CommissioningTicket> CommissionMeter::check(TicketId id, const CheckEvidence& check,
                                                   const QString& note)
{
    if (auto good = permit(m_who, Right::WriteOrder); !good)
        return failed(good);
    TicketStep step;
    step.step = CommissioningStep::Check;
    step.evidence.check = check;
    step.evidence.note = note;
    return m_parts.book.take(id, step, actor());
}

Result<CommissioningTicket> CommissionMeter::seal(TicketId id, SealEvidence seal,
                                                  const QString& photo, const QString& note)
{
    if (auto good = permit(m_who, Right::WriteOrder); !good)
        return failed(good);
    const auto ticket = m_parts.book.ticket(id, actor());
    if (!ticket)
        return ticket;
    // Asked before the photograph is copied: nothing is kept for a step that is not taken.
    seal.photo = u"photo"_s;
    seal.photoHash = QString{64, u'0'};
    TicketStep step;
    step.step = CommissioningStep::Seal;
    step.evidence.note = note;
    step.evidence.seal = seal;
    if (const auto why = refusalOf(*ticket, step.step, step.evidence))
        return ticketRefused(*why);
    const auto kept = m_parts.photos.keep(photo);
    if (!kept)
        return failed(kept);
    step.evidence.seal->photo = kept->name;
    step.evidence.seal->photoHash = kept->hash;
    return m_parts.book.take(id, step, actor());
}

Result<void> CommissionMeter::giveUp(TicketId id, const QString& reason)
{
    if (auto good = permit(m_who, Right::WriteOrder); !good)
        return good;
    return m_parts.book.giveUp(id, reason, actor());
}

Result<void> CommissionMeter::exportTo(TicketId id, const QString& path)
{
    const auto ticket = m_parts.book.ticket(id, actor());
    if (!ticket)
        return failed(ticket);
    TicketFile file{*ticket, {}};
    if (const TicketStep* sealed = stepOf(*ticket, CommissioningStep::Seal)) {
        const SealEvidence& seal = *sealed->evidence.seal;
        if (const auto photo = m_parts.photos.read({seal.photo, seal.photoHash}))
            file.photo = *photo;
    }
    const auto bytes = writeTicketFile(
        file, [&](const Bytes& head) { return m_parts.book.seal(id, head, actor()); });
    if (!bytes)
        return failed(bytes);
    QSaveFile newFile{path};
    const QByteArray& content = *bytes;
    if (!newFile.open(QIODevice::WriteOnly) || newFile.write(content) != content.size() ||
        !newFile.commit())
        return failed(Fault::DiskFull, newFile.errorString());
    return {};
}

Result<CommissioningTicket> CommissionMeter::importFrom(const QString& path)
{
    if (auto good = permit(m_who, Right::WriteOrder); !good)
        return failed(good);
    constexpr qint64 largestFile = 2 * largestPhoto; // a photograph in base64, and the steps
    QFile in{path};
    if (!in.open(QIODevice::ReadOnly) || in.size() > largestFile)
        return ticketRefused(TicketRefusal::FileDamaged);
    const auto file = readTicketFile(in.readAll());
    if (!file)
        return failed(file);
    if (!file->photo.isEmpty()) {
        const auto kept = m_parts.photos.keepBytes(file->photo);
        if (!kept)
            return failed(kept);
        const TicketStep* sealed = stepOf(file->ticket, CommissioningStep::Seal);
        if (sealed == nullptr || sealed->evidence.seal->photoHash != kept->hash)
            return ticketRefused(TicketRefusal::FileDamaged);
    }
    return m_parts.book.import(file->ticket, actor());
}

} // namespace wattcard::app
