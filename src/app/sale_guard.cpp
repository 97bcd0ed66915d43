// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sale_guard.h"

#include "app/sale_rules.h"

#include <algorithm>

namespace wattcard::app {

using namespace Qt::StringLiterals;

namespace {

Result<void> checkTender(const Tender& tender)
{
    if (tender.amount <= Money{})
        return failed(Fault::AmountNotPositive);
    if (tender.amount > Money::largest())
        return failed(Fault::AmountTooLarge);
    const bool isCash = tender.kind == TenderKind::Cash;
    return isCash == tender.reference.isEmpty() ? Result<void>{}
                                                : failed(Fault::BadInput, u"reference"_s);
}

bool namesTwice(const std::vector<Tender>& tenders)
{
    for (auto one = tenders.begin(); one != tenders.end(); ++one) {
        const auto same = [&](const Tender& other) {
            return other.kind == one->kind && other.reference == one->reference;
        };
        if (std::any_of(std::next(one), tenders.end(), same))
            return true;
    }
    return false;
}

} // namespace

Result<void> checkTenders(const Order& order)
{
    if (order.tendered < order.payment)
        return failed(Fault::CashTooLittle);
    if (order.tenders.empty())
        return {};
    Money sum;
    Money notCash;
    for (const Tender& tender : order.tenders) {
        if (auto good = checkTender(tender); !good)
            return good;
        sum = sum + tender.amount;
        if (tender.kind != TenderKind::Cash)
            notCash = notCash + tender.amount;
    }
    if (notCash > order.payment)
        return failed(Fault::AmountTooLarge, u"change is given out of cash only"_s);
    if (sum != order.tendered || namesTwice(order.tenders))
        return failed(Fault::BadInput, u"the tenders do not add up, or one is named twice"_s);
    return {};
}

Result<void> checkAmount(const GuardedSale& sale, const Quote& quote)
{
    const Credit most = largestCredit(sale.facts);
    if (quote.credit > most)
        return failed(Fault::HoardingLimit, most.toString());
    const auto least = smallestUsefulCredit(sale.facts);
    if (!least || quote.credit >= *least || sale.order.acceptsLittle)
        return {};
    const auto payment = smallestPayment(*least, basisOf(sale.facts.account));
    return failed(Fault::TooLittleForSupply, payment ? payment->toString() : least->toString());
}

ShownValues overrideValues(const Order& order, const Operator& author)
{
    return {{u"order"_s, order.id.toString()},
            {u"author"_s, QString::number(author.id.value())},
            {u"account"_s, QString::number(order.account.value())},
            {u"payment"_s, order.payment.toString()},
            {u"reason"_s, order.overrideReason}};
}

ApprovalRequest overrideRequest(const Order& order, const Operator& author)
{
    return {.right = Right::OverrideLimits,
            .author = author.id,
            .shown = digestOf(overrideValues(order, author))};
}

Result<void> SaleGuard::check(const GuardedSale& sale, const Quote& quote, CounterId counter)
{
    const auto reference = m_parts.reference ? m_parts.reference() : std::nullopt;
    if (auto right = ClockGuard{{m_parts.trail, m_parts.clock}}.check(reference); !right)
        return right;
    const Order& order = sale.order;
    const auto standing = m_parts.limits.standing(
        {order.id, order.account, order.payment, order.tenders, sale.author.id, counter});
    if (!standing)
        return failed(standing);
    const Actor actor{sale.author.id, counter};
    if (standing->alike && order.confirmation.isEmpty())
        return failed(Fault::SoldAlready, standing->alike->toString());
    const auto within = checkLimits(sale, quote, *standing);
    const bool lifts = !within && within.error().fault == Fault::PurchaseLimit && order.override;
    if (!within && !lifts)
        return within;
    if (lifts) {
        if (auto lifted = checkOverride(sale); !lifted)
            return lifted;
        if (auto kept = record(sale, SaleAnswer::Kind::LiftsLimit, actor); !kept)
            return kept;
    }
    if (standing->alike) {
        if (auto kept = record(sale, SaleAnswer::Kind::SellsAgain, actor); !kept)
            return kept;
    }
    const auto least = smallestUsefulCredit(sale.facts);
    const bool little = least && quote.credit < *least;
    return little ? record(sale, SaleAnswer::Kind::AcceptsLittle, actor) : Result<void>{};
}

Result<void> SaleGuard::checkLimits(const GuardedSale& sale, const Quote& quote,
                                    const SaleStanding& standing)
{
    if (sale.order.payment.isZero()) // an opening without a first credit buys nothing
        return {};
    // Tiers at the counter invite hoarding of cheap energy (DOMAIN.md section 4).
    const Tariff& tariff = sale.facts.account.tariff;
    const bool bounded = std::ranges::any_of(standing.limits, [](const LimitStanding& each) {
        return each.limit.measure != LimitMeasure::Count;
    });
    if (tariff.mode == PaymentMode::Energy && tariff.ladder.tiers() > 1 && !bounded)
        return failed(Fault::LimitMissing);
    for (const LimitStanding& each : standing.limits) {
        if (exceeds(each.limit, each.bought, quote))
            return failed(Fault::PurchaseLimit, leftText(each.limit, each.bought));
    }
    return {};
}

// The second person's own limit holds as well (DOMAIN.md section 9).
Result<void> SaleGuard::checkOverride(const GuardedSale& sale)
{
    if (sale.order.overrideReason.isEmpty())
        return failed(Fault::BadInput, u"reason"_s);
    const auto record = demand(sale.order.override, overrideRequest(sale.order, sale.author));
    if (!record)
        return failed(record);
    const auto most = m_parts.limits.overrideLimit(record->who);
    if (!most)
        return failed(most);
    return sale.order.payment <= *most
               ? Result<void>{}
               : failed(Fault::PermissionDenied,
                        u"his override limit is %1"_s.arg(most->toString()));
}

Result<void> SaleGuard::record(const GuardedSale& sale, SaleAnswer::Kind kind, const Actor& actor)
{
    SaleAnswer answer{sale.order.id, kind, sale.order.confirmation, {}};
    if (kind == SaleAnswer::Kind::LiftsLimit) {
        answer.reason = sale.order.overrideReason;
        answer.approval = sale.order.override->record();
    }
    return m_parts.limits.record(answer, actor);
}

Result<transaction::Row> guardedRow(const Shop& shop, const GuardedSale& sale,
                                    const std::function<Result<transaction::Row>()>& make)
{
    if (auto good = checkTenders(sale.order); !good)
        return failed(good);
    auto row = make();
    if (!row)
        return row;
    if (auto good = checkAmount(sale, row->quote); !good)
        return failed(good);
    if (shop.guard != nullptr) {
        if (auto good = shop.guard->check(sale, row->quote, shop.counter); !good)
            return failed(good);
    }
    return row;
}

} // namespace wattcard::app
