// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service_desk.h"

#include "app/read_card.h"
#include "app/service_permission.h"
#include "app/service_preparing.h"
#include "app/service_running.h"
#include "app/service_signing.h"
#include "app/settle_row.h"
#include "domain/ports/people.h"

#include <algorithm>

namespace wattcard::app {

namespace {

// A long suspension ends the series: nothing of it is left, neither T nor return data.
std::optional<SuspensionKind> suspensionOf(const AccountFacts& facts)
{
    if (facts.account.state != AccountState::Suspended)
        return std::nullopt;
    const bool hasSeries = facts.total != Credit{} || facts.returned;
    return hasSeries ? SuspensionKind::Short : SuspensionKind::Long;
}

// What lies across the table of states: the money of an opening that was taken back is due on a
// pending account, and an opening can be quarantined.
bool isInAnyState(const ServiceWish& wish)
{
    return std::holds_alternative<ReversalPayout>(wish) ||
           std::holds_alternative<HoldRelease>(wish) || std::holds_alternative<QuarantineEnd>(wish);
}

// What the books do not have is no failure of the question.
template <class Value> Result<std::optional<Value>> ifThere(const Result<Value>& value)
{
    if (value)
        return std::optional{*value};
    if (value.error().fault == Fault::NotFound)
        return std::optional<Value>{};
    return failed(value);
}

} // namespace

ServiceDesk::ServiceDesk(const Parts& parts, const Operator& person, Progress progress)
    : m_parts{parts},
      m_person{person},
      m_progress{std::move(progress)}
{
}

Shop ServiceDesk::shop()
{
    const CounterService::Parts& counter = m_parts.counter;
    return {counter.cards,   counter.ledger, counter.clock,
            counter.counter, m_progress,     counter.rekeying ? &*counter.rekeying : nullptr,
            counter.guard};
}

CardSituation ServiceDesk::look()
{
    CardSituation situation = ReadCard{shop()}.run(m_person);
    if (situation.receipt)
        situation.receipt->testKeys = m_parts.counter.testKeys;
    return situation;
}

Result<AccountSheet> ServiceDesk::sheet(AccountId account)
{
    auto facts = m_parts.counter.ledger.byAccount(account);
    if (!facts)
        return failed(facts);
    auto refunds = m_parts.books.accounts.refundsDue(account);
    if (!refunds)
        return failed(refunds);
    auto sale = ifThere(m_parts.books.reversals.last(account));
    if (!sale)
        return failed(sale);
    auto exchange = ifThere(m_parts.books.accounts.lastExchange(account));
    if (!exchange)
        return failed(exchange);
    const auto unpaid = m_parts.books.reversals.due(account);
    if (!unpaid)
        return failed(unpaid);
    const auto care = m_parts.books.terms.care(account);
    if (!care)
        return failed(care);
    AccountSheet sheet{std::move(*facts),
                       {},
                       std::move(*refunds),
                       std::move(*sale),
                       std::move(*exchange),
                       *care,
                       {},
                       {}};
    if (!unpaid->empty())
        sheet.unpaidReversal = unpaid->front();
    sheet.suspension = suspensionOf(sheet.facts);
    if (m_parts.books.field) {
        const auto found =
            m_parts.books.field->evidence(account, 1, {m_person.id, m_parts.counter.counter});
        if (!found && found.error().fault != Fault::PermissionDenied)
            return failed(found);
        const bool isOpen = found && !found->empty() && !found->front().used;
        if (isOpen && found->front().oldMeter == sheet.facts.account.meter)
            sheet.evidence = found->front();
    }
    for (const Operation operation : allOperations)
        sheet.operations.push_back(permissionFor(operation, sheet.facts, m_person.role));
    return sheet;
}

Result<ServiceTerms> ServiceDesk::terms()
{
    auto versions = m_parts.books.tariffs.list();
    if (!versions)
        return failed(versions);
    std::erase_if(*versions, [](const TariffVersion& version) {
        return version.stage != TariffStage::InForce;
    });
    return ServiceTerms{std::move(*versions)};
}

// By role and state, before anything is asked of a card.
Result<void> ServiceDesk::permit(const ServiceWish& wish)
{
    const Operation operation = operationOf(wish);
    if (const auto refused = roleRefusal(operation, m_person.role))
        return failed(*refused, m_person.login);
    AccountId account = accountOf(wish);
    if (const auto* correction = std::get_if<Correction>(&wish)) {
        const auto sale = m_parts.counter.ledger.row(correction->sale);
        if (!sale)
            return failed(sale);
        account = sale->account;
    }
    if (account.isNull() || isInAnyState(wish))
        return {};
    const auto facts = m_parts.counter.ledger.byAccount(account);
    if (!facts)
        return failed(facts);
    const auto refused = permissionFor(operation, *facts, m_person.role).refusal;
    return refused ? Result<void>{failed(*refused)} : Result<void>{};
}

Result<PreparedService> ServiceDesk::prepare(const ServiceWish& wish)
{
    if (auto permitted = permit(wish); !permitted)
        return failed(permitted);
    PreparedService prepared{.wish = wish};
    const Shop shop = this->shop();
    ServicePreparing preparing{{m_parts, shop, m_person}, prepared};
    if (auto filled = std::visit(preparing, prepared.wish); !filled)
        return failed(filled);
    prepared.next = nextSignature(prepared, m_person);
    return prepared;
}

Result<PreparedService> ServiceDesk::sign(PreparedService prepared, const Login& login)
{
    const auto request = nextSignature(prepared, m_person);
    if (!request)
        return failed(Fault::NotApproved, QStringLiteral("nobody else is asked"));
    const CounterService::Parts& counter = m_parts.counter;
    const auto approval =
        ApprovalDesk{m_parts.books.people, counter.clock, counter.counter}.approve(login, *request);
    if (!approval)
        return failed(approval);
    prepared.approvals.push_back(*approval);
    prepared.next = nextSignature(prepared, m_person);
    return prepared;
}

ServiceDesk::Outcome ServiceDesk::run(const PreparedService& prepared)
{
    const Shop shop = this->shop();
    Outcome outcome =
        std::visit(ServiceRunning{{m_parts, shop, m_person}, prepared}, prepared.wish);
    if (outcome) {
        if (auto* done = std::get_if<ServiceDone>(&*outcome); done && done->card)
            done->card->receipt.testKeys = m_parts.counter.testKeys;
    }
    return outcome;
}

ServiceDesk::Outcome ServiceDesk::settle(const TransactionId& row, transaction::Wish wish)
{
    const auto stored = m_parts.counter.ledger.row(row);
    if (!stored)
        return failed(stored);
    Outcome outcome = outcomeOf(SettleRow{shop()}.run(row, wish, m_person), stored->account, row);
    if (outcome) {
        if (auto* done = std::get_if<ServiceDone>(&*outcome); done && done->card)
            done->card->receipt.testKeys = m_parts.counter.testKeys;
    }
    return outcome;
}

} // namespace wattcard::app
