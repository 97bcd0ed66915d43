// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace wattcard::app {

// The letters that a clerk types for a name: "zsf" for 张三丰, "ww" for Wang Wei, "xf3h" for
// 幸福3号. Lower-case ASCII letters and digits, nothing for what has no letter. Each character by
// itself, so that 曾 at the beginning of a name is the surname. The dictionary is read at the first
// Chinese name (about 0.1 s) and what it says of a character is kept. For one thread at a time.
std::function<QString(const QString& name)> nameInitials();

} // namespace wattcard::app
