// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_field_book.h"

#include "crypto/chain_seal.h"
#include "db/repositories/columns.h"
#include "db/repositories/permission.h"
#include "db/sqlite/transaction.h"
#include "domain/hex.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText selectPersonName{"field_person", "SELECT name FROM operator WHERE id = ?"};
// The seals of the place, as the import and the account form keep them.
constexpr StatementText updateSeals{"field_seals",
                                    "UPDATE service_point SET seals = ? WHERE meter_number = ?"};

constexpr StatementText selectIsVisited{"field_visited",
                                        "SELECT EXISTS (SELECT 1 FROM work_order_visit"
                                        " WHERE work_order = ? AND meter = ?)"};

// A file proves nothing of its own: its seal stands on cards that these books know as they are
// told.
bool isProven(const CommissioningTicket& ticket)
{
    return std::ranges::all_of(
        ticket.steps, [](const TicketStep& step) { return !step.evidence.card || step.confirmed; });
}

QString ticketObject(TicketId id)
{
    return u"ticket:%1"_s.arg(id.value());
}

QJsonObject stepDetails(const TicketStep& step)
{
    QJsonObject details{{u"step"_s, QString{code(step.step)}}};
    if (step.imported)
        details.insert(u"imported"_s, true);
    if (step.evidence.card) {
        details.insert(u"card"_s, step.evidence.card->card.toString());
        if (step.evidence.card->order)
            details.insert(u"order"_s, qint64{step.evidence.card->order->serial.value()});
    }
    if (step.evidence.seal)
        details.insert(u"photo"_s, step.evidence.seal->photoHash);
    return details;
}

} // namespace

// Whoever works with management cards, and whoever reads everything.
Result<void> SqlFieldBook::mayLook(const Actor& actor)
{
    const auto role = roleOf(m_database, actor.who);
    if (!role)
        return failed(role);
    constexpr std::array rights{Right::ReadOrderBack, Right::ApproveOrderFirst,
                                Right::ApproveOrderSecond, Right::ReadEverything};
    const bool is = std::ranges::any_of(rights, [&](Right right) { return may(*role, right); });
    return is ? Result<void>{} : failed(Fault::PermissionDenied, code(*role));
}

Result<QString> SqlFieldBook::nameOf(OperatorId who)
{
    auto answer = m_database.run(selectPersonName, {value(who)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return failed(Fault::PermissionDenied, u"nobody signed in"_s);
    return answer->records.front().text();
}

Result<CommissioningTicket> SqlFieldBook::begin(const NewTicket& wanted, const Actor& actor)
{
    return inTransaction(m_database, "ticket"_L1, [&]() -> Result<CommissioningTicket> {
        if (auto good = permit(m_database, actor, Right::WriteOrder); !good)
            return failed(good);
        const auto open = m_tickets.openFor(wanted.meter);
        if (!open)
            return failed(open);
        if (*open)
            return tl::unexpected{failureOf(TicketRefusal::TicketOpen)};
        const auto person = nameOf(actor.who);
        if (!person)
            return failed(person);
        CommissioningTicket ticket;
        ticket.uid =
            wanted.uid.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : wanted.uid;
        ticket.meter = wanted.meter;
        ticket.place = wanted.place.isNull() ? u""_s : wanted.place;
        ticket.person = *person;
        ticket.begunAt = m_clock.now();
        ticket.counter = actor.counter;
        const auto id = write(ticket, actor);
        if (!id)
            return failed(id);
        return m_tickets.ticket(*id);
    });
}

Result<TicketId> SqlFieldBook::write(const CommissioningTicket& ticket, const Actor& actor)
{
    AuditedRows rows{m_database, m_clock};
    if (auto started = rows.start(); !started)
        return failed(started);
    const auto id = m_tickets.insert(ticket, rows, actor);
    if (!id)
        return id;
    const QJsonObject details{{u"meter"_s, ticket.meter.toString()}, {u"uid"_s, ticket.uid}};
    auto noted = rows.finish({"ticket.begin"_L1, ticketObject(*id), details}, actor);
    return noted ? id : Result<TicketId>{failed(noted)};
}

// Beside the rules: what only the books know. A visit that they know of must be the one on the
// card; an order of other books is told apart as not confirmed. A step out of a file has another
// visit until that is read back here: from then on it is this one or none.
Result<std::optional<TicketRefusal>> SqlFieldBook::refusal(const CommissioningTicket& ticket,
                                                           const TicketStep& step)
{
    if (const auto refused = refusalOf(ticket, step.step, step.evidence))
        return std::optional{*refused};
    if (!step.evidence.card)
        return std::optional<TicketRefusal>{};
    const CardEvidence& card = *step.evidence.card;
    if (card.order) {
        const auto used = m_tickets.isOrderUsed(ticket.id, card.order->serial);
        if (!used)
            return failed(used);
        if (*used)
            return std::optional{TicketRefusal::OrderUsed};
    }
    const auto standing = m_tickets.standingOf(card);
    if (!standing)
        return failed(standing);
    Result<bool> isBooked = !step.imported;
    if (step.imported && card.order)
        isBooked = isVisited(*card.order, card.meter);
    if (!isBooked)
        return failed(isBooked);
    const bool differs = standing->known && !standing->same && *isBooked;
    const auto why = card.order ? TicketRefusal::NotVisited : TicketRefusal::OtherAccount;
    return differs ? std::optional{why} : std::optional<TicketRefusal>{};
}

Result<bool> SqlFieldBook::isVisited(const OrderEvidence& order, const MeterNumber& meter)
{
    auto answer = m_database.run(selectIsVisited, {value(order.serial), value(meter)});
    return answer ? Result<bool>{answer->records.front().integer() != 0} : failed(answer);
}

Result<void> SqlFieldBook::write(const CommissioningTicket& ticket, const TicketStep& step,
                                 const Actor& actor)
{
    const auto refused = refusal(ticket, step);
    if (!refused)
        return failed(refused);
    if (*refused)
        return tl::unexpected{failureOf(**refused)};
    AuditedRows rows{m_database, m_clock};
    if (auto started = rows.start(); !started)
        return started;
    if (auto added = m_tickets.insertStep(ticket.id, step, rows, actor); !added)
        return added;
    if (step.evidence.seal) {
        if (auto kept = keepSeals(ticket.meter, *step.evidence.seal); !kept)
            return kept;
    }
    return rows.finish({"ticket.step"_L1, ticketObject(ticket.id), stepDetails(step)}, actor);
}

Result<void> SqlFieldBook::keepSeals(const MeterNumber& meter, const SealEvidence& seal)
{
    const QString both = seal.meterSeal.trimmed() + u", "_s + seal.boxSeal.trimmed();
    const auto kept = m_database.run(updateSeals, {both, value(meter)});
    return kept ? Result<void>{} : failed(kept);
}

Result<CommissioningTicket> SqlFieldBook::take(TicketId id, const TicketStep& given,
                                               const Actor& actor)
{
    return inTransaction(m_database, "ticket_step"_L1, [&]() -> Result<CommissioningTicket> {
        if (auto good = permit(m_database, actor, Right::WriteOrder); !good)
            return failed(good);
        const auto ticket = m_tickets.ticket(id);
        if (!ticket)
            return ticket;
        const auto person = nameOf(actor.who);
        if (!person)
            return failed(person);
        TicketStep step = given;
        step.person = *person;
        step.takenAt = m_clock.now();
        step.counter = actor.counter;
        step.imported = false;
        if (auto written = write(*ticket, step, actor); !written)
            return failed(written);
        return m_tickets.ticket(id);
    });
}

Result<void> SqlFieldBook::giveUp(TicketId id, const QString& reason, const Actor& actor)
{
    return inTransaction(m_database, "ticket_end"_L1, [&]() -> Result<void> {
        if (auto good = permit(m_database, actor, Right::WriteOrder); !good)
            return good;
        const auto ticket = m_tickets.ticket(id);
        if (!ticket)
            return failed(ticket);
        if (!isOpen(*ticket))
            return tl::unexpected{failureOf(TicketRefusal::TicketEnded)};
        if (reason.trimmed().isEmpty())
            return failed(Fault::BadInput, u"a reason"_s);
        AuditedRows rows{m_database, m_clock};
        if (auto started = rows.start(); !started)
            return started;
        if (auto ended = m_tickets.insertEnd(id, reason.trimmed(), rows, actor); !ended)
            return ended;
        return rows.finish({"ticket.give_up"_L1, ticketObject(id), {{u"reason"_s, reason}}}, actor);
    });
}

Result<CommissioningTicket> SqlFieldBook::ticket(TicketId id, const Actor& actor)
{
    if (auto good = mayLook(actor); !good)
        return failed(good);
    return m_tickets.ticket(id);
}

Result<std::vector<CommissioningTicket>> SqlFieldBook::tickets(TicketList which, int limit,
                                                               const Actor& actor)
{
    if (auto good = mayLook(actor); !good)
        return failed(good);
    return m_tickets.list(which, limit);
}

Result<CommissioningTicket> SqlFieldBook::import(const CommissioningTicket& given,
                                                 const Actor& actor)
{
    return inTransaction(m_database, "ticket_import"_L1, [&]() -> Result<CommissioningTicket> {
        if (auto good = permit(m_database, actor, Right::WriteOrder); !good)
            return failed(good);
        auto known = m_tickets.withUid(given.uid);
        if (!known)
            return failed(known);
        if (!*known) {
            const auto open = m_tickets.openFor(given.meter);
            if (!open)
                return failed(open);
            if (*open)
                return tl::unexpected{failureOf(TicketRefusal::TicketOpen)};
            const auto begun = write(given, actor);
            if (!begun)
                return failed(begun);
            *known = *begun;
        }
        auto here = m_tickets.ticket(**known);
        if (here && here->meter != given.meter)
            return tl::unexpected{failureOf(TicketRefusal::OtherMeter)};
        for (std::size_t each = here ? here->steps.size() : 0; here && each < given.steps.size();
             ++each) {
            TicketStep step = given.steps[each];
            step.imported = true;
            if (step.evidence.seal && !isProven(*here))
                break;
            if (auto written = write(*here, step, actor); !written)
                return failed(written);
            here = m_tickets.ticket(**known);
        }
        return here;
    });
}

// With the key of the day on which it is made, as the audit chain.
Result<EvidenceSeal> SqlFieldBook::seal(TicketId id, const Bytes& head, const Actor& actor)
{
    return inTransaction(m_database, "ticket_seal"_L1, [&]() -> Result<EvidenceSeal> {
        if (auto good = mayLook(actor); !good)
            return failed(good);
        const AuditEvent event{
            "ticket.export"_L1, ticketObject(id), {{u"head"_s, hexOf(ByteView{head})}}};
        if (auto logged = AuditChain{m_database, m_clock}.add(event, actor); !logged)
            return failed(logged);
        if (m_database.seal() == nullptr)
            return EvidenceSeal{};
        const auto today = std::chrono::floor<std::chrono::days>(m_clock.local(m_clock.now()));
        const crypto::SealDay wanted = std::clamp<crypto::SealDay>(
            today.time_since_epoch().count(), crypto::firstSealDay, crypto::lastSealDay);
        const auto mac = m_database.seal()->seal(std::max(wanted, m_database.seal()->day()),
                                                 sealedContent({AccountId{}, id.value(), head}));
        if (!mac)
            return failed(mac);
        return EvidenceSeal{mac->day, Bytes{mac->bytes.begin(), mac->bytes.end()}};
    });
}

} // namespace wattcard::db
