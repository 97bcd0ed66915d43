// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/pkcs11_vault.h"

#include "crypto/cmac.h"
#include "crypto/compare.h"
#include "crypto/diversify.h"
#include "crypto/key_block.h"
#include "crypto/pkcs11_token.h"
#include "crypto/vault_rules.h"

#include <algorithm>

namespace wattcard::crypto {

using namespace Qt::StringLiterals;

struct TokenKey {
    KeyLabel label;
    Pkcs11Token::Object object{};
};

namespace {

// CKA_APPLICATION belongs to data objects; the label's first word is what tells our keys apart.
constexpr std::string_view ours = "WattCard ";
constexpr std::uint8_t diversification = 0x01; // AN10922 section 2.2

std::string spoken(const KeySlot& slot)
{
    constexpr auto digits = "0123456789ABCDEF";
    const auto purpose = static_cast<std::uint8_t>(slot.purpose);
    const char suite = slot.suite == Suite::A ? 'A' : slot.suite == Suite::S ? 'S' : 'T';
    return std::string{ours} + digits[purpose >> 4] + digits[purpose & 0x0F] + ' ' + suite + " v" +
           std::to_string(slot.version);
}

template <class T> CK_ATTRIBUTE attribute(CK_ATTRIBUTE_TYPE type, T& value)
{
    return {type, &value, sizeof value};
}
CK_ATTRIBUTE bytesAttribute(CK_ATTRIBUTE_TYPE type, std::span<std::uint8_t> value)
{
    return {type, value.data(), value.size()};
}

Result<std::vector<TokenKey>> keysOn(const Pkcs11Token& token)
{
    CK_OBJECT_CLASS secretKey = CKO_SECRET_KEY;
    std::array like{attribute(CKA_CLASS, secretKey)};
    const auto objects = token.find(like);
    if (!objects)
        return failed(objects);
    std::vector<TokenKey> keys;
    for (const auto object : *objects) {
        const auto name = token.attribute(object, CKA_LABEL);
        if (!name)
            return failed(name);
        if (!std::equal(ours.begin(), ours.end(), name->begin(),
                        name->begin() +
                            static_cast<std::ptrdiff_t>(std::min(ours.size(), name->size()))))
            continue; // somebody else's
        const auto header = token.attribute(object, CKA_ID);
        if (!header)
            return failed(header);
        const auto label = decodeKeyHeader(*header);
        if (!label)
            return failed(label);
        const auto sameSlot = [&label](const TokenKey& key) {
            return key.label.slot == label->slot;
        };
        if (std::ranges::any_of(keys, sameSlot))
            return failed(Fault::KeyStoreDamaged, u"the token has a slot twice"_s);
        keys.push_back({*label, object});
    }
    return keys;
}

// The token's own answer, compared with what the key must give.
Result<KeyCheckValue> checkValueOf(const Pkcs11Token& token, Pkcs11Token::Object object)
{
    const auto mac = token.cmac(object, Mac16{});
    if (!mac)
        return failed(mac);
    KeyCheckValue value{};
    std::copy_n(mac->view().begin(), value.size(), value.begin());
    return value;
}

Result<Pkcs11Token::Object> createKey(Pkcs11Token& token, const KeyLabel& label, Secret& master)
{
    CK_OBJECT_CLASS secretKey = CKO_SECRET_KEY;
    CK_KEY_TYPE aes = CKK_AES;
    CK_BBOOL yes = CK_TRUE;
    CK_BBOOL no = CK_FALSE;
    std::string name = spoken(label.slot);
    Bytes header = encodeKeyHeader(label);
    std::array attributes{
        attribute(CKA_CLASS, secretKey), attribute(CKA_KEY_TYPE, aes),
        attribute(CKA_TOKEN, yes),       attribute(CKA_PRIVATE, yes),
        attribute(CKA_MODIFIABLE, yes), // the state in CKA_ID changes
        attribute(CKA_SENSITIVE, yes),   attribute(CKA_EXTRACTABLE, no),
        attribute(CKA_SIGN, yes),        attribute(CKA_VERIFY, no),
        attribute(CKA_ENCRYPT, no),      attribute(CKA_DECRYPT, no),
        attribute(CKA_WRAP, no),         attribute(CKA_UNWRAP, no),
        attribute(CKA_DERIVE, no),       CK_ATTRIBUTE{CKA_LABEL, name.data(), name.size()},
        bytesAttribute(CKA_ID, header),  bytesAttribute(CKA_VALUE, master.writable()),
    };
    return token.create(attributes);
}

} // namespace

struct Pkcs11Vault::Contents {
    std::unique_ptr<Pkcs11Token> token;
    const Clock& clock;
    std::vector<TokenKey> keys;

    auto find(const KeySlot& slot)
    {
        return std::ranges::find_if(
            keys, [&slot](const TokenKey& key) { return key.label.slot == slot; });
    }
    std::vector<KeyLabel> labels() const
    {
        std::vector<KeyLabel> all;
        all.reserve(keys.size());
        for (const TokenKey& key : keys)
            all.push_back(key.label);
        std::ranges::sort(all, {}, &KeyLabel::slot);
        return all;
    }
    // Another program may have changed the token since.
    Result<void> look()
    {
        auto found = keysOn(*token);
        if (!found)
            return failed(found);
        keys = std::move(*found);
        return {};
    }
};

Pkcs11Vault::Pkcs11Vault(std::unique_ptr<Contents> contents) : m_contents{std::move(contents)} {}
Pkcs11Vault::~Pkcs11Vault() = default;

Result<std::unique_ptr<Pkcs11Vault>> Pkcs11Vault::open(const Place& place, const Secret& pin)
{
    auto token = Pkcs11Token::open({place.module, place.token}, pin);
    if (!token)
        return failed(token);
    std::unique_ptr<Contents> contents{new Contents{std::move(*token), place.clock, {}}};
    if (auto read = contents->look(); !read)
        return failed(read);
    return std::unique_ptr<Pkcs11Vault>{new Pkcs11Vault{std::move(contents)}};
}

std::vector<KeyLabel> Pkcs11Vault::labels() const
{
    const std::lock_guard lock{m_mutex};
    return m_contents->labels();
}

Result<Secret> Pkcs11Vault::cardKey(const KeySlot& slot, const CardSerial& serial) const
{
    return derive(slot, diversificationInput(slot, serial));
}

Result<Secret> Pkcs11Vault::meterKey(const KeySlot& slot, const MeterNumber& meter) const
{
    return derive(slot, diversificationInput(slot, meter));
}

Result<Secret> Pkcs11Vault::derive(const KeySlot& slot, ByteView input) const
{
    const std::lock_guard lock{m_mutex};
    const auto key = m_contents->find(slot);
    if (key == m_contents->keys.end())
        return failed(Fault::KeyMissing, u"this key store does not hold the key"_s);
    if (auto usable = checkUsable(key->label, m_contents->clock.now()); !usable)
        return failed(usable);
    Bytes message{diversification};
    message.insert(message.end(), input.begin(), input.end());
    return m_contents->token->cmac(key->object, message);
}

Result<void> Pkcs11Vault::put(const KeyLabel& label, Secret master)
{
    if (label.slot.suite == Suite::S)
        return failed(Fault::BadInput,
                      u"suite S needs SM4, which this token does not have: use a key file"_s);
    if (auto checked = checkNewKey(label, master); !checked)
        return checked;
    const std::lock_guard lock{m_mutex};
    if (auto looked = m_contents->look(); !looked)
        return looked;
    Pkcs11Token& token = *m_contents->token;
    if (const auto there = m_contents->find(label.slot); there != m_contents->keys.end()) {
        // What cannot be read can still be compared: by the MAC of a block that is no other use.
        const auto mac = token.cmac(there->object, encodeKeyHeader(label));
        if (!mac)
            return failed(mac);
        if (!equalInConstantTime(mac->view(), aesCmac(master.view(), encodeKeyHeader(label))))
            return failed(Fault::DuplicateNumber, u"the slot holds another key"_s);
        return {};
    }
    if (auto own = checkNotShared(m_contents->labels(), master); !own)
        return own;
    const auto object = createKey(token, label, master);
    if (!object)
        return failed(object);
    const auto value = checkValueOf(token, *object);
    if (!value || !equalInConstantTime(*value, label.checkValue)) {
        std::ignore = token.destroy(*object);
        return value ? failed(Fault::TokenFailed, u"the token keeps another key"_s) : failed(value);
    }
    m_contents->keys.push_back({label, *object});
    return {};
}

Result<void> Pkcs11Vault::setState(const KeySlot& slot, KeyState state)
{
    const std::lock_guard lock{m_mutex};
    if (auto looked = m_contents->look(); !looked)
        return looked;
    const auto key = m_contents->find(slot);
    if (key == m_contents->keys.end())
        return failed(Fault::KeyMissing, u"this key store does not hold the key"_s);
    if (auto checked = checkStateChange(key->label.state, state); !checked)
        return checked;
    KeyLabel label = key->label;
    label.state = state;
    Bytes header = encodeKeyHeader(label);
    if (auto set = m_contents->token->setAttribute(key->object, bytesAttribute(CKA_ID, header));
        !set)
        return set;
    key->label = label;
    return {};
}

} // namespace wattcard::crypto
