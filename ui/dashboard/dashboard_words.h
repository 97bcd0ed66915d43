// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/dashboard_view.h"

#include <QCoreApplication>

namespace wattcard::ui {

// Every word of the dashboard.
class DashboardWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::DashboardWords)
public:
    static QString caption(DayTile tile);
    static QString hint(DayTile tile);
    static QString command(const DashboardView& view, DashboardCommand command);
    static QString day(const QString& day, bool isClosed);
    static QString noDay();
    static QString looking();
    static QString live(const QString& at);
    static QString stale(const QString& since);
    static QString never();
    static QString ofServer();
    static QString withheld();
    static QString withheldWhy();
    static QString readable();
    static QString unreadable();
    static QString silent();
    static QString serviceUp();
    static QString serviceDown();
    static QString printer(PrinterState state);

    static QStringList hourColumns();
    static QStringList dayColumns();
    static QStringList counterColumns();
    static QStringList personColumns();
    static QStringList saleColumns();
    static QStringList dueColumns();
    static QString notAddedUp();
    static QString noData();
    static QString sample();
    static QString nothingSold();
    static QString noLastDays();
    static QString nothingListed();
    static QString hoursTitle();
    static QString daysTitle();
    static QString byCounter();
    static QString byPerson();
    static QString listing(DayList list);
    static QString ofHour(int hour);
    static QString ofCounter(int counter);
    static QString shown(qsizetype rows, bool hasMore);
};

} // namespace wattcard::ui
