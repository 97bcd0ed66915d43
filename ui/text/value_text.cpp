// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/value_text.h"

#include <QCoreApplication>
#include <QDateTime>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar noBreakSpace{0x00A0};

class ValueWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::ValueWords)
public:
    static QString justNow() { return tr("just now"); }
    static QString minutes(qint64 count) { return tr("%1 min ago").arg(count); }
    static QString hours(qint64 count) { return tr("%1 h ago").arg(count); }
    static QString days(qint64 count) { return tr("%1 d ago").arg(count); }
};

// "-1234.50" -> "-1 234.50"
QString grouped(QString plain)
{
    const qsizetype first = plain.startsWith(u'-') ? 1 : 0;
    const qsizetype point = plain.indexOf(u'.');
    for (qsizetype at = (point < 0 ? plain.size() : point) - 3; at > first; at -= 3)
        plain.insert(at, noBreakSpace);
    return plain;
}

QString shown(const QDateTime& time)
{
    return time.toString(u"yyyy-MM-dd HH:mm"_s);
}

} // namespace

QString moneyText(Money money)
{
    const QString plain = grouped(money.toString());
    return plain.startsWith(u'-') ? u"-¥"_s + plain.mid(1) : u"¥"_s + plain;
}

QString energyText(Energy energy)
{
    return grouped(energy.toString()) + noBreakSpace + u"kWh"_s;
}

QString creditText(Credit credit, PaymentMode mode)
{
    return mode == PaymentMode::Money ? moneyText(Money::fromMinor(credit.hundredths()))
                                      : energyText(Energy::fromHundredths(credit.hundredths()));
}

QString priceText(Price price)
{
    return u"¥"_s + price.toString() + u" / kWh"_s;
}

QString numberText(const CustomerNumber& number)
{
    QString digits = number.toString();
    for (qsizetype at = digits.size() - 4; at > 0; at -= 4)
        digits.insert(at, noBreakSpace);
    return digits;
}

QString dateTimeText(LocalTime time)
{
    // The wall time is taken as if it were UTC, so that no zone changes what was written.
    return shown(QDateTime::fromSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC));
}

QString dateTimeText(UtcTime time)
{
    return shown(QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count()));
}

QString clockText(LocalTime time)
{
    return QDateTime::fromSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC)
        .toString(u"HH:mm"_s);
}

QString ageText(LocalTime then, LocalTime now)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    const qint64 seconds = (now - then).count();
    if (seconds < minute)
        return ValueWords::justNow();
    if (seconds < hour)
        return ValueWords::minutes(seconds / minute);
    if (seconds < day)
        return ValueWords::hours(seconds / hour);
    return ValueWords::days(seconds / day);
}

} // namespace wattcard::ui
