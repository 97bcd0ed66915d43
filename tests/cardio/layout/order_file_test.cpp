// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/apdu/suite.h"
#include "cardio/layout/order_file.h"
#include "tests/cardio/layout/sample_files.h"

#include <functional>

namespace wattcard::cardio {

namespace {

using Kind = ManagementClass;
using namespace std::chrono_literals;

// What the lines of order_files.jsonl say, as a table of values.
WorkOrder orderNamed(const std::string& name)
{
    using namespace std::chrono;
    WorkOrder order;
    order.scope.meters = {MeterNumber::fromNumber(12'345'678).value()};
    order.validFrom = localTime(2026y / 11 / 21, 8h);
    order.validUntil = localTime(2026y / 12 / 5, 0h);
    order.engineer = OperatorId{3};
    order.approver1 = OperatorId{1};
    order.approver2 = OperatorId{2};
    const auto is = [&](const char* row, std::int64_t serial, Kind kind) {
        if (name != row)
            return false;
        order.serial = WorkOrderSerial{serial};
        order.kind = kind;
        return true;
    };
    if (is("Inspection", 7'001, Kind::Inspection))
        order.uses = 99;
    if (is("PresetTwoMeters", 7'002, Kind::Preset)) {
        order.scope.meters.push_back(MeterNumber::fromNumber(261'121'000'123).value());
        order.preset =
            PresetOrder{true, Credit::fromHundredths(4'000), Credit::fromHundredths(500)};
    }
    if (is("RelayTestArea", 7'003, Kind::RelayTest)) {
        order.scope = {{}, AreaCode{0x00, 0x88, 0x00, 0x21}};
        order.uses = 20;
    }
    is("Reset", 7'004, Kind::Reset);
    if (is("Clear", 7'005, Kind::Clear))
        order.keyVersion = 2;
    if (is("KeyUpdate", 7'006, Kind::KeyUpdate))
        order.keyUpdate = KeyUpdateOrder{0xA2, 2, true};
    if (is("EmergencyCredit", 7'007, Kind::EmergencyCredit)) {
        order.emergencyCredit = Credit::fromHundredths(3'000);
        order.uses = 2;
    }
    return order;
}

CardSerial cardOf(const test::Vector& vector)
{
    return CardSerial::fromBytes(vector.bytes("card")).value();
}

class OrderFile : public ::testing::TestWithParam<test::Vector> {};

TEST_P(OrderFile, isTheBytesOfTheTable)
{
    const auto& v = GetParam();
    const WorkOrder order = orderNamed(v.name());
    EXPECT_EQ(encodeOrder(order, cardOf(v), v.bytes("orderKey")).value(), v.bytes("order"));
    EXPECT_EQ(decodeOrder(v.bytes("order")).value(), order);
    EXPECT_TRUE(orderMacValid(v.bytes("orderKey"), cardOf(v), v.bytes("order")));
}

TEST_P(OrderFile, keyIsTheThirdOfTheCardKey)
{
    const auto& v = GetParam();
    const crypto::Secret key = suiteOf(Suite::A).kdf(v.bytes("cardKey"), crypto::KeyUse::Order);
    EXPECT_EQ(Bytes(key.view().begin(), key.view().end()), v.bytes("orderKey"));
}

TEST_P(OrderFile, copiedToAnotherCardFailsItsMac)
{
    const auto& v = GetParam();
    const CardSerial other{{0x00, 0x00, 0x88, 0x00, 0x00, 0x00, 0x00, 0x02}};
    EXPECT_FALSE(orderMacValid(v.bytes("orderKey"), other, v.bytes("order")));
}

TEST_P(OrderFile, anyFlippedBitBreaksTheMac)
{
    const auto& v = GetParam();
    forEachFlippedBit(v.bytes("order"), [&](const Bytes& file, std::size_t at) {
        EXPECT_FALSE(orderMacValid(v.bytes("orderKey"), cardOf(v), file)) << at;
    });
}

// What is decoded is what would be written: nothing hides in the bytes that a class does not use.
TEST_P(OrderFile, anyFlippedBitIsRefusedOrComesBack)
{
    const auto& v = GetParam();
    forEachFlippedBit(v.bytes("order"), [&](const Bytes& file, std::size_t at) {
        const auto order = decodeOrder(file);
        if (!order)
            return;
        auto again = encodeOrder(*order, cardOf(v), v.bytes("orderKey")).value();
        again.resize(88);
        EXPECT_EQ(again, Bytes(file.begin(), file.begin() + 88)) << at;
    });
}

std::string nameOf(const ::testing::TestParamInfo<test::Vector>& info)
{
    return info.param.name();
}
INSTANTIATE_TEST_SUITE_P(Classes, OrderFile,
                         ::testing::ValuesIn(test::vectors("order_files.jsonl")), nameOf);

struct BadOrder {
    const char* name;
    std::function<void(WorkOrder&)> change;
};
void PrintTo(const BadOrder& bad, std::ostream* out)
{
    *out << bad.name;
}
class RefusedOrder : public ::testing::TestWithParam<BadOrder> {};

TEST_P(RefusedOrder, isNotEncoded)
{
    WorkOrder order = orderNamed("Inspection");
    GetParam().change(order);
    const auto bytes = encodeOrder(order, CardSerial{}, Bytes(16, 0x11));
    ASSERT_FALSE(bytes);
    EXPECT_EQ(bytes.error().fault, Fault::BadInput);
}

INSTANTIATE_TEST_SUITE_P(
    Orders, RefusedOrder,
    ::testing::Values(BadOrder{"no serial", [](WorkOrder& o) { o.serial = {}; }},
                      BadOrder{"no engineer", [](WorkOrder& o) { o.engineer = {}; }},
                      BadOrder{"one approval", [](WorkOrder& o) { o.approver2 = {}; }},
                      BadOrder{"one person twice", [](WorkOrder& o) { o.approver2 = o.engineer; }},
                      BadOrder{"no use", [](WorkOrder& o) { o.uses = 0; }},
                      BadOrder{"nowhere", [](WorkOrder& o) { o.scope = {}; }},
                      BadOrder{"seconds", [](WorkOrder& o) { o.validFrom += 1s; }},
                      BadOrder{"ends first", [](WorkOrder& o) { o.validUntil = o.validFrom; }},
                      BadOrder{"parameters of another class",
                               [](WorkOrder& o) { o.keyUpdate = KeyUpdateOrder{}; }}));

} // namespace

TEST(OrderFileSize, isExact)
{
    const Bytes order = test::vectors("order_files.jsonl").front().bytes("order");
    for (std::size_t size = 0; size < order.size(); ++size)
        EXPECT_FALSE(decodeOrder(ByteView{order}.first(size))) << size;
    Bytes longer = order;
    longer.push_back(0);
    EXPECT_FALSE(decodeOrder(longer));
    EXPECT_FALSE(decodeOrder(Bytes(96))) << "a card without an order";
}

} // namespace wattcard::cardio
