// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/key_store.h"
#include "domain/ports/people.h"
#include "main/tool.h"

namespace wattcard {

// card dump, trace and verify: the card in the reader laid open. Nothing is written, on the card or
// in the books.
Exit dumpCard(const ToolOptions& options);
Exit traceCard(const ToolOptions& options);
Exit verifyCard(const ToolOptions& options); // Failure when anything does not agree

// The keys that the card commands work with: those of practice, which everybody can compute.
// TestKeysRefused in a company with keys of its own, before a card is asked anything: each wrong
// answer would cost it a try.
Result<std::unique_ptr<crypto::KeyStore>> cardKeys(const Company& company);

} // namespace wattcard
