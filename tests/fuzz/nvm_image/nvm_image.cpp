// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hash.h"
#include "crypto/twin_image.h"
#include "meter/controller.h"
#include "meter/display.h"
#include "meter/nvm_codec.h"
#include "tests/fuzz/fixture.h"
#include "tests/meter/sample_cards.h"

#include <algorithm>
#include <cstring>

// The two memories of a meter when its power returns (CARD.md section 8). The first byte chooses:
// two places with anything, a memory of the stranger's under a right check value, or two good
// images that were edited. The highest valid one wins as the second reader below has it; none is
// valid: the meter halts with ERR-03 and touches no card. What is taken runs.
namespace wattcard::cardio::fuzz {

namespace {

using namespace wattcard::meter;

// --- the second reader of a place ---

struct NaiveImage {
    std::uint64_t sequence = 0;
    Bytes content;
};

std::optional<NaiveImage> naiveImage(ByteView place)
{
    constexpr std::size_t before = 16, after = 8;
    if (place.size() < before + after)
        return std::nullopt;
    std::array<std::uint64_t, 2> numbers{};
    for (std::size_t at = 4; at < 16; ++at)
        numbers[at / 12] = numbers[at / 12] << 8 | place[at];
    const crypto::Sha256 check = crypto::sha256(place.first(place.size() - after));
    const bool isImage = std::memcmp(place.data(), "WCI1", 4) == 0 &&
                         numbers[1] == place.size() - before - after &&
                         std::ranges::equal(place.last(after), ByteView{check}.first(after));
    if (!isImage)
        return std::nullopt;
    const ByteView content = place.subspan(before, place.size() - before - after);
    return NaiveImage{numbers[0], {content.begin(), content.end()}};
}

Bytes sealedImage(std::uint64_t sequence, ByteView content)
{
    Bytes image{'W', 'C', 'I', '1'};
    for (int shift = 56; shift >= 0; shift -= 8)
        image.push_back(static_cast<std::uint8_t>(sequence >> shift));
    for (int shift = 24; shift >= 0; shift -= 8)
        image.push_back(static_cast<std::uint8_t>(content.size() >> shift));
    image.insert(image.end(), content.begin(), content.end());
    const crypto::Sha256 check = crypto::sha256(image);
    image.insert(image.end(), check.begin(), check.begin() + 8);
    return image;
}

// --- a meter on what it has found ---

void halts()
{
    const Step up = step({}, PowerUp{});
    mustHold(up.next.transient.halted && readoutOf(up.next).code == DisplayCode::Err03);
    const Step card = step(up.next, CardRead{openingCard()});
    for (const Effect& effect : card.effects)
        mustHold(!std::holds_alternative<WriteReturn>(effect) &&
                 !std::holds_alternative<SaveNvm>(effect));
}

void runs(const MeterState& found)
{
    Controller controller = step({}, PowerUp{found}).next;
    mustHold(!controller.transient.halted);
    react(controller, Tick{2'000, 61});
    react(controller, CardRead{cardAt({.seq = 13, .total = 245'000})});
    for (int answers = 0; answers < 8 && controller.presentation; ++answers) {
        react(controller, NvmSaved{});
        react(controller, ReturnWritten{});
    }
    react(controller, Key{KeyName::Page, 0});
    react(controller, PowerDown{});
    mustHold(decodeState(encode(controller.state)).has_value());
}

void powerReturns(ByteView a, ByteView b)
{
    MemoryImageStore store;
    mustHold(store.write(ImageStore::Slot::A, a) && store.write(ImageStore::Slot::B, b));
    const auto one = naiveImage(a), other = naiveImage(b);
    const auto loaded = crypto::TwinImage{store}.load();
    const bool isNothing = !one && !other && (a.empty() || b.empty());
    mustHold(loaded.has_value() == (one || other || isNothing));
    if (!loaded)
        return halts();
    if (isNothing) {
        mustHold(!*loaded);
        return;
    }
    const bool isOther = !one || (other && other->sequence > one->sequence);
    const bool isEither = one && other && one->sequence == other->sequence;
    mustHold(isEither ? **loaded == one->content || **loaded == other->content
                      : **loaded == (isOther ? *other : *one).content);
    const auto state = decodeState(**loaded);
    if (!state)
        return halts();
    // What the present format has read it writes again, byte for byte; an older one comes back as
    // the same meter.
    const Bytes written = encode(*state);
    mustHold((**loaded)[0] != nvmFormat || written == **loaded);
    mustHold(decodeState(written) == *state);
    runs(*state);
}

void editedTwins(Input& input)
{
    MeterState older = openedMeter();
    older.balance.remaining = units(5'000);
    std::array twins{sealedImage(7, encode(older)), sealedImage(8, encode(openedMeter()))};
    while (!input.isEmpty()) {
        const unsigned place = input.byte() << 8;
        const std::uint8_t at = input.byte();
        Bytes& twin = twins[place >> 15];
        twin[((place & 0x7F00) | at) % twin.size()] ^= input.byte();
    }
    powerReturns(twins[0], twins[1]);
}

void strangersMemory(Input& input)
{
    const std::uint8_t first = input.byte(), second = input.byte();
    const ByteView content = input.rest();
    powerReturns(sealedImage(first, content), sealedImage(second, encode(openedMeter())));
}

// Edits of a memory that was good, under a right check value: one field at a time.
void editedMemory(Input& input)
{
    Bytes content = encode(openedMeter());
    while (!input.isEmpty()) {
        const unsigned place = input.byte() << 8;
        const std::uint8_t at = input.byte();
        content[(place | at) % content.size()] ^= input.byte();
    }
    powerReturns(sealedImage(9, content), {});
}

} // namespace

} // namespace wattcard::cardio::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace wattcard;
    using namespace wattcard::cardio::fuzz;
    wattcard::cardio::fuzz::Input input{data, size};
    switch (input.byte() % 4) {
    case 0: {
        const ByteView first = input.take(input.byte() * 16U);
        powerReturns(first, input.rest());
        break;
    }
    case 1: strangersMemory(input); break;
    case 2: editedTwins(input); break;
    default: editedMemory(input); break;
    }
    return 0;
}
