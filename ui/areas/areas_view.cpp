// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/areas/areas_view.h"

#include "app/first_run.h"

#include <algorithm>
#include <cstdlib>

namespace wattcard::ui {

using SiteRequestKind = app::SiteRequest::Kind;

namespace {

void addBelow(const SiteTree& tree, SiteId parent, int depth, std::vector<SiteRow>& rows)
{
    for (const Site& each : tree.sites) {
        if (each.id.isNull() || each.parent != parent)
            continue;
        rows.push_back({&each, depth});
        addBelow(tree, each.id, depth + 1, rows);
    }
}

bool isKind(const Site* site, SiteKind kind)
{
    return site && site->kind == kind && !site->id.isNull();
}

const Site* parentOf(const SiteTree& tree, const Site& site)
{
    const auto found = std::ranges::find(tree.sites, site.parent, &Site::id);
    return site.parent.isNull() || found == tree.sites.end() ? nullptr : &*found;
}

PlaceCodes codesOf(const SiteTree& tree, const Site& site)
{
    const Site* const above = parentOf(tree, site);
    switch (site.kind) {
    case SiteKind::Area: return {site.code, {}};
    case SiteKind::Station: return {above ? above->code : QString{}, site.code};
    case SiteKind::Counter: return above ? codesOf(tree, *above) : PlaceCodes{};
    }
    std::abort();
}

bool mayRetire(const AreasView& view, const Site& site)
{
    const bool holds = std::ranges::any_of(view.tree->sites, [&](const Site& each) {
        return each.parent == site.id && !each.isRetired;
    });
    const CounterFacts* const facts = factsOf(*view.tree, site);
    const bool isHere = facts && facts->counter == view.tree->company.counter;
    return !site.isRetired && !holds && !isHere && !(facts && facts->till);
}

bool mayTakeBack(const AreasView& view, const Site& site)
{
    const Site* const above = parentOf(*view.tree, site);
    return site.isRetired && !(above && above->isRetired);
}

} // namespace

std::vector<SiteRow> rowsOf(const SiteTree& tree)
{
    std::vector<SiteRow> rows{{nullptr, 0}};
    addBelow(tree, {}, 1, rows);
    for (const Site& each : tree.sites) {
        if (each.id.isNull())
            rows.push_back({&each, 1});
    }
    return rows;
}

const Site* chosenSite(const AreasView& view)
{
    if (!view.tree)
        return nullptr;
    const auto rows = rowsOf(*view.tree);
    const auto row = static_cast<std::size_t>(view.row);
    return row < rows.size() ? rows[row].site : nullptr;
}

const CounterFacts* factsOf(const SiteTree& tree, const Site& site)
{
    if (site.kind != SiteKind::Counter)
        return nullptr;
    const auto counter = static_cast<CounterId>(site.code.toUInt());
    const auto found = std::ranges::find(tree.counters, counter, &CounterFacts::counter);
    return found == tree.counters.end() ? nullptr : &*found;
}

std::vector<const SiteScope*> serving(const SiteTree& tree, const Site* site)
{
    std::vector<const SiteScope*> people;
    for (const SiteScope& each : tree.operators) {
        if (site ? each.scope.covers(codesOf(tree, *site)) : each.scope.isAll())
            people.push_back(&each);
    }
    return people;
}

bool isOffered(const AreasView& view, AreasCommand command)
{
    if (!view.person || view.isBusy || view.form)
        return false;
    const Role role = view.person->role;
    if (command == AreasCommand::Refresh)
        return app::mayReadSites(role);
    if (!view.tree || !may(role, Right::ChangeSettings))
        return false;
    const Site* const site = chosenSite(view);
    const bool isNamed = site && !site->id.isNull();
    switch (command) {
    case AreasCommand::Refresh:
    case AreasCommand::AddArea: return true;
    case AreasCommand::AddStation: return isKind(site, SiteKind::Area) && !site->isRetired;
    case AreasCommand::AddCounter: return isKind(site, SiteKind::Station) && !site->isRetired;
    case AreasCommand::Rename: return isNamed;
    case AreasCommand::Retire: return isNamed && mayRetire(view, *site);
    case AreasCommand::TakeBack: return isNamed && mayTakeBack(view, *site);
    case AreasCommand::Region: return !site && !view.tree->use.isInUse();
    }
    std::abort();
}

bool asksCode(AreasCommand command)
{
    return command == AreasCommand::AddArea || command == AreasCommand::AddStation ||
           command == AreasCommand::AddCounter;
}

bool asksName(AreasCommand command)
{
    return asksCode(command) || command == AreasCommand::Rename;
}

AreasGap gapIn(const AreasView& view, const app::SiteRequest& request, const app::Login& second)
{
    if (!view.form)
        return AreasGap::None;
    bool isNumber = false;
    const uint number = request.site.code.toUInt(&isNumber);
    const bool isCounter = *view.form == AreasCommand::AddCounter;
    if (asksCode(*view.form) && (request.site.code.isEmpty() ||
                                 (isCounter && (!isNumber || number < 1 || number > 65'535))))
        return AreasGap::Code;
    if (asksName(*view.form) && request.site.name.isEmpty())
        return AreasGap::Name;
    if (*view.form == AreasCommand::Region && !app::parseRegion(request.region))
        return AreasGap::Region;
    if (request.reason.isEmpty())
        return AreasGap::Reason;
    return second.name.isEmpty() || second.password.isEmpty() ? AreasGap::Signer : AreasGap::None;
}

app::SiteRequest requestOf(const AreasView& view)
{
    app::SiteRequest request;
    const Site* const site = chosenSite(view);
    switch (view.form.value_or(AreasCommand::Refresh)) {
    case AreasCommand::Refresh:
    case AreasCommand::AddArea: request.site.kind = SiteKind::Area; return request;
    case AreasCommand::AddStation:
    case AreasCommand::AddCounter:
        request.site.kind =
            *view.form == AreasCommand::AddStation ? SiteKind::Station : SiteKind::Counter;
        request.site.parent = site ? site->id : SiteId{};
        return request;
    case AreasCommand::Rename: request.kind = SiteRequestKind::Rename; break;
    case AreasCommand::Retire: request.kind = SiteRequestKind::Retire; break;
    case AreasCommand::TakeBack: request.kind = SiteRequestKind::TakeBack; break;
    case AreasCommand::Region: request.kind = SiteRequestKind::SetRegion; return request;
    }
    if (site)
        request.site = *site;
    return request;
}

} // namespace wattcard::ui
