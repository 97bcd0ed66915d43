// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/operation_form.h"

#include "app/signatures.h"

namespace wattcard::app {

using namespace Qt::StringLiterals;

namespace {

QString numberOf(std::int64_t number)
{
    return QString::number(number);
}

void showMeter(const transaction::NewMeter& meter, ShownValues& shown)
{
    shown.push_back({u"meter"_s, meter.number.toString()});
    shown.push_back({u"current ratio"_s, numberOf(meter.ratios.current)});
    shown.push_back({u"potential ratio"_s, numberOf(meter.ratios.potential)});
    shown.push_back({u"new register"_s, meter.registers.total.toString()});
}

} // namespace

ShownValues shownOf(const OperationForm& form)
{
    const transaction::Change& change = form.change;
    ShownValues shown{{u"order"_s, form.order.id.toString()},
                      {u"operation"_s, numberOf(static_cast<int>(change.operation))},
                      {u"account"_s, numberOf(form.order.account.value())},
                      {u"payment"_s, form.order.payment.toString()},
                      {u"credit"_s, form.credit.toString()},
                      {u"moved"_s, change.moved.toString()},
                      {u"value"_s, change.value.toString()},
                      {u"old card"_s, numberOf(static_cast<int>(change.oldCard))},
                      {u"customer"_s, numberOf(change.customer.value())},
                      {u"paper"_s, change.paper},
                      {u"reason"_s, numberOf(static_cast<int>(form.cause.reason))},
                      {u"note"_s, form.cause.note}};
    if (change.end)
        show(*change.end, shown);
    if (change.meter)
        showMeter(*change.meter, shown);
    return shown;
}

std::optional<ApprovalRequest> nextApproval(const OperationForm& form, const Operator& author)
{
    return nextApproval({form.change.operation, shownOf(form), author.id}, form.approvals);
}

Result<Cause> signedCause(const OperationForm& form, const Operator& author)
{
    const auto records =
        signatures({form.change.operation, shownOf(form), author.id}, form.approvals);
    if (!records)
        return failed(records);
    Cause cause = form.cause;
    for (const ApprovalRecord& record : *records)
        (cause.approver.isNull() ? cause.approver : cause.second) = record.who;
    return cause;
}

} // namespace wattcard::app
