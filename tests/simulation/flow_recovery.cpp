// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settle_row.h"
#include "tests/simulation/twelve_flows.h"

#include <array>

// What staff do after a fault, and what must be true when they have done it.

namespace wattcard::simulation {

using flows::first;
using flows::Hand;
using transaction::Kind;
using transaction::Wish;

namespace {

constexpr int patience = 6;

// The row's own card again, until nothing is open; nothing with a card that is lost.
void settleOpenRows(FlowTown& town)
{
    for (int tries = 0; tries < patience; ++tries) {
        const auto open = need(town.ledger->openRows(), "open rows");
        if (open.empty())
            return;
        const transaction::Row& row = open.front().row;
        Hand* const hand = town.handOf(row.serial);
        if (hand == nullptr)
            return;
        town.arrive(*hand);
        const Operator leader = town.person(Role::ShiftLeader);
        const Wish wish = town.memory.givesUp ? Wish::Void : Wish::Finish;
        if (town.openRow())
            std::ignore = app::SettleRow{town.counterShop()}.run(row.id, wish, leader);
        if (town.openRow() && row.kind == Kind::Reversal)
            std::ignore = app::SettleRow{town.counterShop()}.run(row.id, Wish::Void, leader);
    }
}

std::optional<AccountFacts> servedAccount(FlowTown& town)
{
    AccountFacts facts = town.facts();
    return facts.account.state == AccountState::Active ? std::optional{std::move(facts)}
                                                       : std::nullopt;
}

// The customer goes home, and comes again with what his meter has to say.
bool visitTheMeter(FlowTown& town)
{
    const auto facts = servedAccount(town);
    if (!facts)
        return true;
    Hand* const hand = town.handOf(facts->records.issuedSerial);
    if (hand == nullptr)
        return false;
    flows::Wall& wall = town.wall(facts->account.meter.toString());
    wall.service->setPower(true);
    const auto shown = wall.take(*hand);
    return town.arrive(*hand).kind == app::CardSituation::Kind::Customer &&
           shown == meter::DisplayCode::Good;
}

bool recoverOnce(FlowTown& town, const Flow& flow)
{
    settleOpenRows(town);
    if (!flow.isDone(town))
        flow.run(town);
    town.printReceipts();
    return flow.isDone(town) && visitTheMeter(town);
}

// --- what is compared with the twin ---

constexpr std::array questions{
    "SELECT kind, account, gen, seq, payment, charge, tax, carry, credit, energy, total"
    "  FROM transaction_row WHERE state = 'committed' ORDER BY number",
    "SELECT state, count(*) FROM transaction_row"
    " WHERE state NOT IN ('committed', 'voided') GROUP BY state",
    "SELECT book, owner, part, SUM(amount) AS total FROM journal_leg"
    " GROUP BY book, owner, part HAVING total <> 0 ORDER BY book, owner, part",
    "SELECT id, state, mode, alarm1, alarm2, hold, meter_in_doubt FROM account ORDER BY id",
    "SELECT account, meter_number, first_gen, state FROM series ORDER BY id",
    "SELECT hex(serial), state, account, gen FROM card ORDER BY serial",
    "SELECT amount FROM payout ORDER BY row",
    "SELECT operation, account, amount, credit FROM account_step ORDER BY number",
    // An order whose card is no more is followed by another one.
    "SELECT kind, state FROM work_order WHERE state <> 'lost' ORDER BY serial",
    "SELECT meter, use, result, remaining, accepted FROM work_order_visit ORDER BY number",
    // A meter that was interrupted says what it had before.
    "SELECT account, gen, seq, accepted, consumed, remaining FROM return_record"
    " WHERE locked = 0"
    " GROUP BY account, gen, seq, accepted, consumed, remaining"
    " ORDER BY account, gen, seq, accepted, consumed",
    "SELECT o.state, copies FROM outbox AS o JOIN transaction_row AS t ON t.number = o.row"
    " WHERE t.state = 'committed' ORDER BY o.row",
};

std::string answerTo(db::Database& database, const char* question)
{
    std::string text;
    const auto answer = need(database.run({"state", question}), question);
    for (const auto& record : answer.records) {
        for (const QVariant& cell : record.all())
            text += cell.toString().toStdString() + ' ';
        text += '\n';
    }
    return text;
}

std::string firstDifference(const std::string& twin, const std::string& here)
{
    std::size_t at = 0;
    while (at < twin.size() && at < here.size() && twin[at] == here[at])
        ++at;
    const auto lineOf = [at](const std::string& text) {
        const std::size_t begin = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
        return text.substr(begin, text.find('\n', at) - begin);
    };
    return "the twin has \"" + lineOf(twin) + "\", here it is \"" + lineOf(here) + "\"";
}

std::string brokenPapers(const Paper& paper)
{
    for (const auto& [number, papers] : paper.whole) {
        const auto doubts = paper.doubts.find(number);
        const int allowed = 1 + (doubts == paper.doubts.end() ? 0 : doubts->second);
        if (papers > allowed)
            return "the original " + number.toStdString() + " came out more than once";
    }
    return {};
}

} // namespace

bool recover(FlowTown& town, const Flow& flow)
{
    town.restart();
    for (int day = 0; day < patience; ++day) {
        try {
            if (recoverOnce(town, flow))
                return true;
        } catch (const std::runtime_error&) {
            // Stopped with a message on the screen: once more.
        }
        if (town.database->isStopped())
            town.restart();
    }
    return false;
}

std::string stateOf(FlowTown& town)
{
    std::string state;
    for (const char* question : questions)
        state += answerTo(*town.database, question) + "--\n";
    for (const char* digits : {"261121000123", "261121000999"}) {
        const meter::Readout shown = town.wall(QString::fromLatin1(digits)).shown();
        state += std::string{"meter "} + digits + ' ' + shown.accepted.toString().toStdString() +
                 ' ' + shown.remaining.toString().toStdString() + '\n';
    }
    return state + "papers " + std::to_string(town.paper.whole.size()) + '\n';
}

std::string broken(FlowTown& town, const std::string& twin)
{
    if (town.openRow())
        return "a row is open";
    if (const auto facts = servedAccount(town)) {
        const meter::Readout shown = town.wall(facts->account.meter.toString()).shown();
        if (shown.accepted > facts->total)
            return "double credit: the meter has taken more than was paid for";
        if (shown.accepted < facts->total)
            return "lost credit: paid for, and not in the meter";
    }
    if (std::string rule = town.brokenInvariants(); !rule.empty())
        return rule;
    if (std::string rule = brokenPapers(town.paper); !rule.empty())
        return rule;
    const std::string here = stateOf(town);
    return here == twin ? std::string{} : firstDifference(twin, here);
}

} // namespace wattcard::simulation
