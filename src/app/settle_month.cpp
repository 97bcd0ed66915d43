// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settle_month.h"

#include "app/step_rules.h"

#include <QStringList>

namespace wattcard::app {

using namespace Qt::StringLiterals;

namespace {

QString shownRegisters(const transaction::Registers& registers)
{
    return QStringList{registers.total.toString(), registers.sharp.toString(),
                       registers.peak.toString(), registers.flat.toString(),
                       registers.valley.toString()}
        .join(u' ');
}

QString shownMonth(Month month)
{
    return QString::number(int{month.year()} * 100 + static_cast<int>(unsigned{month.month()}));
}

QString shownOr(const std::optional<Energy>& energy)
{
    return energy ? energy->toString() : QString{};
}

} // namespace

Signable SettleMonth::shown(const Request& request, const MonthBill& bill, const Operator& author)
{
    const MonthReading& reading = request.reading;
    Signable signable{Operation::SettleMonth, {}, author.id};
    signable.shown = {
        {u"account"_s, QString::number(reading.account.value())},
        {u"month"_s, shownMonth(reading.month)},
        {u"registers"_s, shownRegisters(reading.registers)},
        {u"since"_s, reading.since ? shownRegisters(*reading.since) : QString{}},
        {u"reactive"_s, shownOr(reading.reactive)},
        {u"power factor"_s, reading.powerFactor ? QString::number(*reading.powerFactor) : u""_s},
        {u"known before"_s, shownOr(bill.known.atLeast)},
        {u"known after"_s, shownOr(bill.known.atMost)},
        {u"visit"_s, bill.known.visit},
        {u"energy charge"_s, bill.settlement.energyCharge.toString()},
        {u"difference"_s, bill.settlement.difference().toString()}};
    show(request.cause, signable.shown);
    return signable;
}

Result<StepNumber> SettleMonth::run(Request request, const std::vector<Approval>& approvals,
                                    const Operator& author)
{
    const Right right = rightToPrepare(Operation::SettleMonth);
    if (auto good = checkStep(author, right, request.cause.note); !good)
        return failed(good);
    const auto bill = m_book.bill(request.reading);
    if (!bill)
        return failed(bill);
    auto records = signatures(shown(request, *bill, author), approvals);
    if (!records)
        return failed(records);
    request.cause.approvals = std::move(*records);
    return m_book.settle(request.reading, request.cause, {author.id, m_counter});
}

} // namespace wattcard::app
