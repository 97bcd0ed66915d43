// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/virtual_card/virtual_card.h"

#include "cardio/layout/fci.h"

#include <algorithm>
#include <numeric>

namespace wattcard::cardio {

namespace {

constexpr std::array<std::uint8_t, 2> applicationVersion{1, 0};

// What still fits a short answer under secure messaging is 14 blocks less one byte of padding; an
// extended one holds every file whole.
std::size_t roomOfAnswer(const Command& secured)
{
    constexpr std::size_t ofShortAnswer = 223;
    const bool isExtended = secured.expected.value_or(0) > longestShortAnswer;
    return isExtended ? longestData : ofShortAnswer;
}

bool isSelectionOfOwn(const Command& command)
{
    return command.header.cla == plainClass &&
           command.header.ins == static_cast<std::uint8_t>(Instruction::Select) &&
           command.header.p1 == selectByName && std::ranges::equal(command.data, applicationId);
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
    hints.longestCommand = state.longestCommand;
    return hints;
}

} // namespace

VirtualCard::VirtualCard(ImageStore& store, crypto::RandomSource random, Setting setting)
    : m_setting{setting},
      m_memory{store},
      m_authentication{m_memory, random},
      m_files{m_memory},
      m_personalisation{m_memory},
      m_specimen{std::move(random)},
      m_t0Front{[this](ByteView apdu) { return process(apdu); }}
{
    reset();
}

void VirtualCard::reset()
{
    endSession();
    m_specimen.reset();
    m_t0Front.reset();
    m_selected = Selected::Nothing;
    m_authentication.takeChallenge();
    // A memory that cannot be read shows in every answer: 6581.
    [[maybe_unused]] const Result<void> loaded = m_memory.load();
}

Bytes VirtualCard::transmit(ByteView apdu)
{
    const bool isT0 = m_setting.protocol == Protocol::T0;
    return (isT0 ? m_t0Front.transmit(apdu) : process(apdu)).encode();
}

// ISO 7816-3 section 8.2: TS, T0 with the number of historical bytes; for T=1 TD1, TD2, TA3 the
// information field size, TB3 the waiting times, and the check byte over all but TS. The historical
// bytes are category 80 with the issuer's name.
Bytes VirtualCard::atr(Protocol protocol)
{
    Bytes atr{0x3B, 0x8A, 0x81, 0x31, 0xFE, 0x45};
    if (protocol == Protocol::T0)
        atr = {0x3B, 0x0A};
    const Bytes historical{0x80, 0x58, 'W', 'A', 'T', 'T', 'C', 'A', 'R', 'D'};
    atr.insert(atr.end(), historical.begin(), historical.end());
    if (protocol == Protocol::T0)
        return atr;
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
    const Result<Command> command = Command::parse(apdu);
    if (m_setting.hasSpecimen && command && SpecimenApplication::isSelectedBy(*command)) {
        endSession();
        m_authentication.takeChallenge();
        m_selected = Selected::Specimen;
        return m_specimen.select();
    }
    const bool isOwn = m_selected != Selected::Specimen || (command && isSelectionOfOwn(*command));
    if (command && !isOwn)
        return m_specimen.process(*command);
    const std::optional<Bytes> challenge = m_authentication.takeChallenge();
    if (!m_memory.isReadable())
        return refusal(status::memoryFailure);
    if (!command || command->data.size() > mostData())
        return refusal(status::wrongLength);
    return processOwn(*command, challenge);
}

Response VirtualCard::processOwn(const Command& command, const std::optional<Bytes>& challenge)
{
    if (m_memory.state().lifeCycle == LifeCycle::Terminated && !isSelectionOfOwn(command))
        return refusal(status::conditionsNotSatisfied);
    switch (command.header.cla) {
    case plainClass: return plain(command, challenge);
    case securedClass: return secured(command);
    default: return refusal(status::classNotSupported);
    }
}

std::size_t VirtualCard::mostData() const
{
    return std::max<std::size_t>(longestShortData, m_memory.state().longestCommand);
}

// Without a session: choosing the application, opening a session, and the serial number. While
// there is one, nothing of the application is given away in plain.
Response VirtualCard::plain(const Command& command, const std::optional<Bytes>& challenge)
{
    switch (static_cast<Instruction>(command.header.ins)) {
    case Instruction::Select: return select(command);
    case Instruction::GetChallenge:
        return m_selected == Selected::Own ? m_authentication.challenge(command)
                                           : refusal(status::conditionsNotSatisfied);
    case Instruction::MutualAuthenticate: return authenticate(command, challenge);
    case Instruction::ReadBinary:
        return m_session ? refusal(status::securityNotSatisfied) : m_files.readSerial(command);
    case Instruction::GetData:
    case Instruction::PutData:
    case Instruction::ReadRecord:
    case Instruction::AppendRecord:
    case Instruction::UpdateBinary: return refusal(status::securityNotSatisfied);
    }
    return refusal(status::instructionNotSupported);
}

Response VirtualCard::secured(const Command& command)
{
    if (!m_session)
        return refusal(status::secureMessagingIncorrect);
    const std::variant<Command, StatusWord> opened = m_session->messaging.openCommand(command);
    if (const StatusWord* error = std::get_if<StatusWord>(&opened)) {
        endSession();
        return refusal(*error);
    }
    const Outcome outcome =
        execute(std::get<Command>(opened), m_session->key, roomOfAnswer(command));
    const Result<Response> response = m_session->messaging.protectResponse(outcome.answer);
    // A memory that failed stands for nothing.
    if (outcome.endsSession || !m_memory.isReadable() || !response)
        endSession();
    return response ? *response : refusal(status::wrongLength);
}

VirtualCard::Outcome VirtualCard::execute(const Command& command, const KeyMeaning& key,
                                          std::size_t room)
{
    switch (static_cast<Instruction>(command.header.ins)) {
    case Instruction::ReadBinary: return {m_files.readBinary(command, {key.role, room})};
    case Instruction::UpdateBinary: return {m_files.updateBinary(command, key.role)};
    case Instruction::GetData: return {m_files.getData(command, key.role)};
    case Instruction::PutData: return putData(command, key);
    case Instruction::ReadRecord: return {m_files.readRecord(command, key.role)};
    case Instruction::AppendRecord: return {m_files.appendRecord(command, key.role)};
    case Instruction::Select:
    case Instruction::GetChallenge:
    case Instruction::MutualAuthenticate: break; // in plain only: they begin a session
    }
    return {refusal(status::instructionNotSupported)};
}

VirtualCard::Outcome VirtualCard::putData(const Command& command, const KeyMeaning& key)
{
    if (command.header.p1 != 0)
        return {refusal(status::wrongP1P2)};
    const std::uint8_t object = command.header.p2;
    if (object == tag::sale)
        return {m_files.putLoad(command, key.role)};
    if (object == tag::writeBack)
        return {m_files.putReturn(command, key.role)};
    if (!CardPersonalisation::serves(object))
        return {refusal(status::dataNotFound)};
    if (key.role != Purpose::Issuer)
        return {refusal(status::securityNotSatisfied)};
    CardPersonalisation::Outcome outcome = m_personalisation.execute(command, key.suite);
    return {std::move(outcome.answer), outcome.endsSession};
}

Response VirtualCard::select(const Command& command)
{
    if (command.header.p1 != selectByName || command.header.p2 != 0)
        return refusal(status::wrongP1P2);
    if (!std::ranges::equal(command.data, applicationId))
        return refusal(status::fileNotFound);
    endSession();
    m_selected = Selected::Own;
    CardHints hints = hintsOf(m_memory.state());
    if (m_setting.protocol == Protocol::T0)
        hints.longestCommand = 0; // it has no extended form
    return {encodeFci(hints), status::ok};
}

Response VirtualCard::authenticate(const Command& command, const std::optional<Bytes>& challenge)
{
    endSession();
    CardAuthentication::Outcome outcome = m_authentication.authenticate(command, challenge);
    if (outcome.session)
        m_session.emplace(
            Session{outcome.session->key, SecureMessaging{suiteOf(outcome.session->key.suite),
                                                          std::move(outcome.session->keys)}});
    return std::move(outcome.answer);
}

void VirtualCard::endSession()
{
    m_session.reset();
    m_files.forgetShadow();
}

} // namespace wattcard::cardio
