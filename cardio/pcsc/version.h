// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace wattcard::cardio {

QString pcscVersion(); // of the headers it was built with

} // namespace wattcard::cardio
