// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/customers_text.h"

#include "ui/text/fault_text.h"
#include "ui/text/operation_text.h"
#include "ui/text/value_text.h"
#include "ui/text/word_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cstdlib>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using Work = CustomersView::Work;

namespace {

class CustomersWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::CustomersWords)
public:
    static QString command(CustomersCommand command);
    static QString field(RecordField field);
    static CustomersSaying list(const CustomersView& view);
    static CustomersSaying form(const CustomersView& view);
    static QString gap(const CustomersView& view);
    static QString moved(const CustomersView& view);
    static QString title(const CustomersView& view);
    static QString undone() { return tr("Taken back"); }
    static QString saved() { return tr("Saved."); }
    static QString value(RecordField field, const QString& value);
    static std::vector<std::pair<QString, QString>> facts(const CustomerRecord& record);
    static QString cardState(const QString& code);
    static QString run(const MeterRun& run);
};

QString lineCount(qint64 number)
{
    return QLocale{}.toString(number);
}

QString CustomersWords::command(CustomersCommand command)
{
    switch (command) {
    case CustomersCommand::Find: return tr("Find");
    case CustomersCommand::Open: return tr("Open");
    case CustomersCommand::Previous: return tr("Page back");
    case CustomersCommand::Next: return tr("Next page");
    case CustomersCommand::Export: return tr("Export list");
    case CustomersCommand::Stop: return tr("Stop");
    case CustomersCommand::Save: return tr("Save");
    case CustomersCommand::Purchases: return tr("Purchases");
    case CustomersCommand::Back: return tr("Back to the list");
    }
    std::abort();
}

QString CustomersWords::field(RecordField field)
{
    switch (field) {
    case RecordField::Name: return tr("Name");
    case RecordField::Phone: return tr("Phone");
    case RecordField::Address: return tr("Address");
    case RecordField::Identity: return tr("Identity document");
    case RecordField::TaxNumber: return tr("Tax number");
    case RecordField::Note: return tr("Note");
    case RecordField::File: return tr("File opened");
    case RecordField::State: return tr("State");
    case RecordField::Tariff: return tr("Tariff");
    case RecordField::ContactFirst: return tr("Contact first");
    case RecordField::Contact: return tr("Was contacted");
    case RecordField::Meter: return tr("Meter");
    case RecordField::Owner: return tr("Customer");
    }
    std::abort();
}

CustomersSaying CustomersWords::list(const CustomersView& view)
{
    if (view.failure)
        return {faultLine(view.failure->fault), Tone::Stop};
    if (view.work == Work::Exporting)
        return {tr("The list is written: %1 lines…").arg(lineCount(view.done)), Tone::Busy};
    if (view.isStopped)
        return {tr("Stopped. No file was kept."), Tone::Attention};
    if (!view.savedAs.isEmpty())
        return {tr("%1 customers are in %2").arg(lineCount(view.saved), view.savedAs), Tone::Good};
    if (view.work == Work::Reading || !view.isListed)
        return {tr("The list is read…"), Tone::Busy};
    if (view.page.isCut)
        return {
            tr("The first %1 that fit. Type more to find fewer.").arg(lineCount(app::mostFound)),
            Tone::Attention};
    const auto lines = static_cast<qint64>(view.page.lines.size());
    if (!view.page.wish.text.isEmpty())
        return {tr("Found: %1").arg(lineCount(lines)), Tone::Neutral};
    const auto first = static_cast<qint64>(view.before.size()) * app::customersOnPage;
    if (lines == 0)
        return {};
    return {tr("Customers %1 to %2, by customer number")
                .arg(lineCount(first + 1), lineCount(first + lines)),
            Tone::Neutral};
}

QString CustomersWords::gap(const CustomersView& view)
{
    const QString name = field(view.gapField);
    switch (view.gap) {
    case CustomersGap::None: return {};
    case CustomersGap::Nothing: return tr("Nothing was changed.");
    case CustomersGap::Name: return tr("A customer needs a name.");
    case CustomersGap::TooLong:
        return tr("%1: at most %2 characters.").arg(name).arg(longest(view.gapField));
    case CustomersGap::BadText: return tr("%1 has characters that cannot be kept.").arg(name);
    case CustomersGap::Note: return tr("Another name is a renaming: write down what proves it.");
    }
    std::abort();
}

// What somebody else wrote, and what became of what was typed here.
QString CustomersWords::moved(const CustomersView& view)
{
    QStringList parts;
    for (const RecordField each : view.moved)
        parts << tr("%1: “%2” is now “%3”")
                     .arg(field(each), fieldOf(view.shownBefore, each),
                          fieldOf(view.record->fields, each));
    return tr("Somebody else changed this customer meanwhile, nothing was saved. %1. What you"
              " typed is kept: look at it and save again.")
        .arg(parts.join(tr("; ")));
}

CustomersSaying CustomersWords::form(const CustomersView& view)
{
    if (!view.record)
        return {};
    if (view.failure)
        return {faultLine(view.failure->fault), Tone::Stop};
    if (view.work == Work::Saving)
        return {tr("Saving…"), Tone::Busy};
    if (!view.moved.empty())
        return {moved(view), Tone::Attention};
    if (view.gap != CustomersGap::None)
        return {gap(view), Tone::Attention};
    if (isLocked(view))
        return {tr("The account is closed: nothing of it changes any more."), Tone::Neutral};
    if (!mayEdit(view))
        return {tr("Those who serve customers change this; numbers of people are shown in part."),
                Tone::Neutral};
    if (view.undone)
        return {tr("Taken back. The history keeps both changes."), Tone::Good};
    if (view.record->accounts > 1)
        return {tr("This customer has %1 accounts: a change shows in all of them.")
                    .arg(view.record->accounts),
                Tone::Attention};
    return {tr("Number, meter, ratios, place and tariff change by an operation (F9)."),
            Tone::Neutral};
}

QString CustomersWords::title(const CustomersView& view)
{
    if (!view.record)
        return {};
    const CustomerLine& line = view.record->line;
    return tr("%1  %2  (%3)")
        .arg(numberText(line.number), view.record->fields.name, accountStateText(line.state));
}

QString CustomersWords::value(RecordField field, const QString& value)
{
    if (field == RecordField::State) {
        constexpr std::array states{std::pair{"pending", AccountState::Pending},
                                    std::pair{"active", AccountState::Active},
                                    std::pair{"suspended", AccountState::Suspended},
                                    std::pair{"closed", AccountState::Closed}};
        for (const auto& [code, state] : states) {
            if (value == QLatin1StringView{code})
                return accountStateText(state);
        }
    }
    if (field == RecordField::ContactFirst && !value.isEmpty())
        return value == u"1"_s ? tr("yes") : tr("no");
    return value.isEmpty() ? tr("–") : value;
}

QString CustomersWords::cardState(const QString& code)
{
    if (code == u"issued"_s)
        return tr("issued");
    if (code == u"lost"_s)
        return tr("lost");
    if (code == u"retained"_s)
        return tr("kept by us");
    return code == u"scrapped"_s ? tr("scrapped") : tr("in stock");
}

QString CustomersWords::run(const MeterRun& run)
{
    const QString from = run.from == UtcTime{} ? tr("?") : dateTimeText(run.from);
    if (run.state == u"void"_s)
        return tr("%1, taken back").arg(from);
    return run.until ? tr("%1 to %2").arg(from, dateTimeText(*run.until))
                     : tr("since %1").arg(from);
}

std::vector<std::pair<QString, QString>> CustomersWords::facts(const CustomerRecord& record)
{
    const CustomerLine& line = record.line;
    const Ratios& ratios = record.ratios;
    const auto orNone = [](const QString& text) { return text.isEmpty() ? tr("–") : text; };
    std::vector<std::pair<QString, QString>> facts{
        {tr("Meter"), line.meter.toString()},
        {tr("Kind of meter"), orNone(record.meterModel)},
        {tr("CT × PT"), tr("%1 × %2").arg(ratios.current).arg(ratios.potential)},
        {tr("Seals"), orNone(record.supply.seals)},
        {tr("Voltage"),
         record.supply.voltage == VoltageClass::High ? tr("high voltage") : tr("low voltage")},
        {tr("Area"), orNone(line.place.area)},
        {tr("Station"), orNone(line.place.station)},
        {tr("Tariff"), line.tariff},
        {tr("Bought as"), record.mode == PaymentMode::Energy ? tr("energy") : tr("money")},
        {tr("Alarms"), creditText(record.alarm1, record.mode) + u" / "_s +
                           creditText(record.alarm2, record.mode)},
        {tr("Owed"), moneyText(record.owed)},
        {tr("Carried"), moneyText(record.carry)}};
    for (const CustomerCard& card : record.cards)
        facts.emplace_back(tr("Card %1").arg(static_cast<int>(card.gen)),
                           card.serial.toString() + u"  "_s + cardState(card.state));
    for (const MeterRun& each : record.meters)
        facts.emplace_back(tr("Meter history"), each.meter.toString() + u"  "_s + run(each));
    return facts;
}

} // namespace

QString commandText(CustomersCommand command)
{
    return CustomersWords::command(command);
}

QString fieldText(RecordField field)
{
    return CustomersWords::field(field);
}

CustomersSaying listMessage(const CustomersView& view)
{
    return CustomersWords::list(view);
}

CustomersSaying formMessage(const CustomersView& view)
{
    return CustomersWords::form(view);
}

QString formTitle(const CustomersView& view)
{
    return CustomersWords::title(view);
}

QString undoneNote()
{
    return CustomersWords::undone();
}

QString savedText()
{
    return CustomersWords::saved();
}

QStringList historyCells(const RecordChange& change)
{
    QString why = change.reason ? reasonText(*change.reason) : QString{};
    if (!change.note.isEmpty())
        why += (why.isEmpty() ? u""_s : u": "_s) + change.note;
    return {dateTimeText(change.at),
            change.who,
            fieldText(change.field),
            CustomersWords::value(change.field, change.before),
            CustomersWords::value(change.field, change.after),
            why};
}

std::vector<std::pair<QString, QString>> recordFacts(const CustomerRecord& record)
{
    return CustomersWords::facts(record);
}

} // namespace wattcard::ui
