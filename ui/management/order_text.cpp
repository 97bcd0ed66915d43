// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/management/order_text.h"

#include <QCoreApplication>

#include <cstdlib>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

class OrderWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::OrderWords)
public:
    static QString kind(ManagementClass kind);
    static QString meaning(ManagementClass kind);
    static QString state(WorkOrderState state);
    static QString list(WorkOrderList list);
    static QString card(const WorkOrderEntry& entry);
    static QString approvals(const WorkOrder& order);
    static QString gap(WritingGap gap);
    static QString result(VisitResult result);
    static QString workState(std::uint8_t state);
    static QString preset(const PresetOrder& preset);
    static QString keyUpdate(const KeyUpdateOrder& update);
    static QString area(const QString& code) { return tr("area %1").arg(code); }
};

QString OrderWords::kind(ManagementClass kind)
{
    switch (kind) {
    case ManagementClass::Inspection: return tr("inspection");
    case ManagementClass::Preset: return tr("parameter preset");
    case ManagementClass::RelayTest: return tr("relay test");
    case ManagementClass::Reset: return tr("reset");
    case ManagementClass::Clear: return tr("clear");
    case ManagementClass::KeyUpdate: return tr("key update");
    case ManagementClass::EmergencyCredit: return tr("emergency credit");
    }
    std::abort();
}

QString OrderWords::meaning(ManagementClass kind)
{
    switch (kind) {
    case ManagementClass::Inspection:
        return tr("Reads the meter onto the card and changes nothing.");
    case ManagementClass::Preset: return tr("Sets the switch hold or the alarms.");
    case ManagementClass::RelayTest: return tr("Opens and closes the switch for about 10 s.");
    case ManagementClass::Reset:
        return tr("Takes the meter out of service; only clear and open bring it back.");
    case ManagementClass::Clear:
        return tr("Erases credit, purchases and readings of the month. It cannot be undone.");
    case ManagementClass::KeyUpdate: return tr("The meter begins to use another key version.");
    case ManagementClass::EmergencyCredit: return tr("Gives the meter credit without a purchase.");
    }
    std::abort();
}

QString OrderWords::state(WorkOrderState state)
{
    switch (state) {
    case WorkOrderState::Prepared: return tr("prepared");
    case WorkOrderState::Approved: return tr("approved");
    case WorkOrderState::Writing: return tr("being written");
    case WorkOrderState::Issued: return tr("issued");
    case WorkOrderState::Returned: return tr("returned");
    case WorkOrderState::Lost: return tr("lost");
    case WorkOrderState::Revoked: return tr("revoked");
    }
    std::abort();
}

QString OrderWords::list(WorkOrderList list)
{
    switch (list) {
    case WorkOrderList::All: return tr("All");
    case WorkOrderList::Open: return tr("Open");
    case WorkOrderList::Unreturned: return tr("Not returned");
    case WorkOrderList::Expired: return tr("Expired");
    case WorkOrderList::Foreign: return tr("Foreign visits");
    case WorkOrderList::Lost: return tr("Lost cards");
    }
    std::abort();
}

QString OrderWords::card(const WorkOrderEntry& entry)
{
    switch (cardStateOf(entry)) {
    case OrderCardState::Blank: return tr("blank");
    case OrderCardState::Written: return tr("written");
    case OrderCardState::Verified: return tr("verified");
    case OrderCardState::Used: return tr("used (%1)").arg(entry.visits);
    case OrderCardState::Expired: return tr("expired");
    case OrderCardState::Returned:
        return entry.visits > 0 ? tr("used (%1)").arg(entry.visits) : tr("not used");
    case OrderCardState::Lost: return tr("lost");
    case OrderCardState::Revoked: return tr("revoked");
    }
    std::abort();
}

QString OrderWords::approvals(const WorkOrder& order)
{
    if (order.approver1.isNull())
        return tr("administrator and finance are missing");
    return order.approver2.isNull() ? tr("administrator yes, finance is missing")
                                    : tr("administrator and finance");
}

QString OrderWords::gap(WritingGap gap)
{
    switch (gap) {
    case WritingGap::None: return {};
    case WritingGap::FirstPersonMissing:
        return tr("Two persons are missing: an administrator approves first, then finance.");
    case WritingGap::SecondPersonMissing:
        return tr("The second person is missing: finance has still to approve.");
    case WritingGap::RightMissing: return tr("The right is missing: an engineer writes this card.");
    case WritingGap::OtherEngineer:
        return tr("The right is missing: the engineer who prepared it writes this card.");
    case WritingGap::Over: return tr("The order is over: prepare a new one.");
    }
    std::abort();
}

QString OrderWords::result(VisitResult result)
{
    switch (result) {
    case VisitResult::Done: return tr("done");
    case VisitResult::Refused: return tr("refused: wrong order of steps");
    case VisitResult::UsedUp: return tr("refused: used up");
    case VisitResult::Expired: return tr("refused: expired");
    case VisitResult::OtherPlace: return tr("refused: another meter or area");
    case VisitResult::Altered: return tr("refused: altered");
    case VisitResult::NotConfirmed: return tr("keys let go too early");
    }
    std::abort();
}

QString OrderWords::workState(std::uint8_t state)
{
    switch (state) {
    case 0: return tr("factory");
    case 1: return tr("reset");
    case 2: return tr("cleared");
    case 3: return tr("opened");
    default: return tr("unknown"); // a byte from a card
    }
}

QString OrderWords::preset(const PresetOrder& preset)
{
    QStringList parts;
    if (preset.switchHold)
        parts << (*preset.switchHold ? tr("switch held open") : tr("switch released"));
    if (preset.alarm1)
        parts << tr("alarm 1 at %1").arg(preset.alarm1->toString());
    if (preset.alarm2)
        parts << tr("alarm 2 at %1").arg(preset.alarm2->toString());
    return parts.join(u", "_s);
}

QString OrderWords::keyUpdate(const KeyUpdateOrder& update)
{
    const QString key = QString::number(update.purpose, 16).toUpper();
    const QString text = tr("key %1, version %2").arg(key).arg(update.version);
    return update.retiresOlder ? tr("%1, older ones retired").arg(text) : text;
}

} // namespace

QString managementClassText(ManagementClass kind)
{
    return OrderWords::kind(kind);
}

QString managementClassMeaning(ManagementClass kind)
{
    return OrderWords::meaning(kind);
}

QString workOrderStateText(WorkOrderState state)
{
    return OrderWords::state(state);
}

QString orderCardText(const WorkOrderEntry& entry)
{
    return OrderWords::card(entry);
}

QString approvalsText(const WorkOrder& order)
{
    return OrderWords::approvals(order);
}

QString writingGapText(WritingGap gap)
{
    return OrderWords::gap(gap);
}

QString workOrderListText(WorkOrderList list)
{
    return OrderWords::list(list);
}

QString scopeText(const WorkOrderScope& scope)
{
    if (scope.area) {
        const auto* data = reinterpret_cast<const char*>(scope.area->data());
        const QByteArray code{data, static_cast<qsizetype>(scope.area->size())};
        return OrderWords::area(QString::fromLatin1(code.toHex().toUpper()));
    }
    QStringList meters;
    for (const MeterNumber& meter : scope.meters)
        meters << meter.toString();
    return meters.join(u", "_s);
}

QString parametersText(const WorkOrder& order)
{
    if (order.preset)
        return OrderWords::preset(*order.preset);
    if (order.keyUpdate)
        return OrderWords::keyUpdate(*order.keyUpdate);
    return order.emergencyCredit ? order.emergencyCredit->toString() : QString{};
}

QString visitResultText(VisitResult result)
{
    return OrderWords::result(result);
}

QString workStateText(std::uint8_t workState)
{
    return OrderWords::workState(workState);
}

} // namespace wattcard::ui
