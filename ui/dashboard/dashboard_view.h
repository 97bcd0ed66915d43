// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard_service.h"
#include "app/print_service.h"
#include "domain/ports/reader_watch.h"
#include "reports/tables/report.h"

#include <array>

namespace wattcard::ui {

// The numbers of the dashboard, each a button that leads to its rows.
enum class DayTile {
    Sales,
    Written,
    Failed,
    Unfinished,
    Owed,
    Refunds,
    Service,
    Reader,
    Printer,
    Books,
    Backup,
    Restore,
};
inline constexpr std::array allDayTiles{
    DayTile::Sales,   DayTile::Written, DayTile::Failed,  DayTile::Unfinished,
    DayTile::Owed,    DayTile::Refunds, DayTile::Service, DayTile::Reader,
    DayTile::Printer, DayTile::Books,   DayTile::Backup,  DayTile::Restore,
};

enum class DashboardCommand { Refresh, Days, Table, Back, More, Report };
inline constexpr std::array allDashboardCommands{
    DashboardCommand::Refresh, DashboardCommand::Days, DashboardCommand::Table,
    DashboardCommand::Back,    DashboardCommand::More, DashboardCommand::Report,
};

// The rows behind a number.
struct DayListing {
    DayQuestion question;
    QString login; // where the question is about a person
    QString tariffName;
    std::vector<DayRow> rows;
    bool hasMore = false;
    bool isAsked = false;
    std::optional<Failure> failure;
};

// What the dashboard shows.
struct DashboardView {
    enum class Freshness { Waiting, Live, Stale };
    enum class Picture { Hours, Days };
    std::optional<Operator> person;
    UtcTime now{};
    std::shared_ptr<const app::DayState> state; // none before the first look
    Freshness freshness = Freshness::Waiting;
    std::optional<Failure> failure; // of the last look
    ReaderEvent reader;
    app::PrintQueue printer;
    Picture picture = Picture::Hours;
    bool isTable = false;
    std::optional<DayListing> listing; // in place of the picture
};

// Nothing was ever sold: a sample is drawn in place of figures.
bool isFirstDay(const DashboardView& view);
bool isOffered(const DashboardView& view, DashboardCommand command);
// The report whose rows are those of the listing, with its parameters.
reports::ReportQuestion reportOf(const DayListing& listing);

} // namespace wattcard::ui
