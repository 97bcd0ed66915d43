// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation_form.h"
#include "app/shop.h"

namespace wattcard::app {

struct Replacement {
    OperationForm form; // a blank card in the reader; the payment is the fee
    bool identityConfirmed = false;
};

// Another card in place of one that is lost or does not work (DOMAIN.md section 6.4): same T, next
// generation; an open purchase goes along, an open reversal is void. It needs no word about whether
// the last purchase was loaded, and it is never cancelled.
class ReplaceCard {
public:
    explicit ReplaceCard(const Shop& shop) : m_shop{shop} {}
    // IdentityUnconfirmed, CardNotBlank, NeverIssued, and the refusals of the account.
    SaleOutcome run(const Replacement& replacement, const Operator& author);

private:
    Shop m_shop;
};

} // namespace wattcard::app
