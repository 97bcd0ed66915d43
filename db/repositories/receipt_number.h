// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identity.h"

#include <QString>

namespace wattcard::db {

// "0003-20261121-00041": counter, business day, running number of both (DOMAIN.md section 8); empty
// for the number 0, which is none.
QString receiptNumber(CounterId counter, const QString& day, std::int64_t running);

} // namespace wattcard::db
