// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/last_receipt.h"
#include "app/operation_form.h"
#include "app/shop.h"

namespace wattcard::app {

struct Replacement {
    OperationForm form; // a blank card in the reader; the payment is the fee
    bool identityConfirmed = false;
    std::optional<LastReceipt> lastReceipt = {};
};

// Another card in place of one that is lost or does not work (DOMAIN.md section 6.4): same T, next
// generation; an open purchase goes along, an open reversal is void. It needs no word about whether
// the last purchase was loaded, and it is never cancelled.
class ReplaceCard {
public:
    explicit ReplaceCard(const Shop& shop) : m_shop{shop} {}
    // IdentityUnconfirmed, CardNotBlank, NeverIssued, and the refusals of the account. When the
    // records were restored and the account's card was not seen since: EvidenceUnclear without the
    // last receipt or an inspection, or when either knows more than the records; generation and
    // count are then far above every lost card.
    SaleOutcome run(const Replacement& replacement, const Operator& author);

private:
    Shop m_shop;
};

} // namespace wattcard::app
