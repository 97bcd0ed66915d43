// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/columns.h"
#include "db/repositories/sql_sites.h"
#include "db/sqlite/reading.h"
#include "domain/rights.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText selectSiteReader{"site_reader",
                                         "SELECT role FROM operator WHERE id = ? AND disabled = 0"};
constexpr StatementText selectSiteCompany{
    "site_company", "SELECT name, phone, utility_region, practice, counter FROM company"};
// A card that was personalised carries the region, whoever has it: also before it is sold.
constexpr StatementText selectRegionFacts{"site_region_use",
                                  "SELECT (SELECT COUNT(*) FROM"
                                  "   (SELECT serial FROM card WHERE state <> 'stock' UNION"
                                  "    SELECT serial FROM card_stock WHERE times_issued > 0)),"
                                  " (SELECT COALESCE(MAX(number), 0) FROM transaction_row),"
                                  " (SELECT COUNT(*) FROM work_order_line"
                                  "   WHERE state IN ('writing', 'issued', 'returned', 'lost'))"};
constexpr StatementText selectSites{
    "sites", "SELECT id, kind, code, name, COALESCE(parent, 0), retired FROM place"
             " ORDER BY kind, code"};
constexpr StatementText selectPoints{
    "site_points", "SELECT 'area', area, COUNT(*) FROM service_point WHERE area <> '' GROUP BY area"
                   " UNION ALL SELECT 'station', station, COUNT(*) FROM service_point"
                   " WHERE station <> '' GROUP BY station"};
// Every counter that the books know; from one to the next through the index of sale numbers.
constexpr StatementText selectCounterFacts{
    "site_counters",
    "WITH RECURSIVE sold (counter) AS (SELECT MIN(counter) FROM transaction_row UNION ALL"
    "  SELECT (SELECT MIN(r.counter) FROM transaction_row AS r WHERE r.counter > sold.counter)"
    "    FROM sold WHERE sold.counter IS NOT NULL),"
    " known (counter) AS (SELECT counter FROM sold WHERE counter IS NOT NULL"
    "  UNION SELECT counter FROM shift UNION SELECT counter FROM company"
    "  UNION SELECT CAST(code AS INTEGER) FROM place WHERE kind = 'counter')"
    " SELECT k.counter, COALESCE((SELECT MIN(sale) FROM transaction_row WHERE counter = k.counter),"
    "  0), COALESCE((SELECT MAX(sale) FROM transaction_row WHERE counter = k.counter), 0),"
    "  COALESCE((SELECT MAX(sale_first) FROM number_block WHERE counter = k.counter), 0),"
    "  MAX(COALESCE((SELECT created_at FROM transaction_row WHERE counter = k.counter"
    "                 ORDER BY sale DESC LIMIT 1), 0),"
    "      COALESCE((SELECT MAX(opened_at) FROM shift WHERE counter = k.counter), 0),"
    "      COALESCE((SELECT MAX(e.closed_at) FROM shift_end AS e JOIN shift AS s ON s.id = e.shift"
    "                 WHERE s.counter = k.counter), 0)),"
    "  s.state, o.name"
    "  FROM known AS k LEFT JOIN shift_line AS s ON s.counter = k.counter AND s.state <> 'closed'"
    "  LEFT JOIN operator AS o ON o.id = s.clerk ORDER BY k.counter"};
constexpr StatementText selectScopes{
    "site_scopes", "SELECT o.login, o.name, o.role, COALESCE(s.kind, ''), COALESCE(s.code, '')"
                   "  FROM operator AS o LEFT JOIN operator_scope AS s ON s.operator = o.id"
                   " WHERE o.disabled = 0 ORDER BY o.login, s.kind, s.code"};
constexpr StatementText selectClockSet{
    "site_clock", "SELECT c.at, c.ahead, o.name FROM clock_setting AS c"
                  "  JOIN operator AS o ON o.id = c.leader ORDER BY c.number DESC LIMIT 1"};

SiteKind kindOfSite(Record& record)
{
    const QString word = record.text();
    if (word == "area"_L1)
        return SiteKind::Area;
    return word == "station"_L1 ? SiteKind::Station : SiteKind::Counter;
}

Site siteFrom(Record& record)
{
    Site site;
    site.id = number<SiteId>(record);
    site.kind = kindOfSite(record);
    site.code = record.text();
    site.name = record.text();
    site.parent = number<SiteId>(record);
    site.isRetired = record.integer() != 0;
    return site;
}

CounterFacts counterFrom(Record& record)
{
    CounterFacts facts;
    facts.counter = number<CounterId>(record);
    facts.firstSale = record.integer();
    facts.lastSale = record.integer();
    facts.nextSale = std::max<std::int64_t>(facts.lastSale + 1, record.integer());
    if (const UtcTime seen = utcTime(record); seen != UtcTime{})
        facts.lastSeen = seen;
    if (record.nextIsNull())
        return facts;
    const QString state = record.text();
    facts.till = state == "open"_L1      ? ShiftState::Open
                 : state == "counted"_L1 ? ShiftState::Counted
                                         : ShiftState::Recount;
    facts.clerk = record.text();
    return facts;
}

// A code without a name is shown all the same: service points lie there, or somebody sells.
Site& siteOf(std::vector<Site>& sites, SiteKind kind, const QString& code)
{
    const auto found = std::ranges::find_if(
        sites, [&](const Site& each) { return each.kind == kind && each.code == code; });
    if (found != sites.end())
        return *found;
    Site unnamed;
    unnamed.kind = kind;
    unnamed.code = code;
    return sites.emplace_back(std::move(unnamed));
}

class SiteLook {
public:
    SiteLook(Reading& reading, OperatorId who) : m_reading{reading}, m_who{who} {}
    Result<SiteTree> run();

private:
    Result<void> permit();
    Result<void> readCompany();
    Result<void> readSites();
    Result<void> readCounters();
    Result<void> readScopes();
    Reading& m_reading;
    OperatorId m_who;
    SiteTree m_tree;
};

Result<SiteTree> SiteLook::run()
{
    for (const auto step : {&SiteLook::permit, &SiteLook::readCompany, &SiteLook::readSites,
                            &SiteLook::readCounters, &SiteLook::readScopes}) {
        if (auto done = (this->*step)(); !done)
            return failed(done);
    }
    std::ranges::stable_sort(m_tree.sites, {}, [](const Site& each) {
        return std::pair{each.kind, each.kind == SiteKind::Counter
                                        ? each.code.rightJustified(5, u'0')
                                        : each.code};
    });
    return std::move(m_tree);
}

Result<void> SiteLook::permit()
{
    auto answer = m_reading.run(selectSiteReader, {value(m_who)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return failed(Fault::PermissionDenied);
    Record& record = answer->records.front();
    const auto role = checked(record, coded<Role>(record));
    if (!role)
        return failed(role);
    const bool isGood = may(*role, Right::ChangeSettings) || may(*role, Right::ReadEverything);
    return isGood ? Result<void>{} : failed(Fault::PermissionDenied);
}

Result<void> SiteLook::readCompany()
{
    auto answer = m_reading.run(selectSiteCompany);
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return failed(Fault::ConfigurationMissing);
    Record& record = answer->records.front();
    m_tree.company.name = record.text();
    m_tree.company.phone = record.text();
    m_tree.company.utilityRegion = record.octets<4>();
    m_tree.company.practice = record.integer() != 0;
    m_tree.company.counter = number<CounterId>(record);
    auto use = m_reading.run(selectRegionFacts);
    if (!use)
        return failed(use);
    m_tree.use.cards = use->records.front().integer();
    m_tree.use.orders = use->records.front().integer();
    m_tree.use.workOrders = use->records.front().integer();
    auto clock = m_reading.run(selectClockSet);
    if (!clock)
        return failed(clock);
    if (!clock->records.empty()) {
        Record& set = clock->records.front();
        m_tree.clock = SiteTree::ClockSet{};
        SiteTree::ClockSet& last = *m_tree.clock;
        last.at = utcTime(set);
        last.ahead = std::chrono::milliseconds{set.integer()};
        last.leader = set.text();
    }
    return {};
}

Result<void> SiteLook::readSites()
{
    auto answer = m_reading.run(selectSites);
    if (!answer)
        return failed(answer);
    auto sites = checkedAll(*answer, siteFrom);
    if (!sites)
        return failed(sites);
    m_tree.sites = std::move(*sites);
    auto points = m_reading.run(selectPoints);
    if (!points)
        return failed(points);
    for (Record& record : points->records) {
        const SiteKind kind = kindOfSite(record);
        const QString code = record.text();
        siteOf(m_tree.sites, kind, code).points = record.integer();
    }
    return {};
}

Result<void> SiteLook::readCounters()
{
    auto answer = m_reading.run(selectCounterFacts);
    if (!answer)
        return failed(answer);
    auto counters = checkedAll(*answer, counterFrom);
    if (!counters)
        return failed(counters);
    m_tree.counters = std::move(*counters);
    for (const CounterFacts& each : m_tree.counters)
        std::ignore = siteOf(m_tree.sites, SiteKind::Counter,
                             QString::number(static_cast<std::uint16_t>(each.counter)));
    return {};
}

Result<void> SiteLook::readScopes()
{
    auto answer = m_reading.run(selectScopes);
    if (!answer)
        return failed(answer);
    std::set<QString> areas, stations;
    for (Record& record : answer->records) {
        SiteScope line;
        line.login = record.text();
        line.name = record.text();
        line.role = coded<Role>(record);
        const QString kind = record.text();
        const QString code = record.text();
        if (m_tree.operators.empty() || m_tree.operators.back().login != line.login) {
            areas.clear();
            stations.clear();
            m_tree.operators.push_back(std::move(line));
        }
        if (!kind.isEmpty())
            (kind == "area"_L1 ? areas : stations).insert(code);
        m_tree.operators.back().scope = Scope{areas, stations};
    }
    return {};
}

} // namespace

Result<SiteTree> SqlSiteBook::read(OperatorId who)
{
    const auto reading = Reading::open(m_store);
    return reading ? SiteLook{**reading, who}.run() : failed(reading);
}

} // namespace wattcard::db
