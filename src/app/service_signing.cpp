// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service_signing.h"

#include "app/card_view.h"

#include <algorithm>

namespace wattcard::app {

using namespace Qt::StringLiterals;

namespace {

QString codeOf(Reason reason)
{
    return QString::number(static_cast<int>(reason));
}

} // namespace

ShownValues shownOf(const ReversalWish& wish, const Reversible& sale)
{
    return {{u"order"_s, wish.order.id.toString()},
            {u"account"_s, QString::number(wish.order.account.value())},
            {u"sale"_s, sale.sale.id.toString()},
            {u"payment"_s, sale.sale.quote.payment.toString()},
            {u"credit"_s, sale.sale.quote.credit.toString()},
            {u"pays out"_s, QString::number(wish.paysOut ? 1 : 0)},
            {u"reason"_s, codeOf(wish.order.cause.reason)},
            {u"note"_s, wish.order.cause.note}};
}

ShownValues shownOf(const RefundPayout& wish, Money due)
{
    return {{u"account"_s, QString::number(wish.account.value())},
            {u"step"_s, QString::number(wish.step.value())},
            {u"refund"_s, due.toString()},
            {u"tender"_s, QString::number(static_cast<int>(wish.tender.kind))},
            {u"reference"_s, wish.tender.reference},
            {u"reason"_s, codeOf(wish.cause.reason)},
            {u"note"_s, wish.cause.note}};
}

ShownValues shownOf(const ReversalPayout& wish)
{
    return {{u"account"_s, QString::number(wish.account.value())},
            {u"reversal"_s, wish.reversal.toString()}};
}

Result<Money> dueOf(AccountBook& book, const RefundPayout& wish)
{
    const auto due = book.refundsDue(wish.account);
    if (!due)
        return failed(due);
    const auto found = std::ranges::find(*due, wish.step, &RefundDue::step);
    if (found == due->end())
        return failed(Fault::NotFound, u"nothing is due"_s);
    return found->paid ? Result<Money>{failed(Fault::AlreadyPaidOut)} : found->amount;
}

std::optional<ApprovalRequest> nextSignature(const PreparedService& prepared,
                                             const Operator& author)
{
    const std::size_t signedBy = prepared.approvals.size();
    if (signedBy >= prepared.signers.size())
        return std::nullopt;
    ApprovalRequest request{.right = prepared.signers[signedBy], .author = author.id};
    for (const Approval& approval : prepared.approvals)
        request.before.push_back(approval.who());
    request.shown = digestOf(prepared.shown);
    return request;
}

Result<transaction::Proof> proofOf(CardDesk& cards, const transaction::Row& row)
{
    auto session = cards.open(CardRole::Vending);
    if (!session)
        return failed(session);
    const CardReading& reading = (*session)->reading();
    if (reading.hints.serial != row.serial)
        return failed(Fault::OtherCardInserted);
    if (reading.blank)
        return failed(Fault::ProofMismatch);
    const auto whole = (*session)->readBack();
    if (!whole)
        return failed(whole);
    const auto view = viewOf(reading, *whole);
    const bool isTarget = view.proof == row.target.digest && view.position == row.target.position;
    if (!isTarget)
        return failed(Fault::ProofMismatch);
    return transaction::Proof{view.atc, view.position.seq, view.proof};
}

} // namespace wattcard::app
