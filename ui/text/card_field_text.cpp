// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/card_field_text.h"

#include "domain/work_order.h"
#include "ui/text/card_field_words.h"
#include "ui/text/card_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

// One value of an enumerated field, as the card has it.
struct ValueWord {
    QLatin1StringView id;
    std::uint32_t value;
    const char* text;
};
class CardValueWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::CardValueWords)
public:
    static QString none() { return tr("nothing"); }
    static QString otherBits() { return tr("unknown bits"); }
    static QString unknown() { return tr("unknown value"); }
    static QString sentence() { return tr("%1: %2. %3", "name, value, what it is for"); }
    static QString empty() { return tr("not set"); }
    static QString rate(const QString& time, int rate)
    {
        return tr("from %1 rate %2").arg(time).arg(rate);
    }
    static QString settlement(const QString& date, const QString& hour)
    {
        return tr("every year on %1 at %2:00").arg(date, hour);
    }
    static QString separator() { return tr(", ", "between the items of a list"); }

    static constexpr ValueWord all[] = {
        ValueWord{"frame.class"_L1, 0x01, QT_TR_NOOP("user card")},
        ValueWord{"frame.class"_L1, 0x11, QT_TR_NOOP("return data")},
        ValueWord{"parameter.payment_mode"_L1, 0x00, QT_TR_NOOP("energy, in kWh")},
        ValueWord{"parameter.payment_mode"_L1, 0x01, QT_TR_NOOP("money, in yuan")},
        ValueWord{"parameter.sub_type"_L1, 0x01, QT_TR_NOOP("opening")},
        ValueWord{"parameter.sub_type"_L1, 0x02, QT_TR_NOOP("purchase")},
        ValueWord{"parameter.sub_type"_L1, 0x03, QT_TR_NOOP("replacement card")},
        ValueWord{"journal.kind"_L1, 0x01, QT_TR_NOOP("opening")},
        ValueWord{"journal.kind"_L1, 0x02, QT_TR_NOOP("purchase")},
        ValueWord{"journal.kind"_L1, 0x03, QT_TR_NOOP("replacement card")},
        ValueWord{"tariff.time_of_use"_L1, 0x00, QT_TR_NOOP("one price all day")},
        ValueWord{"tariff.time_of_use"_L1, 0x01, QT_TR_NOOP("prices by the time of day")},
        ValueWord{"tariff.tier_period"_L1, 0x00, QT_TR_NOOP("no ladder")},
        ValueWord{"tariff.tier_period"_L1, 0x01, QT_TR_NOOP("each month")},
        ValueWord{"tariff.tier_period"_L1, 0x02, QT_TR_NOOP("each year")},
        ValueWord{"return.lock"_L1, 0x00, QT_TR_NOOP("free")},
        ValueWord{"return.lock"_L1, 0xA5, QT_TR_NOOP("locked: the meter has not finished")},
        ValueWord{"order.scope_kind"_L1, 0x01, QT_TR_NOOP("the meters that are named")},
        ValueWord{"order.scope_kind"_L1, 0x03, QT_TR_NOOP("every meter of an area")},
        ValueWord{"visit.result"_L1, 0x00, QT_TR_NOOP("done")},
        ValueWord{"visit.result"_L1, 0x01, QT_TR_NOOP("refused: the meter's state forbids it")},
        ValueWord{"visit.result"_L1, 0x02, QT_TR_NOOP("refused: used up")},
        ValueWord{"visit.result"_L1, 0x03, QT_TR_NOOP("refused: expired")},
        ValueWord{"visit.result"_L1, 0x04, QT_TR_NOOP("refused: another meter or area")},
        ValueWord{"visit.result"_L1, 0x05, QT_TR_NOOP("refused: altered")},
        ValueWord{"visit.result"_L1, 0x06, QT_TR_NOOP("not confirmed at the meter")},
        ValueWord{"visit.state_before"_L1, 0, QT_TR_NOOP("factory")},
        ValueWord{"visit.state_before"_L1, 1, QT_TR_NOOP("reset")},
        ValueWord{"visit.state_before"_L1, 2, QT_TR_NOOP("cleared")},
        ValueWord{"visit.state_before"_L1, 3, QT_TR_NOOP("opened")},
        ValueWord{"visit.state_after"_L1, 0, QT_TR_NOOP("factory")},
        ValueWord{"visit.state_after"_L1, 1, QT_TR_NOOP("reset")},
        ValueWord{"visit.state_after"_L1, 2, QT_TR_NOOP("cleared")},
        ValueWord{"visit.state_after"_L1, 3, QT_TR_NOOP("opened")},
        ValueWord{"visit.switch_closed"_L1, 0x00, QT_TR_NOOP("open: no supply")},
        ValueWord{"visit.switch_closed"_L1, 0x01, QT_TR_NOOP("closed: supplying")},
    };

    static constexpr ValueWord updateBits[] = {
        ValueWord{{}, 0x80, QT_TR_NOOP("alarms and ratios")},
        ValueWord{{}, 0x01, QT_TR_NOOP("tariff 1")},
        ValueWord{{}, 0x02, QT_TR_NOOP("tariff 2 and switch time")},
        ValueWord{{}, 0x04, QT_TR_NOOP("ladder 1")},
        ValueWord{{}, 0x08, QT_TR_NOOP("ladder 2")},
        ValueWord{{}, 0x10, QT_TR_NOOP("limits")},
    };
    static constexpr ValueWord meterBits[] = {
        ValueWord{{}, 1u << 0, QT_TR_NOOP("opened")},
        ValueWord{{}, 1u << 1, QT_TR_NOOP("tripped")},
        ValueWord{{}, 1u << 2, QT_TR_NOOP("closing allowed")},
        ValueWord{{}, 1u << 3, QT_TR_NOOP("alarm 1")},
        ValueWord{{}, 1u << 4, QT_TR_NOOP("alarm 2")},
        ValueWord{{}, 1u << 5, QT_TR_NOOP("overdraft in use")},
        ValueWord{{}, 1u << 6, QT_TR_NOOP("emergency credit since opening")},
        ValueWord{{}, 1u << 7, QT_TR_NOOP("cover opened")},
        ValueWord{{}, 1u << 8, QT_TR_NOOP("bypassed")},
    };
};

QString bitNames(std::uint32_t value, std::span<const ValueWord> bits)
{
    QStringList names;
    for (const ValueWord& bit : bits) {
        if ((value & bit.value) != 0)
            names << CardValueWords::tr(bit.text);
        value &= ~bit.value;
    }
    if (value != 0)
        names << CardValueWords::otherBits();
    return names.isEmpty() ? CardValueWords::none() : names.join(CardValueWords::separator());
}

// Three packed bytes as hex: hour, minute and rate, which alone is binary.
QString scheduleEntry(const QString& hex)
{
    const QString time = hex.sliced(0, 2) + u':' + hex.sliced(2, 2);
    return CardValueWords::rate(time, hex.sliced(4, 2).toInt(nullptr, 16));
}

QString settlementDate(const QString& hex)
{
    if (hex == u"000000")
        return CardValueWords::empty();
    return CardValueWords::settlement(hex.sliced(0, 2) + u'-' + hex.sliced(2, 2), hex.sliced(4, 2));
}

// Everything that a value is, whether it was read as hex or as a number.
std::uint32_t numberOf(const AnatomyField& field)
{
    const bool isDecimal = field.id.startsWith("visit.state"_L1);
    return field.value.toUInt(nullptr, isDecimal ? 10 : 16);
}

QString wordOf(const AnatomyField& field)
{
    const auto isMeant = [&field](const ValueWord& word) {
        return word.id == field.id && word.value == numberOf(field);
    };
    const auto found = std::ranges::find_if(CardValueWords::all, isMeant);
    if (found != std::end(CardValueWords::all))
        return CardValueWords::tr(found->text);
    const bool isEnumerated = std::ranges::find(CardValueWords::all, field.id, &ValueWord::id) !=
                              std::end(CardValueWords::all);
    return isEnumerated ? CardValueWords::unknown() : QString{};
}

} // namespace

QString fieldTitle(const AnatomyField& field)
{
    const QString name = fieldName(field.id);
    return field.index == 0 ? name : u"%1 %2"_s.arg(name).arg(field.index);
}

QString fieldValue(const AnatomyField& field)
{
    return field.value.isEmpty() ? CardValueWords::empty() : field.value;
}

QString fieldValueMeaning(const AnatomyField& field)
{
    if (!field.wellFormed)
        return {};
    if (field.id == "parameter.update_flag"_L1)
        return bitNames(numberOf(field), CardValueWords::updateBits);
    if (field.id == "return.flags"_L1)
        return bitNames(numberOf(field), CardValueWords::meterBits);
    if (field.id == "journal.role"_L1)
        return keyReferenceText(static_cast<std::uint8_t>(numberOf(field)));
    if (field.id == "order.class"_L1)
        return cardClassText(static_cast<std::uint8_t>(numberOf(field)));
    if (field.id == "tariff.day_schedule"_L1)
        return scheduleEntry(field.value);
    if (field.id == "tariff.settlement"_L1)
        return settlementDate(field.value);
    return wordOf(field);
}

QString fieldSentence(const AnatomyField& field)
{
    const QString meaning = fieldValueMeaning(field);
    const QString value = meaning.isEmpty() ? fieldValue(field) : meaning;
    return CardValueWords::sentence().arg(fieldTitle(field), value, fieldDescription(field.id));
}

QString fieldMeaning(const AnatomyField& field)
{
    const QString value = fieldValueMeaning(field);
    return value.isEmpty() ? fieldDescription(field.id) : value;
}

} // namespace wattcard::ui
