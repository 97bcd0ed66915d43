// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_account.h"
#include "app/reverse_sale.h"
#include "app/sell_energy.h"
#include "app/settle_row.h"
#include "db/repositories/sql_reversals.h"
#include "domain/rights.h"
#include "main/counter_session.h"
#include "main/operation_words.h"
#include "main/sale_words.h"
#include "main/script_words.h"

namespace wattcard {

using namespace Qt::StringLiterals;
using app::CardSituation;

namespace {

// The order of this account, as the options have it, on the card that is in the reader.
Result<app::Order> orderFrom(CounterSession& counter, const Account& account,
                             const ToolOptions& options)
{
    const auto id = counter.newId();
    if (!id)
        return failed(id);
    const auto payment = paymentFrom(options, account);
    if (!payment)
        return failed(payment);
    auto tenders = tendersFrom(options);
    if (!tenders)
        return failed(tenders);
    app::Order order;
    order.id = *id;
    order.account = account.id;
    order.payment = *payment;
    order.tendered = tenders->empty() ? *payment : sumOf(*tenders);
    order.tenders = std::move(*tenders);
    const auto deposit = moneyFrom(options, u"deposit"_s);
    if (!deposit)
        return failed(deposit);
    order.deposit = *deposit;
    order.acceptsLittle = options.named.contains(u"accept-little"_s);
    order.confirmation = options.named.value(u"reason"_s);
    if (!options.named.contains(u"approver"_s))
        return order;
    order.overrideReason = order.confirmation;
    auto lifted = counter.office().approve(app::overrideRequest(order, counter.person()));
    if (!lifted)
        return failed(lifted);
    order.override = std::move(*lifted);
    return order;
}

// Nothing is sold with the same word that finishes the sale before: a caller who tries again after
// an interruption must not pay twice.
Exit refuse(const CardSituation& situation)
{
    if (situation.receipt)
        return complain({Fault::OpenTransaction, u"finished now as %1; nothing more was sold"_s.arg(
                                                     situation.receipt->number)});
    const bool isOpen = situation.kind == CardSituation::Kind::OpenSale;
    return complain({isOpen ? Fault::OpenTransaction : situation.fault, situation.detail});
}

template <class UseCase>
Exit sellWith(CounterSession& counter, const Account& account, const ToolOptions& options)
{
    const CardSituation situation = counter.arrive();
    const bool isBlank = situation.kind == CardSituation::Kind::Blank;
    if (!isBlank && situation.kind != CardSituation::Kind::Customer)
        return refuse(situation);
    auto order = orderFrom(counter, account, options);
    if (!order)
        return complain(order.error());
    if (situation.reading)
        order->seen = *situation.reading;
    order->insertions = situation.insertions;
    auto outcome = UseCase{counter.shop()}.run(*order, counter.person());
    if (auto* done = std::get_if<app::SaleDone>(&outcome))
        done->receipt.testKeys = counter.hasTestKeys();
    return answerSale(outcome, order->id, options);
}

// The file of the account, made first where there is none yet.
Result<Account> fileOf(CounterSession& counter, const ToolOptions& options)
{
    const QString number = options.named.value(u"account"_s);
    auto known = counter.account(number);
    const bool isThere = known && known->state != AccountState::Closed;
    if (isThere || (!known && known.error().fault != Fault::NotFound))
        return known;
    if (!may(counter.person().role, Right::OpenAccounts))
        return failed(Fault::PermissionDenied);
    const auto tariffs = counter.registry().tariffs();
    if (!tariffs)
        return failed(tariffs);
    const auto fresh = newCustomerFrom(options, *tariffs);
    if (!fresh)
        return failed(fresh);
    if (const auto made = counter.registry().addCustomer(*fresh, counter.actor()); !made)
        return failed(made);
    return counter.account(number);
}

} // namespace

// sell --account NUMBER --money AMOUNT | --energy KWH, on the card in the counter's reader.
Exit sell(const ToolOptions& options)
{
    auto counter = CounterSession::open(options);
    if (!counter)
        return complain(counter.error());
    const auto account = (*counter)->account(options.named.value(u"account"_s));
    if (!account)
        return complain(account.error());
    return sellWith<app::SellEnergy>(**counter, *account, options);
}

// open --account NUMBER: the file where there is none, the card and the first credit.
Exit open(const ToolOptions& options)
{
    auto counter = CounterSession::open(options);
    if (!counter)
        return complain(counter.error());
    const auto account = fileOf(**counter, options);
    if (!account)
        return complain(account.error());
    return sellWith<app::OpenAccount>(**counter, *account, options);
}

// settle [--void]: the open sale of the card in the reader.
Exit settle(const ToolOptions& options)
{
    auto counter = CounterSession::open(options);
    if (!counter)
        return complain(counter.error());
    const CardSituation situation = (*counter)->arrive();
    if (situation.receipt) {
        Receipt receipt = *situation.receipt;
        receipt.testKeys = (*counter)->hasTestKeys();
        return answerReceipt(receipt, words(situation), options);
    }
    if (situation.kind == CardSituation::Kind::Customer)
        return complain({Fault::NotFound, u"no sale of this card is open"_s});
    if (!situation.open)
        return refuse(situation);
    const bool gives = options.named.contains(u"void"_s);
    const auto wish = gives ? transaction::Wish::Void : transaction::Wish::Finish;
    auto outcome =
        app::SettleRow{(*counter)->shop()}.run(situation.open->id, wish, (*counter)->person());
    if (auto* done = std::get_if<app::SaleDone>(&outcome))
        done->receipt.testKeys = (*counter)->hasTestKeys();
    return answerSale(outcome, situation.open->id, options);
}

// reverse --account NUMBER --cause CODE --reason TEXT: its last purchase, from the card.
Exit reverse(const ToolOptions& options)
{
    const auto cause = causeFrom(options);
    if (!cause)
        return complain(cause.error());
    auto counter = CounterSession::open(options);
    if (!counter)
        return complain(counter.error());
    const auto account = (*counter)->account(options.named.value(u"account"_s));
    if (!account)
        return complain(account.error());
    const CardSituation situation = (*counter)->arrive();
    if (!situation.reading || !situation.facts || situation.receipt || situation.open)
        return refuse(situation);
    const auto id = (*counter)->newId();
    if (!id)
        return complain(id.error());
    db::SqlReversals reversals{(*counter)->office().books(), (*counter)->office().clock()};
    auto outcome = app::ReverseSale{(*counter)->shop(), reversals}.run(
        {*id, account->id, *situation.reading, *cause}, (*counter)->person());
    if (auto* done = std::get_if<app::SaleDone>(&outcome))
        done->receipt.testKeys = (*counter)->hasTestKeys();
    return answerSale(outcome, *id, options);
}

// payout ROW: the money of a reversal, once it is on the card.
Exit payout(const ToolOptions& options)
{
    const auto row = TransactionId::parse(options.arguments.value(0));
    if (!row)
        return complain({Fault::BadInput, u"payout ROW"_s});
    auto office = OfficeSession::open(options);
    if (!office)
        return complain(office.error());
    const auto person = (*office)->signIn();
    if (!person)
        return complain(person.error());
    if (!may(person->role, Right::Reverse))
        return complain({Fault::PermissionDenied});
    db::SqlReversals reversals{(*office)->books(), (*office)->clock()};
    const auto paid = reversals.payOut(*row, (*office)->actorOf(*person));
    if (!paid)
        return complain(paid.error());
    if (options.json)
        print(QJsonObject{{u"ok"_s, true}, {u"paid"_s, paid->toString()}});
    else
        print(paid->toString());
    return Exit::Ok;
}

} // namespace wattcard
