// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/money_lines.h"

#include "reports/export/receipt_lines.h"
#include "ui/text/receipt_text.h"
#include "ui/text/value_text.h"
#include "ui/text/word_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t purchasesShown = 6;

class MoneyWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::MoneyWords)
public:
    static QString paid() { return tr("paid"); }
    static QString carryBefore() { return tr("carry from before"); }
    static QString credit() { return tr("credit for the meter"); }
    static QString carry() { return tr("carry to the next purchase"); }
    static QString stillOwed() { return tr("still owed"); }
    static QString tier(const TierPart& part, bool isOnly)
    {
        const QString price = part.price.toString();
        return isOnly ? tr("at ¥%1").arg(price)
                      : tr("tier %1 at ¥%2").arg(QString::number(part.tier + 1), price);
    }
};

} // namespace

std::vector<MoneyLine> waterfallLines(const Waterfall& waterfall, PaymentMode mode)
{
    const Quote& quote = waterfall.quote;
    std::vector<MoneyLine> lines{{MoneyWords::paid(), moneyText(quote.payment)}};
    if (!waterfall.carryBefore.isZero())
        lines.push_back({MoneyWords::carryBefore(), u"+ "_s + moneyText(waterfall.carryBefore)});
    const reports::ReceiptWords words = receiptWords();
    for (auto first = quote.lines.begin(); first != quote.lines.end();) {
        const auto end = std::find_if(first, quote.lines.end(), [&](const ChargeLine& line) {
            return line.kind != first->kind || line.debt != first->debt;
        });
        Money sum;
        for (auto line = first; line != end; ++line)
            sum = sum + line->amount;
        QString name = reports::chargeName(*first, words);
        if (std::prev(end) != first) // several months: the first and the last
            name += u" … "_s + reports::chargeName(*std::prev(end), words).section(u' ', -1);
        lines.push_back({name, u"− "_s + moneyText(sum)});
        first = end;
    }
    lines.push_back({MoneyWords::credit(), moneyText(quote.charge), true});
    for (const TierPart& part : waterfall.parts) {
        const QString estimate = mode == PaymentMode::Money ? u"≈ "_s : QString{};
        lines.push_back({u"    "_s + MoneyWords::tier(part, waterfall.parts.size() == 1),
                         estimate + energyText(part.energy)});
    }
    if (!quote.carry.isZero())
        lines.push_back({MoneyWords::carry(), moneyText(quote.carry)});
    Money owed;
    for (const Debt& debt : waterfall.debtsLeft)
        owed = owed + debt.amount;
    if (!owed.isZero())
        lines.push_back({MoneyWords::stillOwed(), moneyText(owed)});
    return lines;
}

std::vector<MoneyLine> purchaseLines(const std::vector<HistoryLine>& history, PaymentMode mode)
{
    std::vector<MoneyLine> lines;
    for (const HistoryLine& line : history) {
        if (lines.size() == purchasesShown)
            break;
        const bool isDone = line.state == transaction::RowState::Committed;
        QString figure = moneyText(line.quote.payment);
        if (!isDone)
            figure = rowStateText(line.state) + u"  "_s + figure;
        else if (mode == PaymentMode::Energy)
            figure += u"  "_s + energyText(line.quote.energy);
        lines.push_back({dateTimeText(line.at) + u"  "_s + kindText(line.kind), figure});
    }
    return lines;
}

QString tableOf(const std::vector<MoneyLine>& lines)
{
    QString rows;
    for (const MoneyLine& line : lines) {
        const QString tag = line.isStrong ? u"th"_s : u"td"_s;
        rows += u"<tr><%1 align=\"left\" style=\"white-space:pre\">%2</%1>"
                "<%1 align=\"right\">%3</%1></tr>"_s.arg(tag, line.name.toHtmlEscaped(),
                                                         line.figure.toHtmlEscaped());
    }
    return u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"1\">%1</table>"_s.arg(rows);
}

QString sentenceOf(const std::vector<MoneyLine>& lines)
{
    QStringList words;
    for (const MoneyLine& line : lines)
        words << line.name.trimmed() + u' ' + line.figure;
    return words.join(u", "_s);
}

} // namespace wattcard::ui
