// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/identity.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace wattcard;
using namespace Qt::StringLiterals;

TEST(TwelveDigitNumbers, keepTheirLeadingZeros)
{
    const auto number = CustomerNumber::parse(u"000100123456");
    ASSERT_TRUE(number);
    EXPECT_EQ(number->number(), 100123456u);
    EXPECT_EQ(number->toString(), u"000100123456"_s);
}

class BadNumbers : public ::testing::TestWithParam<const char16_t*> {};
TEST_P(BadNumbers, areRefusedAtTheBorder)
{
    EXPECT_EQ(MeterNumber::parse(GetParam()).error().fault, Fault::BadInput);
}
INSTANTIATE_TEST_SUITE_P(Meters, BadNumbers,
                         ::testing::Values(u"", u"12345678901", u"1234567890123", u"12345678901a",
                                           u"-12345678901", u"１２３４５６７８９０１２",
                                           u" 12345678901"));

TEST(CardSerials, areSixteenHexDigits)
{
    const auto serial = CardSerial::parse(u"00008800000000ab");
    ASSERT_TRUE(serial);
    EXPECT_EQ(serial->toString(), u"00008800000000AB"_s);
    EXPECT_FALSE(CardSerial::parse(u"00008800000000a"));
    EXPECT_FALSE(CardSerial::parse(u"00008800000000xy"));
}

// RFC 9562 appendix A.6: the published UUIDv7 of 2022-02-22 14:22:22.00 GMT-05:00.
TEST(TransactionIds, areVersionSevenUuids)
{
    const Bytes random{0x0C, 0xC3, 0x18, 0xC4, 0xDC, 0x0C, 0x0C, 0x07, 0x39, 0x8F};
    const auto id = TransactionId::make(0x017F22E279B0, random);
    EXPECT_EQ(id.toString(), u"017f22e2-79b0-7cc3-98c4-dc0c0c07398f"_s);
    const OrderId order{0x98, 0xC4, 0xDC, 0x0C, 0x0C, 0x07, 0x39, 0x8F};
    EXPECT_EQ(id.orderId(), order);
    EXPECT_EQ(*TransactionId::parse(id.toString()), id);
}
