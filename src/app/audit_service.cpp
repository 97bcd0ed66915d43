// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audit_service.h"

#include "app/audit_review.h"

#include <QFile>

#include <limits>

namespace wattcard::app {

bool mayReadAudit(Role role)
{
    return may(role, Right::ReadEverything);
}

bool maySeeChain(Role role)
{
    return mayReadAudit(role) || may(role, Right::ManageOperators);
}

// Reads beside the writing connection and says how far it is; what it leaves behind goes into the
// books as ever.
class AuditService::WatchedTrail : public AuditTrail {
public:
    WatchedTrail(AuditService& service, std::int64_t all) : m_service{service}, m_all{all} {}
    Result<std::vector<AuditLine>> entries(std::int64_t from, int limit) override
    {
        if (!goOn(from - 1))
            return wattcard::failed(Fault::NotSaved, QStringLiteral("stopped"));
        return m_service.m_parts.book.entries(m_service.m_person->id, from, limit);
    }
    Result<std::vector<AuditAnchor>> anchors() override
    {
        return m_service.m_parts.book.anchors(m_service.m_person->id);
    }
    Result<Bytes> anchorDay(const QString& day, const Actor& actor) override
    {
        return m_service.m_parts.trail.anchorDay(day, actor);
    }
    Result<AuditReport> verify(const AuditWitnesses& witnesses) override
    {
        auto report = m_service.m_parts.book.verify(
            m_service.m_person->id, witnesses, [this](std::int64_t done) { return goOn(done); });
        if (m_service.isStopped())
            return wattcard::failed(Fault::NotSaved, QStringLiteral("stopped"));
        return report;
    }
    Result<void> recordReading(QLatin1StringView action, std::int64_t entries,
                               const Actor& actor) override
    {
        return m_service.m_parts.trail.recordReading(action, entries, actor);
    }
    Result<ClockMarks> clockMarks() override { return m_service.m_parts.trail.clockMarks(); }
    Result<void> setClock(std::chrono::milliseconds ahead, const Actor& leader) override
    {
        return m_service.m_parts.trail.setClock(ahead, leader);
    }

private:
    bool goOn(std::int64_t done)
    {
        Q_EMIT m_service.progressed(done, std::max(m_all, done));
        return !m_service.isStopped();
    }
    AuditService& m_service;
    std::int64_t m_all;
};

AuditService::AuditService(Parts parts) : m_parts{parts}
{
    qRegisterMetaType<AuditWish>();
    qRegisterMetaType<AuditPage>();
    qRegisterMetaType<AuditReport>();
}

void AuditService::signIn(const Operator& person)
{
    m_person = person;
}

void AuditService::signOut()
{
    m_person.reset();
}

// What was stopped is no failure: nobody has to be told what to do about it.
void AuditService::tell(const Failure& failure)
{
    if (isStopped())
        Q_EMIT stopped();
    else
        Q_EMIT failed(failure);
}

void AuditService::look(const AuditWish& wish)
{
    const auto page = pageFor(wish);
    if (page)
        Q_EMIT pageReady(*page);
    else
        Q_EMIT failed(page.error());
}

// The offset at noon is the day's: clocks change at night.
std::optional<AuditSearch::Span> AuditService::spanOf(const AuditWish& wish) const
{
    using namespace std::chrono;
    if (!wish.day)
        return std::nullopt;
    const local_days day{*wish.day};
    const UtcTime noon{day.time_since_epoch() + hours{12}};
    const auto ahead =
        m_parts.clock.local(noon).time_since_epoch() - floor<seconds>(noon).time_since_epoch();
    const UtcTime begin{day.time_since_epoch() - ahead};
    return AuditSearch::Span{begin, begin + days{1}};
}

Result<AuditPage> AuditService::chainAlone(const AuditWish& wish)
{
    const auto newest = m_parts.book.newest();
    if (!newest)
        return wattcard::failed(newest);
    const auto review = m_parts.book.lastReview();
    if (!review)
        return wattcard::failed(review);
    return AuditPage{wish, {}, false, *newest, {}, *review, true};
}

Result<AuditPage> AuditService::pageFor(const AuditWish& wish)
{
    if (!m_person || !maySeeChain(m_person->role))
        return wattcard::failed(Fault::PermissionDenied);
    if (!mayReadAudit(m_person->role))
        return chainAlone(wish);
    const AuditSearch search{wish.who, wish.kind, spanOf(wish), wish.account};
    const auto before = wish.before > 0 ? wish.before : std::numeric_limits<std::int64_t>::max();
    auto lines = m_parts.book.page(m_person->id, search, before, auditLinesOnPage + 1);
    if (!lines)
        return wattcard::failed(lines);
    const auto newest = m_parts.book.newest();
    if (!newest)
        return wattcard::failed(newest);
    const auto review = m_parts.book.lastReview();
    if (!review)
        return wattcard::failed(review);
    const auto people = m_parts.people.operators();
    if (!people)
        return wattcard::failed(people);
    const bool hasOlder = lines->size() > auditLinesOnPage;
    if (hasOlder)
        lines->pop_back();
    return AuditPage{wish, std::move(*lines), hasOlder, *newest, *people, *review};
}

void AuditService::verify()
{
    begin();
    if (!m_person || !may(m_person->role, Right::VerifyChain))
        return tell({Fault::PermissionDenied});
    const auto newest = m_parts.book.newest();
    if (!newest)
        return tell(newest.error());
    WatchedTrail trail{*this, *newest};
    const auto report = AuditReview{{trail, *m_person, m_parts.counter}}.verify({});
    if (report)
        Q_EMIT verified(*report);
    else
        tell(report.error());
}

// Nothing is left of a file that was not finished.
void AuditService::exportTo(const QString& file)
{
    begin();
    if (!m_person || !may(m_person->role, Right::ExportEvidence))
        return tell({Fault::PermissionDenied});
    const auto newest = m_parts.book.newest();
    if (!newest)
        return tell(newest.error());
    QFile exportFile{file};
    if (!exportFile.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return tell({Fault::NotSaved, exportFile.errorString()});
    const auto write = [&exportFile](const QByteArray& line) -> Result<void> {
        if (exportFile.write(line) == line.size())
            return {};
        return wattcard::failed(Fault::DiskFull, exportFile.errorString());
    };
    WatchedTrail trail{*this, *newest};
    const auto count = AuditReview{{trail, *m_person, m_parts.counter}}.exportFrom(1, write);
    const bool isWritten = count && exportFile.flush();
    if (isWritten)
        return Q_EMIT exported(file, *count);
    exportFile.remove();
    tell(count ? Failure{Fault::DiskFull, exportFile.errorString()} : count.error());
}

} // namespace wattcard::app
