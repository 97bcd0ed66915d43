// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/fault.h"

#include <QString>

#include <vector>

namespace wattcard::ui {

// One thing that somebody at the counter may ask.
struct HelpTopic {
    enum class Kind { Key, Question, MeterCode, Fault } kind = Kind::Question;
    QString title;  // the key, the question, or the code
    QString answer; // sentences; of a code: cause, action, who
    friend bool operator==(const HelpTopic&, const HelpTopic&) = default;
};

// All keys of the counter, the ten answers of SCREENS.md section 7, the display codes of the meter
// (DOMAIN.md section 7.6) and the codes of this program, in the language of the screen.
std::vector<HelpTopic> helpTopics();
// Those that have every word of the text; a code is found by its digits alone ("34"). An empty text
// finds all.
std::vector<HelpTopic> foundTopics(const std::vector<HelpTopic>& topics, const QString& text);

} // namespace wattcard::ui
