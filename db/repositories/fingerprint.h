// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bytes.h"

#include <QByteArray>
#include <QVariant>

#include <array>
#include <vector>

namespace wattcard::db {

using Hash = std::array<std::uint8_t, 32>;

// SHA-256 over a domain word and the values, each with its type and, where it has one, its length:
// 'i' and eight bytes, 't' or 'b' with four bytes of length, 'n' for NULL. Multi-byte values are
// big-endian. Audit entries carry it for the rows that they describe, so that the chain covers
// them.
Hash fingerprint(const char* domain, const std::vector<QVariant>& values);

QString hex(const Hash& hash);

} // namespace wattcard::db
