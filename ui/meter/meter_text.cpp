// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meter/meter_text.h"

#include "meter/codes.h"

#include <QCoreApplication>

namespace wattcard::ui {
namespace {

using meter::DisplayCode;
using meter::EventKind;
using meter::Item;
using namespace Qt::StringLiterals;

struct MeterText {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::MeterText)
};

QString twoDigits(unsigned value)
{
    return QString::number(value).rightJustified(2, u'0');
}

// What the commissioning of DOMAIN.md 7.1 wants next.
QString notInService(meter::WorkState state)
{
    switch (state) {
    case meter::WorkState::Factory:
        return MeterText::tr("Not in service yet. Put in the reset card.");
    case meter::WorkState::Reset:
        return MeterText::tr("Not in service yet. Put in the clear card within 2 minutes of "
                             "switching on.");
    case meter::WorkState::Cleared:
    case meter::WorkState::Opened: break;
    }
    return MeterText::tr("Not in service yet. Put in the opening card.");
}

} // namespace

QString itemName(Item item)
{
    switch (item) {
    case Item::Remaining: return MeterText::tr("Remaining credit");
    case Item::OverdraftInUse: return MeterText::tr("Overdraft in use");
    case Item::StateWord: return MeterText::tr("State");
    case Item::LastCredit: return MeterText::tr("Last credit");
    case Item::Sequence: return MeterText::tr("Purchase count");
    case Item::Accepted: return MeterText::tr("Accepted in total");
    case Item::ConsumedThisMonth: return MeterText::tr("Used this month");
    case Item::TotalRegister: return MeterText::tr("Total register");
    case Item::SharpRegister: return MeterText::tr("Sharp register");
    case Item::PeakRegister: return MeterText::tr("Peak register");
    case Item::FlatRegister: return MeterText::tr("Flat register");
    case Item::ValleyRegister: return MeterText::tr("Valley register");
    case Item::PriceNow: return MeterText::tr("Price now");
    case Item::TierNow: return MeterText::tr("Tier now");
    case Item::TierLeft: return MeterText::tr("Left in the tier");
    case Item::LastMonth: return MeterText::tr("Last month");
    case Item::Power: return MeterText::tr("Power");
    case Item::PeakPower: return MeterText::tr("Peak power this month");
    case Item::Demand: return MeterText::tr("Demand this month");
    case Item::PowerFactor: return MeterText::tr("Power factor this month");
    case Item::ReactiveRegister: return MeterText::tr("Reactive register (kvarh)");
    case Item::MeterNumber: return MeterText::tr("Meter number");
    case Item::CustomerNumber: return MeterText::tr("Customer number");
    case Item::CurrentRatio: return MeterText::tr("CT ratio");
    case Item::PotentialRatio: return MeterText::tr("PT ratio");
    case Item::Ratio: return MeterText::tr("Ratio K");
    case Item::Alarm1: return MeterText::tr("Alarm level 1");
    case Item::Alarm2: return MeterText::tr("Alarm level 2");
    case Item::OverdraftLimit: return MeterText::tr("Overdraft limit");
    case Item::RecloseLimit: return MeterText::tr("Reclose limit");
    case Item::HoardingLimit: return MeterText::tr("Hoarding limit");
    case Item::PowerLimit: return MeterText::tr("Load limit");
    case Item::TariffSet: return MeterText::tr("Tariff set");
    case Item::SwitchDate: return MeterText::tr("Next tariff, date");
    case Item::SwitchTime: return MeterText::tr("Next tariff, time");
    case Item::GuaranteeFrom: return MeterText::tr("Guarantee from");
    case Item::GuaranteeUntil: return MeterText::tr("Guarantee until");
    case Item::Date: return MeterText::tr("Date");
    case Item::Time: return MeterText::tr("Time");
    case Item::Generation: return MeterText::tr("Card generation");
    case Item::KeyVersion: return MeterText::tr("Key version");
    case Item::LastError: return MeterText::tr("Last error");
    case Item::Events: return MeterText::tr("Number of events");
    }
    std::abort();
}

QString unitName(PaymentMode mode)
{
    return mode == PaymentMode::Money ? MeterText::tr("yuan") : MeterText::tr("kWh");
}

QString unitSymbol(Unit unit)
{
    switch (unit) {
    case Unit::None: return {};
    case Unit::Yuan: return u"¥"_s;
    case Unit::KilowattHour: return u"kWh"_s;
    case Unit::YuanPerKilowattHour: return u"¥/kWh"_s;
    case Unit::Kilowatt: return u"kW"_s;
    }
    std::abort();
}

QString unitWord(Unit unit)
{
    return unit == Unit::Yuan ? MeterText::tr("yuan") : unitSymbol(unit);
}

QString codeText(DisplayCode code)
{
    return meter::code(code);
}

QString codeAdvice(DisplayCode code)
{
    switch (code) {
    case DisplayCode::None: return {};
    case DisplayCode::Good: return MeterText::tr("Card accepted. It may be taken out.");
    case DisplayCode::Err01:
        return MeterText::tr("The load switch does not follow. Check the wiring.");
    case DisplayCode::Err02:
        return MeterText::tr("The security module is silent. Switch the power off and on.");
    case DisplayCode::Err03:
        return MeterText::tr("Both memory images are invalid. Switch the power off and on.");
    case DisplayCode::Err31:
        return MeterText::tr("Supply voltage too low. The card was not touched.");
    case DisplayCode::Err32:
        return MeterText::tr("Card not readable or not issued. Clean or turn it.");
    case DisplayCode::Err33:
        return MeterText::tr("This card is for another meter or was replaced.");
    case DisplayCode::Err34:
        return MeterText::tr("The card contradicts the meter. Have the counter read it.");
    case DisplayCode::Err35:
        return MeterText::tr("The card moved. Put it in again and wait for GOOD.");
    case DisplayCode::Err36:
        return MeterText::tr("Too much credit at once. Use some, then the same card again.");
    case DisplayCode::Err51:
        return MeterText::tr("Too much load. Switch appliances off, wait 3 minutes, hold the key.");
    case DisplayCode::Err04:
        return MeterText::tr("Clock battery low. Have it changed before the power fails.");
    case DisplayCode::Err08:
        return MeterText::tr("Clock invalid: the flat price counts. Have a preset card set it.");
    case DisplayCode::PressRead: return MeterText::tr("Management card: press Read.");
    case DisplayCode::HoldProgram:
        return MeterText::tr("Hold Program until the display shows END.");
    case DisplayCode::End: return MeterText::tr("Done. The card may be taken out.");
    }
    std::abort();
}

QString advice(const meter::Readout& readout)
{
    if (!readout.powered)
        return MeterText::tr("No supply voltage.");
    if (readout.cardBusy)
        return MeterText::tr("The meter is working on the card. Do not pull it.");
    if (readout.code != DisplayCode::None)
        return codeAdvice(readout.code);
    if (readout.workState != meter::WorkState::Opened)
        return notInService(readout.workState);
    switch (readout.switchState) {
    case meter::SwitchState::Tripped:
        return readout.remaining <= readout.recloseLimit
                   ? MeterText::tr("Tripped, credit insufficient. Buy, then put the card in.")
                   : MeterText::tr("Tripped.");
    case meter::SwitchState::Allowed:
        return MeterText::tr("Credit is there. Hold Trip/Close for 5 seconds to close.");
    case meter::SwitchState::Closed: break;
    }
    if (readout.remaining < Credit{})
        return MeterText::tr("Overdraft in use. Buy now.");
    if (readout.alarmLed != meter::Led::Off)
        return MeterText::tr("Credit is low. Buy soon.");
    return MeterText::tr("Supplying.");
}

QString switchWord(meter::SwitchState state)
{
    switch (state) {
    case meter::SwitchState::Closed: return MeterText::tr("Closed");
    case meter::SwitchState::Tripped: return MeterText::tr("Tripped");
    case meter::SwitchState::Allowed: return MeterText::tr("May be closed");
    }
    std::abort();
}

QString workStateWord(meter::WorkState state)
{
    switch (state) {
    case meter::WorkState::Factory: return MeterText::tr("factory");
    case meter::WorkState::Reset: return MeterText::tr("reset");
    case meter::WorkState::Cleared: return MeterText::tr("cleared");
    case meter::WorkState::Opened: return MeterText::tr("opened");
    }
    std::abort();
}

QString ledWord(meter::Led led)
{
    switch (led) {
    case meter::Led::Off: return MeterText::tr("off");
    case meter::Led::Steady: return MeterText::tr("on");
    case meter::Led::Blinking: return MeterText::tr("blinking");
    }
    std::abort();
}

QString eventName(EventKind kind)
{
    switch (kind) {
    case EventKind::CardAccepted: return MeterText::tr("Card accepted");
    case EventKind::CardRefused: return MeterText::tr("Refused");
    case EventKind::Credited: return MeterText::tr("Credited");
    case EventKind::Tripped: return MeterText::tr("Tripped");
    case EventKind::Allowed: return MeterText::tr("May be closed");
    case EventKind::ClosedByKey: return MeterText::tr("Closed by key");
    case EventKind::Alarm1: return MeterText::tr("Alarm 1");
    case EventKind::Alarm2: return MeterText::tr("Alarm 2");
    case EventKind::CourtesyTrip: return MeterText::tr("Courtesy trip");
    case EventKind::ParametersTaken: return MeterText::tr("Parameters taken");
    case EventKind::PowerLost: return MeterText::tr("Power lost");
    case EventKind::PowerReturned: return MeterText::tr("Power back");
    case EventKind::MonthFrozen: return MeterText::tr("Month frozen");
    case EventKind::Opened: return MeterText::tr("Put into service");
    case EventKind::OrderDone: return MeterText::tr("Work order done");
    case EventKind::OrderRefused: return MeterText::tr("Work order refused");
    case EventKind::Reset: return MeterText::tr("Reset");
    case EventKind::Cleared: return MeterText::tr("Cleared");
    case EventKind::RelayTested: return MeterText::tr("Relay test");
    case EventKind::KeysUpdated: return MeterText::tr("Key updated");
    case EventKind::EmergencyCredited: return MeterText::tr("Emergency credit");
    case EventKind::HoldSet: return MeterText::tr("Supply held");
    case EventKind::HoldLifted: return MeterText::tr("Hold lifted");
    case EventKind::TariffSwitched: return MeterText::tr("Tariff switched");
    case EventKind::LoadTripped: return MeterText::tr("Tripped for too much load");
    case EventKind::LoadLocked: return MeterText::tr("Locked for too much load");
    case EventKind::LoadRested: return MeterText::tr("Load allowed again");
    case EventKind::GuaranteeBegan: return MeterText::tr("Guarantee began");
    case EventKind::GuaranteeEnded: return MeterText::tr("Guarantee ended");
    case EventKind::SwitchStuck: return MeterText::tr("Switch does not follow");
    case EventKind::SwitchFollows: return MeterText::tr("Switch follows again");
    case EventKind::ConditionBegan: return MeterText::tr("Condition began");
    case EventKind::ConditionEnded: return MeterText::tr("Condition ended");
    case EventKind::BypassOverdue: return MeterText::tr("Bypass lasts too long");
    case EventKind::TrippedByKey: return MeterText::tr("Opened by key");
    case EventKind::ClosedByItself: return MeterText::tr("Closed by itself");
    case EventKind::PresetsTaken: return MeterText::tr("Presets set");
    }
    std::abort();
}

QString causeText(meter::Cause cause)
{
    using meter::Cause;
    switch (cause) {
    case Cause::None: return {};
    case Cause::NotReadable: return MeterText::tr("not readable");
    case Cause::OwnModule: return MeterText::tr("own security module");
    case Cause::Moved: return MeterText::tr("card moved");
    case Cause::NotIssued: return MeterText::tr("not issued");
    case Cause::ClassUnknown: return MeterText::tr("class unknown");
    case Cause::OtherMeter: return MeterText::tr("other meter");
    case Cause::OtherCustomer: return MeterText::tr("other customer");
    case Cause::OldGeneration: return MeterText::tr("replaced card");
    case Cause::OtherSerial: return MeterText::tr("other serial");
    case Cause::Format: return MeterText::tr("file format");
    case Cause::WorkState: return MeterText::tr("working state");
    case Cause::SubType: return MeterText::tr("card type");
    case Cause::PurchaseMac: return MeterText::tr("purchase code wrong");
    case Cause::Parameters: return MeterText::tr("parameters");
    case Cause::OtherMode: return MeterText::tr("payment mode");
    case Cause::CountExhausted: return MeterText::tr("count exhausted");
    case Cause::StaleImage: return MeterText::tr("old purchase");
    case Cause::Contradiction: return MeterText::tr("contradiction");
    case Cause::Hoarding: return MeterText::tr("hoarding limit");
    case Cause::WriteRefused: return MeterText::tr("write refused");
    case Cause::OrderAltered: return MeterText::tr("altered or copied");
    case Cause::OrderNotYetValid: return MeterText::tr("not yet valid");
    case Cause::OrderExpired: return MeterText::tr("expired");
    case Cause::OrderUsedUp: return MeterText::tr("used up");
    case Cause::OtherPlace: return MeterText::tr("other meter or area");
    case Cause::TooLate: return MeterText::tr("later than 2 minutes after power-up");
    case Cause::OrderMemoryFull: return MeterText::tr("order memory full");
    case Cause::KeyVersion: return MeterText::tr("older key version");
    case Cause::Cover: return MeterText::tr("cover open");
    case Cause::PhaseMissing: return MeterText::tr("phase missing");
    case Cause::ReverseEnergy: return MeterText::tr("reverse energy");
    case Cause::LowVoltage: return MeterText::tr("voltage below 80 %");
    case Cause::ClockBattery: return MeterText::tr("clock battery low");
    case Cause::ClockInvalid: return MeterText::tr("clock invalid");
    case Cause::Bypass: return MeterText::tr("bypass");
    }
    std::abort();
}

QString placeName(CardPlace place)
{
    switch (place) {
    case CardPlace::Tray: return MeterText::tr("Tray");
    case CardPlace::Counter: return MeterText::tr("Counter reader");
    case CardPlace::Meter: return MeterText::tr("Meter slot");
    }
    std::abort();
}

QString ownerText(const TrayCard& card)
{
    if (card.blank)
        return MeterText::tr("blank");
    const auto kind = managementClass(card.cardClass);
    if (kind)
        return managementText(*kind);
    return card.subType ? subTypeText(*card.subType) : card.owner;
}

QString subTypeText(SubType type)
{
    switch (type) {
    case SubType::Opening: return MeterText::tr("Opening card");
    case SubType::Purchase: return MeterText::tr("Purchase card");
    case SubType::Replacement: return MeterText::tr("Replacement card");
    }
    std::abort();
}

QString managementText(ManagementClass kind)
{
    switch (kind) {
    case ManagementClass::Inspection: return MeterText::tr("Inspection card");
    case ManagementClass::Preset: return MeterText::tr("Preset card");
    case ManagementClass::RelayTest: return MeterText::tr("Relay test card");
    case ManagementClass::Reset: return MeterText::tr("Reset card");
    case ManagementClass::Clear: return MeterText::tr("Clear card");
    case ManagementClass::KeyUpdate: return MeterText::tr("Key update card");
    case ManagementClass::EmergencyCredit: return MeterText::tr("Emergency credit card");
    }
    std::abort();
}

QString serialTail(const TrayCard& card)
{
    return card.serial.toString().last(6);
}

QString trayFaultText(Fault fault)
{
    const QString number = code(fault);
    if (fault == Fault::CardInUse)
        return MeterText::tr("That place already holds a card. Take it back first. (%1)")
            .arg(number);
    if (fault == Fault::NotFound)
        return MeterText::tr("This card is not in the box any more. (%1)").arg(number);
    return MeterText::tr(
               "The box of virtual cards does not answer. Is wattcard-cardbox running? (%1)")
        .arg(number);
}

QString dateText(LocalTime time)
{
    const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(time)};
    return QString::number(static_cast<int>(day.year())).rightJustified(4, u'0') + u'-' +
           twoDigits(static_cast<unsigned>(day.month())) + u'-' +
           twoDigits(static_cast<unsigned>(day.day()));
}

QString timeText(LocalTime time)
{
    const auto sinceMidnight = time - std::chrono::floor<std::chrono::days>(time);
    const std::chrono::hh_mm_ss clock{sinceMidnight};
    return twoDigits(static_cast<unsigned>(clock.hours().count())) + u':' +
           twoDigits(static_cast<unsigned>(clock.minutes().count())) + u':' +
           twoDigits(static_cast<unsigned>(clock.seconds().count()));
}

QString wattsText(std::int64_t watts)
{
    if (watts < 1000)
        return QString::number(watts) + u" W"_s;
    return QString::number(watts / 1000) + u'.' +
           twoDigits(static_cast<unsigned>(watts % 1000 / 10)) + u" kW"_s;
}

} // namespace wattcard::ui
