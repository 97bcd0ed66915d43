// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_ledger.h"
#include "main/office_session.h"
#include "main/script_words.h"
#include "ui/text/word_text.h"

#include <QJsonArray>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostListed = 1'000;

} // namespace

// account list [TEXT]: of those that whoever signs in serves (DOMAIN.md section 9).
Exit account(const ToolOptions& options)
{
    if (options.arguments.value(0) != u"list"_s || options.arguments.size() > 2)
        return complain({Fault::BadInput, u"account list [TEXT]"_s});
    auto office = OfficeSession::open(options);
    if (!office)
        return complain(office.error());
    if (const auto who = (*office)->signIn(); !who)
        return complain(who.error());
    db::SqlLedger ledger{(*office)->books(), (*office)->clock()};
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
