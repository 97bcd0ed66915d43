// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"
#include "domain/ports/sites.h"

namespace wattcard::db {

// The structure through a connection of its own for each look: belongs to no thread.
class SqlSiteBook : public SiteBook {
public:
    explicit SqlSiteBook(StoreAddress store) : m_store{std::move(store)} {}
    Result<SiteTree> read(OperatorId who) override;

private:
    StoreAddress m_store;
};

// To be used on the database's thread.
class SqlSites : public Sites {
public:
    SqlSites(Database& database, const Clock& clock) : m_database{database}, m_clock{clock} {}
    Result<SiteId> add(const Site& site, const SiteChange& change) override;
    Result<void> rename(SiteId site, const QString& name, const SiteChange& change) override;
    Result<void> setRetired(SiteId site, bool isRetired, const SiteChange& change) override;
    Result<void> setRegion(const std::array<std::uint8_t, 4>& region,
                           const SiteChange& change) override;

private:
    Result<Site> site(SiteId site); // NotFound
    Result<void> log(QLatin1StringView action, const QString& object, QJsonObject details,
                     const SiteChange& change);
    Database& m_database;
    const Clock& m_clock;
};

QLatin1StringView code(SiteKind kind);

} // namespace wattcard::db
