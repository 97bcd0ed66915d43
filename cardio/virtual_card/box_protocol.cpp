// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/virtual_card/box_protocol.h"

#include <QJsonDocument>

#include <algorithm>
#include <utility>

namespace wattcard::cardio::box {

using namespace Qt::StringLiterals;

namespace {

template <class Value> using Word = std::pair<QLatin1StringView, Value>;

constexpr std::array placeWords{
    Word<CardPlace>{"tray"_L1, CardPlace::Tray},
    Word<CardPlace>{"counter"_L1, CardPlace::Counter},
    Word<CardPlace>{"meter"_L1, CardPlace::Meter},
};
constexpr std::array faultWords{
    Word<SlotFault::Kind>{"none"_L1, SlotFault::Kind::None},
    Word<SlotFault::Kind>{"pull"_L1, SlotFault::Kind::PullCard},
    Word<SlotFault::Kind>{"lost"_L1, SlotFault::Kind::LoseAnswer},
    Word<SlotFault::Kind>{"slow"_L1, SlotFault::Kind::Slow},
    Word<SlotFault::Kind>{"status"_L1, SlotFault::Kind::WrongStatus},
    Word<SlotFault::Kind>{"pull-at"_L1, SlotFault::Kind::PullAtInstruction},
};

template <class Words, class Value> QString wordOf(const Words& words, Value value)
{
    return std::ranges::find(words, value, &Words::value_type::second)->first;
}

template <class Value, std::size_t count>
Result<Value> valueOf(const std::array<Word<Value>, count>& words, const QJsonValue& word)
{
    const QString text = word.toString();
    const auto found =
        std::ranges::find_if(words, [&](const auto& entry) { return entry.first == text; });
    if (found == words.end())
        return failed(Fault::BadInput, u"unknown word "_s + text);
    return found->second;
}

} // namespace

QByteArray toLine(const QJsonObject& object)
{
    return QJsonDocument{object}.toJson(QJsonDocument::Compact) + '\n';
}

Result<QJsonObject> fromLine(const QByteArray& line)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (error.error != QJsonParseError::NoError)
        return failed(Fault::BadInput, error.errorString());
    if (!document.isObject())
        return failed(Fault::BadInput, u"not a JSON object"_s);
    return document.object();
}

QJsonObject success()
{
    return QJsonObject{{u"ok"_s, true}};
}

QJsonObject refusal(const Failure& failure)
{
    const QString code = wattcard::code(failure.fault);
    return QJsonObject{{u"ok"_s, false},
                       {u"code"_s, code},
                       {u"error"_s, failure.detail.isEmpty() ? code : failure.detail}};
}

Result<QJsonObject> outcome(const QJsonObject& answer)
{
    if (answer["ok"_L1].toBool())
        return answer;
    const QString word = answer["code"_L1].toString();
    const auto fault =
        std::ranges::find_if(allFaults, [&](Fault each) { return code(each) == word; });
    return failed(fault == allFaults.end() ? Fault::BadInput : *fault,
                  answer["error"_L1].toString());
}

QJsonObject toJson(const TrayCard& card)
{
    return QJsonObject{{u"name"_s, card.name},
                       {u"serial"_s, card.serial.toString()},
                       {u"place"_s, wordOf(placeWords, card.place)},
                       {u"blank"_s, card.blank},
                       {u"owner"_s, card.owner},
                       {u"class"_s, card.cardClass}};
}

Result<TrayCard> cardFrom(const QJsonObject& object)
{
    const Result<CardSerial> serial = CardSerial::parse(object["serial"_L1].toString());
    if (!serial)
        return failed(serial);
    const Result<CardPlace> place = valueOf(placeWords, object["place"_L1]);
    if (!place)
        return failed(place);
    const int cardClass = object["class"_L1].toInt(userCardClass);
    return TrayCard{object["name"_L1].toString(),
                    *serial,
                    *place,
                    object["blank"_L1].toBool(),
                    object["owner"_L1].toString(),
                    static_cast<std::uint8_t>(cardClass)};
}

QJsonObject toJson(const SlotFault& fault)
{
    return QJsonObject{{u"kind"_s, wordOf(faultWords, fault.kind)}, {u"at"_s, fault.at}};
}

Result<SlotFault> faultFrom(const QJsonObject& object)
{
    const Result<SlotFault::Kind> kind = valueOf(faultWords, object["kind"_L1]);
    if (!kind)
        return failed(kind);
    const int at = object["at"_L1].toInt();
    if (*kind != SlotFault::Kind::None && at < 1)
        return failed(Fault::BadInput,
                      u"\"at\" is the number of a command, or milliseconds: at least 1"_s);
    return SlotFault{*kind, at};
}

QString toHex(ByteView bytes)
{
    const auto size = static_cast<qsizetype>(bytes.size());
    const auto raw = QByteArray::fromRawData(reinterpret_cast<const char*>(bytes.data()), size);
    return QString::fromLatin1(raw.toHex().toUpper());
}

// QByteArray::fromHex skips what is not hexadecimal: a round trip finds that out.
Result<Bytes> fromHex(const QString& text)
{
    const QByteArray raw = QByteArray::fromHex(text.toLatin1());
    Bytes bytes(raw.begin(), raw.end());
    if (toHex(bytes) != text.toUpper())
        return failed(Fault::BadInput, u"not hexadecimal bytes"_s);
    return bytes;
}

} // namespace wattcard::cardio::box
