// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/bank_lines.h"

#include "db/repositories/columns.h"
#include "db/repositories/fingerprint.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText lastBankLine{"last_bank_line",
                                     "SELECT COALESCE(MAX(number), 0) FROM bank_line"};
constexpr StatementText insertBankLine{"insert_bank_line",
                                       "INSERT INTO bank_line VALUES (?, ?, ?, ?, ?, ?, ?)"};

} // namespace

Result<QJsonArray> BankLines::add(const BankMoves& moves, std::int64_t audit)
{
    QJsonArray fingerprints;
    for (const Tender& tender : moves.tenders) {
        auto last = m_database.run(lastBankLine);
        if (!last)
            return failed(last);
        const std::vector<QVariant> values{value(last->records.front().integer() + 1),
                                           moves.row > 0 ? value(moves.row) : QVariant{},
                                           value(code(tender.kind)),
                                           tender.reference,
                                           value(tender.amount),
                                           moves.businessDay,
                                           value(audit)};
        if (auto added = m_database.run(insertBankLine, values); !added)
            return failed(added);
        fingerprints.append(hex(fingerprint("wattcard-record-1", values)));
    }
    return fingerprints;
}

std::vector<Tender> atTheBank(std::vector<Tender> tenders)
{
    std::erase_if(tenders, [](const Tender& tender) { return tender.kind == TenderKind::Cash; });
    return tenders;
}

std::vector<Tender> givenBack(const std::vector<Tender>& tenders)
{
    std::vector<Tender> back = atTheBank(tenders);
    for (Tender& tender : back)
        tender.amount = -tender.amount;
    return back;
}

} // namespace wattcard::db
