// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/dashboard_view.h"
#include "ui/widgets/tone.h"

#include <QStringList>

namespace wattcard::ui {

struct DashboardSaying {
    QString text;
    Tone tone = Tone::Neutral;
};
QString dashboardTitle(const DashboardView& view);
DashboardSaying freshnessSaying(const DashboardView& view); // live, or stale since when and why
QString dashboardCommandText(const DashboardView& view, DashboardCommand command);

// A number as its tile shows it; the hint says what it counts and what Enter leads to.
struct TileFace {
    QString caption = {};
    QString value = {};
    QString hint = {};
    Tone tone = Tone::Neutral;
    friend bool operator==(const TileFace&, const TileFace&) = default;
};
TileFace faceOf(const DashboardView& view, DayTile tile);

// Rows of a table, each with what it is about.
struct DayTable {
    struct Row {
        QStringList texts;
        DayQuestion about = {};
        QString login = {};
        QString day = {}; // of the last days
        friend bool operator==(const Row&, const Row&) = default;
    };
    QStringList columns;
    std::vector<Row> rows;
    QString emptyText;
    friend bool operator==(const DayTable&, const DayTable&) = default;
};
DayTable pictureTable(const DashboardView& view); // what the picture draws
DayTable counterTable(const DashboardView& view);
DayTable peopleTable(const DashboardView& view);
DayTable listingTable(const DashboardView& view);
QString listingTitle(const DashboardView& view);

// What the picture draws: stacked bars of fen by category.
struct DayBars {
    struct Series {
        QString name;
        std::vector<std::int64_t> values; // one for each category
        friend bool operator==(const Series&, const Series&) = default;
    };
    QString title;
    QStringList categories;
    std::vector<Series> series;
    QString noData; // why there are none, or why these are a sample; else empty
    friend bool operator==(const DayBars&, const DayBars&) = default;
};
DayBars barsOf(const DashboardView& view);
QString barsDescription(const DashboardView& view); // every figure of the picture in a sentence
QString counterTableTitle();
QString peopleTableTitle();

} // namespace wattcard::ui
