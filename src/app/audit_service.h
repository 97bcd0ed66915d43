// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/audit_book.h"
#include "domain/ports/people.h"
#include "domain/rights.h"
#include "domain/tariff/monthly.h"

#include <QObject>

#include <algorithm>
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
    bool isStateOnly = false;            // how the chain stands, for who reads no entry
};
inline constexpr int auditLinesOnPage = 100;

// Entries are read, verified and exported by the auditor alone (DOMAIN.md section 9, last row).
bool mayReadAudit(Role role);
// How the chain stands is shown to the administrator as well, who has to act on it (SCREENS.md 8).
bool maySeeChain(Role role);

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
    // From any thread, before a verification or an export is sent to the service's own: a stop that
    // comes before it has begun is meant for it as well.
    void announce() { ++m_announced; }
    // From any thread: what runs, or was announced, ends soon and answers `stopped`.
    void stop() { m_stoppedUpTo = std::max(m_announced.load(), m_begun.load()); }

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
    Result<AuditPage> chainAlone(const AuditWish& wish);
    std::optional<AuditSearch::Span> spanOf(const AuditWish& wish) const;
    void tell(const Failure& failure);

    Parts m_parts;
    std::optional<Operator> m_person;
    void begin() { ++m_begun; }
    bool isStopped() const { return m_stoppedUpTo >= m_begun; }
    std::atomic<qint64> m_announced = 0; // pieces of work, by their number
    std::atomic<qint64> m_begun = 0;
    std::atomic<qint64> m_stoppedUpTo = 0;
};

} // namespace wattcard::app
