// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace wattcard::app {

// At least 8 characters, not the login forwards or backwards, not one character again and again,
// and none of the passwords that such systems were delivered with (DOMAIN.md section 12, no. 18).
bool isAcceptable(const QString& password, const QString& login);

} // namespace wattcard::app
