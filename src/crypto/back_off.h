// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/clock.h"
#include "domain/result.h"

#include <string>

namespace wattcard::crypto {

// Guessing gets slow (RELIABILITY.md T8, T15): 1 s after the fifth failure in a row, doubling to a
// quarter of an hour.
std::chrono::seconds waitAfter(int failures);

// Failures in a row, in a small file, so that a restart forgets none. A try is counted before the
// work is done: pulling the plug in between costs one. Whoever can delete the file has taken the
// key file as well; elsewhere that one does not open at all.
class GuessCounter {
public:
    GuessCounter(std::string path, const Clock& clock) : m_path{std::move(path)}, m_clock{clock} {}
    Result<void> beginTry(); // LockedOut with the seconds that are left as the detail
    Result<void> succeeded();

private:
    struct Record {
        int failures = 0;
        UtcTime lockedUntil{};
    };
    Record read() const;
    Result<void> write(const Record& record) const;

    std::string m_path;
    const Clock& m_clock;
};

} // namespace wattcard::crypto
