// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/ledger.h"
#include "domain/tariff/power_factor.h"
#include "domain/tariff/rehearsal.h"

namespace wattcard {

// What accounts are assigned to; its versions follow one another in time (DOMAIN.md section 4).
using TariffPlanId = Id<struct TariffPlanTag>;

// draft -> rehearsed -> released -> in force (its effective time has come) -> superseded by the
// next version of its plan, or retired. A version never changes.
enum class TariffStage { Draft, Rehearsed, Released, InForce, Superseded, Retired };

struct TariffVersion {
    Tariff tariff;
    TariffPlanId plan;
    TariffStage stage = TariffStage::Draft;
    OperatorId author;   // null where it is older than the books of steps
    OperatorId releaser; // null before the release
    UtcTime draftedAt{};
    std::optional<UtcTime> effectiveFrom;
    std::optional<PowerFactorTable> powerFactor;
};

struct TariffDraft {
    Tariff tariff;
    TariffPlanId plan; // null: a new one, named as the tariff
    std::optional<PowerFactorTable> powerFactor = {};
};

struct TariffRelease {
    TariffVersionId version;
    UtcTime from{}; // a whole minute to come, as the card carries it
    // Why the power-factor table differs from the rule of DOMAIN.md section 4: signed with the
    // release, needed only where it does.
    QString signedDifferences;
};

// How far a version has come to the meter of an account that should have it.
enum class TariffReach {
    InMeter, // return data show that the meter has taken it
    OnCard,  // written, not seen since
    NotSeen, // no card of the account has carried it yet
};
struct MeterTariff {
    AccountId account;
    CustomerNumber customer;
    QString name;
    MeterNumber meter;
    TariffVersionId wanted; // in force, or the next one where that is released
    TariffReach reach = TariffReach::NotSeen;
    std::optional<UtcTime> since; // of the card or of the return data; none when not seen
};

class Tariffs {
public:
    virtual ~Tariffs() = default;
    // BadInput for a tariff that breaks a rule or has another mode than its plan.
    virtual Result<TariffVersionId> draft(const TariffDraft& draft, const Actor& author) = 0;
    // What the rehearsal said is kept with the step. BadInput once the version is released.
    virtual Result<void> rehearsed(TariffVersionId version, const RehearsalTotals& totals,
                                   const Actor& actor) = 0;
    // ApproverIsAuthor; BadInput for a version that was not rehearsed, for a time that has passed
    // or does not come after the version before, for differences that nobody signed.
    virtual Result<void> release(const TariffRelease& release, const Actor& actor) = 0;
    // BadInput while accounts are priced with it: a plan without a version in force sells nothing.
    virtual Result<void> retire(TariffVersionId version, const QString& reason,
                                const Actor& actor) = 0;
    virtual Result<std::vector<TariffVersion>> list() = 0;
    virtual Result<TariffVersion> version(TariffVersionId version) = 0; // NotFound
    // What the accounts of the plan have bought since, oldest first.
    virtual Result<std::vector<AccountPast>> past(TariffPlanId plan, UtcTime since) = 0;
    // Of every account with an open series, by customer number.
    virtual Result<std::vector<MeterTariff>> propagation() = 0;
};

} // namespace wattcard
