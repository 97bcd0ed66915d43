// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account_services.h"
#include "service_town.h"

// The same behind signals: every slot answers once, with its own request.

using namespace wattcard;
using namespace wattcard::flows;
using namespace Qt::StringLiterals;
using app::AccountServices;

namespace {

// What came back, in the order in which it came.
struct Heard {
    explicit Heard(AccountServices& services)
    {
        const auto keep = [this](auto& list) {
            return [this, &list](int request, const auto& value) {
                requests.push_back(request);
                list.push_back(value);
            };
        };
        const auto on = [&](auto signal, auto slot) { QObject::connect(&services, signal, slot); };
        on(&AccountServices::looked, keep(looked));
        on(&AccountServices::accountReady, keep(sheets));
        on(&AccountServices::termsReady, keep(terms));
        on(&AccountServices::prepared, keep(prepared));
        on(&AccountServices::done, keep(done));
        on(&AccountServices::stopped, keep(stopped));
        on(&AccountServices::failed, keep(failed));
        on(&AccountServices::stepReached,
           [this](int, app::SaleStep step) { steps.push_back(step); });
        on(&AccountServices::rowsChanged, [this] { ++rowsChanged; });
        on(&AccountServices::paperWaiting, [this] { ++paperWaiting; });
        on(&AccountServices::accountChanged,
           [this](AccountId account) { changed.push_back(account); });
    }
    std::vector<int> requests;
    std::vector<app::CardSituation> looked;
    std::vector<app::AccountSheet> sheets;
    std::vector<app::ServiceTerms> terms;
    std::vector<app::PreparedService> prepared;
    std::vector<app::ServiceDone> done;
    std::vector<app::SaleStopped> stopped;
    std::vector<Failure> failed;
    std::vector<app::SaleStep> steps;
    std::vector<AccountId> changed;
    int rowsChanged = 0;
    int paperWaiting = 0;
};

} // namespace

TEST(AccountServices, doNothingForNobody)
{
    ServiceTown town;
    AccountServices services{town.parts};
    Heard heard{services};
    services.signIn(town.town.person(Role::Clerk));
    services.signOut();
    services.look(1);
    services.account(2, first);
    services.accountNamed(3, u"1"_s);
    services.terms(4);
    services.prepare(5, app::Renaming{first, u"赵六"_s, {}});
    services.run(6, {});
    services.finish(7, {});
    EXPECT_EQ(heard.requests, (std::vector{1, 2, 3, 4, 5, 6, 7}));
    EXPECT_EQ(heard.failed, std::vector<Failure>(7, {Fault::PermissionDenied}));
}

TEST(AccountServices, leadAReversalFromTheCardToItsPaper)
{
    ServiceTown town;
    reachRunningExample(town.town);
    town.town.buy(town.town.card(1), pay(100));
    town.town.present(town.town.card(1));
    AccountServices services{town.parts};
    Heard heard{services};
    services.signIn(town.town.person(Role::Clerk));
    services.look(1);
    ASSERT_EQ(heard.looked.size(), 1U);
    services.accountNamed(2, heard.looked[0].facts->account.number.toString());
    ASSERT_EQ(heard.sheets.size(), 1U);
    EXPECT_TRUE(heard.sheets[0].lastSale);

    app::ReversalWish wish;
    wish.order = {{}, first, *heard.looked[0].reading, {Reason::ClerkError, u"keyed wrong"_s}};
    services.prepare(3, wish);
    ASSERT_EQ(heard.prepared.size(), 1U);
    services.sign(4, heard.prepared[0], {u"p1"_s, u"wrong"_s});
    services.sign(5, heard.prepared[0], town.login(Role::ShiftLeader));
    ASSERT_EQ(heard.prepared.size(), 2U);
    EXPECT_EQ(heard.failed, (std::vector<Failure>{{Fault::BadCredentials}}));
    heard.rowsChanged = heard.paperWaiting = 0;
    services.run(6, heard.prepared[1]);
    ASSERT_EQ(heard.done.size(), 1U);
    EXPECT_EQ(heard.done[0].paidOut, pay(100));
    EXPECT_EQ(heard.requests, (std::vector{1, 2, 3, 4, 5, 6}));
    EXPECT_EQ(heard.steps.front(), app::SaleStep::Reading);
    EXPECT_EQ(heard.steps.back(), app::SaleStep::Booked);
    EXPECT_EQ(heard.changed.back(), first);
    EXPECT_EQ(heard.rowsChanged, 1);
    EXPECT_EQ(heard.paperWaiting, 1);
}

TEST(AccountServices, takeTheMoneyOfADebtOnceHoweverOftenEnterIsPressed)
{
    ServiceTown town;
    reachRunningExample(town.town);
    town.run(app::OweDebt::Request{first, {DebtClass::EarlierYears, pay(100)}, u"old book"_s});
    AccountServices services{town.parts};
    Heard heard{services};
    services.signIn(town.town.person(Role::Clerk));
    const DebtPayment payment{first, {{TenderKind::Cash, pay(20), {}}}};
    services.prepare(1, payment);
    for (int press = 0; press < 5; ++press)
        services.run(2, heard.prepared.at(0));
    EXPECT_EQ(heard.done.size(), 5U);
    EXPECT_EQ(heard.paperWaiting, 0);
    EXPECT_EQ(town.town.balance("receivable"), pay(80));
    services.prepare(3, payment); // another payment
    services.run(4, heard.prepared.at(1));
    EXPECT_EQ(town.town.balance("receivable"), pay(60));
}

TEST(AccountServices, sayWhyAndWhatStaysOpen)
{
    ServiceTown town;
    reachRunningExample(town.town);
    AccountServices services{town.parts};
    Heard heard{services};
    services.signIn(town.town.person(Role::Clerk));
    services.accountNamed(1, u"000100999999"_s);
    services.account(2, AccountId{77});
    services.finish(3, TransactionId{});
    services.prepare(4, app::FileWish{});
    EXPECT_EQ(heard.requests, (std::vector{1, 2, 3, 4}));
    EXPECT_EQ(heard.failed.size(), 4U);
    services.terms(5);
    EXPECT_EQ(heard.terms.at(0).tariffs.size(), 1U);

    app::Replacement wish{town.form(town.town.card(2), Operation::ReplaceCard), true};
    wish.form.change.oldCard = transaction::OldCard::Lost;
    services.prepare(6, wish);
    using Cut = cardio::InProcessReader::Cut;
    town.town.reader.setIntercept(
        {[](ByteView command) { return command[1] == 0xDA ? Cut::PullCard : Cut::None; }, {}});
    services.run(7, heard.prepared.at(0));
    town.town.reader.setIntercept({});
    ASSERT_EQ(heard.stopped.size(), 1U);
    const TransactionId row = heard.stopped[0].row->id;
    town.town.present(town.town.card(2));
    services.giveUp(8, row); // a clerk may not
    EXPECT_EQ(heard.stopped.back().fault, Fault::PermissionDenied);
    EXPECT_EQ(town.town.openRow(), row);
    town.town.present(town.town.card(2));
    services.finish(9, row);
    EXPECT_EQ(heard.done.at(0).row, row);
    EXPECT_EQ(town.town.brokenInvariants(), "");
}
