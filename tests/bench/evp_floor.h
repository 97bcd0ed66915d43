// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <openssl/evp.h>

#include <array>
#include <cstdint>
#include <memory>

namespace wattcard::bench {

// The cryptography of a card session done with bare OpenSSL on contexts that are kept: what no
// program can undercut that uses the same library.
class EvpFloor {
public:
    EvpFloor();

    enum class Key { New, Kept };
    void cmac(std::size_t size, Key key);
    void encrypt(std::size_t size, Key key);
    void decrypt(std::size_t size, Key key);
    void block(Key key); // one block in ECB: the IV of a secured message
    void kdf();          // SHA-1 of 20 bytes
    void digest(std::size_t size);
    void random(std::size_t size);

    // A secured command and its answer as one side works on them: data padded to whole blocks in
    // each direction, 0 for none.
    struct Exchange {
        std::size_t command = 0;
        std::size_t answer = 0;
    };
    void terminal(const Exchange& exchange, Key key);
    void card(const Exchange& exchange, Key key);

    void saleTerminal(); // CARD.md sections 4 to 6: diversify, authenticate, GET DATA, PUT DATA
    void saleCard();
    void arrivalTerminal(); // the same without PUT DATA
    void arrivalCard();

private:
    template <class T, void (*release)(T*)> struct Release {
        void operator()(T* object) const { release(object); }
    };
    template <class T, void (*release)(T*)> using Owned = std::unique_ptr<T, Release<T, release>>;

    Owned<EVP_MAC, EVP_MAC_free> m_cmac;
    Owned<EVP_CIPHER, EVP_CIPHER_free> m_cbc;
    Owned<EVP_CIPHER, EVP_CIPHER_free> m_ecb;
    Owned<EVP_MD, EVP_MD_free> m_sha1;
    Owned<EVP_MD, EVP_MD_free> m_sha256;
    Owned<EVP_MAC_CTX, EVP_MAC_CTX_free> m_macContext;
    Owned<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free> m_encryption;
    Owned<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free> m_decryption;
    Owned<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free> m_blocks;
    Owned<EVP_MD_CTX, EVP_MD_CTX_free> m_digest;
    std::array<std::uint8_t, 16> m_key{1};
    std::array<std::uint8_t, 512> m_in{};
    std::array<std::uint8_t, 544> m_out{};
};

} // namespace wattcard::bench
