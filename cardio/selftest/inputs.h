// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/apdu/command.h"
#include "cardio/selftest/operations.h"

namespace wattcard::cardio {

// Reads the inputs of one case. An operation takes what it needs and goes on; the first refusal is
// kept and asked for at the end. What is refused is read as zeros of a length that fits, because
// the primitives end the program on a wrong one.
class Inputs {
public:
    explicit Inputs(const QJsonObject& inputs) : m_inputs{inputs} {}

    bool has(QLatin1StringView name) const { return m_inputs.contains(name); }
    Bytes bytes(QLatin1StringView name, std::size_t atLeast, std::size_t atMost);
    Bytes bytes(QLatin1StringView name, std::size_t size) { return bytes(name, size, size); }
    Bytes message(QLatin1StringView name) { return bytes(name, 0, longestData); }
    Command command(QLatin1StringView name);
    Response response(QLatin1StringView name);

    // For what an operation itself refuses.
    void refuse(const QString& why);
    const QString& refusal() const { return m_refusal; } // empty: none

private:
    const QJsonObject& m_inputs;
    QString m_refusal;
};

} // namespace wattcard::cardio
