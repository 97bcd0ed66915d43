// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

#include <array>
#include <set>

namespace wattcard::reports {

// Lines that a company may leave out. Everything else is on every receipt: who sold what to whom,
// the numbers, the amount in figures and capitals, where the money went, the QR code (SCREENS.md
// section 13).
enum class ReceiptField { Card, Tax, TotalSold, Tier, LastReading, LastMonth, Phone };
inline constexpr std::array allReceiptFields{
    ReceiptField::Card,        ReceiptField::Tax,       ReceiptField::TotalSold, ReceiptField::Tier,
    ReceiptField::LastReading, ReceiptField::LastMonth, ReceiptField::Phone};

// What a company chooses about its receipts.
struct ReceiptTemplate {
    std::set<ReceiptField> leftOut;
    QImage logo;    // above the company; none when it is null
    QString foot;   // a line of text below everything
    int copies = 1; // of each receipt, one after the other
    QString head = {}; // a line of text below the company's name
    bool shows(ReceiptField field) const { return !leftOut.contains(field); }
    friend bool operator==(const ReceiptTemplate&, const ReceiptTemplate&) = default;
};
inline constexpr int mostCopies = 5;

} // namespace wattcard::reports
