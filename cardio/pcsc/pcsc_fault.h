// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

namespace wattcard::cardio {

// The code of a PC/SC call (LONG of winscard.h) as a fault of the shop, by the table measured with
// pcscd 1.9.9. What ends a whole scan, a service gone or a context no longer known, is NoService or
// ServiceStopped; a code that nobody foresaw restarts the scan too. A failed transmission is
// "removed until proven otherwise": NoCard. The detail names the call and the code, for the log.
Failure failureOf(long code, const char* call);

// The same for a call that needs nothing but what the service has already granted. Measured: a
// daemon that is killed shows as SECURITY_VIOLATION now and then, because the library takes a
// closed socket for a refusal; nothing was denied, it is gone.
Failure failureOfGranted(long code, const char* call);

// True for the two faults after which the context is dead and everything starts again from
// establishing one.
bool endsContext(Fault fault);

} // namespace wattcard::cardio
