// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shop.h"
#include "domain/ports/people.h"
#include "main/tool.h"

namespace wattcard {

// The options of a sale as typed, and its answer.

// What was paid with: --cash AMOUNT, --bank REFERENCE=AMOUNT, --card REFERENCE=AMOUNT, each as
// often as there were. Cash alone is no list.
Result<std::vector<Tender>> tendersFrom(const ToolOptions& options);
Money sumOf(const std::vector<Tender>& tenders);

// --money, or the payment that leaves the charge of --energy to the credit; neither is 0.00.
// BadInput for both.
Result<Money> paymentFrom(const ToolOptions& options, const Account& account);

// The file of a new customer: --name, --meter and --tariff must be there.
Result<NewCustomer> newCustomerFrom(const ToolOptions& options, const std::vector<Tariff>& tariffs);

// --cause: clerk_error, customer_change, wrong_account or device_fault; --reason: the text.
Result<Cause> causeFrom(const ToolOptions& options);

// Prints a receipt as text, or what was done as JSON; a sale that stopped is a fault with its exit
// code, and as JSON also what became of its row.
Exit answerSale(const app::SaleOutcome& outcome, const TransactionId& id,
                const ToolOptions& options);
Exit answerReceipt(const Receipt& receipt, QJsonObject object, const ToolOptions& options);

} // namespace wattcard
