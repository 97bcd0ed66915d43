// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/password.h"
#include "tests/crypto/vector_file.h"

namespace wattcard::crypto {

using namespace Qt::StringLiterals;
using test::Vector;
using test::vectorName;
using test::vectors;

namespace {

const PasswordCost cheapest = passwordCostFloor;

} // namespace

class PublishedPassword : public ::testing::TestWithParam<Vector> {};
TEST_P(PublishedPassword, verifiesAsPublished)
{
    const auto matches = verifyPassword(GetParam().text("password"), GetParam().text("encoded"));
    ASSERT_TRUE(matches);
    EXPECT_EQ(*matches, GetParam().truth("matches"));
}
INSTANTIATE_TEST_SUITE_P(Argon2id, PublishedPassword,
                         ::testing::ValuesIn(vectors("argon2id.jsonl")), vectorName);

TEST(Password, isVerifiedByItsOwnHashAndByNoOther)
{
    const auto encoded = hashPassword(u"电卡 pass"_s, cheapest);
    ASSERT_TRUE(encoded);
    EXPECT_TRUE(verifyPassword(u"电卡 pass"_s, *encoded).value());
    EXPECT_FALSE(verifyPassword(u"电卡 Pass"_s, *encoded).value());
    EXPECT_FALSE(verifyPassword({}, *encoded).value());
}

TEST(Password, hasAFreshSaltEachTime)
{
    EXPECT_NE(hashPassword(u"same"_s, cheapest).value(), hashPassword(u"same"_s, cheapest).value());
}

TEST(Password, costsByDefaultWhatTheDesignSays)
{
    const auto encoded = hashPassword(u"word"_s);
    ASSERT_TRUE(encoded);
    EXPECT_TRUE(encoded->startsWith(u"$argon2id$v=19$m=65536,t=3,p=4$"_s)) << qPrintable(*encoded);
    EXPECT_EQ(passwordCost(*encoded).value(), PasswordCost{});
}

class CostOutOfRange : public ::testing::TestWithParam<PasswordCost> {};
TEST_P(CostOutOfRange, isNotHashed)
{
    EXPECT_EQ(hashPassword(u"word"_s, GetParam()).error().fault, Fault::BadInput);
}
INSTANTIATE_TEST_SUITE_P(
    Bounds, CostOutOfRange,
    ::testing::Values(PasswordCost{19 * 1024 - 1, 2, 1}, PasswordCost{19 * 1024, 1, 1},
                      PasswordCost{19 * 1024, 2, 0}, PasswordCost{1024 * 1024 + 1, 2, 1},
                      PasswordCost{19 * 1024, 17, 1}, PasswordCost{19 * 1024, 2, 17}));

// A changed record must neither be believed nor cost memory or time.
class StoredString : public ::testing::TestWithParam<QString> {};
TEST_P(StoredString, isRefusedBeforeAnyWork)
{
    EXPECT_EQ(verifyPassword(u"word"_s, GetParam()).error().fault, Fault::BadInput);
}
INSTANTIATE_TEST_SUITE_P(
    Refused, StoredString,
    ::testing::Values(u""_s, u"word"_s,
                      u"$argon2id$v=19$m=1048577,t=3,p=4$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7c"_s,
                      u"$argon2id$v=19$m=65536,t=17,p=4$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7c"_s,
                      u"$argon2id$v=19$m=65536,t=3,p=17$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7c"_s,
                      u"$argon2id$v=19$m=4294967296,t=3,p=4$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm"_s,
                      u"$argon2i$v=19$m=65536,t=3,p=4$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7c"_s,
                      u"$argon2id$m=65536,t=3,p=4$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7c"_s,
                      u"$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm\n"_s,
                      u"$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHQ"_s));

} // namespace wattcard::crypto
