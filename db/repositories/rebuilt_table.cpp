// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/rebuilt_table.h"

#include "db/repositories/columns.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText insertRebuilt{
    "insert_rebuilt", "INSERT INTO row_rebuilt (row, writes, image, receipt, card_sale,"
                      " card_counter, sold_at, audit) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"};
constexpr StatementText selectRebuilt{"is_rebuilt",
                                      "SELECT EXISTS (SELECT 1 FROM row_rebuilt WHERE row = ?)"};

} // namespace

Result<void> RebuiltTable::add(std::int64_t number, const RebuiltRow& row, AuditedRows& audited)
{
    return audited.add(insertRebuilt,
                       {value(number), value(std::int64_t{row.writes}),
                        row.fromCard ? u"card"_s : u"made_anew"_s,
                        value(std::int64_t{row.hasReceipt ? 1 : 0}), value(row.cardSale),
                        value(row.cardCounter), value(row.soldAt)});
}

Result<bool> RebuiltTable::has(std::int64_t number)
{
    auto answer = m_database.run(selectRebuilt, {value(number)});
    if (!answer)
        return failed(answer);
    return answer->records.front().integer() != 0;
}

} // namespace wattcard::db
