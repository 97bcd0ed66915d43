// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/main/tool_world.h"

#include "crypto/password.h"

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

void ToolWorld::add(std::initializer_list<std::pair<QString, Role>> people)
{
    const QString encoded = *crypto::hashPassword(u"right password"_s, crypto::passwordCostFloor);
    for (const auto& [login, role] : people) {
        const Operator person{.id = {}, .login = login, .name = login, .role = role};
        EXPECT_TRUE(office.people->add(person, encoded, {{}, CounterId{3}}));
    }
}

ToolOptions ToolWorld::options(const QString& login, const QStringList& arguments,
                               const Named& named) const
{
    ToolOptions options;
    options.profileDirectory = office.directory;
    options.json = true;
    options.arguments = arguments;
    options.named = named;
    if (!login.isEmpty())
        options.named.insert(u"login"_s, login);
    return options;
}

} // namespace wattcard::db::test
