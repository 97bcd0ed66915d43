// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/profile/access.h"

#include "cardio/layout/application.h"
#include "cardio/layout/fci.h"
#include "crypto/wiped.h"

#include <algorithm>

namespace wattcard::cardio {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Failure> failedIn(QStringView pass, const Failure& why)
{
    return failed(why.fault, pass.toString() + u": "_s + why.detail);
}

tl::unexpected<Failure> refusedIn(QStringView pass, StatusWord status)
{
    const Fault fault =
        status == status::keyBlocked ? Fault::CardKeyLocked : Fault::AuthenticationFailed;
    return failed(fault, pass.toString() + u": SW "_s + status.toString());
}

constexpr QStringView pass1 = u"pass 1 of 3";
constexpr QStringView pass2 = u"pass 2 of 3";

Result<TerminalNonces> nonces(const CryptoSuite& suite, Bytes rndIcc,
                              const crypto::RandomSource& random)
{
    auto rndIfd = random(suite.nonceSize());
    if (!rndIfd)
        return failed(rndIfd);
    auto keyIfd = random(suite.keySize());
    if (!keyIfd)
        return failed(keyIfd);
    if (rndIfd->size() != suite.nonceSize() || keyIfd->size() != suite.keySize())
        return failed(Fault::RandomFailed);
    return TerminalNonces{std::move(rndIcc), std::move(*rndIfd),
                          crypto::Secret{std::move(*keyIfd)}};
}

Result<Bytes> challenge(CardChannel& channel, const CryptoSuite& suite)
{
    auto answer = exchange(channel, getChallenge(suite.nonceSize()));
    if (!answer)
        return failedIn(pass1, answer.error());
    if (!answer->status.isOk() || answer->data.size() != suite.nonceSize())
        return refusedIn(pass1, answer->status);
    return std::move(answer->data);
}

} // namespace

Result<Response> exchange(CardChannel& channel, const Command& command)
{
    auto apdu = command.encode();
    if (!apdu)
        return failed(apdu);
    const crypto::WipedAtEnd wiped{*apdu};
    const auto answer = channel.transmit(*apdu);
    if (!answer)
        return failed(answer);
    const auto response = Response::parse(*answer);
    if (!response)
        return failed(Fault::CardMute, response.error().detail);
    return response;
}

Result<CardHints> selectWattCard(CardChannel& channel, const UtilityRegion& own)
{
    const auto answer = exchange(channel, selectApplication(applicationId));
    if (!answer)
        return failed(answer);
    if (!answer->status.isOk())
        return failed(Fault::ForeignCard, u"SELECT: SW "_s + answer->status.toString());
    const auto hints = decodeFci(answer->data);
    if (!hints)
        return failed(Fault::ForeignCard, hints.error().detail);
    if (hints->utilityRegion != own)
        return failed(Fault::ForeignCard, u"another utility or region"_s);
    return hints;
}

std::uint8_t keyVersionOn(const CardHints& hints, crypto::Purpose purpose, Suite suite)
{
    const auto found = std::ranges::find(keyReferences, crypto::cardReference(purpose, suite));
    return hints.keyVersions[static_cast<std::size_t>(found - keyReferences.begin())];
}

Result<SessionKeys> authenticate(CardChannel& channel, const CardAccess& access,
                                 crypto::Purpose purpose, const CardHints& hints)
{
    if (!offers(hints.suites, access.suite))
        return failed(Fault::AuthenticationFailed, pass1.toString() + u": no such suite"_s);
    const CryptoSuite& suite = suiteOf(access.suite);
    const std::uint8_t version = keyVersionOn(hints, purpose, access.suite);
    const auto cardKey = access.keys.cardKey({purpose, access.suite, version}, hints.serial);
    if (!cardKey)
        return failed(cardKey);
    auto rndIcc = challenge(channel, suite);
    if (!rndIcc)
        return failed(rndIcc);
    const auto own = nonces(suite, std::move(*rndIcc), access.random);
    if (!own)
        return failed(own);
    const AuthenticationKeys keys = authenticationKeys(suite, cardKey->view());
    const std::uint8_t reference = crypto::cardReference(purpose, access.suite);
    const auto answer =
        exchange(channel, mutualAuthenticate(reference, terminalToken(suite, keys, *own)));
    if (!answer)
        return failedIn(pass2, answer.error());
    if (!answer->status.isOk())
        return refusedIn(pass2, answer->status);
    return acceptAnswer(suite, keys, answer->data, *own);
}

} // namespace wattcard::cardio
