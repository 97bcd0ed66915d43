// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/roll_outs.h"

#include <QObject>

namespace wattcard {

// The book of roll-outs as the card thread sees it.
class ThreadedRollOuts final : public RollOuts {
public:
    // `home` lives on the database thread.
    ThreadedRollOuts(RollOuts& book, QObject& home) : m_book{book}, m_home{home} {}

    Result<RollOutNumber> start(const RollOutStart& start, const Actor& actor) override;
    Result<RollOutStage> next(RollOutNumber rollOut, const Actor& actor) override;
    Result<void> stop(RollOutNumber rollOut, const QString& reason, const Actor& actor) override;
    Result<void> resume(RollOutNumber rollOut, const Resumption& resumption,
                        const Actor& actor) override;
    Result<std::vector<RollOut>> all() override;
    Result<std::optional<CardInRollOut>> standing(const CardSerial& card) override;
    Result<void> take(RollOutNumber rollOut, const CardSerial& card, Asked asked,
                      const Actor& actor) override;
    Result<void> report(RollOutNumber rollOut, const CardSerial& card, const CardReport& report,
                        const Actor& actor) override;
    Result<std::vector<RepairLine>> repairs() override;
    Result<void> markRepaired(const CardSerial& card, const QString& reason,
                              const Actor& actor) override;

private:
    RollOuts& m_book;
    QObject& m_home;
};

} // namespace wattcard
