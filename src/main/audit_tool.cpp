// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audit_review.h"
#include "crypto/chain_seal.h"
#include "db/repositories/sql_audit_trail.h"
#include "domain/hex.h"
#include "main/office_session.h"

#include <QFile>

#include <chrono>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

Result<std::vector<Bytes>> headsIn(const ToolOptions& options)
{
    std::vector<Bytes> heads;
    for (const QString& text : options.repeated.value(u"head"_s)) {
        const QByteArray bytes = QByteArray::fromHex(text.toLatin1());
        const bool fits = bytes.size() == 4 || bytes.size() == 8 || bytes.size() == 32;
        if (!fits || bytes.size() * 2 != text.size())
            return failed(Fault::BadInput, u"--head: 8, 16 or 64 hex digits"_s);
        heads.emplace_back(bytes.begin(), bytes.end());
    }
    return heads;
}

Exit show(const AuditReport& report, const ToolOptions& options)
{
    QJsonObject object{{u"ok"_s, report.ok()},
                       {u"entries"_s, qint64{report.entries}},
                       {u"sealed"_s, qint64{report.sealed}},
                       {u"anchors"_s, qint64{report.anchors}},
                       {u"head"_s, hexOf(report.head)}};
    if (report.first)
        object.insert(u"first"_s, QJsonObject{{u"number"_s, qint64{report.first->number}},
                                              {u"field"_s, report.first->field},
                                              {u"what"_s, report.first->what}});
    if (options.json) {
        print(object);
    } else {
        print(u"entries %1, sealed %2, anchors %3, head %4"_s.arg(report.entries)
                  .arg(report.sealed)
                  .arg(report.anchors)
                  .arg(hexOf(report.head)));
        if (report.first)
            print(u"✗ %1: %2"_s.arg(report.first->field, report.first->what));
    }
    return report.ok() ? Exit::Ok : Exit::Failure;
}

// With the audit master at hand, the seals are recomputed as well.
Exit verifyChain(OfficeSession& office, app::AuditReview& review, const ToolOptions& options)
{
    const auto heads = headsIn(options);
    if (!heads)
        return complain(heads.error());
    AuditWitnesses witnesses;
    witnesses.heads = *heads;
    crypto::Secret key;
    if (options.named.contains(u"seals"_s)) {
        auto first = office.firstSealKey();
        if (!first)
            return complain(first.error());
        key = std::move(*first);
        witnesses.firstSealKey = key.view();
    }
    const auto report = review.verify(witnesses);
    return report ? show(*report, options) : complain(report.error());
}

Exit exportChain(app::AuditReview& review, const ToolOptions& options)
{
    QFile file{options.arguments.value(1)};
    if (file.fileName().isEmpty())
        return complain({Fault::BadInput, u"audit export FILE"_s});
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return complain({Fault::DatabaseFailed, file.errorString()});
    const auto write = [&file](const QByteArray& line) -> Result<void> {
        if (file.write(line) == line.size())
            return {};
        return failed(Fault::DiskFull, file.errorString());
    };
    const auto from = options.named.value(u"from"_s, u"1"_s).toLongLong();
    const auto count = review.exportFrom(from, write);
    if (!count)
        return complain(count.error());
    if (!file.flush())
        return complain({Fault::DiskFull, file.errorString()});
    if (options.json)
        print(QJsonObject{{u"ok"_s, true}, {u"entries"_s, qint64{*count}}});
    else
        print(QString::number(*count));
    return Exit::Ok;
}

// Begins the seal of this counter's log with the key that head office keeps.
Exit beginSealing(OfficeSession& office, const Operator& who, const ToolOptions& options)
{
    if (!may(who.role, Right::VerifyChain))
        return complain({Fault::PermissionDenied, who.login});
    const auto first = office.firstSealKey();
    if (!first)
        return complain(first.error());
    const auto today = std::chrono::floor<std::chrono::days>(office.localNow());
    const auto path =
        crypto::ChainSeal::fileIn(QFile::encodeName(options.profileDirectory).toStdString());
    const auto begun =
        crypto::ChainSeal::begin(path, first->view(), today.time_since_epoch().count());
    if (!begun)
        return complain(begun.error());
    if (options.json)
        print(QJsonObject{{u"ok"_s, true}});
    return Exit::Ok;
}

} // namespace

// audit verify [--head HEX]... [--seals] | export FILE [--from NUMBER] | seal
Exit audit(const ToolOptions& options)
{
    const QString verb = options.arguments.value(0);
    if (!QStringList{u"verify"_s, u"export"_s, u"seal"_s}.contains(verb))
        return complain({Fault::BadInput, u"audit verify|export|seal"_s});
    auto office = OfficeSession::open(options);
    if (!office)
        return complain(office.error());
    const auto who = (*office)->signIn();
    if (!who)
        return complain(who.error());
    if (verb == u"seal"_s)
        return beginSealing(**office, *who, options);
    db::SqlAuditTrail trail{(*office)->books(), (*office)->clock()};
    app::AuditReview review{{trail, *who, (*office)->actorOf(*who).counter}};
    return verb == u"verify"_s ? verifyChain(**office, review, options)
                               : exportChain(review, options);
}

} // namespace wattcard
