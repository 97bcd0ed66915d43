// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/dashboard_words.h"

#include <cstdlib>

namespace wattcard::ui {

using Picture = DashboardView::Picture;

QString DashboardWords::caption(DayTile tile)
{
    switch (tile) {
    case DayTile::Sales: return tr("Sales today");
    case DayTile::Written: return tr("Cards written");
    case DayTile::Failed: return tr("Writes in trouble");
    case DayTile::Unfinished: return tr("Unfinished");
    case DayTile::Owed: return tr("Customers owe");
    case DayTile::Refunds: return tr("Refunds waiting");
    case DayTile::Service: return tr("Card service");
    case DayTile::Reader: return tr("Reader");
    case DayTile::Printer: return tr("Printer");
    case DayTile::Books: return tr("Books");
    case DayTile::Backup: return tr("Last backup");
    case DayTile::Restore: return tr("Last proven restore");
    }
    std::abort();
}

QString DashboardWords::hint(DayTile tile)
{
    switch (tile) {
    case DayTile::Sales: return tr("Committed today, less reversals. Enter lists them.");
    case DayTile::Written:
        return tr("Read back as they were meant to be, today. Enter lists them.");
    case DayTile::Failed:
        return tr("Undone, unclear, replaced or written only at another attempt, today. Enter "
                  "lists them.");
    case DayTile::Unfinished:
        return tr("Of whatever day, with the age of the oldest. Enter lists them.");
    case DayTile::Owed: return tr("Accounts, and what they owe. Enter lists them.");
    case DayTile::Refunds:
        return tr("Accounts, and what waits to be paid out to them. Enter lists them.");
    case DayTile::Service:
    case DayTile::Reader:
    case DayTile::Printer:
    case DayTile::Books: return tr("Enter leads to Health and logs.");
    case DayTile::Backup:
    case DayTile::Restore: return tr("Enter leads to Backup and restore.");
    }
    std::abort();
}

QString DashboardWords::command(const DashboardView& view, DashboardCommand command)
{
    switch (command) {
    case DashboardCommand::Refresh: return tr("Refresh");
    case DashboardCommand::Days:
        return view.picture == Picture::Hours ? tr("Last 30 days") : tr("Today by hour");
    case DashboardCommand::Table: return view.isTable ? tr("Show as chart") : tr("Show as table");
    case DashboardCommand::Back: return tr("Back");
    case DashboardCommand::More: return tr("More rows");
    case DashboardCommand::Report: return tr("Open as report");
    }
    std::abort();
}

QString DashboardWords::day(const QString& day, bool isClosed)
{
    return isClosed ? tr("Business day %1, closed").arg(day) : tr("Business day %1, open").arg(day);
}

QString DashboardWords::noDay()
{
    return tr("Dashboard");
}

QString DashboardWords::looking()
{
    return tr("Looking…");
}

QString DashboardWords::live(const QString& at)
{
    return tr("Live: %1").arg(at);
}

QString DashboardWords::stale(const QString& since)
{
    return tr("Stale since %1.").arg(since);
}

QString DashboardWords::never()
{
    return tr("never");
}

QString DashboardWords::ofServer()
{
    return tr("by the server");
}

QString DashboardWords::withheld()
{
    return tr("not shown");
}

QString DashboardWords::withheldWhy()
{
    return tr("Your own till is still to be counted: until then no amounts are shown.");
}

QString DashboardWords::readable()
{
    return tr("answering");
}

QString DashboardWords::unreadable()
{
    return tr("cannot be read");
}

QString DashboardWords::silent()
{
    return tr("no answer");
}

QString DashboardWords::serviceUp()
{
    return tr("running");
}

QString DashboardWords::serviceDown()
{
    return tr("not running");
}

QString DashboardWords::printer(PrinterState state)
{
    switch (state) {
    case PrinterState::Unknown: return tr("not used yet");
    case PrinterState::Ready: return tr("ready");
    case PrinterState::NoPrinter: return tr("none, PDF");
    case PrinterState::PaperOut: return tr("out of paper");
    case PrinterState::Silent: return tr("no answer");
    case PrinterState::Halfway: return tr("look at the paper");
    }
    std::abort();
}

QStringList DashboardWords::hourColumns()
{
    return {tr("Hour"), tr("Tariff"), tr("Sales"), tr("Paid")};
}

QStringList DashboardWords::dayColumns()
{
    return {tr("Business day"), tr("Paid")};
}

QStringList DashboardWords::counterColumns()
{
    return {tr("Counter"), tr("Sales"), tr("Paid")};
}

QStringList DashboardWords::personColumns()
{
    return {tr("Operator"), tr("Sales"), tr("Paid")};
}

QStringList DashboardWords::saleColumns()
{
    return {tr("Time"),     tr("Kind"),    tr("State"),    tr("Attempt"), tr("Customer number"),
            tr("Customer"), tr("Counter"), tr("Operator"), tr("Tariff"),  tr("Paid")};
}

QStringList DashboardWords::dueColumns()
{
    return {tr("Customer number"), tr("Customer"), tr("Amount")};
}

QString DashboardWords::notAddedUp()
{
    return tr("not added up yet");
}

QString DashboardWords::noData()
{
    return tr("no data yet");
}

QString DashboardWords::sample()
{
    return tr("no data yet: a sample");
}

QString DashboardWords::nothingSold()
{
    return tr("Nothing was sold today yet.");
}

QString DashboardWords::noLastDays()
{
    return tr("Totals of days are shown to those who serve every place.");
}

QString DashboardWords::nothingListed()
{
    return tr("There are no such rows.");
}

QString DashboardWords::hoursTitle()
{
    return tr("Paid today by hour and tariff, in yuan");
}

QString DashboardWords::daysTitle()
{
    return tr("Paid in the last 30 business days, in yuan");
}

QString DashboardWords::byCounter()
{
    return tr("By counter");
}

QString DashboardWords::byPerson()
{
    return tr("By operator");
}

QString DashboardWords::listing(DayList list)
{
    switch (list) {
    case DayList::Sold: return tr("Sales of the day");
    case DayList::Written: return tr("Cards written on the day");
    case DayList::Failed: return tr("Writes of the day that were in trouble");
    case DayList::Unfinished: return tr("Sales that are not finished");
    case DayList::Owed: return tr("Customers who owe");
    case DayList::Refunds: return tr("Customers whose refund waits");
    }
    std::abort();
}

QString DashboardWords::ofHour(int hour)
{
    return tr("from %1:00 to %1:59").arg(hour);
}

QString DashboardWords::ofCounter(int counter)
{
    return tr("counter %1").arg(counter);
}

QString DashboardWords::shown(qsizetype rows, bool hasMore)
{
    return hasMore ? tr("the first %1").arg(rows) : tr("all %1").arg(rows);
}

} // namespace wattcard::ui
