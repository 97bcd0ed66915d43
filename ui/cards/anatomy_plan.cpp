// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/anatomy_plan.h"

#include <algorithm>
#include <cmath>

namespace wattcard::ui {

namespace {

constexpr qreal inset = 8; // of a block within the one around it
constexpr qreal barShare = 0.29;
constexpr qreal barHeight = 28;

} // namespace

qreal anatomyBarWidth(std::size_t bytes, std::size_t largest, qreal widest)
{
    if (largest == 0)
        return 0;
    return widest * std::sqrt(static_cast<qreal>(bytes) / static_cast<qreal>(largest));
}

AnatomyPlan anatomyPlan(const CardAnatomy& anatomy, qreal width)
{
    AnatomyPlan plan;
    std::size_t largest = 0;
    for (const AnatomyFile& file : anatomy.files)
        largest = std::max(largest, file.capacity);
    qreal y = anatomyHeading;
    qreal left = inset;
    const qreal widest = barShare * width;
    const auto add = [&](std::size_t index) {
        const std::size_t bytes = anatomy.files[index].capacity;
        const QRectF row{left, y, width - 2 * left, anatomyRowHeight};
        const QRectF bar{left + inset, y + (anatomyRowHeight - barHeight) / 2,
                         anatomyBarWidth(bytes, largest, widest), barHeight};
        plan.rows.push_back({index, row, bar, 3 * inset + widest + inset});
        y += anatomyRowHeight;
    };
    const auto isOfMaster = [&](std::size_t i) {
        return anatomy.files[i].file == CardFile::Serial;
    };
    for (std::size_t i = 0; i < anatomy.files.size(); ++i) {
        if (isOfMaster(i))
            add(i);
    }
    if (plan.rows.size() < anatomy.files.size()) {
        const qreal top = y;
        y += anatomyHeading;
        left = 2 * inset;
        for (std::size_t i = 0; i < anatomy.files.size(); ++i) {
            if (!isOfMaster(i))
                add(i);
        }
        y += inset;
        plan.directory = {inset, top, width - 2 * inset, y - top};
    }
    plan.master = {0, 0, width, y + inset};
    return plan;
}

} // namespace wattcard::ui
