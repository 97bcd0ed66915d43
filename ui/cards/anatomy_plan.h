// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/card_anatomy.h"

#include <QRectF>

namespace wattcard::ui {

// Where the blocks of a card stand: the master file MF around everything, the application DF01
// around its files, one row a file with a bar to scale.
struct AnatomyRow {
    std::size_t file = 0; // index in CardAnatomy::files
    QRectF row;
    QRectF bar;
    qreal words = 0; // where the name begins, the same in every row
};
struct AnatomyPlan {
    QRectF master;
    QRectF directory; // null while there are no files in it
    std::vector<AnatomyRow> rows;
};
inline constexpr qreal anatomyHeading = 26;
inline constexpr qreal anatomyRowHeight = 45;

// The root of the size, so that 9 bytes can be seen beside 2048; the largest file of the card has
// the widest bar.
qreal anatomyBarWidth(std::size_t bytes, std::size_t largest, qreal widest);
AnatomyPlan anatomyPlan(const CardAnatomy& anatomy, qreal width);

} // namespace wattcard::ui
