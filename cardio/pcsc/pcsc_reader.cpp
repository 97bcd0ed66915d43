// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/pcsc/pcsc_reader.h"

#include "cardio/apdu/t0_channel.h"
#include "cardio/pcsc/pcsc_channel.h"
#include "cardio/pcsc/pcsc_fault.h"

#include <winscard.h>

#include <utility>

namespace wattcard::cardio {

Result<std::unique_ptr<CardChannel>> PcscReader::connect()
{
    const Result<std::string> reader = find();
    if (!reader)
        return failed(reader);
    PcscChannel::Connection connection;
    const LONG code =
        SCardConnect(m_context->handle(), reader->c_str(), SCARD_SHARE_EXCLUSIVE,
                     SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1, &connection.card, &connection.protocol);
    if (code != SCARD_S_SUCCESS)
        return tl::unexpected{failureOf(code, "SCardConnect")};
    auto channel = std::make_unique<PcscChannel>(connection);
    if (connection.protocol == SCARD_PROTOCOL_T0)
        return std::make_unique<T0Channel>(std::move(channel));
    return channel;
}

bool PcscReader::cardPresent()
{
    const Result<std::string> reader = find();
    if (!reader)
        return false;
    const Result<ReaderState> state = m_context->state(*reader);
    return state && state->status == ReaderEvent::Status::Present;
}

std::uint32_t PcscReader::insertionCount() const
{
    const Result<std::string> reader = find();
    if (!reader)
        return m_insertions;
    if (const Result<ReaderState> state = m_context->state(*reader))
        m_insertions = (std::uint32_t{m_restarts} << 16) | state->changes;
    return m_insertions;
}

QString PcscReader::name() const
{
    return QString::fromStdString(m_name);
}

Result<void> PcscReader::ensureContext() const
{
    if (m_context)
        return {};
    Result<Context> context = Context::establish();
    if (!context)
        return failed(context);
    m_context = std::move(*context);
    return {};
}

// A context that the service has forgotten shows only when it is used: then once more with a new
// one.
Result<std::string> PcscReader::find() const
{
    const bool hadContext = m_context.has_value();
    Result<std::string> reader = findOnce();
    if (reader || !endsContext(reader.error().fault))
        return reader;
    drop();
    if (!hadContext)
        return reader;
    reader = findOnce();
    if (!reader && endsContext(reader.error().fault))
        m_context.reset();
    return reader;
}

Result<std::string> PcscReader::findOnce() const
{
    if (auto ready = ensureContext(); !ready)
        return failed(ready);
    const Result<std::vector<std::string>> readers = m_context->readers();
    if (!readers)
        return failed(readers);
    const std::optional<std::string> ours = pick(*readers, m_choice);
    if (!ours) {
        m_missing = true;
        return failed(Fault::NoReader, m_choice.prefix);
    }
    if (std::exchange(m_missing, false) || (!m_name.empty() && m_name != *ours))
        ++m_restarts;
    m_name = *ours;
    return *ours;
}

void PcscReader::drop() const
{
    if (m_context)
        ++m_restarts;
    m_context.reset();
}

} // namespace wattcard::cardio
