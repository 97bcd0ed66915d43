// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/approval.h"
#include "app/workbench.h"
#include "cardio/profile/wattcard1_workshop.h"
#include "db/repositories/sql_card_stock.h"
#include "db/repositories/sql_roll_outs.h"
#include "db/repositories/sql_work_orders.h"
#include "domain/ports/people.h"
#include "main/system_clock.h"
#include "main/tool.h"

namespace wattcard {

// The books, a person who has signed in (--login, the password read from the terminal or
// --secrets-fd), and the card's reader once it is asked for. For every command that looks at the
// books or changes them, one program at a time: the books are locked.
class OfficeSession {
public:
    // Nothing of the books is shown before signIn.
    static Result<std::unique_ptr<OfficeSession>> open(const ToolOptions& options);
    // BadCredentials, LockedOut; PermissionDenied for a one-time password. From then on the books
    // show what this person serves.
    Result<Operator> signIn();
    // The second person, --approver, signs what was asked; the password is the next secret.
    Result<app::Approval> approve(const app::ApprovalRequest& request);
    // The same for whom another option names.
    Result<app::Approval> approve(const app::ApprovalRequest& request, const QString& option);
    // Of this counter's audit log, from the audit master.
    Result<crypto::Secret> firstSealKey();
    // Opens the reader and the keys of the issuing station; the public test keys in practice.
    Result<app::Workbench> bench();

    db::Database& books() { return *m_database; }
    const Clock& clock() const { return m_clock; }
    CardStock& stock() { return m_stock; }
    WorkOrders& orders() { return m_orders; }
    RollOuts& rollOuts() { return m_rollOuts; }
    Actor actorOf(const Operator& person) const { return {person.id, m_company.counter}; }
    LocalTime localNow() const { return m_clock.local(m_clock.now()); }

private:
    OfficeSession(const ToolOptions& options, std::unique_ptr<db::Database> database);
    Result<void> openKeys();
    ToolOptions m_options;
    SystemClock m_clock;
    std::unique_ptr<db::Database> m_database;
    db::SqlCardStock m_stock;
    db::SqlWorkOrders m_orders;
    db::SqlRollOuts m_rollOuts;
    Company m_company;
    std::unique_ptr<crypto::KeyStore> m_keys;
    std::unique_ptr<cardio::CardReader> m_reader;
    std::unique_ptr<cardio::Wattcard1Workshop> m_workshop;
};

} // namespace wattcard
