// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/inspect/field_plan.h"
#include "cardio/layout/load_file.h"
#include "cardio/layout/order_file.h"
#include "cardio/layout/parameter_file.h"
#include "cardio/layout/return_file.h"
#include "cardio/layout/tariff_file.h"
#include "cardio/layout/visit_record.h"
#include "tests/cardio/layout/sample_files.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace wattcard::cardio {
namespace {

using namespace Qt::StringLiterals;

struct SizeCase {
    CardFile file;
    std::size_t size; // CARD.md section 2
};

class FieldPlans : public ::testing::TestWithParam<SizeCase> {};

TEST_P(FieldPlans, coverEveryByteExactlyOnce)
{
    std::vector<int> covered(GetParam().size, 0);
    for (const FieldPlan& plan : fieldPlan(GetParam().file)) {
        ASSERT_GT(plan.size, 0u) << plan.id.data();
        for (std::size_t n = 0; n < plan.size * static_cast<std::size_t>(plan.count); ++n) {
            ASSERT_LT(plan.offset + n, covered.size()) << plan.id.data();
            ++covered[plan.offset + n];
        }
    }
    for (std::size_t i = 0; i < covered.size(); ++i)
        EXPECT_EQ(covered[i], 1) << "byte " << i;
}

TEST_P(FieldPlans, nameEveryFieldOnceInAFile)
{
    std::map<QString, int> seen;
    for (const FieldPlan& plan : fieldPlan(GetParam().file))
        EXPECT_EQ(++seen[plan.id], 1) << plan.id.data();
}

INSTANTIATE_TEST_SUITE_P(
    Files, FieldPlans,
    ::testing::Values(SizeCase{CardFile::Serial, 9}, SizeCase{CardFile::Parameter, 45},
                      SizeCase{CardFile::Load, 60}, SizeCase{CardFile::Tariff1, 258},
                      SizeCase{CardFile::Tariff2, 258}, SizeCase{CardFile::Return, 96},
                      SizeCase{CardFile::Journal, 24}, SizeCase{CardFile::Order, 96},
                      SizeCase{CardFile::Visits, 128}));

// What the codecs have encoded reads back field for field as these texts, written by hand.
using Texts = std::map<QString, QString>;

void expectTexts(CardFile file, const Bytes& bytes, const Texts& texts)
{
    Texts found;
    for (const AnatomyField& field : dissect(file, bytes)) {
        EXPECT_TRUE(field.wellFormed) << field.id.data();
        const QString name =
            field.index == 0 ? QString{field.id} : u"%1 %2"_s.arg(field.id).arg(field.index);
        found[name] = field.value;
    }
    for (const auto& [name, text] : texts) {
        ASSERT_TRUE(found.contains(name)) << name.toStdString();
        EXPECT_EQ(found[name].toStdString(), text.toStdString()) << name.toStdString();
    }
}

const Bytes key(16, 0x5A);

TEST(Dissect, agreesWithTheParameterFile)
{
    const auto bytes = encodeParameterFile(sampleParameter());
    ASSERT_TRUE(bytes);
    expectTexts(CardFile::Parameter, *bytes,
                {{u"frame.start"_s, u"68"_s},
                 {u"frame.class"_s, u"01"_s},
                 {u"frame.length"_s, u"39"_s},
                 {u"parameter.user_type"_s, u"1"_s},
                 {u"parameter.update_flag"_s, u"80"_s},
                 {u"parameter.tariff_switch"_s, u"2026-12-31 00:30"_s},
                 {u"parameter.payment_mode"_s, u"01"_s},
                 {u"parameter.alarm1"_s, u"20.00"_s},
                 {u"parameter.alarm2"_s, u"5.00"_s},
                 {u"ratio.current"_s, u"30"_s},
                 {u"ratio.potential"_s, u"1"_s},
                 {u"meter"_s, u"000012345678"_s},
                 {u"customer"_s, u"440000000001"_s},
                 {u"parameter.sub_type"_s, u"01"_s},
                 {u"frame.end"_s, u"16"_s}});
}

TEST(Dissect, agreesWithTheLoadFile)
{
    const auto parameter = encodeParameterFile(sampleParameter());
    ASSERT_TRUE(parameter);
    const FileDigest digest{1, 2, 3, 4, 5, 6, 7, 8};
    const auto bytes = encodeLoadFile(sampleLoad(), {key, *parameter, digest});
    ASSERT_TRUE(bytes);
    expectTexts(CardFile::Load, *bytes,
                {{u"load.amount"_s, u"100.00"_s},
                 {u"load.seq"_s, u"2"_s},
                 {u"load.total"_s, u"150.00"_s},
                 {u"generation"_s, u"1"_s},
                 {u"load.order"_s, u"8102030405060708"_s},
                 {u"load.sale"_s, u"41"_s},
                 {u"load.counter"_s, u"3"_s},
                 {u"load.sold_at"_s, u"2026-11-21 09:30:15"_s},
                 {u"load.audit_head"_s, u"DEADBEEF"_s},
                 {u"load.key_version"_s, u"1"_s},
                 {u"format"_s, u"01"_s},
                 {u"load.tariff_digest"_s, u"0102030405060708"_s}});
}

TEST(Dissect, showsAReversedAmountAsNegative)
{
    LoadFile load = sampleLoad();
    load.amount = Credit::fromHundredths(-10'000);
    const auto parameter = encodeParameterFile(sampleParameter());
    const auto bytes = encodeLoadFile(load, {key, *parameter, {}});
    ASSERT_TRUE(bytes);
    expectTexts(CardFile::Load, *bytes, {{u"load.amount"_s, u"-100.00"_s}});
}

TEST(Dissect, agreesWithTheReturnFile)
{
    const auto bytes = encodeReturnFile(sampleReturn(), key);
    ASSERT_TRUE(bytes);
    expectTexts(CardFile::Return, *bytes,
                {{u"frame.class"_s, u"11"_s},
                 {u"frame.length"_s, u"90"_s},
                 {u"parameter.user_type"_s, u"1"_s},
                 {u"ratio.current"_s, u"30"_s},
                 {u"ratio.potential"_s, u"1"_s},
                 {u"meter"_s, u"000012345678"_s},
                 {u"customer"_s, u"440000000001"_s},
                 {u"return.remaining"_s, u"0.00"_s},
                 {u"return.seq"_s, u"2"_s},
                 {u"return.overdraft"_s, u"1.23"_s},
                 {u"return.key_information"_s, u"00000001"_s},
                 {u"return.rejected"_s, u"3"_s},
                 {u"return.written_at"_s, u"2026-11-21 10:15"_s},
                 {u"return.lock"_s, u"A5"_s},
                 {u"generation"_s, u"1"_s},
                 {u"return.accepted"_s, u"150.00"_s},
                 {u"return.consumed"_s, u"147.84"_s},
                 {u"return.write_backs"_s, u"7"_s},
                 {u"return.flags"_s, u"00000021"_s},
                 {u"return.register"_s, u"61.90"_s},
                 {u"return.last_month"_s, u"40.00"_s},
                 {u"return.peak_power"_s, u"3000"_s}});
}

TEST(Dissect, agreesWithTheTariffFile)
{
    const auto bytes = encodeTariffFile(sampleTariff());
    ASSERT_TRUE(bytes);
    expectTexts(CardFile::Tariff1, *bytes,
                {{u"tariff.set"_s, u"7"_s},
                 {u"tariff.time_of_use"_s, u"00"_s},
                 {u"tariff.periods"_s, u"2"_s},
                 {u"tariff.steps"_s, u"0"_s},
                 {u"tariff.price 1"_s, u"0.5283"_s},
                 {u"tariff.price 2"_s, u"0.0000"_s},
                 {u"tariff.price 32"_s, u"9999.9999"_s},
                 {u"tariff.threshold 1"_s, u"180"_s},
                 {u"tariff.threshold 2"_s, u"350"_s},
                 {u"tariff.threshold 6"_s, u"99999999"_s},
                 {u"tariff.surcharge 7"_s, u"0.3000"_s},
                 {u"tariff.settlement 1"_s, u"123123"_s},
                 {u"tariff.ladder_switch"_s, u"2027-01-01 00:00"_s},
                 {u"tariff.overdraft_limit"_s, u"20.00"_s},
                 {u"tariff.reclose_limit"_s, u"1.00"_s},
                 {u"tariff.hoarding_limit"_s, u"999999.99"_s},
                 {u"tariff.power_limit"_s, u"880"_s},
                 {u"tariff.power_minutes"_s, u"5"_s},
                 {u"tariff.guarantee_from"_s, u"2026-12-01 08:00"_s},
                 {u"tariff.guarantee_until"_s, u"2026-12-03 20:00"_s},
                 {u"tariff.tier_period"_s, u"01"_s}});
}

WorkOrder sampleOrder()
{
    using namespace std::chrono;
    WorkOrder order;
    order.serial = WorkOrderSerial{77};
    order.kind = ManagementClass::Inspection;
    order.scope.meters = {MeterNumber::fromNumber(12'345'678).value()};
    order.uses = 12;
    order.validFrom = localTime(2026y / 11 / 21, 8h);
    order.validUntil = localTime(2026y / 11 / 28, 18h);
    order.engineer = OperatorId{5};
    order.approver1 = OperatorId{2};
    order.approver2 = OperatorId{3};
    return order;
}

TEST(Dissect, agreesWithTheOrder)
{
    const auto bytes = encodeOrder(sampleOrder(), CardSerial{}, key);
    ASSERT_TRUE(bytes);
    expectTexts(CardFile::Order, *bytes,
                {{u"order.serial"_s, u"77"_s},
                 {u"order.class"_s, u"05"_s},
                 {u"order.scope_kind"_s, u"01"_s},
                 {u"order.meters"_s, u"1"_s},
                 {u"order.uses"_s, u"12"_s},
                 {u"order.valid_from"_s, u"2026-11-21 08:00"_s},
                 {u"order.valid_until"_s, u"2026-11-28 18:00"_s},
                 {u"order.engineer"_s, u"5"_s},
                 {u"order.approver 1"_s, u"2"_s},
                 {u"order.approver 2"_s, u"3"_s},
                 {u"order.scope 1"_s, u"000012345678"_s},
                 {u"order.scope 2"_s, u"000000000000"_s},
                 {u"load.key_version"_s, u"1"_s},
                 {u"format"_s, u"01"_s}});
}

Visit sampleVisit()
{
    using namespace std::chrono;
    Visit visit;
    visit.meter = MeterNumber::fromNumber(12'345'678).value();
    visit.order = WorkOrderSerial{77};
    visit.use = 2;
    visit.at = localTime(2026y / 11 / 22, 9h + 5min + 7s);
    visit.result = VisitResult::UsedUp;
    visit.stateBefore = 2;
    visit.stateAfter = 3;
    visit.customer = CustomerNumber::fromNumber(440'000'000'001).value();
    visit.remaining = Credit::fromHundredths(-250);
    visit.accepted = Credit::fromHundredths(15'000);
    visit.seq = Sequence{2};
    visit.gen = Generation{1};
    visit.consumed = Credit::fromHundredths(15'250);
    visit.activeRegister = Energy::fromHundredths(6'190);
    visit.lastMonthEnergy = Energy::fromHundredths(4'000);
    visit.peakPowerW = 3'000;
    visit.flags = 0x103;
    visit.rejectedCards = 4;
    visit.writeBackCounter = 9;
    visit.lastError = 33;
    visit.relayClosed = true;
    return visit;
}

TEST(Dissect, agreesWithAVisit)
{
    const auto bytes = encodeVisit(sampleVisit());
    ASSERT_TRUE(bytes);
    expectTexts(CardFile::Visits, *bytes,
                {{u"format"_s, u"01"_s},
                 {u"meter"_s, u"000012345678"_s},
                 {u"order.serial"_s, u"77"_s},
                 {u"visit.use"_s, u"2"_s},
                 {u"visit.at"_s, u"2026-11-22 09:05:07"_s},
                 {u"visit.result"_s, u"02"_s},
                 {u"visit.state_before"_s, u"2"_s},
                 {u"visit.state_after"_s, u"3"_s},
                 {u"customer"_s, u"440000000001"_s},
                 {u"return.remaining"_s, u"0.00"_s},
                 {u"return.overdraft"_s, u"2.50"_s},
                 {u"return.accepted"_s, u"150.00"_s},
                 {u"return.seq"_s, u"2"_s},
                 {u"generation"_s, u"1"_s},
                 {u"return.consumed"_s, u"152.50"_s},
                 {u"return.register"_s, u"61.90"_s},
                 {u"return.last_month"_s, u"40.00"_s},
                 {u"return.peak_power"_s, u"3000"_s},
                 {u"return.flags"_s, u"00000103"_s},
                 {u"return.rejected"_s, u"4"_s},
                 {u"return.write_backs"_s, u"9"_s},
                 {u"visit.last_error"_s, u"33"_s},
                 {u"visit.switch_closed"_s, u"01"_s}});
}

TEST(Dissect, agreesWithTheJournalOfCardMdSection2)
{
    const Bytes record{0x00, 0x00, 0x00, 0x05, 0x81, 0x01, 0xFF, 0xFF, 0xD8, 0xF0, 0x00, 0x00,
                       0x00, 0x03, 0x26, 0x11, 0x21, 0x09, 0x30, 0x15, 0x00, 0x00, 0x00, 0x2A};
    expectTexts(CardFile::Journal, record,
                {{u"journal.atc"_s, u"5"_s},
                 {u"journal.role"_s, u"81"_s},
                 {u"journal.kind"_s, u"01"_s},
                 {u"load.amount"_s, u"-100.00"_s},
                 {u"load.seq"_s, u"3"_s},
                 {u"load.sold_at"_s, u"2026-11-21 09:30:15"_s},
                 {u"load.sale"_s, u"42"_s}});
}

struct DamageCase {
    CardFile file;
    QString id;
    Bytes bytes; // in the place of the field
};

class Damage : public ::testing::TestWithParam<DamageCase> {};

TEST_P(Damage, isShownAsHexAndMarked)
{
    const DamageCase& damage = GetParam();
    Bytes bytes(258, 0x00);
    const auto plans = fieldPlan(damage.file);
    const auto plan = std::ranges::find(plans, damage.id, &FieldPlan::id);
    ASSERT_NE(plan, plans.end());
    std::ranges::copy(damage.bytes, bytes.begin() + static_cast<std::ptrdiff_t>(plan->offset));
    const auto fields = dissect(damage.file, bytes);
    const auto field = std::ranges::find(fields, damage.id, &AnatomyField::id);
    ASSERT_NE(field, fields.end());
    EXPECT_FALSE(field->wellFormed);
    const auto* data = reinterpret_cast<const char*>(damage.bytes.data());
    const auto size = static_cast<qsizetype>(damage.bytes.size());
    EXPECT_EQ(field->value, QString::fromLatin1(QByteArray{data, size}.toHex().toUpper()));
}

INSTANTIATE_TEST_SUITE_P(
    Fields, Damage,
    ::testing::Values(
        DamageCase{CardFile::Parameter, u"meter"_s, {0x26, 0x11, 0x2A, 0x00, 0x00, 0x01}},
        DamageCase{CardFile::Parameter, u"parameter.alarm1"_s, {0x00, 0x00, 0x2F, 0x00}},
        DamageCase{
            CardFile::Parameter, u"parameter.tariff_switch"_s, {0x26, 0x13, 0x01, 0x00, 0x00}},
        DamageCase{CardFile::Load, u"load.sold_at"_s, {0x26, 0x02, 0x30, 0x09, 0x30, 0x15}},
        DamageCase{CardFile::Return, u"return.rejected"_s, {0x00, 0x00, 0xA0}},
        DamageCase{
            CardFile::Order, u"order.serial"_s, {0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF}},
        DamageCase{CardFile::Tariff1, u"tariff.price"_s, {0x00, 0x00, 0x5B, 0x83}}));

TEST(Dissect, leavesOutWhatLiesBeyondTheEnd)
{
    const auto fields = dissect(CardFile::Load, Bytes(17, 0x00));
    ASSERT_EQ(fields.size(), 3u);
    EXPECT_EQ(fields.back().id, "load.total"_L1);
}

} // namespace
} // namespace wattcard::cardio
