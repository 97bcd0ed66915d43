// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/virtual_card/card_slot.h"
#include "domain/ports/card_tray.h"

#include <QJsonObject>
#include <QJsonValue>

namespace wattcard::cardio {

// The control protocol of the card box: one JSON object a line, in both directions, on a local
// socket. A request names a verb; the answer has "ok", and "error" (for people) and "code" (of the
// fault) when it is false.
//   insert {card, slot} or {specimen: "icao", slot}   remove {slot} or {card}   list   new {name?}
//   fault {slot, kind, at} state {slot} connect {slot}   transmit {slot, apdu}   disconnect {slot}:
//   the direct link, where no pcscd can run watch {slot}: from then on the connection is told each
//   change of the slot
namespace box {

inline constexpr qsizetype longestLine = 64 * 1024;

QByteArray toLine(const QJsonObject& object);         // with the line feed
Result<QJsonObject> fromLine(const QByteArray& line); // BadInput

QJsonObject success();
QJsonObject refusal(const Failure& failure);
Result<QJsonObject> outcome(const QJsonObject& answer); // the answer, or the failure that it tells

QJsonObject toJson(const TrayCard& card);
Result<TrayCard> cardFrom(const QJsonObject& object);

QJsonObject toJson(const SlotFault& fault);
Result<SlotFault>
faultFrom(const QJsonObject& object); // kind: none, pull, lost, slow, status, pull-at

QString toHex(ByteView bytes);
Result<Bytes> fromHex(const QString& text);

} // namespace box

} // namespace wattcard::cardio
