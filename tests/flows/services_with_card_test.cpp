// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service_town.h"

// The card services that write a card, as the counter's wizards ask for them: prepared, signed, run
// (DOMAIN.md sections 6 and 9). What each operation does to books and meters is tested where the
// operations are.

using namespace wattcard;
using namespace wattcard::flows;
using namespace Qt::StringLiterals;
using meter::DisplayCode;
using transaction::OldCard;
using transaction::RemainingSource;

namespace {

NewCustomer anotherCustomer(ServiceTown& services)
{
    NewCustomer customer;
    customer.number = *CustomerNumber::parse(u"000100123457"_s);
    customer.name = u"李四"_s;
    customer.meter = *MeterNumber::parse(u"261121000124"_s);
    customer.tariff = need(services.desk().terms()).tariffs.front().tariff.version;
    return customer;
}

app::ExchangeWish exchangeWish(ServiceTown& services)
{
    app::ExchangeWish wish{services.form(services.town.card(1), Operation::Exchange), {}};
    wish.form.change.end = services.reading(RemainingSource::Display);
    wish.form.change.meter = {*MeterNumber::parse(u"261121000999"_s), {}, {}};
    wish.form.change.paper = u"seal 4711"_s;
    wish.form.cause.reason = Reason::MeterFault;
    wish.form.order.payment = pay(50);
    return wish;
}

app::AdjustmentWish adjustment(ServiceTown& services, Operation operation, Credit credit)
{
    app::AdjustmentWish wish{services.form(services.town.card(1), operation)};
    wish.form.credit = credit;
    wish.form.change.paper = u"A-17"_s;
    wish.form.cause.reason = Reason::Goodwill;
    return wish;
}

app::TransferWish transferWish(ServiceTown& services)
{
    app::TransferWish wish;
    wish.transfer.form = services.form(services.town.card(2), Operation::Transfer);
    wish.transfer.form.change.oldCard = OldCard::Retained;
    wish.transfer.form.cause.reason = Reason::CustomerMoves;
    wish.name = u"王五"_s;
    return wish;
}

app::Replacement replacementWish(ServiceTown& services, Hand& hand)
{
    app::Replacement wish{services.form(hand, Operation::ReplaceCard), true};
    wish.form.change.oldCard = OldCard::Lost;
    wish.form.cause.reason = Reason::CardLost;
    return wish;
}

} // namespace

TEST(ServiceOpening, goesFromTheFileToTheCardOfTheFirstSale)
{
    ServiceTown services;
    Town& town = services.town;
    const NewCustomer customer = anotherCustomer(services);
    const AccountId account = services.run(app::FileWish{customer}).account;
    EXPECT_EQ(town.facts(account).account.state, AccountState::Pending);
    EXPECT_EQ(town.facts(account).account.mode, PaymentMode::Money);

    app::OpeningWish opening{services.form(town.card(5), Operation::Open, account).order};
    opening.order.payment = pay(220);
    opening.order.deposit = pay(20);
    const auto done = services.run(opening);
    EXPECT_EQ(done.card->receipt.total, yuan(200));
    EXPECT_EQ(need(town.ledger->row(*done.row)).state, transaction::RowState::Committed);
    EXPECT_EQ(town.facts(account).account.state, AccountState::Active);
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST(ServiceOpening, isRefusedForANumberThatIsTakenACardInUseAndAWrongRole)
{
    ServiceTown services;
    reachRunningExample(services.town);
    NewCustomer customer = anotherCustomer(services);
    EXPECT_EQ(services.refused(app::FileWish{customer}, Role::Finance), Fault::PermissionDenied);
    customer.tariff = TariffVersionId{99};
    EXPECT_EQ(services.refused(app::FileWish{customer}), Fault::NoTariff);
    customer = anotherCustomer(services);
    const AccountId account = services.run(app::FileWish{customer}).account;
    EXPECT_EQ(services.notRun(services.ready(app::FileWish{customer})), Fault::DuplicateNumber);
    const app::OpeningWish opening{
        services.form(services.town.card(1), Operation::Open, account).order};
    EXPECT_EQ(services.refused(opening), Fault::CardNotBlank);
}

TEST(ServiceReplacement, needsNobodyElseButTheIdentityOfTheCustomer)
{
    ServiceTown services;
    Town& town = services.town;
    reachRunningExample(town);
    app::Replacement wish = replacementWish(services, town.card(2));
    wish.identityConfirmed = false;
    EXPECT_EQ(services.refused(wish), Fault::IdentityUnconfirmed);
    EXPECT_EQ(services.refused(replacementWish(services, town.card(1))), Fault::CardNotBlank);
    EXPECT_EQ(services.refused(replacementWish(services, town.card(2)), Role::Finance),
              Fault::PermissionDenied);
    EXPECT_EQ(services.run(replacementWish(services, town.card(2))).card->receipt.total,
              yuan(2'350));
    EXPECT_EQ(town.present(town.card(1)).fault, Fault::CardReplaced);
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST(ServiceExchange, isSignedWithItsFiguresAndUndoneTheSameWay)
{
    ServiceTown services;
    Town& town = services.town;
    reachRunningExample(town);
    town.buy(town.card(1), pay(100));
    const auto prepared = services.ready(exchangeWish(services), {Role::ShiftLeader});
    EXPECT_EQ(prepared.figures.moved, fen(13'726));
    EXPECT_EQ(prepared.figures.overdrawn, Money{});
    const auto outcome = need(services.desk().run(prepared));
    EXPECT_EQ(std::get<app::ServiceDone>(outcome).card->receipt.total, fen(18'726));
    EXPECT_TRUE(need(services.desk().sheet(first)).lastExchange);

    app::ExchangeUndo undo{services.form(town.card(1), Operation::UndoExchange)};
    undo.form.cause.reason = Reason::MeterFault;
    EXPECT_EQ(services.run(undo, {Role::ShiftLeader}).card->receipt.total, yuan(2'500));
    EXPECT_EQ(town.facts().account.meter.toString(), u"261121000123"_s);
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST(ServiceExchange, isNotMadeWithoutASignatureOrForOtherValues)
{
    ServiceTown services;
    reachRunningExample(services.town);
    const auto unsignedOne = services.ready(exchangeWish(services));
    EXPECT_EQ(unsignedOne.next->right, Right::ApproveSupplyChange);
    EXPECT_EQ(services.notRun(unsignedOne), Fault::NotApproved);

    auto altered = services.ready(exchangeWish(services), {Role::ShiftLeader});
    std::get<app::ExchangeWish>(altered.wish).form.change.moved = yuan(900);
    EXPECT_EQ(services.notRun(altered), Fault::NotApproved);
    EXPECT_FALSE(services.town.openRow());
    EXPECT_EQ(services.town.brokenInvariants(), "");
}

TEST(ServiceExchange, needsAReadingThatFitsTheBooks)
{
    ServiceTown services;
    reachRunningExample(services.town);
    app::ExchangeWish wish = exchangeWish(services);
    wish.form.change.end->accepted = yuan(9'000);
    EXPECT_EQ(services.refused(wish), Fault::ReadingMissing);
}

TEST(ServiceTransfer, entersTheNewCustomerAndClosesTheOldAccount)
{
    ServiceTown services;
    Town& town = services.town;
    reachRunningExample(town);
    const auto done = services.run(transferWish(services), {Role::ShiftLeader});
    EXPECT_EQ(town.facts(AccountId{2}).account.customerName, u"王五"_s);
    EXPECT_EQ(done.card->receipt.total, yuan(2'350));
    EXPECT_EQ(town.facts().account.state, AccountState::Closed);
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST(ServiceTransfer, saysTheDebtBeforeAnybodySigns)
{
    ServiceTown services;
    Town& town = services.town;
    reachRunningExample(town);
    need(town.debts->owe(first, {DebtClass::CurrentMonth, pay(12)}, u"bill"_s,
                         town.actor(Role::Clerk)));
    app::TransferWish wish = transferWish(services);
    const auto refused = services.desk().prepare(wish).error();
    EXPECT_EQ(refused.fault, Fault::DebtOpen);
    EXPECT_EQ(refused.detail, u"12.00"_s);
    wish.transfer.debtAssumed = true;
    EXPECT_EQ(services.notRun(services.ready(wish)), Fault::NotApproved);
    services.run(wish, {Role::ShiftLeader});
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST(ServiceAdjustment, isSignedByShiftLeaderAndFinanceInThisOrder)
{
    ServiceTown services;
    Town& town = services.town;
    reachRunningExample(town);
    const auto wish = adjustment(services, Operation::Adjust, yuan(25));
    auto prepared = services.ready(wish);
    EXPECT_EQ(prepared.figures.worth, pay(25));
    EXPECT_EQ(prepared.signers,
              (std::vector{Right::ApproveSpecialCaseFirst, Right::ApproveSpecialCaseSecond}));
    app::ServiceDesk desk = services.desk();
    EXPECT_EQ(desk.sign(prepared, services.login(Role::Finance)).error().fault,
              Fault::PermissionDenied);
    EXPECT_EQ(desk.sign(prepared, {u"p1"_s, u"wrong"_s}).error().fault, Fault::BadCredentials);
    prepared = need(desk.sign(prepared, services.login(Role::ShiftLeader)));
    EXPECT_EQ(services.notRun(prepared), Fault::NotApproved);
    prepared = need(desk.sign(prepared, services.login(Role::Finance)));
    EXPECT_FALSE(prepared.next);
    const auto outcome = need(desk.run(prepared));
    EXPECT_EQ(std::get<app::ServiceDone>(outcome).card->receipt.total, yuan(2'375));
    EXPECT_EQ(town.balance("adjustment"), pay(25));
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST(ServiceAdjustment, lendsCarriesParametersAndRefusesNothingAtAll)
{
    ServiceTown services;
    Town& town = services.town;
    reachRunningExample(town);
    EXPECT_EQ(services.refused(adjustment(services, Operation::Adjust, {})),
              Fault::AmountNotPositive);
    EXPECT_EQ(services.refused(adjustment(services, Operation::Adjust, yuan(5)), Role::Engineer),
              Fault::PermissionDenied);
    services.run(adjustment(services, Operation::GrantEmergencyCredit, yuan(10)),
                 {Role::ShiftLeader, Role::Finance});
    EXPECT_EQ(town.balance("receivable", "emergency"), pay(10));
    const auto done = services.run(adjustment(services, Operation::UpdateParameters, {}));
    EXPECT_EQ(done.card->receipt.total, yuan(2'360));
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST(ServiceResumption, putsALongSuspendedAccountOnABlankCard)
{
    ServiceTown services;
    Town& town = services.town;
    reachRunningExample(town);
    Suspension away{.account = first, .kind = SuspensionKind::Long};
    away.reading = services.reading(RemainingSource::Visit);
    town.visit(town.wall(), ManagementClass::Reset);
    town.visit(town.wall(), ManagementClass::Clear);
    away.cause = {Reason::SupplyNotWanted, u"abroad"_s};
    services.run(away, {Role::ShiftLeader});
    EXPECT_EQ(need(services.desk().sheet(first)).suspension, SuspensionKind::Long);

    app::ResumptionWish back{services.form(town.card(1), Operation::Resume)};
    EXPECT_EQ(services.refused(back), Fault::CardNotBlank);
    back.form = services.form(town.card(2), Operation::Resume);
    back.form.change.oldCard = OldCard::Retained;
    back.form.cause.reason = Reason::SupplyWanted;
    back.form.order.payment = pay(50);
    EXPECT_EQ(services.notRun(services.ready(back)), Fault::NotApproved);
    EXPECT_EQ(services.run(back, {Role::ShiftLeader}).card->receipt.total, fen(8'726));
    EXPECT_EQ(town.brokenInvariants(), "");
}
