// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/site_service.h"

#include "app/first_run.h"

#include <cstdlib>

namespace wattcard::app {

using namespace Qt::StringLiterals;
using SiteRequestKind = SiteRequest::Kind;

namespace {

QString wordOf(SiteRequestKind kind)
{
    switch (kind) {
    case SiteRequestKind::Add: return u"add"_s;
    case SiteRequestKind::Rename: return u"rename"_s;
    case SiteRequestKind::Retire: return u"retire"_s;
    case SiteRequestKind::TakeBack: return u"take_back"_s;
    case SiteRequestKind::SetRegion: return u"set_region"_s;
    }
    std::abort();
}

QString wordOf(SiteKind kind)
{
    switch (kind) {
    case SiteKind::Area: return u"area"_s;
    case SiteKind::Station: return u"station"_s;
    case SiteKind::Counter: return u"counter"_s;
    }
    std::abort();
}

} // namespace

ShownValues shown(const SiteRequest& request)
{
    return {{u"change"_s, wordOf(request.kind)},
            {u"place"_s, QString::number(request.site.id.value())},
            {u"kind"_s, wordOf(request.site.kind)},
            {u"code"_s, request.site.code},
            {u"name"_s, request.site.name},
            {u"parent"_s, QString::number(request.site.parent.value())},
            {u"region"_s, request.region},
            {u"reason"_s, request.reason}};
}

bool mayReadSites(Role role)
{
    return may(role, Right::ChangeSettings) || may(role, Right::ReadEverything);
}

SiteService::SiteService(Parts parts) : m_parts{std::move(parts)}
{
    qRegisterMetaType<SiteTree>();
    qRegisterMetaType<SiteRequest>();
    qRegisterMetaType<Login>();
    qRegisterMetaType<Operator>();
    qRegisterMetaType<Failure>();
}

void SiteService::signIn(const Operator& person)
{
    m_person = person;
}

void SiteService::signOut()
{
    m_person.reset();
}

void SiteService::look()
{
    if (!m_person)
        return;
    const auto tree = m_parts.book.read(m_person->id);
    if (tree)
        Q_EMIT listed(*tree);
    else
        Q_EMIT failed(tree.error());
}

void SiteService::change(const SiteRequest& request, const Login& second)
{
    if (const auto done = run(request, second); !done)
        Q_EMIT failed(done.error());
    else
        Q_EMIT changed(request);
    look();
}

// Asked before the second person types a password in vain.
Result<void> SiteService::run(const SiteRequest& request, const Login& second)
{
    if (!m_person || !may(m_person->role, Right::ChangeSettings))
        return wattcard::failed(Fault::PermissionDenied);
    if (request.reason.isEmpty())
        return wattcard::failed(Fault::BadInput, u"reason"_s);
    const ApprovalRequest asked{
        Right::ApproveOfficeChange, m_person->id, {}, digestOf(shown(request))};
    const auto approval =
        ApprovalDesk{m_parts.people, m_parts.clock, m_parts.counter}.approve(second, asked);
    if (!approval)
        return wattcard::failed(approval);
    const auto record = demand(*approval, asked);
    if (!record)
        return wattcard::failed(record);
    const SiteChange change{{m_person->id, m_parts.counter}, *record, request.reason};
    Result<void> done;
    m_parts.onBooks([&] { done = apply(request, change); });
    return done;
}

Result<void> SiteService::apply(const SiteRequest& request, const SiteChange& change)
{
    Sites& sites = m_parts.sites;
    switch (request.kind) {
    case SiteRequestKind::Add: {
        const auto added = sites.add(request.site, change);
        return added ? Result<void>{} : wattcard::failed(added);
    }
    case SiteRequestKind::Rename: return sites.rename(request.site.id, request.site.name, change);
    case SiteRequestKind::Retire: return sites.setRetired(request.site.id, true, change);
    case SiteRequestKind::TakeBack: return sites.setRetired(request.site.id, false, change);
    case SiteRequestKind::SetRegion: {
        const auto region = parseRegion(request.region);
        return region ? sites.setRegion(*region, change) : wattcard::failed(region);
    }
    }
    std::abort();
}

} // namespace wattcard::app
