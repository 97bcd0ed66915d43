// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/credit.h"
#include "domain/identity.h"
#include "domain/purchase/charge_line.h"

#include <vector>

namespace wattcard {

// What a payment becomes: payment + carry before = every line + charge + carry.
struct Quote {
    Money payment = {};
    std::vector<ChargeLine> lines = {}; // before the credit, in the order of DOMAIN.md section 5
    Money charge = {};                  // the credit line: what the credit costs, tax in it
    Money tax = {};                     // in the credit line
    Money carry = {};                   // stays on the account afterwards; 0 in money mode
    Credit credit = {};                 // added to T
    Energy energy = {}; // in energy mode what is sold; in money mode an estimate at today's price
    TariffVersionId tariff = {};
    friend bool operator==(const Quote&, const Quote&) = default;

    Money linesInAll() const; // without the credit line
    Money taxInAll() const;
};

} // namespace wattcard
