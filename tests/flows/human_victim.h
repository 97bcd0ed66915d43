// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "human_town.h"

namespace wattcard::human {

// A window in a process of its own, this very program, that ends itself with SIGKILL. Until then
// its clerk sells to whatever card is put in.
struct Victim {
    QString folder; // of the town
    QString reader;
    QString word;    // of the state in which the end comes
    int afterMs = 0; // so much later
    Money amount;
    // Told of each word that the window shows, on this side: the card is moved from here.
    std::function<void(const QString& word)> onWord;
};

enum class Ending { Killed, Lived };
Ending watch(const Victim& victim);

// What the window has left on its table: a line for each paper that came out, with its number, and
// `saidDone` for each sale that the screen called done.
QStringList notesOf(const QString& folder);
extern const QString saidDone;

// In the victim's process: what main() runs instead of tests. Its exit status when nobody has
// killed it.
bool isVictim();
int sellUntilKilled();

} // namespace wattcard::human
