// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/till_words.h"

#include "domain/hex.h"

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

QString wordOf(ShiftState state)
{
    switch (state) {
    case ShiftState::Open: return u"open"_s;
    case ShiftState::Counted: return u"counted"_s;
    case ShiftState::Recount: return u"recount"_s;
    case ShiftState::Closed: return u"closed"_s;
    }
    std::abort();
}

int numberOf(CounterId counter)
{
    return static_cast<std::uint16_t>(counter);
}

QJsonObject toJson(const Slips& slips)
{
    return {{u"number"_s, slips.number}, {u"total"_s, slips.total.toString()}};
}

QJsonArray toJson(const std::vector<TotalLine>& lines)
{
    QJsonArray all;
    for (const TotalLine& line : lines)
        all.append(QJsonObject{
            {u"key"_s, line.key}, {u"count"_s, line.count}, {u"amount"_s, line.amount.toString()}});
    return all;
}

QJsonObject toJson(const BankLine& line)
{
    return {{u"reference"_s, line.reference},
            {u"amount"_s, line.amount.toString()},
            {u"date"_s, line.date}};
}

QJsonArray toJson(const std::vector<BankLine>& lines)
{
    QJsonArray all;
    for (const BankLine& line : lines)
        all.append(toJson(line));
    return all;
}

QJsonArray toJson(const std::vector<BankPair>& pairs)
{
    QJsonArray all;
    for (const BankPair& pair : pairs)
        all.append(QJsonObject{{u"ours"_s, toJson(pair.ours)}, {u"theirs"_s, toJson(pair.theirs)}});
    return all;
}

QJsonObject toJson(const ThirdSide& side)
{
    return {{u"booked"_s, side.booked.toString()}, {u"written"_s, side.written.toString()}};
}

} // namespace

QJsonObject toJson(const Shift& shift)
{
    return {{u"shift"_s, static_cast<qint64>(shift.id.value())},
            {u"counter"_s, numberOf(shift.counter)},
            {u"clerk"_s, static_cast<qint64>(shift.clerk.value())},
            {u"day"_s, shift.businessDay},
            {u"float"_s, shift.floated.toString()},
            {u"float_counted"_s, shift.floatCounted.toString()},
            {u"state"_s, wordOf(shift.state)}};
}

QJsonObject toJson(const ShiftOutcome& outcome)
{
    const CashFlow& flow = outcome.flow;
    return {{u"float_counted"_s, flow.openingCount.toString()},
            {u"sales"_s, flow.sales.toString()},
            {u"reversals"_s, flow.reversals.toString()},
            {u"refunds"_s, flow.refunds.toString()},
            {u"lifts"_s, flow.lifts.toString()},
            {u"paid_in"_s, flow.paidIn.toString()},
            {u"expected"_s, outcome.expected.toString()},
            {u"counted"_s, outcome.counted.toString()},
            {u"difference"_s, outcome.difference().toString()},
            {u"count"_s, outcome.attempt},
            {u"bank_slips"_s, QJsonObject{{u"expected"_s, toJson(outcome.expectedBank)},
                                          {u"counted"_s, toJson(outcome.countedBank)}}},
            {u"card_slips"_s, QJsonObject{{u"expected"_s, toJson(outcome.expectedCard)},
                                          {u"counted"_s, toJson(outcome.countedCard)}}}};
}

QJsonObject toJson(const DayTotals& totals)
{
    return {{u"counter"_s, numberOf(totals.counter)},
            {u"day"_s, totals.businessDay},
            {u"tenders"_s, toJson(totals.tenders)},
            {u"clerks"_s, toJson(totals.clerks)},
            {u"classes"_s, toJson(totals.classes)},
            {u"operations"_s, toJson(totals.operations)},
            {u"over_short"_s, totals.overShort.toString()},
            {u"tax"_s, totals.tax.toString()},
            {u"first_receipt"_s, totals.firstReceipt},
            {u"last_receipt"_s, totals.lastReceipt},
            {u"receipts"_s, totals.receipts},
            {u"voided"_s, totals.voided}};
}

QJsonObject toJson(const ZReport& report)
{
    QJsonObject object = toJson(report.totals);
    object.insert(u"z"_s, report.number);
    object.insert(u"audit_head"_s, hexOf(report.auditHead));
    object.insert(u"previous_seal"_s, hexOf(report.previous));
    object.insert(u"seal"_s, hexOf(report.seal));
    return object;
}

QJsonObject toJson(const Reconciliation& sides)
{
    return {{u"counted"_s, sides.counted.toString()},
            {u"booked"_s, sides.booked.toString()},
            {u"variance"_s, sides.variance.toString()},
            {u"cards_money"_s, toJson(sides.money)},
            {u"cards_energy"_s, toJson(sides.energy)},
            {u"differences"_s, QJsonArray::fromStringList(sides.differences)}};
}

QJsonObject toJson(const BankMatch& match)
{
    return {{u"matched"_s, toJson(match.matched)},
            {u"only_ours"_s, toJson(match.onlyOurs)},
            {u"only_theirs"_s, toJson(match.onlyTheirs)},
            {u"amount_differs"_s, toJson(match.amountDiffers)}};
}

QJsonObject toJson(const InvoiceBlock& block)
{
    QJsonObject object{{u"block"_s, static_cast<qint64>(block.id.value())},
                       {u"code"_s, block.range.code},
                       {u"first"_s, static_cast<qint64>(block.range.first)},
                       {u"last"_s, static_cast<qint64>(block.range.last)},
                       {u"next"_s, static_cast<qint64>(block.next)},
                       {u"used"_s, block.used},
                       {u"void"_s, block.voided},
                       {u"lost"_s, block.lost}};
    if (block.holder) {
        object.insert(u"counter"_s, numberOf(block.holder->counter));
        object.insert(u"clerk"_s, static_cast<qint64>(block.holder->clerk.value()));
    }
    return object;
}

Result<Slips> slipsFrom(const QString& text)
{
    if (text.isEmpty())
        return Slips{};
    bool isNumber = false;
    const int number = text.section(u':', 0, 0).toInt(&isNumber);
    const auto total = Money::parse(text.section(u':', 1));
    if (!isNumber || !total)
        return failed(Fault::BadInput, u"NUMBER:TOTAL, not "_s + text);
    return Slips{number, *total};
}

void show(const QJsonObject& object)
{
    for (auto field = object.begin(); field != object.end(); ++field) {
        if (!field->isArray() && !field->isObject()) {
            print(field.key() + u": "_s + field->toVariant().toString());
            continue;
        }
        const QJsonArray items =
            field->isArray() ? field->toArray() : QJsonArray{field->toObject()};
        for (const QJsonValue& item : items) {
            const QString text = item.isString()
                                     ? item.toString()
                                     : QString::fromUtf8(QJsonDocument{item.toObject()}.toJson(
                                           QJsonDocument::Compact));
            print(field.key() + u": "_s + text);
        }
    }
}

Exit answer(const Result<QJsonObject>& result, const ToolOptions& options)
{
    if (!result)
        return complain(result.error());
    QJsonObject object = *result;
    if (options.json) {
        object.insert(u"ok"_s, true);
        print(object);
    } else {
        show(object);
    }
    return Exit::Ok;
}

} // namespace wattcard
