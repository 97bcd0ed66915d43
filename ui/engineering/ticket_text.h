// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/export/field_paper.h"
#include "ui/engineering/tickets_view.h"

namespace wattcard::ui {

QString stepText(CommissioningStep step);
QString checkItemText(CheckItem item);
QString refusalText(TicketRefusal refusal); // what is wrong, and what to do
QString ticketListText(TicketList which);
QString ticketStateText(const CommissioningTicket& ticket); // the step that is next, or its end
// What is to be done now; empty when the ticket has ended.
QString nextSentence(const CommissioningTicket& ticket);
// A step's evidence, name and value, for the screen and for the paper.
std::vector<reports::ReceiptLine> evidenceLines(const TicketStep& step);
// The certificate; of an unfinished ticket it says so.
reports::FieldPaper certificateOf(const CommissioningTicket& ticket);
QString ticketFileName(const CommissioningTicket& ticket); // for an export

} // namespace wattcard::ui
