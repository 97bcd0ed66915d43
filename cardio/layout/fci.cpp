// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/layout/fci.h"

#include "cardio/apdu/tlv.h"
#include "cardio/layout/application.h"
#include "cardio/layout/fields.h"

#include <algorithm>

namespace wattcard::cardio {

using namespace Qt::StringLiterals;

namespace {

// ISO 7816-4 table 10 and the proprietary template of CARD.md section 2.
constexpr std::uint8_t fciTemplate = 0x6F;
constexpr std::uint8_t dfName = 0x84;
constexpr std::uint8_t proprietary = 0xA5;
enum class Hint : std::uint8_t {
    Serial = 0x80,
    CardClass = 0x81,
    LifeCycle = 0x82,
    Suites = 0x83,
    KeyVersion = 0x84,
    Counter = 0x85,
    Version = 0x86,
    UtilityRegion = 0x87,
    KeyVersions = 0x88, // CARD.md names one version (84); the keys change one by one
};

void append(Bytes& out, Hint hint, ByteView value)
{
    appendObject(out, static_cast<std::uint8_t>(hint), value);
}

// The vending key's, or the issuer's of a card that has none.
std::uint8_t oneKeyVersion(const CardHints& hints)
{
    const std::uint8_t vending = hints.keyVersions[0];
    return vending != 0 ? vending : hints.keyVersions[3];
}

Bytes hintObjects(const CardHints& hints)
{
    FieldWriter atc{4};
    atc.number(hints.atc, 4, "ATC");
    Bytes out;
    append(out, Hint::Serial, hints.serial.bytes());
    append(out, Hint::CardClass, Bytes{hints.cardClass});
    append(out, Hint::LifeCycle, Bytes{static_cast<std::uint8_t>(hints.lifeCycle)});
    append(out, Hint::Suites, Bytes{hints.suites});
    append(out, Hint::KeyVersion, Bytes{oneKeyVersion(hints)});
    append(out, Hint::Counter, atc.bytes());
    append(out, Hint::Version, hints.applicationVersion);
    append(out, Hint::UtilityRegion, hints.utilityRegion);
    append(out, Hint::KeyVersions, hints.keyVersions);
    return out;
}

// All hints in one string of fields, each with its length checked.
Result<Bytes> hintFields(ByteView objects)
{
    constexpr std::array<std::pair<Hint, std::size_t>, 9> order{{{Hint::Serial, 8},
                                                                 {Hint::CardClass, 1},
                                                                 {Hint::LifeCycle, 1},
                                                                 {Hint::Suites, 1},
                                                                 {Hint::KeyVersion, 1},
                                                                 {Hint::Counter, 4},
                                                                 {Hint::Version, 2},
                                                                 {Hint::UtilityRegion, 4},
                                                                 {Hint::KeyVersions, 10}}};
    Bytes out;
    for (const auto& [hint, size] : order) {
        const auto value = findObject(objects, static_cast<std::uint8_t>(hint));
        if (!value)
            return failed(value);
        if (value->size() != size)
            return failed(Fault::BadInput, u"FCI: object of a wrong length"_s);
        out.insert(out.end(), value->begin(), value->end());
    }
    return out;
}

bool isKnown(LifeCycle state)
{
    switch (state) {
    case LifeCycle::Creation:
    case LifeCycle::Initialisation:
    case LifeCycle::Operational:
    case LifeCycle::Blocked:
    case LifeCycle::Terminated: return true;
    }
    return false;
}

} // namespace

Bytes encodeFci(const CardHints& hints)
{
    Bytes inner;
    appendObject(inner, dfName, applicationId);
    appendObject(inner, proprietary, hintObjects(hints));
    Bytes out;
    appendObject(out, fciTemplate, inner);
    return out;
}

Result<CardHints> decodeFci(ByteView bytes)
{
    const auto inner = findObject(bytes, fciTemplate);
    if (!inner)
        return failed(inner);
    const auto name = findObject(*inner, dfName);
    if (!name || !std::ranges::equal(*name, applicationId))
        return failed(Fault::ForeignCard, u"FCI: another application"_s);
    const auto objects = findObject(*inner, proprietary);
    if (!objects)
        return failed(objects);
    const auto fields = hintFields(*objects);
    if (!fields)
        return failed(fields);
    FieldReader in{*fields};
    CardHints hints;
    hints.serial = CardSerial::fromBytes(in.raw(8)).value_or(CardSerial{});
    hints.cardClass = in.byte();
    hints.lifeCycle = LifeCycle{in.byte()};
    hints.suites = in.byte();
    in.raw(1); // the vending key's version, which the last field repeats
    hints.atc = in.number32();
    std::ranges::copy(in.raw(2), hints.applicationVersion.begin());
    std::ranges::copy(in.raw(4), hints.utilityRegion.begin());
    std::ranges::copy(in.raw(10), hints.keyVersions.begin());
    if (!isKnown(hints.lifeCycle))
        return failed(Fault::BadInput, u"FCI: life cycle"_s);
    return hints;
}

} // namespace wattcard::cardio
