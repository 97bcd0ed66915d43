// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/field_book.h"

namespace wattcard::ui {

enum class ExchangeCommand { Find, Give, Slip };
inline constexpr std::array allExchangeCommands{ExchangeCommand::Find, ExchangeCommand::Give,
                                                ExchangeCommand::Slip};

// Evidence of meter exchanges, and the exchanges themselves.
struct ExchangesView {
    std::optional<Operator> person;
    std::vector<ExchangeEvidence> evidence; // newest first
    std::vector<ExchangeSlip> slips;        // newest first
    std::optional<std::int64_t> slip;       // the row of the chosen one
    std::optional<AccountFacts> facts;      // of the account whose meter was taken down
    bool busy = false;
    std::optional<Failure> failure;
    enum class Notice { None, Found, Given, Printed } notice = Notice::None;
    QString file;         // that was printed
    bool isTaken = false; // the evidence is in the books: the form begins anew
};
bool isOffered(const ExchangesView& view, ExchangeCommand command);
const ExchangeSlip* selectedSlip(const ExchangesView& view);

} // namespace wattcard::ui
