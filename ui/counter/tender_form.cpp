// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/tender_form.h"

#include <algorithm>
#include <cstdlib>

namespace wattcard::ui {

namespace {

TenderKind after(TenderKind kind)
{
    switch (kind) {
    case TenderKind::Cash: return TenderKind::Card;
    case TenderKind::Card: return TenderKind::Bank;
    case TenderKind::Bank: return TenderKind::Cash;
    }
    std::abort();
}

Money sumOf(const std::vector<Tender>& tenders)
{
    Money sum;
    for (const Tender& tender : tenders)
        sum = sum + tender.amount;
    return sum;
}

Tender typedNow(const TenderForm& form)
{
    return {form.kind, form.amount.value_or(Money{}), form.reference};
}

bool isGiven(const TenderForm& form)
{
    return std::ranges::any_of(form.given, [&](const Tender& tender) {
        return tender.kind == form.kind && tender.reference == form.reference;
    });
}

} // namespace

TenderForm cashFor(Money payment)
{
    TenderForm form;
    form.amount = payment;
    return form;
}

TenderForm resumed(const TenderForm& before, Money payment)
{
    TenderForm form = before;
    const bool pays = tenderedIn(before) == payment;
    if (!pays)
        form.amount = std::max(payment - sumOf(before.given), Money{});
    return form;
}

std::optional<Money> tenderedIn(const TenderForm& form)
{
    if (!form.amount)
        return std::nullopt;
    return sumOf(form.given) + *form.amount;
}

TenderNeed needOf(const TenderForm& form, Money payment)
{
    const auto tendered = tenderedIn(form);
    if (!tendered || *tendered < payment)
        return TenderNeed::Money;
    const bool isCash = form.kind == TenderKind::Cash;
    const bool isUsed = !form.amount->isZero(); // what was given before may suffice
    if (isUsed && !isCash && form.reference.isEmpty())
        return TenderNeed::Reference;
    if (isUsed && isGiven(form))
        return TenderNeed::OtherSlip;
    Money notCash;
    for (const Tender& tender : form.given) {
        if (tender.kind != TenderKind::Cash)
            notCash = notCash + tender.amount;
    }
    if (!isCash)
        notCash = notCash + *form.amount;
    return notCash > payment ? TenderNeed::LessMoney : TenderNeed::Nothing;
}

TenderForm nextTender(const TenderForm& form, Money payment)
{
    TenderForm next = form;
    const bool isNamed = form.kind == TenderKind::Cash || !form.reference.isEmpty();
    const auto tendered = tenderedIn(form);
    const bool isPart = tendered && *tendered<payment&& * form.amount> Money{};
    if (isPart && isNamed && !isGiven(form))
        next.given.push_back(typedNow(form));
    next.kind = after(form.kind);
    next.reference.clear();
    if (next.kind == TenderKind::Cash)
        std::erase_if(next.given,
                      [](const Tender& tender) { return tender.kind == TenderKind::Cash; });
    next.amount = std::max(payment - sumOf(next.given), Money{});
    return next;
}

std::vector<Tender> tendersOf(const TenderForm& form)
{
    const bool isCashOnly = form.given.empty() && form.kind == TenderKind::Cash;
    if (isCashOnly || !form.amount)
        return {};
    std::vector<Tender> tenders = form.given;
    if (!form.amount->isZero())
        tenders.push_back(typedNow(form));
    return tenders;
}

} // namespace wattcard::ui
