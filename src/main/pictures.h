// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

class QCommandLineParser;

namespace wattcard {

namespace ui {
class LanguageSwitch;
}

// --screenshots with its options. Each scale is a program of its own, started from this one,
// because Qt takes the scale once. BadInput for a word that nobody knows; NotSaved when a program
// for a scale failed; else as saveScreenshots.
Result<void> takePictures(const QCommandLineParser& parser, ui::LanguageSwitch& language);

} // namespace wattcard
