// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tariff_service.h"

#include "app/sign_in.h"
#include "app/tariff_rehearsal.h"
#include "domain/rights.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>
#include <QTextStream>

#include <cstdlib>

namespace wattcard::app {

namespace {

constexpr qint64 longestTariffFile = 1'048'576;
constexpr std::size_t mostMapped = 400; // those not seen come first

bool mayLook(const Operator& person)
{
    return may(person.role, Right::DraftTariffs) || may(person.role, Right::ReleaseTariffs) ||
           may(person.role, Right::ReadEverything);
}

RehearsalSheet sheetOf(TariffVersionId version, const Rehearsal& rehearsal)
{
    RehearsalSheet sheet{version, rehearsal.totals, {}, 0};
    const auto& all = rehearsal.accounts;
    const std::size_t shown = std::min(all.size(), mostRehearsed);
    const auto losers = static_cast<std::ptrdiff_t>((shown + 1) / 2);
    const auto winners = static_cast<std::ptrdiff_t>(shown / 2);
    sheet.accounts.assign(all.begin(), all.begin() + losers);
    sheet.accounts.insert(sheet.accounts.end(), all.end() - winners, all.end());
    sheet.leftOut = static_cast<int>(all.size() - shown);
    return sheet;
}

} // namespace

std::optional<ReleaseClash> releaseClash(const std::vector<TariffVersion>& versions,
                                         const TariffRelease& release, UtcTime now)
{
    if (release.from <= now)
        return ReleaseClash{ReleaseClash::Kind::Past, now, {}};
    TariffPlanId plan;
    for (const TariffVersion& each : versions) {
        if (each.tariff.version == release.version)
            plan = each.plan;
    }
    std::optional<ReleaseClash> clash;
    for (const TariffVersion& each : versions) {
        if (each.plan != plan || each.effectiveFrom < release.from)
            continue;
        if (!clash || clash->other < *each.effectiveFrom)
            clash = {ReleaseClash::Kind::Overlap, *each.effectiveFrom, each.tariff.version};
    }
    return clash;
}

void TariffService::signIn(const Operator& person)
{
    m_person = person;
}

void TariffService::signOut()
{
    m_person.reset();
}

void TariffService::look()
{
    if (!m_person || !mayLook(*m_person))
        return Q_EMIT failed({Fault::PermissionDenied});
    const auto versions = m_parts.tariffs.list();
    if (!versions)
        return Q_EMIT failed(versions.error());
    Q_EMIT listed(*versions);
}

void TariffService::lookAtMap()
{
    if (!m_person || !mayLook(*m_person))
        return Q_EMIT failed({Fault::PermissionDenied});
    auto map = TariffSwitch{m_parts.tariffs, m_parts.clock}.map();
    if (!map)
        return Q_EMIT failed(map.error());
    if (map->lines.size() > mostMapped)
        map->lines.resize(mostMapped);
    Q_EMIT mapped(*map);
}

void TariffService::fulfil(const TariffWish& wish)
{
    const auto who = signer(wish);
    if (!who)
        return Q_EMIT failed(who.error());
    if (auto done = run(wish, {who->id, m_parts.counter}); !done)
        Q_EMIT failed(done.error());
    else
        Q_EMIT fulfilled(wish.kind);
    look();
}

// A one-time password signs nothing: its owner has not chosen it.
Result<Operator> TariffService::signer(const TariffWish& wish)
{
    if (!m_person)
        return wattcard::failed(Fault::PermissionDenied);
    if (!wish.signer)
        return *m_person;
    const auto person = SignIn{m_parts.people, m_parts.clock}.run(
        wish.signer->name, wish.signer->password, m_parts.counter);
    if (!person)
        return wattcard::failed(person.error().fault);
    if (person->mustChangePassword)
        return wattcard::failed(Fault::OneTimePassword);
    return *person;
}

Result<void> TariffService::run(const TariffWish& wish, const Actor& actor)
{
    switch (wish.kind) {
    case TariffWish::Kind::Draft: {
        const auto version = m_parts.tariffs.draft(wish.draft, actor);
        if (!version)
            return wattcard::failed(version);
        Q_EMIT drafted(*version);
        return {};
    }
    case TariffWish::Kind::Rehearse: return rehearse(wish.version, actor);
    case TariffWish::Kind::Release:
        return m_parts.tariffs.release({wish.version, wish.from, wish.note}, actor);
    case TariffWish::Kind::Retire: return m_parts.tariffs.retire(wish.version, wish.note, actor);
    }
    std::abort();
}

Result<void> TariffService::rehearse(TariffVersionId version, const Actor& actor)
{
    const auto rehearsal = TariffRehearsal{m_parts.tariffs, m_parts.clock}.run(version, {}, actor);
    if (!rehearsal)
        return wattcard::failed(rehearsal);
    Q_EMIT rehearsed(sheetOf(version, *rehearsal));
    return {};
}

void TariffService::importFrom(const QString& name)
{
    QFile file{name};
    if (!file.open(QIODevice::ReadOnly))
        return Q_EMIT failed({Fault::NotFound, name});
    const auto tariff = readTariff(file.read(longestTariffFile));
    if (!tariff)
        return Q_EMIT importRefused(tariff.error());
    Q_EMIT imported(*tariff);
}

void TariffService::exportTo(const QString& name, TariffVersionId version)
{
    if (!m_person || !mayLook(*m_person))
        return Q_EMIT failed({Fault::PermissionDenied});
    const auto content = m_parts.tariffs.version(version);
    if (!content)
        return Q_EMIT failed(content.error());
    QSaveFile file{name};
    if (!file.open(QIODevice::WriteOnly))
        return Q_EMIT exportRefused(name);
    QTextStream text{&file};
    text << QJsonDocument{tariffJson(content->tariff)}.toJson();
    text.flush();
    if (text.status() != QTextStream::Ok || !file.commit())
        return Q_EMIT exportRefused(name);
    Q_EMIT exported(name);
}

} // namespace wattcard::app
