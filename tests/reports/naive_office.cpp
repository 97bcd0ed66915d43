// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reports/naive_report.h"

namespace wattcard::reports::test {

void naiveTills(NaiveReport& r)
{
    for (const Line& shift : r.b["shift"]) {
        if (!r.inDays(str(shift, "business_day")))
            continue;
        const Line end = r.b.find("shift_end", "shift", shift[u"id"_s]);
        qint64 newest = 0;
        for (const Line& count : r.b["shift_count"]) {
            if (num(count, "shift") == num(shift, "id"))
                newest = std::max(newest, num(count, "attempt"));
        }
        r.count(u"shift"_s, num(shift, "id"));
        r.count(u"counter"_s, num(shift, "counter"));
        r.text(u"clerk"_s, r.loginOf(shift[u"clerk"_s]));
        r.text(u"day"_s, str(shift, "business_day"));
        r.time(u"opened"_s, num(shift, "opened_at"));
        r.text(u"shift_state"_s, !end.isEmpty() ? u"closed"_s
                                 : newest == 0  ? u"open"_s
                                                : u"counted"_s);
        r.count(u"counts"_s, newest);
        r.money(u"float"_s, num(shift, "floated"));
        r.money(u"float_counted"_s, num(shift, "float_counted"));
        r.money(u"float_difference"_s, num(shift, "float_counted") - num(shift, "floated"));
        if (!end.isEmpty()) {
            r.time(u"closed"_s, num(end, "closed_at"));
            r.money(u"expected"_s, num(end, "expected"));
            r.money(u"counted"_s, num(end, "counted"));
            r.money(u"difference"_s, num(end, "counted") - num(end, "expected"));
        }
        r.emit();
    }
}

void naiveAccountChanges(NaiveReport& r)
{
    std::vector<std::pair<std::pair<QString, qint64>, Row>> lines;
    const auto keep = [&](const QString& day, qint64 at) {
        r.emit();
        lines.emplace_back(std::pair{day, at}, r.rows.back());
        r.rows.clear();
    };
    for (const Line& row : r.rowsInDays()) {
        const Line change = r.b.find("row_change", "row", row[u"number"_s]);
        if (str(row, "state") != "committed"_L1 ||
            (str(row, "kind") != "opening"_L1 && change.isEmpty()))
            continue;
        const Line cause = r.b.find("row_cause", "row", row[u"number"_s]);
        r.text(u"day"_s, str(row, "business_day"));
        r.time(u"time"_s, num(row, "created_at"));
        r.whose(num(row, "account"));
        r.text(u"operation"_s, change.isEmpty() ? u"open"_s : str(change, "operation"));
        r.text(u"reason"_s, str(cause, "reason"));
        r.text(u"note"_s, {});
        r.money(u"amount"_s, r.paid(row));
        r.text(u"operator"_s, r.loginOf(row[u"author"_s]));
        r.text(u"approver"_s, r.loginOf(cause.value(u"approver"_s)));
        keep(str(row, "business_day"), num(row, "created_at"));
    }
    for (const Line& step : r.b["account_step"]) {
        if (!r.inDays(str(step, "business_day")))
            continue;
        r.text(u"day"_s, str(step, "business_day"));
        r.time(u"time"_s, num(step, "at"));
        r.whose(num(step, "account"));
        for (const char* key : {"operation", "reason", "note"})
            r.text(QLatin1String{key}, str(step, key));
        r.money(u"amount"_s, num(step, "amount"));
        r.text(u"operator"_s, r.loginOf(step[u"operator"_s]));
        r.text(u"approver"_s, r.loginOf(step[u"approver"_s]));
        keep(str(step, "business_day"), num(step, "at"));
    }
    std::ranges::stable_sort(lines, {}, [](const auto& line) { return line.first; });
    for (auto& line : lines)
        r.rows.push_back(std::move(line.second));
}

void naiveManagementCards(NaiveReport& r)
{
    for (const Line& order : r.b["work_order"]) {
        if (!QStringList{u"writing"_s, u"issued"_s, u"lost"_s}.contains(str(order, "state")))
            continue;
        const LocalTime until{std::chrono::seconds{num(order, "valid_until")}};
        r.count(u"order"_s, num(order, "serial"));
        r.text(u"order_kind"_s, str(order, "kind"));
        r.text(u"order_state"_s, str(order, "state"));
        r.text(u"card_serial"_s, str(order, "card"));
        r.text(u"meters"_s, str(order, "meters"));
        r.text(u"engineer"_s, r.loginOf(order[u"engineer"_s]));
        if (!order[u"issued_at"_s].isNull())
            r.time(u"issued"_s, num(order, "issued_at"));
        r.cells[u"valid_until"_s] = until;
        const bool overdue = until < r.c.local(r.c.now());
        r.text(u"overdue"_s, overdue ? u"overdue"_s : QString{});
        r.count(u"uses"_s, num(order, "uses"));
        r.count(u"visits"_s, std::ranges::count_if(r.b["work_order_visit"], [&](const Line& visit) {
                    return num(visit, "work_order") == num(order, "serial");
                }));
        r.emit();
    }
}

void naiveMeterAlarms(NaiveReport& r)
{
    auto records = r.b["return_record"];
    std::ranges::stable_sort(records, {}, [](const Line& said) { return num(said, "booked_at"); });
    // Bits of CARD.md 3.5.
    const std::vector<std::pair<int, QString>> names{
        {3, u"alarm1"_s},           {4, u"alarm2"_s},
        {5, u"overdraft_in_use"_s}, {6, u"emergency_since_opening"_s},
        {7, u"cover_opened"_s},     {8, u"bypassed"_s},
        {1, u"tripped"_s}};
    for (const Line& said : records) {
        if (!r.inDays(r.dateOf(num(said, "booked_at"))))
            continue;
        const auto line = [&](const QString& alarm, qint64 number) {
            r.time(u"time"_s, num(said, "booked_at"));
            r.text(u"source"_s, u"return"_s);
            r.whose(num(said, "account"));
            r.text(u"meter"_s, str(r.b.find("series", "id", said[u"series"_s]), "meter_number"));
            r.text(u"alarm"_s, alarm);
            r.count(u"number"_s, number);
            r.text(u"doubt"_s, num(said, "doubt") != 0 ? u"in_doubt"_s : QString{});
            r.emit();
        };
        for (const auto& [bit, name] : names) {
            if ((num(said, "flags") >> bit & 1) != 0)
                line(name, 1);
        }
        if (num(said, "rejected") > 0)
            line(u"cards_rejected"_s, num(said, "rejected"));
        if (num(said, "doubt") != 0)
            line(u"in_doubt"_s, 1);
    }
}

void naiveAudit(NaiveReport& r)
{
    for (const Line& entry : r.b["audit_entry"]) {
        if (!r.inDays(r.dateOf(num(entry, "at"))) || !str(entry, "action").startsWith(r.q.action))
            continue;
        r.count(u"entry"_s, num(entry, "number"));
        r.time(u"time"_s, num(entry, "at"));
        r.count(u"counter"_s, num(entry, "counter"));
        r.text(u"operator"_s, r.loginOf(entry[u"operator"_s]));
        for (const char* key : {"action", "object", "details"})
            r.text(QLatin1String{key}, str(entry, key));
        r.emit();
    }
}

} // namespace wattcard::reports::test
