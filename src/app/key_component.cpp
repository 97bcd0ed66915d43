// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/key_component.h"

#include <algorithm>

namespace wattcard::app {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t componentSize = 16;
constexpr qsizetype checkValueSize = std::tuple_size_v<crypto::KeyCheckValue>;

// -1 for what is no hex digit.
int digitOf(std::uint8_t letter)
{
    if (letter >= '0' && letter <= '9')
        return letter - '0';
    if (letter >= 'A' && letter <= 'F')
        return letter - 'A' + 10;
    if (letter >= 'a' && letter <= 'f')
        return letter - 'a' + 10;
    return -1;
}

} // namespace

Result<crypto::Secret> parseComponent(const crypto::Secret& digits)
{
    crypto::Secret component{componentSize};
    std::size_t count = 0;
    for (const std::uint8_t letter : digits.view()) {
        if (letter == ' ')
            continue;
        const int digit = digitOf(letter);
        if (digit < 0 || count == 2 * componentSize)
            return failed(Fault::BadInput, u"a component is 32 hex digits"_s);
        std::uint8_t& byte = component.writable()[count / 2];
        byte = static_cast<std::uint8_t>(byte << 4 | digit);
        ++count;
    }
    if (count != 2 * componentSize)
        return failed(Fault::BadInput, u"a component is 32 hex digits"_s);
    return component;
}

Result<crypto::KeyCheckValue> parseCheckValue(const QString& text)
{
    const QByteArray digits = QString{text}.remove(u' ').toLatin1();
    const QByteArray bytes = QByteArray::fromHex(digits);
    crypto::KeyCheckValue value{};
    const bool fits = digits.size() == 2 * checkValueSize && bytes.size() == checkValueSize &&
                      bytes.toHex() == digits.toLower();
    if (!fits)
        return failed(Fault::BadInput, u"a check value is 10 hex digits"_s);
    std::copy(bytes.begin(), bytes.end(), value.begin());
    return value;
}

QString checkValueText(const crypto::KeyCheckValue& value)
{
    const QByteArray bytes{reinterpret_cast<const char*>(value.data()), checkValueSize};
    return QString::fromLatin1(bytes.toHex(' ').toUpper());
}

crypto::Secret combineComponents(const std::vector<crypto::Secret>& components)
{
    crypto::Secret combined{componentSize};
    for (const crypto::Secret& component : components) {
        std::ranges::transform(
            combined.view(), component.view(), combined.writable().begin(),
            [](std::uint8_t a, std::uint8_t b) { return static_cast<std::uint8_t>(a ^ b); });
    }
    return combined;
}

} // namespace wattcard::app
