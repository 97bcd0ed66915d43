// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_account.h"
#include "app/resume_account.h"
#include "app/reverse_sale.h"
#include "db/repositories/sql_month_book.h"
#include "town.h"

// Months without supply, meters that were left owing, and accounts that end before they began
// (DOMAIN.md sections 4, 6.8 and 6.9).

using namespace wattcard;
using namespace wattcard::flows;
using namespace Qt::StringLiterals;
using transaction::RemainingSource;

namespace {

void oneMonthAtOnce(Tariff& tariff, NewCustomer&)
{
    tariff.standing.fixed = pay(5);
    tariff.standing.monthsAtOnce = 1;
}

transaction::SeriesEnd judgedEnd(Credit accepted, Credit remaining)
{
    transaction::SeriesEnd end;
    end.source = RemainingSource::Laboratory;
    end.accepted = accepted;
    end.remaining = remaining;
    return end;
}

void suspendLong(Town& town, const transaction::SeriesEnd& reading, GivenTo to = GivenTo::Carry)
{
    Suspension wanted{.account = first, .kind = SuspensionKind::Long};
    wanted.cause = town.cause(Reason::SupplyNotWanted, {Role::ShiftLeader});
    wanted.reading = reading;
    wanted.givenTo = to;
    need(town.book->suspend(wanted, town.actor(Role::Clerk)));
}

// 600.00 a month.
void capacityOf20Kva(Tariff& tariff, NewCustomer& customer)
{
    tariff.standing.capacityPerKva = pay(30);
    customer.supply.kva = 20;
}

void suspendShort(Town& town)
{
    Suspension wanted{.account = first};
    wanted.cause = town.cause(Reason::SupplyNotWanted, {Role::ShiftLeader});
    need(town.book->suspend(wanted, town.actor(Role::Clerk)));
}

void resumeShort(Town& town)
{
    need(town.book->resume(first, {}, town.cause(Reason::SupplyWanted, {Role::ShiftLeader}),
                           town.actor(Role::Clerk)));
}

void resumeLong(Town& town, Hand& hand)
{
    app::OperationForm form = town.form(hand, first, Operation::Resume);
    form.order.payment = pay(10);
    form.order.tendered = pay(10);
    form.change.oldCard = transaction::OldCard::Retained;
    form.cause.reason = Reason::SupplyWanted;
    const Operator clerk = town.person(Role::Clerk);
    town.sign(form, clerk);
    done(app::ResumeAccount{town.shop()}.run(form, clerk));
}

// What the meter has counted in the month, which is settled with it.
Energy settled(Town& town, MonthReading reading, std::int64_t total)
{
    db::SqlMonthBook months{*town.database, town.clock};
    reading.account = first;
    reading.registers.total = Energy::fromHundredths(total);
    const MonthBill bill = need(months.bill(reading));
    need(months.settle(reading, town.cause(Reason::EvidenceSeen, {Role::ShiftLeader}),
                       town.actor(Role::Finance)));
    return bill.used[placeOf(Rate::Flat)];
}

// What somebody saw before supply ended.
class SeenBefore : public Reversals {
public:
    explicit SeenBefore(Reversible sale) : m_sale{std::move(sale)} {}
    Result<Reversible> last(AccountId) override { return m_sale; }
    Result<Money> payOut(const TransactionId&, const Actor&) override { return Money{}; }
    Result<std::vector<ReversalDue>> due(AccountId) override { return std::vector<ReversalDue>{}; }

private:
    Reversible m_sale;
};

Fault reversalFault(Town& town, Reversals& reversals)
{
    town.present(town.card(1));
    const app::Order order = town.order(first);
    return refusal(app::ReverseSale{town.shop(), reversals}.run(
        {order.id, first, order.seen, {Reason::CustomerChange, u"not wanted"_s, {}, {}}},
        town.person(Role::ShiftLeader)));
}

Money chargedIn(const ClosingBill& bill)
{
    Money sum;
    for (const ChargeLine& line : bill.charges)
        sum = sum + line.amount;
    return sum;
}

} // namespace

// Opened and paid in November, suspended from there on; no day of March had supply.
TEST(SuspendedMoney, ofAnAccountThatClosesIsNotChargedTheRestOfTheMonth)
{
    Town town{PaymentMode::Money, oneMonthAtOnce};
    town.open(first, town.card(1), pay(105));
    suspendLong(town, judgedEnd({}, {}));
    town.clock.pass(std::chrono::days{120}); // 21 March 2027
    EXPECT_EQ(chargedIn(need(town.book->closingBill(first, {}))), Money{});
}

// At most one month in a purchase: the three that cost nothing are on no receipt, and must not
// stand in the way of the first that does.
TEST(SuspendedMoney, monthsWithoutAChargeAreNotDueForEver)
{
    Town town{PaymentMode::Money, oneMonthAtOnce};
    town.open(first, town.card(1), pay(105));
    suspendLong(town, judgedEnd({}, {}));
    town.clock.pass(std::chrono::days{120}); // 21 March 2027
    const auto lines = standingCharges(basisOf(town.facts().account));
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines.front().amount, pay(5));
    EXPECT_EQ(lines.front().month, std::chrono::year{2027} / std::chrono::March);
}

// November was paid on the 21st, when supply ends: ten days of it come back, 200.00. From the 26th
// on there is supply again, for five days, 100.00.
TEST(SuspendedMoney, capacityOfDaysWithoutSupplyIsGivenBack)
{
    Town town{PaymentMode::Money, capacityOf20Kva};
    town.open(first, town.card(1), pay(700));
    town.wall().take(town.card(1));
    town.present(town.card(1));
    suspendShort(town);
    EXPECT_EQ(town.facts().account.carry, pay(200));
    EXPECT_EQ(town.balance("accrued", "settlement"), pay(200));
    town.clock.pass(std::chrono::days{5});
    resumeShort(town);
    EXPECT_EQ(town.facts().account.dues.capacity, pay(100));
    EXPECT_EQ(town.buy(town.card(1), pay(50)).quote.charge, pay(150)) << "200 + 50 - 100";
    EXPECT_EQ(town.facts().account.dues.capacity, Money{});
    town.clock.pass(std::chrono::days{5}); // 1 December
    EXPECT_EQ(town.facts().account.dues.capacity, pay(600));
    EXPECT_EQ(town.brokenInvariants(), "");
}

// All 600.00 of December come back on its first day; with their receipt they would once more.
TEST(SuspendedMoney, thatWasGivenBackIsNotTakenBackWithItsReceipt)
{
    Town town{PaymentMode::Money, capacityOf20Kva};
    town.open(first, town.card(1), pay(700));
    town.wall().take(town.card(1));
    town.present(town.card(1));
    town.clock.pass(std::chrono::days{10}); // 1 December
    EXPECT_EQ(town.buy(town.card(1), pay(700)).quote.charge, pay(100));
    SeenBefore seen{need(town.reversals->last(first))};
    suspendShort(town);
    resumeShort(town);
    EXPECT_EQ(town.facts().account.carry, pay(600));
    EXPECT_EQ(town.reversals->last(first).error().fault, Fault::NotFound);
    EXPECT_EQ(reversalFault(town, *town.reversals), Fault::NothingToReverse);
    EXPECT_EQ(reversalFault(town, seen), Fault::NothingToReverse);
    EXPECT_EQ(town.facts().account.dues.capacity, pay(600)) << "it has supply again";
    EXPECT_EQ(town.brokenInvariants(), "");
}

// With what was left on the card: 100.00 and 200.00. In March nobody asks for the rest of November.
TEST(SuspendedMoney, capacityIsGivenBackWithTheCredit)
{
    Town town{PaymentMode::Money, capacityOf20Kva};
    town.open(first, town.card(1), pay(700));
    suspendLong(town, judgedEnd({}, {}));
    EXPECT_EQ(town.facts().account.carry, pay(300));
    town.clock.pass(std::chrono::days{120}); // 21 March 2027
    EXPECT_EQ(chargedIn(need(town.book->closingBill(first, {}))), Money{});
    EXPECT_EQ(town.brokenInvariants(), "");
}

// The 26th and the 27th, 40.00, were given back and not paid again: on the 28th there is nothing to
// give.
TEST(SuspendedMoney, capacityThatWasNotPaidIsNotGivenBackTwice)
{
    Town town{PaymentMode::Money, capacityOf20Kva};
    town.open(first, town.card(1), pay(700));
    town.wall().take(town.card(1));
    town.present(town.card(1));
    suspendShort(town);
    town.clock.pass(std::chrono::days{5});
    resumeShort(town);
    town.clock.pass(std::chrono::days{2});
    suspendShort(town);
    EXPECT_EQ(town.facts().account.carry, pay(200));
    const auto bill = need(town.book->closingBill(first, judgedEnd(yuan(100), yuan(100))));
    EXPECT_EQ(chargedIn(bill), pay(40));
    EXPECT_EQ(town.brokenInvariants(), "");
}

// The meter keeps its total registers when it is cleared (DOMAIN.md section 7.1): 900 kWh in
// November, 100 in December, 40 in January, when supply came back. November is settled meanwhile.
TEST(SuspendedMonth, isSettledByTheRegistersOfTheSameMeter)
{
    Town town;
    reachRunningExample(town);
    town.clock.pass(std::chrono::days{10}); // 1 December
    suspendLong(town, judgedEnd(yuan(2'350), fen(3'726)));
    MonthReading reading;
    reading.month = std::chrono::year{2026} / std::chrono::November;
    reading.since.emplace().total = Energy::fromHundredths(400'000);
    EXPECT_EQ(settled(town, reading, 490'000), Energy::fromHundredths(90'000));
    town.clock.pass(std::chrono::days{40}); // 10 January 2027
    resumeLong(town, town.card(2));
    reading.month += std::chrono::months{1};
    reading.since.reset();
    EXPECT_EQ(settled(town, reading, 500'000), Energy::fromHundredths(10'000));
    town.clock.pass(std::chrono::days{31});
    reading.month += std::chrono::months{1};
    EXPECT_EQ(settled(town, reading, 504'000), Energy::fromHundredths(4'000));
    EXPECT_EQ(town.brokenInvariants(), "");
}

// -8.40 in the meter is owed, whatever is done with what was left.
TEST(SuspendedMoney, ofAMeterThatIsLeftOwingIsADebt)
{
    for (const GivenTo to : {GivenTo::Carry, GivenTo::RefundDue}) {
        Town town;
        reachRunningExample(town);
        suspendLong(town, judgedEnd(yuan(2'350), fen(-840)), to);
        EXPECT_EQ(town.balance("receivable", "meter_overdraft"), Money::fromMinor(840));
        EXPECT_TRUE(town.balance("refund_due").isZero());
        EXPECT_TRUE(town.facts().account.carry.isZero());
        EXPECT_TRUE(need(town.book->refundsDue(first)).empty());
        EXPECT_EQ(town.brokenInvariants(), "");
    }
}

// 20.00 kWh x 0.5283 = 10.566.
TEST(ClosingMoney, ofEnergyThatIsOwedIsItsPrice)
{
    Town town{PaymentMode::Energy};
    town.open(first, town.card(1), pay(100));
    town.wall().take(town.card(1));
    town.present(town.card(1));
    Closing closing{.account = first, .reading = judgedEnd(town.facts().total, fen(-2'000))};
    closing.cause = town.cause(Reason::CustomerMoves, {Role::ShiftLeader, Role::Finance});
    EXPECT_EQ(need(town.book->closingBill(first, closing.reading)).refund,
              -Money::fromMinor(1'057));
    need(town.book->close(closing, town.actor(Role::Clerk)));
    EXPECT_EQ(town.balance("receivable", "meter_overdraft"), Money::fromMinor(1'057));
    EXPECT_EQ(town.brokenInvariants(), "");
}

// Taken back before the meter had it, and opened again in March: the months between are nobody's.
TEST(OpeningMoney, ofAnOpeningThatWasTakenBackBeginsNoMonth)
{
    Town town{PaymentMode::Money,
              [](Tariff& tariff, NewCustomer&) { tariff.standing.fixed = pay(5); }};
    town.open(first, town.card(1), pay(105));
    town.present(town.card(1));
    const app::Order order = town.order(first);
    done(app::ReverseSale{town.shop(), *town.reversals}.run(
        {order.id, first, order.seen, {Reason::CustomerChange, u"not wanted"_s, {}, {}}},
        town.person(Role::ShiftLeader)));
    town.clock.pass(std::chrono::days{120}); // 21 March 2027
    EXPECT_EQ(town.facts().account.dues.fixedMonths.size(), 1U);
    EXPECT_EQ(town.brokenInvariants(), "");
}

// The new meter says nothing was used in December; it was not there.
TEST(MinimumMoney, isNotAskedForAMonthBeforeTheMeterCame)
{
    Town town{PaymentMode::Money,
              [](Tariff& tariff, NewCustomer&) { tariff.standing.minimum = pay(10); }};
    town.open(first, town.card(1), pay(100));
    town.wall().take(town.card(1));
    town.present(town.card(1));
    town.clock.pass(std::chrono::days{50}); // 10 January 2027
    app::ExchangeMeter exchange{town.shop(), *town.book};
    app::OperationForm form = town.form(town.card(1), first, Operation::Exchange);
    form.change.end = town.reading(town.wall(), RemainingSource::Display);
    form.change.meter = {*MeterNumber::parse(u"261121000999"), {}, {}};
    form.change.paper = u"seal 4711"_s;
    form.cause.reason = Reason::MeterFault;
    form.change = need(exchange.figures(first, form.change));
    const Operator clerk = town.person(Role::Clerk);
    town.sign(form, clerk);
    done(exchange.run(form, clerk));
    town.wall(u"261121000999"_s).take(town.card(1));
    const auto seen = town.present(town.card(1));
    ASSERT_TRUE(seen.reading && seen.reading->returned);
    ReturnFile file = *seen.reading->returned;
    const auto read = [&](unsigned month) {
        file.writtenAt = std::chrono::local_days{std::chrono::year{2027} / month / 20};
        file.lastMonthEnergy = Energy{};
        file.writeBackCounter += 1;
        need(town.ledger->bookReturn(first, file, town.actor(Role::Clerk)));
    };
    read(1);
    EXPECT_TRUE(town.facts().account.dues.minimum.empty()) << "December, by the new meter";
    read(2);
    EXPECT_TRUE(town.facts().account.dues.minimum.empty()) << "January, from the tenth on";
    read(3);
    EXPECT_EQ(town.facts().account.dues.minimum.size(), 1U) << "February";
}

// What an opening that two people gave up has left on the account is paid out; a debt is paid
// first.
TEST(FileMoney, ofAFileThatIsCancelledIsDueToTheCustomer)
{
    constexpr std::uint8_t putData = 0xDA;
    Town town;
    town.reader.setIntercept({[](ByteView command) {
                                  return command[1] == putData
                                             ? cardio::InProcessReader::Cut::PullCard
                                             : cardio::InProcessReader::Cut::None;
                              },
                              {}});
    town.present(town.card(1));
    const app::Order order = town.order(first, pay(100));
    const auto stopped = app::OpenAccount{town.shop()}.run(order, town.person(Role::Clerk));
    ASSERT_TRUE(std::holds_alternative<app::SaleStopped>(stopped));
    town.reader.setIntercept({});
    const Actor leader = town.actor(Role::ShiftLeader);
    const auto row = town.openRow();
    ASSERT_TRUE(row);
    need(town.ledger->quarantine(need(town.ledger->claim(*row, leader)), u"quarantine"_s, leader));
    const Actor clerk = town.actor(Role::Clerk);
    need(town.book->settleQuarantine(
        *row, {}, town.cause(Reason::EvidenceSeen, {Role::ShiftLeader, Role::Finance}), clerk));
    ASSERT_EQ(town.facts().account.carry, pay(100));
    const StepCause cause = town.cause(Reason::CustomerMoves, {Role::ShiftLeader});
    need(town.book->cancelFile(first, cause, clerk));
    const auto due = need(town.book->refundsDue(first));
    ASSERT_EQ(due.size(), 1U);
    EXPECT_EQ(due.front().amount, pay(100));
    EXPECT_EQ(town.brokenInvariants(), "");
}

// Nobody would be asked for it any more.
TEST(FileMoney, isNotCancelledWithADebt)
{
    Town town;
    const Actor clerk = town.actor(Role::Clerk);
    need(town.debts->owe(first, {DebtClass::EarlierYears, pay(12)}, u"bill"_s, clerk));
    const StepCause cause = town.cause(Reason::CustomerMoves, {Role::ShiftLeader});
    EXPECT_EQ(town.book->cancelFile(first, cause, clerk).error().fault, Fault::DebtOpen);
    EXPECT_EQ(town.facts().account.state, AccountState::Pending);
}
