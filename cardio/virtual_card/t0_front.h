// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/apdu/command.h"

#include <functional>
#include <optional>

namespace wattcard::cardio {

// The card's end of T=0 (ISO 7816-3 section 12.2): a command goes one way only, so an answer to
// data waits for GET RESPONSE (61xx), and a command without data must name the right length (6Cxx).
class T0Front {
public:
    using Process = std::function<Response(ByteView apdu)>;
    explicit T0Front(Process process) : m_process{std::move(process)} {}
    Response transmit(ByteView tpdu);
    void reset() { m_waiting.reset(); }

private:
    Response getResponse(std::optional<Response> waiting, std::size_t wanted);
    Response withoutData(ByteView tpdu);
    Response withData(ByteView tpdu);

    Process m_process;
    std::optional<Response> m_waiting; // for GET RESPONSE, until the next command
};

} // namespace wattcard::cardio
