// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/export/report_words.h"
#include "ui/dashboard/dashboard_text.h"
#include "ui/dashboard/dashboard_words.h"
#include "ui/reports/report_text.h"
#include "ui/text/fault_text.h"
#include "ui/text/value_text.h"

#include <algorithm>

// What the pictures and the lists of the dashboard hold, as texts and as bars.

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using Picture = DashboardView::Picture;

namespace {

// The hours that are always drawn; a sale before or after them widens the picture.
constexpr int firstHour = 7;
constexpr int lastHour = 19;

struct HourSpan {
    int from = firstHour;
    int to = lastHour;
};

bool isNoSale(const app::SoldSum& sold)
{
    return sold == app::SoldSum{};
}

HourSpan hoursOf(const app::DaySums& sums)
{
    HourSpan span;
    for (const auto& tariff : sums.tariffs) {
        for (int hour = 0; hour < static_cast<int>(tariff.hours.size()); ++hour) {
            if (isNoSale(tariff.hours[static_cast<std::size_t>(hour)]))
                continue;
            span.from = std::min(span.from, hour);
            span.to = std::max(span.to, hour);
        }
    }
    return span;
}

// Two versions of one name are two prices.
QString tariffText(const app::DaySums& sums, const app::DaySums::Tariff& tariff)
{
    const auto ofName = std::ranges::count(sums.tariffs, tariff.name, &app::DaySums::Tariff::name);
    return ofName < 2 ? tariff.name : u"%1 (%2)"_s.arg(tariff.name).arg(tariff.id.value());
}

QStringList soldTexts(const app::SoldSum& sold)
{
    return {QString::number(sold.sales), moneyText(sold.paid)};
}

// Why there is nothing of today.
QString nothingText(const DashboardView& view)
{
    if (!view.state)
        return DashboardWords::looking();
    if (view.state->figures.isWithheld)
        return DashboardWords::withheldWhy();
    return isFirstDay(view) ? DashboardWords::noData() : DashboardWords::nothingSold();
}

// Why there is nothing of the last days: today is one of them.
QString noDaysText(const DashboardView& view)
{
    const bool isOfPlaces = view.state && view.state->figures.hasSold &&
                            !view.state->figures.isWithheld && view.state->figures.lastDays.empty();
    return isOfPlaces ? DashboardWords::noLastDays() : nothingText(view);
}

DayTable hourTable(const DashboardView& view)
{
    DayTable table{DashboardWords::hourColumns(), {}, nothingText(view)};
    if (!view.state)
        return table;
    const app::DaySums& sums = view.state->sums;
    for (int hour = 0; hour < 24; ++hour) {
        for (const auto& tariff : sums.tariffs) {
            const app::SoldSum& sold = tariff.hours[static_cast<std::size_t>(hour)];
            if (isNoSale(sold))
                continue;
            DayTable::Row row{{u"%1:00"_s.arg(hour), tariffText(sums, tariff)}};
            row.texts += soldTexts(sold);
            row.about.hour = hour;
            row.about.tariff = tariff.id;
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

DayTable lastDaysTable(const DashboardView& view)
{
    DayTable table{DashboardWords::dayColumns(), {}, noDaysText(view)};
    if (!view.state)
        return table;
    for (const DayTotal& total : view.state->figures.lastDays) {
        DayTable::Row row{{reports::dayText(total.day),
                           total.paid ? moneyText(*total.paid) : DashboardWords::notAddedUp()}};
        row.day = total.day;
        table.rows.push_back(std::move(row));
    }
    return table;
}

// A morning as it might be.
DayBars sampleBars()
{
    DayBars bars{DashboardWords::hoursTitle(), {}, {}, DashboardWords::sample()};
    DayBars::Series sample;
    for (int hour = firstHour; hour <= lastHour; ++hour) {
        bars.categories << QString::number(hour);
        const int fromNoon = std::abs(hour - 11);
        sample.values.push_back(std::max(0, 6 - fromNoon) * 20'000);
    }
    bars.series.push_back(std::move(sample));
    return bars;
}

DayBars hourBars(const app::DaySums& sums)
{
    DayBars bars{DashboardWords::hoursTitle(), {}, {}, {}};
    const HourSpan span = hoursOf(sums);
    for (int hour = span.from; hour <= span.to; ++hour)
        bars.categories << QString::number(hour);
    for (const auto& tariff : sums.tariffs) {
        DayBars::Series series{tariffText(sums, tariff), {}};
        for (int hour = span.from; hour <= span.to; ++hour)
            series.values.push_back(tariff.hours[static_cast<std::size_t>(hour)].paid.minor());
        bars.series.push_back(std::move(series));
    }
    return bars;
}

DayBars lastDaysBars(const DayFigures& figures)
{
    DayBars bars{DashboardWords::daysTitle(), {}, {}, {}};
    DayBars::Series series;
    for (const DayTotal& total : figures.lastDays) {
        bars.categories << u"%1-%2"_s.arg(total.day.mid(4, 2), total.day.mid(6, 2));
        series.values.push_back(total.paid.value_or(Money{}).minor());
    }
    bars.series.push_back(std::move(series));
    return bars;
}

DayTable::Row saleRow(const DayRow& row)
{
    return {{dateTimeText(row.at), codeText("kind"_L1, row.kind), codeText("state"_L1, row.state),
             QString::number(row.attempt), row.customerNumber, row.customerName,
             QString::number(static_cast<int>(row.counter)), row.login, row.tariffName,
             moneyText(row.amount)}};
}

} // namespace

DayTable pictureTable(const DashboardView& view)
{
    return view.picture == Picture::Hours ? hourTable(view) : lastDaysTable(view);
}

DayTable counterTable(const DashboardView& view)
{
    DayTable table{DashboardWords::counterColumns(), {}, nothingText(view)};
    if (!view.state)
        return table;
    for (const auto& counter : view.state->sums.counters) {
        DayTable::Row row{{QString::number(static_cast<int>(counter.id))}};
        row.texts += soldTexts(counter.sold);
        row.about.counter = counter.id;
        table.rows.push_back(std::move(row));
    }
    return table;
}

DayTable peopleTable(const DashboardView& view)
{
    DayTable table{DashboardWords::personColumns(), {}, nothingText(view)};
    if (!view.state)
        return table;
    for (const auto& person : view.state->sums.people) {
        DayTable::Row row{{person.login}};
        row.texts += soldTexts(person.sold);
        row.about.author = person.id;
        row.login = person.login;
        table.rows.push_back(std::move(row));
    }
    return table;
}

DayTable listingTable(const DashboardView& view)
{
    if (!view.listing)
        return {};
    const DayListing& listing = *view.listing;
    const bool isDue =
        listing.question.list == DayList::Owed || listing.question.list == DayList::Refunds;
    DayTable table{isDue ? DashboardWords::dueColumns() : DashboardWords::saleColumns(),
                   {},
                   listing.failure   ? faultLine(listing.failure->fault)
                   : listing.isAsked ? DashboardWords::looking()
                                     : DashboardWords::nothingListed()};
    for (const DayRow& row : listing.rows)
        table.rows.push_back(
            isDue ? DayTable::Row{{row.customerNumber, row.customerName, moneyText(row.amount)}}
                  : saleRow(row));
    return table;
}

QString listingTitle(const DashboardView& view)
{
    if (!view.listing)
        return {};
    const DayListing& listing = *view.listing;
    const DayQuestion& asked = listing.question;
    QStringList parts{DashboardWords::listing(asked.list)};
    if (asked.hour)
        parts << DashboardWords::ofHour(*asked.hour);
    if (!listing.tariffName.isEmpty())
        parts << listing.tariffName;
    if (asked.counter != CounterId{})
        parts << DashboardWords::ofCounter(static_cast<int>(asked.counter));
    if (!listing.login.isEmpty())
        parts << listing.login;
    if (!listing.rows.empty())
        parts << DashboardWords::shown(static_cast<qsizetype>(listing.rows.size()),
                                       listing.hasMore);
    return parts.join(u" · "_s);
}

DayBars barsOf(const DashboardView& view)
{
    if (!view.state)
        return {};
    if (isFirstDay(view))
        return sampleBars();
    DayBars bars = view.picture == Picture::Hours ? hourBars(view.state->sums)
                                                  : lastDaysBars(view.state->figures);
    const DayTable table = pictureTable(view);
    if (table.rows.empty())
        bars.noData = table.emptyText;
    return bars;
}

QString barsDescription(const DashboardView& view)
{
    if (isFirstDay(view))
        return DashboardWords::sample();
    const DayTable table = pictureTable(view);
    QStringList sentences;
    for (const DayTable::Row& row : table.rows)
        sentences << row.texts.join(u", "_s);
    return sentences.isEmpty() ? table.emptyText : sentences.join(u"; "_s);
}

QString counterTableTitle()
{
    return DashboardWords::byCounter();
}

QString peopleTableTitle()
{
    return DashboardWords::byPerson();
}

} // namespace wattcard::ui
