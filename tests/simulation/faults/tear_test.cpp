// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/twin_image.h"
#include "tests/simulation/faults/workers.h"

#include <gtest/gtest.h>

#include <iostream>

// Every write to the memory of a card or a meter in the twelve flows, torn at each byte: the old
// image is left or the new one, never anything else (P4); and the whole flow with the write torn at
// every so many bytes (WATTCARD_TEAR_EVERY), recovered as after any other fault.

using namespace wattcard;
using namespace wattcard::simulation;

namespace {

using cardio::MemoryImageStore;
using Slot = ImageStore::Slot;

// Whose memory; cards by number, meters by their digits.
struct Owner {
    std::uint16_t card = 0;
    const char* meter = nullptr;
    MemoryImageStore& in(FlowTown& town) const
    {
        return meter != nullptr ? town.wall(QString::fromLatin1(meter)).nvm
                                : town.card(card).memory;
    }
    std::string name() const { return meter != nullptr ? meter : std::to_string(card); }
};
constexpr std::array owners{Owner{1}, Owner{2}, Owner{200}, Owner{0, "261121000123"},
                            Owner{0, "261121000999"}};

struct Torn {
    long writes = 0, images = 0, flows = 0;
    long old = 0, fresh = 0; // what was left
    std::vector<std::string> broken;
};

void runTo(Driver& driver)
{
    try {
        driver.flow().run(driver.town());
    } catch (const std::runtime_error&) { // as far as it gets
    }
}

Bytes contentOf(const MemoryImageStore& memory)
{
    MemoryImageStore copy = memory;
    return need(crypto::TwinImage{copy}.load()).value_or(Bytes{});
}

// The memory before the n-th write of the flow, and after it.
MemoryImageStore memoryAt(Driver& driver, const Owner& owner, int write, std::size_t bytes)
{
    driver.goBack();
    owner.in(driver.town()).cutPower(write, bytes);
    runTo(driver);
    MemoryImageStore memory = owner.in(driver.town());
    memory.powerOn();
    return memory;
}

struct Step {
    MemoryImageStore before, after;
    Slot slot = Slot::A;
    Bytes written = {};
};

Step stepAt(Driver& driver, const Owner& owner, int write)
{
    constexpr std::size_t all = 1'000'000;
    Step step{memoryAt(driver, owner, write, 0), memoryAt(driver, owner, write, all)};
    step.slot = *step.before.read(Slot::A) == *step.after.read(Slot::A) ? Slot::B : Slot::A;
    step.written = *step.after.read(step.slot);
    return step;
}

void tearEachByte(const Step& step, const std::string& name, Torn& torn)
{
    const Bytes old = contentOf(step.before);
    const Bytes fresh = contentOf(step.after);
    ++torn.writes;
    for (std::size_t bytes = 0; bytes <= step.written.size(); ++bytes) {
        MemoryImageStore memory = step.before;
        memory.cutPower(0, bytes);
        std::ignore = memory.write(step.slot, step.written);
        memory.powerOn();
        const auto left = crypto::TwinImage{memory}.load();
        ++torn.images;
        if (left && left->value_or(Bytes{}) == old)
            ++torn.old;
        else if (left && left->value_or(Bytes{}) == fresh)
            ++torn.fresh;
        else
            torn.broken.push_back(name + " at byte " + std::to_string(bytes));
    }
}

void tearInTheFlow(Driver& driver, const Owner& owner, int write, std::size_t bytes, Torn& torn)
{
    driver.goBack();
    owner.in(driver.town()).cutPower(write, bytes);
    runTo(driver);
    ++torn.flows;
    std::string rule;
    try {
        rule = driver.judge();
    } catch (const std::exception& thrown) {
        rule = std::string{"thrown: "} + thrown.what();
    }
    if (!rule.empty())
        torn.broken.push_back(std::string{"tear:"} + driver.flow().name + ':' + owner.name() + ':' +
                              std::to_string(write) + ':' + std::to_string(bytes) + ": " + rule);
}

int writesIn(Driver& driver, const Owner& owner)
{
    driver.goBack();
    const int before = owner.in(driver.town()).writes();
    driver.flow().run(driver.town());
    return owner.in(driver.town()).writes() - before;
}

void tearFlow(Driver& driver, std::size_t every, Torn& torn)
{
    for (const Owner& owner : owners) {
        const int writes = writesIn(driver, owner);
        for (int write = 0; write < writes; ++write) {
            const Step step = stepAt(driver, owner, write);
            tearEachByte(step,
                         std::string{driver.flow().name} + ' ' + owner.name() + ' ' +
                             std::to_string(write),
                         torn);
            for (std::size_t bytes = 0; bytes < step.written.size(); bytes += every)
                tearInTheFlow(driver, owner, write, bytes, torn);
            tearInTheFlow(driver, owner, write, step.written.size(), torn);
        }
    }
}

} // namespace

TEST(Tear, leavesTheOldImageOrTheNewOne)
{
    const long every = numberFrom("WATTCARD_TEAR_EVERY", 0);
    Torn torn;
    for (const Flow& flow : twelveFlows()) {
        const std::string name = flow.name;
        if (every == 0 && name != "FL2t" && name != "FL11")
            continue; // as each run of the tests can afford
        Driver driver{flow};
        tearFlow(driver, static_cast<std::size_t>(every == 0 ? 1'000 : every), torn);
    }
    for (const std::string& broken : torn.broken)
        ADD_FAILURE() << broken;
    EXPECT_GT(torn.old, 0);
    EXPECT_GT(torn.fresh, 0);
    EXPECT_GT(torn.flows, 0);
    std::cout << "evidence: tear writes=" << torn.writes << " images=" << torn.images
              << " old=" << torn.old << " new=" << torn.fresh
              << " neither=" << torn.images - torn.old - torn.fresh << " flows=" << torn.flows
              << " broken=" << torn.broken.size() << '\n';
}
