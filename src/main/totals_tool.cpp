// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_day_totals.h"
#include "main/commands.h"
#include "main/tool.h"

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

Exit saidHowMany(std::int64_t waiting, const ToolOptions& options)
{
    if (options.json)
        wattcard::print(QJsonObject{{u"ok"_s, true}, {u"waiting"_s, qint64{waiting}}});
    else
        wattcard::print(QString::number(waiting));
    return Exit::Ok;
}

// totals [make|rebuild]; answers with how many business days wait. Totals are no books: they follow
// from these, `verify` proves it, and nobody needs a right to count again.
Exit totals(const ToolOptions& options)
{
    const QString verb = options.arguments.value(0);
    if (!verb.isEmpty() && verb != u"make"_s && verb != u"rebuild"_s)
        return complain({Fault::BadInput, u"totals [make|rebuild]"_s});
    const auto books = openBooks(options);
    if (!books)
        return complain(books.error());
    db::SqlDayTotals days{**books};
    if (verb == u"rebuild"_s) {
        if (auto marked = days.markAll(); !marked)
            return complain(marked.error());
    }
    if (!verb.isEmpty()) {
        if (auto made = days.makeAll(); !made)
            return complain(made.error());
    }
    const auto waiting = days.waiting();
    return waiting ? saidHowMany(*waiting, options) : complain(waiting.error());
}

} // namespace

Command totalsCommand()
{
    return {u"totals"_s,
            totals,
            u"                          how many business days wait for their totals\n"
            "make                      count those days\n"
            "rebuild                   count every day again, from its rows"_s,
            {}};
}

} // namespace wattcard
