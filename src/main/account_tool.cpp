// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_ledger.h"
#include "db/sqlite/database.h"
#include "main/script_words.h"
#include "main/system_clock.h"
#include "main/tool.h"
#include "ui/text/word_text.h"

#include <QJsonArray>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostListed = 1'000;

} // namespace

// account list [TEXT]
Exit account(const ToolOptions& options)
{
    if (options.arguments.value(0) != u"list"_s || options.arguments.size() > 2)
        return complain({Fault::BadInput, u"account list [TEXT]"_s});
    auto database = openBooks(options);
    if (!database)
        return complain(database.error());
    const SystemClock clock;
    db::SqlLedger ledger{**database, clock};
    const auto accounts = ledger.find(options.arguments.value(1), mostListed);
    if (!accounts)
        return complain(accounts.error());
    QJsonArray list;
    for (const Account& found : *accounts) {
        list.append(words(found));
        if (!options.json)
            print(u"%1  %2  %3  %4"_s.arg(found.number.toString(), found.meter.toString(),
                                          ui::accountStateText(found.state), found.customerName));
    }
    if (options.json)
        print(QJsonObject{{u"ok"_s, true}, {u"accounts"_s, list}});
    return Exit::Ok;
}

} // namespace wattcard
