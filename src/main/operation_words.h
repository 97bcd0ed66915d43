// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/last_receipt.h"
#include "app/signatures.h"
#include "domain/ports/account_book.h"
#include "main/office_session.h"

namespace wattcard {

// The options of the operations of DOMAIN.md section 6 as typed; each BadInput names its option.

Result<Reason> reasonFrom(const ToolOptions& options);    // --cause CODE
Result<Cause> operationCause(const ToolOptions& options); // --cause and --reason
Result<StepCause> stepCauseFrom(const ToolOptions& options);
// --accepted, --remaining, --source, --register TOTAL[,SHARP,PEAK,FLAT,VALLEY], now.
Result<transaction::SeriesEnd> readingFrom(const ToolOptions& options, LocalTime now);
// TOTAL[,SHARP,PEAK,FLAT,VALLEY]; nothing is all 0.
Result<transaction::Registers> registersFrom(const ToolOptions& options, const QString& name);
// --meter, --ct, --pt, --new-register.
Result<transaction::NewMeter> newMeterFrom(const ToolOptions& options, const Ratios& old);
Result<Credit> creditFrom(const ToolOptions& options, const QString& name);
Result<Money> moneyFrom(const ToolOptions& options, const QString& name); // nothing is 0.00
// --bank REFERENCE, else cash.
Tender refundTender(const ToolOptions& options);

// Those who must sign, one after another: --approver, then --second.
Result<std::vector<app::Approval>> signaturesFor(OfficeSession& office,
                                                 const app::Signable& signable);

// --last-receipt SEQ=TOTAL, as the customer's last receipt shows them; nothing when not given.
Result<std::optional<app::LastReceipt>> lastReceiptFrom(const ToolOptions& options);

Exit answerDone(const QJsonObject& object, const ToolOptions& options);

} // namespace wattcard
