// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/pins.h"

#include <QObject>

namespace wattcard {

// The operators' PINs, as the office's threads see them.
class ThreadedPins final : public Pins {
public:
    // `home` lives on the database thread.
    ThreadedPins(Pins& pins, QObject& home) : m_pins{pins}, m_home{home} {}

    Result<StoredPin> pinOf(const QString& login) override;
    Result<void> setPin(OperatorId who, const QString& encodedPin, const Actor& actor) override;
    Result<void> recordPinFailure(OperatorId who, CounterId counter) override;
    Result<void> recordPinUnlock(OperatorId who, CounterId counter) override;
    Result<void> resetPin(const StaffChange& change) override;

private:
    Pins& m_pins;
    QObject& m_home;
};

} // namespace wattcard
