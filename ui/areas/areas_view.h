// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/site_service.h"

#include <array>

namespace wattcard::ui {

enum class AreasCommand {
    Refresh,
    AddArea,
    AddStation,
    AddCounter,
    Rename,
    Retire,
    TakeBack,
    Region
};
inline constexpr std::array allAreasCommands{AreasCommand::Refresh,    AreasCommand::AddArea,
                                             AreasCommand::AddStation, AreasCommand::AddCounter,
                                             AreasCommand::Rename,     AreasCommand::Retire,
                                             AreasCommand::TakeBack,   AreasCommand::Region};

// What is not typed yet, or no such thing.
enum class AreasGap { None, Code, Name, Region, Reason, Signer };

// One line of the tree: the company, or a place at its depth.
struct SiteRow {
    const Site* site = nullptr; // none: the company
    int depth = 0;
};

// What the screen of areas and points of sale shows.
struct AreasView {
    std::optional<Operator> person;
    std::optional<SiteTree> tree;
    int row = 0; // the chosen one
    std::optional<AreasCommand> form;
    AreasGap gap = AreasGap::None;
    bool isBusy = false;
    std::optional<Failure> failure;
    std::optional<AreasCommand> done;
};

// The company, its areas with their stations and counters, then the codes that nobody has named.
std::vector<SiteRow> rowsOf(const SiteTree& tree);
const Site* chosenSite(const AreasView& view); // none: the company, or nothing is there yet
const CounterFacts* factsOf(const SiteTree& tree, const Site& site); // of a counter
// Operators whose scope has the place; of a counter those of its station.
std::vector<const SiteScope*> serving(const SiteTree& tree, const Site* site);
bool isOffered(const AreasView& view, AreasCommand command);
AreasGap gapIn(const AreasView& view, const app::SiteRequest& request, const app::Login& second);
// What the form asks for.
bool asksCode(AreasCommand command);
bool asksName(AreasCommand command);
// The request of the open form, without what is typed.
app::SiteRequest requestOf(const AreasView& view);

} // namespace wattcard::ui
