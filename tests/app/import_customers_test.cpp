// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_customers.h"
#include "crypto/password.h"
#include "db/repositories/journal.h"
#include "db/repositories/sql_imports.h"
#include "tests/db/office.h"

#include <QElapsedTimer>
#include <QStringEncoder>

#include <gtest/gtest.h>

#include <algorithm>

// DOMAIN.md F-65: dry run, rejects per field, control totals; totals signed = totals in the ledger.

using namespace Qt::StringLiterals;
using namespace wattcard;
using namespace wattcard::app;
using db::test::Office;

namespace {

class Importing : public ::testing::Test {
protected:
    Importing()
    {
        const QString encoded =
            *crypto::hashPassword(u"right password"_s, crypto::passwordCostFloor);
        for (const auto& [login, role] :
             {std::pair{u"admin"_s, Role::Administrator}, std::pair{u"finance"_s, Role::Finance},
              std::pair{u"auditor"_s, Role::Auditor}}) {
            const Operator person{.id = {}, .login = login, .name = login, .role = role};
            ids[role] = *office.people->add(person, encoded, {{}, CounterId{3}});
        }
    }
    ImportCustomers desk(Role role = Role::Administrator)
    {
        return ImportCustomers{{imports, *office.registry, {ids[role], CounterId{3}}, role}};
    }
    Result<ImportCheck> check(const QByteArray& bytes)
    {
        return desk().check({u"customers.csv"_s, bytes});
    }
    Result<Approval> sign(const ApprovalRequest& request, const QString& login = u"finance"_s)
    {
        return ApprovalDesk{*office.people, office.clock, CounterId{3}}.approve(
            {login, u"right password"_s}, request);
    }
    Result<ImportTotals> import(const QByteArray& bytes)
    {
        const auto checked = check(bytes);
        if (!checked)
            return failed(checked);
        const auto request = desk().ask(*checked);
        if (!request)
            return failed(request);
        return desk().run(*checked, *sign(*request));
    }
    std::int64_t owed(std::int64_t account)
    {
        return *db::Journal{*office.database}.balance("receivable"_L1, account);
    }
    qsizetype customers() { return static_cast<qsizetype>(office.ledger->find({}, 99)->size()); }
    Office office;
    db::SqlImports imports{*office.database, office.clock};
    std::map<Role, OperatorId> ids;
};

const QByteArray heading = "customer_number,name,meter_number,tariff,mode\n";
const QByteArray good = "100000000101,Wang,200000000101,Household,money\n";

QByteArray file(const QByteArray& line, const QByteArray& names = heading)
{
    return names + line;
}

// Three customers with everything, in Chinese.
const QString chinese =
    u"户号,户名,用电地址,电话,证件号,片区,台区,表号,CT,PT,购电方式,电价方案,电压等级,计量方式,"
    "变压器容量,铁损,铜损系数,封印,报警1,报警2,陈欠,本月欠费,违约金\r\n"
    "100000000101,王小明,\"人民路 8 号, 3 楼\",13800138000,110101199001011234,north,n1,"
    "200000000101,,,金额,Household,,,,,,,20,5.00,480.00,0,3.52\r\n"
    "100000000102,\"\"\"红星\"\"厂\",工业路,,,north,n2,200000000102,100/5,10000/100,电量,"
    "Household,高压,高供高计,250,,,F1 F2,,,,12.30,\r\n"
    "100000000103,李娜,湖边,,,south,s1,200000000103,300/5,,money,Household,低压,高供低计,"
    "100,0.34,0.02,,,,,,\r\n"_s;

} // namespace

TEST_F(Importing, bringsEveryFieldOfAChineseFileInEitherEncoding)
{
    QStringEncoder encoder{"GB18030"};
    const QByteArray bytes = encoder.encode(chinese);
    const auto checked = check(bytes);
    ASSERT_TRUE(checked);
    EXPECT_TRUE(checked->isGb18030);
    EXPECT_TRUE(checked->rejects.empty());
    EXPECT_TRUE(checked->unknownColumns.isEmpty());
    const auto utf8 = check(chinese.toUtf8());
    ASSERT_TRUE(utf8);
    EXPECT_FALSE(utf8->isGb18030);
    EXPECT_EQ(utf8->totals, checked->totals);
    ASSERT_EQ(checked->batch.lines.size(), 3U);
    for (std::size_t line = 0; line < 3; ++line)
        EXPECT_EQ(utf8->batch.lines[line].customer, checked->batch.lines[line].customer);

    const NewCustomer& first = checked->batch.lines[0].customer;
    EXPECT_EQ(first.name, u"王小明"_s);
    EXPECT_EQ(first.address, u"人民路 8 号, 3 楼"_s);
    EXPECT_EQ(first.phone, u"13800138000"_s);
    EXPECT_EQ(first.identity, u"110101199001011234"_s);
    EXPECT_EQ(first.place, (PlaceCodes{u"north"_s, u"n1"_s}));
    EXPECT_EQ(first.alarm1, Credit::fromHundredths(2'000));
    EXPECT_EQ(first.alarm2, Credit::fromHundredths(500));
    const NewCustomer& second = checked->batch.lines[1].customer;
    EXPECT_EQ(second.name, u"\"红星\"厂"_s);
    EXPECT_EQ(second.ratios, (Ratios{20, 100})); // DOMAIN.md section 4: K = 2000
    EXPECT_EQ(second.mode, PaymentMode::Energy);
    EXPECT_EQ(second.supply,
              (Supply{VoltageClass::High, MeteringMode::HighSide, 250, {}, u"F1 F2"_s}));
    const NewCustomer& third = checked->batch.lines[2].customer;
    EXPECT_EQ(third.ratios, (Ratios{60, 1}));
    EXPECT_EQ(third.supply.transformer, (Transformer{340, 200}));
}

TEST_F(Importing, booksTheTotalsThatWereSigned)
{
    const auto totals = import(chinese.toUtf8());
    ASSERT_TRUE(totals);
    EXPECT_EQ(totals->lines, 3);
    EXPECT_EQ(totals->sum(), Money::fromMinor(48'000 + 352 + 1'230));
    const auto facts = office.ledger->byAccount(AccountId{4});
    ASSERT_TRUE(facts);
    EXPECT_EQ(facts->account.state, AccountState::Pending);
    EXPECT_EQ(facts->account.place, (PlaceCodes{u"north"_s, u"n1"_s}));
    EXPECT_EQ(facts->account.dues.debts,
              (std::vector<Debt>{{DebtClass::EarlierYears, Money::fromMinor(48'000)},
                                 {DebtClass::LateFee, Money::fromMinor(352)}}));
    EXPECT_EQ(owed(5), 1'230);
    EXPECT_EQ(owed(6), 0);
    EXPECT_EQ(*db::Journal{*office.database}.balance("accrued"_L1, 0), -49'582);
    EXPECT_TRUE(office.verifies());
}

TEST_F(Importing, changesNothingInADryRun)
{
    const auto head = *office.ledger->auditHead();
    ASSERT_TRUE(check(chinese.toUtf8()));
    EXPECT_EQ(*office.ledger->auditHead(), head);
    EXPECT_EQ(customers(), 3);
}

TEST_F(Importing, takesTheSameFileOnce)
{
    ASSERT_TRUE(import(file(good)));
    const auto again = check(file(good));
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->isImported);
    EXPECT_EQ(desk().ask(*again).error().fault, Fault::FileImported);
    // Were it not the desk that refuses, the store would, and the other bytes of the same list.
    ImportCheck forced = *again;
    forced.isImported = false;
    forced.rejects.clear();
    forced.batch.lines = check(file(good).replace("101", "102"))->batch.lines;
    EXPECT_EQ(desk().run(forced, *sign(*desk().ask(forced))).error().fault, Fault::FileImported);
    const auto other = check(file(good) + "\n");
    EXPECT_FALSE(other->isImported);
    EXPECT_EQ(other->rejects.size(), 2U);
    EXPECT_EQ(desk().ask(*other).error().fault, Fault::LinesRejected);
    EXPECT_TRUE(office.verifies());
}

TEST_F(Importing, needsAnAdministratorAndTheSignatureOfFinance)
{
    const auto checked = check(file(good));
    ASSERT_TRUE(checked);
    for (const Role role : db::test::allRoles) {
        ImportCustomers desk{{imports, *office.registry, office.of(role), role}};
        const bool may = role == Role::Administrator;
        EXPECT_EQ(desk.check({u"x"_s, file(good)}).has_value(), may) << static_cast<int>(role);
        EXPECT_EQ(desk.ask(*checked).has_value(), may) << static_cast<int>(role);
        const ApprovalRecord signature{
            office.of(Role::Finance).who, Role::Finance, Right::ApproveOfficeChange, {}, {}};
        if (!may) {
            EXPECT_EQ(imports.import(checked->batch, signature, office.of(role)).error().fault,
                      Fault::PermissionDenied)
                << static_cast<int>(role);
        }
        if (role == Role::Finance)
            continue;
        ApprovalRecord other = signature; // of somebody else
        other.who = office.of(role).who;
        const auto refused = imports.import(checked->batch, other, office.of(Role::Administrator));
        EXPECT_EQ(refused.error().fault,
                  role == Role::Administrator ? Fault::ApproverIsAuthor : Fault::PermissionDenied)
            << static_cast<int>(role);
    }
    const auto request = desk().ask(*checked);
    EXPECT_EQ(sign(*request, u"auditor"_s).error().fault, Fault::PermissionDenied);
    EXPECT_EQ(desk().run(*checked, std::nullopt).error().fault, Fault::NotApproved);
    // Other totals than those that were signed.
    const auto another = check(file(good.left(20).replace("101", "109") + good.mid(20)));
    EXPECT_EQ(desk().run(*another, *sign(*request)).error().fault, Fault::NotApproved);
    EXPECT_EQ(customers(), 3);
    EXPECT_TRUE(desk().run(*checked, *sign(*request)));
    EXPECT_EQ(customers(), 4);
}

TEST_F(Importing, takesAllLinesOrNone)
{
    const auto checked = check(file(good + "100000000102,Li,200000000102,Household,money\n"));
    ASSERT_TRUE(checked);
    ASSERT_EQ(checked->batch.lines.size(), 2U);
    ImportCheck late = *checked; // the second number was given away after the dry run
    late.batch.lines[1].customer.meter = *MeterNumber::parse(u"200000000001"_s);
    const auto head = *office.ledger->auditHead();
    const auto signature = sign(*desk().ask(late));
    const auto signedHead = *office.ledger->auditHead();
    EXPECT_NE(head, signedHead); // the signing in
    EXPECT_EQ(desk().run(late, *signature).error().fault, Fault::DuplicateNumber);
    EXPECT_EQ(*office.ledger->auditHead(), signedHead);
    EXPECT_EQ(customers(), 3);
}

namespace {

struct RejectCase {
    const char* names;
    const char* line;
    const char* column;
    RejectReason reason;
};
constexpr const char* plain = "customer_number,name,meter_number,tariff,mode";
constexpr const char* supply =
    "customer_number,name,meter_number,tariff,mode,ct,pt,voltage,metering,p0";

class Rejected : public Importing, public ::testing::WithParamInterface<RejectCase> {};

} // namespace

TEST_P(Rejected, byItsField)
{
    const RejectCase& each = GetParam();
    const auto checked =
        check(QByteArray{each.names} + '\n' + each.line + '\n'); // one reject, no line
    ASSERT_TRUE(checked);
    ASSERT_EQ(checked->rejects.size(), 1U) << each.line;
    EXPECT_EQ(checked->rejects[0].line, 2);
    EXPECT_EQ(checked->rejects[0].column, QString::fromUtf8(each.column));
    EXPECT_EQ(checked->rejects[0].reason, each.reason) << word(checked->rejects[0].reason).data();
    EXPECT_EQ(checked->totals.lines, 0);
    EXPECT_EQ(checked->linesRead, 1);
}

INSTANTIATE_TEST_SUITE_P(
    Table, Rejected,
    ::testing::Values(
        RejectCase{plain, "10000000010,W,200000000101,Household,money", "customer_number",
                   RejectReason::BadNumber},
        RejectCase{plain, "1000000001011,W,200000000101,Household,money", "customer_number",
                   RejectReason::BadNumber},
        RejectCase{plain, ",W,200000000101,Household,money", "customer_number",
                   RejectReason::Missing},
        RejectCase{plain, "100000000001,W,200000000101,Household,money", "customer_number",
                   RejectReason::Taken},
        RejectCase{plain, "100000000101,W,200000000002,Household,money", "meter_number",
                   RejectReason::Taken},
        RejectCase{plain, "100000000101,W,20000000010x,Household,money", "meter_number",
                   RejectReason::BadNumber},
        RejectCase{plain, "100000000101,,200000000101,Household,money", "name",
                   RejectReason::Missing},
        RejectCase{plain, "100000000101,W\x01,200000000101,Household,money", "name",
                   RejectReason::BadText},
        RejectCase{plain, "100000000101,W\xE2\x80\xAE,200000000101,Household,money", "name",
                   RejectReason::BadText},
        RejectCase{plain, "100000000101,W,200000000101,,money", "tariff", RejectReason::Missing},
        RejectCase{plain, "100000000101,W,200000000101,Village,money", "tariff",
                   RejectReason::NoSuchTariff},
        RejectCase{plain, "100000000101,W,200000000101,Household,", "tariff",
                   RejectReason::UnclearTariff},
        RejectCase{plain, "100000000101,W,200000000101,Household,coins", "mode",
                   RejectReason::BadWord},
        RejectCase{plain, "100000000101,W,200000000101,Household,money,more", "",
                   RejectReason::BadCount},
        RejectCase{plain, "100000000101,\"W\"x,200000000101,Household,money", "",
                   RejectReason::BadQuotes},
        RejectCase{supply, "100000000101,W,200000000101,Household,money,100/3", "ct",
                   RejectReason::BadRatio},
        RejectCase{supply, "100000000101,W,200000000101,Household,money,0", "ct",
                   RejectReason::BadRatio},
        RejectCase{supply, "100000000101,W,200000000101,Household,money,1/0", "ct",
                   RejectReason::BadRatio},
        RejectCase{supply, "100000000101,W,200000000101,Household,money,1000,100,high,high_side",
                   "ct", RejectReason::BadRatio},
        RejectCase{supply, "100000000101,W,200000000101,Household,money,20,100", "metering",
                   RejectReason::Contradicts},
        RejectCase{supply, "100000000101,W,200000000101,Household,money,20,1,low,high_side",
                   "metering", RejectReason::Contradicts},
        RejectCase{supply, "100000000101,W,200000000101,Household,money,1,1,mid", "voltage",
                   RejectReason::BadWord},
        RejectCase{supply, "100000000101,W,200000000101,Household,money,1,1,low,both", "metering",
                   RejectReason::BadWord},
        RejectCase{supply, "100000000101,W,200000000101,Household,money,1,1,low,low_side,0.3401",
                   "p0", RejectReason::BadAmount},
        RejectCase{"customer_number,name,meter_number,tariff,mode,陈欠",
                   "100000000101,W,200000000101,Household,money,-5", "陈欠",
                   RejectReason::BadAmount},
        RejectCase{"customer_number,name,meter_number,tariff,mode,debt_late_fee",
                   "100000000101,W,200000000101,Household,money,1.234", "debt_late_fee",
                   RejectReason::BadAmount},
        RejectCase{"customer_number,name,meter_number,tariff,mode,debt_late_fee",
                   "100000000101,W,200000000101,Household,money,1000000.00", "debt_late_fee",
                   RejectReason::BadAmount},
        RejectCase{"customer_number,name,meter_number,tariff,mode,phone",
                   "100000000101,W,200000000101,Household,money,"
                   "12345678901234567890123456789012345678901",
                   "phone", RejectReason::TooLong}));

TEST_F(Importing, namesNumbersThatAreRepeatedInTheFile)
{
    const auto checked =
        check(file(good + good + "100000000103,Li,200000000101,Household,money\n"));
    ASSERT_TRUE(checked);
    ASSERT_EQ(checked->rejects.size(), 3U);
    EXPECT_EQ(checked->batch.lines.size(), 1U);
    for (const ImportReject& reject : checked->rejects)
        EXPECT_EQ(reject.reason, RejectReason::Repeated);
    EXPECT_EQ(checked->rejects[2].line, 4);
    EXPECT_EQ(checked->rejects[2].value, u"200000000101"_s);
}

TEST_F(Importing, refusesAFileWithoutTheColumnsThatItNeeds)
{
    for (const QByteArray& bytes :
         {QByteArray{}, QByteArray{"\n\n"}, QByteArray{"customer_number,name,tariff\n"},
          QByteArray{"customer_number,户号,name,meter_number,tariff\n"},
          heading + QByteArray{"\xFF\xFF"}})
        EXPECT_EQ(check(bytes).error().fault, Fault::BadInput) << bytes.constData();
    const auto extra = check(file(good, "customer_number,name,meter_number,tariff,hobby\n"));
    ASSERT_TRUE(extra);
    EXPECT_EQ(extra->unknownColumns, QStringList{u"hobby"_s});
}

TEST(ImportColumns, haveNamesOfTheirOwn)
{
    QStringList words;
    for (const ImportColumn column : everyImportColumn()) {
        words.append(word(column));
        EXPECT_EQ(columnNamed(u' ' + QString{word(column)}.toUpper() + u' '), column);
    }
    EXPECT_EQ(words.removeDuplicates(), 0);
    EXPECT_EQ(words.size(), 28);
    EXPECT_EQ(columnNamed(u"hobby"_s), std::nullopt);
    for (const DebtClass kind : allDebtClasses)
        EXPECT_EQ(std::ranges::count(everyImportColumn(), std::optional{kind}, debtClassOf), 1);
}

// A district moves in: every line with a debt, and the whole of it in a few seconds.
TEST_F(Importing, takesTenThousandLinesInAFewSeconds)
{
    QByteArray bytes = "customer_number,name,address,area,meter_number,tariff,mode,"
                       "debt_earlier_years,debt_late_fee\n";
    std::int64_t sum = 0;
    for (int line = 0; line < 10'000; ++line) {
        bytes += QByteArray::number(300'000'000'000 + line) + ",Customer,Street " +
                 QByteArray::number(line) + ",north," + QByteArray::number(400'000'000'000 + line) +
                 ",Household,money," + QByteArray::number(line) + ".05,0.01\n";
        sum += std::int64_t{line} * 100 + 6;
    }
    QElapsedTimer timer;
    timer.start();
    const auto checked = check(bytes);
    ASSERT_TRUE(checked);
    const auto totals = desk().run(*checked, *sign(*desk().ask(*checked)));
    ASSERT_TRUE(totals);
    const auto took = timer.elapsed();
    RecordProperty("milliseconds", static_cast<int>(took));
    EXPECT_LT(took, 10'000); // measured about a second and a half
    EXPECT_EQ(totals->lines, 10'000);
    EXPECT_EQ(totals->sum(), Money::fromMinor(sum));
    EXPECT_TRUE(office.verifies());
}
