// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secret.h"
#include "domain/identity.h"

namespace wattcard::crypto {

// One master for each purpose; suites and purposes never share key bytes (CARD.md section 4,
// RELIABILITY.md 11). The value is the key reference P2 on the card; Purchase and Return have none
// on the card: their values only separate the diversification.
enum class Purpose : std::uint8_t {
    Vending = 0x81,
    Meter = 0x82,
    Inspection = 0x83,
    Issuer = 0x84,
    Management = 0x85,
    Purchase = 0xA1,
    Return = 0xA2,
    Transport = 0xB4, // blanks of a batch, in slot 84 until they are activated
};

// Holds masters and never gives one out. A counter's store holds Vending, Issuer, Purchase, Return
// and Transport; a meter's security module holds Meter, Purchase and Return.
class KeyStore {
public:
    virtual ~KeyStore() = default;
    virtual bool holds(Purpose purpose) const = 0;
    virtual std::uint8_t version() const = 0; // current key version
    virtual bool hasTestKeys() const = 0;
    // AN10922-AES128(master, serial(8) || ref(1) || version(1) || "WATT01"), for one authentication
    // or one personalisation step; the caller lets it die at once. KeyMissing shows as
    // PermissionDenied.
    virtual Result<Secret> cardKey(Purpose purpose, std::uint8_t version,
                                   const CardSerial& serial) const = 0;
    // The same with 00 00 || meter number (6 BCD) in the place of the serial: K_PUR and K_RET of
    // one meter.
    virtual Result<Secret> meterKey(Purpose purpose, std::uint8_t version,
                                    const MeterNumber& meter) const = 0;
};

} // namespace wattcard::crypto
