// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/correct_sale.h"

namespace wattcard::app {

using namespace Qt::StringLiterals;

Signable CorrectSale::shown(const Correction& correction, const Operator& author)
{
    Signable signable{Operation::Correct, {}, author.id};
    signable.shown = {{u"sale"_s, correction.sale.toString()},
                      {u"received"_s, correction.received.toString()}};
    show(correction.cause, signable.shown);
    return signable;
}

Result<StepNumber> CorrectSale::run(Correction correction, const std::vector<Approval>& approvals,
                                    const Operator& author)
{
    auto records = signatures(shown(correction, author), approvals);
    if (!records)
        return failed(records);
    correction.cause.approvals = std::move(*records);
    return m_book.correct(correction, {author.id, m_counter});
}

} // namespace wattcard::app
