// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/wizard_parts.h"

#include "ui/counter/money_lines.h"
#include "ui/text/operation_text.h"
#include "ui/text/value_text.h"

#include <QCoreApplication>

namespace wattcard::ui {

namespace {

class WizardWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::WizardWords)
public:
    static QString customer() { return tr("Customer"); }
    static QString number() { return tr("Customer no."); }
    static QString meter() { return tr("Meter"); }
    static QString reason() { return tr("Reason"); }
    static QString note() { return tr("In words"); }
    static QString accepted() { return tr("Taken by the meter (A)"); }
    static QString remaining() { return tr("Left in the meter"); }
    static QString source() { return tr("Known from"); }
    static QString registers() { return tr("Register"); }
};

} // namespace

FieldSheet* makeSheet(ServiceWizard& wizard, int rowsInColumn)
{
    auto* sheet = new FieldSheet{rowsInColumn, &wizard};
    QObject::connect(sheet, &FieldSheet::completed, &wizard, &ServiceWizard::advance);
    QObject::connect(sheet, &FieldSheet::edited, &wizard, &ServiceWizard::refresh);
    return sheet;
}

Gap firstOf(std::initializer_list<Gap> gaps)
{
    for (const Gap& gap : gaps) {
        if (gap)
            return gap;
    }
    return std::nullopt;
}

const AccountFacts& factsOf(const ServicesDesk& desk)
{
    static const AccountFacts nobody;
    const auto& sheet = desk.view().sheet;
    return sheet ? sheet->facts : nobody;
}

SummaryRows accountRows(const ServicesDesk& desk)
{
    const Account& account = factsOf(desk).account;
    return {{WizardWords::customer(), account.customerName},
            {WizardWords::number(), numberText(account.number)},
            {WizardWords::meter(), account.meter.toString()}};
}

void addCause(SummaryRows& rows, Reason reason, const QString& note)
{
    rows.emplace_back(WizardWords::reason(), reasonText(reason));
    rows.emplace_back(WizardWords::note(), note);
}

void addReading(SummaryRows& rows, const transaction::SeriesEnd& end, const AccountFacts& facts)
{
    const PaymentMode mode = facts.account.mode;
    rows.emplace_back(WizardWords::source(), remainingSourceText(end.source));
    rows.emplace_back(WizardWords::accepted(), creditText(end.accepted, mode));
    if (end.source != transaction::RemainingSource::LastReturn)
        rows.emplace_back(WizardWords::remaining(), creditText(end.remaining, mode));
    rows.emplace_back(WizardWords::registers(), energyText(end.registers.total));
}

QString tableOfRows(const SummaryRows& rows)
{
    std::vector<MoneyLine> lines;
    for (const auto& [name, value] : rows)
        lines.push_back({name, value});
    return tableOf(lines);
}

} // namespace wattcard::ui
