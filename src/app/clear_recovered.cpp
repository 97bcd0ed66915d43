// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clear_recovered.h"

namespace wattcard::app {

using namespace Qt::StringLiterals;

Signable ClearRecovered::shown(const RecoveredClearing& clearing, const Operator& author)
{
    Signable signable{Operation::Correct, {}, author.id};
    signable.shown = {{u"recovered row"_s, clearing.row.toString()},
                      {u"to"_s, QString::number(static_cast<int>(clearing.to))},
                      {u"reference"_s, clearing.reference}};
    show(clearing.cause, signable.shown);
    return signable;
}

Result<Money> ClearRecovered::run(RecoveredClearing clearing,
                                  const std::vector<Approval>& approvals, const Operator& author)
{
    auto records = signatures(shown(clearing, author), approvals);
    if (!records)
        return failed(records);
    clearing.cause.approvals = std::move(*records);
    return m_book.clear(clearing, {author.id, m_counter});
}

} // namespace wattcard::app
