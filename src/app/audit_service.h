// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/audit_book.h"
#include "domain/ports/people.h"
#include "domain/rights.h"
#include "domain/tariff/monthly.h"

#include <QObject>

#include <atomic>

namespace wattcard::app {

// What the screen of the audit log looks for; what is not said does not matter.
struct AuditWish {
    OperatorId who = {};
    std::optional<AuditKind> kind = {};
    std::optional<Day> day = {}; // by the wall clock
    QString account = {};        // by its customer's or its meter's number
    std::int64_t before = 0;     // the page begins below this entry; 0: at the newest
    friend bool operator==(const AuditWish&, const AuditWish&) = default;
};

struct AuditPage {
    AuditWish wish;
    std::vector<AuditLine> lines; // newest first
    bool hasOlder = false;
    std::int64_t newest = 0; // of the whole log
    std::vector<Operator> people;
    std::optional<AuditLine> lastReview; // as AuditBook's
};
inline constexpr int auditLinesOnPage = 100;

// Who sees the list: auditors, and administrators, who answer for what operators did (SCREENS.md
// section 8). Verifying and exporting stay with the auditor (DOMAIN.md section 9, last row).
bool mayReadAudit(Role role);

// The audit log for a screen. Lives on a thread of its own, because a verification takes minutes;
// answers by signals.
class AuditService : public QObject {
    Q_OBJECT
public:
    struct Parts {
        AuditBook& book;
        AuditTrail& trail; // for the traces that looking leaves
        People& people;
        const Clock& clock;
        CounterId counter{};
    };
    explicit AuditService(Parts parts);
    // From any thread: what runs ends soon and answers `stopped`.
    void stop() { m_isStopped = true; }

public Q_SLOTS:
    void signIn(const wattcard::Operator& person);
    void signOut();
    void look(const wattcard::app::AuditWish& wish);
    void verify();
    void exportTo(const QString& file); // as `wattcardctl audit export`; the file must be new

Q_SIGNALS:
    void pageReady(const wattcard::app::AuditPage& page);
    void progressed(qint64 done, qint64 all);
    void verified(const wattcard::AuditReport& report);
    void exported(const QString& file, qint64 entries);
    void stopped();
    void failed(const wattcard::Failure& failure);

private:
    class WatchedTrail;
    Result<AuditPage> pageFor(const AuditWish& wish);
    std::optional<AuditSearch::Span> spanOf(const AuditWish& wish) const;
    void tell(const Failure& failure);

    Parts m_parts;
    std::optional<Operator> m_person;
    std::atomic<bool> m_isStopped = false;
};

} // namespace wattcard::app
