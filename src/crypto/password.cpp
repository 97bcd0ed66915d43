// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/password.h"

#include "crypto/random.h"
#include "crypto/secret.h"

#include <QByteArray>
#include <QRegularExpression>

#include <argon2.h>
#include <openssl/crypto.h>

#include <vector>

namespace wattcard::crypto {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint32_t passwordSaltSize = 16; // RFC 9106 section 3.1
constexpr std::uint32_t hashSize = 32;
constexpr qsizetype longestEncoded = 256;

// The only place where a password is bytes; wiped when the hash is made.
Secret utf8(const QString& password)
{
    QByteArray encoded = password.toUtf8();
    Secret out = Secret::copyOf({reinterpret_cast<const std::uint8_t*>(encoded.constData()),
                                 static_cast<std::size_t>(encoded.size())});
    OPENSSL_cleanse(encoded.data(), static_cast<std::size_t>(encoded.size()));
    return out;
}

bool atMost(const PasswordCost& cost, const PasswordCost& limit)
{
    return cost.memoryKiB <= limit.memoryKiB && cost.passes <= limit.passes &&
           cost.lanes <= limit.lanes;
}

} // namespace

Result<QString> hashPassword(const QString& password, const PasswordCost& cost)
{
    if (!atMost(passwordCostFloor, cost) || !atMost(cost, passwordCostCap))
        return failed(Fault::BadInput, u"password cost out of range"_s);
    const auto salt = randomBytes(passwordSaltSize);
    if (!salt)
        return failed(salt);
    const Secret bytes = utf8(password);
    std::vector<char> encoded(argon2_encodedlen(cost.passes, cost.memoryKiB, cost.lanes,
                                                passwordSaltSize, hashSize, Argon2_id));
    const int code = argon2id_hash_encoded(cost.passes, cost.memoryKiB, cost.lanes,
                                           bytes.view().data(), bytes.size(), salt->data(),
                                           salt->size(), hashSize, encoded.data(), encoded.size());
    if (code != ARGON2_OK)
        return failed(Fault::BadInput, QLatin1StringView{argon2_error_message(code)});
    return QString::fromLatin1(encoded.data());
}

Result<PasswordCost> passwordCost(const QString& encoded)
{
    static const QRegularExpression form{
        uR"(\A\$argon2id\$v=19\$m=(\d{1,10}),t=(\d{1,10}),p=(\d{1,10}))"
        uR"(\$[A-Za-z0-9+/]+\$[A-Za-z0-9+/]+\z)"_s};
    const auto match = form.match(encoded.left(longestEncoded));
    bool memoryOk = false, passesOk = false, lanesOk = false;
    const PasswordCost cost{match.captured(1).toUInt(&memoryOk),
                            match.captured(2).toUInt(&passesOk),
                            match.captured(3).toUInt(&lanesOk)};
    if (encoded.size() > longestEncoded || !memoryOk || !passesOk || !lanesOk)
        return failed(Fault::BadInput, u"stored password is not an Argon2id string"_s);
    if (!atMost(cost, passwordCostCap))
        return failed(Fault::BadInput, u"stored password asks for more than the cap"_s);
    return cost;
}

Result<bool> verifyPassword(const QString& password, const QString& encoded)
{
    if (const auto cost = passwordCost(encoded); !cost)
        return failed(cost);
    const Secret bytes = utf8(password);
    const int code =
        argon2id_verify(encoded.toLatin1().constData(), bytes.view().data(), bytes.size());
    if (code == ARGON2_OK)
        return true;
    if (code == ARGON2_VERIFY_MISMATCH)
        return false;
    return failed(Fault::BadInput, QLatin1StringView{argon2_error_message(code)});
}

} // namespace wattcard::crypto
