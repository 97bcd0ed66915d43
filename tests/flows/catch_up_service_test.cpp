// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service_desk.h"
#include "crypto/random.h"
#include "db/repositories/sql_account_terms.h"
#include "db/repositories/sql_catch_up_list.h"
#include "db/repositories/sql_tariffs.h"
#include "restored_town.h"

// Catching up after a restore as the card service of the counter does it (DOMAIN.md section 10):
// prepared by a clerk with the card in the reader, signed by two others, one after another.

using namespace wattcard;
using namespace wattcard::flows;
using namespace Qt::StringLiterals;
using meter::DisplayCode;

namespace {

class CatchUpService : public ::testing::Test {
protected:
    void SetUp() override
    {
        town.open(first, hand(), pay(50));
        load();
        town.buy(hand(), pay(80));
        load();
        town.sealBackup();
        for (const int payment : {150, 50, 100})
            town.buy(hand(), pay(payment));
        undamaged = town.books();
        town.restoreSealed();
        ASSERT_EQ(town.present(hand()).fault, Fault::CardAhead);
    }
    Hand& hand() { return town.card(1); }
    void load()
    {
        ASSERT_EQ(town.wall().take(hand()), DisplayCode::Good);
        town.present(hand());
    }
    // The desk over the books that are there now.
    app::ServiceDesk& desk(Role role)
    {
        const app::Shop shop = town.shop();
        terms = std::make_unique<db::SqlAccountTerms>(*town.database, town.clock);
        registry = std::make_unique<db::SqlRegistry>(*town.database, town.clock);
        tariffs = std::make_unique<db::SqlTariffs>(*town.database, town.clock);
        rebuilt = std::make_unique<db::SqlCatchUpBook>(*town.database, town.clock);
        parts.emplace(app::ServiceDesk::Parts{
            {shop.cards, shop.ledger, shop.clock, crypto::randomBytes, shop.counter},
            {*town.book, *town.debts, *town.reversals, *terms, *registry, *tariffs, *town.staff,
             rebuilt.get(), &inspector}});
        service.emplace(*parts, town.person(role));
        return *service;
    }
    app::CatchUpWish wish() const
    {
        return {first, {}, {Reason::RecordsRestored, u"the disk of the day before"_s}, {}};
    }
    static app::Login login(const Operator& person) { return {person.login, u"Correct-Horse-7"_s}; }
    CatchUpState state()
    {
        return need(db::catchUpState(town.database->fileName(), town.person(Role::Finance).id));
    }

    RestoredTown town;
    Books undamaged;
    crypto::TestKeyStore keys{crypto::TestKeyStore::counter()};
    cardio::Wattcard1Inspector inspector{town.reader, {keys, {0x00, 0x88, 0x00, 0x01}}};
    std::unique_ptr<db::SqlAccountTerms> terms;
    std::unique_ptr<db::SqlRegistry> registry;
    std::unique_ptr<db::SqlTariffs> tariffs;
    std::unique_ptr<db::SqlCatchUpBook> rebuilt;
    std::optional<app::ServiceDesk::Parts> parts;
    std::optional<app::ServiceDesk> service;
};

} // namespace

TEST_F(CatchUpService, rebuildsTheLostSalesOnceTwoPeopleHaveSigned)
{
    EXPECT_EQ(state().ahead, 1);
    EXPECT_TRUE(state().accounts.front().isAhead);
    app::ServiceDesk& clerk = desk(Role::Clerk);
    auto prepared = need(clerk.prepare(wish()));
    const auto& plan = std::get<app::CatchUpWish>(prepared.wish).plan;
    ASSERT_TRUE(plan);
    ASSERT_EQ(plan->rows.size(), 3u);
    Credit sum;
    for (const RebuiltRow& row : plan->rows)
        sum = sum + row.row.quote.credit;
    EXPECT_EQ(sum, plan->rows.back().total - town.facts(first).total);
    ASSERT_EQ(prepared.signers.size(), 2u);
    EXPECT_EQ(clerk.run(prepared).error().fault, Fault::NotApproved);
    prepared = need(clerk.sign(prepared, login(town.person(Role::ShiftLeader))));
    EXPECT_EQ(clerk.run(prepared).error().fault, Fault::NotApproved);
    prepared = need(clerk.sign(prepared, login(town.person(Role::Finance))));
    EXPECT_FALSE(prepared.next);
    ASSERT_TRUE(clerk.run(prepared));
    EXPECT_EQ(town.books(), undamaged);
    EXPECT_EQ(town.brokenInvariants(), "");
    EXPECT_EQ(state().ahead, 0);
    EXPECT_EQ(state().unseen, 0);
    EXPECT_EQ(state().waiting.size(), 3u) << "finance clears the money";
    EXPECT_TRUE(
        need(db::catchUpState(town.database->fileName(), town.person(Role::Administrator).id))
            .waiting.empty());
    EXPECT_EQ(town.present(hand()).kind, app::CardSituation::Kind::Customer);
    town.buy(hand(), pay(30));
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST_F(CatchUpService, isPreparedByAClerkAndWithTheCardThere)
{
    EXPECT_EQ(desk(Role::ShiftLeader).prepare(wish()).error().fault, Fault::PermissionDenied);
    EXPECT_EQ(desk(Role::Finance).prepare(wish()).error().fault, Fault::PermissionDenied);
    town.reader.remove();
    EXPECT_FALSE(desk(Role::Clerk).prepare(wish()));
    EXPECT_EQ(state().ahead, 1);
    EXPECT_EQ(
        db::catchUpState(town.database->fileName(), town.person(Role::Clerk).id).error().fault,
        Fault::PermissionDenied);
}
