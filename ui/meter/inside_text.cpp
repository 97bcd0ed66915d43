// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meter/inside_text.h"

#include "meter/display.h"
#include "ui/meter/meter_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cstdlib>

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;

struct InsideText {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::InsideText)
};

constexpr std::size_t bytesOfALine = 16;

template <class Number> QString number(Number value)
{
    return QString::number(static_cast<qulonglong>(value));
}

QString yesNo(bool value)
{
    return value ? InsideText::tr("yes") : InsideText::tr("no");
}

QString moment(LocalTime time)
{
    return dateText(time) + u' ' + timeText(time);
}

QString momentOrNone(const std::optional<LocalTime>& time)
{
    return time ? moment(*time) : InsideText::tr("none");
}

// Bits of MeterFlag, as return bytes 70 to 73 have them.
QString flagsText(const meter::MeterState& state)
{
    return QString::number(meter::flagsOf(state), 16).toUpper().rightJustified(8, u'0');
}

QString causesText(meter::TripCauses causes)
{
    QStringList words;
    const auto add = [&](meter::TripCause cause, const QString& word) {
        if (causes.has(cause))
            words.append(word);
    };
    add(meter::TripCause::Credit, InsideText::tr("credit"));
    add(meter::TripCause::Courtesy, InsideText::tr("courtesy"));
    add(meter::TripCause::Hold, InsideText::tr("hold"));
    add(meter::TripCause::LoadLock, InsideText::tr("load lock"));
    return words.isEmpty() ? InsideText::tr("none") : words.join(u", "_s);
}

void addRegisters(std::vector<InsideRow>& rows, const meter::Registers& registers)
{
    const QString kilowattHours = u" kWh"_s;
    const auto energy = [&](const QString& name, Energy value) {
        rows.push_back({name, value.toString() + kilowattHours});
    };
    energy(InsideText::tr("Register, total"), registers.total);
    energy(InsideText::tr("Register, sharp"), registers.rates[placeOf(Rate::Sharp)]);
    energy(InsideText::tr("Register, peak"), registers.rates[placeOf(Rate::Peak)]);
    energy(InsideText::tr("Register, flat"), registers.rates[placeOf(Rate::Flat)]);
    energy(InsideText::tr("Register, valley"), registers.rates[placeOf(Rate::Valley)]);
    rows.push_back({InsideText::tr("Not yet a step"), number(registers.joules) + u" J"_s});
    energy(InsideText::tr("Energy this month"), registers.monthEnergy);
    energy(InsideText::tr("Used of the ladder"), registers.tierUse);
    rows.push_back({InsideText::tr("Month ends"), moment(registers.monthEnds)});
    rows.push_back({InsideText::tr("Ladder ends"), momentOrNone(registers.tierEnds)});
    rows.push_back({InsideText::tr("Months frozen"), number(registers.freezes.size())});
}

void addSeries(std::vector<InsideRow>& rows, const meter::MeterState& state)
{
    rows.push_back({InsideText::tr("T of the load under way"),
                    state.stage ? state.stage->total.toString() : InsideText::tr("none")});
    rows.push_back({InsideText::tr("A, accepted"), state.series.accepted.toString()});
    rows.push_back({InsideText::tr("m, purchases accepted (seq)"), number(state.series.seq)});
    rows.push_back({InsideText::tr("Generation (gen)"), number(state.series.gen)});
    rows.push_back({InsideText::tr("Customer number"), state.series.customer.toString()});
    rows.push_back({InsideText::tr("Card serial"), state.series.serial.toString()});
    rows.push_back({InsideText::tr("Key version"), number(state.series.keyVersion)});
    rows.push_back({InsideText::tr("Write-back count"), number(state.writeBackCounter)});
}

void addBalance(std::vector<InsideRow>& rows, const meter::MeterState& state)
{
    const meter::Balance& balance = state.balance;
    const QString unit = u' ' + unitName(state.parameters.mode);
    rows.push_back({InsideText::tr("Remaining"), balance.remaining.toString() + unit});
    rows.push_back({InsideText::tr("Overdraft in use"),
                    std::max(-balance.remaining, Credit{}).toString() + unit});
    rows.push_back({InsideText::tr("Consumed"), balance.consumed.toString() + unit});
    rows.push_back({InsideText::tr("Emergency credit"), balance.emergencyCredit.toString() + unit});
    rows.push_back(
        {InsideText::tr("Remainder (r)"), QString::number(balance.remainderMicroYuan) + u" µ¥"_s});
}

meter::Cause causeOf(meter::Condition condition)
{
    switch (condition) {
    case meter::Condition::CoverOpen: return meter::Cause::Cover;
    case meter::Condition::PhaseMissing: return meter::Cause::PhaseMissing;
    case meter::Condition::ReverseEnergy: return meter::Cause::ReverseEnergy;
    case meter::Condition::LowVoltage: return meter::Cause::LowVoltage;
    case meter::Condition::ClockBatteryLow: return meter::Cause::ClockBattery;
    case meter::Condition::ClockInvalid: return meter::Cause::ClockInvalid;
    case meter::Condition::Bypassed: return meter::Cause::Bypass;
    case meter::Condition::ModuleSilent: return meter::Cause::OwnModule;
    }
    std::abort();
}

void addSupply(std::vector<InsideRow>& rows, const meter::MeterState& state)
{
    const meter::Supply& supply = state.supply;
    rows.push_back({InsideText::tr("Working state"), workStateWord(state.workState)});
    rows.push_back({InsideText::tr("Switch closed"), yesNo(supply.closed)});
    rows.push_back({InsideText::tr("Trip causes"), causesText(supply.causes)});
    rows.push_back({InsideText::tr("Alarm 1"), yesNo(supply.alarm1)});
    rows.push_back({InsideText::tr("Alarm 2"), yesNo(supply.alarm2)});
    rows.push_back({InsideText::tr("Courtesy trip armed"), yesNo(supply.courtesyArmed)});
    rows.push_back(
        {InsideText::tr("Trips for load within the hour"), number(supply.load.trips.size())});
    rows.push_back({InsideText::tr("Load rests until"), momentOrNone(supply.load.restsTo)});
    QStringList conditions;
    for (const meter::Condition each : meter::allConditions) {
        if (state.conditions.has(each))
            conditions.append(causeText(causeOf(each)));
    }
    rows.push_back({InsideText::tr("Conditions"),
                    conditions.isEmpty() ? InsideText::tr("none") : conditions.join(u", "_s)});
}

QString hexOf(const Bytes& bytes)
{
    QString text;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i % bytesOfALine == 0)
            text += (i == 0 ? u""_s : u"\n"_s) +
                    QString::number(i, 16).toUpper().rightJustified(4, u'0') + u' ';
        text += u' ' + QString::number(bytes[i], 16).toUpper().rightJustified(2, u'0');
    }
    return text;
}

QString imageText(const QString& name, const app::MemoryImage& image)
{
    if (image.bytes.empty())
        return InsideText::tr("Image %1: never written").arg(name);
    const QString check =
        image.valid ? InsideText::tr("check value right") : InsideText::tr("CHECK VALUE WRONG");
    const QString head = InsideText::tr("Image %1: sequence %2, %3 bytes, %4")
                             .arg(name, number(image.sequence), number(image.bytes.size()), check);
    const QString newest = image.newest ? u", "_s + InsideText::tr("the newest") : QString{};
    return head + newest + u'\n' + hexOf(image.bytes);
}

// How many cards, and the code of the last one: "2 (ERR-33)".
QString refusedText(const meter::MeterState& state)
{
    const QString last = codeText(state.lastError);
    return number(state.rejectedCards) + (last.isEmpty() ? QString{} : u" (%1)"_s.arg(last));
}

} // namespace

std::vector<InsideRow> insideRows(const app::MeterInside& inside)
{
    std::vector<InsideRow> rows;
    const meter::MeterState& state = inside.state;
    addRegisters(rows, state.registers);
    addBalance(rows, state);
    addSeries(rows, state);
    addSupply(rows, state);
    rows.push_back({InsideText::tr("Flags of the return data"), flagsText(state)});
    rows.push_back({InsideText::tr("Clock"), moment(state.now)});
    rows.push_back({InsideText::tr("Cards refused"), refusedText(state)});
    rows.push_back({InsideText::tr("Orders remembered"), number(state.served.size())});
    rows.push_back({InsideText::tr("Visits waiting for their card"), number(state.waiting.size())});
    rows.push_back({InsideText::tr("Generation floors"), number(state.floor.size())});
    rows.push_back({InsideText::tr("Events"), number(state.events.size())});
    return rows;
}

QString imagesText(const app::MeterInside& inside)
{
    return imageText(u"A"_s, inside.images[0]) + u"\n\n"_s + imageText(u"B"_s, inside.images[1]);
}

} // namespace wattcard::ui
