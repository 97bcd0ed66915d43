// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/catch_up_book.h"
#include "main/database_thread.h"

namespace wattcard {

// Rows that are rebuilt after a restore, as the card thread sees their book.
class ThreadedCatchUpBook final : public CatchUpBook {
public:
    // `home` lives on the database thread.
    ThreadedCatchUpBook(CatchUpBook& book, QObject& home) : m_book{book}, m_home{home} {}
    Result<std::optional<transaction::Row>> lastSale(AccountId account) override
    {
        return onThreadOf(m_home, [&] { return m_book.lastSale(account); });
    }
    Result<StepNumber> catchUp(const CatchingUp& work, const Actor& actor) override
    {
        return onThreadOf(m_home, [&] { return m_book.catchUp(work, actor); });
    }

private:
    CatchUpBook& m_book;
    QObject& m_home;
};

} // namespace wattcard
