// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/pkcs11_token.h"

#include <algorithm>
#include <dlfcn.h>
#include <string_view>

namespace wattcard::crypto {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t macSize = 16;
constexpr CK_ULONG mostSlots = 64;

Fault faultOf(CK_RV answer)
{
    switch (answer) {
    case CKR_PIN_INCORRECT:
    case CKR_PIN_INVALID:
    case CKR_PIN_LEN_RANGE: return Fault::KeyStoreLocked;
    case CKR_DEVICE_MEMORY: return Fault::DiskFull;
    default: return Fault::TokenFailed; // the detail has the call and its answer
    }
}

Result<void> outcome(const char* call, CK_RV answer)
{
    if (answer == CKR_OK)
        return {};
    return failed(faultOf(answer),
                  u"%1: CKR %2"_s.arg(QLatin1StringView{call}).arg(answer, 4, 16, QChar{u'0'}));
}

// PKCS#11 pads labels to 32 with blanks.
bool isLabelled(const CK_TOKEN_INFO& info, std::string_view label)
{
    std::string_view shown{reinterpret_cast<const char*>(info.label), sizeof info.label};
    const auto end = shown.find_last_not_of(' ');
    return shown.substr(0, end == std::string_view::npos ? 0 : end + 1) == label;
}

} // namespace

Result<std::unique_ptr<Pkcs11Token>> Pkcs11Token::open(const Place& place, const Secret& pin)
{
    std::unique_ptr<Pkcs11Token> token{new Pkcs11Token};
    if (auto loaded = token->load(place.module); !loaded)
        return failed(loaded);
    if (auto opened = token->openSession(place.label); !opened)
        return failed(opened);
    if (auto entered = token->logIn(pin); !entered)
        return failed(entered);
    return token;
}

Result<void> Pkcs11Token::load(const std::string& module)
{
    m_library = ::dlopen(module.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (!m_library)
        return failed(Fault::TokenFailed, QString::fromLocal8Bit(::dlerror()));
    const auto functions =
        reinterpret_cast<CK_C_GetFunctionList>(::dlsym(m_library, "C_GetFunctionList"));
    if (!functions)
        return failed(Fault::TokenFailed, u"no PKCS#11 module"_s);
    if (auto listed = outcome("C_GetFunctionList", functions(&m_functions)); !listed)
        return listed;
    CK_C_INITIALIZE_ARGS arguments{};
    arguments.flags = CKF_OS_LOCKING_OK;
    const CK_RV answer = m_functions->C_Initialize(&arguments);
    m_initialised = answer == CKR_OK;
    return answer == CKR_CRYPTOKI_ALREADY_INITIALIZED ? Result<void>{}
                                                      : outcome("C_Initialize", answer);
}

Result<void> Pkcs11Token::openSession(const std::string& label)
{
    std::array<CK_SLOT_ID, mostSlots> slots{};
    CK_ULONG count = slots.size();
    if (auto listed =
            outcome("C_GetSlotList", m_functions->C_GetSlotList(CK_TRUE, slots.data(), &count));
        !listed)
        return listed;
    for (CK_ULONG i = 0; i < count; ++i) {
        CK_TOKEN_INFO info{};
        const bool known = m_functions->C_GetTokenInfo(slots[i], &info) == CKR_OK;
        if (!known || !isLabelled(info, label))
            continue;
        constexpr CK_FLAGS flags = CKF_SERIAL_SESSION | CKF_RW_SESSION;
        return outcome("C_OpenSession",
                       m_functions->C_OpenSession(slots[i], flags, nullptr, nullptr, &m_session));
    }
    return failed(Fault::TokenFailed,
                  u"no token with the label %1"_s.arg(QString::fromStdString(label)));
}

Result<void> Pkcs11Token::logIn(const Secret& pin)
{
    // The interface of PKCS#11 knows no const; a module does not write its PIN.
    auto* bytes = const_cast<std::uint8_t*>(pin.view().data());
    const CK_RV answer = m_functions->C_Login(m_session, CKU_USER, bytes, pin.size());
    return answer == CKR_USER_ALREADY_LOGGED_IN ? Result<void>{} : outcome("C_Login", answer);
}

Pkcs11Token::~Pkcs11Token()
{
    if (m_session != 0)
        m_functions->C_CloseSession(m_session);
    if (m_initialised)
        m_functions->C_Finalize(nullptr);
    if (m_library)
        ::dlclose(m_library);
}

Result<std::vector<Pkcs11Token::Object>> Pkcs11Token::find(Attributes like) const
{
    if (auto begun = outcome("C_FindObjectsInit",
                             m_functions->C_FindObjectsInit(m_session, like.data(), like.size()));
        !begun)
        return failed(begun);
    std::vector<Object> found;
    std::array<Object, mostSlots> some{};
    CK_ULONG count = 0;
    CK_RV answer = CKR_OK;
    do {
        answer = m_functions->C_FindObjects(m_session, some.data(), some.size(), &count);
        if (answer == CKR_OK)
            found.insert(found.end(), some.begin(), some.begin() + count);
    } while (answer == CKR_OK && count > 0);
    m_functions->C_FindObjectsFinal(m_session);
    if (auto all = outcome("C_FindObjects", answer); !all)
        return failed(all);
    return found;
}

Result<Bytes> Pkcs11Token::attribute(Object object, CK_ATTRIBUTE_TYPE type) const
{
    CK_ATTRIBUTE asked{type, nullptr, 0};
    if (auto sized = outcome("C_GetAttributeValue",
                             m_functions->C_GetAttributeValue(m_session, object, &asked, 1));
        !sized)
        return failed(sized);
    Bytes value(asked.ulValueLen);
    asked.pValue = value.data();
    if (auto read = outcome("C_GetAttributeValue",
                            m_functions->C_GetAttributeValue(m_session, object, &asked, 1));
        !read)
        return failed(read);
    return value;
}

Result<Pkcs11Token::Object> Pkcs11Token::create(Attributes attributes)
{
    Object object = 0;
    if (auto made =
            outcome("C_CreateObject", m_functions->C_CreateObject(m_session, attributes.data(),
                                                                  attributes.size(), &object));
        !made)
        return failed(made);
    return object;
}

Result<void> Pkcs11Token::setAttribute(Object object, CK_ATTRIBUTE attribute)
{
    return outcome("C_SetAttributeValue",
                   m_functions->C_SetAttributeValue(m_session, object, &attribute, 1));
}

Result<void> Pkcs11Token::destroy(Object object)
{
    return outcome("C_DestroyObject", m_functions->C_DestroyObject(m_session, object));
}

Result<Secret> Pkcs11Token::cmac(Object key, ByteView message) const
{
    CK_MECHANISM mechanism{CKM_AES_CMAC, nullptr, 0};
    if (auto begun = outcome("C_SignInit", m_functions->C_SignInit(m_session, &mechanism, key));
        !begun)
        return failed(begun);
    Secret mac{macSize};
    CK_ULONG size = mac.size();
    auto* bytes = const_cast<std::uint8_t*>(message.data());
    if (auto made = outcome("C_Sign", m_functions->C_Sign(m_session, bytes, message.size(),
                                                          mac.writable().data(), &size));
        !made)
        return failed(made);
    if (size != macSize)
        return failed(Fault::TokenFailed, u"C_Sign: a MAC of the wrong size"_s);
    return mac;
}

} // namespace wattcard::crypto
