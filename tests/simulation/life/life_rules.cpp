// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settle_row.h"
#include "tests/simulation/life/life_world.h"

using namespace Qt::StringLiterals;

// What must hold in every life: counted here from the rows, apart from the SQL of the verifier.

namespace wattcard::life {

using transaction::Kind;
using transaction::RowState;

namespace {

constexpr int allOfIt = 10'000;
constexpr int mostTries = 8;

} // namespace

std::string LifeWorld::broken(const Home& home)
{
    if (home.cards.empty())
        return {};
    Money unpaid;
    for (const ReversalDue& due : need(m_town.reversals->due(home.account)))
        unpaid = unpaid + due.amount;
    Credit paid;
    int open = 0;
    for (const HistoryLine& line : need(m_town.ledger->history(home.account, allOfIt))) {
        open += line.state == RowState::Intent || line.state == RowState::Quarantined ? 1 : 0;
        if (line.state == RowState::Quarantined && !m_isForged)
            return "quarantined, though nobody forged anything";
        // An open reversal has paid nothing back yet.
        const bool counts = line.kind == Kind::Reversal ? line.state == RowState::Committed
                                                        : line.state != RowState::Voided;
        if (counts)
            paid = paid + line.quote.credit;
    }
    if (open > 1)
        return "I7: two open rows on one account";
    // Taken back, and the money is still ours.
    const Credit owed = paid + Credit::fromHundredths(unpaid.minor());
    if (m_town.wall(home.meter).shown().accepted > owed)
        return "double credit: the meter has taken more than was paid for";
    return {};
}

std::string LifeWorld::brokenAnywhere()
{
    ++m_tally.checks;
    return m_town.brokenInvariants();
}

std::string LifeWorld::settleHome(Home& home)
{
    m_home = &home;
    for (int tries = 0; openRowOf(home) && tries < mostTries; ++tries) {
        settle(home, transaction::Wish::Finish);
        if (const auto row = openRowOf(home); row && row->kind == Kind::Reversal)
            settle(home, transaction::Wish::Void);
        takeToMeter(home, home.cards.size() - 1);
    }
    if (openRowOf(home))
        return "an open row that its card does not settle";
    payWhatIsDue(home);
    const AccountFacts facts = need(m_town.ledger->byAccount(home.account));
    if (facts.account.state != AccountState::Active)
        return {}; // never opened, or the opening was taken back
    takeToMeter(home, home.cards.size() - 1);
    const auto situation = m_town.present(cardOf(home));
    if (situation.kind != app::CardSituation::Kind::Customer)
        return "the card of a settled account is not served: " +
               std::string{code(situation.fault).data()};
    if (m_town.wall(home.meter).shown().accepted != facts.total)
        return "paid for, and not in the meter";
    return {};
}

std::string LifeWorld::settleEverything()
{
    for (Home& home : m_homes) {
        if (home.cards.empty())
            continue;
        if (std::string rule = settleHome(home); !rule.empty())
            return "settling home: " + rule;
        if (std::string rule = broken(home); !rule.empty())
            return "settled, but " + rule;
    }
    return brokenAnywhere();
}

} // namespace wattcard::life
