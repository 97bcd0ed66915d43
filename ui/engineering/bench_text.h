// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/export/field_paper.h"
#include "ui/engineering/bench_view.h"
#include "ui/widgets/tone.h"

namespace wattcard::ui {

QString benchKindText(app::ReaderTest::Kind kind);
QString benchVerdictText(app::BenchVerdict verdict);
Tone benchTone(app::BenchVerdict verdict);
QString keysVerdictText(app::KeysVerdict verdict);
Tone keysTone(app::KeysVerdict verdict);
// One row of the table of tests: turns, median, 95 %, most, the limit, the verdict.
QStringList benchRow(const BenchView& view, app::ReaderTest::Kind kind);
// "madeBy" is filled in here: when, and who tested.
reports::FieldPaper benchReport(const BenchView& view, UtcTime now);

} // namespace wattcard::ui
