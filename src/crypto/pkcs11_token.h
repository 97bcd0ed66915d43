// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secret.h"
#include "domain/result.h"

#include <memory>
#include <p11-kit/pkcs11.h>
#include <string>

namespace wattcard::crypto {

// A PKCS#11 module (OASIS PKCS#11 2.40), loaded, with a session on one token in which the user is
// logged in. Not safe from several threads at once: the vault sees to that.
class Pkcs11Token {
public:
    struct Place {
        std::string module; // path of the shared library
        std::string label;  // of the token
    };
    // KeyStoreLocked for a wrong PIN. TokenFailed when there is no such module or token, for a PIN
    // that is locked (by the token, for good: no wait ends it) and all else that the token says.
    static Result<std::unique_ptr<Pkcs11Token>> open(const Place& place, const Secret& pin);
    ~Pkcs11Token();
    Pkcs11Token(const Pkcs11Token&) = delete;
    Pkcs11Token& operator=(const Pkcs11Token&) = delete;

    using Object = CK_OBJECT_HANDLE;
    using Attributes = std::span<CK_ATTRIBUTE>;
    Result<std::vector<Object>> find(Attributes like) const;
    Result<Bytes> attribute(Object object, CK_ATTRIBUTE_TYPE type) const;
    Result<Object> create(Attributes attributes);
    Result<void> setAttribute(Object object, CK_ATTRIBUTE attribute);
    Result<void> destroy(Object object);
    // CKM_AES_CMAC: sixteen bytes.
    Result<Secret> cmac(Object key, ByteView message) const;

private:
    Pkcs11Token() = default;
    Result<void> load(const std::string& module);
    Result<void> openSession(const std::string& label);
    Result<void> logIn(const Secret& pin);

    void* m_library = nullptr;
    CK_FUNCTION_LIST* m_functions = nullptr;
    bool m_initialised = false; // by us: then we end it too
    CK_SESSION_HANDLE m_session = 0;
};

} // namespace wattcard::crypto
