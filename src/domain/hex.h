// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bytes.h"

#include <QString>

namespace wattcard {

QString hexOf(ByteView bytes);      // "3b6e", as the records and files write digests
QString upperHexOf(ByteView bytes); // "3B6E", as the standards of cards write bytes

} // namespace wattcard
