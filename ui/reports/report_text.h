// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/reports_view.h"
#include "ui/widgets/tone.h"

namespace wattcard::ui {

// The words of reports in the language of the screen; may be asked from any thread.
reports::ReportWords reportWords();
QString reportTitle(reports::ReportId id);
QString columnTitle(QLatin1StringView key);
// What a stored code says; the code itself where there is no word for it.
QString codeText(QLatin1StringView key, const QString& code);

QString fileFormatText(reports::TableFormat format);
QString reportFieldText(ReportField field);
QString reportCommandText(const ReportsView& view, ReportCommand command);
struct ReportsSaying {
    QString text;
    Tone tone = Tone::Neutral;
};
ReportsSaying reportsMessage(const ReportsView& view);

} // namespace wattcard::ui
