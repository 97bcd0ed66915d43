// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/kill/prepared.h"

#include "tests/simulation/kill/programs.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

namespace wattcard::kill {

using namespace Qt::StringLiterals;

Prepared::Prepared() : m_demo{*makeDemoProfile(m_profile)}
{
    const Programs programs{m_profile, {}};
    for (const NewOperator& person : m_demo.operators) {
        if (person.role != Role::Clerk && person.role != Role::ShiftLeader)
            continue;
        const auto chosen =
            programs.run({u"password"_s, person.login}, {person.oneTimePassword, password()});
        EXPECT_TRUE(chosen) << person.login.toStdString();
    }
}

bool Prepared::copyTo(const QString& directory) const
{
    std::error_code error;
    std::filesystem::copy(m_profile.directory.toStdString(), directory.toStdString(),
                          std::filesystem::copy_options::recursive, error);
    return !error;
}

QString Prepared::login(Role role) const
{
    return std::ranges::find(m_demo.operators, role, &NewOperator::role)->login;
}

} // namespace wattcard::kill
