// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"

#include <QString>

#include <vector>

namespace wattcard {

enum class TenderKind { Cash, Bank, Card };

// One way in which a payment was given; bank transfers and card terminals have a reference.
struct Tender {
    TenderKind kind = TenderKind::Cash;
    Money amount;
    QString reference;
    friend bool operator==(const Tender&, const Tender&) = default;
};

} // namespace wattcard
