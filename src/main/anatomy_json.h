// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cards/inspector_view.h"

#include <QJsonArray>
#include <QJsonObject>

namespace wattcard {

// A card laid open as a file for others: without a language, and without the MACs, so that what was
// saved can never be made a card again. It holds customer and meter numbers and amounts; keys never
// come off a card.

QString maskedHex(const AnatomyRecord& record); // asterisks where its MAC is
QString maskedValue(const AnatomyField& field);
QJsonObject reportJson(const app::CardReport& report); // anatomy, verdict and trace
QJsonArray traceJson(const std::vector<ApduStep>& trace);

// RFC 4180, one field and one command a line.
QString fieldsCsv(const CardAnatomy& anatomy);
QString traceCsv(const std::vector<ApduStep>& trace);

// Everything as JSON, or as CSV what the wish names, by the file's ending. DiskFull when it cannot
// be written; an older file of that name then stays as it was.
Result<void> saveReport(const ui::SaveWish& wish, const app::CardReport& report);

} // namespace wattcard
