// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/approval_record.h"
#include "domain/scope.h"
#include "domain/supply.h"

namespace wattcard {

// Failures in a row and the wait that they cost. It is measured by how long the machine has been
// running: no clock that is set makes it shorter, and after a new start it begins anew
// (RELIABILITY.md T7, T15).
struct LockOut {
    int failures = 0;
    std::chrono::milliseconds wait{};
    Uptime from;
    UtcTime until{}; // by the wall clock, to be shown only
    friend bool operator==(const LockOut&, const LockOut&) = default;
};

// What a person may do beside the role; amounts in fen, 0 for nothing.
struct OperatorLimits {
    Money refund;   // the most that he pays back without finance; 0.00: that of refund_limit.h
    Money override; // the purchase up to which a limit may be lifted
    friend bool operator==(const OperatorLimits&, const OperatorLimits&) = default;
};

// Operators and their passwords as stored: the encoded Argon2id string carries its own parameters.
struct StoredOperator {
    Operator person;
    QString encodedPassword;
    LockOut lock;
    bool isDisabled = false;
};

class People {
public:
    virtual ~People() = default;
    virtual Result<std::vector<Operator>> operators() = 0;
    virtual Result<StoredOperator> byLogin(const QString& login) = 0; // NotFound
    virtual Result<OperatorId> add(const Operator& person, const QString& encodedPassword,
                                   const Actor& actor) = 0;
    // Lock-out survives a restart; audited.
    virtual Result<void> recordFailure(OperatorId who, const LockOut& lock, CounterId counter) = 0;
    virtual Result<void> recordSignIn(OperatorId who, CounterId counter) = 0;
    virtual Result<void> changePassword(OperatorId who, const QString& encodedPassword,
                                        const Actor& actor) = 0;
    // The same password under today's cost.
    virtual Result<void> raisePasswordCost(OperatorId who, const QString& encodedPassword,
                                           const Actor& actor) = 0;
};

// One line of the list of operators.
struct StaffEntry {
    Operator person;
    Scope scope;
    OperatorLimits limits;
    LockOut lock;
    bool isDisabled = false;
};

// A change of one operator as two people decide on it: who makes it and who has approved it.
struct StaffChange {
    OperatorId whom;
    Actor by;
    ApprovalRecord approval;
    QString reason;
};

// The administration of operators (DOMAIN.md section 9). Every change is made by an administrator
// and approved by another person, and the store asks both roles again: PermissionDenied,
// ApproverIsAuthor, NotApproved. LastOfRole for the last administrator, auditor or pair of
// custodians. Nobody changes himself.
class Staff {
public:
    virtual ~Staff() = default;
    virtual Result<std::vector<StaffEntry>> staff() = 0;   // by login
    virtual Result<StaffEntry> member(OperatorId who) = 0; // NotFound
    // `change.whom` is not read; DuplicateNumber for a login that is taken.
    virtual Result<OperatorId> enter(const StaffEntry& fresh, const QString& encodedPassword,
                                     const StaffChange& change) = 0;
    virtual Result<void> setRole(Role role, const StaffChange& change) = 0;
    virtual Result<void> disable(const StaffChange& change) = 0;
    virtual Result<void> setScope(const Scope& scope, const StaffChange& change) = 0;
    virtual Result<void> setLimits(const OperatorLimits& limits, const StaffChange& change) = 0;
    // Ends a lock-out or a disabling; the password is to be changed at the next signing in.
    virtual Result<void> unlock(const QString& encodedPassword, const StaffChange& change) = 0;
};

// A customer to be opened: what the demo utility and the opening form enter. Customer, service
// point, account pending.
struct NewCustomer {
    CustomerNumber number;
    QString name;
    QString address;
    MeterNumber meter;
    Ratios ratios;
    PaymentMode mode = PaymentMode::Money;
    Credit alarm1;
    Credit alarm2;
    TariffVersionId tariff;
    PlaceCodes place = {};
    Supply supply = {};
    QString phone = {};
    QString identity = {}; // number of the customer's paper
    friend bool operator==(const NewCustomer&, const NewCustomer&) = default;
};
struct Company {
    QString name;
    QString phone;
    std::array<std::uint8_t, 4> utilityRegion{};
    bool practice = false; // practice profile: test keys allowed, orange frame
    CounterId counter{};
    friend bool operator==(const Company&, const Company&) = default;
};

// Master data: the least that a counter needs before its first sale.
class Registry {
public:
    virtual ~Registry() = default;
    virtual Result<Company> company() = 0; // ConfigurationMissing before the first run
    virtual Result<void> setCompany(const Company& company, const Actor& actor) = 0;
    // In force at once, without rehearsal or a second person: how a practice profile begins.
    // Refused (NotSaved) in any other; there the port Tariffs leads to a released version.
    virtual Result<TariffVersionId> addTariff(const Tariff& tariff, const Actor& actor) = 0;
    // DuplicateNumber; OutOfScope for a place that the actor does not serve.
    virtual Result<AccountId> addCustomer(const NewCustomer& customer, const Actor& actor) = 0;
    virtual Result<std::vector<Tariff>> tariffs() = 0; // in force now, one of each plan
};

} // namespace wattcard
