// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_sale_limits.h"
#include "db/repositories/sql_tariffs.h"
#include "tests/db/areas.h"

// DOMAIN.md section 9, "Scope by area and station", as the store keeps it: whatever the screen, an
// account elsewhere is neither found nor opened nor acted on.

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

QStringList found(Areas& areas, const QString& text)
{
    QStringList names;
    const auto all = areas.ledger->find(text, 50).value();
    for (const Account& account : all)
        names.append(account.customerName);
    return names;
}

} // namespace

TEST(Scope, hidesAccountsElsewhereFromEverySearch)
{
    Areas areas;
    const Actor clerk = areas.of(Role::Clerk);
    const QStringList texts{{}, u"1000"_s, u"2000"_s, u"0002"_s, u"Zhang"_s, u"Elm"_s, u"hang"_s};
    EXPECT_EQ(found(areas, {}).size(), 3);
    EXPECT_EQ(found(areas, u"Zhang"_s), QStringList{u"Zhang_100%"_s});
    areas.database->serve(clerk.who);
    for (const QString& text : texts) {
        const QStringList names = found(areas, text);
        EXPECT_FALSE(names.contains(u"Zhang_100%"_s)) << text.toStdString();
        EXPECT_LE(names.size(), 1) << text.toStdString();
    }
    EXPECT_EQ(found(areas, u"Elm"_s), QStringList{u"Wang Wei"_s});
    EXPECT_EQ(areas.ledger->find({}, 9)->front().place, (PlaceCodes{u"north"_s, u"n1"_s}));
}

TEST(Scope, hidesOpenRowsElsewhere)
{
    Areas areas;
    for (const AccountId account : {areas.north(), areas.south()})
        ASSERT_TRUE(
            areas.ledger->begin(areas.purchase(account, Money::fromMinor(1'000)), areas.clerk));
    EXPECT_EQ(areas.ledger->openRows()->size(), 2U);
    areas.database->serve(areas.of(Role::Clerk).who);
    ASSERT_EQ(areas.ledger->openRows()->size(), 1U);
    EXPECT_EQ(areas.ledger->openRows()->front().row.account, areas.north());
}

TEST(Scope, hidesAccountsElsewhereFromEveryList)
{
    Areas areas;
    SqlSaleLimits limits{*areas.database, areas.clock};
    SqlTariffs tariffs{*areas.database, areas.clock};
    const Actor admin = areas.of(Role::Administrator);
    ASSERT_TRUE(areas.execute("DELETE FROM operator_scope WHERE operator ="
                              " (SELECT id FROM operator WHERE role = 'administrator')"));
    for (const AccountId account : {areas.north(), areas.south()})
        ASSERT_TRUE(limits.setLimit({{account, 0}, LimitSpan::Day, LimitMeasure::Count, 9},
                                    areas.of(Role::Finance).who, admin));
    const auto seenBy = [&](OperatorId who) {
        areas.database->serve(who);
        return std::pair{limits.limits()->size(), tariffs.propagation()->size()};
    };
    EXPECT_EQ(seenBy({}), (std::pair<std::size_t, std::size_t>{2, 2}));
    EXPECT_EQ(seenBy(admin.who), (std::pair<std::size_t, std::size_t>{2, 2}));
    EXPECT_EQ(seenBy(areas.of(Role::Clerk).who), (std::pair<std::size_t, std::size_t>{1, 1}));
    EXPECT_EQ(limits.limits()->front().owner.account, areas.north());
    EXPECT_EQ(tariffs.propagation()->front().account, areas.north());
}

// Area or station, several of them; a point without a code is seen by who serves everything.
TEST(Scope, namesAreasAndStations)
{
    struct Case {
        const char* lines;
        bool north, south, nowhere;
    };
    const Case cases[] = {
        {"", true, true, true},
        {"(9, 'area', 'south')", false, true, false},
        {"(9, 'station', 'n1')", true, false, false},
        {"(9, 'station', 'north')", false, false, false},
        {"(9, 'area', 's1')", false, false, false},
        {"(9, 'area', 'north'), (9, 'station', 's1')", true, true, false},
        {"(9, 'area', 'west')", false, false, false},
    };
    Areas areas;
    ASSERT_EQ(areas.add(u"nine"_s, Role::Clerk).who, OperatorId{9});
    areas.database->serve(OperatorId{9});
    const auto sees = [&](AccountId account) {
        return areas.ledger->byAccount(account).has_value();
    };
    for (const Case& each : cases) {
        QByteArray sql = "DELETE FROM operator_scope WHERE operator = 9;";
        if (*each.lines != '\0')
            sql += QByteArray{"INSERT INTO operator_scope (operator, kind, code) VALUES "} +
                   each.lines;
        ASSERT_TRUE(areas.execute(sql.constData()));
        EXPECT_EQ(sees(areas.north()), each.north) << each.lines;
        EXPECT_EQ(sees(areas.south()), each.south) << each.lines;
        EXPECT_EQ(sees(areas.chineseAccount), each.nowhere) << each.lines;
    }
}

TEST(Scope, takesNoCustomerElsewhere)
{
    Areas areas;
    NewCustomer customer{.number = *CustomerNumber::parse(u"100000000077"),
                         .name = u"X"_s,
                         .address = u"Y"_s,
                         .meter = *MeterNumber::parse(u"200000000077"),
                         .ratios = {},
                         .mode = PaymentMode::Money,
                         .alarm1 = {},
                         .alarm2 = {},
                         .tariff = TariffVersionId{1}};
    customer.place = {u"south"_s, {}};
    EXPECT_EQ(areas.registry->addCustomer(customer, areas.of(Role::Clerk)).error().fault,
              Fault::OutOfScope);
    customer.place = {u"north"_s, {}};
    const auto added = areas.registry->addCustomer(customer, areas.of(Role::Clerk));
    ASSERT_TRUE(added);
    EXPECT_EQ(areas.ledger->byAccount(*added)->account.place, customer.place);
    EXPECT_TRUE(areas.verifies());
}

// DOMAIN.md section 4: 高供低计 has K = CT and losses, 高供高计 belongs to high voltage.
TEST(Registry, refusesMeteringThatContradictsItself)
{
    struct Case {
        VoltageClass voltage;
        MeteringMode metering;
        Ratios ratios;
        Transformer transformer;
        bool good;
    };
    constexpr auto low = VoltageClass::Low, high = VoltageClass::High;
    constexpr auto lowSide = MeteringMode::LowSide, highSide = MeteringMode::HighSide;
    const Case cases[] = {
        {low, lowSide, {60, 1}, {340, 200}, true},    {high, lowSide, {60, 1}, {}, true},
        {high, highSide, {20, 100}, {}, true},        {low, highSide, {20, 100}, {}, false},
        {low, lowSide, {20, 100}, {}, false},         {high, lowSide, {20, 100}, {}, false},
        {high, highSide, {20, 100}, {340, 0}, false}, {high, highSide, {20, 1}, {0, 200}, false},
    };
    Shop shop;
    std::uint64_t number = 300'000'000'000;
    for (const Case& each : cases) {
        NewCustomer customer{.number = *CustomerNumber::fromNumber(++number),
                             .name = u"X"_s,
                             .address = u"Y"_s,
                             .meter = *MeterNumber::fromNumber(number),
                             .ratios = each.ratios,
                             .mode = PaymentMode::Money,
                             .alarm1 = {},
                             .alarm2 = {},
                             .tariff = TariffVersionId{1}};
        customer.supply = {each.voltage, each.metering, 250, each.transformer, u"A1 A2"_s};
        EXPECT_EQ(shop.registry->addCustomer(customer, shop.clerk).has_value(), each.good);
        const QByteArray update =
            "UPDATE service_point SET ratio_current = " + QByteArray::number(each.ratios.current) +
            ", ratio_potential = " + QByteArray::number(each.ratios.potential) + ", voltage = '" +
            (each.voltage == high ? "high" : "low") + "', metering = '" +
            (each.metering == highSide ? "high_side" : "low_side") +
            "', iron = " + QByteArray::number(qint64{each.transformer.ironW}) +
            ", copper = " + QByteArray::number(qint64{each.transformer.copperTenThousandths}) +
            " WHERE id = 1";
        EXPECT_EQ(shop.execute(update.constData()), each.good) << update.constData();
    }
}

} // namespace wattcard::db::test
