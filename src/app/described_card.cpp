// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/described_card.h"

#include <algorithm>
#include <limits>

namespace wattcard::app {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint64_t usualCustomer = 42;
constexpr std::uint8_t opensWith = 0x95; // alarms and ratios, tariff and its ladder, limits
constexpr std::array<std::uint8_t, 7> maker{0x57, 0x41, 0x54, 0x54, 0, 0, 0}; // of their serials
constexpr std::uint8_t managementSerial = 0xE0;
constexpr std::chrono::days orderLasts{60};

struct NamedClass {
    QLatin1StringView word;
    ManagementClass of;
};
constexpr std::array managementKinds{
    NamedClass{QLatin1StringView{"inspection"}, ManagementClass::Inspection},
    NamedClass{QLatin1StringView{"preset"}, ManagementClass::Preset},
    NamedClass{QLatin1StringView{"relay-test"}, ManagementClass::RelayTest},
    NamedClass{QLatin1StringView{"reset"}, ManagementClass::Reset},
    NamedClass{QLatin1StringView{"clear"}, ManagementClass::Clear},
    NamedClass{QLatin1StringView{"emergency-credit"}, ManagementClass::EmergencyCredit},
};

// Reads the words one by one and keeps the first that is wrong.
class Words {
public:
    explicit Words(const QJsonObject& object) : m_object{object} {}

    std::uint32_t number(const QString& name, std::uint32_t otherwise, std::uint32_t largest)
    {
        if (!m_object.contains(name))
            return otherwise;
        const qint64 value = m_object[name].toInteger(-1);
        if (value < 0 || value > largest)
            return refuse(name, StoryError::Kind::NotWhole, largest), otherwise;
        return static_cast<std::uint32_t>(value);
    }
    Credit credit(const QString& name, const QString& otherwise)
    {
        const auto money = Money::parse(m_object[name].toString(otherwise));
        if (!money)
            refuse(name, StoryError::Kind::NotAnAmount);
        return money ? Credit::of(*money) : Credit{};
    }
    Price price(const QString& name)
    {
        const auto price = Price::parse(m_object[name].toString(u"0.5283"_s));
        if (!price)
            refuse(name, StoryError::Kind::NotAPrice);
        return price.value_or(Price{});
    }
    template <class Number> Number twelve(const QString& name, const Number& otherwise)
    {
        if (!m_object.contains(name))
            return otherwise;
        const auto number = Number::parse(m_object[name].toString());
        if (!number)
            refuse(name, StoryError::Kind::NotTwelveDigits);
        return number.value_or(otherwise);
    }
    const std::optional<StoryError>& error() const { return m_error; }

private:
    void refuse(const QString& name, StoryError::Kind kind, qint64 largest = 0)
    {
        if (!m_error)
            m_error = StoryError{.kind = kind, .number = largest, .name = name};
    }

    const QJsonObject& m_object;
    std::optional<StoryError> m_error;
};

CardSerial serialOf(std::uint32_t last)
{
    std::array<std::uint8_t, 8> bytes{};
    std::ranges::copy(maker, bytes.begin());
    bytes.back() = static_cast<std::uint8_t>(last);
    return CardSerial{bytes};
}

TariffFile tariffFrom(Words& words)
{
    TariffFile file;
    file.setId = 1;
    file.periods = 1;
    file.prices[0] = words.price(u"price"_s);
    file.overdraftLimit = words.credit(u"overdraft"_s, u"0"_s);
    file.recloseLimit = words.credit(u"reclose"_s, u"0"_s);
    file.hoardingLimit = words.credit(u"hoarding"_s, u"0"_s);
    constexpr std::uint32_t mostWatts = 2'000'000;
    constexpr std::uint32_t stepWatts = 10; // as it is stored
    file.powerLimitW = words.number(u"powerLimitW"_s, 0, mostWatts) / stepWatts * stepWatts;
    file.powerLimitMinutes =
        static_cast<std::uint8_t>(words.number(u"powerLimitMinutes"_s, 0, 255));
    return file;
}

MeterCardReading userCard(Words& words, const CardMaking& making, bool opens)
{
    MeterCardReading card;
    card.formatValid = card.purchaseMacValid = card.tariffDigestValid = true;
    card.hints.serial = serialOf(words.number(u"serial"_s, 1, managementSerial - 1));
    card.hints.lifeCycle = LifeCycle::Operational;
    card.parameter.meter = words.twelve(u"meter"_s, making.meter);
    card.parameter.customer =
        words.twelve(u"customer"_s, CustomerNumber::fromNumber(usualCustomer).value());
    card.parameter.subType = opens ? SubType::Opening : SubType::Purchase;
    card.load.seq =
        Sequence{words.number(u"seq"_s, opens ? 1 : 2, std::numeric_limits<std::uint32_t>::max())};
    card.load.gen = Generation{static_cast<std::uint16_t>(
        words.number(u"gen"_s, 1, std::numeric_limits<std::uint16_t>::max()))};
    card.load.total = words.credit(u"total"_s, u"0"_s);
    if (!opens)
        return card;
    card.parameter.update = {opensWith};
    card.parameter.alarm1 = words.credit(u"alarm1"_s, u"20.00"_s);
    card.parameter.alarm2 = words.credit(u"alarm2"_s, u"5.00"_s);
    card.tariff1 = tariffFrom(words);
    return card;
}

WorkOrder orderFrom(Words& words, ManagementClass kind, const CardMaking& making)
{
    WorkOrder order;
    order.kind = kind;
    order.scope.meters = {words.twelve(u"meter"_s, making.meter)};
    order.uses = static_cast<std::uint8_t>(words.number(u"uses"_s, 1, 99));
    const LocalTime minute = std::chrono::floor<std::chrono::minutes>(making.now);
    order.validFrom = minute - std::chrono::days{1};
    order.validUntil = minute + orderLasts;
    order.engineer = OperatorId{3};
    order.approver1 = OperatorId{1};
    order.approver2 = OperatorId{2};
    if (kind == ManagementClass::EmergencyCredit)
        order.emergencyCredit = words.credit(u"amount"_s, u"30.00"_s);
    return order;
}

MeterCardReading managementCard(Words& words, const QJsonObject& object, WorkOrder order)
{
    const std::uint32_t serial = words.number(
        u"serial"_s, managementSerial + static_cast<std::uint32_t>(order.kind) % 16, 0xFF);
    if (order.kind == ManagementClass::Preset)
        order.preset = PresetOrder{object[u"hold"_s].toBool(true), {}, {}};
    // Each order is one of its own: its number is that of the card and of the minute.
    order.serial = WorkOrderSerial{order.validFrom.time_since_epoch().count() * 256 + serial};
    MeterCardReading card;
    card.hints.serial = serialOf(serial);
    card.hints.lifeCycle = LifeCycle::Operational;
    card.hints.cardClass = static_cast<std::uint8_t>(order.kind);
    card.orderMacValid = true;
    card.order = std::move(order);
    return card;
}

} // namespace

DescribedCard describedCard(const QJsonObject& object, const CardMaking& making)
{
    Words words{object};
    const QString kind = object[u"kind"_s].toString();
    DescribedCard described;
    MeterCardReading& reading = described.card.reading;
    const bool opens = kind == "opening"_L1;
    const auto* management = std::ranges::find(managementKinds, kind, &NamedClass::word);
    if (opens || kind == "purchase"_L1)
        reading = userCard(words, making, opens);
    else if (management != managementKinds.end())
        reading = managementCard(words, object, orderFrom(words, management->of, making));
    described.error = words.error();
    if (!opens && kind != "purchase"_L1 && management == managementKinds.end())
        described.error = StoryError{.kind = StoryError::Kind::NotACardKind, .name = u"kind"_s};
    return described;
}

} // namespace wattcard::app
