// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/approval_record.h"
#include "domain/ports/people.h"
#include "domain/shift.h"

namespace wattcard {

using SiteId = Id<struct SiteTag>;
enum class SiteKind { Area, Station, Counter };
inline constexpr std::array allSiteKinds{SiteKind::Area, SiteKind::Station, SiteKind::Counter};

// An area, a station in it, or a point of sale at one. The code is the one that service points and
// operators' scopes carry, of a counter its number; it never changes. A code in use that nobody has
// named has no id.
struct Site {
    SiteId id;
    SiteKind kind = SiteKind::Area;
    QString code;
    QString name;
    SiteId parent; // none: of an area, and of a code that nobody has named
    bool isRetired = false;
    std::int64_t points = 0; // service points that carry the code
    friend bool operator==(const Site&, const Site&) = default;
};

// What the books know of a point of sale.
struct CounterFacts {
    CounterId counter{};
    std::int64_t firstSale = 0; // its number block: sale numbers used; 0: none yet
    std::int64_t lastSale = 0;
    std::int64_t nextSale = 1;
    std::optional<UtcTime> lastSeen; // newest sale or shift; none yet
    std::optional<ShiftState> till;  // of the shift that is not closed
    QString clerk;                   // whose it is, by name
    friend bool operator==(const CounterFacts&, const CounterFacts&) = default;
};

// Where the region code stands already; it can be changed while all are zero.
struct RegionUse {
    std::int64_t cards = 0;      // that carry it: given out, or made and still here
    std::int64_t orders = 0;     // written for cards
    std::int64_t workOrders = 0; // for management cards
    bool isInUse() const { return cards + orders + workOrders > 0; }
    friend bool operator==(const RegionUse&, const RegionUse&) = default;
};

struct SiteScope {
    QString login;
    QString name;
    Role role = Role::Clerk;
    Scope scope;
    friend bool operator==(const SiteScope&, const SiteScope&) = default;
};

// The whole structure, in one state of the books.
struct SiteTree {
    Company company; // with the number of this point of sale
    RegionUse use;
    std::vector<Site> sites; // by kind and code
    std::vector<CounterFacts> counters;
    std::vector<SiteScope> operators; // that are not disabled, by login
    struct ClockSet {
        UtcTime at{};
        std::chrono::milliseconds ahead{}; // of the reference
        QString leader;                    // name
        friend bool operator==(const ClockSet&, const ClockSet&) = default;
    };
    std::optional<ClockSet> clock; // by a shift leader, last
};

// The structure as it is read, through a connection that only reads. PermissionDenied but for
// administrators and the auditor.
class SiteBook {
public:
    virtual ~SiteBook() = default;
    virtual Result<SiteTree> read(OperatorId who) = 0;
};

// A change as two people decide on it.
struct SiteChange {
    Actor by;
    ApprovalRecord approval;
    QString reason;
};

// Changes of the structure: made by an administrator and approved by finance (DOMAIN.md section 9,
// settings); the store asks both roles again. Audited in the same transaction.
class Sites {
public:
    virtual ~Sites() = default;
    // DuplicateNumber for a code that is taken; BadInput for a parent of the wrong kind.
    virtual Result<SiteId> add(const Site& site, const SiteChange& change) = 0;
    virtual Result<void> rename(SiteId site, const QString& name, const SiteChange& change) = 0;
    // NotSaved where something in it is not retired, for this point of sale and for one whose
    // shift is open.
    virtual Result<void> setRetired(SiteId site, bool isRetired, const SiteChange& change) = 0;
    // NotSaved once a card carries the code: see RegionUse. ShiftStillOpen while anybody sells.
    // Whoever has the books open goes on with the code of before: they are opened again.
    virtual Result<void> setRegion(const std::array<std::uint8_t, 4>& region,
                                   const SiteChange& change) = 0;
};

} // namespace wattcard
