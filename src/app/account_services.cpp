// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account_services.h"

#include "app/account_choice.h"

namespace wattcard::app {

namespace {

// A card that was written has a receipt, and a quarantined row that was committed has one too.
bool hasPaper(const ServiceDone& done)
{
    return done.card || (done.row && !done.paidOut);
}

} // namespace

struct AccountServices::Private {
    ServiceDesk::Parts parts;
    std::optional<Operator> person = {}; // nobody may do anything before signing in
    struct Spent {
        int ticket = 0;
        ServiceDesk::Outcome outcome;
    };
    std::optional<Spent> spent = {}; // what was run last
    int tickets = 0;

    ServiceDesk desk(ServiceDesk::Progress progress = {}) const
    {
        return {parts, *person, std::move(progress)};
    }
};

AccountServices::AccountServices(const ServiceDesk::Parts& parts)
    : d{std::make_unique<Private>(Private{.parts = parts})}
{
    registerServiceTypes();
}

AccountServices::~AccountServices() = default;

void AccountServices::signIn(const Operator& person)
{
    d->person = person;
}

void AccountServices::signOut()
{
    d->person.reset();
}

bool AccountServices::isSignedIn(int request)
{
    if (!d->person)
        Q_EMIT failed(request, {Fault::PermissionDenied});
    return d->person.has_value();
}

void AccountServices::look(int request)
{
    if (!isSignedIn(request))
        return;
    const CardSituation situation = d->desk().look();
    Q_EMIT looked(request, situation);
    if (situation.facts)
        Q_EMIT accountChanged(situation.facts->account.id); // return data may have been booked
    if (situation.receipt)
        Q_EMIT paperWaiting();
    if (situation.open)
        Q_EMIT rowsChanged();
}

void AccountServices::account(int request, AccountId account)
{
    if (!isSignedIn(request))
        return;
    if (const auto sheet = d->desk().sheet(account))
        Q_EMIT accountReady(request, *sheet);
    else
        Q_EMIT failed(request, sheet.error());
}

void AccountServices::accountNamed(int request, const QString& number)
{
    if (!isSignedIn(request))
        return;
    if (const auto found = app::accountNamed(d->parts.counter.ledger, number))
        account(request, *found);
    else
        Q_EMIT failed(request, found.error());
}

void AccountServices::terms(int request)
{
    if (!isSignedIn(request))
        return;
    if (const auto terms = d->desk().terms())
        Q_EMIT termsReady(request, *terms);
    else
        Q_EMIT failed(request, terms.error());
}

void AccountServices::prepare(int request, const ServiceWish& wish)
{
    if (!isSignedIn(request))
        return;
    auto made = d->desk().prepare(wish);
    if (!made) {
        Q_EMIT failed(request, made.error());
        return;
    }
    made->ticket = ++d->tickets;
    Q_EMIT prepared(request, *made);
}

void AccountServices::sign(int request, const PreparedService& prepared, const Login& login)
{
    if (!isSignedIn(request))
        return;
    if (const auto further = d->desk().sign(prepared, login))
        Q_EMIT this->prepared(request, *further);
    else
        Q_EMIT failed(request, further.error());
}

void AccountServices::run(int request, const PreparedService& prepared)
{
    if (!isSignedIn(request))
        return;
    const auto told = [this, request](SaleStep step) { Q_EMIT stepReached(request, step); };
    const bool isSpent = d->spent && d->spent->ticket == prepared.ticket;
    const auto outcome = isSpent ? d->spent->outcome : d->desk(told).run(prepared);
    if (outcome)
        d->spent = Private::Spent{prepared.ticket, outcome};
    answer(request, outcome);
}

void AccountServices::finish(int request, const TransactionId& row)
{
    settle(request, row, transaction::Wish::Finish);
}

void AccountServices::giveUp(int request, const TransactionId& row)
{
    settle(request, row, transaction::Wish::Void);
}

void AccountServices::settle(int request, const TransactionId& row, transaction::Wish wish)
{
    if (!isSignedIn(request))
        return;
    const auto told = [this, request](SaleStep step) { Q_EMIT stepReached(request, step); };
    answer(request, d->desk(told).settle(row, wish));
}

void AccountServices::answer(int request, const ServiceDesk::Outcome& outcome)
{
    if (!outcome) {
        Q_EMIT failed(request, outcome.error());
        return;
    }
    if (const auto* ended = std::get_if<ServiceDone>(&*outcome)) {
        Q_EMIT done(request, *ended);
        Q_EMIT accountChanged(ended->account);
        if (hasPaper(*ended))
            Q_EMIT paperWaiting();
    } else {
        const auto& stop = std::get<SaleStopped>(*outcome);
        Q_EMIT stopped(request, stop);
        if (stop.row)
            Q_EMIT accountChanged(stop.row->account);
    }
    Q_EMIT rowsChanged();
}

} // namespace wattcard::app
