// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/sample_dashboards.h"

#include "ui/operators/sample_staff.h"
#include "ui/shell/sample_time.h"

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using Freshness = DashboardView::Freshness;
using Picture = DashboardView::Picture;

namespace {

constexpr TariffVersionId householdSteps{4};
constexpr TariffVersionId smallShops{7};

DashboardView sampleWaiting()
{
    DashboardView view;
    view.person = sampleAdministrator();
    view.now = instant;
    view.reader = {ReaderEvent::Status::Empty, Fault::NoReader, u"ACS ACR39U 00 00"_s, 2};
    view.printer = {PrinterState::Ready, 0, {}};
    return view;
}

DashboardView withState(const app::DayState& state)
{
    DashboardView view = sampleWaiting();
    view.state = std::make_shared<const app::DayState>(state);
    view.freshness = Freshness::Live;
    return view;
}

// Sales of a morning: so many an hour, of two tariffs, at two counters.
void addSale(std::vector<DayCell>& cells, std::chrono::hours ago, std::int64_t sales)
{
    DayCell cell;
    cell.from = instant - ago;
    cell.tariff = householdSteps;
    cell.tariffName = u"居民阶梯"_s;
    cell.counter = CounterId{3};
    cell.author = OperatorId{2};
    cell.login = u"wangli"_s;
    cell.sales = sales;
    cell.paid = Money::fromMinor(9'750 * sales);
    cells.push_back(cell);
    cell.tariff = smallShops;
    cell.tariffName = u"一般工商业"_s;
    cell.counter = CounterId{4};
    cell.author = OperatorId{5};
    cell.login = u"zhaomin"_s;
    cell.sales = 1 + sales / 4;
    cell.paid = Money::fromMinor(26'000 * cell.sales);
    cells.push_back(cell);
}

// Its hours are those of UTC, as its wall is.
class WallOfPictures : public Clock {
public:
    UtcTime now() const override { return instant; }
    LocalTime local(UtcTime time) const override
    {
        return LocalTime{std::chrono::floor<std::chrono::seconds>(time).time_since_epoch()};
    }
};

app::DayState liveState()
{
    std::vector<DayCell> cells;
    addSale(cells, std::chrono::hours{2}, 9);
    addSale(cells, std::chrono::hours{1}, 17);
    addSale(cells, std::chrono::hours{0}, 6);
    app::DayState state;
    state.at = instant;
    state.sums = app::daySums(cells, WallOfPictures{});
    state.figures.day = u"20261121"_s;
    state.figures.hasSold = true;
    state.figures.written = 41;
    state.figures.failed = 2;
    state.figures.unfinished = 1;
    state.figures.oldestUnfinished = instant - std::chrono::minutes{47};
    state.figures.owed = {38, Money::fromMinor(1'264'050)};
    state.figures.refunds = {2, Money::fromMinor(14'320)};
    for (int day = 1; day <= 21; ++day) {
        const bool isMade = day != 20;
        state.figures.lastDays.push_back(
            {u"202611%1"_s.arg(day, 2, 10, '0'_L1),
             isMade ? std::optional{Money::fromMinor(310'000 + 40'000 * (day * 7 % 11))}
                    : std::nullopt});
    }
    state.backup.madeAt = instant - std::chrono::hours{9};
    state.backup.provenAt = instant - std::chrono::days{2};
    return state;
}

DashboardView dayBeforeAnySale()
{
    app::DayState state;
    state.at = instant;
    state.figures.day = u"20261121"_s;
    DashboardView view = withState(state);
    view.printer = {PrinterState::NoPrinter, 0, {}};
    return view;
}

DashboardView stale()
{
    DashboardView view = sampleDashboardLive();
    app::DayState old = *view.state;
    old.at = instant - std::chrono::minutes{3};
    old.backup.provenAt = instant - std::chrono::days{9};
    old.figures.oldestUnfinished = instant - std::chrono::days{1};
    view.state = std::make_shared<const app::DayState>(old);
    view.freshness = Freshness::Stale;
    view.failure = Failure{Fault::DatabaseFailed, {}};
    view.reader = {ReaderEvent::Status::ServiceDown, Fault::NoService, {}, 2};
    view.printer = {PrinterState::PaperOut, 3, {}};
    return view;
}

DashboardView withheld()
{
    DashboardView view = sampleDashboardLive();
    app::DayState state = *view.state;
    state.sums = {};
    state.figures.lastDays.clear();
    state.figures.isWithheld = true;
    view.state = std::make_shared<const app::DayState>(state);
    return view;
}

DashboardView turnedTo(Picture picture, bool isTable)
{
    DashboardView view = sampleDashboardLive();
    view.picture = picture;
    view.isTable = isTable;
    return view;
}

DashboardView listingOf(DayList list)
{
    DashboardView view = sampleDashboardLive();
    DayListing listing;
    listing.question = {.list = list, .day = u"20261121"_s};
    for (int place = 0; place < 14; ++place) {
        DayRow row;
        row.number = 100 + place;
        row.at = instant - std::chrono::minutes{3 * place};
        row.kind = place == 3 ? u"reversal"_s : u"purchase"_s;
        row.state = list == DayList::Sold ? u"committed"_s : u"quarantined"_s;
        row.attempt = 1 + (place % 5 == 4 ? 1 : 0);
        row.customerNumber = u"0001000%1"_s.arg(12'345 + place);
        row.customerName = u"张三丰"_s;
        row.counter = CounterId{3};
        row.login = u"wangli"_s;
        row.tariffName = u"居民阶梯"_s;
        row.amount = Money::fromMinor(place == 3 ? -5'000 : 10'000);
        listing.rows.push_back(row);
    }
    listing.hasMore = list == DayList::Sold;
    view.listing = std::move(listing);
    return view;
}

DashboardView emptyListing()
{
    DashboardView view = sampleDashboardLive();
    view.listing = DayListing{};
    view.listing->question = {.list = DayList::Refunds, .day = u"20261121"_s};
    return view;
}

} // namespace

DashboardView sampleDashboardLive()
{
    return withState(liveState());
}

std::vector<NamedPlace<DashboardView>> sampleDashboards()
{
    return {{u"waiting"_s, sampleWaiting()},
            {u"first-day"_s, dayBeforeAnySale()},
            {u"live"_s, sampleDashboardLive()},
            {u"table"_s, turnedTo(Picture::Hours, true)},
            {u"days"_s, turnedTo(Picture::Days, false)},
            {u"days-table"_s, turnedTo(Picture::Days, true)},
            {u"stale"_s, stale()},
            {u"withheld"_s, withheld()},
            {u"sold"_s, listingOf(DayList::Sold)},
            {u"unfinished"_s, listingOf(DayList::Unfinished)},
            {u"owed"_s, listingOf(DayList::Owed)},
            {u"no-rows"_s, emptyListing()}};
}

} // namespace wattcard::ui
