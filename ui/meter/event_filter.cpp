// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meter/event_filter.h"

#include "ui/meter/event_model.h"

#include <QCoreApplication>

#include <cstdlib>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using meter::EventKind;

namespace {

class EventGroups {
    Q_DECLARE_TR_FUNCTIONS(EventGroups)
public:
    static QString name(EventGroup group)
    {
        switch (group) {
        case EventGroup::All: return tr("All events");
        case EventGroup::Cards: return tr("Cards and credit");
        case EventGroup::Supply: return tr("Switch and alarms");
        case EventGroup::Service: return tr("Service and settings");
        case EventGroup::Trouble: return tr("Faults and tampering");
        }
        std::abort();
    }
};

QString quoted(QString field)
{
    return u'"' + field.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

EventGroup groupOf(EventKind kind)
{
    switch (kind) {
    case EventKind::CardAccepted:
    case EventKind::CardRefused:
    case EventKind::Credited:
    case EventKind::EmergencyCredited:
    case EventKind::Opened: return EventGroup::Cards;
    case EventKind::Tripped:
    case EventKind::Allowed:
    case EventKind::ClosedByKey:
    case EventKind::TrippedByKey:
    case EventKind::ClosedByItself:
    case EventKind::Alarm1:
    case EventKind::Alarm2:
    case EventKind::CourtesyTrip:
    case EventKind::LoadTripped:
    case EventKind::LoadLocked:
    case EventKind::LoadRested:
    case EventKind::HoldSet:
    case EventKind::HoldLifted:
    case EventKind::GuaranteeBegan:
    case EventKind::GuaranteeEnded: return EventGroup::Supply;
    case EventKind::ParametersTaken:
    case EventKind::PresetsTaken:
    case EventKind::MonthFrozen:
    case EventKind::TariffSwitched:
    case EventKind::OrderDone:
    case EventKind::OrderRefused:
    case EventKind::Reset:
    case EventKind::Cleared:
    case EventKind::RelayTested:
    case EventKind::KeysUpdated: return EventGroup::Service;
    case EventKind::PowerLost:
    case EventKind::PowerReturned:
    case EventKind::SwitchStuck:
    case EventKind::SwitchFollows:
    case EventKind::ConditionBegan:
    case EventKind::ConditionEnded:
    case EventKind::BypassOverdue: return EventGroup::Trouble;
    }
    std::abort();
}

QString groupName(EventGroup group)
{
    return EventGroups::name(group);
}

void EventFilter::choose(EventGroup group)
{
    m_group = group;
    invalidateFilter();
}

bool EventFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (m_group == EventGroup::All)
        return true;
    const QVariant kind = sourceModel()->index(row, 0, parent).data(EventModel::KindRole);
    return groupOf(static_cast<EventKind>(kind.toInt())) == m_group;
}

QString EventFilter::asCsv() const
{
    QString text;
    const auto line = [&text](const QStringList& fields) { text += fields.join(u',') + u"\r\n"_s; };
    QStringList fields;
    for (int column = 0; column < columnCount(); ++column)
        fields += quoted(headerData(column, Qt::Horizontal).toString());
    line(fields);
    for (int row = 0; row < rowCount(); ++row) {
        fields = {quoted(index(row, 0).data(EventModel::WholeTimeRole).toString())};
        for (int column = 1; column < columnCount(); ++column)
            fields += quoted(index(row, column).data().toString());
        line(fields);
    }
    return text;
}

} // namespace wattcard::ui
