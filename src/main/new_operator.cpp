// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/new_operator.h"

#include "app/operator_desk.h"
#include "crypto/password.h"

namespace wattcard {

Result<QString> giveOneTimePassword(NewOperator& person)
{
    const auto password = app::oneTimePassword();
    if (!password)
        return failed(password);
    auto encoded = crypto::hashPassword(*password);
    if (encoded)
        person.oneTimePassword = *password;
    return encoded;
}

Result<void> enter(People& people, NewOperator& person, const Actor& actor)
{
    const auto encoded = giveOneTimePassword(person);
    if (!encoded)
        return failed(encoded);
    const auto added =
        people.add({OperatorId{}, person.login, person.name, person.role, true}, *encoded, actor);
    if (!added)
        return failed(added);
    return {};
}

} // namespace wattcard
