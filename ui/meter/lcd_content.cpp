// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meter/lcd_content.h"

#include "ui/meter/meter_text.h"

#include <algorithm>
#include <iterator>

namespace wattcard::ui {
namespace {

using meter::Item;
using meter::Readout;
using namespace Qt::StringLiterals;

struct Value {
    QString digits;
    Unit unit = Unit::None;
};

Value creditValue(const Readout& readout, Credit credit)
{
    const bool money = readout.mode == PaymentMode::Money;
    return {credit.toString(), money ? Unit::Yuan : Unit::KilowattHour};
}

Value powerValue(std::uint32_t watts)
{
    const auto fraction = QString::number(watts % 1000).rightJustified(3, u'0');
    return {QString::number(watts / 1000) + u'.' + fraction, Unit::Kilowatt};
}

Value numberValue(std::uint64_t number)
{
    return {QString::number(number)};
}

Value rateValue(const Readout& readout, Rate rate)
{
    return {readout.rateRegisters[placeOf(rate)].toString(), Unit::KilowattHour};
}

Value factorValue(std::optional<int> hundredths)
{
    if (!hundredths)
        return {u"--"_s};
    const auto fraction = QString::number(*hundredths % 100).rightJustified(2, u'0');
    return {QString::number(*hundredths / 100) + u'.' + fraction};
}

// As the clock shows it; dashes for what is not set.
Value momentValue(const std::optional<LocalTime>& moment, QString (*text)(LocalTime))
{
    if (!moment)
        return {u"--"_s};
    const QString whole = text(*moment);
    return {whole.size() > 8 ? whole.sliced(2) : whole}; // 26-11-21
}

// The lower case r and the words below are what seven segments can form.
QString segmentWord(const Readout& readout)
{
    switch (readout.workState) {
    case meter::WorkState::Factory: return u"FACt"_s;
    case meter::WorkState::Reset: return u"rESEt"_s;
    case meter::WorkState::Cleared: return u"CLEAr"_s;
    case meter::WorkState::Opened: break;
    }
    switch (readout.switchState) {
    case meter::SwitchState::Closed: return u"CLOSEd"_s;
    case meter::SwitchState::Tripped: return u"OPEn"_s;
    case meter::SwitchState::Allowed: return u"HOLd"_s;
    }
    std::abort();
}

QString segmentCode(meter::DisplayCode code)
{
    switch (code) {
    case meter::DisplayCode::None: return u"--"_s;
    case meter::DisplayCode::Good: return u"GOOd"_s;
    case meter::DisplayCode::PressRead: return u"rEAd"_s;
    case meter::DisplayCode::HoldProgram: return u"ProG"_s;
    case meter::DisplayCode::End: return u"End"_s;
    default: return u"Err-"_s + codeText(code).last(2);
    }
}

// With the visit counter on an inspection card.
QString segmentCode(const Readout& readout)
{
    const QString word = segmentCode(readout.code);
    return readout.visitCount ? word + u' ' + QString::number(*readout.visitCount) : word;
}

Value valueOf(const Readout& r, Item item)
{
    switch (item) {
    case Item::Remaining: return creditValue(r, r.remaining);
    case Item::OverdraftInUse: return creditValue(r, std::max(Credit{}, -r.remaining));
    case Item::StateWord: return {segmentWord(r)};
    case Item::LastCredit: return creditValue(r, r.lastCredit);
    case Item::Sequence: return numberValue(static_cast<std::uint32_t>(r.seq));
    case Item::Accepted: return creditValue(r, r.accepted);
    case Item::ConsumedThisMonth: return creditValue(r, r.consumedThisMonth);
    case Item::TotalRegister: return {r.totalRegister.toString(), Unit::KilowattHour};
    case Item::SharpRegister: return rateValue(r, Rate::Sharp);
    case Item::PeakRegister: return rateValue(r, Rate::Peak);
    case Item::FlatRegister: return rateValue(r, Rate::Flat);
    case Item::ValleyRegister: return rateValue(r, Rate::Valley);
    case Item::PriceNow: return {r.price.toString(), Unit::YuanPerKilowattHour};
    case Item::TierNow: return numberValue(static_cast<std::uint32_t>(r.tier));
    case Item::TierLeft:
        return r.tierLeft ? Value{r.tierLeft->toString(), Unit::KilowattHour} : Value{u"--"_s};
    case Item::LastMonth: return {r.lastMonthEnergy.toString(), Unit::KilowattHour};
    case Item::Power: return powerValue(r.powerW);
    case Item::PeakPower: return powerValue(r.peakPowerW);
    case Item::Demand: return powerValue(r.demandW);
    case Item::PowerFactor: return factorValue(r.powerFactor);
    case Item::ReactiveRegister: return {r.reactiveRegister.toString()};
    case Item::MeterNumber: return {r.meter.toString()};
    case Item::CustomerNumber: return {r.customer ? r.customer->toString() : u"--"_s};
    case Item::CurrentRatio: return numberValue(r.ratios.current);
    case Item::PotentialRatio: return numberValue(r.ratios.potential);
    case Item::Ratio: return numberValue(r.ratios.product());
    case Item::Alarm1: return creditValue(r, r.alarm1);
    case Item::Alarm2: return creditValue(r, r.alarm2);
    case Item::OverdraftLimit: return creditValue(r, r.overdraftLimit);
    case Item::RecloseLimit: return creditValue(r, r.recloseLimit);
    case Item::HoardingLimit: return creditValue(r, r.hoardingLimit);
    case Item::PowerLimit: return r.powerLimitW > 0 ? powerValue(r.powerLimitW) : Value{u"--"_s};
    case Item::TariffSet: return numberValue(r.tariffSet);
    case Item::SwitchDate: return momentValue(r.tariffSwitch, &dateText);
    case Item::SwitchTime: return momentValue(r.tariffSwitch, &timeText);
    case Item::GuaranteeFrom: return momentValue(r.guaranteeFrom, &dateText);
    case Item::GuaranteeUntil: return momentValue(r.guaranteeUntil, &dateText);
    case Item::Date: return {dateText(r.now).sliced(2)};
    case Item::Time: return {timeText(r.now)};
    case Item::Generation: return numberValue(static_cast<std::uint16_t>(r.gen));
    case Item::KeyVersion: return numberValue(r.keyVersion);
    case Item::LastError: return {segmentCode(r.lastError)};
    case Item::Events: return numberValue(r.events.size());
    }
    std::abort();
}

Annunciators annunciatorsOf(const Readout& readout)
{
    return {.supplying = readout.switchState == meter::SwitchState::Closed,
            .tripped = readout.switchState == meter::SwitchState::Tripped,
            .allowed = readout.switchState == meter::SwitchState::Allowed,
            .low = readout.alarmLed != meter::Led::Off,
            .overdraft = readout.remaining < Credit{},
            .card = readout.cardInSlot};
}

} // namespace

LcdContent lcdContent(const Readout& readout, Item item)
{
    LcdContent content;
    content.powered = readout.powered;
    if (!readout.powered)
        return content;
    content.backlight = readout.backlight;
    content.codeShown = readout.code != meter::DisplayCode::None;
    content.lit = annunciatorsOf(readout);
    if (content.codeShown) {
        content.digits = segmentCode(readout);
        return content;
    }
    const Value value = valueOf(readout, item);
    content.digits = value.digits;
    content.unit = value.unit;
    return content;
}

int itemNumber(Item item)
{
    const auto found = std::find(meter::allItems.begin(), meter::allItems.end(), item);
    return static_cast<int>(std::distance(meter::allItems.begin(), found)) + 1;
}

} // namespace wattcard::ui
