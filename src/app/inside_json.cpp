// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inside_json.h"

#include "meter/display.h"

#include <QJsonArray>

namespace wattcard::app {

using namespace Qt::StringLiterals;

namespace {

template <class Number> qint64 number(Number value)
{
    return static_cast<qint64>(value);
}

QJsonObject toJson(const MemoryImage& image)
{
    const QByteArray bytes{reinterpret_cast<const char*>(image.bytes.data()),
                           static_cast<qsizetype>(image.bytes.size())};
    return {{u"sequence"_s, number(image.sequence)},
            {u"valid"_s, image.valid},
            {u"newest"_s, image.newest},
            {u"bytes"_s, QString::fromLatin1(bytes.toHex().toUpper())}};
}

QJsonObject toJson(const meter::Registers& registers)
{
    return {{u"total"_s, registers.total.toString()},
            {u"sharp"_s, registers.rates[0].toString()},
            {u"peak"_s, registers.rates[1].toString()},
            {u"flat"_s, registers.rates[2].toString()},
            {u"valley"_s, registers.rates[3].toString()},
            {u"joules"_s, number(registers.joules)},
            {u"month"_s, registers.monthEnergy.toString()},
            {u"tierUse"_s, registers.tierUse.toString()},
            {u"freezes"_s, number(registers.freezes.size())}};
}

} // namespace

QJsonObject toJson(const MeterInside& inside)
{
    const meter::MeterState& state = inside.state;
    QJsonObject object;
    object[u"powered"_s] = inside.powered;
    object[u"halted"_s] = inside.halted;
    object[u"registers"_s] = toJson(state.registers);
    object[u"total"_s] = state.series.accepted.toString();
    object[u"cardSerial"_s] = state.series.serial.toString();
    object[u"consumed"_s] = state.balance.consumed.toString();
    object[u"remainderMicroYuan"_s] = number(state.balance.remainderMicroYuan);
    object[u"flags"_s] = number(meter::flagsOf(state));
    object[u"switchClosed"_s] = state.supply.closed;
    object[u"staged"_s] = state.stage.has_value();
    object[u"floors"_s] = number(state.floor.size());
    object[u"keyRules"_s] = number(state.keys.size());
    object[u"images"_s] = QJsonArray{toJson(inside.images[0]), toJson(inside.images[1])};
    return object;
}

} // namespace wattcard::app
