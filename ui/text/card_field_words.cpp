// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/card_field_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

struct FieldWords {
    QLatin1StringView id;
    const char* name;
    const char* meaning;
};

class CardFieldWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::CardFieldWords)
public:
    static const FieldWords* find(QLatin1StringView id)
    {
        const auto found = std::ranges::find(words, id, &FieldWords::id);
        return found == std::end(words) ? nullptr : found;
    }

private:
    // In the order of the files (CARD.md section 3).
    static constexpr FieldWords words[] = {
        FieldWords{"serial.tag"_L1, QT_TR_NOOP("Tag"),
                   QT_TR_NOOP("Says how long the serial number is.")},
        FieldWords{"serial.number"_L1, QT_TR_NOOP("Card serial number"),
                   QT_TR_NOOP("The number that the card was made with; its keys depend on it.")},
        FieldWords{"frame.start"_L1, QT_TR_NOOP("Frame start"), QT_TR_NOOP("Always 68.")},
        FieldWords{"frame.class"_L1, QT_TR_NOOP("Frame class"),
                   QT_TR_NOOP("What kind of file this is.")},
        FieldWords{"frame.length"_L1, QT_TR_NOOP("Frame length"),
                   QT_TR_NOOP("Bytes between the length and the check sum.")},
        FieldWords{"frame.check"_L1, QT_TR_NOOP("Check sum"),
                   QT_TR_NOOP("Sum of the bytes before it: finds a damaged file.")},
        FieldWords{"frame.end"_L1, QT_TR_NOOP("Frame end"), QT_TR_NOOP("Always 16.")},
        FieldWords{"reserved"_L1, QT_TR_NOOP("Reserved"), QT_TR_NOOP("Not used; zeros.")},
        FieldWords{"format"_L1, QT_TR_NOOP("Format"), QT_TR_NOOP("Version of this file's layout.")},
        FieldWords{"meter"_L1, QT_TR_NOOP("Meter number"),
                   QT_TR_NOOP("The meter that this belongs to.")},
        FieldWords{"customer"_L1, QT_TR_NOOP("Customer number"),
                   QT_TR_NOOP("The customer that this belongs to.")},
        FieldWords{
            "generation"_L1, QT_TR_NOOP("Card issue"),
            QT_TR_NOOP("Rises by one with each new card of the account; older cards are refused.")},
        FieldWords{"ratio.current"_L1, QT_TR_NOOP("Current ratio (CT)"),
                   QT_TR_NOOP("Ratio of the current transformer; 1 for none.")},
        FieldWords{"ratio.potential"_L1, QT_TR_NOOP("Voltage ratio (PT)"),
                   QT_TR_NOOP("Ratio of the voltage transformer; 1 for none.")},
        FieldWords{"parameter.user_type"_L1, QT_TR_NOOP("User type"),
                   QT_TR_NOOP("Class of customer, as the utility counts them.")},
        FieldWords{"parameter.update_flag"_L1, QT_TR_NOOP("Update flag"),
                   QT_TR_NOOP("Which parts the meter takes over from this card.")},
        FieldWords{"parameter.tariff_switch"_L1, QT_TR_NOOP("Tariff switch time"),
                   QT_TR_NOOP("When tariff 2 takes over from tariff 1.")},
        FieldWords{"parameter.payment_mode"_L1, QT_TR_NOOP("Payment mode"),
                   QT_TR_NOOP("Whether the credit is money or energy.")},
        FieldWords{"parameter.alarm1"_L1, QT_TR_NOOP("Alarm 1"),
                   QT_TR_NOOP("Remaining credit at which the meter warns.")},
        FieldWords{"parameter.alarm2"_L1, QT_TR_NOOP("Alarm 2"),
                   QT_TR_NOOP("Remaining credit at which the meter trips once as a warning.")},
        FieldWords{"parameter.sub_type"_L1, QT_TR_NOOP("Kind of order"),
                   QT_TR_NOOP("What the last order on this card was.")},
        FieldWords{"load.amount"_L1, QT_TR_NOOP("Amount of this order"),
                   QT_TR_NOOP("Credit of the last order, for display; negative for a reversal.")},
        FieldWords{"load.seq"_L1, QT_TR_NOOP("Purchase count"),
                   QT_TR_NOOP("Rises by one with each order on the card.")},
        FieldWords{
            "load.total"_L1, QT_TR_NOOP("Cumulative total (T)"),
            QT_TR_NOOP(
                "All credit ever sold to this series; the meter credits what is new in it.")},
        FieldWords{"load.order"_L1, QT_TR_NOOP("Order id"),
                   QT_TR_NOOP("End of the order's number: tells a repeat from another order.")},
        FieldWords{"load.sale"_L1, QT_TR_NOOP("Sale number"),
                   QT_TR_NOOP("The counter's own running number of this sale.")},
        FieldWords{"load.counter"_L1, QT_TR_NOOP("Counter"),
                   QT_TR_NOOP("Which counter wrote the order.")},
        FieldWords{"load.sold_at"_L1, QT_TR_NOOP("Time of sale"),
                   QT_TR_NOOP("By the counter's clock.")},
        FieldWords{"load.audit_head"_L1, QT_TR_NOOP("Audit chain"),
                   QT_TR_NOOP("First bytes of the audit chain at that moment.")},
        FieldWords{"load.key_version"_L1, QT_TR_NOOP("Key version"),
                   QT_TR_NOOP("Version of the key that made the MAC.")},
        FieldWords{"load.tariff_digest"_L1, QT_TR_NOOP("Digest of parameters and tariffs"),
                   QT_TR_NOOP("The meter checks it before it takes over a price.")},
        FieldWords{"load.mac"_L1, QT_TR_NOOP("Purchase MAC"),
                   QT_TR_NOOP("Seals the load file for this meter and customer.")},
        FieldWords{"tariff.set"_L1, QT_TR_NOOP("Tariff set"),
                   QT_TR_NOOP("Number of this set of prices.")},
        FieldWords{"tariff.time_of_use"_L1, QT_TR_NOOP("Time of use"),
                   QT_TR_NOOP("Whether prices change during the day.")},
        FieldWords{"tariff.periods"_L1, QT_TR_NOOP("Periods of the day"),
                   QT_TR_NOOP("How many entries of the day schedule count.")},
        FieldWords{"tariff.steps"_L1, QT_TR_NOOP("Ladder steps"),
                   QT_TR_NOOP("How many steps the ladder has.")},
        FieldWords{"tariff.price"_L1, QT_TR_NOOP("Price"), QT_TR_NOOP("Per kWh, for this rate.")},
        FieldWords{"tariff.threshold"_L1, QT_TR_NOOP("Ladder threshold"),
                   QT_TR_NOOP("kWh from which the next step counts.")},
        FieldWords{"tariff.surcharge"_L1, QT_TR_NOOP("Ladder surcharge"),
                   QT_TR_NOOP("Per kWh, on top of the price, in this step.")},
        FieldWords{"tariff.settlement"_L1, QT_TR_NOOP("Settlement date"),
                   QT_TR_NOOP("When the ladder begins anew each year.")},
        FieldWords{"tariff.ladder_switch"_L1, QT_TR_NOOP("Ladder switch time"),
                   QT_TR_NOOP("When the standby ladder takes over.")},
        FieldWords{"tariff.overdraft_limit"_L1, QT_TR_NOOP("Overdraft limit"),
                   QT_TR_NOOP("How far below zero the meter still supplies.")},
        FieldWords{"tariff.reclose_limit"_L1, QT_TR_NOOP("Re-close limit"),
                   QT_TR_NOOP("Credit that closes the switch again after a trip.")},
        FieldWords{"tariff.hoarding_limit"_L1, QT_TR_NOOP("Hoarding limit"),
                   QT_TR_NOOP("The most credit that the meter holds; 0 means 999999.99.")},
        FieldWords{"tariff.power_limit"_L1, QT_TR_NOOP("Power limit"),
                   QT_TR_NOOP("In steps of 10 W; 0 for none.")},
        FieldWords{"tariff.power_minutes"_L1, QT_TR_NOOP("Time above the limit"),
                   QT_TR_NOOP("Minutes above the power limit before the meter trips.")},
        FieldWords{"tariff.day_schedule"_L1, QT_TR_NOOP("Day schedule"),
                   QT_TR_NOOP("From this time of day this rate counts.")},
        FieldWords{"tariff.guarantee_from"_L1, QT_TR_NOOP("Guaranteed supply from"),
                   QT_TR_NOOP("The meter does not trip from then on.")},
        FieldWords{"tariff.guarantee_until"_L1, QT_TR_NOOP("Guaranteed supply until"),
                   QT_TR_NOOP("The meter may trip again from then on.")},
        FieldWords{"tariff.tier_period"_L1, QT_TR_NOOP("Ladder period"),
                   QT_TR_NOOP("After how long the ladder begins anew.")},
        FieldWords{"return.remaining"_L1, QT_TR_NOOP("Remaining credit"),
                   QT_TR_NOOP("What was left in the meter; 0 while overdraft is in use.")},
        FieldWords{"return.seq"_L1, QT_TR_NOOP("Purchase count accepted"),
                   QT_TR_NOOP("The newest order that the meter has accepted.")},
        FieldWords{"return.overdraft"_L1, QT_TR_NOOP("Overdraft in use"),
                   QT_TR_NOOP("How far below zero the customer is.")},
        FieldWords{"return.key_information"_L1, QT_TR_NOOP("Key information"),
                   QT_TR_NOOP("Versions of the keys in the meter.")},
        FieldWords{"return.rejected"_L1, QT_TR_NOOP("Cards refused"),
                   QT_TR_NOOP("How many cards the meter has refused.")},
        FieldWords{"return.written_at"_L1, QT_TR_NOOP("Written back at"),
                   QT_TR_NOOP("By the meter's clock.")},
        FieldWords{
            "return.lock"_L1, QT_TR_NOOP("Lock"),
            QT_TR_NOOP("Set while the meter takes credit over: nothing may be taken back then.")},
        FieldWords{"return.accepted"_L1, QT_TR_NOOP("Accepted total (A)"),
                   QT_TR_NOOP("Credit that the meter has taken over in all.")},
        FieldWords{"return.consumed"_L1, QT_TR_NOOP("Consumed total"),
                   QT_TR_NOOP("Credit used up in this meter.")},
        FieldWords{"return.write_backs"_L1, QT_TR_NOOP("Write-back counter"),
                   QT_TR_NOOP("Rises with each write of the meter: each is booked once.")},
        FieldWords{"return.flags"_L1, QT_TR_NOOP("State and events"),
                   QT_TR_NOOP("What the meter was doing, and what has happened to it.")},
        FieldWords{"return.register"_L1, QT_TR_NOOP("Active energy register"),
                   QT_TR_NOOP("kWh on the secondary side.")},
        FieldWords{"return.last_month"_L1, QT_TR_NOOP("Last month's energy"),
                   QT_TR_NOOP("kWh, frozen at the end of the month.")},
        FieldWords{"return.peak_power"_L1, QT_TR_NOOP("Peak power"),
                   QT_TR_NOOP("The highest of this month, in W.")},
        FieldWords{"return.mac"_L1, QT_TR_NOOP("Return MAC"),
                   QT_TR_NOOP("Seals the return data of this meter.")},
        FieldWords{"journal.atc"_L1, QT_TR_NOOP("Transaction counter"),
                   QT_TR_NOOP("The card's own count of its load writes.")},
        FieldWords{"journal.role"_L1, QT_TR_NOOP("Written by"),
                   QT_TR_NOOP("The key that wrote it.")},
        FieldWords{"journal.kind"_L1, QT_TR_NOOP("Kind of order"),
                   QT_TR_NOOP("What was written then.")},
        FieldWords{"order.serial"_L1, QT_TR_NOOP("Order number"),
                   QT_TR_NOOP("The work order that this belongs to.")},
        FieldWords{"order.class"_L1, QT_TR_NOOP("Card class"),
                   QT_TR_NOOP("What the order allows.")},
        FieldWords{"order.scope_kind"_L1, QT_TR_NOOP("Scope"),
                   QT_TR_NOOP("Where the order may be used.")},
        FieldWords{"order.meters"_L1, QT_TR_NOOP("Meters in the scope"),
                   QT_TR_NOOP("How many meters are named; 0 for an area.")},
        FieldWords{"order.uses"_L1, QT_TR_NOOP("Uses allowed"),
                   QT_TR_NOOP("How often, at each meter.")},
        FieldWords{"order.valid_from"_L1, QT_TR_NOOP("Valid from"),
                   QT_TR_NOOP("Meters refuse the card before.")},
        FieldWords{"order.valid_until"_L1, QT_TR_NOOP("Valid until"),
                   QT_TR_NOOP("Meters refuse the card from then on.")},
        FieldWords{"order.engineer"_L1, QT_TR_NOOP("Engineer"),
                   QT_TR_NOOP("Number of the person who prepares and uses it.")},
        FieldWords{"order.approver"_L1, QT_TR_NOOP("Approver"),
                   QT_TR_NOOP("Number of a person who approved it.")},
        FieldWords{"order.scope"_L1, QT_TR_NOOP("Meter or area"),
                   QT_TR_NOOP("A meter number, or the area code.")},
        FieldWords{"order.parameters"_L1, QT_TR_NOOP("Parameters of the class"),
                   QT_TR_NOOP("What the meter needs to know for this class.")},
        FieldWords{"order.mac"_L1, QT_TR_NOOP("Order MAC"),
                   QT_TR_NOOP("Seals the order for this card; a copy on another card fails.")},
        FieldWords{"visit.use"_L1, QT_TR_NOOP("Use"),
                   QT_TR_NOOP("Which use of the order at this meter; 0 when it was refused.")},
        FieldWords{"visit.at"_L1, QT_TR_NOOP("Visited at"), QT_TR_NOOP("By the meter's clock.")},
        FieldWords{"visit.result"_L1, QT_TR_NOOP("Result"), QT_TR_NOOP("What became of it.")},
        FieldWords{"visit.state_before"_L1, QT_TR_NOOP("State before"),
                   QT_TR_NOOP("Working state of the meter when the card came.")},
        FieldWords{"visit.state_after"_L1, QT_TR_NOOP("State after"),
                   QT_TR_NOOP("Working state of the meter when the card left.")},
        FieldWords{"visit.last_error"_L1, QT_TR_NOOP("Last error"),
                   QT_TR_NOOP("The meter's last display code.")},
        FieldWords{"visit.switch_closed"_L1, QT_TR_NOOP("Switch"),
                   QT_TR_NOOP("Whether the meter was supplying.")},
    };
};

} // namespace

QString fieldName(QLatin1StringView id)
{
    const FieldWords* found = CardFieldWords::find(id);
    return found ? CardFieldWords::tr(found->name) : QString{};
}

QString fieldDescription(QLatin1StringView id)
{
    const FieldWords* found = CardFieldWords::find(id);
    return found ? CardFieldWords::tr(found->meaning) : QString{};
}

} // namespace wattcard::ui
