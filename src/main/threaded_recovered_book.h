// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/recovered_book.h"
#include "main/database_thread.h"

namespace wattcard {

// The money of rebuilt rows, as a thread of the office sees its book.
class ThreadedRecoveredBook final : public RecoveredBook {
public:
    // `home` lives on the database thread.
    ThreadedRecoveredBook(RecoveredBook& book, QObject& home) : m_book{book}, m_home{home} {}
    Result<std::vector<RecoveredMoney>> waiting(const Actor& actor) override
    {
        return onThreadOf(m_home, [&] { return m_book.waiting(actor); });
    }
    Result<Money> clear(const RecoveredClearing& clearing, const Actor& actor) override
    {
        return onThreadOf(m_home, [&] { return m_book.clear(clearing, actor); });
    }

private:
    RecoveredBook& m_book;
    QObject& m_home;
};

} // namespace wattcard
