// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/management/readback_view.h"

#include <QString>

namespace wattcard::ui {

QString visitStateText(VisitState state);
QString visitCheckText(app::VisitCheck check);
// What the difference means, such as "sold, not yet in the meter".
QString visitVerdictText(const app::VisitFinding& finding);
// A value as a person reads it; a credit without a unit where the mode is unknown. A difference has
// its sign, and one of clocks is in seconds.
QString visitValueText(const app::VisitValue& value);
QString visitDifferenceText(const app::VisitFinding& finding);
QString meterFlagsText(std::uint32_t flags); // "alarm 1, cover opened"; empty for none
QString switchText(bool isClosed);
QString displayCodeText(std::uint8_t code); // "ERR-34"; empty for 0

struct ReadbackSaying {
    QString text;
    Tone tone = Tone::Neutral;
};
ReadbackSaying readbackSaying(const ReadbackView& view); // of the card, of a failure, of a file

} // namespace wattcard::ui
