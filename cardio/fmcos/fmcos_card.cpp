// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/fmcos/fmcos_card.h"

#include "cardio/apdu/tlv.h"
#include "cardio/fmcos/application.h"
#include "cardio/fmcos/commands.h"
#include "cardio/fmcos/cryptograms.h"
#include "crypto/compare.h"

#include <algorithm>
#include <utility>

namespace wattcard::cardio::fmcos {

namespace status = cardio::status;

namespace {

constexpr std::uint8_t shortFileMark = 0x80; // P1 of READ and UPDATE BINARY
constexpr std::size_t shortChallenge = 4;
constexpr std::size_t longChallenge = 8;
constexpr std::size_t desBlock = 8;
constexpr std::uint8_t directoryInfo = 0x6F; // FCI template
constexpr std::uint8_t nameObject = 0x84;

Response only(StatusWord word)
{
    return {{}, word};
}

// 61xx and 6Cxx: how many bytes there are, in SW2.
StatusWord withCount(std::uint8_t sw1, std::size_t count)
{
    return {static_cast<std::uint16_t>(sw1 << 8 | static_cast<std::uint8_t>(count))};
}

void restore(StoredKey& key)
{
    key.tries = static_cast<std::uint8_t>(key.tries >> 4 | (key.tries & 0xF0));
}

} // namespace

FmcosCard::FmcosCard(ImageStore& store, crypto::RandomSource random, Protocol protocol)
    : m_twin{store},
      m_random{std::move(random)},
      m_protocol{protocol}
{
    reset();
}

void FmcosCard::reset()
{
    m_memory.clear();
    if (const auto content = m_twin.load(); content && *content) {
        if (auto memory = decode(**content))
            m_memory = std::move(*memory);
    }
    m_directory = 0;
    m_file = 0;
    m_masterState = 0;
    m_directoryState = 0;
    m_challenge.clear();
    m_waiting.clear();
}

Bytes FmcosCard::transmit(ByteView apdu)
{
    if (m_memory.empty())
        return only(status::memoryFailure).encode();
    const auto command = Command::parse(apdu);
    if (!command)
        return only(status::wrongLength).encode();
    return keepForT0(*command, execute(*command)).encode();
}

Response FmcosCard::keepForT0(const Command& command, Response response)
{
    const bool keep = m_protocol == Protocol::T0 && !command.data.empty() && !response.data.empty();
    if (!keep)
        return response;
    m_waiting = std::move(response.data);
    return only(withCount(0x61, m_waiting.size()));
}

Response FmcosCard::execute(const Command& command)
{
    const Bytes challenge = std::exchange(m_challenge, {});
    Bytes waiting = std::exchange(m_waiting, {});
    const bool isFileCommand =
        command.header.ins == static_cast<std::uint8_t>(Instruction::ReadBinary) ||
        command.header.ins == static_cast<std::uint8_t>(Instruction::UpdateBinary);
    if (command.header.cla != plainClass &&
        !(isFileCommand && command.header.cla == protectedClass))
        return only(status::classNotSupported);
    if (command.data.size() > longestData)
        return only(status::wrongLength);
    switch (command.header.ins) {
    case static_cast<std::uint8_t>(Instruction::Select): return select(command);
    case static_cast<std::uint8_t>(Instruction::GetChallenge): return giveChallenge(command);
    case static_cast<std::uint8_t>(Instruction::ReadBinary): return readBinary(command, challenge);
    case static_cast<std::uint8_t>(Instruction::UpdateBinary):
        return updateBinary(command, challenge);
    case fmcos::externalAuthenticate: return externalAuthenticate(command, challenge);
    case fmcos::internalAuthenticate: return internalAuthenticate(command);
    case getResponse:
        return waiting.empty() ? only(status::conditionsNotSatisfied)
                               : Response{std::move(waiting), status::ok};
    default: return only(status::instructionNotSupported);
    }
}

Response FmcosCard::select(const Command& command)
{
    const auto id = command.data.size() == 2
                        ? static_cast<std::uint16_t>(command.data[0] << 8 | command.data[1])
                        : std::uint16_t{0};
    const auto found = std::ranges::find_if(m_memory, [&](const StoredDirectory& directory) {
        return command.header.p1 == selectByName ? directory.name == command.data
                                                 : directory.id == id;
    });
    if (found != m_memory.end()) {
        m_directory = static_cast<std::size_t>(found - m_memory.begin());
        m_file = 0;
        state() = 0;
        Bytes name;
        appendObject(name, nameObject, found->name);
        Response answer{{}, status::ok};
        appendObject(answer.data, directoryInfo, name);
        return answer;
    }
    if (command.header.p1 == selectByName || directory().file(id) == nullptr)
        return only(status::fileNotFound);
    m_file = id;
    return only(status::ok);
}

Response FmcosCard::giveChallenge(const Command& command)
{
    if (command.expected != shortChallenge && command.expected != longChallenge)
        return only(status::wrongLength);
    auto bytes = m_random(*command.expected);
    if (!bytes)
        return only(status::conditionsNotSatisfied);
    m_challenge = *bytes;
    return {std::move(*bytes), status::ok};
}

Response FmcosCard::externalAuthenticate(const Command& command, ByteView challenge)
{
    StoredKey* key =
        directory().key(static_cast<std::uint8_t>(KeyType::External), command.header.p2);
    if (key == nullptr)
        return only(keyMissing);
    if (!allowed(key->use))
        return only(status::securityNotSatisfied);
    if (command.data.size() != desBlock)
        return only(status::wrongLength);
    if (challenge.empty())
        return only(status::conditionsNotSatisfied);
    if (key->triesLeft() == 0)
        return only(status::keyBlocked);
    if (!spendTry(*key))
        return only(status::memoryFailure);
    if (!crypto::equalInConstantTime(command.data, externalCryptogram(key->value, challenge)))
        return only(StatusWord::wrongToken(key->triesLeft()));
    restore(*key);
    const std::uint8_t reached = key->follow;
    if (!save())
        return only(status::memoryFailure);
    state() = reached;
    return only(status::ok);
}

Response FmcosCard::internalAuthenticate(const Command& command)
{
    const StoredKey* key =
        directory().key(static_cast<std::uint8_t>(KeyType::Internal), command.header.p2);
    if (key == nullptr)
        return only(keyMissing);
    if (!allowed(key->use))
        return only(status::securityNotSatisfied);
    if (command.header.p1 == macMode) {
        const Mac4 mac = mac4(key->value, noChallenge, command.data);
        return {{mac.begin(), mac.end()}, status::ok};
    }
    if (command.header.p1 != encipherMode)
        return only(status::wrongP1P2);
    if (command.data.empty() || command.data.size() % desBlock != 0)
        return only(status::wrongLength);
    return {internalCryptogram(key->value, command.data), status::ok};
}

FmcosCard::Place FmcosCard::place(const Command& command)
{
    const auto [cla, ins, p1, p2] = command.header;
    if ((p1 & shortFileMark) != 0)
        return {directory().shortFile(p1 & 0x1F), p2};
    return {directory().file(m_file), static_cast<std::size_t>(p1 << 8 | p2)};
}

Response FmcosCard::readBinary(const Command& command, ByteView challenge)
{
    const auto [file, offset] = place(command);
    if (file == nullptr)
        return only(status::fileNotFound);
    if (!allowed(file->read))
        return only(status::securityNotSatisfied);
    const bool isProtected = command.header.cla == protectedClass;
    if (file->isReadProtected() && !isProtected)
        return only(lineProtectionDiffers);
    if (isProtected) {
        if (const auto right = checkMac(command, file->readKeyId(), challenge); !right.isOk())
            return only(right);
    }
    if (offset >= file->content.size())
        return only(status::wrongOffset);
    const std::size_t there = std::min(file->content.size() - offset, longestData);
    const std::size_t wanted = command.expected.value_or(anyLength);
    if (wanted != anyLength && wanted > there)
        return only(withCount(0x6C, there));
    const ByteView data = ByteView{file->content}.subspan(offset, std::min(wanted, there));
    return {{data.begin(), data.end()}, status::ok};
}

Response FmcosCard::updateBinary(const Command& command, ByteView challenge)
{
    const auto [file, offset] = place(command);
    if (file == nullptr)
        return only(status::fileNotFound);
    if (!allowed(file->write))
        return only(status::securityNotSatisfied);
    const bool isProtected = command.header.cla == protectedClass;
    if (file->isWrittenProtected() != isProtected)
        return only(lineProtectionDiffers);
    ByteView data{command.data};
    if (isProtected) {
        if (const auto right = checkMac(command, file->writeKeyId(), challenge); !right.isOk())
            return only(right);
        data = data.first(data.size() - sizeof(Mac4));
    }
    if (offset > file->content.size())
        return only(status::wrongOffset);
    if (data.empty() || data.size() > file->content.size() - offset)
        return only(status::wrongLength);
    std::ranges::copy(data, file->content.begin() + static_cast<std::ptrdiff_t>(offset));
    return only(save() ? status::ok : status::memoryFailure);
}

StatusWord FmcosCard::checkMac(const Command& command, std::uint8_t keyId, ByteView challenge)
{
    StoredKey* key = directory().key(static_cast<std::uint8_t>(KeyType::Line), keyId);
    if (key == nullptr)
        return keyMissing;
    if (command.data.size() < sizeof(Mac4))
        return status::secureMessagingMissing;
    if (challenge.size() != lineChallengeSize)
        return status::conditionsNotSatisfied;
    if (key->triesLeft() == 0)
        return applicationLocked;
    if (!spendTry(*key))
        return status::memoryFailure;
    const Mac4 right = mac4(key->value, challenge, macInput(command));
    if (!crypto::equalInConstantTime(right, ByteView{command.data}.last(right.size())))
        return status::secureMessagingIncorrect;
    restore(*key);
    return save() ? status::ok : status::memoryFailure;
}

bool FmcosCard::allowed(std::uint8_t access) const
{
    const unsigned most = access >> 4;
    const unsigned least = access & 0x0F;
    if (most == 0)
        return m_masterState >= least;
    const unsigned state = m_directory == 0 ? m_masterState : m_directoryState;
    return least <= state && state <= most;
}

bool FmcosCard::spendTry(StoredKey& key)
{
    key.tries = static_cast<std::uint8_t>(key.tries - 1);
    return save();
}

// After a failure the card shows what its memory holds now, at the next reset.
bool FmcosCard::save()
{
    if (m_twin.save(encode(m_memory)))
        return true;
    m_memory.clear();
    return false;
}

} // namespace wattcard::cardio::fmcos
