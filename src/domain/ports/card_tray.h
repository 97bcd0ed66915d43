// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/card_files.h"
#include "domain/identity.h"

#include <optional>
#include <vector>

namespace wattcard {

// Where a virtual card lies. It is in one place only (SCREENS.md section 10).
enum class CardPlace { Tray, Counter, Meter };
struct TrayCard {
    QString name; // file-safe, chosen when made: "card-1"
    CardSerial serial;
    CardPlace place = CardPlace::Tray;
    bool blank = false;
    QString owner = {};            // customer number on the card, empty when blank
    std::uint8_t cardClass = 0x01; // 01 user card, or one of ManagementClass
    bool ofStory = false;          // described by a story: in no box, and no counter can read it
    std::optional<SubType> subType = {}; // of a user card, where it is known
    friend bool operator==(const TrayCard&, const TrayCard&) = default;
};

// The box of virtual cards, as a person moves them. Serves the emulator; a counter with a real
// reader has none.
class CardTray {
public:
    virtual ~CardTray() = default;
    virtual Result<std::vector<TrayCard>> cards() = 0;
    virtual Result<void> move(const QString& name,
                              CardPlace place) = 0; // CardInUse when the place is taken
    virtual Result<TrayCard> make() = 0;            // a blank with the test transport key
};

} // namespace wattcard
