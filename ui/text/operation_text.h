// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/account_book.h"

#include <QString>

namespace wattcard::ui {

// Enumerators of the operations on accounts, as a form lets one choose them.
QString reasonText(Reason reason);
QString debtClassText(DebtClass kind);
QString remainingSourceText(transaction::RemainingSource source);
QString oldCardText(transaction::OldCard card);
QString suspensionText(SuspensionKind kind);
QString givenToText(GivenTo place);
QString debtPolicyText(DebtPolicy policy);

} // namespace wattcard::ui
