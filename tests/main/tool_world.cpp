// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/main/tool_world.h"

#include "crypto/password.h"

#include <unistd.h>

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

Answered ToolWorld::run(Tool tool, ToolOptions options, const QByteArray& password)
{
    constexpr int mostAsked = 3;
    int ends[2];
    EXPECT_EQ(::pipe(ends), 0);
    const QByteArray secrets = password.repeated(mostAsked);
    EXPECT_EQ(::write(ends[1], secrets.constData(), static_cast<std::size_t>(secrets.size())),
              secrets.size());
    ::close(ends[1]);
    options.secretsDescriptor = ends[0];
    ::testing::internal::CaptureStdout();
    Answered answered;
    answered.exit = tool(options);
    answered.text = ::testing::internal::GetCapturedStdout();
    answered.json = QJsonDocument::fromJson(QByteArray::fromStdString(answered.text)).object();
    ::close(ends[0]);
    return answered;
}

} // namespace wattcard::db::test
