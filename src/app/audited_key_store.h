// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/key_store.h"
#include "domain/ports/key_book.h"

#include <memory>
#include <mutex>

namespace wattcard::app {

// The vault as a counter may use it: only keys with an entry in the custody book that names the
// same check value, in the worse of the two states, so that an older key file put back in its place
// revives nothing; no known test key; no key that was given to another counter. Safe to use from
// several threads.
class AuditedKeyStore final : public crypto::KeyStore {
public:
    AuditedKeyStore(std::unique_ptr<crypto::KeyVault> vault, CounterId counter,
                    std::vector<KeyEvent> events);
    void refresh(std::vector<KeyEvent> events); // after an entry
    crypto::KeyVault& vault() { return *m_vault; }

    std::vector<crypto::KeyLabel> labels() const override;
    bool hasTestKeys() const override { return false; }
    Result<crypto::Secret> cardKey(const crypto::KeySlot& slot,
                                   const CardSerial& serial) const override;
    Result<crypto::Secret> meterKey(const crypto::KeySlot& slot,
                                    const MeterNumber& meter) const override;

private:
    Result<void> allow(const crypto::KeySlot& slot) const;

    std::unique_ptr<crypto::KeyVault> m_vault;
    CounterId m_counter;
    mutable std::mutex m_mutex;
    std::vector<KeyEvent> m_events;
};

// What the book says of a key; nothing when it has no entry of its coming in.
std::optional<crypto::KeyState> bookedState(const std::vector<KeyEvent>& events,
                                            const crypto::KeyLabel& label);

} // namespace wattcard::app
