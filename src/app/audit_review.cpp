// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audit_review.h"

#include "domain/hex.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace wattcard::app {

namespace {

using namespace Qt::StringLiterals;

constexpr int linesAtOnce = 500;

QByteArray lineOf(const QJsonObject& object)
{
    return QJsonDocument{object}.toJson(QJsonDocument::Compact) + '\n';
}

// The details stay a text: their bytes are what the hash covers.
QJsonObject toJson(const AuditLine& line)
{
    QJsonObject object{{u"entry"_s, qint64{line.number}},
                       {u"at"_s, qint64{line.at.time_since_epoch().count()}},
                       {u"counter"_s, static_cast<int>(line.actor.counter)},
                       {u"operator"_s, qint64{line.actor.who.value()}},
                       {u"action"_s, line.action},
                       {u"object"_s, line.object},
                       {u"details"_s, line.details},
                       {u"hash"_s, hexOf(line.hash)}};
    if (!line.mac.empty()) {
        object.insert(u"seal_day"_s, qint64{line.sealDay});
        object.insert(u"mac"_s, hexOf(line.mac));
    }
    return object;
}

QString wordOf(AuditAnchor::Kind kind)
{
    switch (kind) {
    case AuditAnchor::Kind::Card: return u"card"_s;
    case AuditAnchor::Kind::Receipt: return u"receipt"_s;
    case AuditAnchor::Kind::Day: return u"day"_s;
    }
    std::abort();
}

} // namespace

Result<AuditReport> AuditReview::verify(const AuditWitnesses& witnesses)
{
    if (!may(m_parts.who.role, Right::VerifyChain))
        return failed(Fault::PermissionDenied);
    const auto report = m_parts.trail.verify(witnesses);
    if (!report)
        return report;
    const auto logged = m_parts.trail.recordReading(
        report->ok() ? "audit.verified"_L1 : "audit.broken"_L1, report->entries, actor());
    return logged ? report : Result<AuditReport>{failed(logged)};
}

Result<std::int64_t> AuditReview::exportFrom(std::int64_t from, const WriteLine& write)
{
    if (!may(m_parts.who.role, Right::ExportEvidence))
        return failed(Fault::PermissionDenied);
    const QJsonObject heading{{u"file"_s, u"wattcard-audit-1"_s}, {u"from"_s, qint64{from}}};
    if (auto written = write(lineOf(heading)); !written)
        return failed(written);
    const auto entries = writeEntries(from, write);
    if (!entries)
        return entries;
    if (auto written = writeAnchors(write); !written)
        return failed(written);
    const auto logged = m_parts.trail.recordReading("audit.exported"_L1, *entries, actor());
    return logged ? entries : Result<std::int64_t>{failed(logged)};
}

Result<std::int64_t> AuditReview::writeEntries(std::int64_t from, const WriteLine& write)
{
    std::int64_t next = from, count = 0;
    Bytes head;
    for (;;) {
        const auto lines = m_parts.trail.entries(next, linesAtOnce);
        if (!lines)
            return failed(lines);
        if (lines->empty())
            break;
        for (const AuditLine& line : *lines) {
            if (auto written = write(lineOf(toJson(line))); !written)
                return failed(written);
        }
        count += static_cast<std::int64_t>(lines->size());
        next = lines->back().number + 1;
        head = lines->back().hash;
    }
    const QJsonObject ending{{u"entries"_s, qint64{count}}, {u"head"_s, hexOf(head)}};
    if (auto written = write(lineOf(ending)); !written)
        return failed(written);
    return count;
}

Result<void> AuditReview::writeAnchors(const WriteLine& write)
{
    const auto anchors = m_parts.trail.anchors();
    if (!anchors)
        return failed(anchors);
    for (const AuditAnchor& anchor : *anchors) {
        const QJsonObject line{{u"anchor"_s, wordOf(anchor.kind)},
                               {u"object"_s, anchor.object},
                               {u"entry"_s, qint64{anchor.entry}},
                               {u"head"_s, hexOf(anchor.head)}};
        if (auto written = write(lineOf(line)); !written)
            return written;
    }
    return {};
}

} // namespace wattcard::app
