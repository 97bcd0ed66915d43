// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/card_files.h"
#include "reports/tables/report_run.h"

using namespace Qt::StringLiterals;

// Tills, management cards, prices on their way, what meters have told, the audit log.

namespace wattcard::reports {

namespace {

constexpr std::array alarmNames{
    std::pair{MeterFlag::Alarm1, "alarm1"_L1},
    std::pair{MeterFlag::Alarm2, "alarm2"_L1},
    std::pair{MeterFlag::OverdraftInUse, "overdraft_in_use"_L1},
    std::pair{MeterFlag::EmergencySinceOpening, "emergency_since_opening"_L1},
    std::pair{MeterFlag::CoverOpened, "cover_opened"_L1},
    std::pair{MeterFlag::Bypassed, "bypassed"_L1},
    std::pair{MeterFlag::Tripped, "tripped"_L1},
};

std::uint32_t alarmFlags()
{
    std::uint32_t flags = 0;
    for (const auto& [flag, name] : alarmNames)
        flags |= static_cast<std::uint32_t>(flag);
    return flags;
}

// What of it is an alarm, each with how many there were.
std::vector<std::pair<QString, std::int64_t>> alarmsOf(const MeterEventFact& event)
{
    std::vector<std::pair<QString, std::int64_t>> alarms;
    for (const auto& [flag, name] : alarmNames) {
        if ((event.flags & static_cast<std::uint32_t>(flag)) != 0)
            alarms.emplace_back(name, 1);
    }
    if (event.rejected > 0)
        alarms.emplace_back(u"cards_rejected"_s, event.rejected);
    if (event.lastError > 0)
        alarms.emplace_back(u"ERR-%1"_s.arg(event.lastError, 2, 10, '0'_L1), 1);
    if (event.isVisit && event.result != "done"_L1)
        alarms.emplace_back(u"visit_"_s + event.result, 1);
    if (event.doubt)
        alarms.emplace_back(u"in_doubt"_s, 1);
    return alarms;
}

QString yesWhen(bool holds, const QString& word)
{
    return holds ? word : QString{};
}

} // namespace

Result<void> reportTills(ReportRun& run)
{
    return run.source().shifts(run.question().days, [&](const ShiftFact& shift) {
        const ReportQuestion& asked = run.question();
        if ((!asked.login.isEmpty() && asked.login != shift.clerk) ||
            (asked.counter != CounterId{} && asked.counter != shift.counter))
            return run.look();
        const bool closed = shift.expected && shift.counted;
        return run.emit({shift.id, std::int64_t(shift.counter), shift.clerk, shift.day,
                         run.local(shift.openedAt), timeCell(run, shift.closedAt), shift.state,
                         std::int64_t{shift.counts}, shift.floated, shift.floatCounted,
                         shift.floatCounted - shift.floated,
                         closed ? Cell{*shift.expected} : Cell{},
                         closed ? Cell{*shift.counted} : Cell{},
                         closed ? Cell{*shift.counted - *shift.expected} : Cell{}});
    });
}

Result<void> reportManagementCards(ReportRun& run)
{
    const LocalTime now = run.local(run.now());
    return run.source().orders([&](const OrderFact& order) {
        const bool overdue = order.validUntil < now;
        return run.emit({order.serial, order.kind, order.state, order.card, order.meters,
                         order.engineer, timeCell(run, order.issuedAt), order.validUntil,
                         yesWhen(overdue, u"overdue"_s), std::int64_t{order.uses},
                         std::int64_t{order.visits}});
    });
}

Result<void> reportPricePropagation(ReportRun& run)
{
    return run.source().reach(run.now(), [&](const ReachFact& meter) {
        if (!run.wants(meter.place))
            return run.look();
        Row row = cellsOf(meter.place);
        append(row, meter.meter, meter.wanted.value(), meter.wantedName, meter.reach,
               timeCell(run, meter.since));
        return run.emit(std::move(row));
    });
}

Result<void> reportMeterAlarms(ReportRun& run)
{
    const ReportDays& days = run.question().days;
    return run.source().meterEvents(days, alarmFlags(), [&](const MeterEventFact& event) {
        if (!run.wants(event.place))
            return run.look();
        for (const auto& [alarm, number] : alarmsOf(event)) {
            Row row = rowOf(run.local(event.at), event.isVisit ? u"visit"_s : u"return"_s);
            appendPlace(row, event.place);
            append(row, event.meter, alarm, number, yesWhen(event.doubt, u"in_doubt"_s));
            if (run.emit(std::move(row)) == Next::Stop)
                return Next::Stop;
        }
        return run.look();
    });
}

Result<void> reportAudit(ReportRun& run)
{
    return run.source().audit(run.question().days, [&](const AuditFact& entry) {
        const ReportQuestion& asked = run.question();
        if ((!asked.login.isEmpty() && asked.login != entry.login) ||
            (asked.counter != CounterId{} && asked.counter != entry.counter) ||
            !entry.action.startsWith(asked.action))
            return run.look();
        return run.emit({entry.number, run.local(entry.at), std::int64_t(entry.counter),
                         entry.login, entry.action, entry.object, entry.details});
    });
}

} // namespace wattcard::reports
