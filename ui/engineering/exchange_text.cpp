// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engineering/exchange_text.h"

#include "ui/text/operation_text.h"
#include "ui/text/value_text.h"

#include <QCoreApplication>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

class SlipWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::SlipWords)
public:
    static QString title() { return tr("Slip of a meter exchange"); }
    static QString number(const QString& id) { return tr("Exchange %1").arg(id); }
    static QString customer() { return tr("Customer number"); }
    static QString name() { return tr("Name"); }
    static QString at() { return tr("Exchanged"); }
    static QString account() { return tr("Customer"); }
    static QString oldMeter() { return tr("Meter that was taken down"); }
    static QString newMeter() { return tr("Meter that hangs there now"); }
    static QString meter() { return tr("Meter number"); }
    static QString ratios() { return tr("CT × PT"); }
    static QString total() { return tr("Register, kWh"); }
    static QString rates() { return tr("Sharp / peak / flat / valley, kWh"); }
    static QString accepted() { return tr("Taken by the meter (A)"); }
    static QString remaining() { return tr("Left in the meter"); }
    static QString source() { return tr("Known from"); }
    static QString when() { return tr("At"); }
    static QString result() { return tr("What goes over"); }
    static QString moved() { return tr("Credit made up to the new meter"); }
    static QString overdrawn() { return tr("Left owing in the old meter"); }
    static QString paid() { return tr("Paid with it"); }
    static QString cardTotal() { return tr("Total on the card"); }
    static QString why() { return tr("Cause"); }
    static QString reason() { return tr("Reason"); }
    static QString note() { return tr("Note"); }
    static QString seals() { return tr("Seals and documents"); }
    static QString people() { return tr("People"); }
    static QString evidence() { return tr("Evidence by"); }
    static QString author() { return tr("Prepared by"); }
    static QString approver() { return tr("Approved by"); }
    static QString none() { return tr("none"); }
    static QString engineer() { return tr("Engineer"); }
    static QString signedCustomer() { return tr("Customer"); }
    static QString goesOver(const QString& moved, const QString& left, const QString& unloaded)
    {
        return tr("Goes over: %1 (left %2, not loaded %3).").arg(moved, left, unloaded);
    }
    static QString isOwing(const QString& amount)
    {
        return tr("Nothing goes over: %1 is left owing in the old meter.").arg(amount);
    }
};

QString slipRatios(const Ratios& ratios)
{
    return u"%1 × %2"_s.arg(ratios.current).arg(ratios.potential);
}

using SlipLine = reports::ReceiptLine;

void addRegisters(std::vector<SlipLine>& lines, const transaction::Registers& registers)
{
    lines.push_back({SlipWords::total(), registers.total.toString()});
    const QStringList rates{registers.sharp.toString(), registers.peak.toString(),
                            registers.flat.toString(), registers.valley.toString()};
    lines.push_back({SlipWords::rates(), rates.join(u" / "_s)});
}

reports::FieldSection oldSection(const ExchangeSlip& slip)
{
    reports::FieldSection section{SlipWords::oldMeter(), {}};
    section.lines.push_back(
        {SlipWords::meter(), slip.oldMeter.toString(), SlipLine::Weight::Strong});
    if (const auto& end = slip.change.end) {
        section.lines.push_back({SlipWords::ratios(), slipRatios(end->ratios)});
        addRegisters(section.lines, end->registers);
        section.lines.push_back({SlipWords::accepted(), creditText(end->accepted, slip.mode)});
        section.lines.push_back({SlipWords::remaining(), creditText(end->remaining, slip.mode)});
        section.lines.push_back({SlipWords::source(), remainingSourceText(end->source)});
        section.lines.push_back({SlipWords::when(), dateTimeText(end->at)});
    }
    return section;
}

reports::FieldSection newSection(const ExchangeSlip& slip)
{
    reports::FieldSection section{SlipWords::newMeter(), {}};
    if (const auto& meter = slip.change.meter) {
        section.lines.push_back(
            {SlipWords::meter(), meter->number.toString(), SlipLine::Weight::Strong});
        section.lines.push_back({SlipWords::ratios(), slipRatios(meter->ratios)});
        section.lines.push_back({SlipWords::total(), meter->registers.total.toString()});
    }
    return section;
}

} // namespace

QString handoverText(const AccountFacts& facts, const transaction::SeriesEnd& end)
{
    const auto found = transaction::handover(facts.total, end);
    const PaymentMode mode = facts.account.mode;
    if (found.overdrawn > Credit{})
        return SlipWords::isOwing(creditText(found.overdrawn, mode));
    return SlipWords::goesOver(creditText(found.moved, mode), creditText(end.remaining, mode),
                               creditText(facts.total - end.accepted, mode));
}

reports::FieldPaper slipOf(const ExchangeSlip& slip)
{
    reports::FieldPaper paper;
    paper.name = u"exchange-%1-%2"_s.arg(slip.customer.toString()).arg(slip.row);
    paper.title = SlipWords::title();
    paper.number = SlipWords::number(slip.id.toString());
    const QString evidence = slip.evidenceBy.isEmpty() ? SlipWords::none() : slip.evidenceBy;
    const QString approver = slip.approver.isEmpty() ? SlipWords::none() : slip.approver;
    paper.sections = {
        {SlipWords::account(),
         {{SlipWords::customer(), slip.customer.toString(), SlipLine::Weight::Strong},
          {SlipWords::name(), slip.name},
          {SlipWords::at(), dateTimeText(slip.at)}}},
        oldSection(slip),
        newSection(slip),
        {SlipWords::result(),
         {{SlipWords::moved(), creditText(slip.change.moved, slip.mode), SlipLine::Weight::Strong},
          {SlipWords::overdrawn(), moneyText(slip.change.overdrawn)},
          {SlipWords::paid(), moneyText(slip.payment)},
          {SlipWords::cardTotal(), creditText(slip.total, slip.mode)}}},
        {SlipWords::why(),
         {{SlipWords::reason(), reasonText(slip.reason)},
          {SlipWords::note(), slip.note},
          {SlipWords::seals(), slip.change.paper}}},
        {SlipWords::people(),
         {{SlipWords::evidence(), evidence},
          {SlipWords::author(), slip.author},
          {SlipWords::approver(), approver}}}};
    paper.signatures = {SlipWords::engineer(), SlipWords::signedCustomer()};
    return paper;
}

} // namespace wattcard::ui
