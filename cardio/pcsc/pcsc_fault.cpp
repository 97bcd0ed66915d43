// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/pcsc/pcsc_fault.h"

#include <QLoggingCategory>

#include <winscard.h>

namespace wattcard::cardio {

namespace {

Q_LOGGING_CATEGORY(pcscLog, "wattcard.cardio.pcsc")

Fault faultOf(long code)
{
    switch (code) {
    case SCARD_E_NO_SERVICE: return Fault::NoService;

    case SCARD_E_NO_READERS_AVAILABLE:
    case SCARD_E_READER_UNAVAILABLE:
    case SCARD_E_UNKNOWN_READER: return Fault::NoReader;

    case SCARD_E_SHARING_VIOLATION: return Fault::CardInUse;

    case SCARD_W_UNRESPONSIVE_CARD:
    case SCARD_W_UNPOWERED_CARD:
    case SCARD_W_UNSUPPORTED_CARD:
    case SCARD_E_PROTO_MISMATCH: return Fault::CardMute;

    case SCARD_W_SECURITY_VIOLATION:
    case SCARD_E_NO_ACCESS: return Fault::ReaderDenied;

    // A pulled card shows as NOT_TRANSACTED, on real readers too; a card that somebody reset has
    // lost our session just as surely.
    case SCARD_E_NO_SMARTCARD:
    case SCARD_E_NOT_TRANSACTED:
    case SCARD_W_RESET_CARD:
    case SCARD_W_REMOVED_CARD: return Fault::NoCard;

    // SERVICE_STOPPED, COMM_ERROR (a killed daemon), INVALID_HANDLE, and everything that should not
    // happen.
    default: return Fault::ServiceStopped;
    }
}

} // namespace

Failure failureOf(long code, const char* call)
{
    const auto detail =
        QString::asprintf("%s %08lX", call, static_cast<unsigned long>(code) & 0xFFFFFFFFUL);
    qCDebug(pcscLog, "%ls", qUtf16Printable(detail));
    return Failure{faultOf(code), detail};
}

Failure failureOfGranted(long code, const char* call)
{
    Failure failure = failureOf(code, call);
    if (failure.fault == Fault::ReaderDenied)
        failure.fault = Fault::ServiceStopped;
    return failure;
}

bool endsContext(Fault fault)
{
    return fault == Fault::NoService || fault == Fault::ServiceStopped;
}

} // namespace wattcard::cardio
