// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/counter_view.h"

#include <vector>

namespace wattcard::ui {

// A name on the left and a figure on the right; what the customer looks for is strong.
struct MoneyLine {
    QString name;
    QString figure;
    bool isStrong = false;
    friend bool operator==(const MoneyLine&, const MoneyLine&) = default;
};

// "Where does the money go": from the payment down to the credit, with the tiers that it buys
// (DOMAIN.md section 5).
std::vector<MoneyLine> waterfallLines(const Waterfall& waterfall, PaymentMode mode);
// The last purchases, newest first.
std::vector<MoneyLine> purchaseLines(const std::vector<HistoryLine>& history, PaymentMode mode);
// As a table for a label of rich text, and as a sentence for those who cannot see it.
QString tableOf(const std::vector<MoneyLine>& lines);
QString sentenceOf(const std::vector<MoneyLine>& lines);

} // namespace wattcard::ui
