// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/virtual_card/card_files.h"

#include "cardio/apdu/tlv.h"

#include <algorithm>

namespace wattcard::cardio {

namespace {

constexpr std::uint8_t shortFileBit =
    0x80; // ISO 7816-4 section 11.3.2: P1 carries a short file identifier
constexpr std::uint8_t recordByNumber = 0x04;     // ISO 7816-4 section 11.4.3: P2, low bits
constexpr StatusWord commandIncompatible{0x6981}; // with a file of bytes
constexpr std::uint8_t serialTag = 0x08;

Response answer(StatusWord status)
{
    return {{}, status};
}

Bytes serialFile(const CardState& state)
{
    const ByteView serial = state.serial.bytes();
    Bytes file;
    file.reserve(1 + serial.size());
    file.push_back(serialTag);
    file.insert(file.end(), serial.begin(), serial.end());
    return file;
}

// None for a file of records, and for one that is not on a card of this class.
std::optional<Bytes> contentOf(ShortFile file, const CardState& state)
{
    if (!hasFile(state, file))
        return {};
    const auto copy = [](ByteView bytes) { return Bytes(bytes.begin(), bytes.end()); };
    switch (file) {
    case ShortFile::Parameter: return copy(state.parameter);
    case ShortFile::Load: return copy(state.load);
    case ShortFile::Tariff1: return copy(state.tariff1);
    case ShortFile::Tariff2: return copy(state.tariff2);
    case ShortFile::Return: return copy(state.returned);
    case ShortFile::Order: return copy(state.order);
    case ShortFile::Serial: return serialFile(state);
    case ShortFile::Journal:
    case ShortFile::Visits: return {};
    }
    return {};
}

template <class Records> Response record(const Records& records, const Command& command)
{
    const std::size_t number = command.header.p1;
    if (number == 0 || number > records.size())
        return answer(status::recordNotFound);
    const auto& found = records[number - 1];
    if (!command.data.empty() || !command.expected || *command.expected < found.size())
        return answer(status::wrongLength);
    return {Bytes(found.begin(), found.end()), status::ok};
}

bool namesShortFile(const Command& command)
{
    return (command.header.p1 & 0xE0) == shortFileBit;
}

ShortFile fileOf(const Command& command)
{
    return ShortFile{static_cast<std::uint8_t>(command.header.p1 & 0x1F)};
}

// Le 00 and the extended form ask for what there is, up to the room of the answer; a smaller Le has
// to be right.
Response readPart(ByteView file, const Command& command, std::size_t room)
{
    const std::size_t offset = command.header.p2;
    if (!command.data.empty() || !command.expected)
        return answer(status::wrongLength);
    if (offset >= file.size())
        return answer(status::wrongOffset);
    const std::size_t rest = file.size() - offset;
    const std::size_t wanted = *command.expected;
    const std::size_t count = wanted >= anyLength ? std::min({rest, room, wanted}) : wanted;
    if (count > rest || count > room)
        return answer(status::wrongLength);
    const ByteView part = file.subspan(offset, count);
    return {Bytes(part.begin(), part.end()), status::ok};
}

// The objects of a PUT DATA in their order, each with its exact length, and nothing else.
struct Expected {
    std::uint8_t tag = 0;
    std::size_t size = 0;
};
std::optional<std::vector<ByteView>> objects(ByteView data,
                                             std::initializer_list<Expected> expected)
{
    TlvReader reader{data};
    std::vector<ByteView> values;
    for (const Expected& each : expected) {
        const Result<DataObject> object = reader.next();
        if (!object || object->tag != each.tag || object->value.size() != each.size)
            return {};
        values.push_back(object->value);
    }
    if (!reader.atEnd())
        return {};
    return values;
}

} // namespace

Response CardFiles::readSerial(const Command& command) const
{
    if (!namesShortFile(command))
        return answer(status::wrongP1P2);
    if (fileOf(command) != ShortFile::Serial)
        return answer(status::securityNotSatisfied);
    return readPart(serialFile(m_memory.state()), command, anyLength);
}

Response CardFiles::readBinary(const Command& command, const Reading& reading) const
{
    if (!namesShortFile(command))
        return answer(status::wrongP1P2);
    if (!mayReadFiles(reading.role))
        return answer(status::securityNotSatisfied);
    const std::optional<Bytes> file = contentOf(fileOf(command), m_memory.state());
    return file ? readPart(*file, command, reading.room) : answer(status::fileNotFound);
}

Response CardFiles::readRecord(const Command& command, Purpose role) const
{
    if ((command.header.p2 & 0x07) != recordByNumber)
        return answer(status::wrongP1P2);
    if (!mayReadFiles(role))
        return answer(status::securityNotSatisfied);
    const CardState& state = m_memory.state();
    const auto file = ShortFile{static_cast<std::uint8_t>(command.header.p2 >> 3)};
    if (!hasFile(state, file))
        return answer(status::fileNotFound);
    if (file == ShortFile::Journal)
        return record(state.journal, command);
    if (file == ShortFile::Visits)
        return record(state.visits, command);
    return answer(commandIncompatible);
}

Response CardFiles::updateBinary(const Command& command, Purpose role)
{
    if (!namesShortFile(command))
        return answer(status::wrongP1P2);
    if (!mayWriteLoad(role) && !mayWriteOrder(role))
        return answer(status::securityNotSatisfied);
    const ShortFile file = fileOf(command);
    if (!hasFile(m_memory.state(), file))
        return answer(status::fileNotFound);
    if (file == ShortFile::Order)
        return m_management.writeOrder(command, role);
    if (!mayWriteLoad(role))
        return answer(status::securityNotSatisfied);
    const bool isTariff = file == ShortFile::Tariff1 || file == ShortFile::Tariff2;
    // The other files are written in one piece by PUT DATA, or by the card itself.
    if (!isTariff || m_memory.state().lifeCycle != LifeCycle::Operational)
        return answer(status::conditionsNotSatisfied);
    return updateTariff(command, file);
}

Response CardFiles::updateTariff(const Command& command, ShortFile file)
{
    const std::size_t offset = command.header.p2;
    if (command.data.empty())
        return answer(status::wrongLength);
    Bytes content = *contentOf(file, m_memory.state());
    if (offset + command.data.size() > content.size())
        return answer(status::wrongOffset);
    std::optional<Bytes>& shadow = file == ShortFile::Tariff1 ? m_tariff1 : m_tariff2;
    if (!shadow)
        shadow = std::move(content);
    std::ranges::copy(command.data, shadow->begin() + static_cast<std::ptrdiff_t>(offset));
    return answer(status::ok);
}

Response CardFiles::getData(const Command& command, Purpose role) const
{
    if (command.header.p1 != 0 || command.header.p2 != tag::sale)
        return answer(status::dataNotFound);
    if (!command.data.empty() || !command.expected)
        return answer(status::wrongLength);
    if (!mayReadFiles(role))
        return answer(status::securityNotSatisfied);
    const CardState& state = m_memory.state();
    if (!isUserCard(state))
        return answer(status::dataNotFound);
    Response response{{}, status::ok};
    appendObject(response.data, tag::parameter, state.parameter);
    appendObject(response.data, tag::load, state.load);
    appendObject(response.data, tag::returned, state.returned);
    if (*command.expected < response.data.size())
        return answer(status::wrongLength);
    return response;
}

Response CardFiles::putLoad(const Command& command, Purpose role)
{
    const CardState& state = m_memory.state();
    if (!mayWriteLoad(role))
        return answer(status::securityNotSatisfied);
    if (!isUserCard(state))
        return answer(status::dataNotFound);
    const auto files = objects(
        command.data, {{tag::parameter, state.parameter.size()}, {tag::load, state.load.size()}});
    if (!files)
        return answer(status::wrongData);
    const LoadWrite write{(*files)[0], (*files)[1], m_tariff1, m_tariff2};
    forgetShadow();
    const WriteVerdict verdict = judgeLoadWrite(state, role, write);
    switch (verdict.kind) {
    case WriteVerdict::Kind::Refuse: return answer(verdict.refusal);
    case WriteVerdict::Kind::Repeat: break; // nothing changes, the stored proof comes back
    case WriteVerdict::Kind::Write:
        if (!m_memory.save(afterLoadWrite(state, role, write)))
            return answer(status::memoryFailure);
        break;
    }
    return {storedProof(m_memory.state()), status::ok};
}

Response CardFiles::putReturn(const Command& command, Purpose role)
{
    const CardState& state = m_memory.state();
    if (!mayWriteReturn(role))
        return answer(status::securityNotSatisfied);
    if (!isUserCard(state))
        return answer(status::dataNotFound);
    const auto files = objects(command.data, {{tag::returned, state.returned.size()}});
    if (!files)
        return answer(status::wrongData);
    const WriteVerdict verdict = judgeReturnWrite(state, role, files->front());
    if (verdict.kind == WriteVerdict::Kind::Refuse)
        return answer(verdict.refusal);
    if (verdict.kind == WriteVerdict::Kind::Repeat)
        return answer(status::ok);
    CardState next = state;
    std::ranges::copy(files->front(), next.returned.begin());
    return answer(m_memory.save(next) ? status::ok : status::memoryFailure);
}

void CardFiles::forgetShadow()
{
    m_tariff1.reset();
    m_tariff2.reset();
}

} // namespace wattcard::cardio
