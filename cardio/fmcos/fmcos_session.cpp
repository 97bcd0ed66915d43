// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/fmcos/fmcos_session.h"

#include "cardio/fmcos/application.h"
#include "cardio/fmcos/line.h"
#include "cardio/layout/image.h"
#include "cardio/layout/parameter_file.h"
#include "cardio/layout/return_file.h"
#include "cardio/profile/sale_files.h"

namespace wattcard::cardio::fmcos {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint8_t idOf(ShortFile file)
{
    return static_cast<std::uint8_t>(file);
}

tl::unexpected<Failure> unclear(const Failure& why)
{
    return failed(Fault::CardStateUnclear, why.detail);
}

WriteResult unknown(const QString& why)
{
    return {WriteOutcome::Unknown, {}, {Fault::OutcomeUnknown, why}};
}

// Only the load file says whether anything was written: it is the last one.
Result<void> decodeImage(CardReading& reading)
{
    reading.blank = isUnwritten(reading.rawLoad);
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
    reading.imageDigest = loadDigest(reading.rawLoad);
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

} // namespace

transaction::Digest loadDigest(ByteView load)
{
    return imageDigest({{}, load, {}, {}});
}

FmcosSession::FmcosSession(std::unique_ptr<CountingChannel> channel, crypto::Secret lineKey)
    : m_channel{std::move(channel)},
      m_lineKey{std::move(lineKey)}
{
}

Result<std::unique_ptr<CardSession>> FmcosSession::open(std::unique_ptr<CountingChannel> channel,
                                                        const CardHints& hints,
                                                        const CardAccess& access)
{
    auto key = keyOnCard(access.keys, hints, vendingRole, KeyType::Line);
    if (!key)
        return failed(key);
    auto session = std::make_unique<FmcosSession>(std::move(channel), std::move(*key));
    session->m_reading.hints = hints;
    if (const auto read = session->readSaleFiles(access); !read)
        return failed(read);
    return std::unique_ptr<CardSession>{std::move(session)};
}

Result<void> FmcosSession::readSaleFiles(const CardAccess& access)
{
    auto parameter = readFile(*m_channel, idOf(ShortFile::Parameter), parameterSize);
    if (!parameter)
        return failed(parameter);
    auto load = readFile(*m_channel, idOf(ShortFile::Load), loadSize);
    if (!load)
        return failed(load);
    const auto returned = readFile(*m_channel, idOf(ShortFile::Return), returnSize);
    if (!returned)
        return failed(returned);
    m_reading.rawParameter = std::move(*parameter);
    m_reading.rawLoad = std::move(*load);
    if (const auto decoded = decodeImage(m_reading); !decoded)
        return failed(decoded);
    return decodeReturn(m_reading, *returned, access);
}

Result<transaction::Digest> FmcosSession::readBack()
{
    if (m_written)
        return failed(Fault::OutcomeUnknown, u"this session has written"_s);
    return m_reading.imageDigest;
}

WriteResult FmcosSession::write(const transaction::Target& target)
{
    if (m_written)
        return unknown(u"this session has already written"_s);
    const std::pair<ShortFile, ByteView> first[]{{ShortFile::Parameter, target.parameter},
                                                 {ShortFile::Tariff1, target.tariff1},
                                                 {ShortFile::Tariff2, target.tariff2}};
    for (const auto& [file, bytes] : first) {
        const auto sent = updateFile(*m_channel, m_lineKey.view(), {idOf(file), 0, bytes});
        if (!sent)
            return {WriteOutcome::Untouched, {}, sent.error()};
    }
    m_written = true;
    return writeLoad(target.load);
}

// A refusal of this one comes in clear, and could come from anybody on the line: unknown.
WriteResult FmcosSession::writeLoad(ByteView load)
{
    constexpr std::uint8_t file = idOf(ShortFile::Load);
    if (const auto sent = updateFile(*m_channel, m_lineKey.view(), {file, 0, load}); !sent)
        return unknown(sent.error().detail);
    const auto stored = readFile(*m_channel, file, loadSize);
    if (!stored)
        return unknown(stored.error().detail);
    const auto decoded = decodeLoadFile(*stored);
    if (!decoded)
        return unknown(decoded.error().detail);
    return {WriteOutcome::Proved, {0, decoded->seq, loadDigest(*stored)}, {}};
}

} // namespace wattcard::cardio::fmcos
