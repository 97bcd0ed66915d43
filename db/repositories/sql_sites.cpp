// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_sites.h"

#include "db/repositories/audit_chain.h"
#include "db/repositories/columns.h"
#include "db/repositories/permission.h"
#include "db/sqlite/transaction.h"
#include "domain/hex.h"

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr int longestSiteCode = 40;
constexpr int longestSiteName = 60;

constexpr StatementText selectSite{
    "site", "SELECT id, kind, code, name, COALESCE(parent, 0), retired FROM place WHERE id = ?"};
constexpr StatementText insertSite{
    "insert_site", "INSERT INTO place (id, kind, code, name, parent, retired)"
                   " SELECT COALESCE(MAX(id), 0) + 1, ?, ?, ?, ?, 0 FROM place WHERE true"
                   " ON CONFLICT (kind, code) DO NOTHING RETURNING id"};
constexpr StatementText renameSite{"rename_site", "UPDATE place SET name = ? WHERE id = ?"};
constexpr StatementText retireSite{"retire_site", "UPDATE place SET retired = ? WHERE id = ?"};
constexpr StatementText selectHolds{
    "site_holds", "SELECT EXISTS (SELECT 1 FROM place WHERE parent = ? AND retired = 0)"};
constexpr StatementText selectIsRetired{
    "site_parent_retired", "SELECT EXISTS (SELECT 1 FROM place WHERE id = ? AND retired = 1)"};
constexpr StatementText selectIsBusy{
    "site_busy", "SELECT EXISTS (SELECT 1 FROM company WHERE counter = ?)"
                 " OR EXISTS (SELECT 1 FROM shift_line WHERE counter = ? AND state <> 'closed')"};
constexpr StatementText selectRegion{"region", "SELECT utility_region FROM company"};
constexpr StatementText selectRegionUse{
    "region_use", "SELECT EXISTS (SELECT 1 FROM transaction_row)"
                  " OR EXISTS (SELECT 1 FROM card WHERE state <> 'stock')"
                  " OR EXISTS (SELECT 1 FROM card_stock WHERE times_issued > 0)"
                  " OR EXISTS (SELECT 1 FROM work_order_line"
                  "             WHERE state IN ('writing', 'issued', 'returned', 'lost'))"};
constexpr StatementText selectIsSelling{
    "region_selling", "SELECT EXISTS (SELECT 1 FROM shift_line WHERE state <> 'closed')"};
constexpr StatementText updateRegion{"set_region", "UPDATE company SET utility_region = ?"};

Result<void> permitSiteChange(Database& database, const SiteChange& change)
{
    if (auto by = permit(database, change.by, Right::ChangeSettings); !by)
        return by;
    if (change.approval.right != Right::ApproveOfficeChange)
        return failed(Fault::NotApproved);
    const OperatorId second = change.approval.who;
    if (second == change.by.who)
        return failed(Fault::ApproverIsAuthor);
    return permit(database, {second, change.by.counter}, Right::ApproveOfficeChange);
}

SiteKind siteKindFrom(const QString& word)
{
    if (word == "area"_L1)
        return SiteKind::Area;
    return word == "station"_L1 ? SiteKind::Station : SiteKind::Counter;
}

Result<bool> says(Database& database, const StatementText& statement,
                  const std::vector<QVariant>& values = {})
{
    auto answer = database.run(statement, values);
    if (!answer)
        return failed(answer);
    return answer->records.front().integer() != 0;
}

QString siteObject(SiteId site)
{
    return u"place:%1"_s.arg(site.value());
}

// A counter's code is its number, written as numbers are.
bool isGoodCode(const Site& site)
{
    if (site.kind != SiteKind::Counter)
        return !site.code.isEmpty() && site.code.size() <= longestSiteCode &&
               site.code == site.code.trimmed();
    bool isNumber = false;
    const int number = site.code.toInt(&isNumber);
    return isNumber && number >= 1 && number <= 65535 && QString::number(number) == site.code;
}

bool isGoodName(const QString& name)
{
    return !name.trimmed().isEmpty() && name.size() <= longestSiteName;
}

} // namespace

QLatin1StringView code(SiteKind kind)
{
    switch (kind) {
    case SiteKind::Area: return "area"_L1;
    case SiteKind::Station: return "station"_L1;
    case SiteKind::Counter: return "counter"_L1;
    }
    std::abort();
}

Result<Site> SqlSites::site(SiteId site)
{
    auto answer = m_database.run(selectSite, {value(site)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return failed(Fault::NotFound, siteObject(site));
    Record& record = answer->records.front();
    Site found;
    found.id = number<SiteId>(record);
    found.kind = siteKindFrom(record.text());
    found.code = record.text();
    found.name = record.text();
    found.parent = number<SiteId>(record);
    found.isRetired = record.integer() != 0;
    return checked(record, std::move(found));
}

Result<void> SqlSites::log(QLatin1StringView action, const QString& object, QJsonObject details,
                           const SiteChange& change)
{
    details.insert(u"approver"_s, qint64{change.approval.who.value()});
    details.insert(u"approved"_s, hexOf(change.approval.shown));
    details.insert(u"reason"_s, change.reason);
    return AuditChain{m_database, m_clock}.add({action, object, details}, change.by);
}

Result<SiteId> SqlSites::add(const Site& fresh, const SiteChange& change)
{
    return inTransaction(m_database, "add_site"_L1, [&]() -> Result<SiteId> {
        if (auto may = permitSiteChange(m_database, change); !may)
            return failed(may);
        if (!isGoodCode(fresh) || !isGoodName(fresh.name))
            return failed(Fault::BadInput, fresh.code);
        const bool isTop = fresh.kind == SiteKind::Area;
        if (!isTop) {
            const auto parent = site(fresh.parent);
            if (!parent)
                return failed(parent);
            const SiteKind above =
                fresh.kind == SiteKind::Station ? SiteKind::Area : SiteKind::Station;
            if (parent->kind != above || parent->isRetired)
                return failed(Fault::BadInput, parent->code);
        }
        auto added =
            m_database.run(insertSite, {value(code(fresh.kind)), fresh.code, fresh.name.trimmed(),
                                        isTop ? QVariant{} : value(fresh.parent)});
        if (!added)
            return failed(added);
        if (added->records.empty())
            return failed(Fault::DuplicateNumber, fresh.code);
        const auto id = number<SiteId>(added->records.front());
        const auto logged = log("place.add"_L1, siteObject(id),
                                {{u"kind"_s, QString{code(fresh.kind)}},
                                 {u"code"_s, fresh.code},
                                 {u"name"_s, fresh.name.trimmed()},
                                 {u"parent"_s, qint64{isTop ? 0 : fresh.parent.value()}}},
                                change);
        return logged ? Result<SiteId>{id} : failed(logged);
    });
}

Result<void> SqlSites::rename(SiteId which, const QString& name, const SiteChange& change)
{
    return inTransaction(m_database, "rename_site"_L1, [&]() -> Result<void> {
        if (auto may = permitSiteChange(m_database, change); !may)
            return may;
        const auto before = site(which);
        if (!before)
            return failed(before);
        if (!isGoodName(name))
            return failed(Fault::BadInput, name);
        if (const auto done = m_database.run(renameSite, {name.trimmed(), value(which)}); !done)
            return failed(done);
        return log("place.rename"_L1, siteObject(which),
                   {{u"old"_s, before->name}, {u"new"_s, name.trimmed()}}, change);
    });
}

Result<void> SqlSites::setRetired(SiteId which, bool isRetired, const SiteChange& change)
{
    return inTransaction(m_database, "retire_site"_L1, [&]() -> Result<void> {
        if (auto may = permitSiteChange(m_database, change); !may)
            return may;
        const auto before = site(which);
        if (!before)
            return failed(before);
        // Down the tree nothing is left standing, and nothing stands in what has gone.
        auto held = isRetired ? says(m_database, selectHolds, {value(which)})
                              : says(m_database, selectIsRetired, {value(before->parent)});
        if (held && !*held && isRetired && before->kind == SiteKind::Counter)
            held = says(m_database, selectIsBusy, {before->code.toInt(), before->code.toInt()});
        if (!held)
            return failed(held);
        if (*held || before->isRetired == isRetired)
            return failed(Fault::NotSaved, before->code);
        if (const auto done =
                m_database.run(retireSite, {value(std::int64_t{isRetired}), value(which)});
            !done)
            return failed(done);
        return log(isRetired ? "place.retire"_L1 : "place.take_back"_L1, siteObject(which),
                   {{u"code"_s, before->code}}, change);
    });
}

Result<void> SqlSites::setRegion(const std::array<std::uint8_t, 4>& region,
                                 const SiteChange& change)
{
    return inTransaction(m_database, "set_region"_L1, [&]() -> Result<void> {
        if (auto may = permitSiteChange(m_database, change); !may)
            return may;
        if (region == std::array<std::uint8_t, 4>{})
            return failed(Fault::BadInput, u"region"_s);
        const auto isUsed = says(m_database, selectRegionUse);
        if (!isUsed)
            return failed(isUsed);
        if (*isUsed)
            return failed(Fault::NotSaved, u"cards carry the region"_s);
        // Whoever sells has the region of before in hand until the window is opened again.
        const auto isSelling = says(m_database, selectIsSelling);
        if (!isSelling)
            return failed(isSelling);
        if (*isSelling)
            return failed(Fault::ShiftStillOpen);
        auto before = m_database.run(selectRegion);
        if (!before)
            return failed(before);
        const auto old = before->records.front().octets<4>();
        if (const auto done = m_database.run(updateRegion, {value(ByteView{region})}); !done)
            return failed(done);
        return log("company.region"_L1, u"company"_s,
                   {{u"old"_s, hexOf(old)}, {u"new"_s, hexOf(region)}}, change);
    });
}

} // namespace wattcard::db
