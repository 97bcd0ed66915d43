// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation_form.h"
#include "app/shop.h"

namespace wattcard::app {

struct Transfer {
    OperationForm form;       // a blank card in the reader, the new customer in the change
    bool debtAssumed = false; // in writing, by the new customer
};

// Another customer takes a service point over (DOMAIN.md section 6.7): the old account is closed,
// the new one goes on with number, meter and T, on a new card; the old card is refused at every
// counter from the INTENT on.
class TransferAccount {
public:
    explicit TransferAccount(const Shop& shop) : m_shop{shop} {}
    // DebtOpen with the amount in the detail.
    SaleOutcome run(const Transfer& transfer, const Operator& author);

private:
    Shop m_shop;
};

} // namespace wattcard::app
