// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cash/cash_view.h"
#include "ui/widgets/tone.h"

#include <QStringList>

namespace wattcard::ui {

// The words of cash control.
struct CashSaying {
    Tone tone = Tone::Neutral;
    QString text;
};
CashSaying headlineOf(const CashView& view); // the business day, and what stands in its way
CashSaying messageOf(const CashView& view);  // what is wrong, or was done; how to begin
QString formHint(const CashView& view);      // what the open form does, before it is done
QString topicText(CashTopic topic);
QString commandText(CashCommand command); // as its button says it
QString textLabel(CashCommand command);   // of the form's text: note, reason, reference
QString amountText(const CashNumber& number);
// A topic's table: the names of its columns, and its rows.
QStringList columnsOf(CashTopic topic);
std::vector<QStringList> rowsOf(const CashView& view);
QString emptyText(const CashView& view); // what an empty table says

} // namespace wattcard::ui
