// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service_town.h"

#include "crypto/random.h"

namespace wattcard::flows {

using namespace Qt::StringLiterals;

ServiceTown::ServiceTown()
    : terms{*town.database, town.clock},
      registry{*town.database, town.clock},
      tariffs{*town.database, town.clock},
      shop{town.shop()},
      parts{{shop.cards, shop.ledger, shop.clock, crypto::randomBytes, Town::counter},
            {*town.book, *town.debts, *town.reversals, terms, registry, tariffs, *town.staff}}
{
}

app::OperationForm ServiceTown::form(Hand& hand, Operation operation, AccountId account)
{
    app::OperationForm form = app::formFor(operation, account, town.present(hand));
    form.cause.note = u"as agreed"_s;
    return form;
}

app::ReversalOrder ServiceTown::reversal(Hand& hand)
{
    const auto seen = town.present(hand);
    return {{}, AccountId{1}, seen.reading.value(), {Reason::CustomerChange, u"changed"_s}};
}

app::Login ServiceTown::login(Role role) const
{
    return {town.person(role).login, u"Correct-Horse-7"_s};
}

app::PreparedService ServiceTown::ready(const app::ServiceWish& wish,
                                        const std::vector<Role>& signers, Role author)
{
    app::ServiceDesk desk = this->desk(author);
    auto prepared = need(desk.prepare(wish), "prepare");
    for (const Role signer : signers)
        prepared = need(desk.sign(prepared, login(signer)), "sign");
    return prepared;
}

app::ServiceDone ServiceTown::run(const app::ServiceWish& wish, const std::vector<Role>& signers,
                                  Role author)
{
    const app::PreparedService prepared = ready(wish, signers, author);
    if (prepared.next)
        throw std::runtime_error("somebody has not signed");
    const auto outcome = need(desk(author).run(prepared), "run");
    return std::get<app::ServiceDone>(outcome);
}

Fault ServiceTown::refused(const app::ServiceWish& wish, Role author)
{
    return desk(author).prepare(wish).error().fault;
}

Fault ServiceTown::notRun(const app::PreparedService& prepared, Role author)
{
    return desk(author).run(prepared).error().fault;
}

transaction::SeriesEnd ServiceTown::reading(transaction::RemainingSource source)
{
    return town.reading(town.wall(), source);
}

} // namespace wattcard::flows
