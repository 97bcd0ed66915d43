// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_debts.h"
#include "db/repositories/sql_evidence.h"
#include "db/repositories/sql_reversals.h"
#include "db/repositories/sql_statements.h"
#include "tests/db/office.h"

#include <gtest/gtest.h>

#include <string_view>

// DOMAIN.md section 9, "Scope by area and station", as the store keeps it: whatever the screen, an
// account elsewhere is neither found nor opened nor acted on.

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

// Two open accounts, one in the north and one in the south, and one that lies nowhere; one person
// of each role who serves the north only.
class Areas : public Office {
public:
    Areas()
    {
        for (const AccountId account : {moneyAccount, energyAccount}) {
            const auto row = opening(account, Money::fromMinor(5'000));
            sell(row);
            sold[account.value()] = row.id;
            load(account);
        }
        EXPECT_TRUE(
            execute("UPDATE service_point SET area = 'north', station = 'n1' WHERE id = 1;"
                    "UPDATE service_point SET area = 'south', station = 's1' WHERE id = 2"));
        EXPECT_TRUE(execute("INSERT INTO operator_scope (operator, kind, code)"
                            " SELECT id, 'area', 'north' FROM operator WHERE login LIKE 'role%'"));
    }
    AccountId north() const { return moneyAccount; }
    AccountId south() const { return energyAccount; }
    std::map<std::int64_t, TransactionId> sold;
};

std::optional<Fault> faultOf(const auto& result)
{
    return result ? std::nullopt : std::optional{result.error().fault};
}

// A function of the store, and who may use it: the columns of DOMAIN.md section 9, then the
// custodian. "*" for the place alone.
struct StoreFunction {
    const char* name;
    std::string_view roles;
    std::optional<Fault> (*call)(Areas&, const Actor&, AccountId);
};

transaction::Row rowOf(Areas& areas, AccountId account, transaction::Kind kind)
{
    auto row = areas.purchase(account, Money::fromMinor(1'000));
    row.kind = kind;
    return row;
}

const StoreFunction functions[] = {
    {"begin an opening", "**-----",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(
             areas.ledger->begin(rowOf(areas, account, transaction::Kind::Opening), who));
     }},
    {"begin a purchase", "**-----",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(
             areas.ledger->begin(rowOf(areas, account, transaction::Kind::Purchase), who));
     }},
    {"begin a reversal", "-*-----",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(
             areas.ledger->begin(rowOf(areas, account, transaction::Kind::Reversal), who));
     }},
    {"claim", "*******",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(areas.ledger->claim(areas.sold[account.value()], who));
     }},
    {"book return data", "*******",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(
             areas.ledger->bookReturn(account, areas.returnData(account, Credit{}, 9), who));
     }},
    {"report a card", "*******",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(
             areas.ledger->reportCard(account, transaction::Verdict::RefuseRetain, {}, who));
     }},
    {"pay out", "-*-----",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(
             SqlReversals{*areas.database, areas.clock}.payOut(areas.sold[account.value()], who));
     }},
    {"owe", "**-----",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(SqlDebts{*areas.database, areas.clock}.owe(
             account, {DebtClass::LateFee, Money::fromMinor(100)}, u"late"_s, who));
     }},
    {"agree on a debt plan", "**-----",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(
             SqlDebts{*areas.database, areas.clock}.agree(account, {}, u"agreed"_s, who));
     }},
    {"take a debt payment", "**-----",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(SqlDebts{*areas.database, areas.clock}.repay(
             {account, {{TenderKind::Cash, Money::fromMinor(100), {}}}}, who));
     }},
    {"reprint another's receipt", "-*-----",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(areas.outbox->reprint(areas.sold[account.value()], u"lost"_s, who));
     }},
    {"see a statement", "***-*--",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(SqlStatements{*areas.database, areas.clock}.movements(account, who));
     }},
    {"collect evidence", "----*--",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(SqlEvidence{*areas.database, areas.clock}.collect(account, who));
     }},
    {"seal evidence", "----*--",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(
             SqlEvidence{*areas.database, areas.clock}.seal({account, 1, Bytes(32, 1)}, who));
     }},
    {"open an account's facts", "*******",
     [](Areas& areas, const Actor& who, AccountId account) {
         areas.database->serve(who.who);
         return faultOf(areas.ledger->byAccount(account));
     }},
    {"open the facts of a card", "*******",
     [](Areas& areas, const Actor& who, AccountId account) {
         areas.database->serve(who.who);
         return faultOf(areas.ledger->bySerial(serialOf(account)));
     }},
    {"see the history", "*******",
     [](Areas& areas, const Actor& who, AccountId account) {
         areas.database->serve(who.who);
         return faultOf(areas.ledger->history(account, 9));
     }},
    {"see a row", "*******",
     [](Areas& areas, const Actor& who, AccountId account) {
         areas.database->serve(who.who);
         return faultOf(areas.ledger->row(areas.sold[account.value()]));
     }},
    {"see a receipt", "*******",
     [](Areas& areas, const Actor& who, AccountId account) {
         areas.database->serve(who.who);
         return faultOf(areas.ledger->receipt(areas.sold[account.value()]));
     }},
};

bool isRefused(std::optional<Fault> fault)
{
    return fault == Fault::PermissionDenied || fault == Fault::OutOfScope;
}

QStringList found(Areas& areas, const QString& text)
{
    QStringList names;
    for (const Account& account : *areas.ledger->find(text, 50))
        names.append(account.customerName);
    return names;
}

} // namespace

// Role x function x place, each cell asserted: without the right the place does not matter, with it
// only the north is served.
TEST(Scope, isAskedByEveryFunctionOfTheStoreForEveryRole)
{
    int denied = 0, granted = 0;
    for (const Role role : allRoles) {
        Areas areas;
        const Actor who = areas.of(role);
        for (const StoreFunction& function : functions) {
            const bool may = function.roles[static_cast<std::size_t>(role)] == '*';
            for (const AccountId account : {areas.south(), areas.north()}) {
                const bool served = account == areas.north();
                const auto fault = function.call(areas, who, account);
                areas.database->serve({});
                const auto wanted = may ? Fault::OutOfScope : Fault::PermissionDenied;
                if (may && served)
                    EXPECT_FALSE(isRefused(fault))
                        << function.name << ", role " << static_cast<int>(role);
                else
                    EXPECT_EQ(fault, wanted)
                        << function.name << ", role " << static_cast<int>(role);
                (may && served ? granted : denied) += 1;
            }
        }
        EXPECT_TRUE(areas.verifies());
    }
    EXPECT_EQ(granted + denied, 19 * 7 * 2);
    EXPECT_EQ(denied, 191);
}

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
