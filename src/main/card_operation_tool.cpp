// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/adjust_credit.h"
#include "app/exchange_meter.h"
#include "app/replace_card.h"
#include "app/resume_account.h"
#include "app/transfer_account.h"
#include "db/repositories/sql_account_book.h"
#include "main/counter_session.h"
#include "main/operation_words.h"
#include "main/sale_words.h"

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

// The operations that write the card in the counter's reader.
class CardOperation {
public:
    static Result<std::unique_ptr<CardOperation>> open(const ToolOptions& options,
                                                       Operation operation)
    {
        auto counter = CounterSession::open(options);
        if (!counter)
            return failed(counter);
        std::unique_ptr<CardOperation> call{new CardOperation{options, std::move(*counter)}};
        auto begun = call->begin(operation);
        return begun ? Result<std::unique_ptr<CardOperation>>{std::move(call)} : failed(begun);
    }
    CounterSession& counter() { return *m_counter; }
    app::OperationForm& form() { return m_form; }
    const Account& account() const { return m_account; }
    db::SqlAccountBook& book() { return m_book; }
    Result<void> sign()
    {
        auto approvals =
            signaturesFor(m_counter->office(),
                          {m_form.change.operation, app::shownOf(m_form), m_counter->person().id});
        if (!approvals)
            return failed(approvals);
        m_form.approvals = std::move(*approvals);
        return {};
    }
    Exit answer(app::SaleOutcome outcome) const
    {
        if (auto* done = std::get_if<app::SaleDone>(&outcome))
            done->receipt.testKeys = m_counter->hasTestKeys();
        return answerSale(outcome, m_form.order.id, m_options);
    }

private:
    CardOperation(const ToolOptions& options, std::unique_ptr<CounterSession> counter)
        : m_options{options},
          m_counter{std::move(counter)},
          m_book{m_counter->office().books(), m_counter->office().clock()}
    {
    }
    Result<void> begin(Operation operation);
    const ToolOptions& m_options;
    std::unique_ptr<CounterSession> m_counter;
    db::SqlAccountBook m_book;
    Account m_account;
    app::OperationForm m_form;
};

Result<void> CardOperation::begin(Operation operation)
{
    const auto cause = operationCause(m_options);
    if (!cause)
        return failed(cause);
    auto account = m_counter->account(m_options.named.value(u"account"_s));
    if (!account)
        return failed(account);
    m_account = std::move(*account);
    const app::CardSituation situation = m_counter->arrive();
    if (situation.receipt || !situation.reading)
        return failed(situation.receipt ? Fault::OpenTransaction : situation.fault,
                      situation.detail);
    const auto id = m_counter->newId();
    if (!id)
        return failed(id);
    const auto payment = moneyFrom(m_options, u"money"_s);
    if (!payment)
        return failed(payment);
    auto tenders = tendersFrom(m_options);
    if (!tenders)
        return failed(tenders);
    m_form.order.id = *id;
    m_form.order.account = m_account.id;
    m_form.order.payment = *payment;
    m_form.order.tendered = tenders->empty() ? *payment : sumOf(*tenders);
    m_form.order.tenders = std::move(*tenders);
    m_form.order.seen = *situation.reading;
    m_form.order.insertions = situation.insertions;
    m_form.change.operation = operation;
    m_form.change.paper = m_options.named.value(u"paper"_s);
    m_form.cause = *cause;
    return {};
}

transaction::OldCard oldCardFrom(const ToolOptions& options, transaction::OldCard otherwise)
{
    if (options.named.contains(u"lost"_s))
        return transaction::OldCard::Lost;
    return options.named.contains(u"retained"_s) ? transaction::OldCard::Retained : otherwise;
}

} // namespace

// replace --account NUMBER: a blank card in place of one that is lost or does not work.
Exit replace(const ToolOptions& options)
{
    auto call = CardOperation::open(options, Operation::ReplaceCard);
    if (!call)
        return complain(call.error());
    app::OperationForm& form = (*call)->form();
    form.change.oldCard = oldCardFrom(options, transaction::OldCard::Lost);
    const bool known = options.named.contains(u"identity-checked"_s);
    const auto receipt = lastReceiptFrom(options);
    if (!receipt)
        return complain(receipt.error());
    return (*call)->answer(app::ReplaceCard{(*call)->counter().shop()}.run(
        {form, known, *receipt}, (*call)->counter().person()));
}

// transfer --account NUMBER --name NAME: another customer takes the service point over.
Exit transfer(const ToolOptions& options)
{
    auto call = CardOperation::open(options, Operation::Transfer);
    if (!call)
        return complain(call.error());
    app::OperationForm& form = (*call)->form();
    form.change.oldCard = oldCardFrom(options, transaction::OldCard::Retained);
    const auto customer =
        (*call)->book().addCustomer(options.named.value(u"name"_s),
                                    options.named.value(u"address"_s), (*call)->counter().actor());
    if (!customer)
        return complain(customer.error());
    form.change.customer = *customer;
    if (auto done = (*call)->sign(); !done)
        return complain(done.error());
    const bool assumed = options.named.contains(u"debt-assumed"_s);
    return (*call)->answer(app::TransferAccount{(*call)->counter().shop()}.run(
        {form, assumed}, (*call)->counter().person()));
}

// exchange --account NUMBER --meter NUMBER: another meter; exchange --undo: the old one again.
Exit exchange(const ToolOptions& options)
{
    const bool undoes = options.named.contains(u"undo"_s);
    auto call =
        CardOperation::open(options, undoes ? Operation::UndoExchange : Operation::Exchange);
    if (!call)
        return complain(call.error());
    app::OperationForm& form = (*call)->form();
    form.change.oldCard = oldCardFrom(options, transaction::OldCard::Kept);
    app::ExchangeMeter use{(*call)->counter().shop(), (*call)->book()};
    Result<transaction::Change> change = failed(Fault::ReadingMissing);
    if (undoes) {
        change = use.undoing((*call)->account().id, !options.named.contains(u"pay-back"_s));
    } else {
        const auto end = readingFrom(options, (*call)->counter().office().localNow());
        if (!end)
            return complain(end.error());
        const auto meter = newMeterFrom(options, (*call)->account().ratios);
        if (!meter)
            return complain(meter.error());
        form.change.end = *end;
        form.change.meter = *meter;
        std::optional<Credit> agreed;
        if (options.named.contains(u"agreed"_s)) {
            const auto credit = creditFrom(options, u"agreed"_s);
            if (!credit)
                return complain(credit.error());
            agreed = *credit;
        }
        change = use.figures((*call)->account().id, form.change, agreed);
    }
    if (!change)
        return complain(change.error());
    change->oldCard = form.change.oldCard;
    change->paper = form.change.paper;
    form.change = *change;
    if (auto done = (*call)->sign(); !done)
        return complain(done.error());
    const Operator& person = (*call)->counter().person();
    return (*call)->answer(undoes ? use.undo(form, person) : use.run(form, person));
}

// adjust --account NUMBER --credit AMOUNT [--emergency | --correction]
Exit adjust(const ToolOptions& options)
{
    const bool lends = options.named.contains(u"emergency"_s);
    const bool corrects = options.named.contains(u"correction"_s);
    auto call = CardOperation::open(options, lends      ? Operation::GrantEmergencyCredit
                                             : corrects ? Operation::Correct
                                                        : Operation::Adjust);
    if (!call)
        return complain(call.error());
    app::OperationForm& form = (*call)->form();
    const auto credit = creditFrom(options, u"credit"_s);
    if (!credit)
        return complain(credit.error());
    app::AdjustCredit use{(*call)->counter().shop()};
    const auto value = use.worthOf((*call)->account().id, *credit);
    if (!value)
        return complain(value.error());
    form.credit = *credit;
    form.change.value = *value;
    if (corrects)
        form.change.tax = containedTax(*value, (*call)->account().tariff.tax);
    if (auto done = (*call)->sign(); !done)
        return complain(done.error());
    return (*call)->answer(use.run(form, (*call)->counter().person()));
}

// After a long suspension: the account on a blank card.
Exit resumeWithCard(const ToolOptions& options)
{
    auto call = CardOperation::open(options, Operation::Resume);
    if (!call)
        return complain(call.error());
    app::OperationForm& form = (*call)->form();
    form.change.oldCard = transaction::OldCard::Retained;
    if (auto done = (*call)->sign(); !done)
        return complain(done.error());
    return (*call)->answer(
        app::ResumeAccount{(*call)->counter().shop()}.run(form, (*call)->counter().person()));
}

} // namespace wattcard
