// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/new_operator.h"

#include "crypto/password.h"
#include "crypto/random.h"

namespace wattcard {

namespace {

// Twelve characters without those that are easily mistaken for each other: 32 of them, 5 bits each.
Result<QString> oneTimePassword()
{
    const auto random = crypto::randomBytes(12);
    if (!random)
        return failed(random);
    static constexpr char16_t letters[] = u"abcdefghjkmnpqrstuvwxyz23456789-";
    QString password;
    for (const std::uint8_t byte : *random)
        password += letters[byte % 32];
    return password;
}

} // namespace

Result<void> enter(People& people, NewOperator& person, const Actor& actor)
{
    const auto password = oneTimePassword();
    if (!password)
        return failed(password);
    const auto encoded = crypto::hashPassword(*password);
    if (!encoded)
        return failed(encoded);
    const auto added =
        people.add({OperatorId{}, person.login, person.name, person.role, true}, *encoded, actor);
    if (!added)
        return failed(added);
    person.oneTimePassword = *password;
    return {};
}

} // namespace wattcard
