// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/areas/areas_view.h"
#include "ui/widgets/tone.h"

#include <QStringList>

#include <utility>

namespace wattcard::ui {

// The words of the screen of areas and points of sale.
struct AreasSaying {
    Tone tone = Tone::Neutral;
    QString text;
};
QString commandText(AreasCommand command);
QString formHint(const AreasView& view);
AreasSaying headlineOf(const AreasView& view); // the region, and whether it may change
AreasSaying messageOf(const AreasView& view);
QString codeLabel(AreasCommand command);
QStringList siteColumns();
QStringList siteCells(const SiteTree& tree, const SiteRow& row);
// All that is known of the chosen line, by name and value.
std::vector<std::pair<QString, QString>> siteFacts(const AreasView& view);

} // namespace wattcard::ui
