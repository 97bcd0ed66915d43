// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/virtual_card/virtual_card.h"

#include "cardio/layout/fci.h"

#include <algorithm>
#include <numeric>

namespace wattcard::cardio {

namespace {

constexpr std::uint8_t byName = 0x04; // P1 of SELECT, ISO 7816-4 section 11.2.2
constexpr std::array<std::uint8_t, 2> applicationVersion{1, 0};

Response refused(StatusWord status)
{
    return {{}, status};
}

CardHints hintsOf(const CardState& state)
{
    CardHints hints;
    hints.serial = state.serial;
    hints.cardClass = state.cardClass;
    hints.lifeCycle = state.lifeCycle;
    hints.suites = state.suites;
    for (std::size_t i = 0; i < hints.keyVersions.size(); ++i) {
        const CardKey* key = state.key(keyReferences[i]);
        hints.keyVersions[i] = key ? key->version : 0;
    }
    hints.atc = state.atc;
    hints.applicationVersion = applicationVersion;
    hints.utilityRegion = state.utilityRegion;
    return hints;
}

} // namespace

VirtualCard::VirtualCard(ImageStore& store, crypto::RandomSource random)
    : m_memory{store},
      m_authentication{m_memory, std::move(random)},
      m_files{m_memory},
      m_personalisation{m_memory}
{
    reset();
}

void VirtualCard::reset()
{
    endSession();
    m_selected = false;
    m_authentication.takeChallenge();
    // A memory that cannot be read shows in every answer: 6581.
    [[maybe_unused]] const Result<void> loaded = m_memory.load();
}

Bytes VirtualCard::transmit(ByteView apdu)
{
    return process(apdu).encode();
}

// TS, T0 with TD1 and the historical bytes, TD1 and TD2 for T=1, TA3 the information field size,
// TB3 the waiting times, category 80 with the issuer's name, and the check byte over all but TS
// (ISO 7816-3 section 8.2).
Bytes VirtualCard::atr()
{
    Bytes atr{0x3B, 0x8A, 0x81, 0x31, 0xFE, 0x45, 0x80, 0x58,
              'W',  'A',  'T',  'T',  'C',  'A',  'R',  'D'};
    const int check = std::accumulate(atr.begin() + 1, atr.end(), 0, std::bit_xor<>{});
    atr.push_back(static_cast<std::uint8_t>(check));
    return atr;
}

std::optional<CardState> VirtualCard::state() const
{
    if (!m_memory.isReadable())
        return {};
    return m_memory.state();
}

Response VirtualCard::process(ByteView apdu)
{
    const std::optional<Bytes> challenge = m_authentication.takeChallenge();
    if (!m_memory.isReadable())
        return refused(status::memoryFailure);
    const Result<Command> command = Command::parse(apdu);
    if (!command)
        return refused(status::wrongLength);
    switch (command->header.cla) {
    case plainClass: return plain(*command, challenge);
    case securedClass: return secured(*command);
    default: return refused(status::classNotSupported);
    }
}

// Without a session: choosing the application, opening a session, and the serial number. While
// there is one, nothing of the application is given away in plain.
Response VirtualCard::plain(const Command& command, const std::optional<Bytes>& challenge)
{
    switch (static_cast<Instruction>(command.header.ins)) {
    case Instruction::Select: return select(command);
    case Instruction::GetChallenge:
        return m_selected ? m_authentication.challenge(command)
                          : refused(status::conditionsNotSatisfied);
    case Instruction::MutualAuthenticate: return authenticate(command, challenge);
    case Instruction::ReadBinary:
        return m_session ? refused(status::securityNotSatisfied) : m_files.readSerial(command);
    case Instruction::GetData:
    case Instruction::PutData:
    case Instruction::ReadRecord:
    case Instruction::AppendRecord:
    case Instruction::UpdateBinary: return refused(status::securityNotSatisfied);
    }
    return refused(status::instructionNotSupported);
}

Response VirtualCard::secured(const Command& command)
{
    if (!m_session)
        return refused(status::secureMessagingIncorrect);
    const std::variant<Command, StatusWord> opened = m_session->messaging.openCommand(command);
    if (const StatusWord* error = std::get_if<StatusWord>(&opened)) {
        endSession();
        return refused(*error);
    }
    const Command& inner = std::get<Command>(opened);
    const LifeCycle before = m_memory.state().lifeCycle;
    const Response answer = execute(inner, m_session->role);
    const Result<Response> response = m_session->messaging.protectResponse(answer);
    // The activation has replaced the key that this session stands on; a memory that failed stands
    // for nothing.
    const bool goesOn = m_memory.isReadable() && m_memory.state().lifeCycle == before;
    if (!goesOn || !response)
        endSession();
    return response ? *response : refused(status::wrongLength);
}

Response VirtualCard::execute(const Command& command, Purpose role)
{
    switch (static_cast<Instruction>(command.header.ins)) {
    case Instruction::ReadBinary: return m_files.readBinary(command, role);
    case Instruction::UpdateBinary: return m_files.updateBinary(command, role);
    case Instruction::GetData: return m_files.getData(command, role);
    case Instruction::PutData: return putData(command, role);
    case Instruction::ReadRecord: return m_files.readRecord(command, role);
    case Instruction::AppendRecord: break;
    case Instruction::Select:
    case Instruction::GetChallenge:
    case Instruction::MutualAuthenticate: break; // in plain only: they begin a session
    }
    return refused(status::instructionNotSupported);
}

Response VirtualCard::putData(const Command& command, Purpose role)
{
    if (command.header.p1 != 0)
        return refused(status::wrongP1P2);
    const std::uint8_t object = command.header.p2;
    if (object == tag::sale)
        return m_files.putLoad(command, role);
    if (object == tag::writeBack)
        return m_files.putReturn(command, role);
    if (!CardPersonalisation::serves(object))
        return refused(status::dataNotFound);
    if (role != Purpose::Issuer)
        return refused(status::securityNotSatisfied);
    return m_personalisation.execute(command);
}

Response VirtualCard::select(const Command& command)
{
    if (command.header.p1 != byName || command.header.p2 != 0)
        return refused(status::wrongP1P2);
    if (!std::ranges::equal(command.data, applicationId))
        return refused(status::fileNotFound);
    endSession();
    m_selected = true;
    return {encodeFci(hintsOf(m_memory.state())), status::ok};
}

Response VirtualCard::authenticate(const Command& command, const std::optional<Bytes>& challenge)
{
    endSession();
    CardAuthentication::Outcome outcome = m_authentication.authenticate(command, challenge);
    if (outcome.session)
        m_session.emplace(outcome.session->role,
                          SecureMessaging{suiteOf(Suite::A), std::move(outcome.session->keys)});
    return std::move(outcome.answer);
}

void VirtualCard::endSession()
{
    m_session.reset();
    m_files.forgetShadow();
}

} // namespace wattcard::cardio
