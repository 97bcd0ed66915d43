// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cash/cash_text.h"

#include "ui/shift/shift_text.h"
#include "ui/text/fault_text.h"
#include "ui/text/value_text.h"

#include <QCoreApplication>

#include <cstdlib>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

class CashWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::CashWords)
public:
    static QString topic(CashTopic topic);
    static QString command(CashCommand command);
    static QString label(CashCommand command);
    static QString hint(CashCommand command);
    static QString secondPerson();
    static CashSaying headline(const CashView& view);
    static QString gap(CashGap gap, const CashView& view);
    static QString done(const CashView& view);
    static QString empty(const CashView& view);
};

QString CashWords::topic(CashTopic topic)
{
    switch (topic) {
    case CashTopic::OpenShifts: return tr("Shifts not closed");
    case CashTopic::ToSign: return tr("Closed, to be signed");
    case CashTopic::Signed: return tr("Signed");
    case CashTopic::Differences: return tr("Over and short");
    case CashTopic::Safe: return tr("In the safe");
    case CashTopic::Waiting: return tr("Left for the next shift");
    case CashTopic::Parked: return tr("Unfinished writes");
    case CashTopic::Refunds: return tr("Refunds to be paid");
    case CashTopic::Reversals: return tr("Reversals of the day");
    case CashTopic::Bank: return tr("Bank file differs");
    case CashTopic::Sides: return tr("Tills, ledger, cards");
    }
    std::abort();
}

QString CashWords::command(CashCommand command)
{
    switch (command) {
    case CashCommand::Refresh: return tr("Refresh");
    case CashCommand::Sign: return tr("Sign…");
    case CashCommand::Recount: return tr("Recount…");
    case CashCommand::CloseShift: return tr("Close shift…");
    case CashCommand::Lift: return tr("To the safe…");
    case CashCommand::PayIn: return tr("Into the till…");
    case CashCommand::BankTakings: return tr("To the bank…");
    case CashCommand::BankFile: return tr("Bank file…");
    case CashCommand::Sides: return tr("Reconcile");
    case CashCommand::CloseDay: return tr("Close day…");
    }
    std::abort();
}

QString CashWords::label(CashCommand command)
{
    if (command == CashCommand::Sign || command == CashCommand::CloseShift)
        return tr("Note");
    return command == CashCommand::BankTakings ? tr("Reference of the bank") : tr("Reason");
}

QString CashWords::hint(CashCommand command)
{
    switch (command) {
    case CashCommand::Sign:
        return tr("You have seen the shift. Its difference stays booked as it was found.");
    case CashCommand::Recount: return tr("The clerk counts the till once more, blind.");
    case CashCommand::CloseShift:
        return tr("The difference is booked and the cash goes to the safe. The paper is saved.");
    case CashCommand::Lift: return tr("Cash leaves the till for the safe.");
    case CashCommand::PayIn: return tr("Cash comes out of the safe into the till.");
    case CashCommand::BankTakings: return tr("Cash leaves the safe for the bank.");
    case CashCommand::BankFile:
        return tr("The lines of the file are held against the payments of these days.");
    case CashCommand::CloseDay:
        return tr("The totals are sealed: this cannot be undone. The papers are saved.");
    case CashCommand::Refresh:
    case CashCommand::Sides: return {};
    }
    std::abort();
}

QString CashWords::secondPerson()
{
    return tr("Finance has seen the shift and signs here. Its difference stays booked as it was "
              "found.");
}

CashSaying CashWords::headline(const CashView& view)
{
    if (!view.standing)
        return {Tone::Busy, tr("The books are read…")};
    const CashStanding& now = *view.standing;
    if (now.day.isEmpty())
        return {Tone::Neutral, tr("No business day yet")};
    const QString day = dayText(now.day);
    if (!now.isDayOpen)
        return {Tone::Good, tr("Business day %1 is closed").arg(day)};
    const auto open = static_cast<int>(shiftsOf(now, CashTopic::OpenShifts).size());
    const auto unsignedWrites = std::count_if(now.parked.begin(), now.parked.end(),
                                              [](const auto& each) { return !each.isSigned; });
    if (open > 0 || unsignedWrites > 0)
        return {Tone::Attention,
                tr("Business day %1 is open. In the way of its close: shifts %2, writes %3")
                    .arg(day)
                    .arg(open)
                    .arg(unsignedWrites)};
    return {Tone::Neutral, tr("Business day %1 is open and may be closed").arg(day)};
}

QString CashWords::gap(CashGap gap, const CashView& view)
{
    switch (gap) {
    case CashGap::None: return {};
    case CashGap::Day: return tr("Type both days as 2026-12-24, the earlier one first.");
    case CashGap::Amount: return tr("Type an amount above zero.");
    case CashGap::File: return tr("Choose the file of the bank.");
    case CashGap::Signer: return tr("Finance types login and password to sign.");
    case CashGap::Text:
        return view.form == CashCommand::BankTakings ? tr("Type the reference of the bank.")
               : view.form == CashCommand::Sign || view.form == CashCommand::CloseShift
                   ? tr("Something differs: say in the note why, as far as it is known.")
                   : tr("Type a reason.");
    }
    std::abort();
}

QString CashWords::done(const CashView& view)
{
    const QString paper =
        view.savedAs.isEmpty() ? QString{} : u' ' + tr("Paper: %1").arg(view.savedAs);
    switch (view.done.value_or(CashCommand::Refresh)) {
    case CashCommand::Sign: return tr("Signed.");
    case CashCommand::Recount: return tr("The recount is ordered: the clerk counts again.");
    case CashCommand::CloseShift: return tr("The shift is closed.") + paper;
    case CashCommand::Lift: return tr("Booked: the cash is in the safe.");
    case CashCommand::PayIn: return tr("Booked: the cash is in the till.");
    case CashCommand::BankTakings: return tr("Booked: the cash is at the bank.");
    case CashCommand::BankFile: return tr("The file is compared; what differs stands above.");
    case CashCommand::CloseDay: return tr("The day is closed.") + paper;
    case CashCommand::Sides: return tr("Reconciled; what differs stands above.");
    case CashCommand::Refresh: return {};
    }
    std::abort();
}

QString CashWords::empty(const CashView& view)
{
    if (!view.standing)
        return tr("The books are read…");
    if (view.topic == CashTopic::Bank)
        return view.standing->bank ? tr("Every line of the last bank file has its payment.")
                                   : tr("No bank file was compared yet: Bank file…");
    if (view.topic == CashTopic::Sides)
        return tr("Not asked for yet: Reconcile");
    return tr("Nothing");
}

} // namespace

QString topicText(CashTopic topic)
{
    return CashWords::topic(topic);
}

QString commandText(CashCommand command)
{
    return CashWords::command(command);
}

QString textLabel(CashCommand command)
{
    return CashWords::label(command);
}

QString formHint(const CashView& view)
{
    if (asksSigner(view))
        return CashWords::secondPerson();
    return view.form ? CashWords::hint(*view.form) : QString{};
}

CashSaying headlineOf(const CashView& view)
{
    return CashWords::headline(view);
}

CashSaying messageOf(const CashView& view)
{
    if (view.gap != CashGap::None)
        return {Tone::Attention, CashWords::gap(view.gap, view)};
    if (view.failure)
        return {Tone::Stop, faultLine(view.failure->fault)};
    return {view.done ? Tone::Good : Tone::Neutral, CashWords::done(view)};
}

QString emptyText(const CashView& view)
{
    return CashWords::empty(view);
}

QString amountText(const CashNumber& number)
{
    return number.amount ? moneyText(*number.amount) : u"–"_s;
}

} // namespace wattcard::ui
