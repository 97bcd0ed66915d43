// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/work_orders.h"

namespace wattcard {

// A meter that management cards have touched.
struct VisitedMeter {
    MeterNumber meter;
    std::optional<CustomerNumber> customer; // none: a meter of nobody here
    QString name;
    int visits = 0;
    LocalTime lastAt{}; // by the meter's clock
    UtcTime lastBookedAt{};
    bool isSuspicious = false; // one of its visits contradicts the books
};

// Return data of the meter's series, as booked and not in doubt.
struct BookedReturn {
    LocalTime at{}; // of the meter's clock
    std::uint32_t writeBackCounter = 0;
    Sequence seq{};
    Generation gen{};
    Credit accepted; // A
    Credit consumed;
    Credit remaining;
    Energy activeRegister; // secondary side
    Energy lastMonthEnergy;
};

// What the books know of a meter now.
struct MeterBooks {
    MeterNumber meter;
    std::optional<CustomerNumber> customer;
    QString name;
    std::int64_t ratio = 1; // K
    bool hasSeries = false; // an open one; the rest is about it
    PaymentMode unit = PaymentMode::Money;
    Generation gen{};                  // of the service point
    Sequence seq{};                    // highest written in that generation, not voided
    Credit total;                      // T
    std::vector<BookedReturn> returns; // in the order of their counter
};

struct MeterHistory {
    MeterBooks books;
    std::vector<BookedVisit> visits; // in the order of their booking
};

// What management cards have brought home of each meter, for whoever may read about meters
// (mayRead), within the places that he serves. PermissionDenied. Beside the connection that writes;
// each question sees the newest state.
class MeterVisits {
public:
    virtual ~MeterVisits() = default;
    // Those booked last first, at most `limit`.
    virtual Result<std::vector<VisitedMeter>> meters(OperatorId viewer, int limit) = 0;
    // NotFound for a meter without a visit that the viewer may see.
    virtual Result<MeterHistory> history(OperatorId viewer, const MeterNumber& meter) = 0;
};

} // namespace wattcard
