// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

namespace wattcard::ui {

class LanguageSwitch;

// Every state of every screen in both languages as <directory>/<screen>-<state>-<en|zh>.png, from
// sample values, with the sign-in page and the dialogs. Returns how many; DiskFull or BadInput when
// a file cannot be written. The language is left as it was.
Result<int> saveScreenshots(const QString& directory, LanguageSwitch& language);

} // namespace wattcard::ui
