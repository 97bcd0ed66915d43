// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/export/receipt_lines.h"

#include "reports/export/chinese_amount.h"
#include "reports/export/paper.h"

#include <QByteArray>

#include <algorithm>
#include <chrono>
#include <cstdlib>

namespace wattcard::reports {

namespace {

using namespace Qt::StringLiterals;
using Lines = std::vector<ReceiptLine>;
using Weight = ReceiptLine::Weight;

constexpr int serialTailDigits = 6;

QString kindWord(transaction::Kind kind, const ReceiptWords& words)
{
    switch (kind) {
    case transaction::Kind::Opening: return words.opening;
    case transaction::Kind::Purchase: return words.purchase;
    case transaction::Kind::Reversal: return words.reversal;
    case transaction::Kind::Reissue: return words.reissue;
    case transaction::Kind::Exchange: return words.exchange;
    case transaction::Kind::Resumption: return words.resumption;
    case transaction::Kind::Adjustment: return words.adjustment;
    }
    std::abort();
}

QString yuan(Money amount, const ReceiptWords& words)
{
    return words.yuan.arg(amount.toString());
}

// Credit in the unit that the account counts.
QString creditText(Credit credit, PaymentMode mode, const ReceiptWords& words)
{
    return (mode == PaymentMode::Money ? words.yuan : words.kwh).arg(credit.toString());
}

QString ageText(std::chrono::seconds age, const ReceiptWords& words)
{
    if (age >= std::chrono::days{1})
        return words.daysAgo.arg(age / std::chrono::days{1});
    if (age >= std::chrono::hours{1})
        return words.hoursAgo.arg(age / std::chrono::hours{1});
    return words.minutesAgo.arg(age / std::chrono::minutes{1});
}

void addNumbers(Lines& lines, const Receipt& receipt, const ReceiptWords& words)
{
    lines.push_back({words.receiptNumber, receipt.number});
    lines.push_back({words.saleNumber, QString::number(static_cast<std::uint32_t>(receipt.sale))});
    lines.push_back({words.dateTime, wallTimeText(receipt.localAt)});
    lines.push_back({words.counter, QString::number(static_cast<std::uint16_t>(receipt.counter))});
    lines.push_back({words.clerk, receipt.operatorName});
}

// A receipt on its way onto lines.
struct Writing {
    const Receipt& receipt;
    const ReceiptWords& words;
    const ReceiptTemplate& chosen;
};

void addCustomer(Lines& lines, const Writing& writing)
{
    const auto& [receipt, words, chosen] = writing;
    lines.push_back({words.customer, receipt.customerName});
    lines.push_back({words.customerNumber, receipt.customer.toString()});
    lines.push_back({words.address, receipt.address});
    lines.push_back({words.meter, receipt.meter.toString()});
    if (chosen.shows(ReceiptField::Card))
        lines.push_back({words.card, u'…' + receipt.card.toString().last(serialTailDigits)});
}

// The place of an enumerator among all of them, as the words are kept.
template <class All, class Enum> std::size_t placeIn(const All& all, Enum value)
{
    return static_cast<std::size_t>(std::ranges::find(all, value) - all.begin());
}

// The waterfall from the payment down to the credit (DOMAIN.md section 8); a payment that is all
// credit has none.
void addWaterfall(Lines& lines, const Receipt& receipt, const ReceiptWords& words)
{
    for (const ChargeLine& line : receipt.quote.lines)
        lines.push_back({chargeName(line, words), yuan(line.amount, words)});
    if (!receipt.quote.lines.empty())
        lines.push_back({words.credit, yuan(receipt.quote.charge, words)});
}

void addOwing(Lines& lines, const Receipt& receipt, const ReceiptWords& words)
{
    for (const Debt& debt : receipt.debtsLeft) {
        const QString& name = words.debts[placeIn(allDebtClasses, debt.kind)];
        lines.push_back({words.stillOwed, u"%1 (%2)"_s.arg(yuan(debt.amount, words), name)});
    }
}

QString tierText(const Receipt::TierPosition& position, const ReceiptWords& words)
{
    const QString number = QString::number(position.tier);
    return position.left ? words.tierLeft.arg(number, position.left->toString()) : number;
}

void addSale(Lines& lines, const Writing& writing)
{
    const auto& [receipt, words, chosen] = writing;
    const Quote& quote = receipt.quote;
    const bool sellsEnergy = receipt.mode == PaymentMode::Energy;
    const QString number = QString::number(static_cast<std::uint32_t>(receipt.seq));
    lines.push_back({words.tariff, receipt.tariffName});
    lines.push_back({words.price, words.pricePerKwh.arg(receipt.price.toString())});
    lines.push_back({words.purchaseNumber, number});
    lines.push_back({words.amount, yuan(quote.payment, words), Weight::Strong});
    lines.push_back({words.amountInCapitals, u"人民币"_s + amountInCapitals(quote.payment)});
    lines.push_back({sellsEnergy ? words.energySold : words.energyEstimated,
                     words.kwh.arg(quote.energy.toString()),
                     sellsEnergy ? Weight::Strong : Weight::Normal});
    addWaterfall(lines, receipt, words);
    if (chosen.shows(ReceiptField::Tax))
        lines.push_back({words.taxIncluded, yuan(quote.taxInAll(), words)});
    if (!quote.carry.isZero())
        lines.push_back({words.carry, yuan(quote.carry, words)});
}

void addCash(Lines& lines, const Receipt& receipt, const ReceiptWords& words)
{
    lines.push_back({words.received, yuan(receipt.tendered, words)});
    lines.push_back({words.change, yuan(receipt.tendered - receipt.quote.payment, words)});
}

void addReturned(Lines& lines, const Writing& writing)
{
    const auto& [receipt, words, chosen] = writing;
    const auto age = receipt.localAt - receipt.returned->writtenAt;
    const QString remaining = creditText(receipt.returned->remaining, receipt.mode, words);
    // A meter whose clock runs ahead must not print an age below zero.
    const QString when =
        age < age.zero() ? wallTimeText(receipt.returned->writtenAt) : ageText(age, words);
    if (chosen.shows(ReceiptField::LastReading))
        lines.push_back({words.lastRemaining, u"%1 (%2)"_s.arg(remaining, when)});
    if (receipt.lastMonth > Energy{} && chosen.shows(ReceiptField::LastMonth))
        lines.push_back({words.lastMonth, words.kwh.arg(receipt.lastMonth.toString())});
}

void addState(Lines& lines, const Writing& writing)
{
    const auto& [receipt, words, chosen] = writing;
    if (chosen.shows(ReceiptField::TotalSold))
        lines.push_back({words.total, creditText(receipt.total, receipt.mode, words)});
    if (receipt.tier && chosen.shows(ReceiptField::Tier))
        lines.push_back({words.tier, tierText(*receipt.tier, words)});
    addOwing(lines, receipt, words);
    if (receipt.returned)
        addReturned(lines, writing);
}

} // namespace

QString chargeName(const ChargeLine& line, const ReceiptWords& words)
{
    if (line.kind == ChargeKind::Debt)
        return words.debts[placeIn(allDebtClasses, line.debt)];
    const QString& name = words.charges[placeIn(allChargeKinds, line.kind)];
    if (!line.month)
        return name;
    return u"%1 %2-%3"_s.arg(name)
        .arg(int{line.month->year()}, 4, 10, '0'_L1)
        .arg(unsigned{line.month->month()}, 2, 10, '0'_L1);
}

std::vector<ReceiptLine> receiptLines(const Receipt& receipt, const ReceiptWords& words,
                                      const ReceiptTemplate& chosen)
{
    const Writing writing{receipt, words, chosen};
    Lines lines;
    lines.push_back({words.title, kindWord(receipt.kind, words), Weight::Strong});
    if (receipt.reason)
        lines.push_back({words.reason, words.reasons[placeIn(allReasons, *receipt.reason)]});
    addNumbers(lines, receipt, words);
    addCustomer(lines, writing);
    addSale(lines, writing);
    addCash(lines, receipt, words);
    addState(lines, writing);
    return lines;
}

QString copyMark(const Receipt& receipt)
{
    return receipt.copy == 0 ? QString{} : u"COPY %1 / 补打 %1"_s.arg(receipt.copy);
}

QString receiptString(const Receipt& receipt)
{
    const QByteArray head{reinterpret_cast<const char*>(receipt.auditHead.data()),
                          static_cast<qsizetype>(receipt.auditHead.size())};
    return u"WC1:%1:%2:%3:%4:%5:%6"_s.arg(
        receipt.number, QString::number(static_cast<std::uint32_t>(receipt.sale)),
        receipt.customer.toString(), QString::number(static_cast<std::uint32_t>(receipt.seq)),
        QString::number(receipt.quote.payment.minor()),
        QString::fromLatin1(head.toHex().toUpper()));
}

} // namespace wattcard::reports
