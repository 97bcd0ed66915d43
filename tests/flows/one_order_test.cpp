// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sell_energy.h"
#include "town.h"

// The id of an order is made when its form opens (CARD.md section 9, P1): clicked again, sent
// again, the form filled in again, it is one sale.

using namespace wattcard;
using namespace wattcard::flows;

TEST(OneOrder, isSoldOnceHoweverOftenItIsSent)
{
    Town town;
    reachRunningExample(town);
    const Operator clerk = town.person(Role::Clerk);
    town.present(town.card(1));
    app::Order order = town.order(first, pay(100));
    done(app::SellEnergy{town.shop()}.run(order, clerk));
    EXPECT_FALSE(
        std::holds_alternative<app::SaleDone>(app::SellEnergy{town.shop()}.run(order, clerk)));
    town.present(town.card(1));
    order.seen = town.order(first).seen;
    EXPECT_FALSE(
        std::holds_alternative<app::SaleDone>(app::SellEnergy{town.shop()}.run(order, clerk)));
    EXPECT_FALSE(town.openRow());
    EXPECT_EQ(town.total(), yuan(2'450));
    EXPECT_EQ(town.wall().take(town.card(1)), meter::DisplayCode::Good);
    EXPECT_EQ(town.wall().shown().remaining, fen(13'726));
    EXPECT_EQ(town.brokenInvariants(), "");
}
