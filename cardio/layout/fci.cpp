// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/layout/fci.h"

#include "cardio/apdu/tlv.h"
#include "cardio/layout/application.h"
#include "cardio/layout/fields.h"
#include "domain/suite.h"

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
    KeyVersions = 0x84,
    Counter = 0x85,
    Version = 0x86,
    UtilityRegion = 0x87,
};
// Minor application version: 0 takes short commands only, 1 extended ones too.
constexpr std::uint8_t withExtendedLength = 1;

using KeyVersions = decltype(CardHints::keyVersions);

void append(Bytes& out, Hint hint, ByteView value)
{
    appendObject(out, static_cast<std::uint8_t>(hint), value);
}

// Every key that a card of this class and these suites has (CARD.md section 4), of one version.
KeyVersions allOf(std::uint8_t version, const CardHints& hints)
{
    constexpr std::size_t ofOneSuite = 5; // vending, meter, inspection, issuer, management
    const bool isUserCard = hints.cardClass == userCardClass;
    const bool hasMain = offers(hints.suites, Suite::A) || offers(hints.suites, Suite::S);
    KeyVersions versions{};
    for (std::size_t i = 0; i < versions.size(); ++i) {
        const std::size_t role = i % ofOneSuite;
        const bool isOfClass = role == 0 ? isUserCard : role < ofOneSuite - 1 || !isUserCard;
        const bool isOfSuites = i < ofOneSuite ? hasMain : offers(hints.suites, Suite::T);
        versions[i] = isOfClass && isOfSuites ? version : std::uint8_t{0};
    }
    return versions;
}

// One byte, as CARD.md has it, while the card has all its keys in one version. The keys change one
// by one: else a byte for each of keyReferences, up to the last that is there and at least two.
// Each byte is line time of a sale.
Bytes versionBytes(const CardHints& hints)
{
    const std::uint8_t newest = *std::ranges::max_element(hints.keyVersions);
    if (hints.keyVersions == allOf(newest, hints))
        return {newest};
    Bytes versions{hints.keyVersions.begin(), hints.keyVersions.end()};
    while (versions.size() > 2 && versions.back() == 0)
        versions.pop_back();
    return versions;
}

std::array<std::uint8_t, 2> versionOf(const CardHints& hints)
{
    const bool isExtended = hints.longestCommand != 0;
    const std::uint8_t minor = std::max(hints.applicationVersion[1], withExtendedLength);
    return {hints.applicationVersion[0], isExtended ? minor : std::uint8_t{0}};
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
    append(out, Hint::KeyVersions, versionBytes(hints));
    append(out, Hint::Counter, atc.bytes());
    append(out, Hint::Version, versionOf(hints));
    append(out, Hint::UtilityRegion, hints.utilityRegion);
    return out;
}

// All hints in one string of fields, each with its length checked.
Result<Bytes> hintFields(ByteView objects)
{
    constexpr std::array<std::pair<Hint, std::size_t>, 7> order{{{Hint::Serial, 8},
                                                                 {Hint::CardClass, 1},
                                                                 {Hint::LifeCycle, 1},
                                                                 {Hint::Suites, 1},
                                                                 {Hint::Counter, 4},
                                                                 {Hint::Version, 2},
                                                                 {Hint::UtilityRegion, 4}}};
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

// Class and suites are known by now.
Result<void> readVersions(ByteView objects, CardHints& hints)
{
    const auto versions = findObject(objects, static_cast<std::uint8_t>(Hint::KeyVersions));
    if (!versions)
        return failed(versions);
    if (versions->empty() || versions->size() > hints.keyVersions.size())
        return failed(Fault::BadInput, u"FCI: object of a wrong length"_s);
    if (versions->size() == 1)
        hints.keyVersions = allOf(versions->front(), hints);
    else
        std::ranges::copy(*versions, hints.keyVersions.begin());
    return {};
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
    if (const auto read = readVersions(*objects, hints); !read)
        return failed(read);
    hints.atc = in.number32();
    std::ranges::copy(in.raw(2), hints.applicationVersion.begin());
    std::ranges::copy(in.raw(4), hints.utilityRegion.begin());
    if (hints.applicationVersion[1] >= withExtendedLength)
        hints.longestCommand = longestExtendedCommand;
    if (!isKnown(hints.lifeCycle))
        return failed(Fault::BadInput, u"FCI: life cycle"_s);
    return hints;
}

} // namespace wattcard::cardio
