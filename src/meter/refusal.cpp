// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/refusal.h"

namespace wattcard::meter {

namespace {

// The slot or the security module itself, not the card.
bool isOwnModule(Fault fault)
{
    switch (fault) {
    case Fault::NoService:
    case Fault::ServiceStopped:
    case Fault::NoReader:
    case Fault::ReaderDenied:
    case Fault::RandomFailed:
    case Fault::KeyMissing:
    case Fault::KeyStoreDamaged:
    case Fault::TokenFailed:
    case Fault::PermissionDenied: return true;
    default: return false; // every other fault speaks of the card
    }
}

} // namespace

Refusal beforeReading(Fault fault)
{
    if (isOwnModule(fault))
        return {DisplayCode::Err31, Cause::OwnModule};
    if (fault == Fault::NoCard || fault == Fault::OutcomeUnknown)
        return {DisplayCode::Err35, Cause::Moved};
    return {DisplayCode::Err32, Cause::NotReadable};
}

Refusal afterWriting(Fault fault)
{
    if (isOwnModule(fault))
        return {DisplayCode::Err31, Cause::OwnModule};
    if (fault == Fault::CardRefused)
        return {DisplayCode::Err34, Cause::WriteRefused};
    return {DisplayCode::Err35, Cause::Moved};
}

bool countsAsRejected(DisplayCode code)
{
    return code == DisplayCode::Err32 || code == DisplayCode::Err33 || code == DisplayCode::Err34;
}

} // namespace wattcard::meter
