// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bank_reconciliation.h"

#include <QDate>
#include <QStringList>

namespace wattcard::app {

using namespace Qt::StringLiterals;

namespace {

// A quote inside a quoted field is written twice (RFC 4180).
QStringList fieldsOf(const QString& line, QChar separator)
{
    QStringList fields{QString{}};
    bool quoted = false;
    for (qsizetype index = 0; index < line.size(); ++index) {
        const QChar c = line[index];
        const bool twice =
            quoted && c == u'"' && index + 1 < line.size() && line[index + 1] == u'"';
        if (twice)
            fields.back() += line[++index];
        else if (c == u'"')
            quoted = !quoted;
        else if (c == separator && !quoted)
            fields.append(QString{});
        else
            fields.back() += c;
    }
    return fields;
}

QString dayFrom(const QString& text)
{
    QDate date = QDate::fromString(text, u"yyyy-MM-dd"_s);
    if (!date.isValid())
        date = QDate::fromString(text, u"yyyyMMdd"_s);
    return date.isValid() ? date.toString(u"yyyyMMdd"_s) : QString{};
}

Result<BankLine> lineFrom(const QStringList& fields)
{
    if (fields.size() != 3)
        return failed(Fault::BadInput, u"reference, amount, date"_s);
    const auto amount = Money::parse(fields[1].trimmed());
    if (!amount)
        return failed(amount);
    BankLine line{fields[0].trimmed(), *amount, dayFrom(fields[2].trimmed())};
    if (line.reference.isEmpty() || line.date.isEmpty())
        return failed(Fault::BadInput, u"reference or date"_s);
    return line;
}

} // namespace

Result<std::vector<BankLine>> bankLinesFrom(const QByteArray& file)
{
    QString text = QString::fromUtf8(file);
    if (text.startsWith(QChar{0xFEFF}))
        text.remove(0, 1);
    const QStringList rows = text.split(u'\n');
    std::vector<BankLine> lines;
    for (qsizetype index = 0; index < rows.size(); ++index) {
        const QString row = rows[index].trimmed();
        if (row.isEmpty())
            continue;
        const QChar separator = row.contains(u';') ? u';' : u',';
        const QStringList fields = fieldsOf(row, separator);
        auto line = lineFrom(fields);
        const bool heading = index == 0 && !line && line.error().fault == Fault::AmountNotANumber;
        if (heading)
            continue;
        if (!line)
            return failed(Fault::BadInput,
                          u"line %1: %2"_s.arg(index + 1).arg(line.error().detail));
        lines.push_back(std::move(*line));
    }
    return lines;
}

BankDays daysAround(const BankDays& days)
{
    constexpr int bankDelay = 7;
    const auto moved = [](const QString& day, int by) {
        const QDate date = QDate::fromString(day, u"yyyyMMdd"_s);
        return date.isValid() ? date.addDays(by).toString(u"yyyyMMdd"_s) : day;
    };
    return {moved(days.first, -bankDelay), moved(days.last, bankDelay)};
}

DaysMatch matchOfDays(BankSides sides, const BankDays& days)
{
    const auto within = [&days](const BankLine& line) {
        return line.date >= days.first && line.date <= days.last;
    };
    const auto outside = [&within](const BankLine& line) { return !within(line); };
    const auto pairOutside = [&within](const BankPair& pair) {
        return !within(pair.ours) && !within(pair.theirs);
    };
    // Lines of these days meet first where a reference was used more than once.
    std::stable_partition(sides.ours.begin(), sides.ours.end(), within);
    std::stable_partition(sides.theirs.begin(), sides.theirs.end(), within);
    DaysMatch found;
    found.match = matchBank(sides);
    std::erase_if(found.match.matched, pairOutside);
    std::erase_if(found.match.amountDiffers, pairOutside);
    std::erase_if(found.match.onlyOurs, outside);
    found.otherDays = static_cast<int>(std::erase_if(found.match.onlyTheirs, outside));
    return found;
}

Result<BankMatch> reconcileBank(DayBook& days, const QByteArray& file, const QString& first,
                                const QString& last)
{
    auto theirs = bankLinesFrom(file);
    if (!theirs)
        return failed(theirs);
    const BankDays around = daysAround({first, last});
    auto ours = days.bankLines(around.first, around.last);
    if (!ours)
        return failed(ours);
    return matchOfDays({std::move(*ours), std::move(*theirs)}, {first, last}).match;
}

} // namespace wattcard::app
