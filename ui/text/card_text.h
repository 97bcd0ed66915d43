// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspect_card.h"

#include <QString>

namespace wattcard::ui {

// The words for a card laid open: its files, keys and commands, and what the records say of it.
QString cardFileText(CardFile file);
QString cardFileMeaning(CardFile file); // what lies in it, in one sentence
QString lifeCycleText(LifeCycle lifeCycle);
QString cardClassText(std::uint8_t cardClass); // "user card", "inspection card"
QString suitesText(std::uint8_t suites);       // "AES, 3DES"
// "81 vending"; "91 vending, 3DES" for the same role under suite T.
QString keyReferenceText(std::uint8_t reference);
// Who may, from the bits of FileAccess: "vending, issuer"; "nobody" for none.
QString keyRolesText(std::uint8_t roles);
QString verdictText(const app::CardComparison& comparison); // one sentence
QString cardCheckText(const CardCheck& check);              // "Purchase MAC: right"
QString instructionText(QLatin1StringView name);            // the names of ApduStep
QString statusWordText(std::optional<std::uint16_t> status);

} // namespace wattcard::ui
