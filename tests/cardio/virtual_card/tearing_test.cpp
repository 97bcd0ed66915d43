// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "card_bench.h"
#include "cardio/layout/application.h"

#include <gtest/gtest.h>

#include <random>

namespace wattcard::cardio::tests {

using crypto::Purpose;

namespace {

using Slot = ImageStore::Slot;

// One write of the card's store: what both places held before it, and what was to be written.
struct Write {
    std::array<Bytes, 2> before;
    Slot slot = Slot::A;
    Bytes content;
};

std::size_t at(Slot slot)
{
    return slot == Slot::A ? 0 : 1;
}

// Two places that remember every write that went into them.
class RecordingStore final : public ImageStore {
public:
    RecordingStore() = default;
    explicit RecordingStore(std::array<Bytes, 2> places) : m_places{std::move(places)} {}
    Result<Bytes> read(Slot slot) override { return m_places[at(slot)]; }
    Result<void> write(Slot slot, ByteView bytes) override
    {
        Bytes content(bytes.begin(), bytes.end());
        writes.push_back({m_places, slot, content});
        m_places[at(slot)] = std::move(content);
        return {};
    }
    std::vector<Write> writes;

private:
    std::array<Bytes, 2> m_places;
};

// What a cut leaves in the place: the first bytes of the new content, and behind them what was
// there before, nothing, or anything.
enum class Tail { Old, None, Garbage };

Bytes torn(const Write& write, std::size_t cut, Tail tail, std::mt19937& random)
{
    const auto kept = static_cast<std::ptrdiff_t>(cut);
    Bytes place(write.content.begin(), write.content.begin() + kept);
    const Bytes& old = write.before[at(write.slot)];
    if (tail == Tail::Old && old.size() > cut)
        place.insert(place.end(), old.begin() + kept, old.end());
    while (tail == Tail::Garbage && place.size() < write.content.size())
        place.push_back(static_cast<std::uint8_t>(random()));
    return place;
}

// What a card started over these places finds.
std::optional<CardState> found(std::array<Bytes, 2> places)
{
    RecordingStore store{std::move(places)};
    return VirtualCard{store, crypto::randomBytes}.state();
}

// The steps of a card's life that write, each begun by what comes before it.
struct Step {
    const char* name;
    CardBench::Making making;
    std::function<void(CardBench&)> prepare;
    std::function<void(CardBench&)> act;
};

void open(CardBench& bench)
{
    bench.personaliseAndOpen();
}
void openManagement(CardBench& bench)
{
    bench.personalise();
}
constexpr CardBench::Making userCard{};
constexpr CardBench::Making managementCard{0x01, Suite::A, 0x21};

template <class... Commands> auto under(Purpose role, Commands... commands)
{
    return [role, commands...](CardBench& bench) {
        bench.selectAndAuthenticate(role);
        (bench.secure(commands), ...);
    };
}
template <class Data> auto step(std::uint8_t tag, Data data)
{
    return [tag, data](CardBench& bench) {
        bench.selectAndAuthenticate(Purpose::Issuer);
        const auto bytes = data(bench);
        EXPECT_EQ(bench.putStep(tag, crypto::Secret::copyOf(bytes.view()).view()), status::ok);
    };
}

const std::vector<Step>& steps()
{
    static const std::vector<Step> all{
        {"sale with a tariff file", userCard, open,
         under(Purpose::Vending, updateFile(0x03, 0, Bytes(192, 0x5A)),
               putImage({.seq = 2, .total = 15'000, .order = 2, .updateFlag = 1}))},
        {"replacement by the issuer", userCard, open,
         under(Purpose::Issuer, putImage({.seq = 9, .gen = 2, .order = 3}))},
        {"return, locked and free", userCard, open,
         under(Purpose::Meter, putReturn({.lock = 0xA5}),
               putReturn({.accepted = 10'000, .writeBackCounter = 2}))},
        {"tries", userCard, open,
         [](CardBench& bench) {
             bench.send(selectApplication(applicationId));
             bench.authenticateWith(0x81, Bytes(16, 0x77));
             bench.authenticate(Purpose::Vending);
         }},
        {"personalisation", userCard, [](CardBench&) {}, open},
        {"personalisation of a management card", managementCard, [](CardBench&) {}, openManagement},
        {"re-keying", userCard, open,
         step(
             0xF2,
             [](CardBench& bench) { return encodeKeyBlock(bench.keyBlock(Purpose::Vending, 2)); })},
        {"blocking", userCard, open,
         step(0xF3, [](CardBench&) { return crypto::Secret{encodeMove(LifeCycle::Blocked)}; })},
        {"wiping", userCard, open,
         step(0xF3,
              [](CardBench& bench) { return encodeWipe(bench.keyBlock(Purpose::Transport)); })},
        {"order", managementCard, openManagement,
         under(Purpose::Management, updateFile(0x07, 0, Bytes(96, 0x5A)))},
        {"visit", managementCard, openManagement,
         under(Purpose::Meter, appendRecord(0x08, Bytes(128, 0x5A)))},
    };
    return all;
}

// Runs a step over a store that remembers, and gives its writes.
std::vector<Write> writesOf(const Step& step)
{
    CardBench bench{step.making};
    step.prepare(bench);
    RecordingStore recording{{*bench.store.read(Slot::A), *bench.store.read(Slot::B)}};
    bench.card = std::make_unique<VirtualCard>(recording, crypto::randomBytes);
    bench.reopens = [&] {
        bench.card = std::make_unique<VirtualCard>(recording, crypto::randomBytes);
    };
    step.act(bench);
    return std::move(recording.writes);
}

// How many cuts were made; each one has to leave the old image or the new one, whole.
int cutEverywhere(const Write& write, std::mt19937& random)
{
    std::array<Bytes, 2> complete = write.before;
    complete[at(write.slot)] = write.content;
    const auto old = found(write.before);
    const auto next = found(complete);
    EXPECT_TRUE(old && next);
    int cuts = 0;
    for (std::size_t cut = 0; cut <= write.content.size(); ++cut) {
        for (const Tail tail : {Tail::Old, Tail::None, Tail::Garbage}) {
            std::array<Bytes, 2> places = write.before;
            places[at(write.slot)] = torn(write, cut, tail, random);
            const auto state = found(std::move(places));
            const bool isWhole = state && (state == old || state == next);
            EXPECT_TRUE(isWhole) << "cut after byte " << cut << ", tail " << static_cast<int>(tail);
            if (!isWhole)
                return cuts;
            ++cuts;
        }
    }
    return cuts;
}

TEST(Tearing, atEveryByteOfEveryWriteLeavesTheOldOrTheNewImage)
{
    std::mt19937 random{20261121};
    int cuts = 0;
    int writes = 0;
    for (const Step& step : steps()) {
        SCOPED_TRACE(step.name);
        const std::vector<Write> all = writesOf(step);
        ASSERT_FALSE(all.empty());
        for (const Write& write : all)
            cuts += cutEverywhere(write, random);
        writes += static_cast<int>(all.size());
    }
    RecordProperty("writes", writes);
    RecordProperty("cuts", cuts);
    std::printf("tearing: %d writes of %zu kinds of step, %d cuts, 0 mixed images\n", writes,
                steps().size(), cuts);
}

// The card itself is pulled in the write of a sale, and the counter comes again.
TEST(Tearing, ofASaleIsRepairedByItsRepeat)
{
    const LoadFields purchase{.seq = 2, .total = 15'000, .order = 0x2002, .amount = 5'000};
    CardBench bench;
    bench.personaliseAndOpen();
    const MemoryImageStore saved = bench.store;
    const std::size_t imageSize = encode(bench.stored()).size() + 48; // journal record and head
    int keptNew = 0;
    for (std::size_t cut = 0; cut <= imageSize + 23; cut += 23) {
        bench.store = saved;
        bench.restart();
        bench.selectAndAuthenticate(Purpose::Vending);
        bench.store.cutPower(0, cut);
        bench.sendBytes(bench.secured(putImage(purchase)));
        bench.restart();
        keptNew += bench.stored().load[7] == 2;
        bench.selectAndAuthenticate(Purpose::Vending);
        ASSERT_EQ(bench.secure(putImage(purchase)).data, proof(2, purchase)) << "cut " << cut;
    }
    EXPECT_GE(keptNew, 1) << "the cuts after the last byte";
}

} // namespace

} // namespace wattcard::cardio::tests
