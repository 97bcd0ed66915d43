// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reports/seeded_company.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

constexpr int mostRows = 110; // ids of the shop are one byte

template <class Value> Value had(Result<Value> result, const char* what)
{
    if (!result)
        qFatal("%s: %s %s", what, code(result.error().fault).data(),
               qUtf8Printable(result.error().detail));
    return std::move(*result);
}
void had(const Result<void>& result, const char* what)
{
    if (!result)
        qFatal("%s: %s %s", what, code(result.error().fault).data(),
               qUtf8Printable(result.error().detail));
}

Energy wholeKwh(std::int64_t number)
{
    return Energy::fromHundredths(number * 100);
}

} // namespace

SeededCompany::SeededCompany(unsigned seed) : m_random{seed}
{
    drawTariffs();
    drawCustomers();
    const int days = 2 + upTo(2);
    m_days.push_back(u"20261121"_s);
    for (int day = 0; day < days; ++day)
        drawDay(day + 1 == days);
}

void SeededCompany::drawTariffs()
{
    const Actor admin{{}, clerk.counter};
    drawnTariffs.push_back(
        flatTariff(u"Shop, \"small\""_s, PaymentMode::Money, Price::fromTenThousandths(8'000)));
    Tariff stepped =
        flatTariff(u"=Steps"_s, PaymentMode::Energy, Price::fromTenThousandths(5'283 + upTo(500)));
    stepped.ladder.period = oneIn(2) ? TierPeriod::Month : TierPeriod::Year;
    stepped.ladder.limits = {wholeKwh(40 + upTo(80)), wholeKwh(200 + upTo(100))};
    stepped.ladder.surcharges = {Price{}, Price::fromTenThousandths(500),
                                 Price::fromTenThousandths(3'000)};
    drawnTariffs.push_back(stepped);
    for (Tariff& tariff : drawnTariffs)
        tariff.version = had(registry->addTariff(tariff, admin), "tariff");
}

void SeededCompany::drawCustomers()
{
    for (const AccountId account : {moneyAccount, energyAccount, chineseAccount})
        m_customers.emplace_back().account = account;
    const int more = 2 + upTo(3);
    for (int i = 0; i < more; ++i) {
        const Tariff& tariff = drawnTariffs[static_cast<std::size_t>(upTo(1))];
        NewCustomer fresh;
        fresh.number = *CustomerNumber::fromNumber(100'000'000'010U + unsigned(i));
        fresh.name = i == 0 ? u"-用户,\"甲\""_s : u"Customer %1"_s.arg(i);
        fresh.address = u"Road %1"_s.arg(i);
        fresh.meter = *MeterNumber::fromNumber(200'000'000'010U + unsigned(i));
        fresh.mode = tariff.mode;
        fresh.tariff = tariff.version;
        fresh.ratios.current = oneIn(2) ? 1 : 20;
        fresh.place = {oneIn(2) ? u"north"_s : u"south"_s, oneIn(2) ? u"s1"_s : u""_s};
        fresh.phone = oneIn(2) ? u"+86 10 555"_s : u""_s;
        m_customers.emplace_back().account =
            had(registry->addCustomer(fresh, {{}, clerk.counter}), "customer");
    }
}

SeededCompany::Customer& SeededCompany::someone()
{
    return m_customers[static_cast<std::size_t>(upTo(int(m_customers.size()) - 1))];
}

Money SeededCompany::somePayment()
{
    return Money::fromMinor(1'000 + upTo(30'000));
}

void SeededCompany::tender(transaction::Row& row)
{
    row.tendered = row.quote.payment;
    const int kind = upTo(3);
    if (kind == 1)
        row.tenders = {{TenderKind::Bank, row.quote.payment, u"B%1"_s.arg(m_rows)}};
    if (kind == 2) {
        const Money slip = Money::fromMinor(500);
        row.tenders = {{TenderKind::Card, slip, u"C%1"_s.arg(m_rows)},
                       {TenderKind::Cash, row.quote.payment - slip, {}}};
    }
}

std::string SeededCompany::pieces(Money amount)
{
    std::string text;
    std::int64_t left = amount.minor();
    for (const auto& [value, name] : {std::pair{10'000, "100"}, std::pair{100, "1"},
                                      std::pair{10, "0.10"}, std::pair{1, "0.01"}}) {
        if (left >= value)
            text +=
                (text.empty() ? "" : ",") + std::string{name} + "x" + std::to_string(left / value);
        left %= value;
    }
    return text.empty() ? "0" : text;
}

void SeededCompany::drawDay(bool isLast)
{
    if (!days->openDay()) {
        clock.set(clock.now() + std::chrono::hours{24 * (1 + upTo(14))});
        const QString day = dayOf(clock.local(clock.now()));
        had(days->open(day, leader), "day");
        m_days.push_back(day);
    }
    m_shift = opened("500.00", oneIn(3) ? "100x4,50x1,20x2" : "100x5");
    const int actions = 6 + upTo(16);
    for (int i = 0; i < actions; ++i) {
        clock.set(clock.now() + std::chrono::minutes{1 + upTo(40)});
        act();
    }
    if (isLast && oneIn(2)) {
        leaveUnfinished(someone());
        return; // in the middle of a day
    }
    closeShift();
    had(days->close(finance).has_value() ? Result<void>{} : failed(Fault::NotSaved), "day close");
}

void SeededCompany::closeShift()
{
    if (oneIn(2))
        had(tills->lift({m_shift, Money::fromMinor(2'000), u"noon"_s}, leader), "lift");
    const Money held = Money::fromMinor(balance("till", m_shift.value()));
    const Money counted_ = held + Money::fromMinor(oneIn(2) ? 0 : upTo(300));
    had(counted(m_shift, pieces(counted_).c_str()), "count");
    clock.set(clock.now() + std::chrono::minutes{5});
    had(tills->close({m_shift}, Shop::leader()).has_value() ? Result<void>{}
                                                            : failed(Fault::NotSaved),
        "shift close");
}

void SeededCompany::act()
{
    Customer& who = someone();
    if (who.isStuck || m_rows >= mostRows)
        return;
    if (!who.isOpen)
        return open(who);
    switch (upTo(11)) {
    case 0: return owe(who);
    case 1: return repay(who);
    case 2:
    case 3: return readBack(who);
    case 4: return reverse(who);
    case 5: return rename(who);
    case 6: return sendCardOut();
    default: return buy(who);
    }
}

void SeededCompany::open(Customer& who)
{
    auto row = opening(who.account, somePayment());
    tender(row);
    ++m_rows;
    sell(row);
    who.isOpen = true;
}

void SeededCompany::buy(Customer& who)
{
    if (!who.isLoaded)
        return readBack(who);
    auto row = purchase(who.account, somePayment());
    tender(row);
    ++m_rows;
    if (oneIn(6)) { // the card came back as it was
        had(ledger->begin(row, clerk), "begin");
        had(ledger->voidRow({row.id, 1}, clerk), "void");
        return;
    }
    sell(row);
    who.last = row;
}

void SeededCompany::leaveUnfinished(Customer& who)
{
    if (!who.isOpen || !who.isLoaded || who.isStuck)
        return;
    auto row = purchase(who.account, somePayment());
    tender(row);
    ++m_rows;
    had(ledger->begin(row, clerk), "begin");
    who.isStuck = true;
}

void SeededCompany::reverse(Customer& who)
{
    const auto newest = m_reversals.last(who.account);
    if (!who.last || !newest || !newest->sameDay || newest->sale.id != who.last->id)
        return;
    const auto facts = *ledger->byAccount(who.account);
    auto row = purchase(who.account, Money::fromMinor(100)); // position and numbers
    row.kind = transaction::Kind::Reversal;
    row.quote = {};
    row.quote.credit = -who.last->quote.credit;
    row.quote.energy = Energy{} - who.last->quote.energy;
    row.quote.tariff = who.last->quote.tariff;
    const Quote& sold = who.last->quote;
    row.quote.carry = facts.account.carry - (sold.payment - sold.charge - sold.linesInAll());
    row.tendered = {};
    row.cause = Cause{Reason::ClerkError, u"=1+1"_s, {}, {}};
    row.reverses = who.last->id;
    encodeLoad(row, facts.total + row.quote.credit);
    ++m_rows;
    sell(row);
    who.last.reset();
    if (oneIn(2))
        had(m_reversals.payOut(row.id, Shop::leader()), "payout");
}

void SeededCompany::readBack(Customer& who)
{
    const auto facts = *ledger->byAccount(who.account);
    const std::int64_t room = facts.total.hundredths() - who.consumed.hundredths();
    const auto used = Credit::fromHundredths(room > 0 ? upTo(int(room)) : 0);
    ReturnFile file = returnData(who.account, who.consumed + used, ++who.returns);
    file.flags = oneIn(3) ? unsigned(upTo(511)) & ~64U : 1U; // no emergency credit
    file.rejectedCards = oneIn(4) ? unsigned(upTo(3)) : 0U;
    file.writtenAt = clock.local(clock.now());
    who.registerRead += used.hundredths() + (oneIn(5) ? upTo(400) : 0);
    file.activeRegister = Energy::fromHundredths(who.registerRead);
    if (who.isLoaded && oneIn(12))
        file.accepted = file.accepted + Credit::fromHundredths(700); // never sold
    else
        who.consumed = who.consumed + used;
    had(ledger->bookReturn(who.account, file, clerk), "return");
    who.isLoaded = true;
    who.last.reset();
    if (ledger->byAccount(who.account)->hold)
        who.isStuck = true; // a meter in doubt buys nothing
}

void SeededCompany::owe(Customer& who)
{
    const auto kind = allDebtClasses[static_cast<std::size_t>(upTo(3))];
    had(m_debts.owe(who.account, {kind, Money::fromMinor(1 + upTo(5'000))}, u"bill"_s, clerk),
        "owe");
    who.last.reset();
}

void SeededCompany::repay(Customer& who)
{
    const auto debts = ledger->byAccount(who.account)->account.dues.debts;
    Money owed;
    for (const Debt& debt : debts)
        owed = owed + debt.amount;
    if (owed.isZero())
        return;
    const Money paid = Money::fromMinor(1 + upTo(int(owed.minor()) - 1));
    had(m_debts.repay({who.account, {{TenderKind::Cash, paid, {}}}}, clerk), "repay");
    who.last.reset();
}

void SeededCompany::rename(Customer& who)
{
    StepCause cause{Reason::CustomerChange, u"marriage, \"new\" name"_s, {}};
    had(m_book.rename(who.account, u"Name %1"_s.arg(upTo(99)), cause, clerk), "rename");
}

void SeededCompany::sendCardOut()
{
    if (m_nextCard < 4)
        out(blank(m_nextCard++));
}

} // namespace wattcard::db::test
