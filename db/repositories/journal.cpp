// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/journal.h"

#include "db/repositories/columns.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText nextEntry{"next_entry",
                                  "SELECT COALESCE(MAX(number), 0) + 1 FROM journal_entry"};
constexpr StatementText nextLeg{"next_leg", "SELECT COALESCE(MAX(number), 0) + 1 FROM journal_leg"};
constexpr StatementText insertLeg{
    "insert_leg", "INSERT INTO journal_leg (number, entry, book, owner, unit, amount, part)"
                  " VALUES (?, ?, ?, ?, ?, ?, ?)"};
constexpr StatementText insertJournalEntry{
    "insert_entry", "INSERT INTO journal_entry (number, at, event, counter, operator, row, audit)"
                    " VALUES (?, ?, ?, ?, ?, ?, ?)"};
constexpr StatementText sumBook{
    "balance", "SELECT COALESCE(SUM(amount), 0) FROM journal_leg WHERE book = ? AND owner = ?"};

} // namespace

Leg moneyLeg(QLatin1StringView book, std::int64_t owner, Money amount, QLatin1StringView part)
{
    return {book, owner, "fen"_L1, amount.minor(), part};
}

Leg creditLeg(QLatin1StringView book, std::int64_t series, PaymentMode mode, Credit amount)
{
    const auto unit = mode == PaymentMode::Energy ? "credit_energy"_L1 : "credit_money"_L1;
    return {book, series, unit, amount.hundredths(), {}};
}

Result<std::int64_t> Journal::nextNumber(const StatementText& statement)
{
    auto answer = m_database.run(statement);
    if (!answer)
        return failed(answer);
    return answer->records.front().integer();
}

Result<QString> Journal::post(const Entry& entry, const Actor& actor)
{
    const auto number = nextNumber(nextEntry);
    if (!number)
        return failed(number);
    auto legNumber = nextNumber(nextLeg);
    if (!legNumber)
        return failed(legNumber);
    const QVariant row = entry.row ? value(*entry.row) : QVariant{};
    const std::vector<QVariant> head{value(*number),       value(entry.at),  value(entry.event),
                                     value(actor.counter), value(actor.who), row,
                                     value(entry.audit)};
    // Entries made before books had parts keep the fingerprint that they have.
    const bool parted = std::any_of(entry.legs.begin(), entry.legs.end(), [](const Leg& leg) {
        return leg.amount != 0 && !leg.part.isEmpty();
    });
    std::vector<QVariant> all = head;
    for (const Leg& leg : entry.legs) {
        if (leg.amount == 0)
            continue;
        const std::vector<QVariant> values{
            value((*legNumber)++), value(*number),    value(leg.book), value(leg.owner),
            value(leg.unit),       value(leg.amount), value(leg.part)};
        if (auto added = m_database.run(insertLeg, values); !added)
            return failed(added);
        all.insert(all.end(), values.begin(), parted ? values.end() : values.end() - 1);
    }
    if (all.size() == head.size())
        return QString{};
    if (auto added = m_database.run(insertJournalEntry, head); !added)
        return failed(added);
    return hex(fingerprint(parted ? "wattcard-journal-2" : "wattcard-journal-1", all));
}

Result<std::int64_t> Journal::balance(QLatin1StringView book, std::int64_t owner)
{
    auto answer = m_database.run(sumBook, {value(book), value(owner)});
    if (!answer)
        return failed(answer);
    return answer->records.front().integer();
}

} // namespace wattcard::db
