// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "human_notes.h"

#include <map>

namespace wattcard::human {

using namespace Qt::StringLiterals;

namespace {

QString saying(const TotalLine& line)
{
    return u"%1 %2 x %3"_s.arg(line.key).arg(line.count).arg(line.amount.toString());
}

QString saying(const std::vector<TotalLine>& lines)
{
    QStringList all;
    for (const TotalLine& line : lines)
        all << saying(line);
    return all.join(u", "_s);
}

} // namespace

Money Notes::cash() const
{
    Money sum;
    for (const Payment& each : payments)
        sum = sum + each.amount;
    return sum;
}

std::vector<TotalLine> Notes::clerks() const
{
    std::map<QString, TotalLine> byLogin;
    for (const Payment& each : payments) {
        TotalLine& line = byLogin[each.login];
        line.key = each.login;
        line.count += 1;
        line.amount = line.amount + each.amount;
    }
    std::vector<TotalLine> lines;
    for (const auto& [login, line] : byLogin)
        lines.push_back(line);
    return lines;
}

TotalLine Notes::of(transaction::Kind kind) const
{
    TotalLine line;
    for (const Payment& each : payments) {
        if (each.kind != kind)
            continue;
        line.count += 1;
        line.amount = line.amount + each.amount;
    }
    return line;
}

QStringList differences(const DayTotals& report, const Notes& notes)
{
    QStringList found;
    const auto expect = [&](const char16_t* what, const QString& reported, const QString& noted) {
        if (reported != noted)
            found << u"%1: report %2, notes %3"_s.arg(QString::fromUtf16(what), reported, noted);
    };
    const int payments = static_cast<int>(notes.payments.size());
    // Each payment moved the till once, each that was handed back twice.
    const TotalLine cash{u"cash"_s, payments + 2 * notes.handedBack, notes.cash()};
    expect(u"tenders", saying(report.tenders), saying(cash));
    expect(u"clerks", saying(report.clerks), saying(notes.clerks()));
    std::vector<TotalLine> operations;
    for (const auto& [kind, key] : {std::pair{transaction::Kind::Opening, u"opening"_s},
                                    std::pair{transaction::Kind::Purchase, u"purchase"_s}}) {
        TotalLine line = notes.of(kind);
        line.key = key;
        if (line.count > 0)
            operations.push_back(line);
    }
    expect(u"operations", saying(report.operations), saying(operations));
    expect(u"receipts", QString::number(report.receipts), QString::number(payments));
    expect(u"voided", QString::number(report.voided), QString::number(notes.handedBack));
    expect(u"over or short", report.overShort.toString(), Money{}.toString());
    return found;
}

} // namespace wattcard::human
