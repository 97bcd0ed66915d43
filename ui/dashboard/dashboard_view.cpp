// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/dashboard_view.h"

#include <cstdlib>

namespace wattcard::ui {

using reports::ReportId;

bool isFirstDay(const DashboardView& view)
{
    return view.state && !view.state->figures.hasSold;
}

bool isOffered(const DashboardView& view, DashboardCommand command)
{
    const bool isListed = view.listing.has_value();
    switch (command) {
    case DashboardCommand::Refresh: return view.person.has_value();
    case DashboardCommand::Days:
    case DashboardCommand::Table: return view.state && !isListed;
    case DashboardCommand::Back:
    case DashboardCommand::Report: return isListed;
    case DashboardCommand::More: return isListed && view.listing->hasMore && !view.listing->isAsked;
    }
    std::abort();
}

reports::ReportQuestion reportOf(const DayListing& listing)
{
    const DayQuestion& asked = listing.question;
    reports::ReportQuestion question;
    question.days = {asked.day, asked.day};
    switch (asked.list) {
    case DayList::Sold:
        question.login = listing.login;
        question.counter = asked.counter;
        question.tariff = asked.tariff;
        [[fallthrough]];
    case DayList::Written: question.id = ReportId::Sales; return question;
    case DayList::Failed:
    case DayList::Unfinished: question.id = ReportId::Receipts; return question;
    case DayList::Owed: return {ReportId::Arrears, {}};
    case DayList::Refunds: return {ReportId::Prepaid, {}};
    }
    std::abort();
}

} // namespace wattcard::ui
