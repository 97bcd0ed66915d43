// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/customers_text.h"
#include "ui/text/fault_text.h"
#include "ui/text/operation_text.h"
#include "ui/text/value_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <cstdlib>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

class MetersWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::MetersWords)
public:
    static QString command(MetersCommand command);
    static QString place(MeterPlace place);
    static CustomersSaying message(const MetersView& view);
    static QString gap(MetersGap gap);
    static QStringList event(const MeterEvent& event);
};

QString MetersWords::command(MetersCommand command)
{
    switch (command) {
    case MetersCommand::Previous: return tr("Page back");
    case MetersCommand::Next: return tr("Next page");
    case MetersCommand::Receive: return tr("Take meters in");
    case MetersCommand::Scrap: return tr("Scrap this meter");
    }
    std::abort();
}

QString MetersWords::place(MeterPlace place)
{
    switch (place) {
    case MeterPlace::InStock: return tr("In stock");
    case MeterPlace::Installed: return tr("Installed");
    case MeterPlace::Retired: return tr("Retired");
    }
    std::abort();
}

QString MetersWords::gap(MetersGap gap)
{
    switch (gap) {
    case MetersGap::None: return {};
    case MetersGap::Number: return tr("A meter number has twelve digits.");
    case MetersGap::Count: return tr("How many: 1 to 1000.");
    case MetersGap::TooLong: return tr("Kind: at most 40 characters; note: at most 200.");
    case MetersGap::Note: return tr("Write down why the meter is scrapped.");
    }
    std::abort();
}

CustomersSaying MetersWords::message(const MetersView& view)
{
    if (view.gap != MetersGap::None)
        return {gap(view.gap), Tone::Attention};
    if (view.failure && view.failure->fault == Fault::DuplicateNumber)
        return {tr("Meter %1 hangs or lies in stock already. None was taken in.")
                    .arg(view.failure->detail),
                Tone::Stop};
    if (view.failure)
        return {faultLine(view.failure->fault), Tone::Stop};
    if (view.busy)
        return {tr("One moment…"), Tone::Busy};
    if (view.received > 0)
        return {tr("Meters taken in: %1").arg(view.received), Tone::Good};
    if (view.isScrapped)
        return {tr("Scrapped."), Tone::Good};
    return {tr("A meter leaves the stock when a place is opened or exchanged with its number."),
            Tone::Neutral};
}

QStringList MetersWords::event(const MeterEvent& event)
{
    const QString at = event.at == UtcTime{} ? tr("?") : dateTimeText(event.at);
    switch (event.kind) {
    case MeterEvent::Kind::Received: return {at, tr("received"), event.note};
    case MeterEvent::Kind::Scrapped: return {at, tr("scrapped"), event.note};
    case MeterEvent::Kind::Run:
        return {at, tr("hangs at %1").arg(event.customer),
                event.until ? tr("until %1").arg(dateTimeText(*event.until)) : tr("still")};
    }
    std::abort();
}

class ImportWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::ImportWords)
public:
    static QString command(ImportCommand command);
    static QString column(app::ImportColumn column);
    static QString reject(const app::ImportReject& reject);
    static CustomersSaying message(const ImportView& view);
    static CustomersSaying tried(const ImportView& view);
    static CustomersSaying failure(const Failure& failure);
};

QString ImportWords::command(ImportCommand command)
{
    switch (command) {
    case ImportCommand::Read: return tr("Read file");
    case ImportCommand::Try: return tr("Dry run");
    case ImportCommand::Stop: return tr("Stop");
    case ImportCommand::SaveReport: return tr("Save report");
    case ImportCommand::Book: return tr("Import");
    }
    std::abort();
}

QString ImportWords::column(app::ImportColumn column)
{
    using enum app::ImportColumn;
    switch (column) {
    case CustomerNumber: return tr("Customer number");
    case Name: return tr("Name");
    case Address: return tr("Address");
    case Phone: return tr("Phone");
    case Identity: return tr("Identity document");
    case Area: return tr("Area");
    case Station: return tr("Station");
    case MeterNumber: return tr("Meter number");
    case Ct: return tr("CT");
    case Pt: return tr("PT");
    case Mode: return tr("Payment mode");
    case Tariff: return tr("Tariff");
    case Voltage: return tr("Voltage");
    case Metering: return tr("Metering");
    case Kva: return tr("Transformer kVA");
    case Iron: return tr("Iron loss kW");
    case Copper: return tr("Copper factor");
    case Seals: return tr("Seals");
    case Alarm1: return tr("Alarm 1");
    case Alarm2: return tr("Alarm 2");
    case DebtEarlierYears:
    case DebtEarlierMonths:
    case DebtCurrentMonth:
    case DebtCorrection:
    case DebtLateFee:
    case DebtEmergency:
    case DebtMeterOverdraft:
    case DebtSettlement: return tr("Debt: %1").arg(debtClassText(*debtClassOf(column)));
    }
    std::abort();
}

QString ImportWords::reject(const app::ImportReject& reject)
{
    using enum app::RejectReason;
    switch (reject.reason) {
    case Missing: return tr("is missing");
    case BadNumber: return tr("has not twelve digits");
    case Repeated: return tr("stands in line %1 already").arg(reject.other);
    case Taken: return tr("belongs to %1 already").arg(reject.other);
    case BadRatio: return tr("is no ratio, or too large");
    case NoSuchTariff: return tr("no such tariff in force");
    case UnclearTariff: return tr("two tariffs of this name: say the payment mode");
    case BadAmount: return tr("is no amount");
    case BadWord: return tr("is none of the words known");
    case TooLong: return tr("is too long");
    case BadText: return tr("has characters that cannot be kept");
    case BadQuotes: return tr("quotation marks do not fit");
    case BadCount: return tr("more fields than columns");
    case Contradicts: return tr("contradicts voltage, ratios or losses");
    }
    std::abort();
}

CustomersSaying ImportWords::tried(const ImportView& view)
{
    const app::ImportCheck& check = *view.check;
    const QString lines = QLocale{}.toString(check.linesRead);
    if (check.isImported)
        return {tr("This very file is in the books already."), Tone::Stop};
    if (check.linesRead == 0)
        return {tr("The file has no customers."), Tone::Attention};
    if (check.rejects.empty())
        return {tr("Lines read: %1, all good. Owed in all: %2. Finance signs, then all of them are"
                   " imported; the counter waits meanwhile.")
                    .arg(lines, moneyText(check.totals.sum())),
                Tone::Good};
    return {tr("Lines read: %1; good: %2; refused: %3. Nothing is imported before every line is"
               " good: put the file right, or save the report.")
                .arg(lines, QLocale{}.toString(check.totals.lines),
                     QLocale{}.toString(check.linesRead - check.totals.lines)),
            Tone::Attention};
}

CustomersSaying ImportWords::failure(const Failure& failure)
{
    if (failure.fault == Fault::BadInput)
        return {
            tr("This is no customer list: it has to be CSV in UTF-8 or GBK with the names of the"
               " columns in its first line, of at most 200 000 lines."),
            Tone::Stop};
    if (failure.fault == Fault::NotFound)
        return {tr("The file cannot be read."), Tone::Stop};
    if (failure.fault == Fault::ShiftStillOpen)
        return {tr("Someone is selling: an import holds the books for seconds. Close the shifts of"
                   " all counters, then import again."),
                Tone::Stop};
    if (failure.fault == Fault::DuplicateNumber)
        return {tr("Number %1 was taken meanwhile. Nothing was imported; try again.")
                    .arg(failure.detail),
                Tone::Stop};
    return {faultLine(failure.fault), Tone::Stop};
}

CustomersSaying ImportWords::message(const ImportView& view)
{
    using Step = ImportView::Step;
    if (!mayImport(view))
        return {tr("Administrators import customers."), Tone::Neutral};
    if (view.failure)
        return failure(*view.failure);
    if (view.gap == ImportGap::File)
        return {tr("Name the file."), Tone::Attention};
    if (view.gap == ImportGap::Second)
        return {tr("Finance signs with name and password."), Tone::Attention};
    if (view.isStopped)
        return {tr("Stopped. Nothing was changed."), Tone::Attention};
    if (!view.savedAs.isEmpty())
        return {tr("%1 refused fields are in %2").arg(view.saved).arg(view.savedAs), Tone::Good};
    switch (view.step) {
    case Step::Choosing:
        return {tr("A list as spreadsheets save it: CSV in UTF-8 or GBK, names of the columns in"
                   " the first line."),
                Tone::Neutral};
    case Step::Reading: return {tr("The file is read…"), Tone::Busy};
    case Step::Mapping: {
        const auto missing = app::missingColumns(view.columns);
        QStringList names;
        for (const app::ImportColumn each : missing)
            names << column(each);
        if (!names.isEmpty())
            return {tr("Still without a field of the file: %1.").arg(names.join(tr(", "))),
                    Tone::Attention};
        return {tr("Encoding: %1. Every field has its place: start the dry run.")
                    .arg(view.head.isGb18030 ? u"GBK"_s : u"UTF-8"_s),
                Tone::Neutral};
    }
    case Step::Trying:
        return {tr("Dry run: %1 of %2 lines. Nothing is changed.")
                    .arg(QLocale{}.toString(view.done), QLocale{}.toString(view.all)),
                Tone::Busy};
    case Step::Tried: return tried(view);
    case Step::Booking: return {tr("The customers are imported…"), Tone::Busy};
    case Step::Booked:
        return {tr("Imported: %1 customers who owe %2 in all.")
                    .arg(QLocale{}.toString(view.booked.lines), moneyText(view.booked.sum())),
                Tone::Good};
    }
    std::abort();
}

} // namespace

QString commandText(MetersCommand command)
{
    return MetersWords::command(command);
}

QString meterPlaceText(MeterPlace place)
{
    return MetersWords::place(place);
}

CustomersSaying messageOf(const MetersView& view)
{
    return MetersWords::message(view);
}

QStringList eventCells(const MeterEvent& event)
{
    return MetersWords::event(event);
}

QString commandText(ImportCommand command)
{
    return ImportWords::command(command);
}

QString importColumnText(app::ImportColumn column)
{
    return ImportWords::column(column);
}

QString rejectText(const app::ImportReject& reject)
{
    return ImportWords::reject(reject);
}

CustomersSaying messageOf(const ImportView& view)
{
    return ImportWords::message(view);
}

} // namespace wattcard::ui
