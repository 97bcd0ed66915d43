// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace wattcard::ui {

// What an entry of the audit trail is about; an action without a word is shown as it is stored.
QString actionText(const QString& action);

} // namespace wattcard::ui
