// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/key_file_vault.h"

#include "crypto/compare.h"
#include "crypto/diversify.h"
#include "crypto/random.h"
#include "crypto/vault_rules.h"

#include <algorithm>

namespace wattcard::crypto {

using namespace Qt::StringLiterals;

namespace {

template <class Blocks> auto blockOf(Blocks& blocks, const KeySlot& slot)
{
    return std::ranges::find_if(
        blocks, [&slot](const KeyFileBlock& block) { return block.label.slot == slot; });
}

} // namespace

KeyFileVault::KeyFileVault(Place place, KeyFile file, Secret storageKey)
    : m_place{std::move(place)},
      m_file{std::move(file)},
      m_storageKey{std::move(storageKey)}
{
}

Result<std::unique_ptr<KeyFileVault>> KeyFileVault::create(Place place, const Secret& passphrase,
                                                           const PasswordCost& cost)
{
    if (passphrase.size() == 0)
        return failed(Fault::BadInput, u"a key file needs a passphrase"_s);
    const auto there = readFile(place.path, 0);
    if (there || there.error().fault != Fault::NotFound)
        return there ? failed(Fault::DuplicateNumber, QString::fromStdString(place.path))
                     : failed(there);
    auto salt = randomBytes(keyFileSaltSize);
    if (!salt)
        return failed(salt);
    KeyFile file;
    file.cost = cost;
    file.salt = std::move(*salt);
    file.bindingDigest = bindingDigest(file.salt, place.binding);
    auto storageKey = storageKeyFrom(passphrase, file, place.binding);
    if (!storageKey)
        return failed(storageKey);
    std::unique_ptr<KeyFileVault> vault{
        new KeyFileVault{std::move(place), file, std::move(*storageKey)}};
    if (auto saved = vault->save(std::move(file)); !saved)
        return failed(saved);
    return vault;
}

Result<std::unique_ptr<KeyFileVault>> KeyFileVault::open(Place place, const Secret& passphrase)
{
    auto bytes = readFile(place.path, largestKeyFile);
    if (!bytes)
        return bytes.error().fault == Fault::NotFound
                   ? failed(Fault::KeyStoreMissing, bytes.error().detail)
                   : failed(bytes);
    auto file = decodeKeyFile(*bytes);
    if (!file)
        return failed(file);
    if (!equalInConstantTime(file->bindingDigest, bindingDigest(file->salt, place.binding)))
        return failed(Fault::KeyStoreElsewhere,
                      u"the key file was made on another machine or by another user"_s);
    GuessCounter guesses{place.path + ".tries", place.clock};
    if (auto begun = guesses.beginTry(); !begun)
        return failed(begun);
    auto storageKey = storageKeyFrom(passphrase, *file, place.binding);
    if (!storageKey)
        return failed(storageKey);
    const auto authentic = authenticateKeyFile(*bytes, *storageKey);
    if (!authentic && authentic.error().fault == Fault::KeyStoreLocked)
        return failed(authentic);
    if (auto noted = guesses.succeeded(); !noted)
        return failed(noted);
    if (!authentic)
        return failed(authentic);
    std::unique_ptr<KeyFileVault> vault{
        new KeyFileVault{std::move(place), std::move(*file), std::move(*storageKey)}};
    vault->m_stored = std::move(*bytes);
    return vault;
}

std::vector<KeyLabel> KeyFileVault::labels() const
{
    const std::lock_guard lock{m_mutex};
    return heldLabels();
}

std::vector<KeyLabel> KeyFileVault::heldLabels() const
{
    std::vector<KeyLabel> all;
    all.reserve(m_file.blocks.size());
    for (const KeyFileBlock& block : m_file.blocks)
        all.push_back(block.label);
    return all;
}

Result<Secret> KeyFileVault::cardKey(const KeySlot& slot, const CardSerial& serial) const
{
    return derive(slot, diversificationInput(slot, serial));
}

Result<Secret> KeyFileVault::meterKey(const KeySlot& slot, const MeterNumber& meter) const
{
    return derive(slot, diversificationInput(slot, meter));
}

Result<Secret> KeyFileVault::derive(const KeySlot& slot, ByteView input) const
{
    const std::lock_guard lock{m_mutex};
    const auto block = blockOf(m_file.blocks, slot);
    if (block == m_file.blocks.end())
        return failed(Fault::KeyMissing, u"this key store does not hold the key"_s);
    if (auto usable = checkUsable(block->label, m_place.clock.now()); !usable)
        return failed(usable);
    const auto key = master(*block);
    if (!key)
        return failed(key);
    return diversify(slot.suite, key->view(), input);
}

// The check value was compared when the key came in; here it is compared again, so that a wrong key
// never reaches a card.
Result<Secret> KeyFileVault::master(const KeyFileBlock& block) const
{
    auto key = unwrapKey(m_file, m_storageKey, block);
    if (!key)
        return key;
    const auto value = keyCheckValue(masterAlgorithm(block.label.slot.suite), key->view());
    if (!equalInConstantTime(value, block.label.checkValue))
        return failed(Fault::KeyStoreDamaged, u"a key is not the one of its label"_s);
    return key;
}

Result<void> KeyFileVault::put(const KeyLabel& label, Secret secret)
{
    if (auto checked = checkNewKey(label, secret); !checked)
        return checked;
    const std::lock_guard lock{m_mutex};
    const auto there = blockOf(m_file.blocks, label.slot);
    if (there != m_file.blocks.end()) {
        const auto held = master(*there);
        if (!held)
            return failed(held);
        if (!equalInConstantTime(held->view(), secret.view()))
            return failed(Fault::DuplicateNumber, u"the slot holds another key"_s);
        return {};
    }
    if (auto own = checkNotShared(heldLabels(), secret); !own)
        return own;
    auto block = wrapKey(m_file, m_storageKey, label, secret);
    if (!block)
        return failed(block);
    KeyFile changed = m_file;
    changed.blocks.push_back(std::move(*block));
    return save(std::move(changed));
}

Result<void> KeyFileVault::setState(const KeySlot& slot, KeyState state)
{
    const std::lock_guard lock{m_mutex};
    KeyFile changed = m_file;
    const auto block = blockOf(changed.blocks, slot);
    if (block == changed.blocks.end())
        return failed(Fault::KeyMissing, u"this key store does not hold the key"_s);
    if (block->label.state == state)
        return {};
    if (auto checked = checkStateChange(block->label.state, state); !checked)
        return checked;
    const auto key = master(*block);
    if (!key)
        return failed(key);
    KeyLabel label = block->label;
    label.state = state;
    auto wrapped = wrapKey(changed, m_storageKey, label, *key);
    if (!wrapped)
        return failed(wrapped);
    *block = std::move(*wrapped);
    return save(std::move(changed));
}

// Two programs may hold the vault: whoever comes second must not write over what he has not seen.
Result<void> KeyFileVault::save(KeyFile changed)
{
    const auto lock = FileLock::take(m_place.path);
    if (!lock)
        return failed(lock);
    const auto there = readFile(m_place.path, largestKeyFile);
    if (!there && there.error().fault != Fault::NotFound)
        return failed(there);
    if (there.value_or(Bytes{}) != m_stored)
        return failed(Fault::DatabaseInUse, u"another program changed the key file"_s);
    auto bytes = encodeKeyFile(changed, m_storageKey);
    if (!bytes)
        return failed(bytes);
    if (auto saved = replaceFile(m_place.path, *bytes, Previous::Kept, m_place.observer); !saved)
        return saved;
    m_file = std::move(changed);
    m_stored = std::move(*bytes);
    return {};
}

} // namespace wattcard::crypto
