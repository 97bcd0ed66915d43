// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/report_tool.h"

#include "db/repositories/sql_audit_trail.h"
#include "db/repositories/sql_registry.h"
#include "db/repositories/sql_reports.h"
#include "main/office_session.h"
#include "reports/export/table_files.h"

#include <QFile>
#include <QJsonArray>

namespace wattcard {

using namespace Qt::StringLiterals;
using reports::ReportId;

namespace {

QString asked(const ToolOptions& options, const QString& name)
{
    return options.named.value(name);
}

// 20261121 and 2026-11-21 are the same day.
QString dayAsked(const ToolOptions& options, const QString& name)
{
    return asked(options, name).remove(u'-');
}

Result<std::int64_t> numberAsked(const ToolOptions& options, const QString& name,
                                 std::int64_t otherwise)
{
    if (!options.named.contains(name))
        return otherwise;
    bool good = false;
    const std::int64_t number = asked(options, name).toLongLong(&good);
    if (good && number >= 0)
        return number;
    return failed(Fault::BadInput, u"--"_s + name);
}

// From one day to the same one, where one only is named.
ReportDays daysAsked(const ToolOptions& options)
{
    ReportDays days{dayAsked(options, u"from"_s), dayAsked(options, u"to"_s)};
    if (days.from.isEmpty())
        days.from = days.to;
    if (days.to.isEmpty())
        days.to = days.from;
    return days;
}

// As on the screen: what a report cannot keep to is refused, never passed over.
Result<void> checkFilters(const ToolOptions& options, const reports::ReportKind& kind)
{
    using enum reports::Filter;
    const std::pair<QString, reports::Filter> filters[]{
        {u"operator"_s, Person}, {u"counter"_s, Counter}, {u"tariff"_s, Tariff},
        {u"area"_s, Area},       {u"station"_s, Station}, {u"customer"_s, Customer},
        {u"action"_s, Action}};
    for (const auto& [name, filter] : filters) {
        if (options.named.contains(name) && !keepsTo(kind, filter))
            return failed(Fault::BadInput, u"--%1: not of this report"_s.arg(name));
    }
    return {};
}

Result<reports::ReportQuestion> questionFrom(const ToolOptions& options,
                                             const reports::ReportKind& kind)
{
    if (auto good = checkFilters(options, kind); !good)
        return failed(good);
    constexpr std::int64_t usualIdleDays = 30;
    const auto idle = numberAsked(options, u"days"_s, usualIdleDays);
    const auto counter = numberAsked(options, u"counter"_s, 0);
    const auto tariff = numberAsked(options, u"tariff"_s, 0);
    for (const auto* number : {&idle, &counter, &tariff}) {
        if (!*number)
            return failed(*number);
    }
    reports::ReportQuestion question{kind.id, daysAsked(options)};
    question.idleDays = static_cast<int>(*idle);
    question.counter = static_cast<CounterId>(*counter);
    question.tariff = TariffVersionId{*tariff};
    question.login = asked(options, u"operator"_s);
    question.area = asked(options, u"area"_s);
    question.station = asked(options, u"station"_s);
    question.customer = asked(options, u"customer"_s);
    question.action = asked(options, u"action"_s);
    if (kind.asks == reports::Asks::Days && question.days.from.isEmpty())
        return failed(Fault::BadInput, u"--from DAY --to DAY"_s);
    return question;
}

Result<reports::TableFormat> formatFrom(const ToolOptions& options)
{
    const QString otherwise = options.json ? u"json"_s : u"csv"_s;
    const auto format = reports::tableFormatNamed(options.named.value(u"format"_s, otherwise));
    if (!format)
        return failed(Fault::BadInput, u"--format csv|json|xlsx|pdf"_s);
    const bool isText =
        *format == reports::TableFormat::Csv || *format == reports::TableFormat::Json;
    if (!isText && !options.named.contains(u"to-file"_s))
        return failed(Fault::BadInput, u"--to-file FILE"_s);
    return *format;
}

Exit listReports(const ToolOptions& options)
{
    QJsonArray names;
    for (const reports::ReportKind& kind : reports::allReports()) {
        names.append(QString{kind.name});
        if (!options.json)
            print(QString{kind.name});
    }
    if (options.json)
        print(QJsonObject{{u"ok"_s, true}, {u"reports"_s, names}});
    return Exit::Ok;
}

Result<reports::RunEnd> writeOut(reports::TableFormat format, const reports::ReportHead& head,
                                 const reports::ReportParts& parts)
{
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return failed(Fault::DiskFull, out.errorString());
    const auto sink = format == reports::TableFormat::Csv ? reports::csvSink(out, head)
                                                          : reports::jsonSink(out, head);
    auto ended = reports::run(head.question, parts, *sink);
    if (ended && !out.flush())
        return failed(Fault::DiskFull, out.errorString());
    return ended;
}

Result<void> make(OfficeSession& office, const Operator& who, const ToolOptions& options,
                  const reports::ReportKind& kind)
{
    const auto question = questionFrom(options, kind);
    if (!question)
        return failed(question);
    const auto format = formatFrom(options);
    if (!format)
        return failed(format);
    const auto company = db::SqlRegistry{office.books(), office.clock()}.company();
    if (!company)
        return failed(company);
    const auto source = db::SqlReports::open(office.books().address(), who.id, office.clock());
    if (!source)
        return failed(source);
    const reports::ReportHead head{company->name, who.name,          office.localNow(),
                                   *question,     company->practice, reports::plainReportWords()};
    const reports::ReportParts parts{**source, office.clock()};
    const QString path = asked(options, u"to-file"_s);
    const auto ended = path.isEmpty() ? writeOut(*format, head, parts)
                                      : reports::writeReport(path, *format, head, parts);
    if (!ended)
        return failed(ended);
    if (kind.subject != ReportSubject::AuditTrail)
        return {};
    // Looking at the log leaves a trace as well.
    return db::SqlAuditTrail{office.books(), office.clock()}.recordReading("audit.report"_L1, 0,
                                                                           office.actorOf(who));
}

} // namespace

Exit report(const ToolOptions& options)
{
    const QString name = options.arguments.value(0);
    if (name == "list"_L1)
        return listReports(options);
    const reports::ReportKind* const kind = reports::reportNamed(name);
    if (kind == nullptr)
        return complain({Fault::BadInput, u"report list | report NAME"_s});
    auto office = OfficeSession::open(options);
    if (!office)
        return complain(office.error());
    const auto who = (*office)->signIn();
    if (!who)
        return complain(who.error());
    const auto made = make(**office, *who, options, *kind);
    if (!made)
        return complain(made.error());
    if (options.json && options.named.contains(u"to-file"_s))
        print(QJsonObject{{u"ok"_s, true}, {u"file"_s, asked(options, u"to-file"_s)}});
    return Exit::Ok;
}

Command reportCommand()
{
    return {u"report"_s,
            report,
            u"list                      the names of all reports\n"
            "NAME                      one of them, as CSV unless --format says otherwise"_s,
            {{u"from"_s, u"First day, 20261121 or 2026-11-21."_s, u"DAY"_s},
             {u"to"_s, u"Last day."_s, u"DAY"_s},
             {u"format"_s, u"csv, json, xlsx or pdf."_s, u"FORMAT"_s},
             {u"to-file"_s, u"Where it is written; standard output unless given."_s, u"FILE"_s},
             {u"days"_s, u"no-purchase: at least so many, 30 unless given."_s, u"NUMBER"_s},
             {u"operator"_s, u"Of this person only."_s, u"LOGIN"_s},
             {u"counter"_s, u"Of this point of sale only."_s, u"NUMBER"_s},
             {u"tariff"_s, u"Of this tariff version only."_s, u"NUMBER"_s},
             {u"area"_s, u"Of this area only."_s, u"CODE"_s},
             {u"station"_s, u"Of this station only."_s, u"CODE"_s},
             {u"customer"_s, u"Of this customer number only."_s, u"NUMBER"_s},
             {u"action"_s, u"audit: entries that begin so."_s, u"TEXT"_s}}};
}

} // namespace wattcard
