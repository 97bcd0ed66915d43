// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/card_anatomy.h"

#include <QString>

namespace wattcard::ui {

// What stands in and beside the blocks of the anatomy.
QString anatomyTitle(const AnatomyFile& file);               // "0001 Parameters · 45 B"
QString anatomyMark(const AnatomyFile& file, int differing); // "locked", "2 differ", or nothing
QString anatomyReaders(const FileAccess& access);            // "read: every key"
QString anatomyWriters(const FileAccess& access);            // "write: vending, issuer"
QString anatomySentence(const AnatomyFile& file);            // all of it, for a screen reader
QString anatomyHint(const AnatomyFile& file);                // what it is for, or why it is locked
QString anatomyLegend();
QString masterHeading();
QString directoryHeading();

} // namespace wattcard::ui
