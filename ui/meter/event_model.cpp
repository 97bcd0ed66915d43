// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meter/event_model.h"

#include "ui/meter/meter_text.h"

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;

// "Refused ERR-33, replaced card"
QString whatHappened(const meter::Event& event)
{
    QString text = eventName(event.kind);
    if (event.code != meter::DisplayCode::None && event.code != meter::DisplayCode::Good)
        text += u' ' + codeText(event.code);
    if (event.cause != meter::Cause::None)
        text += u", "_s + causeText(event.cause);
    return text;
}

} // namespace

EventModel::EventModel(QObject* parent) : QAbstractTableModel{parent} {}

int EventModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_events.size());
}

int EventModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

void EventModel::showEvents(const std::vector<meter::Event>& events)
{
    std::vector<meter::Event> newestFirst{events.rbegin(), events.rend()};
    if (newestFirst == m_events)
        return; // a readout comes every second; the selection stays where it is
    beginResetModel();
    m_events = std::move(newestFirst);
    endResetModel();
}

void EventModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_events.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QVariant EventModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const meter::Event& event = m_events.at(static_cast<std::size_t>(index.row()));
    const bool number = index.column() == Amount || index.column() == Balance;
    switch (role) {
    case Qt::DisplayRole: return text(event, index.column());
    case Qt::ToolTipRole: return dateText(event.at) + u' ' + text(event, index.column());
    case KindRole: return static_cast<int>(event.kind);
    case WholeTimeRole: return QString{dateText(event.at) + u' ' + timeText(event.at)};
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default: return {};
    }
}

QString EventModel::text(const meter::Event& event, int column) const
{
    switch (column) {
    case Time: return dateText(event.at).sliced(5) + u' ' + timeText(event.at);
    case What: return whatHappened(event);
    case Amount:
        return event.kind == meter::EventKind::Credited ? u'+' + event.amount.toString()
                                                        : QString{};
    case Balance: return event.balance.toString();
    default: return {};
    }
}

QVariant EventModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time: return tr("Time");
    case What: return tr("Event");
    case Amount: return tr("Credit");
    case Balance: return tr("Balance");
    default: return {};
    }
}

} // namespace wattcard::ui
