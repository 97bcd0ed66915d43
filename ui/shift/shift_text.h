// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/export/shift_report.h"
#include "ui/shift/shift_view.h"
#include "ui/widgets/tone.h"

namespace wattcard::ui {

// Every sentence of the shift screen and of its papers.
reports::ShiftReportWords shiftReportWords();
QString commandText(ShiftCommand command); // as its button says it
QString dayText(const QString& day);       // "2026-11-21"

struct ShiftSaying {
    Tone tone = Tone::Neutral;
    QString text;
};
ShiftSaying headlineOf(const ShiftView& view); // the state, in a word or two
QString factsOf(const ShiftView& view);        // whose, since when, what may be known of it
QString formHint(const ShiftView& view);       // what the open form does, before it is done
ShiftSaying messageOf(const ShiftView& view);  // what is wrong, or what was done, and what next
// The lines beside the picture: an outcome, a paper, an X report; empty while there is none.
std::vector<reports::ReceiptLine> shiftLines(const ShiftView& view);

} // namespace wattcard::ui
