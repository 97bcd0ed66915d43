// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/card_files.h"

#include <QLatin1StringView>

#include <vector>

namespace wattcard {

// A card laid open: what is on it, where it lies and what it means (SCREENS.md section 12). Values
// without a language; ui/text has the words for the identifiers.

struct AnatomyField {
    QLatin1StringView id; // stable: "load.total"
    int index = 0;        // 1, 2, … of a list such as the prices; 0 for a field on its own
    std::size_t offset = 0;
    std::size_t size = 0;
    QString value;          // as a person writes it: "100.00", "261121000123", "2026-11-21 09:30"
    bool wellFormed = true; // false: the bytes are no such value, `value` is their hex
    bool differs = false;   // from what the records say; set by the comparison
};

enum class CardFile : std::uint8_t {
    Parameter,
    Load,
    Tariff1,
    Tariff2,
    Return,
    Journal,
    Order,
    Visits,
    Serial,
};
// Which keys open a file for reading and writing, as bits of 81 to 85 from the lowest.
struct FileAccess {
    std::uint8_t read = 0;
    std::uint8_t write = 0;
    bool free = false; // for everybody, without a key
};
struct AnatomyRecord {
    Bytes bytes;
    std::vector<AnatomyField> fields;
};
struct AnatomyFile {
    CardFile file = CardFile::Serial;
    std::uint16_t id = 0;     // file identifier: 0001 to 0008 in DF01, 0019 in the MF
    std::size_t capacity = 0; // bytes on the card
    FileAccess access;
    std::optional<Failure> locked;      // could not be read with the keys that are here
    std::vector<AnatomyRecord> records; // one for a transparent file; none while it is empty
};
struct AnatomyKey {
    std::uint8_t reference = 0;
    std::uint8_t version = 0;
};

// What the bytes prove by themselves and with the keys at hand.
struct CardCheck {
    enum class Kind : std::uint8_t {
        Form,         // frame, check sum and values of one file
        TariffDigest, // load bytes 44-51 over 0001 and the flagged tariff files
        PurchaseMac,
        ReturnMac,
        OrderMac,
    } kind = Kind::Form;
    enum class Outcome : std::uint8_t { Holds, Broken, NotChecked } outcome = Outcome::NotChecked;
    CardFile file = CardFile::Parameter;
    QString detail; // for the log: what is wrong, or why it could not be checked
};

struct CardAnatomy {
    Bytes atr;
    std::optional<CardHints> hints;      // none: not a card of this application
    Failure refusal{Fault::ForeignCard}; // why there is nothing more, when `hints` is none
    std::vector<AnatomyKey> keys;
    std::vector<AnatomyFile> files;
    std::optional<std::uint8_t> readWith; // the key reference that opened the files
    std::vector<CardCheck> checks;
};

// One command of a card session as a person may see it. Data are never kept: only how long they
// were, so that there is no secret in a trace, a log or an exported file (STYLE.md 23).
struct ApduStep {
    std::array<std::uint8_t, 4> header{};
    QLatin1StringView name;              // stable: "select", "get-challenge"
    std::size_t sent = 0;                // bytes, header included
    std::size_t received = 0;            // bytes, status word included
    std::optional<std::uint16_t> status; // none: no answer came
    std::int64_t startMicroseconds = 0;  // since the trace began
    std::int64_t microseconds = 0;
};

} // namespace wattcard
