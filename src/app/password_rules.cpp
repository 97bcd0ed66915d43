// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/password_rules.h"

#include <algorithm>
#include <array>

namespace wattcard::app {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype shortest = 8;

// In lower case. Shorter ones are refused by their length.
constexpr std::array wellKnown{
    "12345678"_L1,  "123456789"_L1, "1234567890"_L1,  "87654321"_L1,      "11223344"_L1,
    "12341234"_L1,  "admin123"_L1,  "admin1234"_L1,   "administrator"_L1, "administrador"_L1,
    "password"_L1,  "password1"_L1, "password123"_L1, "passw0rd"_L1,      "p@ssw0rd"_L1,
    "qwertyui"_L1,  "qwerty123"_L1, "1qaz2wsx"_L1,    "abcd1234"_L1,      "abc12345"_L1,
    "a1234567"_L1,  "changeme"_L1,  "letmein1"_L1,    "welcome1"_L1,      "operator"_L1,
    "operator1"_L1, "manager1"_L1,  "supervisor"_L1,  "superuser"_L1,     "wattcard"_L1,
    "wattcard1"_L1, "electric"_L1,  "iloveyou"_L1,    "5201314520"_L1,    "system32"_L1,
};

bool isOneCharacter(const QString& password)
{
    return std::all_of(password.begin(), password.end(),
                       [&](QChar each) { return each == password.front(); });
}

} // namespace

bool isAcceptable(const QString& password, const QString& login)
{
    if (password.size() < shortest || isOneCharacter(password))
        return false;
    const QString lower = password.toLower();
    QString backwards = lower;
    std::reverse(backwards.begin(), backwards.end());
    if (lower == login.toLower() || backwards == login.toLower())
        return false;
    return std::none_of(wellKnown.begin(), wellKnown.end(),
                        [&](QLatin1StringView known) { return lower == known; });
}

} // namespace wattcard::app
