// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/apdu/command.h"
#include "cardio/layout/application.h"
#include "cardio/virtual_card/card_rules.h"
#include "cardio/virtual_card/management_files.h"

namespace wattcard::cardio {

// Reading and writing of files (CARD.md section 6). Tariff files are updated into a shadow, which
// the next PUT DATA publishes and which is lost with the session.
class CardFiles {
public:
    explicit CardFiles(CardMemory& memory) : m_memory{memory}, m_management{memory} {}

    Response
    readSerial(const Command& command) const; // READ BINARY without a session: free for all
    struct Reading {
        Purpose role = Purpose::Vending;
        std::size_t room = 0; // bytes of a file that fit into the answer
    };
    Response readBinary(const Command& command, const Reading& reading) const;
    // Journal and visits, ISO 7816-4 section 11.4.3: record 1 is the newest.
    Response readRecord(const Command& command, Purpose role) const;
    Response updateBinary(const Command& command, Purpose role);
    Response appendRecord(const Command& command, Purpose role)
    {
        return m_management.appendVisit(command, role);
    }
    Response getData(const Command& command, Purpose role) const;
    Response putLoad(const Command& command, Purpose role);   // 00E1
    Response putReturn(const Command& command, Purpose role); // 00E2
    void forgetShadow();

private:
    Response updateTariff(const Command& command, ShortFile file);

    CardMemory& m_memory;
    ManagementFiles m_management;
    std::optional<Bytes> m_tariff1;
    std::optional<Bytes> m_tariff2;
};

} // namespace wattcard::cardio
