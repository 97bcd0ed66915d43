// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/db/office.h"
#include "tests/main/run_tool.h"

#include <gtest/gtest.h>

#include <initializer_list>
#include <utility>

namespace wattcard::db::test {

using Named = QHash<QString, QString>;

// A practice profile on which commands of wattcardctl run as they are typed: arguments and secrets
// in, one JSON object and an exit code out.
class ToolWorld : public ::testing::Test {
protected:
    // Everybody's password is "right password".
    void add(std::initializer_list<std::pair<QString, Role>> people);
    // Nobody signs in without a login.
    ToolOptions options(const QString& login, const QStringList& arguments,
                        const Named& named = {}) const;
    // With the password as often as anybody asks for one.
    Answered run(Tool tool, const ToolOptions& options,
                 const QByteArray& password = "right password\n")
    {
        return runTool(tool, options, password);
    }
    Answered run(Tool tool, const QString& login, const QStringList& arguments,
                 const Named& named = {}, const QByteArray& password = "right password\n")
    {
        return run(tool, options(login, arguments, named), password);
    }
    Office office;
};

} // namespace wattcard::db::test
