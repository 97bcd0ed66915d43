// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/finish_sale.h"

#include "app/preflight.h"
#include "app/sale_run.h"

namespace wattcard::app {

using transaction::End;

namespace {

SaleStopped::Kind kindOf(End end)
{
    switch (end) {
    case End::NothingRecorded: return SaleStopped::Kind::NothingRecorded;
    case End::Interrupted: return SaleStopped::Kind::Interrupted;
    case End::Unclear: return SaleStopped::Kind::Unclear;
    case End::Voided: return SaleStopped::Kind::Voided;
    case End::None:
    case End::Done: break;
    }
    std::abort();
}

} // namespace

SaleStopped nothingRecorded(const Failure& failure)
{
    return {SaleStopped::Kind::NothingRecorded, failure.fault, failure.detail, std::nullopt};
}

SaleOutcome finishSale(const Shop& shop, const Actor& actor, transaction::State state)
{
    SaleRun run{shop.cards, shop.ledger, actor, shop.progress};
    const transaction::State ended = run.run(std::move(state));
    // COMMITTED, but its receipt could not be read: the record is safe, the screen must not say
    // "sold again".
    if (ended.end == End::Done && !run.receipt())
        return SaleStopped{SaleStopped::Kind::Interrupted, Fault::CommitPending, {}, ended.row};
    if (ended.end != End::Done)
        return SaleStopped{kindOf(ended.end), ended.fault, {}, ended.row};
    return SaleDone{*run.receipt(), preflight(shop.ledger, shop.clock, ended.row), run.apdus()};
}

} // namespace wattcard::app
