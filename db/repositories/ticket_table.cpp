// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/ticket_table.h"

#include "db/repositories/columns.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText selectTicket{
    "ticket", "SELECT t.id, t.uid, t.meter, t.place, t.person, t.begun_at, t.station,"
              " COALESCE(e.reason, '') FROM commissioning_ticket AS t"
              " LEFT JOIN commissioning_end AS e ON e.ticket = t.id WHERE t.id = ?"};
constexpr StatementText selectTicketByUid{"ticket_by_uid",
                                          "SELECT id FROM commissioning_ticket WHERE uid = ?"};
constexpr StatementText selectOpenTicket{
    "open_ticket", "SELECT t.id FROM commissioning_ticket AS t WHERE t.meter = ?"
                   " AND NOT EXISTS (SELECT 1 FROM commissioning_step AS s"
                   "  WHERE s.ticket = t.id AND s.step = 5)"
                   " AND NOT EXISTS (SELECT 1 FROM commissioning_end AS e WHERE e.ticket = t.id)"};
constexpr StatementText selectTickets{
    "tickets", "SELECT t.id, t.uid, t.meter, t.place, t.person, t.begun_at, t.station,"
               " COALESCE((SELECT reason FROM commissioning_end WHERE ticket = t.id), '')"
               " FROM commissioning_ticket AS t WHERE CASE ?"
               " WHEN 'all' THEN 1"
               " WHEN 'sealed' THEN EXISTS (SELECT 1 FROM commissioning_step AS s"
               "  WHERE s.ticket = t.id AND s.step = 5)"
               " ELSE NOT EXISTS (SELECT 1 FROM commissioning_step AS s"
               "  WHERE s.ticket = t.id AND s.step = 5)"
               "  AND NOT EXISTS (SELECT 1 FROM commissioning_end AS e WHERE e.ticket = t.id) END"
               " ORDER BY t.id DESC LIMIT ?"};
constexpr StatementText selectTicketSteps{
    "ticket_steps",
    "SELECT step, card, read_at, work_order, use, state_before, state_after, customer,"
    " ratio_current, ratio_potential, gen, seq, accepted, remaining, active, checks,"
    " register_before, register_after, meter_seal, box_seal, signer, photo, photo_hash, note,"
    " person, taken_at, station, imported,"
    " (SELECT meter FROM commissioning_ticket AS t WHERE t.id = ticket)"
    " FROM commissioning_step WHERE ticket = ? ORDER BY step"};
// The last column says what selectVisitStanding and selectTicketCard say of each.
constexpr StatementText selectPageSteps{
    "tickets_steps",
    "SELECT s.step, s.card, s.read_at, s.work_order, s.use, s.state_before, s.state_after,"
    " s.customer, s.ratio_current, s.ratio_potential, s.gen, s.seq, s.accepted, s.remaining,"
    " s.active, s.checks, s.register_before, s.register_after, s.meter_seal, s.box_seal, s.signer,"
    " s.photo, s.photo_hash, s.note, s.person, s.taken_at, s.station, s.imported, t.meter,"
    " s.ticket, CASE WHEN s.work_order > 0 THEN EXISTS (SELECT 1 FROM work_order_visit AS v"
    "  WHERE v.work_order = s.work_order AND v.meter = t.meter AND v.use = s.use"
    "  AND v.visited_at = s.read_at AND v.result = 'done' AND v.state_after = s.state_after)"
    " ELSE EXISTS (SELECT 1 FROM card AS c JOIN account AS a ON a.id = c.account"
    "  JOIN service_point AS p ON p.id = a.service_point WHERE c.serial = s.card"
    "  AND p.meter_number = t.meter AND p.customer_number = s.customer) END"
    " FROM commissioning_step AS s JOIN commissioning_ticket AS t ON t.id = s.ticket"
    " WHERE s.ticket IN (SELECT CAST(value AS INTEGER) FROM json_each(?))"
    " ORDER BY s.ticket, s.step"};
constexpr StatementText insertTicket{
    "insert_ticket",
    "INSERT INTO commissioning_ticket (id, uid, meter, place, person, begun_at, station, operator,"
    " audit) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"};
constexpr StatementText insertTicketStep{
    "insert_ticket_step",
    "INSERT INTO commissioning_step (number, ticket, step, card, read_at, work_order, use,"
    " state_before, state_after, customer, ratio_current, ratio_potential, gen, seq, accepted,"
    " remaining, active, checks, register_before, register_after, meter_seal, box_seal, signer,"
    " photo, photo_hash, note, person, taken_at, station, imported, operator, audit)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
    " ?, ?, ?, ?)"};
constexpr StatementText insertTicketEnd{
    "insert_ticket_end", "INSERT INTO commissioning_end (ticket, reason, at, operator, audit)"
                         " VALUES (?, ?, ?, ?, ?)"};
constexpr StatementText nextTicket{"next_ticket",
                                   "SELECT COALESCE(MAX(id), 0) + 1 FROM commissioning_ticket"};
constexpr StatementText nextTicketStep{
    "next_ticket_step", "SELECT COALESCE(MAX(number), 0) + 1 FROM commissioning_step"};
constexpr StatementText countUsedOrder{
    "ticket_order_used",
    "SELECT COUNT(*) FROM commissioning_step AS s JOIN commissioning_ticket AS t ON t.id = s.ticket"
    " WHERE s.work_order = ? AND s.ticket <> ?"
    " AND t.meter = (SELECT meter FROM commissioning_ticket WHERE id = ?)"
    " AND NOT EXISTS (SELECT 1 FROM commissioning_end AS e WHERE e.ticket = t.id)"};
constexpr StatementText selectVisitStanding{
    "ticket_visit_standing",
    "SELECT EXISTS (SELECT 1 FROM work_order WHERE serial = ?),"
    " EXISTS (SELECT 1 FROM work_order_visit AS v WHERE v.work_order = ? AND v.meter = ?"
    "  AND v.use = ? AND v.visited_at = ? AND v.result = 'done' AND v.state_after = ?)"};
constexpr StatementText selectTicketCard{
    "ticket_card_standing",
    "SELECT EXISTS (SELECT 1 FROM card WHERE serial = ? AND account IS NOT NULL),"
    " EXISTS (SELECT 1 FROM card AS c JOIN account AS a ON a.id = c.account"
    "  JOIN service_point AS p ON p.id = a.service_point WHERE c.serial = ?"
    "  AND p.meter_number = ? AND p.customer_number = ?)"};

QLatin1StringView listCode(TicketList which)
{
    switch (which) {
    case TicketList::Open: return "open"_L1;
    case TicketList::Sealed: return "sealed"_L1;
    case TicketList::All: return "all"_L1;
    }
    std::abort();
}

CommissioningTicket ticketFrom(Record& record)
{
    CommissioningTicket ticket;
    ticket.id = number<TicketId>(record);
    ticket.uid = record.text();
    ticket.meter = parsed<MeterNumber>(record);
    ticket.place = record.text();
    ticket.person = record.text();
    ticket.begunAt = utcTime(record);
    ticket.counter = number<CounterId>(record);
    if (const QString reason = record.text(); !reason.isEmpty())
        ticket.givenUp = reason;
    return ticket;
}

std::uint8_t smallNumber(Record& record)
{
    return number<std::uint8_t>(record);
}

// What the columns of a card say, in their order; used only where there was one.
CardEvidence cardFrom(Record& record, CommissioningStep step)
{
    CardEvidence card;
    if (const QString serial = record.text(); !serial.isEmpty()) {
        const auto known = CardSerial::parse(serial);
        if (known)
            card.card = *known;
        else
            record.damage();
    }
    card.at = localTime(record);
    OrderEvidence order;
    order.serial = number<WorkOrderSerial>(record);
    order.kind = step == CommissioningStep::Reset ? ManagementClass::Reset : ManagementClass::Clear;
    order.use = smallNumber(record);
    order.stateBefore = smallNumber(record);
    order.stateAfter = smallNumber(record);
    if (!order.serial.isNull())
        card.order = order;
    if (const QString customer = record.text(); !customer.isEmpty()) {
        const auto known = CustomerNumber::parse(customer);
        if (known)
            card.customer = *known;
        else
            record.damage();
    }
    card.ratios.current = number<std::uint32_t>(record);
    card.ratios.potential = number<std::uint32_t>(record);
    card.gen = number<Generation>(record);
    card.seq = number<Sequence>(record);
    card.accepted = credit(record);
    card.remaining = credit(record);
    card.active = energy(record);
    return card;
}

TicketStep ticketStepFrom(Record& record)
{
    TicketStep step;
    const std::int64_t place = record.integer();
    if (place < 1 || place > 5)
        record.damage();
    step.step = static_cast<CommissioningStep>(std::clamp<std::int64_t>(place, 1, 5));
    CardEvidence card = cardFrom(record, step.step);
    CheckEvidence check;
    check.items = smallNumber(record);
    check.before = energy(record);
    check.after = energy(record);
    SealEvidence seal{record.text(), record.text(), record.text(), record.text(), record.text()};
    step.evidence.note = record.text();
    step.person = record.text();
    step.takenAt = utcTime(record);
    step.counter = number<CounterId>(record);
    step.imported = record.integer() != 0;
    card.meter = parsed<MeterNumber>(record);
    if (step.step == CommissioningStep::Check) {
        check.plate = card.ratios;
        check.shown = card.remaining;
        step.evidence.check = check;
    } else if (step.step == CommissioningStep::Seal) {
        step.evidence.seal = seal;
    } else {
        step.evidence.card = card;
    }
    return step;
}

// The columns of a card. A check has the name plate in those of the ratios and the display in that
// of the remaining credit.
std::vector<QVariant> cardValues(const StepEvidence& evidence)
{
    const CardEvidence card = evidence.card.value_or(CardEvidence{});
    OrderEvidence order = card.order.value_or(OrderEvidence{});
    if (!card.order)
        order.use = 0;
    const bool isCard = evidence.card.has_value();
    const Ratios ratios = evidence.check ? evidence.check->plate : card.ratios;
    const Credit remaining = evidence.check ? evidence.check->shown : card.remaining;
    return {isCard ? card.card.toString() : u""_s,
            value(card.at),
            value(order.serial),
            value(std::int64_t{order.use}),
            value(std::int64_t{order.stateBefore}),
            value(std::int64_t{order.stateAfter}),
            isCard ? card.customer.toString() : u""_s,
            value(std::int64_t{ratios.current}),
            value(std::int64_t{ratios.potential}),
            value(card.gen),
            value(card.seq),
            value(card.accepted),
            value(remaining),
            value(card.active)};
}

void appendValues(std::vector<QVariant>& values, const std::vector<QVariant>& more)
{
    values.insert(values.end(), more.begin(), more.end());
}

} // namespace

Result<CommissioningTicket> TicketTable::ticket(TicketId id)
{
    auto answer = m_database.run(selectTicket, {value(id)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return failed(Fault::NotFound, u"ticket %1"_s.arg(id.value()));
    Record& record = answer->records.front();
    auto found = checked(record, ticketFrom(record));
    if (!found)
        return found;
    auto taken = steps(id);
    if (!taken)
        return failed(taken);
    for (TicketStep& step : *taken) {
        if (!step.evidence.card)
            continue;
        const auto standing = standingOf(*step.evidence.card);
        if (!standing)
            return failed(standing);
        step.confirmed = standing->same;
    }
    found->steps = std::move(*taken);
    return found;
}

Result<std::vector<TicketStep>> TicketTable::steps(TicketId ticket)
{
    auto answer = m_database.run(selectTicketSteps, {value(ticket)});
    if (!answer)
        return failed(answer);
    return checkedAll(*answer, ticketStepFrom);
}

Result<std::optional<TicketId>> TicketTable::withUid(const QString& uid)
{
    auto answer = m_database.run(selectTicketByUid, {uid});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return std::optional<TicketId>{};
    return std::optional{number<TicketId>(answer->records.front())};
}

Result<std::optional<TicketId>> TicketTable::openFor(const MeterNumber& meter)
{
    auto answer = m_database.run(selectOpenTicket, {value(meter)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return std::optional<TicketId>{};
    return std::optional{number<TicketId>(answer->records.front())};
}

Result<std::vector<CommissioningTicket>> TicketTable::list(TicketList which, int limit)
{
    return ticketsIn(askingOf(m_database), which, limit);
}

Result<std::vector<CommissioningTicket>> ticketsIn(const Asking& ask, TicketList which, int limit)
{
    auto page = ask(selectTickets, {value(listCode(which)), value(std::int64_t{limit})});
    if (!page)
        return failed(page);
    auto tickets = checkedAll(*page, ticketFrom);
    if (!tickets)
        return tickets;
    QStringList ids;
    for (const CommissioningTicket& each : *tickets)
        ids.append(QString::number(each.id.value()));
    auto steps = ask(selectPageSteps, {u"[%1]"_s.arg(ids.join(u','))});
    if (!steps)
        return failed(steps);
    for (Record& record : steps->records) {
        TicketStep step = ticketStepFrom(record);
        const auto of =
            std::ranges::find(*tickets, number<TicketId>(record), &CommissioningTicket::id);
        step.confirmed = record.integer() != 0 && step.evidence.card.has_value();
        if (auto good = checked(record, true); !good)
            return failed(good);
        if (of != tickets->end())
            of->steps.push_back(std::move(step));
    }
    return tickets;
}

Result<std::int64_t> TicketTable::next(const StatementText& statement)
{
    auto answer = m_database.run(statement);
    if (!answer)
        return failed(answer);
    return answer->records.front().integer();
}

Result<TicketId> TicketTable::insert(const CommissioningTicket& ticket, AuditedRows& rows,
                                     const Actor& actor)
{
    const auto id = next(nextTicket);
    if (!id)
        return failed(id);
    auto added =
        rows.add(insertTicket, {value(*id), ticket.uid, value(ticket.meter),
                                ticket.place.isNull() ? u""_s : ticket.place, ticket.person,
                                value(ticket.begunAt), value(ticket.counter), value(actor.who)});
    if (!added)
        return failed(added);
    return TicketId{*id};
}

Result<void> TicketTable::insertStep(TicketId ticket, const TicketStep& step, AuditedRows& rows,
                                     const Actor& actor)
{
    const auto number = next(nextTicketStep);
    if (!number)
        return failed(number);
    const CheckEvidence check = step.evidence.check.value_or(CheckEvidence{});
    const SealEvidence seal = step.evidence.seal.value_or(SealEvidence{});
    const auto text = [](const QString& given) -> QVariant {
        return given.isNull() ? u""_s : given;
    };
    std::vector<QVariant> values{value(*number), value(ticket),
                                 value(std::int64_t{static_cast<int>(step.step)})};
    appendValues(values, cardValues(step.evidence));
    appendValues(values,
                 {value(std::int64_t{check.items}), value(check.before), value(check.after),
                  text(seal.meterSeal), text(seal.boxSeal), text(seal.signer), text(seal.photo),
                  text(seal.photoHash), text(step.evidence.note), step.person, value(step.takenAt),
                  value(step.counter), value(std::int64_t{step.imported}), value(actor.who)});
    return rows.add(insertTicketStep, std::move(values));
}

Result<void> TicketTable::insertEnd(TicketId ticket, const QString& reason, AuditedRows& rows,
                                    const Actor& actor)
{
    return rows.add(insertTicketEnd,
                    {value(ticket), reason, value(m_clock.now()), value(actor.who)});
}

Result<bool> TicketTable::isOrderUsed(TicketId ticket, WorkOrderSerial order)
{
    auto answer = m_database.run(countUsedOrder, {value(order), value(ticket), value(ticket)});
    if (!answer)
        return failed(answer);
    return answer->records.front().integer() > 0;
}

Result<TicketTable::Standing> TicketTable::standingOf(const CardEvidence& card)
{
    auto answer =
        card.order ? m_database.run(selectVisitStanding,
                                    {value(card.order->serial), value(card.order->serial),
                                     value(card.meter), value(std::int64_t{card.order->use}),
                                     value(card.at), value(std::int64_t{card.order->stateAfter})})
                   : m_database.run(selectTicketCard, {value(card.card), value(card.card),
                                                       value(card.meter), value(card.customer)});
    if (!answer)
        return failed(answer);
    Record& record = answer->records.front();
    Standing standing;
    standing.known = record.integer() != 0;
    standing.same = record.integer() != 0;
    return checked(record, standing);
}

} // namespace wattcard::db
