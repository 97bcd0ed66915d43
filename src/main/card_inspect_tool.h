// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/key_store.h"
#include "main/tool.h"

namespace wattcard {

// card dump, trace and verify: the card in the reader laid open. Nothing is written, on the card or
// in the books.
Exit dumpCard(const ToolOptions& options);
Exit traceCard(const ToolOptions& options);
Exit verifyCard(const ToolOptions& options); // Failure when anything does not agree

// The keys that the card commands work with.
std::unique_ptr<crypto::KeyStore> cardKeys();

} // namespace wattcard
