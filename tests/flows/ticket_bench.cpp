// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticket_bench.h"

#include "db/sqlite/reading.h"

namespace wattcard::flows {

using namespace Qt::StringLiterals;

TicketBench::TicketBench(Town& theTown)
    : town{theTown},
      m_desk{theTown.reader, {m_counterKeys, townRegion}},
      m_office{theTown.reader, {m_officeKeys, townRegion}}
{
    settle();
}

void TicketBench::restart()
{
    m_parts.reset();
    book.reset();
    town.ledger.reset();
    town.staff.reset();
    town.stock.reset();
    town.orders.reset();
    town.book.reset();
    town.reversals.reset();
    town.debts.reset();
    town.database.reset();
    town.openBooks();
    settle();
}

void TicketBench::settle()
{
    book = std::make_unique<db::SqlFieldBook>(*town.database, town.clock);
    m_parts = std::make_unique<app::CommissionMeter::Parts>(app::CommissionMeter::Parts{
        app::Workbench{m_office, *town.stock, *town.orders, Town::counter}, m_desk, *book,
        app::FieldPhotos{folder.filePath(u"photos"_s)}});
}

app::CommissionMeter TicketBench::meters(Role role)
{
    return {*m_parts, town.person(role)};
}

CommissioningTicket TicketBench::begin(const QString& digits)
{
    return need(meters().begin({{}, need(MeterNumber::parse(digits)), u"Lane 5, pole 9"_s}));
}

Hand& TicketBench::order(ManagementClass kind, const Wall& wall, int uses)
{
    Hand& hand = town.card(nextCard++);
    WorkOrder order;
    order.kind = kind;
    order.scope.meters = {wall.number};
    order.uses = static_cast<std::uint8_t>(uses);
    order.validFrom = town.clock.local(town.clock.now()) - std::chrono::days{1};
    order.validUntil = town.clock.local(town.clock.now()) + std::chrono::days{7};
    app::WorkOrderDesk desk{m_parts->bench, town.person(Role::Engineer)};
    const auto serial = need(desk.prepare(order, u"put into service"_s), "prepare");
    for (const Role approver : {Role::Administrator, Role::Finance})
        need(desk.approve(need(town.orders->entry(serial)).order, town.person(approver)));
    town.reader.remove();
    hand.card->reset();
    town.reader.insert(*hand.card);
    need(desk.makeCard(serial), "make");
    town.reader.remove();
    return hand;
}

meter::DisplayCode TicketBench::serve(Hand& hand, Wall& wall)
{
    town.reader.remove();
    return wall.serve(hand);
}

void TicketBench::powerCycle(Wall& wall)
{
    wall.service->setPower(false);
    wall.service->setPower(true);
}

void TicketBench::putIn(Hand& hand)
{
    town.reader.remove();
    hand.card->reset();
    town.reader.insert(*hand.card);
}

std::vector<CommissioningTicket> TicketBench::listedBeside(TicketList which) const
{
    const auto reading = need(db::Reading::open(town.database->address()), "reading");
    return need(db::ticketsIn(db::askingOf(*reading), which, 10), "tickets");
}

Result<CommissioningTicket> TicketBench::take(const CommissioningTicket& ticket, Hand& hand)
{
    putIn(hand);
    auto answer = meters().takeCard(ticket.id, u"as seen"_s);
    town.reader.remove();
    return answer;
}

CommissioningTicket TicketBench::resetAndCleared(Wall& wall)
{
    const CommissioningTicket ticket = begin(wall.number.toString());
    Hand& reset = order(ManagementClass::Reset, wall);
    serve(reset, wall);
    need(take(ticket, reset), "reset");
    Hand& clear = order(ManagementClass::Clear, wall);
    powerCycle(wall);
    serve(clear, wall);
    return need(take(ticket, clear), "clear");
}

CommissioningTicket TicketBench::opened(Wall& wall, Hand& hand, Money payment)
{
    const CommissioningTicket ticket = resetAndCleared(wall);
    town.open(first, hand, payment);
    town.reader.remove();
    wall.take(hand);
    return need(take(ticket, hand), "open");
}

QString TicketBench::photo(const QByteArray& content)
{
    const QString path = folder.filePath(u"camera.jpg"_s);
    QFile file{path};
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("\xFF\xD8\xFF\xE0" + content);
    return path;
}

CheckEvidence TicketBench::goodCheck() const
{
    return {everyCheckItem, townRatios, Energy::fromHundredths(0), Energy::fromHundredths(20),
            fen(4'990)};
}

SealEvidence TicketBench::goodSeal() const
{
    return {u"M-1001"_s, u"B-2002"_s, u"Zhang San"_s, {}, {}};
}

TicketRefusal why(const Result<CommissioningTicket>& answer)
{
    if (answer)
        throw std::runtime_error("it was taken");
    const auto refusal = ticketRefusal(answer.error());
    if (!refusal)
        throw std::runtime_error(std::string{code(answer.error().fault).data()} + " " +
                                 answer.error().detail.toStdString());
    return *refusal;
}

} // namespace wattcard::flows
