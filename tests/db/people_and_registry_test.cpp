// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/shop.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

TEST(People, comeBackAsTheyWereAdded)
{
    Shop shop;
    const Operator leader{.id = {},
                          .login = u"sun"_s,
                          .name = u"Sun"_s,
                          .role = Role::ShiftLeader,
                          .mustChangePassword = true};
    const auto id = shop.people->add(leader, u"$argon2id$v=19"_s, shop.clerk);
    ASSERT_TRUE(id);
    shop.reopen();
    const auto stored = shop.people->byLogin(u"sun"_s);
    ASSERT_TRUE(stored);
    Operator expected = leader;
    expected.id = *id;
    EXPECT_EQ(stored->person, expected);
    EXPECT_EQ(stored->encodedPassword, u"$argon2id$v=19"_s);
    EXPECT_EQ(shop.people->operators()->size(), 2u);
}

TEST(People, lockOutSurvivesARestartAndEndsWithASignIn)
{
    Shop shop;
    const UtcTime until = shop.clock.now() + std::chrono::seconds{8};
    const LockOut lock{8, std::chrono::seconds{8}, {"boot", std::chrono::seconds{70}}, until};
    ASSERT_TRUE(shop.people->recordFailure(OperatorId{1}, lock, CounterId{3}));
    shop.reopen();
    EXPECT_EQ(shop.people->byLogin(u"li"_s)->lock, lock);
    ASSERT_TRUE(shop.people->recordSignIn(OperatorId{1}, CounterId{3}));
    EXPECT_EQ(shop.people->byLogin(u"li"_s)->lock, LockOut{});
}

TEST(People, aNewPasswordEndsTheDutyToChangeIt)
{
    Shop shop;
    const Operator person{.id = {},
                          .login = u"new"_s,
                          .name = u"N"_s,
                          .role = Role::Clerk,
                          .mustChangePassword = true};
    const auto id = *shop.people->add(person, u"old"_s, shop.clerk);
    ASSERT_TRUE(shop.people->changePassword(id, u"fresh"_s, shop.clerk));
    EXPECT_EQ(shop.people->byLogin(u"new"_s)->encodedPassword, u"fresh"_s);
    EXPECT_FALSE(shop.people->byLogin(u"new"_s)->person.mustChangePassword);
}

TEST(People, unknownAndTakenLoginsAreFaults)
{
    Shop shop;
    EXPECT_EQ(shop.people->byLogin(u"nobody"_s).error().fault, Fault::NotFound);
    EXPECT_EQ(shop.people->recordSignIn(OperatorId{99}, CounterId{3}).error().fault,
              Fault::NotFound);
    const Operator again{.id = {}, .login = u"li"_s, .name = u"Another"_s};
    EXPECT_EQ(shop.people->add(again, u"x"_s, shop.clerk).error().fault, Fault::DuplicateNumber);
}

TEST(People, everyChangeIsAudited)
{
    Shop shop;
    auto head = *shop.ledger->auditHead();
    const auto moved = [&] { return std::exchange(head, *shop.ledger->auditHead()) != head; };
    ASSERT_TRUE(shop.people->recordFailure(OperatorId{1}, {1, {}, {}, {}}, CounterId{3}));
    EXPECT_TRUE(moved());
    ASSERT_TRUE(shop.people->recordSignIn(OperatorId{1}, CounterId{3}));
    EXPECT_TRUE(moved());
    ASSERT_TRUE(shop.people->changePassword(OperatorId{1}, u"x"_s, shop.clerk));
    EXPECT_TRUE(moved());
    EXPECT_TRUE(shop.verifies());
}

TEST(Registry, companyIsMissingBeforeTheFirstRunAndReplacedLater)
{
    QTemporaryDir directory;
    const Shop empty{directory.path(), {}};
    EXPECT_EQ(empty.registry->company().error().fault, Fault::ConfigurationMissing);
    const Company first{u"A"_s, u"1"_s, {1, 2, 3, 4}, true, CounterId{7}};
    ASSERT_TRUE(empty.registry->setCompany(first, {}));
    EXPECT_EQ(*empty.registry->company(), first);
    const Company second{u"B"_s, u""_s, {4, 3, 2, 1}, false, CounterId{8}};
    ASSERT_TRUE(empty.registry->setCompany(second, {}));
    EXPECT_EQ(*empty.registry->company(), second);
}

TEST(Registry, tariffsKeepEveryField)
{
    Shop shop;
    Tariff tariff = flatTariff(u"Night"_s, PaymentMode::Energy, Price::fromTenThousandths(2'880));
    tariff.tax = Percent::whole(6);
    tariff.overdraftLimit = Credit::fromHundredths(2'000);
    tariff.recloseLimit = Credit::fromHundredths(1'000);
    tariff.hoardingLimit = Credit::fromHundredths(100'000);
    tariff.version = *shop.registry->addTariff(tariff, shop.clerk);
    EXPECT_EQ(shop.registry->tariffs()->back(), tariff);
}

TEST(Registry, numbersAreUsedOnce)
{
    Shop shop;
    NewCustomer customer{.number = *CustomerNumber::parse(u"100000000001"),
                         .name = u"X"_s,
                         .address = u"Y"_s,
                         .meter = *MeterNumber::parse(u"200000000099"),
                         .ratios = {},
                         .mode = PaymentMode::Money,
                         .alarm1 = {},
                         .alarm2 = {},
                         .tariff = TariffVersionId{1}};
    EXPECT_EQ(shop.registry->addCustomer(customer, shop.clerk).error().fault,
              Fault::DuplicateNumber);
    customer.number = *CustomerNumber::parse(u"100000000099");
    customer.meter = *MeterNumber::parse(u"200000000001");
    EXPECT_EQ(shop.registry->addCustomer(customer, shop.clerk).error().fault,
              Fault::DuplicateNumber);
    customer.meter = *MeterNumber::parse(u"200000000099");
    customer.tariff = TariffVersionId{2};
    EXPECT_EQ(shop.registry->addCustomer(customer, shop.clerk).error().fault, Fault::BadInput);
    customer.tariff = TariffVersionId{77};
    EXPECT_EQ(shop.registry->addCustomer(customer, shop.clerk).error().fault, Fault::NoTariff);
    customer.tariff = TariffVersionId{1};
    EXPECT_TRUE(shop.registry->addCustomer(customer, shop.clerk));
}

} // namespace wattcard::db::test
