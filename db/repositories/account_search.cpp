// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/account_search.h"

#include "db/repositories/columns.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

// Each ends with what the viewer may see: nobody is the program itself.
constexpr StatementText findNumber{
    "find_number", "SELECT * FROM account_line AS l WHERE customer_number >= ?"
                   " AND customer_number < ? AND (? = 0 OR EXISTS (SELECT 1 FROM operator_sees"
                   " WHERE operator = ? AND account = l.id)) ORDER BY customer_number LIMIT ?"};
constexpr StatementText findMeter{
    "find_meter", "SELECT * FROM account_line AS l WHERE meter_number >= ?"
                  " AND meter_number < ? AND (? = 0 OR EXISTS (SELECT 1 FROM operator_sees"
                  " WHERE operator = ? AND account = l.id)) ORDER BY meter_number LIMIT ?"};
constexpr StatementText findEnd{
    "find_end", "SELECT * FROM account_line AS l WHERE (customer_number LIKE ? ESCAPE '\\'"
                " OR meter_number LIKE ? ESCAPE '\\') AND (? = 0 OR EXISTS (SELECT 1"
                " FROM operator_sees WHERE operator = ? AND account = l.id))"
                " ORDER BY customer_number LIMIT ?"};
constexpr StatementText findName{
    "find_name", "SELECT * FROM account_line AS l WHERE name COLLATE NOCASE >= ?"
                 " AND name COLLATE NOCASE < ? AND (? = 0 OR EXISTS (SELECT 1 FROM operator_sees"
                 " WHERE operator = ? AND account = l.id)) ORDER BY name, customer_number LIMIT ?"};
constexpr StatementText findPart{"find_part",
                                 "SELECT * FROM account_line AS l WHERE (name LIKE ? ESCAPE '\\'"
                                 " OR address LIKE ? ESCAPE '\\') AND (? = 0 OR EXISTS (SELECT 1"
                                 " FROM operator_sees WHERE operator = ? AND account = l.id))"
                                 " ORDER BY name, customer_number LIMIT ?"};

struct Search {
    const StatementText* statement;
    QString first;
    QString second;
};

// From the cheapest and most exact to the widest; each is tried only while places are left.
std::vector<Search> searchesFor(const QString& text)
{
    QString escaped = text;
    escaped.replace('\\'_L1, "\\\\"_L1).replace('%'_L1, "\\%"_L1).replace('_'_L1, "\\_"_L1);
    const QString part = u'%' + escaped + u'%';
    const QString lastCharacter = QString::fromUcs4(U"\U0010FFFF");
    QString digits = text;
    digits.remove(u' ');
    const bool isNumber =
        !digits.isEmpty() &&
        std::all_of(digits.cbegin(), digits.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    std::vector<Search> searches;
    if (isNumber)
        searches = {{&findNumber, digits, digits + u':'},
                    {&findMeter, digits, digits + u':'},
                    {&findEnd, u'%' + digits, u'%' + digits}};
    searches.push_back({&findName, text, text + lastCharacter});
    searches.push_back({&findPart, part, part});
    return searches;
}

} // namespace

Result<Account> accountFrom(Record& record, TariffTable& tariffs, UtcTime at)
{
    Account account;
    account.id = number<AccountId>(record);
    account.state = coded<AccountState>(record);
    account.number = parsed<CustomerNumber>(record);
    account.customerName = record.text();
    account.address = record.text();
    account.meter = parsed<MeterNumber>(record);
    account.ratios.current = number<std::uint32_t>(record);
    account.ratios.potential = number<std::uint32_t>(record);
    account.mode = coded<PaymentMode>(record);
    account.alarm1 = credit(record);
    account.alarm2 = credit(record);
    account.carry = money(record);
    auto tariff = tariffs.inForce(number<TariffPlanId>(record), at);
    if (!tariff)
        return failed(tariff);
    account.tariff = std::move(*tariff);
    account.place.area = record.text();
    account.place.station = record.text();
    return checked(record, std::move(account));
}

Result<std::vector<Account>> AccountSearch::find(const QString& text, int limit)
{
    std::vector<Account> found;
    for (const Search& search : searchesFor(text.trimmed())) {
        if (static_cast<int>(found.size()) >= limit)
            break;
        const QVariant viewer = value(m_database.viewer());
        auto answer = m_database.run(*search.statement,
                                     {search.first, search.second, viewer, viewer, value(limit)});
        if (!answer)
            return failed(answer);
        for (Record& record : answer->records) {
            auto account = accountFrom(record, m_tariffs, m_clock.now());
            if (!account)
                return failed(account);
            const bool known = std::any_of(found.cbegin(), found.cend(), [&](const Account& other) {
                return other.id == account->id;
            });
            if (!known && static_cast<int>(found.size()) < limit)
                found.push_back(std::move(*account));
        }
    }
    return found;
}

} // namespace wattcard::db
