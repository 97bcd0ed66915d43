// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/core_dump.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace wattcard::crypto {

bool refuseCoreDumps()
{
    const rlimit none{0, 0};
    const bool isLimited = setrlimit(RLIMIT_CORE, &none) == 0;
    const bool isHidden = prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
    return isLimited && isHidden;
}

} // namespace wattcard::crypto
