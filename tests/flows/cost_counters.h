// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once


#include <iosfwd>

namespace wattcard::flows {

// What this process has asked of the disk, of SQLite and of OpenSSL since it began, counted where
// it calls them: a program that has cost_counters.cpp in it, and exports its symbols, is asked
// before the libraries are.
struct Costs {
    long syncs = 0;      // fsync, fdatasync
    long written = 0;    // bytes, at a place of a file, as SQLite writes
    long statements = 0; // begun, whoever asked for them; what triggers run is within
    long prepared = 0;   // statements that were compiled
    long keys = 0;       // set in a cipher or a MAC
    long contexts = 0;   // of ciphers and MACs that were made
    friend Costs operator-(const Costs& later, const Costs& earlier);
};
Costs costsSoFar();
std::ostream& operator<<(std::ostream& out, const Costs& costs);

} // namespace wattcard::flows
