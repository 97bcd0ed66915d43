// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/profile/wattcard1_session.h"

#include "cardio/apdu/tlv.h"
#include "cardio/layout/parameter_file.h"
#include "cardio/layout/proof.h"
#include "cardio/layout/return_file.h"
#include "cardio/profile/access.h"

namespace wattcard::cardio {

using namespace Qt::StringLiterals;

namespace {

// ISO 7816-4 table 5: 64xx (memory unchanged) and the checking errors 67xx to 6Exx leave the card
// as it was. Warnings, 65xx and 6Fxx do not say so.
bool leavesCardUnchanged(StatusWord status)
{
    const unsigned sw1 = status.value >> 8;
    return sw1 == 0x64 || (sw1 >= 0x67 && sw1 <= 0x6E);
}

tl::unexpected<Failure> unclear(const Failure& why)
{
    return failed(Fault::CardStateUnclear, why.detail);
}

Result<void> decodeImage(CardReading& reading)
{
    reading.blank = isUnwritten(reading.rawParameter) && isUnwritten(reading.rawLoad);
    if (reading.blank)
        return {};
    const auto parameter = decodeParameterFile(reading.rawParameter);
    if (!parameter)
        return unclear(parameter.error());
    const auto load = decodeLoadFile(reading.rawLoad);
    if (!load)
        return unclear(load.error());
    reading.parameter = *parameter;
    reading.load = *load;
    reading.imageDigest = imageDigest({reading.rawParameter, reading.rawLoad, {}, {}});
    return {};
}

Result<void> decodeReturn(CardReading& reading, ByteView bytes, const CardAccess& access)
{
    if (isUnwritten(bytes))
        return {};
    const auto file = decodeReturnFile(bytes);
    if (!file)
        return unclear(file.error());
    reading.returned = *file;
    reading.returnMacValid = returnMacOfMeter(access, file->meter, bytes);
    return {};
}

WriteResult untouched(const Failure& why)
{
    return {WriteOutcome::Untouched, {}, why};
}

WriteResult unknown(const QString& why)
{
    return {WriteOutcome::Unknown, {}, {Fault::OutcomeUnknown, why}};
}

} // namespace

Wattcard1Session::Wattcard1Session(std::unique_ptr<CountingChannel> channel, SessionKeys keys,
                                   const CryptoSuite& suite)
    : m_channel{std::move(channel)},
      m_secured{*m_channel, suite, std::move(keys)}
{
}

Result<std::unique_ptr<CardSession>>
Wattcard1Session::open(std::unique_ptr<CountingChannel> channel, SessionKeys keys,
                       const CardHints& hints, const CardAccess& access)
{
    auto session = std::make_unique<Wattcard1Session>(std::move(channel), std::move(keys),
                                                      suiteOf(access.suite));
    auto files = readSaleFiles(session->m_secured);
    if (!files)
        return failed(files);
    CardReading& reading = session->m_reading;
    reading.hints = hints;
    reading.rawParameter = std::move(files->parameter);
    reading.rawLoad = std::move(files->load);
    if (const auto decoded = decodeImage(reading); !decoded)
        return failed(decoded);
    if (const auto decoded = decodeReturn(reading, files->returned, access); !decoded)
        return failed(decoded);
    return std::unique_ptr<CardSession>{std::move(session)};
}

Result<transaction::Digest> Wattcard1Session::readBack()
{
    if (m_written)
        return failed(Fault::OutcomeUnknown, u"this session has written"_s);
    if (m_reading.blank)
        return transaction::Digest{};
    const auto tariffs = readTariffFiles(m_secured, m_reading.parameter.update);
    if (!tariffs)
        return failed(tariffs);
    return imageDigest(
        {m_reading.rawParameter, m_reading.rawLoad, tariffs->tariff1, tariffs->tariff2});
}

WriteResult Wattcard1Session::write(const transaction::Target& target)
{
    if (m_written)
        return unknown(u"this session has already written"_s);
    // The tariff files go into the card's shadow image: until PUT DATA publishes it, whatever goes
    // wrong leaves the old image.
    if (const auto sent = updateTariffFile(m_secured, ShortFile::Tariff1, target.tariff1); !sent)
        return untouched(sent.error());
    if (const auto sent = updateTariffFile(m_secured, ShortFile::Tariff2, target.tariff2); !sent)
        return untouched(sent.error());
    m_written = true;
    return publish(target);
}

WriteResult Wattcard1Session::publish(const transaction::Target& target)
{
    Bytes data;
    appendObject(data, tag::parameter, target.parameter);
    appendObject(data, tag::load, target.load);
    Command command = putData(tag::sale, std::move(data));
    command.expected = anyLength;
    // From here on only an authenticated answer tells what the card holds.
    const auto answer = exchange(m_secured, command);
    if (!answer)
        return unknown(answer.error().detail);
    const QString status = u"SW "_s + answer->status.toString();
    if (!answer->status.isOk() && leavesCardUnchanged(answer->status))
        return untouched({Fault::CardRefused, status});
    if (!answer->status.isOk())
        return unknown(status);
    const auto proof = decodeProof(answer->data);
    if (!proof)
        return unknown(proof.error().detail);
    return {WriteOutcome::Proved, *proof, {}};
}

BlankSession::BlankSession(std::unique_ptr<CountingChannel> channel, const CardHints& hints)
    : m_channel{std::move(channel)}
{
    m_reading.hints = hints;
    m_reading.blank = true;
    m_reading.rawParameter.resize(parameterSize);
    m_reading.rawLoad.resize(loadSize);
}

WriteResult BlankSession::write(const transaction::Target&)
{
    return untouched({Fault::CardRefused, u"the card is not personalised"_s});
}

} // namespace wattcard::cardio
