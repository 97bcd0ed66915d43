// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audited_key_store.h"

#include "crypto/vault_rules.h"

#include <algorithm>

namespace wattcard::app {

using namespace Qt::StringLiterals;
using crypto::KeyLabel;
using crypto::KeyState;

std::optional<KeyState> bookedState(const std::vector<KeyEvent>& events, const KeyLabel& label)
{
    std::optional<KeyState> state;
    for (const KeyEvent& event : events) {
        const bool concerns = event.purpose == static_cast<std::uint8_t>(label.slot.purpose) &&
                              event.suite == label.slot.suite &&
                              event.version == label.slot.version &&
                              event.checkValue == label.checkValue;
        if (!concerns)
            continue;
        if (event.kind == KeyEvent::Kind::Loaded && !state)
            state = KeyState::Live;
        else if (event.kind == KeyEvent::Kind::Retired && state)
            state = std::max(*state, KeyState::Retired);
        else if (event.kind == KeyEvent::Kind::Revoked)
            state = KeyState::Revoked;
    }
    return state;
}

AuditedKeyStore::AuditedKeyStore(std::unique_ptr<crypto::KeyVault> vault, CounterId counter,
                                 std::vector<KeyEvent> events)
    : m_vault{std::move(vault)},
      m_counter{counter},
      m_events{std::move(events)}
{
}

void AuditedKeyStore::refresh(std::vector<KeyEvent> events)
{
    const std::lock_guard lock{m_mutex};
    m_events = std::move(events);
}

std::vector<KeyLabel> AuditedKeyStore::labels() const
{
    const std::lock_guard lock{m_mutex};
    std::vector<KeyLabel> usable;
    for (KeyLabel label : m_vault->labels()) {
        const auto booked = bookedState(m_events, label);
        const bool forUs = label.counter == CounterId{} || label.counter == m_counter;
        if (!booked || !forUs || crypto::isKnownTestKey(label.checkValue))
            continue;
        label.state = std::max(label.state, *booked);
        usable.push_back(label);
    }
    return usable;
}

Result<void> AuditedKeyStore::allow(const crypto::KeySlot& slot) const
{
    const auto usable = labels();
    const auto label = std::ranges::find(usable, slot, &KeyLabel::slot);
    if (label == usable.end())
        return failed(Fault::KeyMissing, u"the key has no entry in the custody book"_s);
    if (label->state == KeyState::Revoked)
        return failed(Fault::PermissionDenied, u"the key is revoked"_s);
    return {};
}

Result<crypto::Secret> AuditedKeyStore::cardKey(const crypto::KeySlot& slot,
                                                const CardSerial& serial) const
{
    if (auto allowed = allow(slot); !allowed)
        return failed(allowed);
    return m_vault->cardKey(slot, serial);
}

Result<crypto::Secret> AuditedKeyStore::meterKey(const crypto::KeySlot& slot,
                                                 const MeterNumber& meter) const
{
    if (auto allowed = allow(slot); !allowed)
        return failed(allowed);
    return m_vault->meterKey(slot, meter);
}

} // namespace wattcard::app
