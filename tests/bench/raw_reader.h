// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bytes.h"

#include <winscard.h>

#include <string>

namespace wattcard::bench {

// PC/SC as bare as it gets: no names, no checks beyond "it worked". A call that fails ends the
// program.
class RawReader {
public:
    explicit RawReader(std::string name);
    ~RawReader();
    void connect(); // exclusive
    void transmit(ByteView command);
    void leave(); // with a reset, as the product does
    // Blocks until a card is in (or out).
    void waitFor(DWORD state);

private:
    std::string m_name;
    SCARDCONTEXT m_context = 0;
    SCARDHANDLE m_card = 0;
    DWORD m_protocol = 0;
};

} // namespace wattcard::bench
