// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <optional>

namespace wattcard::ui {

// The first thing of a form that is missing or cannot be: where, and what to do about it.
struct FormGap {
    QWidget* field = nullptr;
    QString sentence;
};
using Gap = std::optional<FormGap>;

} // namespace wattcard::ui
