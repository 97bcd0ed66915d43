// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/layout/load_file.h"
#include "cardio/layout/parameter_file.h"
#include "cardio/layout/return_file.h"
#include "cardio/layout/tariff_file.h"
#include "tests/cardio/layout/sample_files.h"

#include <functional>
#include <numeric>

namespace wattcard::cardio {

using namespace std::chrono;

namespace {

constexpr auto tooMuch = Credit::fromHundredths(100'000'000); // nine digits

} // namespace

// A value that its field cannot carry is refused when it is written: never cut off.
template <class File> struct Misfit {
    const char* name;
    std::function<void(File&)> change;
};
template <class File> void PrintTo(const Misfit<File>& misfit, std::ostream* out)
{
    *out << misfit.name;
}

using ParameterMisfit = Misfit<ParameterFile>;
class RefusedParameter : public ::testing::TestWithParam<ParameterMisfit> {};
TEST_P(RefusedParameter, isBadInput)
{
    ParameterFile file = sampleParameter();
    GetParam().change(file);
    EXPECT_EQ(encodeParameterFile(file).error().fault, Fault::BadInput);
}
INSTANTIATE_TEST_SUITE_P(
    Fields, RefusedParameter,
    ::testing::Values(
        ParameterMisfit{"alarm", [](auto& file) { file.alarm1 = tooMuch; }},
        ParameterMisfit{"negative", [](auto& f) { f.alarm2 = Credit::fromHundredths(-1); }},
        ParameterMisfit{"no ratio", [](auto& file) { file.ratios.current = 0; }},
        ParameterMisfit{"product",
                        [](auto& file) {
                            file.ratios = {1'000, 100};
                        }},
        ParameterMisfit{"flag", [](auto& file) { file.update.bits = 0x40; }},
        ParameterMisfit{"sub-type", [](auto& file) { file.subType = SubType{0x04}; }},
        ParameterMisfit{"year", [](auto& f) { f.tariffSwitch = localTime(2100y / 1 / 1, 0s); }},
        ParameterMisfit{"seconds",
                        [](auto& f) { f.tariffSwitch = localTime(2026y / 1 / 1, 1s); }}));

using LoadMisfit = Misfit<LoadFile>;
class RefusedLoad : public ::testing::TestWithParam<LoadMisfit> {};
TEST_P(RefusedLoad, isBadInput)
{
    LoadFile file = sampleLoad();
    GetParam().change(file);
    const Bytes parameter = cardFiles().bytes("parameter");
    const auto bytes = encodeLoadFile(file, {Bytes(16), parameter, {}});
    EXPECT_EQ(bytes.error().fault, Fault::BadInput);
}
INSTANTIATE_TEST_SUITE_P(
    Fields, RefusedLoad,
    ::testing::Values(
        LoadMisfit{"amount", [](auto& f) { f.amount = Credit::fromHundredths(2'147'483'648); }},
        LoadMisfit{"low", [](auto& f) { f.amount = Credit::fromHundredths(-2'147'483'649); }},
        LoadMisfit{"total", [](auto& file) { file.total = Credit::fromHundredths(-1); }},
        LoadMisfit{"time", [](auto& file) { file.soldAt = localTime(1999y / 12 / 31, 0s); }}));

using ReturnMisfit = Misfit<ReturnFile>;
class RefusedReturn : public ::testing::TestWithParam<ReturnMisfit> {};
TEST_P(RefusedReturn, isBadInput)
{
    ReturnFile file = sampleReturn();
    GetParam().change(file);
    EXPECT_EQ(encodeReturnFile(file, Bytes(16)).error().fault, Fault::BadInput);
}
INSTANTIATE_TEST_SUITE_P(
    Fields, RefusedReturn,
    ::testing::Values(
        ReturnMisfit{"high", [](auto& f) { f.remaining = Credit::fromHundredths(1LL << 32); }},
        ReturnMisfit{"low", [](auto& f) { f.remaining = Credit::fromHundredths(-(1LL << 32)); }},
        ReturnMisfit{"accepted", [](auto& file) { file.accepted = Credit::fromHundredths(-1); }},
        ReturnMisfit{"rejected", [](auto& file) { file.rejectedCards = 1'000'000; }},
        ReturnMisfit{"energy", [](auto& f) { f.activeRegister = Energy::fromHundredths(-1); }},
        ReturnMisfit{"time", [](auto& file) { file.writtenAt = LocalTime{}; }}));

using TariffMisfit = Misfit<TariffFile>;
class RefusedTariff : public ::testing::TestWithParam<TariffMisfit> {};
TEST_P(RefusedTariff, isBadInput)
{
    TariffFile file = sampleTariff();
    GetParam().change(file);
    EXPECT_EQ(encodeTariffFile(file).error().fault, Fault::BadInput);
}
INSTANTIATE_TEST_SUITE_P(
    Fields, RefusedTariff,
    ::testing::Values(
        TariffMisfit{"price",
                     [](auto& f) { f.prices[3] = Price::fromTenThousandths(100'000'000); }},
        TariffMisfit{"negative", [](auto& f) { f.prices[0] = Price::fromTenThousandths(-1); }},
        TariffMisfit{"limit", [](auto& file) { file.hoardingLimit = tooMuch; }},
        TariffMisfit{"power step", [](auto& file) { file.powerLimitW = 8'805; }},
        TariffMisfit{"power", [](auto& file) { file.powerLimitW = 10'000'000; }},
        TariffMisfit{"month",
                     [](auto& file) {
                         file.settlements[1] = {13, 1, 0};
                     }},
        TariffMisfit{"half a date",
                     [](auto& file) {
                         file.settlements[1] = {1, 0, 0};
                     }},
        TariffMisfit{"hour", [](auto& file) { file.daySchedule[0].hour = 24; }},
        TariffMisfit{"rate", [](auto& file) { file.daySchedule[0].rate = 32; }},
        TariffMisfit{"periods", [](auto& file) { file.periods = 11; }},
        TariffMisfit{"steps", [](auto& file) { file.ladderSteps = 8; }},
        TariffMisfit{"tier", [](auto& file) { file.tierPeriod = 3; }}));

// Wrong content behind a right check sum: what a broken writer could leave.
struct WrongByte {
    std::size_t offset;
    std::uint8_t value;
};
Bytes resummed(Bytes file, WrongByte wrong)
{
    file[wrong.offset] = wrong.value;
    const auto last = file.end() - 2;
    *last = static_cast<std::uint8_t>(std::accumulate(file.begin() + 1, last, 0u));
    return file;
}
class WrongParameterByte : public ::testing::TestWithParam<WrongByte> {};
TEST_P(WrongParameterByte, isRefusedDespiteTheCheckSum)
{
    EXPECT_FALSE(decodeParameterFile(resummed(cardFiles().bytes("parameter"), GetParam())));
}
INSTANTIATE_TEST_SUITE_P(Fields, WrongParameterByte,
                         ::testing::Values(WrongByte{0, 0x67}, WrongByte{1, 0x02},
                                           WrongByte{3, 0x28}, WrongByte{5, 0x20},
                                           WrongByte{6, 0x01}, WrongByte{11, 0x13},
                                           WrongByte{12, 0x32}, WrongByte{13, 0x24},
                                           WrongByte{14, 0x60}, WrongByte{15, 0x02},
                                           WrongByte{16, 0x0A}, WrongByte{24, 0xA0},
                                           WrongByte{30, 0xF0}, WrongByte{41, 0x0F},
                                           WrongByte{42, 0x00}, WrongByte{44, 0x17}));

class WrongReturnByte : public ::testing::TestWithParam<WrongByte> {};
TEST_P(WrongReturnByte, isRefusedDespiteTheCheckSum)
{
    EXPECT_FALSE(decodeReturnFile(resummed(cardFiles().bytes("returned"), GetParam())));
}
INSTANTIATE_TEST_SUITE_P(Fields, WrongReturnByte,
                         ::testing::Values(WrongByte{1, 0x01}, WrongByte{5, 0x0A},
                                           WrongByte{11, 0xAA}, WrongByte{26, 0x01},
                                           WrongByte{39, 0x0B}, WrongByte{43, 0x00},
                                           WrongByte{47, 0x01}, WrongByte{50, 0x80},
                                           WrongByte{58, 0xFF}));

} // namespace wattcard::cardio
