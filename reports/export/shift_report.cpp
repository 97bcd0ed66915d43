// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/export/shift_report.h"

#include "reports/export/paper.h"

namespace wattcard::reports {

namespace {

using namespace Qt::StringLiterals;
using Lines = std::vector<ReceiptLine>;
using Weight = ReceiptLine::Weight;

constexpr int sealBytesShown = 8;

QString yuan(Money amount, const ShiftReportWords& words)
{
    return words.yuan.arg(amount.toString());
}

// With its sign, so that nobody has to know which way it is counted.
QString signedYuan(Money amount, const ShiftReportWords& words)
{
    const QString text = yuan(amount < Money{} ? -amount : amount, words);
    if (amount.isZero())
        return text;
    return (amount < Money{} ? u'-' : u'+') + text;
}

QString slipsText(const Slips& slips, const ShiftReportWords& words)
{
    return words.slips.arg(slips.number).arg(yuan(slips.total, words));
}

void addSlips(Lines& lines, const QString& label, const std::pair<Slips, Slips>& countedExpected,
              const ShiftReportWords& words)
{
    const auto& [counted, expected] = countedExpected;
    if (counted == Slips{} && expected == Slips{})
        return;
    const QString text = slipsText(counted, words);
    lines.push_back({label, counted == expected
                                ? text
                                : words.ofExpected.arg(text, slipsText(expected, words))});
}

QString piecesText(const CashCount& cash)
{
    QStringList parts;
    for (const CountedPieces& each : cash.pieces())
        parts.append(u"%1×%2"_s.arg(each.denomination.toString()).arg(each.pieces));
    return parts.join(u"  "_s);
}

void addGroup(Lines& lines, const QString& heading, const std::vector<TotalLine>& group,
              const std::pair<const ShiftReportWords&, std::function<QString(const QString&)>>& how)
{
    if (group.empty())
        return;
    const auto& [words, word] = how;
    lines.push_back({heading, {}, Weight::Strong});
    for (const TotalLine& line : group)
        lines.push_back({word ? word(line.key) : line.key,
                         words.slips.arg(line.count).arg(yuan(line.amount, words))});
}

QString businessDayText(const QString& day)
{
    return day.size() == 8 ? day.left(4) + u'-' + day.mid(4, 2) + u'-' + day.mid(6) : day;
}

QString counterText(CounterId counter)
{
    return QString::number(static_cast<std::uint16_t>(counter));
}

} // namespace

Lines outcomeLines(const Shift& shift, const ShiftOutcome& outcome, const ShiftReportWords& words)
{
    const CashFlow& flow = outcome.flow;
    Lines lines{{words.floated, yuan(shift.floated, words)},
                {words.floatCounted, yuan(flow.openingCount, words)},
                {words.sales, yuan(flow.sales, words)}};
    const std::array moves{
        std::pair{&words.refunds, -flow.refunds}, std::pair{&words.reversals, -flow.reversals},
        std::pair{&words.lifts, -flow.lifts}, std::pair{&words.paidIn, flow.paidIn}};
    for (const auto& [label, amount] : moves) {
        if (!amount.isZero())
            lines.push_back({*label, signedYuan(amount, words)});
    }
    lines.push_back({words.expected, yuan(outcome.expected, words), Weight::Strong});
    lines.push_back({words.counted, yuan(outcome.counted, words), Weight::Strong});
    lines.push_back({words.difference, signedYuan(outcome.difference(), words), Weight::Strong});
    addSlips(lines, words.bankSlips, {outcome.countedBank, outcome.expectedBank}, words);
    addSlips(lines, words.cardSlips, {outcome.countedCard, outcome.expectedCard}, words);
    if (outcome.attempt > 1)
        lines.push_back({words.attempt, QString::number(outcome.attempt)});
    return lines;
}

Lines shiftReportLines(const ShiftReport& report, const ShiftReportWords& words)
{
    Lines lines{{words.counter, counterText(report.shift.counter)},
                {words.day, businessDayText(report.shift.businessDay)},
                {words.clerk, report.clerk},
                {words.leader, report.leader},
                {words.opened, wallTimeText(report.openedAt)},
                {words.closed, wallTimeText(report.closedAt)}};
    for (ReceiptLine& line : outcomeLines(report.shift, report.outcome, words))
        lines.push_back(std::move(line));
    if (!report.outcome.pieces.pieces().empty())
        lines.push_back({words.pieces, piecesText(report.outcome.pieces)});
    lines.push_back({words.goesTo, report.handsOver ? words.toNextShift : words.toSafe});
    if (!report.note.isEmpty())
        lines.push_back({words.note, report.note});
    return lines;
}

Lines totalLines(const DayTotals& totals, const ShiftReportWords& words)
{
    Lines lines{{words.counter, counterText(totals.counter)},
                {words.day, businessDayText(totals.businessDay)},
                {words.receipts, QString::number(totals.receipts)}};
    if (totals.receipts > 0) {
        lines.push_back({words.firstReceipt, totals.firstReceipt});
        lines.push_back({words.lastReceipt, totals.lastReceipt});
    }
    lines.push_back({words.voided, QString::number(totals.voided)});
    addGroup(lines, words.tenders, totals.tenders, {words, words.tender});
    addGroup(lines, words.operations, totals.operations, {words, words.operation});
    addGroup(lines, words.classes, totals.classes, {words, {}});
    addGroup(lines, words.clerks, totals.clerks, {words, {}});
    lines.push_back({words.overShort, signedYuan(-totals.overShort, words)});
    lines.push_back({words.tax, yuan(totals.tax, words)});
    return lines;
}

Lines dayReportLines(const ZReport& report, const ShiftReportWords& words)
{
    Lines lines{{words.number, QString::number(report.number), Weight::Strong}};
    for (ReceiptLine& line : totalLines(report.totals, words))
        lines.push_back(std::move(line));
    const QByteArray seal{reinterpret_cast<const char*>(report.seal.data()), sealBytesShown};
    lines.push_back({words.seal, QString::fromLatin1(seal.toHex().toUpper())});
    return lines;
}

} // namespace wattcard::reports
