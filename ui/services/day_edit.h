// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tariff/monthly.h"

#include <QLineEdit>

#include <optional>

namespace wattcard::ui {

// A day as year-month-day, 2026-12-24.
class DayEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit DayEdit(QWidget* parent);
    std::optional<Day> day() const; // nothing while none stands there
};

} // namespace wattcard::ui
