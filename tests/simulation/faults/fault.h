// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace wattcard::simulation {

// What goes wrong at a point (RELIABILITY.md section 2).
enum class Kind : std::uint8_t {
    // At a command of a card.
    NotSent,       // the card is pulled before it
    AnswerLost,    // executed, and the card is pulled
    NotExecuted,   // neither executed nor answered; the card stays
    WrongAnswer,   // executed; another answer
    ShortAnswer,   // executed; half of it
    LongAnswer,    // executed; more than it
    GarbledAnswer, // executed; one bit of it
    DoneError,     // executed; 6F00
    Sw63C2,        // not executed, from here to 6F00
    Sw6581,
    Sw6982,
    Sw6985,
    Sw6987,
    Sw6988,
    Sw6A84,
    Sw6F00,
    OtherCard,    // another card is put in before it
    SameCard,     // the same card is put in again before it
    ReaderGone,   // before it
    KilledBefore, // the counter's process; at the meter's reader the power fails
    KilledAfter,
    // At a point of the store.
    Killed,     // before or after a statement, before or after COMMIT
    Refused,    // the statement fails, the file is sound
    Busy,       // BEGIN while somebody else writes
    Constraint, // COMMIT is refused, surely not kept
    DiskFull,   // at COMMIT
    IoError,    // at COMMIT, not kept
    Unheard,    // COMMIT is kept, its answer an error
    // At the printer.
    NoPaper,
    HalfAPage,
    PaperUnheard, // it came out, and nobody was told
};
inline constexpr int kinds = 31;

struct Trouble {
    Kind kind{};
    int at = 1;          // the n-th command, point of the store or paper of the run
    bool goesOn = false; // from then on until the counter is restarted
};

// What a run passes: a command of a card, or a point of the store.
struct Event {
    bool isStore = false;
    std::string name; // "DA", or "begin:insert_row:before"
};
struct Passed {
    std::vector<Event> events;
    int papers = 0;
};

const char* nameOf(Kind kind);
bool isOfCard(Kind kind);
bool isOfStore(Kind kind);
// "apdu:FL2:3:answer_lost", "sql:FL2:begin:commit:after", with ":on" for what goes on.
std::string nameOf(const Trouble& fault, const std::string& flow, const Passed& passed);
// Every fault at every point of a run that passed so much.
std::vector<Trouble> faultsOf(const Passed& passed);

} // namespace wattcard::simulation
