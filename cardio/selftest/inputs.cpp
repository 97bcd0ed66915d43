// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/selftest/inputs.h"

namespace wattcard::cardio {

using namespace Qt::StringLiterals;

std::optional<Bytes> fromHex(const QString& text)
{
    const QByteArray raw = QByteArray::fromHex(text.toLatin1());
    if (QString::fromLatin1(raw.toHex()).compare(text, Qt::CaseInsensitive) != 0)
        return std::nullopt;
    return Bytes(raw.begin(), raw.end());
}

Bytes Inputs::bytes(QLatin1StringView name, std::size_t atLeast, std::size_t atMost)
{
    const auto value = has(name) ? fromHex(m_inputs[name].toString()) : std::nullopt;
    if (value && value->size() >= atLeast && value->size() <= atMost)
        return *value;
    if (!has(name))
        refuse(u"input %1 is missing"_s.arg(name));
    else if (!value)
        refuse(u"input %1 is not hexadecimal"_s.arg(name));
    else
        refuse(u"input %1 has %2 bytes"_s.arg(name).arg(value->size()));
    return Bytes(atLeast);
}

Command Inputs::command(QLatin1StringView name)
{
    const auto parsed = Command::parse(message(name));
    if (!parsed)
        refuse(u"input %1: %2"_s.arg(name, parsed.error().detail));
    return parsed.value_or(Command{});
}

Response Inputs::response(QLatin1StringView name)
{
    const auto parsed = Response::parse(message(name));
    if (!parsed)
        refuse(u"input %1: %2"_s.arg(name, parsed.error().detail));
    return parsed.value_or(Response{});
}

void Inputs::refuse(const QString& why)
{
    if (m_refusal.isEmpty())
        m_refusal = why;
}

} // namespace wattcard::cardio
