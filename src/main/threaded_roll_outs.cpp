// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/threaded_roll_outs.h"

#include "main/database_thread.h"

namespace wattcard {

Result<RollOutNumber> ThreadedRollOuts::start(const RollOutStart& start, const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_book.start(start, actor); });
}

Result<RollOutStage> ThreadedRollOuts::next(RollOutNumber rollOut, const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_book.next(rollOut, actor); });
}

Result<void> ThreadedRollOuts::stop(RollOutNumber rollOut, const QString& reason,
                                    const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_book.stop(rollOut, reason, actor); });
}

Result<void> ThreadedRollOuts::resume(RollOutNumber rollOut, const Resumption& resumption,
                                      const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_book.resume(rollOut, resumption, actor); });
}

Result<std::vector<RollOut>> ThreadedRollOuts::all()
{
    return onThreadOf(m_home, [&] { return m_book.all(); });
}

Result<std::optional<CardInRollOut>> ThreadedRollOuts::standing(const CardSerial& card)
{
    return onThreadOf(m_home, [&] { return m_book.standing(card); });
}

Result<void> ThreadedRollOuts::take(RollOutNumber rollOut, const CardSerial& card, Asked asked,
                                    const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_book.take(rollOut, card, asked, actor); });
}

Result<void> ThreadedRollOuts::report(RollOutNumber rollOut, const CardSerial& card,
                                      const CardReport& report, const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_book.report(rollOut, card, report, actor); });
}

Result<std::vector<RepairLine>> ThreadedRollOuts::repairs()
{
    return onThreadOf(m_home, [&] { return m_book.repairs(); });
}

Result<void> ThreadedRollOuts::markRepaired(const CardSerial& card, const QString& reason,
                                            const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_book.markRepaired(card, reason, actor); });
}

} // namespace wattcard
