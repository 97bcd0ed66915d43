// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_customers.h"
#include "db/repositories/codes.h"
#include "db/repositories/sql_imports.h"
#include "db/repositories/sql_registry.h"
#include "main/office_session.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const ImportTotals& totals)
{
    QJsonObject debts;
    for (const Debt& debt : totals.debts)
        debts.insert(db::code(debt.kind), debt.amount.toString());
    return {{u"lines"_s, totals.lines},
            {u"debts"_s, debts},
            {u"debt_in_all"_s, totals.sum().toString()}};
}

QJsonArray toJson(const std::vector<app::ImportReject>& rejects)
{
    QJsonArray list;
    for (const app::ImportReject& reject : rejects) {
        QJsonObject line{{u"line"_s, reject.line},
                         {u"column"_s, reject.column},
                         {u"value"_s, reject.value},
                         {u"reason"_s, QString{app::word(reject.reason)}}};
        if (!reject.other.isEmpty())
            line.insert(u"other"_s, reject.other); // whose the number is already
        list.append(line);
    }
    return list;
}

QJsonObject toJson(const app::ImportCheck& check)
{
    return {{u"file"_s, check.batch.name},
            {u"encoding"_s, check.isGb18030 ? u"GB18030"_s : u"UTF-8"_s},
            {u"lines_read"_s, check.linesRead},
            {u"imported_before"_s, check.isImported},
            {u"unknown_columns"_s, QJsonArray::fromStringList(check.unknownColumns)},
            {u"rejects"_s, toJson(check.rejects)},
            {u"totals"_s, toJson(check.totals)}};
}

void show(const app::ImportCheck& check)
{
    for (const app::ShownValue& line : app::shown(check))
        print(line.name + u": "_s + line.value);
    for (const app::ImportReject& reject : check.rejects)
        print(u"✗ %1  %2  %3  %4 %5"_s.arg(QString::number(reject.line), reject.column,
                                           reject.value, QString{app::word(reject.reason)},
                                           reject.other));
    if (!check.unknownColumns.isEmpty())
        print(u"not read: "_s + check.unknownColumns.join(u", "_s));
}

Result<app::ImportSource> sourceIn(const ToolOptions& options)
{
    QFile file{options.arguments.value(1)};
    if (!file.open(QIODevice::ReadOnly))
        return failed(Fault::NotFound, file.errorString());
    return app::ImportSource{QFileInfo{file}.fileName(), file.readAll()};
}

// What would be done, in both forms; a dry run ends here.
Exit report(const app::ImportCheck& check, const ToolOptions& options)
{
    const bool good = check.rejects.empty() && !check.isImported;
    QJsonObject object = toJson(check);
    object.insert(u"ok"_s, good);
    if (options.json)
        print(object);
    else
        show(check);
    return good ? Exit::Ok : Exit::Failure;
}

Exit book(OfficeSession& office, app::ImportCustomers& desk, const app::ImportCheck& check,
          const ToolOptions& options)
{
    const auto asked = desk.ask(check);
    if (!asked) {
        report(check, options);
        return complain(asked.error());
    }
    if (!options.json)
        show(check);
    const auto approval = office.approve(*asked);
    if (!approval)
        return complain(approval.error());
    const auto booked = desk.run(check, *approval);
    if (!booked)
        return complain(booked.error());
    if (options.json)
        print(QJsonObject{{u"ok"_s, true}, {u"booked"_s, toJson(*booked)}});
    else
        print(u"%1  %2"_s.arg(booked->lines).arg(booked->sum().toString()));
    return Exit::Ok;
}

} // namespace

// import customers FILE [--dry-run]
Exit importRecords(const ToolOptions& options)
{
    if (options.arguments.value(0) != u"customers"_s || options.arguments.size() != 2)
        return complain({Fault::BadInput, u"import customers FILE"_s});
    const auto source = sourceIn(options);
    if (!source)
        return complain(source.error());
    auto office = OfficeSession::open(options);
    if (!office)
        return complain(office.error());
    const auto who = (*office)->signIn();
    if (!who)
        return complain(who.error());
    db::SqlImports imports{(*office)->books(), (*office)->clock()};
    db::SqlRegistry registry{(*office)->books(), (*office)->clock()};
    app::ImportCustomers desk{{imports, registry, (*office)->actorOf(*who), who->role}};
    const auto check = desk.check(*source);
    if (!check)
        return complain(check.error());
    return options.named.contains(u"dry-run"_s) ? report(*check, options)
                                                : book(**office, desk, *check, options);
}

} // namespace wattcard
