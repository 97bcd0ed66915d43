// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/trace_model.h"

#include "ui/cards/inspector_tone_icon.h"
#include "ui/text/card_text.h"

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

QString hex(int value, int digits)
{
    return u"%1"_s.arg(value, digits, 16, '0'_L1).toUpper();
}

QString textOf(const ApduStep& step, int column)
{
    switch (column) {
    case TraceModel::Time: return millisecondsText(step.startMicroseconds);
    case TraceModel::Name: return instructionText(step.name);
    case TraceModel::Class: return hex(step.header[0], 2) + u' ' + hex(step.header[1], 2);
    case TraceModel::Parameters: return hex(step.header[2], 2) + u' ' + hex(step.header[3], 2);
    case TraceModel::Sent: return QString::number(step.sent);
    case TraceModel::Received: return QString::number(step.received);
    case TraceModel::Status: return statusText(step.status);
    case TraceModel::Duration: return millisecondsText(step.microseconds);
    default: return {};
    }
}

bool isNumber(int column)
{
    return column == TraceModel::Time || column == TraceModel::Sent ||
           column == TraceModel::Received || column == TraceModel::Duration;
}

} // namespace

Tone toneOf(std::optional<std::uint16_t> status)
{
    if (!status)
        return Tone::Stop;
    if (*status == 0x9000)
        return Tone::Good;
    constexpr int warnings = 0x63; // ISO 7816-4 section 5.6: 62 and 63 are warnings
    const int first = *status >> 8;
    const bool isRefusal = first == 0x69 || first == 0x6A;
    return first <= warnings || isRefusal ? Tone::Attention : Tone::Stop;
}

QString statusText(std::optional<std::uint16_t> status)
{
    const QString word = statusWordText(status);
    return status ? hex(*status, 4) + u' ' + word : word;
}

QString millisecondsText(std::int64_t microseconds)
{
    return QString::number(static_cast<double>(microseconds) / 1000.0, 'f', 1);
}

TraceModel::TraceModel(QObject* parent) : QAbstractTableModel{parent} {}

void TraceModel::show(const std::vector<ApduStep>& trace)
{
    beginResetModel();
    m_trace = trace;
    endResetModel();
}

void TraceModel::retranslate()
{
    beginResetModel();
    endResetModel();
}

int TraceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_trace.size());
}

int TraceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TraceModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ApduStep& step = m_trace.at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole: return textOf(step, index.column());
    case Qt::DecorationRole:
        return index.column() == Status ? QVariant{toneIcon(toneOf(step.status))} : QVariant{};
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    default: return {};
    }
}

QVariant TraceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time: return tr("at ms");
    case Name: return tr("Command");
    case Class: return tr("CLA INS");
    case Parameters: return tr("P1 P2");
    case Sent: return tr("sent B");
    case Received: return tr("received B");
    case Status: return tr("Status");
    case Duration: return tr("took ms");
    default: return {};
    }
}

} // namespace wattcard::ui
