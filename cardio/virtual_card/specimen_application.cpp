// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/virtual_card/specimen_application.h"

#include "cardio/apdu/tlv.h"
#include "crypto/hash.h"

#include <algorithm>
#include <string_view>

namespace wattcard::cardio {

namespace {

constexpr std::array<std::uint8_t, 7> specimenId{0xA0, 0x00, 0x00, 0x02, 0x47, 0x10, 0x01};
// Document number, date of birth and date of expiry, each with its check digit: what the keys of
// basic access control are made of (Doc 9303-11 section 9.7.2).
constexpr std::string_view keyInformation = "L898902C<369080619406236";
constexpr std::string_view machineReadableZone = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
                                                 "L898902C<3UTO6908061F9406236ZE184226B<<<<<14";
constexpr std::uint8_t childFile = 0x02;     // P1: an elementary file of the application
constexpr std::uint8_t withoutAnswer = 0x0C; // P2: no file control information
constexpr std::uint8_t shortFileBit = 0x80;  // P1 of READ BINARY: another form, not offered
constexpr StatusWord wrongKey{0x6300};
constexpr StatusWord noRandom{0x6F00};
constexpr std::size_t longestRead = 223; // fits a short answer under secure messaging

Instruction instructionOf(const Command& command)
{
    return static_cast<Instruction>(command.header.ins);
}

const AuthenticationKeys& documentKeys()
{
    static const AuthenticationKeys keys = [] {
        const auto digest = crypto::sha1(Bytes(keyInformation.begin(), keyInformation.end()));
        return authenticationKeys(suiteOf(Suite::T), ByteView{digest}.first(16));
    }();
    return keys;
}

// EF.COM: LDS version 1.6 and Unicode 4.0.0 as published, and the data groups that the published
// list names. The portrait, template 75, is not on this document.
Bytes commonData()
{
    return {0x60, 0x14, 0x5F, 0x01, 0x04, '0', '1', '0',  '6',  0x5F, 0x36,
            0x06, '0',  '4',  '0',  '0',  '0', '0', 0x5C, 0x02, 0x61, 0x75};
}

// EF.DG1: template 61 with the machine readable zone in 5F1F (Doc 9303-10 section 4.7.1).
Bytes machineReadableData()
{
    Bytes zone{0x5F, 0x1F, static_cast<std::uint8_t>(machineReadableZone.size())};
    zone.insert(zone.end(), machineReadableZone.begin(), machineReadableZone.end());
    Bytes file;
    appendObject(file, 0x61, zone);
    return file;
}

} // namespace

bool SpecimenApplication::isSelectedBy(const Command& command)
{
    return command.header.cla == plainClass && instructionOf(command) == Instruction::Select &&
           command.header.p1 == selectByName && std::ranges::equal(command.data, specimenId);
}

void SpecimenApplication::reset()
{
    m_challenge.reset();
    m_messaging.reset();
    m_file.clear();
}

Response SpecimenApplication::select()
{
    reset();
    Bytes name;
    appendObject(name, 0x84, specimenId);
    Response answer{{}, status::ok};
    appendObject(answer.data, 0x6F, name);
    return answer;
}

Response SpecimenApplication::process(const Command& command)
{
    const std::optional<Bytes> challenge = std::exchange(m_challenge, std::nullopt);
    switch (command.header.cla) {
    case plainClass: return plain(command, challenge);
    case securedClass: return secured(command);
    default: return refusal(status::classNotSupported);
    }
}

Response SpecimenApplication::plain(const Command& command, const std::optional<Bytes>& challenge)
{
    switch (instructionOf(command)) {
    case Instruction::GetChallenge: return this->challenge(command);
    case Instruction::MutualAuthenticate: return authenticate(command, challenge);
    case Instruction::Select:
    case Instruction::ReadBinary: return refusal(status::securityNotSatisfied);
    default: return refusal(status::instructionNotSupported);
    }
}

Response SpecimenApplication::challenge(const Command& command)
{
    const std::size_t size = suiteOf(Suite::T).nonceSize();
    if (!command.data.empty() || command.expected != size)
        return refusal(status::wrongLength);
    Result<Bytes> random = m_random(size);
    if (!random)
        return refusal(noRandom);
    m_challenge = *random;
    return {std::move(*random), status::ok};
}

Response SpecimenApplication::authenticate(const Command& command,
                                           const std::optional<Bytes>& challenge)
{
    const CryptoSuite& suite = suiteOf(Suite::T);
    m_messaging.reset();
    m_file.clear();
    if (command.header.p1 != 0 || command.header.p2 != 0)
        return refusal(status::wrongP1P2);
    if (command.data.size() != tokenSize(suite))
        return refusal(status::wrongLength);
    if (!challenge)
        return refusal(status::conditionsNotSatisfied);
    Result<Bytes> keyIcc = m_random(suite.keySize());
    if (!keyIcc)
        return refusal(noRandom);
    const CardNonces nonces{*challenge, crypto::Secret{std::move(*keyIcc)}};
    Result<CardAnswer> answer = answerToken(suite, documentKeys(), command.data, nonces);
    if (!answer)
        return refusal(wrongKey);
    m_messaging.emplace(suite, std::move(answer->session));
    return {std::move(answer->token), status::ok};
}

Response SpecimenApplication::secured(const Command& command)
{
    if (!m_messaging)
        return refusal(status::secureMessagingIncorrect);
    const auto opened = m_messaging->openCommand(command);
    if (const StatusWord* error = std::get_if<StatusWord>(&opened)) {
        m_messaging.reset();
        return refusal(*error);
    }
    const auto answer = m_messaging->protectResponse(execute(std::get<Command>(opened)));
    return answer ? *answer : refusal(status::wrongLength);
}

Response SpecimenApplication::execute(const Command& command)
{
    switch (instructionOf(command)) {
    case Instruction::Select: return selectFile(command);
    case Instruction::ReadBinary: return readBinary(command);
    default: return refusal(status::instructionNotSupported);
    }
}

Response SpecimenApplication::selectFile(const Command& command)
{
    if (command.header.p1 != childFile || command.header.p2 != withoutAnswer)
        return refusal(status::wrongP1P2);
    m_file.clear();
    if (command.data == Bytes{0x01, 0x1E})
        m_file = commonData();
    else if (command.data == Bytes{0x01, 0x01})
        m_file = machineReadableData();
    return {{}, m_file.empty() ? status::fileNotFound : status::ok};
}

Response SpecimenApplication::readBinary(const Command& command) const
{
    if ((command.header.p1 & shortFileBit) != 0)
        return refusal(status::wrongP1P2);
    if (m_file.empty())
        return refusal(status::conditionsNotSatisfied);
    if (!command.data.empty() || !command.expected)
        return refusal(status::wrongLength);
    const std::size_t offset = std::size_t{command.header.p1} << 8 | std::size_t{command.header.p2};
    if (offset >= m_file.size())
        return refusal(status::wrongOffset);
    const std::size_t rest = m_file.size() - offset;
    const std::size_t count = std::min<std::size_t>({rest, *command.expected, longestRead});
    const ByteView part = ByteView{m_file}.subspan(offset, count);
    return {Bytes(part.begin(), part.end()), status::ok};
}

} // namespace wattcard::cardio
