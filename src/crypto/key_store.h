// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/kcv.h"
#include "crypto/secret.h"
#include "domain/identity.h"
#include "domain/ports/clock.h"
#include "domain/suite.h"

#include <optional>

namespace wattcard::crypto {

// One master for each purpose; suites and purposes never share key bytes (CARD.md section 4,
// RELIABILITY.md 11). The value is the key reference P2 on the card; Purchase, Return and
// AuditChain have none on the card: their values only separate the diversification.
enum class Purpose : std::uint8_t {
    Vending = 0x81,
    Meter = 0x82,
    Inspection = 0x83,
    Issuer = 0x84,
    Management = 0x85,
    Purchase = 0xA1,
    Return = 0xA2,
    Transport = 0xB4,  // blanks of a batch, in slot 84 until they are activated
    AuditChain = 0xC1, // the seal of the audit log, never on a card
};

// Which master: what it is for, for which algorithms, and which of the versions that are alive.
struct KeySlot {
    Purpose purpose = Purpose::Vending;
    Suite suite = Suite::A;
    std::uint8_t version = 1;
    friend auto operator<=>(const KeySlot&, const KeySlot&) = default;
};

// The key reference on a card: 81 to 85, and 91 to 95 for the same roles under suite T, so that a
// card that offers both cannot be talked down (CARD.md section 4). Transport lies in the issuer's.
std::uint8_t cardReference(Purpose purpose, Suite suite);

// Retired: still opens what was made with it, nothing new is made. Revoked: never used again.
enum class KeyState : std::uint8_t { Live, Retired, Revoked };

// What may be known of a master: everything but its bytes.
struct KeyLabel {
    KeySlot slot;
    KeyCheckValue checkValue{};
    KeyState state = KeyState::Live;
    bool isTestKey = false;
    std::optional<UtcTime> validFrom = {};
    std::optional<UtcTime> validUntil = {};
    std::uint64_t quota = 0; // uses that the key was given for; 0: not limited
    CounterId counter{};     // the only counter that may use it; 0: any
    friend bool operator==(const KeyLabel&, const KeyLabel&) = default;
};

// Holds masters and never gives one out. A counter's store holds Vending, Issuer, Purchase, Return
// and Transport; a meter's security module holds Meter, Management, Purchase and Return.
class KeyStore {
public:
    virtual ~KeyStore() = default;
    virtual std::vector<KeyLabel> labels() const = 0;
    virtual bool hasTestKeys() const = 0;
    // AN10922(master, serial(8) || ref(1) || version(1) || "WATT01") by the suite's cipher, for one
    // authentication or one personalisation step; the caller lets it die at once. KeyMissing
    // when the store does not hold the slot, PermissionDenied for a key that is revoked or out of
    // its time.
    virtual Result<Secret> cardKey(const KeySlot& slot, const CardSerial& serial) const = 0;
    // The same with 00 00 || meter number (6 BCD) in the place of the serial: K_PUR and K_RET of
    // one meter.
    virtual Result<Secret> meterKey(const KeySlot& slot, const MeterNumber& meter) const = 0;

    // The newest live version; 0 when there is none.
    std::uint8_t newest(Purpose purpose, Suite suite = Suite::A) const;
    bool holds(Purpose purpose, Suite suite = Suite::A) const { return newest(purpose, suite) > 0; }
    // Live and retired versions, the newest first: what a card or a meter may still show.
    std::vector<std::uint8_t> versions(Purpose purpose, Suite suite = Suite::A) const;
};

// A store that masters can be brought into: the encrypted file and the PKCS#11 token.
class KeyVault : public KeyStore {
public:
    // Durable when it returns: the whole key or none. DuplicateNumber when the slot holds another
    // key, or another slot this one; the same key again is a success. Else as checkNewKey
    // (vault_rules.h) says: CheckValueDiffers, TestKeysRefused and so on.
    virtual Result<void> put(const KeyLabel& label, Secret master) = 0;
    virtual Result<void> setState(const KeySlot& slot, KeyState state) = 0; // KeyMissing
};

} // namespace wattcard::crypto
