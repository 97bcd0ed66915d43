// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/credit.h"

#include <QLineEdit>

#include <optional>

namespace wattcard::ui {

// A field for what a meter shows: digits with two decimals, and a minus where there may be one.
// Nothing else can be typed or pasted.
class FigureEdit : public QLineEdit {
    Q_OBJECT
public:
    enum class Sign { NotNegative, Either };
    FigureEdit(Sign sign, QWidget* parent);
    std::optional<Credit> credit() const; // nothing while no figure stands there
    std::optional<Energy> energy() const; // nothing below zero either
};

} // namespace wattcard::ui
