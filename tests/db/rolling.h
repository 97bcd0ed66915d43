// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/sql_roll_outs.h"
#include "tests/db/areas.h"

namespace wattcard::db::test {

inline constexpr RollOutSubject newKeys{Suite::A, 2};

// An office, or another place, in which a roll-out goes on.
template <class Place = Office> struct RollingIn {
    Actor who(Role role) const { return office.of(role); }
    Actor clerk() const { return who(Role::Clerk); }
    RollOutNumber start(const RollOutSubject& subject = newKeys)
    {
        const auto number =
            book.start({subject, QStringLiteral("new keys")}, who(Role::Administrator));
        EXPECT_TRUE(number);
        return number.value_or(RollOutNumber{});
    }
    static CardSerial card(int number)
    {
        return CardSerial{{0xD0, 0, 0, 0, 0, 0, static_cast<std::uint8_t>(number / 256),
                           static_cast<std::uint8_t>(number % 256)}};
    }
    std::optional<Fault> take(int number, Asked asked = Asked::InPassing)
    {
        const auto taken = book.take(newest().number, card(number), asked, clerk());
        return taken ? std::nullopt : std::optional{taken.error().fault};
    }
    void tell(int number, const CardReport& report)
    {
        const auto told = book.report(newest().number, card(number), report, clerk());
        EXPECT_TRUE(told) << number;
    }
    // Changed at one visit, back whole at the next.
    void serve(int number)
    {
        EXPECT_EQ(take(number), std::nullopt) << number;
        tell(number, {CardStep::Changed});
        tell(number, {CardStep::Proven});
    }
    void fail(int number, Fault fault = Fault::CardRefused)
    {
        EXPECT_EQ(take(number), std::nullopt) << number;
        tell(number, {CardStep::Failed, fault, QStringLiteral("6F00")});
    }
    std::optional<Fault> next()
    {
        const auto stage = book.next(newest().number, who(Role::Administrator));
        return stage ? std::nullopt : std::optional{stage.error().fault};
    }
    ApprovalRecord approval(Role role = Role::Finance) const { return {.who = who(role).who}; }
    std::optional<Fault> resume(Role role = Role::Finance)
    {
        const auto resumed =
            book.resume(newest().number, {QStringLiteral("cause found"), approval(role)},
                        who(Role::Administrator));
        return resumed ? std::nullopt : std::optional{resumed.error().fault};
    }
    RollOut newest()
    {
        const auto all = book.all();
        EXPECT_TRUE(all && !all->empty());
        return all && !all->empty() ? all->back() : RollOut{};
    }
    Place office;
    SqlRollOuts book{*office.database, office.clock};
};

using Rolling = RollingIn<>;

} // namespace wattcard::db::test
