// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit_review.h"

#include <QDateTime>
#include <QTimeZone>

namespace wattcard::app {

using namespace Qt::StringLiterals;

namespace {

constexpr auto byteOrderMark = "\xEF\xBB\xBF";

// Names that do not change with the language: other programs read them.
const QStringList& visitColumns()
{
    static const QStringList columns{
        u"meter"_s,  u"work_order"_s, u"use"_s,      u"visited_at"_s,   u"result"_s,
        u"before"_s, u"after"_s,      u"customer"_s, u"remaining"_s,    u"accepted"_s,
        u"seq"_s,    u"gen"_s,        u"consumed"_s, u"register_kwh"_s, u"last_month_kwh"_s,
        u"peak_w"_s, u"flags"_s,      u"rejected"_s, u"write_backs"_s,  u"last_error"_s,
        u"relay"_s,  u"booked_at"_s,  u"foreign"_s,  u"suspicious"_s};
    return columns;
}

QString resultWord(VisitResult result)
{
    switch (result) {
    case VisitResult::Done: return u"done"_s;
    case VisitResult::Refused: return u"refused"_s;
    case VisitResult::UsedUp: return u"used_up"_s;
    case VisitResult::Expired: return u"expired"_s;
    case VisitResult::OtherPlace: return u"other_place"_s;
    case VisitResult::Altered: return u"altered"_s;
    case VisitResult::NotConfirmed: return u"not_confirmed"_s;
    }
    return {};
}

QString stateWord(std::uint8_t state)
{
    static const QStringList words{u"factory"_s, u"reset"_s, u"cleared"_s, u"opened"_s};
    return words.value(state, QString::number(state));
}

QString meterTime(LocalTime at)
{
    const auto seconds = at.time_since_epoch().count();
    return QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::utc())
        .toString(u"yyyy-MM-ddTHH:mm:ss"_s);
}

QString ourTime(UtcTime at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), QTimeZone::utc())
        .toString(Qt::ISODate);
}

template <class Number> QString numberWord(Number number)
{
    return QString::number(static_cast<std::uint32_t>(number));
}

// No field holds a comma, a quote or a line break: they are numbers, words and times.
QStringList visitFields(const BookedVisit& booked)
{
    const Visit& visit = booked.visit;
    return {visit.meter.toString(),
            QString::number(visit.order.value()),
            numberWord(visit.use),
            meterTime(visit.at),
            resultWord(visit.result),
            stateWord(visit.stateBefore),
            stateWord(visit.stateAfter),
            visit.customer.toString(),
            visit.remaining.toString(),
            visit.accepted.toString(),
            numberWord(visit.seq),
            numberWord(visit.gen),
            visit.consumed.toString(),
            visit.activeRegister.toString(),
            visit.lastMonthEnergy.toString(),
            numberWord(visit.peakPowerW),
            u"0x%1"_s.arg(visit.flags, 8, 16, '0'_L1),
            numberWord(visit.rejectedCards),
            numberWord(visit.writeBackCounter),
            numberWord(visit.lastError),
            visit.relayClosed ? u"closed"_s : u"open"_s,
            ourTime(booked.bookedAt),
            booked.isForeign ? u"yes"_s : u"no"_s,
            booked.isSuspicious ? u"yes"_s : u"no"_s};
}

} // namespace

QByteArray visitsCsv(const MeterHistory& history)
{
    QByteArray csv{byteOrderMark};
    csv += visitColumns().join(u',').toUtf8() + "\r\n";
    for (const BookedVisit& booked : history.visits)
        csv += visitFields(booked).join(u',').toUtf8() + "\r\n";
    return csv;
}

} // namespace wattcard::app
