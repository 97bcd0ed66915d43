// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/fmcos/line.h"

#include "cardio/fmcos/commands.h"
#include "cardio/fmcos/cryptograms.h"
#include "crypto/compare.h"

#include <algorithm>

namespace wattcard::cardio::fmcos {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t authenticationChallenge = 8;
// The offset beside a short file id is one byte, so a tariff file goes over in two pieces.
constexpr std::size_t pieceSize = 192;

tl::unexpected<Failure> refused(StatusWord word)
{
    return failed(Fault::CardRefused, u"SW "_s + word.toString());
}

tl::unexpected<Failure> refusedIn(QStringView which, StatusWord word)
{
    const bool locked = word == cardio::status::keyBlocked || word == applicationLocked;
    return failed(locked ? Fault::CardKeyLocked : Fault::AuthenticationFailed,
                  which.toString() + u": SW "_s + word.toString());
}

constexpr QStringView outward = u"external authentication";
constexpr QStringView inward = u"internal authentication";

Result<Bytes> challenge(CardChannel& channel, std::size_t size)
{
    auto answer = sendAndFetch(channel, getChallenge(size));
    if (!answer)
        return failed(answer);
    if (!answer->status.isOk() || answer->data.size() != size)
        return refused(answer->status);
    return std::move(answer->data);
}

Result<void> proveOurselves(CardChannel& channel, std::uint8_t id, ByteView key)
{
    const auto random = challenge(channel, authenticationChallenge);
    if (!random)
        return failed(random);
    const auto answer =
        sendAndFetch(channel, externalAuthentication(id, externalCryptogram(key, *random)));
    if (!answer)
        return failed(answer);
    if (!answer->status.isOk())
        return refusedIn(outward, answer->status);
    return {};
}

Result<void> letCardProveItself(CardChannel& channel, const crypto::RandomSource& source,
                                std::uint8_t id, ByteView key)
{
    const auto random = source(authenticationChallenge);
    if (!random)
        return failed(random);
    const auto answer = sendAndFetch(channel, internalAuthentication(id, *random));
    if (!answer)
        return failed(answer);
    if (!answer->status.isOk())
        return refusedIn(inward, answer->status);
    if (!crypto::equalInConstantTime(answer->data, internalCryptogram(key, *random)))
        return failed(Fault::AuthenticationFailed, inward.toString() + u": wrong answer"_s);
    return {};
}

} // namespace

Result<CardHints> identify(CardChannel& channel, const UtilityRegion& own)
{
    const auto selected = sendAndFetch(channel, selectApplication(applicationName));
    if (!selected)
        return failed(selected);
    if (!selected->status.isOk())
        return failed(Fault::ForeignCard, u"SELECT: SW "_s + selected->status.toString());
    const auto identity = readFile(channel, identityFile, identitySize);
    if (!identity)
        return failed(identity);
    const auto hints = decodeIdentity(*identity);
    if (!hints)
        return failed(Fault::ForeignCard, hints.error().detail);
    if (hints->utilityRegion != own)
        return failed(Fault::ForeignCard, u"another utility or region"_s);
    return hints;
}

Result<void> authenticate(CardChannel& channel, const CardAccess& access, const CardHints& hints,
                          const KeyRole& role)
{
    const auto external = keyOnCard(access.keys, hints, role, KeyType::External);
    if (!external)
        return failed(external);
    const auto internal = keyOnCard(access.keys, hints, role, KeyType::Internal);
    if (!internal)
        return failed(internal);
    if (const auto proved = proveOurselves(channel, role.id, external->view()); !proved)
        return failed(proved);
    return letCardProveItself(channel, access.random, role.id, internal->view());
}

Result<Bytes> readFile(CardChannel& channel, std::uint8_t shortFileId, std::size_t size)
{
    auto answer =
        sendAndFetch(channel, readBinary({shortFileId, 0}, static_cast<std::uint16_t>(size)));
    if (!answer)
        return failed(answer);
    if (!answer->status.isOk())
        return refused(answer->status);
    if (answer->data.size() != size)
        return failed(Fault::CardStateUnclear, u"READ BINARY: wrong length"_s);
    return std::move(answer->data);
}

Result<void> updateFile(CardChannel& channel, ByteView lineKey, const FilePiece& piece)
{
    for (std::size_t done = 0; done < piece.bytes.size(); done += pieceSize) {
        const ByteView bytes =
            piece.bytes.subspan(done, std::min(pieceSize, piece.bytes.size() - done));
        const BinaryPlace place{piece.shortFileId, static_cast<std::uint8_t>(piece.offset + done)};
        const auto random = challenge(channel, lineChallengeSize);
        if (!random)
            return failed(random);
        const auto answer = sendAndFetch(
            channel,
            protectedWithMac(updateBinary(place, {bytes.begin(), bytes.end()}), lineKey, *random));
        if (!answer)
            return failed(answer);
        if (!answer->status.isOk())
            return refused(answer->status);
    }
    return {};
}

} // namespace wattcard::cardio::fmcos
