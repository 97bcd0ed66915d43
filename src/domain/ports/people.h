// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/ledger.h"

namespace wattcard {

// Operators and their passwords as stored: the encoded Argon2id string carries its own parameters.
struct StoredOperator {
    Operator person;
    QString encodedPassword;
    int failures = 0;
    UtcTime lockedUntil{};
};

class People {
public:
    virtual ~People() = default;
    virtual Result<std::vector<Operator>> operators() = 0;
    virtual Result<StoredOperator> byLogin(const QString& login) = 0; // NotFound
    virtual Result<OperatorId> add(const Operator& person, const QString& encodedPassword,
                                   const Actor& actor) = 0;
    // Counters and lock-out survive a restart; audited.
    virtual Result<void> recordFailure(OperatorId who, int failures, UtcTime lockedUntil,
                                       CounterId counter) = 0;
    virtual Result<void> recordSignIn(OperatorId who, CounterId counter) = 0;
    virtual Result<void> changePassword(OperatorId who, const QString& encodedPassword,
                                        const Actor& actor) = 0;
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
    virtual Result<TariffVersionId> addTariff(const Tariff& tariff, const Actor& actor) = 0;
    virtual Result<AccountId> addCustomer(const NewCustomer& customer,
                                          const Actor& actor) = 0; // DuplicateNumber
    virtual Result<std::vector<Tariff>> tariffs() = 0;
};

} // namespace wattcard
