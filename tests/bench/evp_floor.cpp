// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evp_floor.h"

#include <openssl/core_names.h>
#include <openssl/params.h>

#include <sys/random.h>

namespace wattcard::bench {

namespace {

constexpr std::size_t token = 48; // two nonces and key material, before its MAC
constexpr std::size_t nonces = 32;
constexpr std::size_t counterAndHeader = 32; // before the objects, in a command's MAC
constexpr std::size_t counterOnly = 16;
constexpr std::size_t image = 105; // parameter and load file

std::size_t blocks(std::size_t size) // padded by at least one byte
{
    return (size / 16 + 1) * 16;
}

// Data objects around a cryptogram: 87 L 01 and, in an answer, 99 02 SW.
std::size_t commandObjects(std::size_t data)
{
    return data == 0 ? blocks(3) : blocks(data + 4 + 3);
}
std::size_t answerObjects(std::size_t data)
{
    return data == 0 ? blocks(4) : blocks(data + 4 + 4);
}

// What a sale reads and writes, padded: C1 C2 C5 with their tags, C1 C2, the proof.
constexpr EvpFloor::Exchange getData{0, 208};
constexpr EvpFloor::Exchange putData{112, 32};

} // namespace

EvpFloor::EvpFloor()
    : m_cmac{EVP_MAC_fetch(nullptr, "CMAC", nullptr)},
      m_cbc{EVP_CIPHER_fetch(nullptr, "AES-128-CBC", nullptr)},
      m_ecb{EVP_CIPHER_fetch(nullptr, "AES-128-ECB", nullptr)},
      m_sha1{EVP_MD_fetch(nullptr, "SHA1", nullptr)},
      m_sha256{EVP_MD_fetch(nullptr, "SHA256", nullptr)},
      m_macContext{EVP_MAC_CTX_new(m_cmac.get())},
      m_encryption{EVP_CIPHER_CTX_new()},
      m_decryption{EVP_CIPHER_CTX_new()},
      m_blocks{EVP_CIPHER_CTX_new()},
      m_digest{EVP_MD_CTX_new()}
{
    cmac(16, Key::New);
    encrypt(16, Key::New);
    decrypt(16, Key::New);
    block(Key::New);
}

void EvpFloor::cmac(std::size_t size, Key key)
{
    char cipher[] = "AES-128-CBC";
    const OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_CIPHER, cipher, 0),
        OSSL_PARAM_construct_end()};
    const bool fresh = key == Key::New;
    std::size_t written = 0;
    EVP_MAC_init(m_macContext.get(), fresh ? m_key.data() : nullptr, fresh ? m_key.size() : 0,
                 fresh ? parameters : nullptr);
    EVP_MAC_update(m_macContext.get(), m_in.data(), size);
    EVP_MAC_final(m_macContext.get(), m_out.data(), &written, 16);
}

void EvpFloor::encrypt(std::size_t size, Key key)
{
    const bool fresh = key == Key::New;
    int written = 0;
    EVP_EncryptInit_ex2(m_encryption.get(), fresh ? m_cbc.get() : nullptr,
                        fresh ? m_key.data() : nullptr, m_in.data(), nullptr);
    EVP_CIPHER_CTX_set_padding(m_encryption.get(), 0);
    EVP_EncryptUpdate(m_encryption.get(), m_out.data(), &written, m_in.data(),
                      static_cast<int>(size));
}

void EvpFloor::decrypt(std::size_t size, Key key)
{
    const bool fresh = key == Key::New;
    int written = 0;
    EVP_DecryptInit_ex2(m_decryption.get(), fresh ? m_cbc.get() : nullptr,
                        fresh ? m_key.data() : nullptr, m_in.data(), nullptr);
    EVP_CIPHER_CTX_set_padding(m_decryption.get(), 0);
    EVP_DecryptUpdate(m_decryption.get(), m_out.data(), &written, m_in.data(),
                      static_cast<int>(size));
}

void EvpFloor::block(Key key)
{
    const bool fresh = key == Key::New;
    int written = 0;
    EVP_EncryptInit_ex2(m_blocks.get(), fresh ? m_ecb.get() : nullptr,
                        fresh ? m_key.data() : nullptr, nullptr, nullptr);
    EVP_CIPHER_CTX_set_padding(m_blocks.get(), 0);
    EVP_EncryptUpdate(m_blocks.get(), m_out.data(), &written, m_in.data(), 16);
}

void EvpFloor::kdf()
{
    constexpr std::size_t seedAndCounter = 20;
    EVP_DigestInit_ex2(m_digest.get(), m_sha1.get(), nullptr);
    EVP_DigestUpdate(m_digest.get(), m_in.data(), seedAndCounter);
    EVP_DigestFinal_ex(m_digest.get(), m_out.data(), nullptr);
}

void EvpFloor::digest(std::size_t size)
{
    EVP_DigestInit_ex2(m_digest.get(), m_sha256.get(), nullptr);
    EVP_DigestUpdate(m_digest.get(), m_in.data(), size);
    EVP_DigestFinal_ex(m_digest.get(), m_out.data(), nullptr);
}

void EvpFloor::random(std::size_t size)
{
    if (getentropy(m_out.data(), size) != 0)
        std::abort();
}

void EvpFloor::terminal(const Exchange& exchange, Key key)
{
    if (exchange.command > 0) {
        block(key);
        encrypt(exchange.command, key);
    }
    cmac(counterAndHeader + commandObjects(exchange.command), key);
    cmac(counterOnly + answerObjects(exchange.answer), Key::Kept);
    if (exchange.answer > 0) {
        block(exchange.command > 0 ? Key::Kept : key);
        decrypt(exchange.answer, key);
    }
}

// The same work with the directions exchanged.
void EvpFloor::card(const Exchange& exchange, Key key)
{
    cmac(counterAndHeader + commandObjects(exchange.command), key);
    if (exchange.command > 0) {
        block(key);
        decrypt(exchange.command, key);
    }
    if (exchange.answer > 0) {
        block(exchange.command > 0 ? Key::Kept : key);
        encrypt(exchange.answer, key);
    }
    cmac(counterOnly + answerObjects(exchange.answer), Key::Kept);
}

void EvpFloor::saleTerminal()
{
    arrivalTerminal();
    digest(image);
    terminal(putData, Key::Kept);
}

void EvpFloor::arrivalTerminal()
{
    cmac(nonces, Key::New); // the card's key
    kdf();
    kdf();
    random(nonces);
    encrypt(token, Key::New);
    cmac(token, Key::New);
    cmac(token, Key::Kept);
    decrypt(token, Key::New);
    kdf();
    kdf();
    terminal(getData, Key::New);
}

void EvpFloor::saleCard()
{
    arrivalCard();
    card(putData, Key::Kept);
    digest(image); // the proof
}

void EvpFloor::arrivalCard()
{
    random(nonces);
    kdf();
    kdf();
    cmac(token, Key::New);
    decrypt(token, Key::New);
    encrypt(token, Key::New);
    cmac(token, Key::Kept);
    kdf();
    kdf();
    card(getData, Key::New);
}

} // namespace wattcard::bench
