// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reports/naive_report.h"

namespace wattcard::reports::test {

namespace {

std::vector<Line> standingSeries(const NaiveReport& r)
{
    std::vector<Line> standing;
    for (const Line& series : r.b["series"]) {
        if (str(series, "state") != "void"_L1)
            standing.push_back(series);
    }
    std::ranges::sort(standing, {}, [](const Line& series) { return num(series, "id"); });
    return standing;
}

// What a meter has said, oldest write-back first.
std::vector<Line> saidBy(const NaiveReport& r, const Line& series)
{
    std::vector<Line> said;
    for (const Line& record : r.b["return_record"]) {
        if (num(record, "series") == num(series, "id"))
            said.push_back(record);
    }
    std::ranges::sort(said, {}, [](const Line& record) {
        return std::pair{num(record, "wb_ctr"), num(record, "number")};
    });
    return said;
}

const Line* firstBelieved(const std::vector<Line>& said)
{
    const auto found =
        std::ranges::find_if(said, [](const Line& each) { return num(each, "doubt") == 0; });
    return found == said.end() ? nullptr : &*found;
}

// Cheapest and dearest price of every tariff that the series was sold under, in 0.0001 yuan.
std::pair<qint64, qint64> pricesOf(const NaiveReport& r, const Line& series)
{
    std::vector<qint64> prices;
    for (const Line& row : r.b["transaction_row"]) {
        if (num(row, "series") != num(series, "id") || str(row, "state") == "voided"_L1)
            continue;
        std::vector<qint64> extras{0};
        for (const Line& tier : r.b["tariff_tier"]) {
            if (num(tier, "version") == num(row, "tariff"))
                extras.push_back(num(tier, "surcharge"));
        }
        for (const Line& rate : r.b["tariff_rate"]) {
            if (num(rate, "version") != num(row, "tariff") || num(rate, "price") == 0)
                continue;
            for (const qint64 extra : extras)
                prices.push_back(num(rate, "price") + extra);
        }
    }
    if (prices.empty())
        return {0, 0};
    return {*std::ranges::min_element(prices), *std::ranges::max_element(prices)};
}

qint64 ratioOf(const NaiveReport& r, const Line& series)
{
    const Line point = r.b.find("service_point", "id", series[u"service_point"_s]);
    return num(point, "ratio_current") * num(point, "ratio_potential");
}

// By how much what was used lies outside of what the register allows, one step either way.
qint64 outsideOfRegister(const NaiveReport& r, const Line& series, const Line& first,
                         const Line& newest)
{
    if (num(first, "written_at") == num(newest, "written_at"))
        return 0;
    const qint64 used = num(newest, "consumed") - num(first, "consumed");
    const qint64 step = ratioOf(r, series);
    const qint64 moved = (num(newest, "active") - num(first, "active")) * step;
    qint64 least = moved - step;
    qint64 most = moved + step;
    const auto [cheapest, dearest] = pricesOf(r, series);
    if (dearest == 0)
        return 0; // nothing was sold under any tariff
    if (str(series, "unit") == "money"_L1) {
        least = least * cheapest / 10'000 - 1;
        most = most * dearest / 10'000 + 1;
    }
    return std::max<qint64>({least - used, used - most, 0});
}

struct Off {
    qint64 amount = 0;
    QString cause;
};

// DOMAIN.md 6.5 and F-24: the largest of three; of two alike the one that is named first.
Off offBy(const NaiveReport& r, const Line& series, const std::vector<Line>& said)
{
    if (said.empty())
        return {};
    const Line& newest = said.back();
    const qint64 open = num(newest, "accepted") + num(newest, "emergency") -
                        num(newest, "consumed") - num(newest, "remaining");
    const qint64 sold = -r.balance("issued", num(series, "id"));
    const Line* first = firstBelieved(said);
    const std::vector<Off> all{
        {std::abs(open), u"identity"_s},
        {std::max<qint64>(num(newest, "accepted") - sold, 0), u"more_accepted_than_sold"_s},
        {first == nullptr ? 0 : outsideOfRegister(r, series, *first, newest), u"register"_s}};
    Off most;
    for (const Off& each : all) {
        if (each.amount > most.amount)
            most = each;
    }
    return most;
}

void emitBalance(NaiveReport& r, const Line& series)
{
    const std::vector<Line> said = saidBy(r, series);
    const Line newest = said.empty() ? Line{} : said.back();
    const Line* first = firstBelieved(said);
    const QString unit = str(series, "unit");
    const qint64 id = num(series, "id");
    const Off off = offBy(r, series, said);
    r.whose(num(series, "account"));
    r.text(u"meter"_s, str(series, "meter_number"));
    r.text(u"unit"_s, unit);
    r.text(u"series_state"_s, str(series, "state"));
    r.credit(u"bought"_s, unit, -r.balance("issued", id));
    for (const char* key : {"accepted", "consumed", "remaining"})
        r.credit(QLatin1String{key}, unit, num(newest, key));
    r.credit(u"back"_s, unit, r.balance("returned", id) + r.balance("moved", id));
    r.energy(u"measured"_s, first == nullptr ? 0
                                             : (num(newest, "active") - num(*first, "active")) *
                                                   ratioOf(r, series));
    r.credit(u"deviation"_s, unit, off.amount);
    r.text(u"deviation_cause"_s, off.cause);
    if (!said.empty())
        r.cells[u"returned"_s] = LocalTime{std::chrono::seconds{num(newest, "written_at")}};
    r.emit();
}

// The version of a plan that its accounts should have: the next one that is released, else the one
// in force, unless somebody has retired it.
Line wantedOf(const NaiveReport& r, qint64 plan)
{
    const qint64 now = r.c.now().time_since_epoch().count();
    Line wanted;
    qint64 since = 0;
    for (const Line& version : r.b["tariff_version"]) {
        const auto stepOf = [&](const char* name) {
            const auto found = std::ranges::find_if(r.b["tariff_step"], [&](const Line& step) {
                return num(step, "version") == num(version, "id") &&
                       str(step, "step") == QLatin1String{name};
            });
            return found == r.b["tariff_step"].end() ? Line{} : *found;
        };
        const Line released = stepOf("released");
        if (num(version, "plan") != plan || released.isEmpty() || !stepOf("retired").isEmpty())
            continue;
        const qint64 from = num(released, "effective_from");
        const bool isNext = from > now;
        const bool hadNext = since > now;
        if (wanted.isEmpty() || (isNext && !hadNext) || (isNext && from < since) ||
            (!isNext && !hadNext && from > since)) {
            wanted = version;
            since = from;
        }
    }
    return wanted;
}

} // namespace

void naiveEnergyBalance(NaiveReport& r)
{
    std::vector<std::pair<qint64, Line>> ranked;
    for (const Line& series : standingSeries(r))
        ranked.emplace_back(offBy(r, series, saidBy(r, series)).amount, series);
    std::ranges::stable_sort(ranked, std::greater{}, [](const auto& each) { return each.first; });
    for (const auto& each : ranked)
        emitBalance(r, each.second);
}

void naivePropagation(NaiveReport& r)
{
    for (const Line& series : standingSeries(r)) {
        const Line account = r.b.find("account", "id", series[u"account"_s]);
        const QString state = str(series, "state");
        if ((state != "issued"_L1 && state != "opened"_L1) || str(account, "state") == "closed"_L1)
            continue;
        const Line plan = r.b.find("tariff_version", "id", account[u"tariff"_s]);
        const Line wanted = wantedOf(r, num(plan, "plan"));
        if (wanted.isEmpty())
            continue;
        Line carried;
        for (const Line& row : r.b["transaction_row"]) {
            const bool carries = num(row, "seq") == 1 && num(row, "tariff") == num(wanted, "id");
            if (num(row, "series") == num(series, "id") && str(row, "state") == "committed"_L1 &&
                carries && (carried.isEmpty() || num(row, "seq") < num(carried, "seq")))
                carried = row;
        }
        qint64 taken = 0;
        for (const Line& said : saidBy(r, series)) {
            const bool shows = !carried.isEmpty() && num(said, "doubt") == 0 &&
                               num(said, "seq") >= num(carried, "seq");
            if (shows && (taken == 0 || num(said, "booked_at") < taken))
                taken = num(said, "booked_at");
        }
        r.whose(num(account, "id"));
        r.text(u"meter"_s, str(series, "meter_number"));
        r.count(u"tariff_version"_s, num(wanted, "id"));
        r.text(u"tariff"_s, str(wanted, "name"));
        r.text(u"reach"_s, carried.isEmpty() ? u"not_seen"_s
                           : taken != 0      ? u"in_meter"_s
                                             : u"on_card"_s);
        if (!carried.isEmpty())
            r.time(u"since"_s, taken != 0 ? taken : num(carried, "settled_at"));
        r.emit();
    }
}

void naiveConsumption(NaiveReport& r)
{
    std::map<QString, Sums> months;
    for (const Line& entry : r.b["journal_entry"]) {
        const QString day = r.dayOf(entry);
        if (!r.inDays(day))
            continue;
        for (const Line& leg : r.legsOf(entry)) {
            const QString book = str(leg, "book");
            if (book != "issued"_L1 && book != "consumed"_L1)
                continue;
            const Line series = r.b.find("series", "id", leg[u"owner"_s]);
            if (str(series, "state") == "void"_L1)
                continue;
            const bool isSold = book == "issued"_L1;
            Sums& month = months[day.first(6)];
            const QString key = (isSold ? u"sold_"_s : u"consumed_"_s) + str(series, "unit");
            month[key] += isSold ? -num(leg, "amount") : num(leg, "amount");
        }
    }
    for (auto& [month, sums] : months) {
        if (std::ranges::all_of(sums, [](const auto& each) { return each.second == 0; }))
            continue;
        r.text(u"month"_s, month);
        r.money(u"sold_money"_s, sums[u"sold_money"_s]);
        r.energy(u"sold_energy"_s, sums[u"sold_energy"_s]);
        r.money(u"consumed_money"_s, sums[u"consumed_money"_s]);
        r.energy(u"consumed_energy"_s, sums[u"consumed_energy"_s]);
        r.emit();
    }
}

namespace {

constexpr qint64 aDay = 86'400; // seconds

// So much of an amount, spread evenly, has passed after some of the seconds.
qint64 passedOf(qint64 amount, qint64 seconds, qint64 whole)
{
    return qint64(__int128{amount} * seconds / whole);
}

// 1 kWh is 3 600 000 J.
qint64 watts(qint64 hundredths, qint64 seconds)
{
    const __int128 joules = __int128{hundredths} * 3'600'000 / 100;
    const qint64 down = qint64(joules / seconds);
    return down + (2 * (joules - __int128{down} * seconds) >= seconds ? 1 : 0);
}

QString nameOfDay(qint64 day)
{
    return QDate{1970, 1, 1}.addDays(day).toString(u"yyyyMMdd"_s);
}

struct NaiveSpan {
    qint64 from = 0;
    qint64 to = 0;
    qint64 used = 0;
    Line later;
};

// Each return data that is believed with the one before it, by the time they were booked at.
std::vector<NaiveSpan> spansOf(const NaiveReport& r)
{
    std::vector<NaiveSpan> spans;
    for (const Line& series : standingSeries(r)) {
        std::vector<Line> said = saidBy(r, series);
        std::erase_if(said, [](const Line& each) { return num(each, "doubt") != 0; });
        for (std::size_t i = 1; i < said.size(); ++i)
            spans.push_back(
                {num(said[i - 1], "written_at"), num(said[i], "written_at"),
                 (num(said[i], "active") - num(said[i - 1], "active")) * ratioOf(r, series),
                 said[i]});
    }
    std::erase_if(spans, [&](const NaiveSpan& span) {
        return span.to <= span.from || span.used < 0 ||
               r.dateOf(num(span.later, "booked_at")) < r.q.days.from ||
               nameOfDay(span.to / aDay) < r.q.days.from ||
               nameOfDay(span.from / aDay) > r.q.days.to;
    });
    std::ranges::sort(spans, {}, [](const NaiveSpan& span) {
        return std::pair{num(span.later, "booked_at"), num(span.later, "number")};
    });
    return spans;
}

void emitLoad(NaiveReport& r, const QString& meter, const NaiveSpan& span, qint64 known,
              qint64 meters)
{
    r.text(u"meter"_s, meter);
    r.cells[u"span_from"_s] = LocalTime{std::chrono::seconds{span.from}};
    r.cells[u"span_to"_s] = LocalTime{std::chrono::seconds{span.to}};
    r.energy(u"measured"_s, span.used);
    r.count(u"span_hours"_s, (known + 1'800) / 3'600);
    r.count(u"mean_load"_s, watts(span.used * meters, known));
    r.count(u"meter_count"_s, meters);
    r.emit();
}

} // namespace

// Of everybody by day, each span cut at its midnights; of one customer span by span.
void naiveLoad(NaiveReport& r)
{
    struct Day {
        qint64 used = 0;
        qint64 known = 0;
        std::set<qint64> meters;
    };
    std::map<qint64, Day> days;
    for (const NaiveSpan& span : spansOf(r)) {
        const Line series = r.b.find("series", "id", span.later[u"series"_s]);
        const QString meter = str(series, "meter_number");
        const Line account = r.b.find("account", "id", series[u"account"_s]);
        const Line point = r.b.find("service_point", "id", account[u"service_point"_s]);
        if (!r.q.customer.isEmpty()) {
            if (str(point, "customer_number") == r.q.customer)
                emitLoad(r, meter, span, span.to - span.from, 1);
            continue;
        }
        if (!r.q.area.isEmpty() && str(point, "area") != r.q.area)
            continue;
        for (qint64 day = span.from / aDay; day * aDay < span.to; ++day) {
            if (nameOfDay(day) < r.q.days.from || nameOfDay(day) > r.q.days.to)
                continue;
            const qint64 begin = std::max(day * aDay, span.from) - span.from;
            const qint64 end = std::min((day + 1) * aDay, span.to) - span.from;
            auto& [used, known, meters] = days[day];
            known += end - begin;
            used += passedOf(span.used, end, span.to - span.from) -
                    passedOf(span.used, begin, span.to - span.from);
            meters.insert(num(series, "id"));
        }
    }
    for (const auto& [day, sum] : days)
        emitLoad(r, {}, {day * aDay, (day + 1) * aDay, sum.used, {}}, sum.known,
                 qint64(sum.meters.size()));
}

} // namespace wattcard::reports::test
