// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit_service.h"

#include <QFile>

namespace wattcard::app {

namespace {

constexpr int mostMeters = 500;

} // namespace

VisitService::VisitService(const Parts& parts) : m_parts{parts}
{
    qRegisterMetaType<Operator>();
    qRegisterMetaType<Failure>();
    qRegisterMetaType<MeterNumber>();
    qRegisterMetaType<std::vector<VisitedMeter>>();
    qRegisterMetaType<ReviewedMeter>();
}

void VisitService::signIn(const Operator& person)
{
    m_person = person;
}

void VisitService::signOut()
{
    m_person.reset();
}

void VisitService::meters()
{
    if (!m_person)
        return Q_EMIT failed({Fault::PermissionDenied});
    const auto meters = m_parts.visits.meters(m_person->id, mostMeters);
    if (meters)
        Q_EMIT metersReady(*meters);
    else
        Q_EMIT failed(meters.error());
}

Result<MeterHistory> VisitService::historyOf(const MeterNumber& meter)
{
    if (!m_person)
        return wattcard::failed(Fault::PermissionDenied);
    return m_parts.visits.history(m_person->id, meter);
}

void VisitService::review(const MeterNumber& meter)
{
    auto history = historyOf(meter);
    if (!history)
        return Q_EMIT failed(history.error());
    ReviewedMeter reviewedMeter;
    for (std::size_t i = 0; i < history->visits.size(); ++i) {
        const LocalTime bookedAt = m_parts.clock.local(history->visits[i].bookedAt);
        reviewedMeter.findings.push_back(findingsOf(*history, i, bookedAt));
    }
    reviewedMeter.history = std::move(*history);
    Q_EMIT reviewed(reviewedMeter);
}

void VisitService::exportTo(const MeterNumber& meter, const QString& file)
{
    const auto written = writeFile(meter, file);
    if (written)
        Q_EMIT exported(file, *written);
    else
        Q_EMIT failed(written.error());
}

// The trace first: what leaves the house is never without one.
Result<int> VisitService::writeFile(const MeterNumber& meter, const QString& file)
{
    const auto history = historyOf(meter);
    if (!history)
        return wattcard::failed(history);
    const auto count = static_cast<int>(history->visits.size());
    const Actor actor{m_person->id, m_parts.counter};
    if (auto traced = m_parts.trail.recordReading(QLatin1StringView{"audit.visits"}, count, actor);
        !traced)
        return wattcard::failed(traced);
    QFile csvFile{file};
    if (!csvFile.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return wattcard::failed(Fault::NotSaved, csvFile.errorString());
    const QByteArray csv = visitsCsv(*history);
    if (csvFile.write(csv) == csv.size() && csvFile.flush())
        return count;
    csvFile.remove();
    return wattcard::failed(Fault::DiskFull, csvFile.errorString());
}

} // namespace wattcard::app
