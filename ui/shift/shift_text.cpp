// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shift/shift_text.h"

#include "ui/text/fault_text.h"
#include "ui/text/value_text.h"
#include "ui/text/word_text.h"

#include <QCoreApplication>

#include <cstdlib>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

class ShiftWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::ShiftWords)
public:
    static void till(reports::ShiftReportWords& words);
    static void day(reports::ShiftReportWords& words);
    static QString command(ShiftCommand command);
    static ShiftSaying headline(const ShiftView& view);
    static QString facts(const ShiftView& view);
    static QString hint(const ShiftView& view);
    static QString gap(ShiftGap gap);
    static QString done(const ShiftView& view);
    static QString block(const ShiftView& view);
    static QString tender(const QString& key);
    static QString operation(const QString& key);
};

void ShiftWords::till(reports::ShiftReportWords& words)
{
    words.title = tr("Shift report (Z)");
    words.counter = tr("Counter");
    words.day = tr("Business day");
    words.clerk = tr("Till of");
    words.leader = tr("Closed by");
    words.opened = tr("Opened");
    words.closed = tr("Closed");
    words.floated = tr("Float handed out");
    words.floatCounted = tr("Float as counted");
    words.sales = tr("Cash sales");
    words.refunds = tr("Cash refunds");
    words.reversals = tr("Cash reversals");
    words.lifts = tr("Taken to the safe");
    words.paidIn = tr("Put into the till");
    words.expected = tr("Expected");
    words.counted = tr("Counted");
    words.difference = tr("Difference");
    words.pieces = tr("Notes and coins");
    words.attempt = tr("Count no.");
    words.bankSlips = tr("Bank transfers");
    words.cardSlips = tr("Card slips");
    words.goesTo = tr("The cash goes");
    words.toSafe = tr("to the safe");
    words.toNextShift = tr("to the next shift");
    words.note = tr("Note");
    words.signatures = tr("Handed in: ____________   Received: ____________");
    words.yuan = u"¥%1"_s;
    words.slips = tr("%1 for %2");
    words.ofExpected = tr("%1, expected %2");
    words.practice = tr("PRACTICE: no real money");
}

void ShiftWords::day(reports::ShiftReportWords& words)
{
    words.interimTitle = tr("Interim report (X)");
    words.dayTitle = tr("Day report (Z)");
    words.number = tr("Z number");
    words.receipts = tr("Receipts");
    words.firstReceipt = tr("First receipt");
    words.lastReceipt = tr("Last receipt");
    words.voided = tr("Voided");
    words.overShort = tr("Over or short");
    words.tax = tr("Tax included");
    words.seal = tr("Seal");
    words.tenders = tr("By tender");
    words.clerks = tr("By clerk");
    words.classes = tr("By tariff");
    words.operations = tr("By operation");
    words.tender = tender;
    words.operation = operation;
}

QString ShiftWords::tender(const QString& key)
{
    if (key == "bank"_L1)
        return tenderText(TenderKind::Bank);
    return tenderText(key == "card"_L1 ? TenderKind::Card : TenderKind::Cash);
}

QString ShiftWords::operation(const QString& key)
{
    using transaction::Kind;
    const std::array kinds{
        std::pair{"opening"_L1, Kind::Opening},      std::pair{"purchase"_L1, Kind::Purchase},
        std::pair{"reversal"_L1, Kind::Reversal},    std::pair{"reissue"_L1, Kind::Reissue},
        std::pair{"exchange"_L1, Kind::Exchange},    std::pair{"resumption"_L1, Kind::Resumption},
        std::pair{"adjustment"_L1, Kind::Adjustment}};
    for (const auto& [code, kind] : kinds) {
        if (key == code)
            return kindText(kind);
    }
    return key;
}

QString ShiftWords::command(ShiftCommand command)
{
    switch (command) {
    case ShiftCommand::OpenDay: return tr("Open day…");
    case ShiftCommand::Open: return tr("Open shift…");
    case ShiftCommand::Count: return tr("Count till…");
    case ShiftCommand::Close: return tr("Close shift…");
    case ShiftCommand::Lift: return tr("Cash to safe…");
    case ShiftCommand::PayIn: return tr("Cash into till…");
    case ShiftCommand::Totals: return tr("X report");
    case ShiftCommand::Sign: return tr("Sign unfinished sale…");
    case ShiftCommand::Recount: return tr("Order recount…");
    case ShiftCommand::CloseDay: return tr("Close day…");
    case ShiftCommand::Save: return tr("Save report as PDF");
    }
    std::abort();
}

ShiftSaying ShiftWords::headline(const ShiftView& view)
{
    switch (stepOf(view)) {
    case ShiftStep::Asking: return {Tone::Busy, tr("Reading the books…")};
    case ShiftStep::NoDay: return {Tone::Attention, tr("The business day is not open")};
    case ShiftStep::NoShift: return {Tone::Attention, tr("No shift is open")};
    case ShiftStep::Open:
        return view.form == ShiftCommand::Count ? ShiftSaying{Tone::Busy, tr("Counting")}
                                                : ShiftSaying{Tone::Good, tr("The shift is open")};
    case ShiftStep::Recount: return {Tone::Attention, tr("To be counted again")};
    case ShiftStep::Counted: return {Tone::Busy, tr("Counted, not closed")};
    case ShiftStep::Closed: return {Tone::Good, tr("The shift is closed")};
    }
    std::abort();
}

QString ShiftWords::facts(const ShiftView& view)
{
    if (!view.standing)
        return {};
    QStringList parts;
    if (!view.standing->day.isEmpty())
        parts << tr("Business day %1").arg(dayText(view.standing->day));
    if (view.standing->shift) {
        parts << tr("Till of %1").arg(view.standing->clerk)
              << tr("since %1").arg(dateTimeText(view.standing->openedAt))
              << tr("float %1").arg(moneyText(view.standing->shift->floatCounted));
    }
    if (view.standing->till)
        parts << tr("cash %1 of at most %2")
                     .arg(moneyText(view.standing->till->cash),
                          moneyText(view.standing->till->limit));
    else if (stepOf(view) == ShiftStep::Open)
        parts << tr("what should be in the till is shown after the count");
    return parts.join(u"  ·  "_s);
}

QString ShiftWords::hint(const ShiftView& view)
{
    switch (*view.form) {
    case ShiftCommand::OpenDay:
        return tr("All money taken from now on belongs to this business day.");
    case ShiftCommand::Open:
        if (view.standing && view.standing->left)
            return tr("The shift before has left %1 for you. Count it: with your count you take it "
                      "over, and the difference is booked.")
                .arg(moneyText(*view.standing->left));
        return tr("Type the float as it was handed out, then count what is really there. "
                  "The difference is booked.");
    case ShiftCommand::Count:
        return tr("Count without looking anything up. A count is committed once, and ends selling "
                  "in this shift.");
    case ShiftCommand::Close: return tr("The difference is booked and kept. This ends the shift.");
    case ShiftCommand::Lift: return tr("A shift leader takes cash out of the till to the safe.");
    case ShiftCommand::PayIn: return tr("A shift leader puts cash from the safe into the till.");
    case ShiftCommand::Totals:
        return tr("The totals tell what is in the till: a shift leader must sign.");
    case ShiftCommand::Sign:
        return tr("Only when the card is gone: the sale stays on the list of the next shift, with "
                  "your name and the reason.");
    case ShiftCommand::Recount: return tr("The count before stays in the books.");
    case ShiftCommand::CloseDay:
        return tr("Business day %1 ends at all counters, for good. Every shift must be closed.")
            .arg(dayText(view.standing ? view.standing->day : QString{}));
    case ShiftCommand::Save: return {};
    }
    std::abort();
}

QString ShiftWords::gap(ShiftGap gap)
{
    switch (gap) {
    case ShiftGap::None: return {};
    case ShiftGap::Day: return tr("Type the business day, for example 20261121.");
    case ShiftGap::Amount: return tr("Type the amount.");
    case ShiftGap::Reason: return tr("Type the reason.");
    case ShiftGap::Note: return tr("There is a difference. Type what is known of it.");
    case ShiftGap::Signer: return tr("Let the shift leader type name and password.");
    case ShiftGap::Slips:
        return tr("Type both how many slips there are and their sum, or neither.");
    }
    std::abort();
}

QString ShiftWords::done(const ShiftView& view)
{
    switch (*view.done) {
    case ShiftCommand::OpenDay: return tr("The business day is open. Open a shift next.");
    case ShiftCommand::Open: return tr("The shift is open. Esc leads to the counter.");
    case ShiftCommand::Count:
        return tr("The count is committed. A shift leader closes the shift or orders a recount.");
    case ShiftCommand::Close:
        return view.savedAs.isEmpty() ? tr("The shift is closed.")
                                      : tr("The shift is closed. Its report: %1").arg(view.savedAs);
    case ShiftCommand::Lift: return tr("Booked: the cash is in the safe.");
    case ShiftCommand::PayIn: return tr("Booked: the cash is in the till.");
    case ShiftCommand::Totals: return tr("The totals so far. Nothing was closed.");
    case ShiftCommand::Sign: return tr("Signed. The sale stays on the list.");
    case ShiftCommand::Recount: return tr("The till is to be counted again.");
    case ShiftCommand::CloseDay:
        return view.savedAs.isEmpty()
                   ? tr("The business day is closed.")
                   : tr("The business day is closed. Its report: %1").arg(view.savedAs);
    case ShiftCommand::Save: return tr("Saved: %1").arg(view.savedAs);
    }
    std::abort();
}

QString ShiftWords::block(const ShiftView& view)
{
    const auto left = unsignedRows(view).size();
    const ShiftStep step = stepOf(view);
    if (left > 0 && view.standing->shift)
        return tr("Unfinished: %1. Finish them with their cards, or sign those whose card is gone; "
                  "until then the shift cannot be closed.")
            .arg(left);
    if (step == ShiftStep::NoShift)
        return tr("Nothing can be sold. Open a shift and count its float.");
    return step == ShiftStep::NoDay ? faultLine(Fault::DayNotOpen) : QString{};
}

} // namespace

reports::ShiftReportWords shiftReportWords()
{
    reports::ShiftReportWords words;
    ShiftWords::till(words);
    ShiftWords::day(words);
    return words;
}

QString commandText(ShiftCommand command)
{
    return ShiftWords::command(command);
}

QString dayText(const QString& day)
{
    return day.size() == 8 ? day.left(4) + u'-' + day.mid(4, 2) + u'-' + day.mid(6) : day;
}

ShiftSaying headlineOf(const ShiftView& view)
{
    return ShiftWords::headline(view);
}

QString factsOf(const ShiftView& view)
{
    return ShiftWords::facts(view);
}

QString formHint(const ShiftView& view)
{
    return view.form ? ShiftWords::hint(view) : QString{};
}

ShiftSaying messageOf(const ShiftView& view)
{
    if (view.fault)
        return {Tone::Stop, faultLine(*view.fault)};
    if (view.gap != ShiftGap::None)
        return {Tone::Attention, ShiftWords::gap(view.gap)};
    if (view.busy || !view.standing)
        return {Tone::Neutral, {}};
    if (view.done && (view.done != ShiftCommand::Sign || unsignedRows(view).empty()))
        return {Tone::Good, ShiftWords::done(view)};
    return {Tone::Attention, ShiftWords::block(view)};
}

std::vector<reports::ReceiptLine> shiftLines(const ShiftView& view)
{
    const auto words = shiftReportWords();
    if (!view.dayReports.empty())
        return reports::dayReportLines(view.dayReports.front(), words);
    if (view.totals)
        return reports::totalLines(*view.totals, words);
    if (view.report && stepOf(view) == ShiftStep::Closed)
        return reports::shiftReportLines(*view.report, words);
    if (view.standing && view.standing->shift && view.standing->outcome)
        return reports::outcomeLines(*view.standing->shift, *view.standing->outcome, words);
    return {};
}

} // namespace wattcard::ui
