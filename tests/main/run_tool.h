// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "main/tool.h"

#include <string>

namespace wattcard {

// What a command said and how it ended.
struct Answered {
    Exit exit = Exit::Ok;
    QJsonObject json;
    std::string text;
};

// A command as it is typed, with these lines as often as it asks for a secret.
Answered runTool(Tool tool, ToolOptions options, const QByteArray& secrets);

} // namespace wattcard
