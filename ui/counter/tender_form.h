// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tender.h"

#include <optional>

namespace wattcard::ui {

// How a payment is given: what has been given so far, and the tender that is typed now.
struct TenderForm {
    std::vector<Tender> given;
    TenderKind kind = TenderKind::Cash;
    std::optional<Money> amount;
    QString reference; // the number of the slip; cash has none
    friend bool operator==(const TenderForm&, const TenderForm&) = default;
};

// What keeps the payment from being taken.
enum class TenderNeed {
    Nothing,
    Money,     // less than is to be paid
    Reference, // the number of the slip
    LessMoney, // change is given out of cash only
    OtherSlip, // this one is on the list already
};

TenderForm cashFor(Money payment);
// What was given before, for a payment that may be another one now.
TenderForm resumed(const TenderForm& before, Money payment);
// All of it; nothing while the amount that is typed now is none.
std::optional<Money> tenderedIn(const TenderForm& form);
TenderNeed needOf(const TenderForm& form, Money payment);
// The next tender for what is left. What is typed now is kept when it is good and pays a part;
// otherwise only its kind changes: cash, card, bank, cash. Cash is one tender: what was given of it
// before comes back into the field.
TenderForm nextTender(const TenderForm& form, Money payment);
// As an order has them: none when all of it is cash.
std::vector<Tender> tendersOf(const TenderForm& form);

} // namespace wattcard::ui
