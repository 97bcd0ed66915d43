// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account_choice.h"
#include "app/evidence_check.h"
#include "app/evidence_file.h"
#include "db/repositories/sql_evidence.h"
#include "db/repositories/sql_ledger.h"
#include "domain/rights.h"
#include "main/office_session.h"

#include <QFile>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

// Nothing is left of a file that was not finished.
Exit exportAccount(OfficeSession& office, const Operator& who, const ToolOptions& options)
{
    db::SqlLedger ledger{office.books(), office.clock()};
    const auto account = app::accountNamed(ledger, options.named.value(u"account"_s));
    if (!account)
        return complain(account.error());
    QFile file{options.arguments.value(1)};
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return complain({Fault::DatabaseFailed, file.errorString()});
    const auto write = [&file](const QByteArray& line) -> Result<void> {
        if (file.write(line) == line.size() && file.flush())
            return {};
        return failed(Fault::DiskFull, file.errorString());
    };
    db::SqlEvidence evidence{office.books(), office.clock()};
    const auto count =
        app::EvidenceFile{{evidence, office.actorOf(who), office.clock().now()}}.write(*account,
                                                                                       write);
    if (!count) {
        file.remove();
        return complain(count.error());
    }
    if (options.json)
        print(QJsonObject{{u"ok"_s, true}, {u"records"_s, qint64{*count}}});
    else
        print(QString::number(*count));
    return Exit::Ok;
}

Exit show(const app::EvidenceReport& report, const ToolOptions& options)
{
    QJsonObject object{{u"ok"_s, report.ok()},
                       {u"account"_s, qint64{report.account.value()}},
                       {u"records"_s, qint64{report.records}},
                       {u"head"_s, report.head},
                       {u"sealed"_s, report.isSealed},
                       {u"seal_checked"_s, report.sealChecked}};
    if (report.first)
        object.insert(u"first"_s, QJsonObject{{u"line"_s, report.first->line},
                                              {u"offset"_s, qint64{report.first->offset}},
                                              {u"what"_s, report.first->what}});
    if (options.json) {
        print(object);
    } else {
        print(u"account %1, records %2, sealed %3, head %4"_s.arg(report.account.value())
                  .arg(report.records)
                  .arg(report.sealChecked ? u"checked"_s : (report.isSealed ? u"yes"_s : u"no"_s),
                       report.head));
        if (report.first)
            print(u"✗ line %1, from byte %2: %3"_s.arg(report.first->line)
                      .arg(report.first->offset)
                      .arg(report.first->what));
    }
    return report.ok() ? Exit::Ok : Exit::Failure;
}

// The seal needs the audit master of the counter that made the file, and somebody who may verify.
Result<crypto::Secret> sealKey(const ToolOptions& options)
{
    auto office = OfficeSession::open(options);
    if (!office)
        return failed(office);
    const auto who = (*office)->signIn();
    if (!who)
        return failed(who);
    if (!may(who->role, Right::VerifyChain))
        return failed(Fault::PermissionDenied, who->login);
    return (*office)->firstSealKey();
}

// Anybody can check a file; it needs no profile without --seals.
Exit verifyFile(const ToolOptions& options)
{
    QFile file{options.arguments.value(1)};
    if (!file.open(QIODevice::ReadOnly))
        return complain({Fault::NotFound, file.errorString()});
    crypto::Secret key;
    if (options.named.contains(u"seals"_s)) {
        auto first = sealKey(options);
        if (!first)
            return complain(first.error());
        key = std::move(*first);
    }
    return show(app::checkEvidence(file.readAll(), key.view()), options);
}

} // namespace

// evidence export FILE --account NUMBER | verify FILE [--seals]
Exit evidence(const ToolOptions& options)
{
    const QString verb = options.arguments.value(0);
    const bool known = verb == u"export"_s || verb == u"verify"_s;
    if (!known || options.arguments.size() != 2)
        return complain({Fault::BadInput, u"evidence export|verify FILE"_s});
    if (verb == u"verify"_s)
        return verifyFile(options);
    auto office = OfficeSession::open(options);
    if (!office)
        return complain(office.error());
    const auto who = (*office)->signIn();
    return who ? exportAccount(**office, *who, options) : complain(who.error());
}

} // namespace wattcard
