// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/areas/sample_areas.h"

#include "ui/shell/sample_time.h"

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

Site site(int id, SiteKind kind, const QString& code, const QString& name)
{
    Site made;
    made.id = SiteId{id};
    made.kind = kind;
    made.code = code;
    made.name = name;
    return made;
}

Site siteIn(int parent, Site made, std::int64_t points = 0)
{
    made.parent = SiteId{parent};
    made.points = points;
    return made;
}

CounterFacts counterFacts(std::uint16_t number, std::int64_t sales)
{
    CounterFacts facts;
    facts.counter = CounterId{number};
    facts.firstSale = sales == 0 ? 0 : 1;
    facts.lastSale = sales;
    facts.nextSale = sales + 1;
    if (sales > 0)
        facts.lastSeen = instant - minutes{number * 3};
    return facts;
}

void addPeople(SiteTree& tree)
{
    tree.operators = {
        {u"chenjing"_s, u"陈静"_s, Role::Clerk, Scope{{u"E"_s}, {}}},
        {u"liming"_s, u"李明"_s, Role::ShiftLeader, Scope{}},
        {u"wang"_s, u"王小华"_s, Role::Clerk, Scope{{}, {u"E1"_s}}},
    };
}

AreasView chosen(int row)
{
    AreasView view = sampleAreasView();
    view.row = row;
    return view;
}

AreasView askingFor(int row, AreasCommand form)
{
    AreasView view = chosen(row);
    view.form = form;
    return view;
}

AreasView fresh()
{
    AreasView view = sampleAreasView();
    view.tree->use = {};
    view.tree->sites.clear();
    view.tree->counters = {counterFacts(3, 0)};
    Site here;
    here.kind = SiteKind::Counter;
    here.code = u"3"_s;
    view.tree->sites.push_back(here);
    return view;
}

} // namespace

AreasView sampleAreasView()
{
    AreasView view;
    view.person = Operator{OperatorId{1}, u"admin"_s, u"赵敏"_s, Role::Administrator, false};
    SiteTree& tree = view.tree.emplace();
    tree.company.name = u"昆仑供电公司"_s;
    tree.company.utilityRegion = {0x01, 0x10, 0x00, 0x07};
    tree.company.counter = CounterId{3};
    tree.use = {1'204, 18'331, 17};
    tree.sites = {siteIn(0, site(1, SiteKind::Area, u"E"_s, u"城东供电区"_s), 820),
                  siteIn(0, site(2, SiteKind::Area, u"W"_s, u"西郊"_s), 310),
                  siteIn(1, site(3, SiteKind::Station, u"E1"_s, u"城南营业厅"_s), 410),
                  siteIn(1, site(4, SiteKind::Station, u"E2"_s, u"城北营业厅"_s), 410),
                  siteIn(3, site(5, SiteKind::Counter, u"1"_s, u"一号台"_s)),
                  siteIn(3, site(6, SiteKind::Counter, u"3"_s, u"三号台"_s)),
                  siteIn(4, site(7, SiteKind::Counter, u"5"_s, u"夜间窗口"_s))};
    tree.sites.back().isRetired = true;
    Site unnamed;
    unnamed.kind = SiteKind::Station;
    unnamed.code = u"E9"_s;
    unnamed.points = 74;
    tree.sites.push_back(unnamed);
    tree.counters = {counterFacts(1, 9'120), counterFacts(3, 9'211), counterFacts(5, 0)};
    tree.counters[1].till = ShiftState::Open;
    tree.counters[1].clerk = u"王小华"_s;
    tree.clock = SiteTree::ClockSet{instant - days{3}, milliseconds{2'000}, u"李明"_s};
    addPeople(tree);
    return view;
}

// Rows: company, 城东, 城南, 1, 3, 城北, 5, 西郊, DH.
std::vector<NamedPlace<AreasView>> sampleAreas()
{
    AreasView reading;
    reading.person = sampleAreasView().person;
    reading.isBusy = true;
    AreasView noCode = askingFor(0, AreasCommand::AddArea);
    noCode.gap = AreasGap::Code;
    AreasView refused = askingFor(2, AreasCommand::AddCounter);
    refused.failure = Failure{Fault::DuplicateNumber, {}};
    AreasView auditor = chosen(3);
    auditor.person->role = Role::Auditor;
    AreasView done = chosen(2);
    done.done = AreasCommand::Rename;
    AreasView region = fresh();
    region.form = AreasCommand::Region;
    return {{u"company"_s, sampleAreasView()},
            {u"reading"_s, reading},
            {u"first-day"_s, fresh()},
            {u"area"_s, chosen(1)},
            {u"station"_s, chosen(2)},
            {u"counter"_s, chosen(4)},
            {u"retired"_s, chosen(6)},
            {u"not-named"_s, chosen(8)},
            {u"auditor"_s, auditor},
            {u"add-area"_s, askingFor(0, AreasCommand::AddArea)},
            {u"no-code"_s, noCode},
            {u"add-counter"_s, askingFor(2, AreasCommand::AddCounter)},
            {u"refused"_s, refused},
            {u"rename"_s, askingFor(2, AreasCommand::Rename)},
            {u"retire"_s, askingFor(3, AreasCommand::Retire)},
            {u"region"_s, region},
            {u"renamed"_s, done}};
}

} // namespace wattcard::ui
