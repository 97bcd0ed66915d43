// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/csv_text.h"
#include "app/import_customers.h"
#include "db/repositories/sql_imports.h"
#include "tests/db/shop.h"
#include "tests/fuzz/fixture.h"

#include <QSet>

#include <algorithm>

// A customer file of another system, as the dry run of an import reads it beside real books. An odd
// first byte: the rest stands below a right heading. What is taken is within its caps and unlike
// everything taken before; what is not is named by line, column and reason; the totals are those of
// the lines; and a record that was written comes back as it was.
namespace wattcard::app {

namespace {

using namespace Qt::StringLiterals;
using cardio::fuzz::mustHold;

constexpr auto heading = "customer_number,name,address,phone,identity,area,station,meter_number,"
                         "ct,pt,mode,tariff,voltage,metering,kva,iron,copper,seals,alarm1,alarm2,"
                         "debt_earlier_years,debt_current_month\n";
constexpr std::int64_t mostFen = 99'999'999; // of any amount of the books

db::test::Shop& shop()
{
    static db::test::Shop books;
    return books;
}

bool isClean(const QString& text, qsizetype most)
{
    return text.size() <= most && std::ranges::none_of(text, [](QChar c) {
               return c < u' ' || c == QChar{0x7F} || c == QChar{0x202E} || c == QChar{0x200B};
           });
}

// What comes back of a record that was written: with an apostrophe before a formula.
void comesBack(const QStringList& fields)
{
    const bool isBlank = fields.size() == 1 && fields[0].trimmed().isEmpty();
    if (isBlank)
        return;
    const auto text = decodeText(csvMark() + csvRecord(fields)); // as every export begins
    mustHold(text && !text->isGb18030);
    const auto again = parseCsv(text->text, 2);
    mustHold(again.size() == 1 && again[0].isWhole && again[0].fields.size() == fields.size());
    for (qsizetype at = 0; at < fields.size(); ++at) {
        const bool isFormula = !fields[at].isEmpty() && u"=+-@\t\r"_s.contains(fields[at][0]);
        const QString written = isFormula ? u'\'' + fields[at] : fields[at];
        mustHold(again[0].fields[at].trimmed() == written.trimmed());
    }
}

void isSound(const ImportedCustomer& line, QSet<quint64>& customers, QSet<quint64>& meters)
{
    const NewCustomer& who = line.customer;
    constexpr std::uint64_t twelveDigits = 999'999'999'999;
    mustHold(who.number.number() <= twelveDigits && who.meter.number() <= twelveDigits);
    mustHold(!customers.contains(who.number.number()) && !meters.contains(who.meter.number()));
    customers.insert(who.number.number());
    meters.insert(who.meter.number());
    mustHold(!who.name.isEmpty() && isClean(who.name, 200) && isClean(who.address, 200));
    mustHold(isClean(who.phone, 40) && isClean(who.identity, 40));
    mustHold(isClean(who.place.area, 40) && isClean(who.place.station, 40));
    mustHold(who.ratios.product() >= 1 && who.ratios.product() <= largestRatio);
    for (const Credit alarm : {who.alarm1, who.alarm2})
        mustHold(alarm >= Credit{} && alarm.hundredths() <= mostFen);
    QSet<int> classes;
    for (const Debt& debt : line.debts) {
        mustHold(debt.amount > Money{} && debt.amount.minor() <= mostFen);
        mustHold(!classes.contains(static_cast<int>(debt.kind)));
        classes.insert(static_cast<int>(debt.kind));
    }
}

void isSound(const ImportCheck& check, const QByteArray& bytes)
{
    QSet<quint64> customers, meters;
    std::int64_t owed = 0;
    for (const ImportedCustomer& line : check.batch.lines) {
        isSound(line, customers, meters);
        for (const Debt& debt : line.debts)
            owed += debt.amount.minor();
    }
    QSet<int> refused;
    for (const ImportReject& reject : check.rejects) {
        mustHold(reject.line >= 2 && reject.line <= bytes.count('\n') + bytes.count('\r') + 1);
        mustHold(reject.value.size() <= 200 && !word(reject.reason).isEmpty());
        refused.insert(reject.line);
    }
    mustHold(check.linesRead ==
             static_cast<int>(check.batch.lines.size()) + static_cast<int>(refused.size()));
    mustHold(check.totals.lines == static_cast<int>(check.batch.lines.size()));
    mustHold(check.totals.sum().minor() == owed);
}

void read(const QByteArray& bytes)
{
    const auto decoded = decodeText(bytes);
    if (decoded && !decoded->isGb18030)
        mustHold(!decoded->text.contains(QChar{0xD800}));
    if (decoded)
        for (const CsvLine& line : parseCsv(decoded->text, 50))
            if (line.isWhole)
                comesBack(line.fields);
    const auto head = importHeadOf(bytes);
    mustHold(!head || decoded.has_value());
    db::SqlImports imports{*shop().database, shop().clock};
    const Actor office{OperatorId{1}, CounterId{3}};
    const auto check =
        ImportCustomers{{imports, *shop().registry, office, Role::Administrator}}.check(
            {u"customers.csv"_s, bytes});
    mustHold(!check || head.has_value());
    if (check)
        isSound(*check, bytes);
    else
        mustHold(check.error().fault == Fault::BadInput);
}

} // namespace

} // namespace wattcard::app

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace wattcard::app;
    if (size == 0)
        return 0;
    const QByteArray rest{reinterpret_cast<const char*>(data) + 1,
                          static_cast<qsizetype>(size) - 1};
    read(data[0] % 2 != 0 ? heading + rest : rest);
    return 0;
}
