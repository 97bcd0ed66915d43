// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>

#include <chrono>
#include <vector>

namespace wattcard {

// What the settings ask of the counter's reader, on the thread that sells with it. Nothing here
// uses a key or changes a card.
class ReaderBench {
public:
    virtual ~ReaderBench() = default;

    // The reader of this name, or one of the same model when that is not plugged in, from the next
    // card session on. CardInUse while one is open.
    virtual Result<void> choose(const QString& name) = 0;

    struct Trial {
        std::vector<std::chrono::microseconds> times;
        bool electricityCard = false; // the card knows our application
    };
    // How long the card takes to answer SELECT, `count` times in one exclusive session. Any answer
    // will do. Faults as for reading a card; CardInUse while a session is open.
    virtual Result<Trial> timeAnswers(int count) = 0;
    // How long one whole visit takes: connect, SELECT, and the reset on leaving.
    virtual Result<Trial> timeVisit() = 0;
};

} // namespace wattcard
