// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audit/action_text.h"
#include "ui/cash/cash_text.h"
#include "ui/shift/shift_text.h"
#include "ui/text/value_text.h"

#include <QCoreApplication>

#include <cstdlib>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

class CashRowWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::CashRowWords)
public:
    static QStringList columns(CashTopic topic);
    static QString state(const CashShift& each);
    static QStringList open(const CashShift& each, Money limit);
    static std::vector<QStringList> safe(const CashStanding& now);
    static QStringList ended(const CashShift& each);
    static QStringList parked(const ParkedWrite& each);
    static QStringList reversal(const DayReversal& each);
    static std::vector<QStringList> bank(const BankReview& review);
    static std::vector<QStringList> sides(const Reconciliation& sides);
};

QString counterText(CounterId counter)
{
    return QString::number(static_cast<std::uint16_t>(counter));
}

QString knownMoney(const std::optional<Money>& money)
{
    return money ? moneyText(*money) : u"–"_s;
}

// The number of the account as people read it; kept as it stands where it is none.
QString customerText(const QString& digits)
{
    const auto number = CustomerNumber::parse(digits);
    return number ? numberText(*number) : digits;
}

QStringList CashRowWords::columns(CashTopic topic)
{
    switch (topic) {
    case CashTopic::OpenShifts:
        return {tr("Shift"), tr("Counter"),     tr("Till of"), tr("Business day"),
                tr("State"), tr("In the till"), tr("Counted")};
    case CashTopic::ToSign:
    case CashTopic::Signed:
    case CashTopic::Differences:
        return {tr("Shift"),      tr("Counter"), tr("Till of"), tr("Business day"),
                tr("Difference"), tr("Float"),   tr("Slips"),   tr("Expected"),
                tr("Counted"),    tr("State"),   tr("Note")};
    case CashTopic::Safe: return {tr("At"), tr("Counter"), tr("What"), tr("Who"), tr("Amount")};
    case CashTopic::Waiting: return {tr("Shift"), tr("Counter"), tr("Since"), tr("Amount")};
    case CashTopic::Parked:
        return {tr("At"),       tr("Counter"), tr("Clerk"), tr("Customer number"),
                tr("Customer"), tr("Amount"),  tr("State")};
    case CashTopic::Refunds: return {tr("Customer number"), tr("Customer"), tr("Amount")};
    case CashTopic::Reversals:
        return {tr("At"),       tr("Counter"), tr("Who"),  tr("Customer number"),
                tr("Customer"), tr("Amount"),  tr("State")};
    case CashTopic::Bank:
        return {tr("What"), tr("Reference"),   tr("In our books"),
                tr("Day"),  tr("In the file"), tr("Day")};
    case CashTopic::Sides: return {tr("What"), tr("Counted or written"), tr("Booked")};
    }
    std::abort();
}

QString CashRowWords::state(const CashShift& each)
{
    if (each.signature)
        return tr("signed by %1, %2").arg(each.signature->who, dateTimeText(each.signature->at));
    if (each.end)
        return tr("closed by %1, %2").arg(each.end->leader, dateTimeText(each.end->at));
    switch (each.shift.state) {
    case ShiftState::Counted: return tr("counted");
    case ShiftState::Recount: return tr("to be counted again");
    case ShiftState::Open:
    case ShiftState::Closed: return tr("open");
    }
    std::abort();
}

QStringList CashRowWords::open(const CashShift& each, Money limit)
{
    const bool full = each.cash && isFull(*each.cash, limit);
    return {QString::number(each.shift.id.value()),
            counterText(each.shift.counter),
            each.clerk,
            dayText(each.shift.businessDay),
            full ? tr("%1, cash to the safe").arg(state(each)) : state(each),
            knownMoney(each.cash),
            knownMoney(each.counted)};
}

// With what lay there before, so that the rows come to the number.
std::vector<QStringList> CashRowWords::safe(const CashStanding& now)
{
    std::vector<QStringList> rows;
    for (const SafeMove& move : now.moves)
        rows.push_back({dateTimeText(move.at), counterText(move.counter), actionText(move.event),
                        move.who, moneyText(move.amount)});
    if (!now.moves.empty())
        rows.push_back({u"–"_s, u"–"_s, tr("Before"), u"–"_s, moneyText(now.safeBefore)});
    return rows;
}

QStringList CashRowWords::ended(const CashShift& each)
{
    const Money opening = each.shift.floatCounted - each.shift.floated;
    QStringList row{QString::number(each.shift.id.value()),
                    counterText(each.shift.counter),
                    each.clerk,
                    dayText(each.shift.businessDay),
                    moneyText(differenceOf(each)),
                    moneyText(opening)};
    if (each.end)
        row << moneyText(each.end->bank + each.end->card) << moneyText(each.end->expected)
            << moneyText(each.end->counted);
    else
        row << u"–"_s << u"–"_s << u"–"_s;
    QStringList notes;
    if (each.end && !each.end->note.isEmpty())
        notes << each.end->note;
    if (each.signature && !each.signature->note.isEmpty())
        notes << each.signature->note;
    return row << state(each) << notes.join(u" / "_s);
}

QStringList CashRowWords::parked(const ParkedWrite& each)
{
    const QString what = each.isQuarantined ? tr("quarantined") : tr("unfinished");
    return {dateTimeText(each.at),
            counterText(each.counter),
            each.clerk,
            customerText(each.customerNumber),
            each.customer,
            moneyText(each.payment),
            each.isSigned ? tr("%1, left by name").arg(what) : what};
}

QStringList CashRowWords::reversal(const DayReversal& each)
{
    return {dateTimeText(each.at),
            counterText(each.counter),
            each.who,
            customerText(each.customerNumber),
            each.customer,
            moneyText(each.amount),
            each.isPaid ? tr("given back") : tr("to be given back")};
}

std::vector<QStringList> CashRowWords::bank(const BankReview& review)
{
    std::vector<QStringList> rows;
    const auto day = [](const QString& name) { return name.isEmpty() ? u"–"_s : dayText(name); };
    for (const BankLine& line : review.onlyOurs)
        rows.push_back({tr("only in our books"), line.reference, moneyText(line.amount),
                        day(line.date), u"–"_s, u"–"_s});
    for (const BankLine& line : review.onlyTheirs)
        rows.push_back({tr("only in the file"), line.reference, u"–"_s, u"–"_s,
                        moneyText(line.amount), day(line.date)});
    for (const BankPair& pair : review.amountDiffers)
        rows.push_back({tr("another amount"), pair.ours.reference, moneyText(pair.ours.amount),
                        day(pair.ours.date), moneyText(pair.theirs.amount), day(pair.theirs.date)});
    return rows;
}

std::vector<QStringList> CashRowWords::sides(const Reconciliation& sides)
{
    std::vector<QStringList> rows{
        {tr("Cash of the tills"), moneyText(sides.counted), moneyText(sides.booked)},
        {tr("Kept as over or short"), moneyText(sides.variance), u"–"_s},
        {tr("Credit in money"), creditText(sides.money.written, PaymentMode::Money),
         creditText(sides.money.booked, PaymentMode::Money)},
        {tr("Credit in energy"), creditText(sides.energy.written, PaymentMode::Energy),
         creditText(sides.energy.booked, PaymentMode::Energy)}};
    for (const QString& difference : sides.differences)
        rows.push_back({tr("Differs: %1").arg(difference), {}, {}});
    return rows;
}

} // namespace

QStringList columnsOf(CashTopic topic)
{
    return CashRowWords::columns(topic);
}

std::vector<QStringList> rowsOf(const CashView& view)
{
    std::vector<QStringList> rows;
    if (!view.standing)
        return rows;
    const CashStanding& now = *view.standing;
    for (const CashShift* each : shiftsOf(now, view.topic))
        rows.push_back(view.topic == CashTopic::OpenShifts ? CashRowWords::open(*each, now.limit)
                                                           : CashRowWords::ended(*each));
    if (view.topic == CashTopic::Safe) {
        rows = CashRowWords::safe(now);
    } else if (view.topic == CashTopic::Waiting) {
        for (const WaitingCash& each : now.waiting)
            rows.push_back({QString::number(each.shift.value()), counterText(each.counter),
                            dateTimeText(each.since), moneyText(each.amount)});
    } else if (view.topic == CashTopic::Parked) {
        for (const ParkedWrite& each : now.parked)
            rows.push_back(CashRowWords::parked(each));
    } else if (view.topic == CashTopic::Refunds) {
        for (const RefundWaiting& each : now.refunds)
            rows.push_back(
                {customerText(each.customerNumber), each.customer, moneyText(each.amount)});
    } else if (view.topic == CashTopic::Reversals) {
        for (const DayReversal& each : now.reversals)
            rows.push_back(CashRowWords::reversal(each));
    } else if (view.topic == CashTopic::Bank && now.bank) {
        rows = CashRowWords::bank(*now.bank);
    } else if (view.topic == CashTopic::Sides && view.sides) {
        rows = CashRowWords::sides(*view.sides);
    }
    return rows;
}

} // namespace wattcard::ui
