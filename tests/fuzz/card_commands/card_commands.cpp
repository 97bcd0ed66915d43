// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fixture.h"

// Commands to a card in each state of its life, in plain, as bytes of a stranger, and under
// sessions of each role. The card always answers, its memory is always a valid image, and nothing
// in it changes but by a role that may change it.
namespace wattcard::cardio::fuzz {

using crypto::Purpose;

namespace {

constexpr std::array lifeCycles{LifeCycle::Creation, LifeCycle::Operational, LifeCycle::Blocked,
                                LifeCycle::Terminated};
constexpr std::array roles{Purpose::Vending, Purpose::Meter, Purpose::Inspection, Purpose::Issuer,
                           Purpose::Management};

// What a role may change, set to what it was: what is left has to be equal.
void undoAllowed(CardState& after, const CardState& before, Purpose role)
{
    if (role == Purpose::Issuer)
        after = before;
    if (role == Purpose::Management)
        after.order = before.order;
    if (role == Purpose::Meter) {
        after.returned = before.returned;
        after.visits = before.visits;
    }
    if (role == Purpose::Vending) {
        after.parameter = before.parameter;
        after.load = before.load;
        after.tariff1 = before.tariff1;
        after.tariff2 = before.tariff2;
        after.journal = before.journal;
        after.atc = before.atc;
    }
}

void undoTries(CardState& after, const CardState& before)
{
    for (CardKey& key : after.keys) {
        if (const CardKey* old = before.key(key.reference))
            key.triesLeft = old->triesLeft;
    }
}

void compare(const CardState& before, CardState after, std::optional<Purpose> role)
{
    if (role)
        undoAllowed(after, before, *role);
    undoTries(after, before);
    mustHold(after == before);
}

Command commandFrom(Input& input)
{
    Command command{{0x00, input.byte(), input.byte(), input.byte()}, {}, {}};
    const std::uint8_t expected = input.byte();
    if (expected != 0)
        command.expected = expected == 1 ? anyLength : expected;
    const ByteView data = input.chunk();
    command.data.assign(data.begin(), data.end());
    return command;
}

void step(VirtualCard& card, Terminal& terminal, Input& input)
{
    const std::uint8_t what = input.byte();
    if (what % 4 == 0) {
        terminal.authenticate(roles[what / 4U % roles.size()]);
    } else if (what % 4 == 1) {
        mustHold(card.transmit(input.chunk()).size() >= 2);
        terminal.forgetSession();
    } else {
        terminal.send(commandFrom(input));
    }
}

} // namespace

} // namespace wattcard::cardio::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace wattcard::cardio;
    using namespace wattcard::cardio::fuzz;
    Input input{data, size};
    const std::uint8_t first = input.byte();
    const auto kind = static_cast<Kind>(first % 4);
    MemoryImageStore store = storeWith(stateOf(kind, lifeCycles[first / 4U % lifeCycles.size()]));
    const VirtualCard::Setting setting{.protocol = VirtualCard::Protocol::T1,
                                       .hasSpecimen = (first & 0x40) != 0};
    VirtualCard card{store, numbers(), setting};
    Terminal terminal{card, suiteOfKind(kind)};
    for (int steps = 0; steps < 40 && !input.isEmpty(); ++steps) {
        const CardState before = *card.state();
        const auto role = terminal.role();
        step(card, terminal, input);
        mustHold(card.state().has_value());
        compare(before, *card.state(), role);
    }
    MemoryImageStore stored = store;
    mustHold(VirtualCard{stored, numbers()}.state() == card.state());
    return 0;
}
