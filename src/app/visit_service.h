// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/visit_review.h"
#include "domain/ports/audit_trail.h"

#include <QObject>

namespace wattcard::app {

// Findings of each visit, beside the history that they are about.
struct ReviewedMeter {
    MeterHistory history;
    std::vector<std::vector<VisitFinding>> findings; // one for each visit
};

// What management cards brought home, for a screen. Lives on a thread of its own and reads beside
// the counter; reading a card back is CardService's. Answers by signals.
class VisitService : public QObject {
    Q_OBJECT
public:
    struct Parts {
        MeterVisits& visits;
        AuditTrail& trail; // for the trace that an export leaves
        const Clock& clock;
        CounterId counter{};
    };
    explicit VisitService(const Parts& parts);

public Q_SLOTS:
    void signIn(const wattcard::Operator& person);
    void signOut();
    void meters();                                   // answers metersReady, 500 meters
    void review(const wattcard::MeterNumber& meter); // answers reviewed
    // As visitsCsv; the file must be new, and nothing is left of one that was not finished.
    void exportTo(const wattcard::MeterNumber& meter, const QString& file);

Q_SIGNALS:
    void metersReady(const std::vector<wattcard::VisitedMeter>& meters);
    void reviewed(const wattcard::app::ReviewedMeter& meter);
    void exported(const QString& file, int visits);
    void failed(const wattcard::Failure& failure);

private:
    Result<MeterHistory> historyOf(const MeterNumber& meter);
    Result<int> writeFile(const MeterNumber& meter, const QString& file);
    Parts m_parts;
    std::optional<Operator> m_person;
};

} // namespace wattcard::app
