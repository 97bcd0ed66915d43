// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/script_words.h"

#include "meter/codes.h"

#include <cstdlib>

namespace wattcard {

using namespace Qt::StringLiterals;
using app::CardSituation;
using app::SaleStopped;

namespace {

QString word(CardSituation::Kind kind)
{
    switch (kind) {
    case CardSituation::Kind::Customer: return u"customer"_s;
    case CardSituation::Kind::OpenSale: return u"open-sale"_s;
    case CardSituation::Kind::Finished: return u"finished"_s;
    case CardSituation::Kind::Foreign: return u"foreign"_s;
    case CardSituation::Kind::Blank: return u"blank"_s;
    case CardSituation::Kind::Refused: return u"refused"_s;
    case CardSituation::Kind::Management: return u"management"_s;
    case CardSituation::Kind::Unclear: return u"unclear"_s;
    case CardSituation::Kind::Unreadable: return u"unreadable"_s;
    }
    std::abort();
}

QString word(SaleStopped::Kind kind)
{
    switch (kind) {
    case SaleStopped::Kind::NothingRecorded: return u"nothing-recorded"_s;
    case SaleStopped::Kind::Interrupted: return u"interrupted"_s;
    case SaleStopped::Kind::Unclear: return u"unclear"_s;
    case SaleStopped::Kind::Voided: return u"voided"_s;
    }
    std::abort();
}

QString word(AccountState state)
{
    switch (state) {
    case AccountState::Pending: return u"pending"_s;
    case AccountState::Active: return u"active"_s;
    case AccountState::Suspended: return u"suspended"_s;
    case AccountState::Closed: return u"closed"_s;
    }
    std::abort();
}

} // namespace

QString word(meter::DisplayCode code)
{
    return meter::code(code);
}

QString word(app::SaleStep step)
{
    switch (step) {
    case app::SaleStep::Reading: return u"reading"_s;
    case app::SaleStep::Recorded: return u"recorded"_s;
    case app::SaleStep::Personalised: return u"personalised"_s;
    case app::SaleStep::Written: return u"written"_s;
    case app::SaleStep::Checked: return u"checked"_s;
    case app::SaleStep::Booked: return u"booked"_s;
    }
    std::abort();
}

QJsonObject words(const Account& account)
{
    return {{u"customer"_s, account.number.toString()},
            {u"name"_s, account.customerName},
            {u"address"_s, account.address},
            {u"meter"_s, account.meter.toString()},
            {u"state"_s, word(account.state)},
            {u"mode"_s, account.mode == PaymentMode::Money ? u"money"_s : u"energy"_s},
            {u"carry"_s, account.carry.toString()}};
}

QJsonObject words(const CardSituation& situation)
{
    QJsonObject object{{u"situation"_s, word(situation.kind)}};
    if (situation.kind != CardSituation::Kind::Customer &&
        situation.kind != CardSituation::Kind::Blank &&
        situation.kind != CardSituation::Kind::Finished)
        object.insert(u"code"_s, QString{code(situation.fault)});
    if (situation.hints)
        object.insert(u"serial"_s, situation.hints->serial.toString());
    if (situation.facts) {
        object.insert(u"account"_s, words(situation.facts->account));
        object.insert(u"total"_s, situation.facts->total.toString());
        if (const auto& returned = situation.facts->returned) {
            object.insert(u"accepted"_s, returned->accepted.toString());
            object.insert(u"remaining"_s, returned->remaining.toString());
        }
    }
    if (situation.open)
        object.insert(u"open"_s, situation.open->id.toString());
    if (situation.receipt)
        object.insert(u"receipt"_s, situation.receipt->number);
    return object;
}

QJsonObject words(const app::SaleDone& done)
{
    QJsonObject object{{u"outcome"_s, u"done"_s},
                       {u"receipt"_s, done.receipt.number},
                       {u"amount"_s, done.receipt.quote.payment.toString()},
                       {u"credit"_s, done.receipt.quote.credit.toString()},
                       {u"total"_s, done.receipt.total.toString()},
                       {u"seq"_s, static_cast<qint64>(done.receipt.seq)},
                       {u"apdus"_s, done.apdus},
                       {u"meterWillShow"_s, word(done.preflight.code)},
                       {u"meterWillCredit"_s, done.preflight.credited.toString()}};
    return object;
}

QJsonObject words(const SaleStopped& stopped)
{
    QJsonObject object{{u"ok"_s, stopped.kind == SaleStopped::Kind::Voided},
                       {u"outcome"_s, word(stopped.kind)},
                       {u"code"_s, QString{code(stopped.fault)}}};
    if (stopped.row)
        object.insert(u"open"_s, stopped.row->id.toString());
    return object;
}

QJsonObject words(const OpenRow& row)
{
    return {{u"id"_s, row.row.id.toString()},
            {u"customer"_s, row.customer.toString()},
            {u"name"_s, row.customerName},
            {u"amount"_s, row.row.quote.payment.toString()},
            {u"quarantined"_s, row.row.state == transaction::RowState::Quarantined}};
}

} // namespace wattcard
