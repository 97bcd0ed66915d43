// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation_form.h"
#include "app/shop.h"
#include "domain/ports/account_book.h"

namespace wattcard::app {

// Another meter on the same service point, and its undoing (DOMAIN.md section 6.6). What is left in
// the old one and what was not loaded goes to a new series; the present card is written again, or a
// blank one where it is lost.
class ExchangeMeter {
public:
    ExchangeMeter(const Shop& shop, AccountBook& book) : m_shop{shop}, m_book{book} {}
    // What goes over, by the reading: the change with `moved` and `overdrawn` filled in, and with
    // what is left where that is calculated from the last return data. For a judged figure
    // (laboratory, estimate) `agreed` says it. ReadingMissing.
    Result<transaction::Change> figures(AccountId account, transaction::Change change,
                                        std::optional<Credit> agreed = {});
    SaleOutcome run(const OperationForm& form, const Operator& author);
    // As long as the new meter has not taken the card. `keepsPayment`: its credit goes to the old
    // meter, else it is due to the customer. UndoTooLate; NotFound without an exchange.
    Result<transaction::Change> undoing(AccountId account, bool keepsPayment);
    SaleOutcome undo(const OperationForm& form, const Operator& author);

private:
    Shop m_shop;
    AccountBook& m_book;
};

} // namespace wattcard::app
