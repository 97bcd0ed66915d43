// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/core_dump.h"

#include <tuple>

namespace wattcard {

// The first line of each program. A developer's build may still be looked at with a debugger.
inline void refuseCoreDumpsInRelease()
{
#ifdef NDEBUG
    std::ignore = crypto::refuseCoreDumps();
#endif
}

} // namespace wattcard
