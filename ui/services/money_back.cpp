// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/money_back.h"

namespace wattcard::ui {

std::vector<Tender> moneyBackOf(const transaction::Row& sale)
{
    if (sale.tenders.empty())
        return {{TenderKind::Cash, sale.quote.payment, {}}};
    Money change = sale.tendered - sale.quote.payment;
    std::vector<Tender> back;
    for (Tender tender : sale.tenders) {
        if (tender.kind == TenderKind::Cash) {
            tender.amount = tender.amount - change;
            change = Money{};
        }
        if (!tender.amount.isZero())
            back.push_back(tender);
    }
    return back;
}

} // namespace wattcard::ui
