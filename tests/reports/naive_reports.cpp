// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reports/naive_report.h"

namespace wattcard::reports::test {

std::vector<Row> naiveReport(const RawBooks& books, const ReportQuestion& question,
                             const Clock& clock)
{
    NaiveReport r{books, question, clock};
    switch (question.id) {
    case ReportId::Sales: naiveSales(r); break;
    case ReportId::Receipts: naiveReceipts(r); break;
    case ReportId::Days:
    case ReportId::Months:
    case ReportId::Operators:
    case ReportId::Counters:
    case ReportId::Tariffs: naiveGroups(r); break;
    case ReportId::Tiers: naiveTiers(r); break;
    case ReportId::Tenders: naiveTenders(r); break;
    case ReportId::Hours: naiveHours(r); break;
    case ReportId::Tills: naiveTills(r); break;
    case ReportId::AccountChanges: naiveAccountChanges(r); break;
    case ReportId::NotLoaded: naiveNotLoaded(r); break;
    case ReportId::NoPurchase: naiveNoPurchase(r); break;
    case ReportId::Arrears: naiveArrears(r); break;
    case ReportId::DebtRecovery: naiveDebtRecovery(r); break;
    case ReportId::Prepaid: naivePrepaid(r); break;
    case ReportId::OpeningClosing: naiveOpeningClosing(r); break;
    case ReportId::ManagementCards: naiveManagementCards(r); break;
    case ReportId::MeterAlarms: naiveMeterAlarms(r); break;
    case ReportId::Audit: naiveAudit(r); break;
    case ReportId::EnergyBalance: naiveEnergyBalance(r); break;
    case ReportId::PricePropagation: naivePropagation(r); break;
    case ReportId::Consumption: naiveConsumption(r); break;
    case ReportId::Load: naiveLoad(r); break;
    }
    return std::move(r.rows);
}

} // namespace wattcard::reports::test
