// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/layout/fci.h"
#include "cardio/layout/image.h"
#include "cardio/layout/proof.h"
#include "crypto/hash.h"
#include "tests/cardio/layout/sample_files.h"

namespace wattcard::cardio {

using test::asBytes;

namespace {

CardImage sampleImage(std::uint8_t flags)
{
    CardImage image{sampleParameter(), sampleLoad(), std::nullopt, std::nullopt};
    image.parameter.update.bits = flags;
    if (image.parameter.update.namesTariff1())
        image.tariff1 = sampleTariff();
    if (image.parameter.update.namesTariff2())
        image.tariff2 = sampleTariff();
    return image;
}

CardHints sampleHints()
{
    return {CardSerial{{1, 2, 3, 4, 5, 6, 7, 8}},
            0x01,
            LifeCycle::Operational,
            0x01,
            {2, 2, 2, 1, 0, 0, 0, 0, 0, 0},
            0x01020304,
            {1, 0},
            {0x00, 0x07, 0x00, 0x01}};
}

} // namespace

TEST(EncodedImage, isTheComposedFilesWithTheirDigest)
{
    const auto target = encodeImage(sampleImage(0x80), cardFiles().bytes("key"));
    ASSERT_TRUE(target);
    EXPECT_EQ(target->parameter, cardFiles().bytes("parameter"));
    EXPECT_EQ(target->load, cardFiles().bytes("load"));
    EXPECT_TRUE(target->tariff1.empty());
    EXPECT_TRUE(target->tariff2.empty());
    EXPECT_EQ(asBytes(target->digest), cardFiles().bytes("imageDigest"));
    EXPECT_EQ(target->position, (transaction::Position{Generation{1}, Sequence{2}}));
    EXPECT_EQ(target->order, sampleLoad().order);
}

// CARD.md sections 3.1 and 3.2: which tariff files a flag brings into image and digests.
struct FlagCase {
    std::uint8_t flags;
    bool tariff1;
    bool tariff2;
};
class FlaggedTariffs : public ::testing::TestWithParam<FlagCase> {};
TEST_P(FlaggedTariffs, belongToTheImageAndToBothDigests)
{
    const auto target = encodeImage(sampleImage(GetParam().flags), cardFiles().bytes("key"));
    ASSERT_TRUE(target);
    EXPECT_EQ(target->tariff1.size(), GetParam().tariff1 ? 258u : 0u);
    EXPECT_EQ(target->tariff2.size(), GetParam().tariff2 ? 258u : 0u);
    Bytes image = target->parameter;
    image.insert(image.end(), target->load.begin(), target->load.end());
    Bytes parameters = target->parameter;
    for (const Bytes* file : {&target->tariff1, &target->tariff2}) {
        image.insert(image.end(), file->begin(), file->end());
        parameters.insert(parameters.end(), file->begin(), file->end());
    }
    const auto imageHash = crypto::sha256(image);
    const auto parameterHash = crypto::sha256(parameters);
    EXPECT_EQ(asBytes(target->digest), asBytes(ByteView{imageHash}.first(8)));
    EXPECT_EQ(asBytes(tariffDigestIn(target->load)), asBytes(ByteView{parameterHash}.first(8)));
}
INSTANTIATE_TEST_SUITE_P(EachBit, FlaggedTariffs,
                         ::testing::Values(FlagCase{0x00, false, false},
                                           FlagCase{0x80, false, false},
                                           FlagCase{0x01, true, false}, FlagCase{0x04, true, false},
                                           FlagCase{0x10, true, false}, FlagCase{0x02, false, true},
                                           FlagCase{0x08, false, true},
                                           FlagCase{0x9F, true, true}));

TEST(EncodedImage, refusesTariffFilesThatDifferFromTheFlags)
{
    CardImage missing = sampleImage(0x01);
    missing.tariff1.reset();
    EXPECT_EQ(encodeImage(missing, Bytes(16)).error().fault, Fault::BadInput);
    CardImage surplus = sampleImage(0x00);
    surplus.tariff2 = sampleTariff();
    EXPECT_EQ(encodeImage(surplus, Bytes(16)).error().fault, Fault::BadInput);
}

TEST(ProofBytes, areCounterSequenceAndDigest)
{
    const transaction::Proof proof{0x01020304, Sequence{0x11}, {8, 7, 6, 5, 4, 3, 2, 1}};
    const Bytes bytes = encodeProof(proof);
    EXPECT_EQ(bytes, (Bytes{1, 2, 3, 4, 0, 0, 0, 0x11, 8, 7, 6, 5, 4, 3, 2, 1}));
    EXPECT_EQ(decodeProof(bytes).value(), proof);
    EXPECT_FALSE(decodeProof(Bytes(15)));
    EXPECT_FALSE(decodeProof(Bytes(17)));
}

TEST(SelectAnswer, comesBackAsItWasWritten)
{
    EXPECT_EQ(decodeFci(encodeFci(sampleHints())).value(), sampleHints());
}

// CARD.md section 2: `84 01 key version`, for every key that the card has; more bytes only while
// the keys differ.
TEST(SelectAnswer, tellsOneVersionForAllKeysAndEachOneWhileTheyDiffer)
{
    struct Case {
        std::uint8_t cardClass;
        std::uint8_t suites;
        std::array<std::uint8_t, 10> versions;
        Bytes object;
    };
    const std::vector<Case> cases{
        {0x01, 0x01, {3, 3, 3, 3, 0}, {0x84, 1, 3}},
        {0x01, 0x05, {3, 3, 3, 3, 0, 3, 3, 3, 3, 0}, {0x84, 1, 3}},
        {0x01, 0x04, {0, 0, 0, 0, 0, 2, 2, 2, 2, 0}, {0x84, 1, 2}},
        {0x20, 0x02, {0, 1, 1, 1, 1}, {0x84, 1, 1}},
        {0x01, 0x01, {2, 1, 1, 2, 0}, {0x84, 4, 2, 1, 1, 2}},
        {0x01, 0x01, {0, 1, 1, 1, 0}, {0x84, 4, 0, 1, 1, 1}}, // a blank
        {0x01, 0x01, {1}, {0x84, 2, 1, 0}},
        {0x01, 0x01, {}, {0x84, 1, 0}},
    };
    for (const Case& each : cases) {
        CardHints hints = sampleHints();
        hints.cardClass = each.cardClass;
        hints.suites = each.suites;
        hints.keyVersions = each.versions;
        const Bytes answer = encodeFci(hints);
        EXPECT_FALSE(std::ranges::search(answer, each.object).empty());
        EXPECT_EQ(decodeFci(answer).value(), hints);
    }
}

TEST(SelectAnswer, ofAnotherApplicationIsAForeignCard)
{
    Bytes other = encodeFci(sampleHints());
    other[5] = static_cast<std::uint8_t>(other[5] ^ 0x01); // inside the application identifier
    EXPECT_EQ(decodeFci(other).error().fault, Fault::ForeignCard);
}

TEST(SelectAnswer, ofAnUnknownLifeCycleOrCutShortIsRefused)
{
    CardHints unknown = sampleHints();
    unknown.lifeCycle = LifeCycle{0x02};
    EXPECT_FALSE(decodeFci(encodeFci(unknown)));
    const Bytes whole = encodeFci(sampleHints());
    for (std::size_t size = 0; size < whole.size(); ++size)
        EXPECT_FALSE(decodeFci(ByteView{whole}.first(size))) << size;
}

} // namespace wattcard::cardio
