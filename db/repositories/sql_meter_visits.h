// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/store/address.h"
#include "domain/ports/meter_visits.h"

namespace wattcard::db {

class Reading;

// The visits through a connection of its own for each question, as SqlAuditBook: belongs to no
// thread and never stands in the way of the counter.
class SqlMeterVisits : public MeterVisits {
public:
    explicit SqlMeterVisits(StoreAddress store) : m_store{std::move(store)} {}
    Result<std::vector<VisitedMeter>> meters(OperatorId viewer, int limit) override;
    Result<MeterHistory> history(OperatorId viewer, const MeterNumber& meter) override;

private:
    Result<std::unique_ptr<Reading>> openFor(OperatorId viewer) const;
    static Result<void> readBooks(Reading& reading, MeterBooks& books);
    StoreAddress m_store;
};

} // namespace wattcard::db
