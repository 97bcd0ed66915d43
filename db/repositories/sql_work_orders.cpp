// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_work_orders.h"

#include "crypto/work_order_digest.h"
#include "db/repositories/stock_table.h"
#include "db/repositories/visit_booking.h"
#include "db/sqlite/transaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wattcard::db {

using enum WorkOrderState;

namespace {

constexpr StatementText insertApproval{
    "insert_approval",
    "INSERT INTO work_order_approval (work_order, step, operator, role, digest, at, counter, audit)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"};
constexpr StatementText insertHotlist{
    "insert_hotlist",
    "INSERT INTO hotlist (card, work_order, reason, since, audit) VALUES (?, ?, ?, ?, ?)"};
constexpr StatementText countHotlisted{
    "hotlisted", "SELECT COUNT(*) FROM hotlist AS h JOIN work_order AS w ON w.serial = h.work_order"
                 " WHERE h.card = ? AND w.state = 'lost'"};

QString objectOf(WorkOrderSerial serial)
{
    return u"order:%1"_s.arg(serial.value());
}

QString digestText(const WorkOrder& order)
{
    return hex(crypto::digestOf(order));
}

} // namespace

Result<WorkOrderSerial> SqlWorkOrders::prepare(const WorkOrder& order, const QString& reason,
                                               const Actor& actor)
{
    WorkOrderEntry entry;
    entry.order = order;
    entry.order.engineer = actor.who;
    entry.order.approver1 = {};
    entry.order.approver2 = {};
    entry.reason = reason;
    entry.preparedAt = m_clock.now();
    return inTransaction(m_database, "prepare"_L1, [&]() -> Result<WorkOrderSerial> {
        if (auto good = permit(m_database, actor, Right::PrepareOrder); !good)
            return failed(good);
        if (!order.engineer.isNull() && order.engineer != actor.who)
            return failed(Fault::PermissionDenied, u"an order is its engineer's"_s);
        if (auto good = check(entry.order); !good)
            return failed(good);
        if (reason.isEmpty() || order.validUntil <= localNow())
            return failed(Fault::BadInput, u"a reason, and an end that is to come"_s);
        const auto serial = m_orders.nextSerial();
        if (!serial)
            return failed(serial);
        entry.order.serial = *serial;
        if (auto stored = m_orders.insert(entry); !stored)
            return failed(stored);
        const QJsonObject details{{"kind"_L1, QString{code(order.kind)}},
                                  {"digest"_L1, digestText(entry.order)},
                                  {"reason"_L1, reason}};
        if (auto noted = note("order.prepare"_L1, *serial, details, actor); !noted)
            return failed(noted);
        return *serial;
    });
}

Result<void> SqlWorkOrders::approve(WorkOrderSerial serial,
                                    const std::array<std::uint8_t, 32>& shown,
                                    const Actor& approver)
{
    return inTransaction(m_database, "approve"_L1, [&]() -> Result<void> {
        const auto entry = demand(serial, {Prepared});
        if (!entry)
            return failed(entry);
        const WorkOrder& order = entry->order;
        const bool isFirst = order.approver1.isNull();
        const Right right = isFirst ? Right::ApproveOrderFirst : Right::ApproveOrderSecond;
        if (auto good = permit(m_database, approver, right); !good)
            return good;
        if (approver.who == order.engineer || approver.who == order.approver1)
            return failed(Fault::PermissionDenied, u"one person acts twice"_s);
        if (shown != crypto::digestOf(order))
            return failed(Fault::ProofMismatch, u"other values were shown"_s);
        if (entry->isExpired)
            return failed(Fault::BadInput, u"the order is over"_s);
        if (auto approved = sign(*entry, approver); !approved)
            return approved;
        return isFirst ? Result<void>{} : m_orders.setState(serial, Approved);
    });
}

Result<void> SqlWorkOrders::sign(const WorkOrderEntry& entry, const Actor& approver)
{
    const WorkOrder& order = entry.order;
    const std::int64_t step = order.approver1.isNull() ? 1 : 2;
    const auto role = roleOf(m_database, approver.who);
    if (!role)
        return failed(role);
    const auto audit = AuditChain{m_database, m_clock}.nextNumber();
    if (!audit)
        return failed(audit);
    const auto inserted = m_database.run(
        insertApproval, {value(order.serial), value(step), value(approver.who), value(code(*role)),
                         value(ByteView{crypto::digestOf(order)}), value(m_clock.now()),
                         value(approver.counter), value(*audit)});
    if (!inserted)
        return failed(inserted);
    return note("order.approve"_L1, order.serial,
                {{"step"_L1, static_cast<qint64>(step)}, {"digest"_L1, digestText(order)}},
                approver);
}

Result<void> SqlWorkOrders::revoke(WorkOrderSerial serial, const Actor& actor)
{
    return inTransaction(m_database, "revoke"_L1, [&]() -> Result<void> {
        const auto role = roleOf(m_database, actor.who);
        if (!role)
            return failed(role);
        if (!may(*role, Right::RevokeOrder))
            return failed(Fault::PermissionDenied, code(*role));
        const auto entry = demand(serial, {Prepared, Approved});
        if (!entry)
            return failed(entry);
        if (*role == Role::Engineer && entry->order.engineer != actor.who)
            return failed(Fault::PermissionDenied, u"an order is its engineer's"_s);
        if (auto settled = m_orders.settle(serial, Revoked, m_clock.now()); !settled)
            return settled;
        return note("order.revoke"_L1, serial, {}, actor);
    });
}

Result<WorkOrder> SqlWorkOrders::beginWriting(WorkOrderSerial serial, const CardSerial& card,
                                              const Actor& actor)
{
    return inTransaction(m_database, "begin_order"_L1, [&]() -> Result<WorkOrder> {
        const auto entry = demandOwn(serial, {Approved, Writing}, actor);
        if (!entry)
            return failed(entry);
        if (entry->isExpired)
            return failed(Fault::BadInput, u"the order is over"_s);
        if (entry->state == Writing) {
            if (entry->card != card)
                return failed(Fault::OtherCardInserted, card.toString());
            return entry->order;
        }
        if (auto free = refuseUsed(card, entry->order, actor); !free)
            return failed(free);
        if (auto bound = m_orders.bind(serial, card); !bound)
            return failed(bound);
        if (auto noted = note("order.write"_L1, serial, {{"card"_L1, card.toString()}}, actor);
            !noted)
            return failed(noted);
        return entry->order;
    });
}

Result<void> SqlWorkOrders::refuseUsed(const CardSerial& card, const WorkOrder& order,
                                       const Actor& actor)
{
    StockTable stock{m_database, m_clock};
    const auto stored = stock.known(card, actor);
    if (!stored)
        return failed(stored);
    const bool kept = stored->state == StockState::Issued &&
                      stored->cardClass == static_cast<std::uint8_t>(order.kind);
    if (stored->state != StockState::Blank && !kept)
        return failed(Fault::CardNotBlank, code(stored->state));
    const auto user = stock.userOf(card);
    if (!user)
        return failed(user);
    return *user == CardUser::Nobody ? Result<void>{}
                                     : failed(Fault::CardNotBlank, u"the card is in use"_s);
}

Result<void> SqlWorkOrders::issued(WorkOrderSerial serial, const Actor& actor)
{
    return inTransaction(m_database, "order_issued"_L1, [&]() -> Result<void> {
        const auto entry = demandOwn(serial, {Writing, Issued}, actor);
        if (!entry)
            return failed(entry);
        if (entry->state == Issued)
            return {};
        StockTable stock{m_database, m_clock};
        const auto card = stock.known(*entry->card, actor);
        if (!card)
            return failed(card);
        if (card->state == StockState::Blank) {
            const auto cardClass = static_cast<std::uint8_t>(entry->order.kind);
            const StockMove made{card->serial, StockState::Issued, cardClass, objectOf(serial)};
            if (auto moved = stock.move(made, actor); !moved)
                return moved;
        }
        if (auto issued = m_orders.issue(serial, m_clock.now()); !issued)
            return issued;
        return note("order.issue"_L1, serial, {{"card"_L1, entry->card->toString()}}, actor);
    });
}

Result<int> SqlWorkOrders::bookVisits(WorkOrderSerial serial, const std::vector<Visit>& visits,
                                      const Actor& actor)
{
    return inTransaction(m_database, "visits"_L1, [&]() -> Result<int> {
        if (auto good = permit(m_database, actor, Right::ReadOrderBack); !good)
            return failed(good);
        const auto entry = demand(serial, {Writing, Issued, Returned, Lost});
        if (!entry)
            return failed(entry);
        const auto audit = AuditChain{m_database, m_clock}.nextNumber();
        if (!audit)
            return failed(audit);
        VisitBooking booking{m_database, m_clock};
        int fresh = 0;
        for (const Visit& visit : visits) {
            if (visit.order != serial)
                continue;
            const auto isNew = booking.book(visit, entry->order, *audit, actor);
            if (!isNew)
                return failed(isNew);
            fresh += *isNew ? 1 : 0;
        }
        if (fresh == 0)
            return 0;
        const auto posted = Journal{m_database}.post({.event = "return"_L1,
                                                      .row = {},
                                                      .audit = *audit,
                                                      .at = m_clock.now(),
                                                      .legs = booking.lent()},
                                                     actor);
        if (!posted)
            return failed(posted);
        QJsonObject details{{"new"_L1, fresh}};
        if (!posted->isEmpty())
            details.insert("journal"_L1, *posted);
        if (auto noted = note("order.visits"_L1, serial, details, actor); !noted)
            return failed(noted);
        return fresh;
    });
}

Result<void> SqlWorkOrders::returned(WorkOrderSerial serial, const Actor& actor)
{
    return inTransaction(m_database, "order_returned"_L1, [&]() -> Result<void> {
        if (auto good = permit(m_database, actor, Right::ReadOrderBack); !good)
            return good;
        const auto entry = demand(serial, {Issued, Lost, Returned});
        if (!entry)
            return failed(entry);
        if (entry->state == Returned)
            return {};
        if (auto settled = m_orders.settle(serial, Returned, m_clock.now()); !settled)
            return settled;
        if (entry->state == Lost) {
            const StockMove found{*entry->card, StockState::Returned, 0, u"found again"_s};
            if (auto moved = StockTable{m_database, m_clock}.move(found, actor); !moved)
                return moved;
        }
        return note("order.return"_L1, serial, {{"visits"_L1, entry->visits}}, actor);
    });
}

Result<void> SqlWorkOrders::lost(WorkOrderSerial serial, const QString& reason, const Actor& actor)
{
    if (reason.isEmpty())
        return failed(Fault::BadInput, u"a reason"_s);
    return inTransaction(m_database, "order_lost"_L1, [&]() -> Result<void> {
        if (auto good = permit(m_database, actor, Right::ReportOrderLost); !good)
            return good;
        const auto entry = demand(serial, {Writing, Issued, Lost});
        if (!entry)
            return failed(entry);
        if (entry->state == Lost)
            return {};
        if (auto settled = m_orders.settle(serial, Lost, m_clock.now()); !settled)
            return settled;
        const StockMove gone{*entry->card, StockState::Lost, 0, reason};
        if (auto moved = StockTable{m_database, m_clock}.move(gone, actor); !moved)
            return moved;
        if (auto listed = putOnHotlist(*entry, reason); !listed)
            return listed;
        return note("order.lose"_L1, serial,
                    {{"card"_L1, entry->card->toString()}, {"reason"_L1, reason}}, actor);
    });
}

Result<void> SqlWorkOrders::putOnHotlist(const WorkOrderEntry& entry, const QString& reason)
{
    const auto audit = AuditChain{m_database, m_clock}.nextNumber();
    if (!audit)
        return failed(audit);
    const auto listed =
        m_database.run(insertHotlist, {value(*entry.card), value(entry.order.serial), reason,
                                       value(m_clock.now()), value(*audit)});
    if (!listed)
        return failed(listed);
    return {};
}

Result<bool> SqlWorkOrders::isHotlisted(const CardSerial& card)
{
    auto answer = m_database.run(countHotlisted, {value(card)});
    if (!answer)
        return failed(answer);
    return answer->records.front().integer() > 0;
}

Result<WorkOrderEntry> SqlWorkOrders::entry(WorkOrderSerial serial)
{
    return m_orders.entry(serial, localNow());
}

Result<std::vector<WorkOrderEntry>> SqlWorkOrders::list(WorkOrderList which, int limit)
{
    return m_orders.list(which, limit, localNow());
}

Result<std::vector<BookedVisit>> SqlWorkOrders::visits(WorkOrderSerial serial)
{
    return VisitBooking{m_database, m_clock}.visits(serial);
}

Result<WorkOrderEntry> SqlWorkOrders::demand(WorkOrderSerial serial,
                                             const std::vector<WorkOrderState>& states)
{
    auto entry = m_orders.entry(serial, localNow());
    if (!entry)
        return entry;
    if (std::find(states.begin(), states.end(), entry->state) == states.end())
        return failed(Fault::BadInput, u"the order is "_s + code(entry->state));
    return entry;
}

Result<WorkOrderEntry> SqlWorkOrders::demandOwn(WorkOrderSerial serial,
                                                const std::vector<WorkOrderState>& states,
                                                const Actor& actor)
{
    if (auto good = permit(m_database, actor, Right::WriteOrder); !good)
        return failed(good);
    auto entry = demand(serial, states);
    if (entry && entry->order.engineer != actor.who)
        return failed(Fault::PermissionDenied, u"an order is its engineer's"_s);
    return entry;
}

Result<void> SqlWorkOrders::note(QLatin1StringView action, WorkOrderSerial serial,
                                 QJsonObject details, const Actor& actor)
{
    return AuditChain{m_database, m_clock}.add({action, objectOf(serial), std::move(details)},
                                               actor);
}

} // namespace wattcard::db
