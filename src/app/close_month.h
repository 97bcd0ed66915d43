// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/clock.h"
#include "domain/ports/month_book.h"

namespace wattcard::app {

// The end of a month for every account that the author serves: debts grow a class older, late fees
// accrue (DOMAIN.md section 4). It follows from the books alone and may be run again, so that
// finance does it without a second person.
class CloseMonth {
public:
    struct Parts {
        MonthBook& book;
        const Clock& clock;
        CounterId counter{};
    };
    explicit CloseMonth(const Parts& parts) : m_parts{parts} {}
    // The newest month that is over, by the clock of the shop.
    Month newest() const;
    // PermissionDenied, BadInput without words beside the reason, MonthSettled for one that is not
    // over.
    Result<MonthClosed> run(Month month, const StepCause& cause, const Operator& author);

private:
    Parts m_parts;
};

} // namespace wattcard::app
