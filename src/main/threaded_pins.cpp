// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/threaded_pins.h"

#include "main/database_thread.h"

namespace wattcard {

Result<StoredPin> ThreadedPins::pinOf(const QString& login)
{
    return onThreadOf(m_home, [&] { return m_pins.pinOf(login); });
}

Result<void> ThreadedPins::setPin(OperatorId who, const QString& encodedPin, const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_pins.setPin(who, encodedPin, actor); });
}

Result<void> ThreadedPins::recordPinFailure(OperatorId who, CounterId counter)
{
    return onThreadOf(m_home, [&] { return m_pins.recordPinFailure(who, counter); });
}

Result<void> ThreadedPins::recordPinUnlock(OperatorId who, CounterId counter)
{
    return onThreadOf(m_home, [&] { return m_pins.recordPinUnlock(who, counter); });
}

Result<void> ThreadedPins::resetPin(const StaffChange& change)
{
    return onThreadOf(m_home, [&] { return m_pins.resetPin(change); });
}

} // namespace wattcard
