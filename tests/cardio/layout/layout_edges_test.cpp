// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/layout/fci.h"
#include "cardio/layout/image.h"
#include "cardio/layout/load_file.h"
#include "cardio/layout/order_file.h"
#include "cardio/layout/parameter_file.h"
#include "cardio/layout/return_file.h"
#include "cardio/layout/tariff_file.h"
#include "cardio/layout/visit_record.h"
#include "tests/cardio/layout/sample_files.h"

#include <functional>

// The ends of the tables of CARD.md section 3: what the worked files do not have.

namespace wattcard::cardio {

using namespace std::chrono;

namespace {

CardHints edgeHints()
{
    return {CardSerial{{1, 2, 3, 4, 5, 6, 7, 8}},
            0x01,
            LifeCycle::Operational,
            0x01,
            {2, 2, 2, 1, 0, 0, 0, 0, 0, 0},
            7,
            {1, 0},
            {0x00, 0x07, 0x00, 0x01}};
}

// The answer with one object of the proprietary template in another length.
Bytes withObject(const Bytes& object, const Bytes& instead)
{
    Bytes answer = encodeFci(edgeHints());
    const auto found = std::ranges::search(answer, object);
    const auto at = answer.erase(found.begin(), found.end());
    answer.insert(at, instead.begin(), instead.end());
    const auto more = static_cast<int>(instead.size()) - static_cast<int>(object.size());
    answer[1] = static_cast<std::uint8_t>(answer[1] + more); // of 6F
    const auto length = 2 + 2 + std::size_t{answer[3]} + 1;  // of A5, behind the name
    answer[length] = static_cast<std::uint8_t>(answer[length] + more);
    return answer;
}

Bytes withVersions(const Bytes& versions)
{
    Bytes object{0x84, static_cast<std::uint8_t>(versions.size())};
    object.insert(object.end(), versions.begin(), versions.end());
    return withObject({0x84, 4, 2, 2, 2, 1}, object);
}

} // namespace

TEST(SelectAnswerEdge, wantsOneToTenKeyVersions)
{
    ASSERT_TRUE(decodeFci(withVersions({2, 2, 2, 1})));
    EXPECT_TRUE(decodeFci(withVersions({2})));
    EXPECT_TRUE(decodeFci(withVersions(Bytes(10, 1))));
    EXPECT_FALSE(decodeFci(withVersions({})));
    EXPECT_FALSE(decodeFci(withVersions(Bytes(11, 1))));
}

// The write counter, object 85, is four bytes.
TEST(SelectAnswerEdge, refusesAnObjectOfAnotherLength)
{
    const Bytes counter{0x85, 4, 0, 0, 0, 7};
    EXPECT_TRUE(decodeFci(withObject(counter, {0x85, 4, 0, 0, 0, 8})));
    EXPECT_FALSE(decodeFci(withObject(counter, {0x85, 3, 0, 0, 7})));
    EXPECT_FALSE(decodeFci(withObject(counter, {0x85, 5, 0, 0, 0, 0, 7})));
}

TEST(SelectAnswerEdge, wantsEachObjectThere)
{
    const Bytes whole = encodeFci(edgeHints());
    ASSERT_TRUE(decodeFci(whole));
    Bytes noVersions = whole;
    *std::ranges::search(noVersions, Bytes{0x84, 4, 2, 2, 2, 1}).begin() = 0x9E;
    EXPECT_FALSE(decodeFci(noVersions));
    Bytes noProprietary = whole;
    noProprietary[4 + static_cast<std::size_t>(whole[3])] = 0xA6;
    EXPECT_FALSE(decodeFci(noProprietary));
}

TEST(ImageEdge, isNoneWhenOneOfItsFilesDoesNotFit)
{
    CardImage image{sampleParameter(), sampleLoad(), std::nullopt, std::nullopt};
    ASSERT_TRUE(encodeImage(image, Bytes(16)));
    CardImage noRatio = image;
    noRatio.parameter.ratios.current = 0;
    EXPECT_EQ(encodeImage(noRatio, Bytes(16)).error().fault, Fault::BadInput);
    CardImage belowNothing = image;
    belowNothing.load.total = Credit::fromHundredths(-1);
    EXPECT_EQ(encodeImage(belowNothing, Bytes(16)).error().fault, Fault::BadInput);
}

TEST(LoadEdge, isSealedOverAWholeParameterFileOnly)
{
    const Bytes parameter = cardFiles().bytes("parameter");
    const Bytes load = cardFiles().bytes("load");
    const Bytes key = cardFiles().bytes("key");
    EXPECT_TRUE(purchaseMacValid(key, parameter, load));
    EXPECT_FALSE(purchaseMacValid(key, ByteView{parameter}.first(44), load));
    EXPECT_FALSE(purchaseMacValid(key, parameter, ByteView{load}.first(load.size() - 1)));
    EXPECT_FALSE(encodeLoadFile(sampleLoad(), {key, ByteView{parameter}.first(44), {}}));
    EXPECT_EQ(tariffDigestIn(ByteView{load}.first(load.size() - 1)), FileDigest{});
}

// Energy mode is 0 in byte 16 of the parameter file, and no switch time is five bytes of zeros.
TEST(ParameterEdge, hasEnergyModeAndNoSwitchTime)
{
    ParameterFile file = sampleParameter();
    file.mode = PaymentMode::Energy;
    file.tariffSwitch.reset();
    for (const SubType type : {SubType::Opening, SubType::Purchase, SubType::Replacement}) {
        file.subType = type;
        const auto bytes = encodeParameterFile(file);
        ASSERT_TRUE(bytes);
        EXPECT_EQ((*bytes)[15], 0);
        const auto back = decodeParameterFile(*bytes);
        ASSERT_TRUE(back);
        EXPECT_EQ(*back, file);
    }
}

// K is 1 to 99999 in what a meter returns as well.
TEST(ReturnEdge, refusesRatiosWithoutAndAboveTheirRange)
{
    ReturnFile file = sampleReturn();
    file.ratios = {0, 1};
    EXPECT_FALSE(encodeReturnFile(file, Bytes(16)));
    file.ratios = {1'000, 100};
    EXPECT_FALSE(encodeReturnFile(file, Bytes(16)));
}

// Each part of a date or a switch alone, one beyond its range.
TEST(TariffEdge, refusesEachPartOfADateBeyondItsRange)
{
    TariffFile file = sampleTariff();
    file.timeOfUse = true;
    const auto fits = [&] { return encodeTariffFile(file).has_value(); };
    ASSERT_TRUE(fits());
    EXPECT_EQ((*encodeTariffFile(file))[1], 1);
    for (const TariffFile::Settlement wrong :
         {TariffFile::Settlement{0, 1, 1}, TariffFile::Settlement{13, 1, 1},
          TariffFile::Settlement{1, 0, 1}, TariffFile::Settlement{1, 32, 1},
          TariffFile::Settlement{1, 1, 24}}) {
        file.settlements[1] = wrong;
        EXPECT_FALSE(fits());
    }
    file.settlements[1] = {};
    file.daySchedule[0] = {23, 60, 1};
    EXPECT_FALSE(fits());
    file.daySchedule[0] = {23, 59, 31};
    EXPECT_TRUE(fits());
}

TEST(VisitEdge, refusesAWorkStateBeyondTheLast)
{
    Visit visit;
    visit.meter = MeterNumber::fromNumber(12'345'678).value();
    visit.order = WorkOrderSerial{7'001};
    visit.at = localTime(2026y / 11 / 21, 8h);
    visit.use = 1;
    ASSERT_TRUE(encodeVisit(visit));
    visit.stateBefore = 4;
    EXPECT_FALSE(encodeVisit(visit));
    visit.stateBefore = 0;
    visit.stateAfter = 4;
    EXPECT_FALSE(encodeVisit(visit));
}

// A preset that leaves the hold alone, or lifts it, and sets one alarm, is read as it was written.
TEST(OrderEdge, carriesEachPartOfAPresetAlone)
{
    WorkOrder order;
    order.serial = WorkOrderSerial{7'002};
    order.kind = ManagementClass::Preset;
    order.scope.meters = {MeterNumber::fromNumber(12'345'678).value()};
    order.validFrom = localTime(2026y / 11 / 21, 8h);
    order.validUntil = localTime(2026y / 12 / 5, 0h);
    order.engineer = OperatorId{3};
    order.approver1 = OperatorId{1};
    order.approver2 = OperatorId{2};
    const CardSerial card{{1, 2, 3, 4, 5, 6, 7, 8}};
    const auto alarm = Credit::fromHundredths(4'000);
    for (const PresetOrder& preset :
         {PresetOrder{false, {}, {}}, PresetOrder{{}, alarm, {}}, PresetOrder{{}, {}, alarm}}) {
        order.preset = preset;
        const auto bytes = encodeOrder(order, card, Bytes(16));
        ASSERT_TRUE(bytes);
        const auto back = decodeOrder(*bytes);
        ASSERT_TRUE(back);
        EXPECT_EQ(back->preset, preset);
        EXPECT_FALSE(
            orderMacValid(Bytes(16), card, ByteView{*bytes}.first(bytes->size() - 1), Suite::A));
    }
}

} // namespace wattcard::cardio
