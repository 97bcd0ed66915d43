// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/layout/fci.h"
#include "cardio/layout/load_file.h"
#include "cardio/layout/order_file.h"
#include "cardio/layout/parameter_file.h"
#include "cardio/layout/return_file.h"
#include "cardio/layout/tariff_file.h"
#include "cardio/layout/visit_record.h"
#include "crypto/twin_image.h"
#include "tests/fuzz/fixture.h"

#include <algorithm>

// Every file decoder: what it takes is written back to the same bytes, or to the same value where a
// MAC or the order of objects is not part of the value.
namespace wattcard::cardio::fuzz {

namespace {

const Bytes key(16, 0x5A);
const CardSerial card{{1, 2, 3, 4, 5, 6, 7, 8}};

void sameBytes(const Result<Bytes>& written, ByteView input, std::size_t covered)
{
    mustHold(written.has_value() && written->size() == input.size());
    mustHold(std::ranges::equal(ByteView{*written}.first(covered), input.first(covered)));
}

void parameterFile(ByteView input)
{
    if (const auto file = decodeParameterFile(input))
        sameBytes(encodeParameterFile(*file), input, input.size());
}

void loadFile(ByteView input)
{
    constexpr std::size_t beforeMac = 52;
    const Bytes parameter(parameterSize);
    if (const auto file = decodeLoadFile(input))
        sameBytes(encodeLoadFile(*file, {key, parameter, tariffDigestIn(input)}), input, beforeMac);
}

void returnFile(ByteView input)
{
    constexpr std::size_t beforeMac = 86;
    if (const auto file = decodeReturnFile(input))
        sameBytes(encodeReturnFile(*file, key), input, beforeMac);
}

void tariffFile(ByteView input)
{
    if (const auto file = decodeTariffFile(input))
        sameBytes(encodeTariffFile(*file), input, input.size());
}

void orderFile(ByteView input)
{
    constexpr std::size_t beforeMac = 88;
    if (const auto order = decodeOrder(input))
        sameBytes(encodeOrder(*order, card, key), input, beforeMac);
}

void visitRecord(ByteView input)
{
    if (const auto visit = decodeVisit(input))
        sameBytes(encodeVisit(*visit), input, input.size());
}

void fci(ByteView input)
{
    const auto hints = decodeFci(input);
    if (!hints)
        return;
    const auto again = decodeFci(encodeFci(*hints));
    mustHold(again && *again == *hints);
}

void cardState(ByteView input)
{
    const auto state = decodeCardState(input);
    if (!state)
        return;
    const Bytes written = encode(*state);
    const bool isCurrent = written[0] == input[0];
    mustHold(!isCurrent || std::ranges::equal(written, input));
    const auto again = decodeCardState(written);
    mustHold(again && *again == *state);
}

// Both places hold anything: what loads is kept by a save that fails, and a save that succeeds
// loads.
void twinImage(ByteView input)
{
    Input both{input.data(), input.size()};
    MemoryImageStore store;
    mustHold(store.write(ImageStore::Slot::A, both.chunk()).has_value());
    mustHold(store.write(ImageStore::Slot::B, both.rest()).has_value());
    const auto before = crypto::TwinImage{store}.load();
    store.cutPower(0, 0);
    mustHold(!crypto::TwinImage{store}.save(key));
    store.powerOn();
    if (before && *before)
        mustHold(*crypto::TwinImage{store}.load() == *before);
    mustHold(crypto::TwinImage{store}.save(key).has_value());
    mustHold(*crypto::TwinImage{store}.load() == key);
}

constexpr std::array decoders{parameterFile, loadFile, returnFile, tariffFile, orderFile,
                              visitRecord,   fci,      cardState,  twinImage};

} // namespace

} // namespace wattcard::cardio::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace wattcard::cardio::fuzz;
    Input input{data, size};
    const std::uint8_t which = input.byte();
    decoders[which % decoders.size()](input.rest());
    return 0;
}
