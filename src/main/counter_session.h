// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/read_card.h"
#include "app/sale_guard.h"
#include "cardio/profile/wattcard1_desk.h"
#include "db/repositories/sql_audit_trail.h"
#include "db/repositories/sql_ledger.h"
#include "db/repositories/sql_registry.h"
#include "db/repositories/sql_sale_limits.h"
#include "domain/ports/card_inspector.h"
#include "main/key_custody.h"
#include "main/office_session.h"
#include "main/time_server.h"

namespace wattcard {

// What the counter's window has, for a command that writes a card: books that hold together, a
// person who has signed in, the counter's keys, the card's reader and the guard of sales. One
// program at a time: the books are locked.
class CounterSession {
public:
    // The secrets asked for are the password, then the passphrase of the vault where there is one.
    static Result<std::unique_ptr<CounterSession>> open(const ToolOptions& options);

    OfficeSession& office() { return *m_office; }
    const Operator& person() const { return m_person; }
    Actor actor() const { return m_office->actorOf(m_person); }
    db::SqlLedger& ledger() { return m_ledger; }
    db::SqlRegistry& registry() { return m_registry; }
    Result<Account> account(const QString& number); // as app::accountNamed
    app::Shop shop();
    // The arrival session with the card in the reader.
    app::CardSituation arrive() { return app::ReadCard{shop()}.run(m_person); }
    Result<TransactionId> newId() const;
    // Lays the card in the same reader open, with the same keys; ends before this session.
    std::unique_ptr<CardInspector> inspector() const;
    bool hasTestKeys() const { return m_keys.store->hasTestKeys(); }

private:
    CounterSession(std::unique_ptr<OfficeSession> office, Operator person,
                   std::unique_ptr<TimeServer> time);
    Result<void> openDesk(const ToolOptions& options);
    std::unique_ptr<OfficeSession> m_office;
    Operator m_person;
    db::SqlLedger m_ledger;
    db::SqlRegistry m_registry;
    db::SqlSaleLimits m_limits;
    db::SqlAuditTrail m_trail;
    std::unique_ptr<TimeServer> m_time; // none where no server is set
    app::SaleGuard m_guard;
    Company m_company;
    OpenedKeys m_keys;
    std::unique_ptr<cardio::CardReader> m_reader;
    std::unique_ptr<cardio::Wattcard1Desk> m_desk;
};

} // namespace wattcard
