// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/twin_image.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

namespace wattcard::crypto {

namespace {

// Both places in memory. A write can be torn: then the place holds the first bytes of the new
// content over the old one, and the power is gone.
class TornStore : public ImageStore {
public:
    std::array<Bytes, 2> places;
    std::optional<std::size_t> bytesUntilCut;
    bool truncates = false; // what a torn write leaves behind the cut: nothing, or the old bytes

    Result<Bytes> read(Slot slot) override { return places[index(slot)]; }
    Result<void> write(Slot slot, ByteView bytes) override
    {
        Bytes& place = places[index(slot)];
        if (bytesUntilCut && *bytesUntilCut < bytes.size())
            return tear(place, bytes.first(*bytesUntilCut));
        if (bytesUntilCut)
            *bytesUntilCut -= bytes.size();
        place.assign(bytes.begin(), bytes.end());
        return {};
    }

private:
    static std::size_t index(Slot slot) { return slot == Slot::A ? 0 : 1; }
    Result<void> tear(Bytes& place, ByteView written)
    {
        if (truncates || place.size() < written.size())
            place.resize(written.size());
        std::ranges::copy(written, place.begin());
        bytesUntilCut = 0;
        return failed(Fault::NotSaved);
    }
};

Bytes content(std::uint8_t filler, std::size_t size = 40)
{
    return Bytes(size, filler);
}

std::optional<Bytes> loaded(ImageStore& store)
{
    const auto content = TwinImage{store}.load();
    EXPECT_TRUE(content);
    return content ? *content : std::nullopt;
}

} // namespace

TEST(TwinImages, areNothingBeforeTheFirstWrite)
{
    TornStore store;
    EXPECT_EQ(loaded(store), std::nullopt);
}

TEST(TwinImages, giveBackTheLastContent)
{
    TornStore store;
    TwinImage image{store};
    for (std::uint8_t i = 0; i < 10; ++i) {
        ASSERT_TRUE(image.save(content(i, i)));
        EXPECT_EQ(loaded(store), content(i, i));
    }
}

TEST(TwinImages, writeTheTwoPlacesInTurn)
{
    TornStore store;
    TwinImage image{store};
    ASSERT_TRUE(image.save(content(1)));
    const auto before = store.places;
    ASSERT_TRUE(image.save(content(2)));
    EXPECT_NE(store.places[0], before[0]);
    EXPECT_EQ(store.places[1], before[1]);
    ASSERT_TRUE(image.save(content(3)));
    EXPECT_NE(store.places[1], before[1]);
}

struct Tear {
    int writesBefore;
    bool truncates;
};
class TornWrite : public ::testing::TestWithParam<Tear> {};
TEST_P(TornWrite, leavesTheOldContentOrTheNewAtEveryByte)
{
    int old = 0;
    int fresh = 0;
    for (std::size_t cut = 0; cut <= 200; ++cut) {
        TornStore store;
        store.truncates = GetParam().truncates;
        std::optional<Bytes> before;
        for (int i = 0; i < GetParam().writesBefore; ++i) {
            before = content(static_cast<std::uint8_t>(i + 1));
            ASSERT_TRUE(TwinImage{store}.save(*before));
        }
        store.bytesUntilCut = cut;
        const bool saved = TwinImage{store}.save(content(0xEE, 60)).has_value();
        store.bytesUntilCut.reset();
        const auto after = loaded(store);
        EXPECT_TRUE(after == before || after == content(0xEE, 60)) << cut;
        EXPECT_TRUE(!saved || after == content(0xEE, 60)) << cut;
        (after == before ? old : fresh) += 1;
        ASSERT_TRUE(TwinImage{store}.save(content(0x77))); // and it goes on from there
        EXPECT_EQ(loaded(store), content(0x77));
    }
    EXPECT_GT(old, 0);
    EXPECT_GT(fresh, 0);
}
INSTANTIATE_TEST_SUITE_P(EachSituation, TornWrite,
                         ::testing::Values(Tear{0, false}, Tear{1, false}, Tear{2, false},
                                           Tear{3, false}, Tear{0, true}, Tear{1, true},
                                           Tear{2, true}));

TEST(TwinImages, neverTakeAChangedImageForContent)
{
    TornStore store;
    ASSERT_TRUE(TwinImage{store}.save(content(1)));
    ASSERT_TRUE(TwinImage{store}.save(content(2)));
    const auto intact = store.places;
    const auto older = content(1);
    for (std::size_t i = 0; i < intact[0].size(); ++i) {
        store.places = intact;
        store.places[0][i] = static_cast<std::uint8_t>(store.places[0][i] ^ 0x01);
        EXPECT_EQ(loaded(store), older) << i;
    }
}

// The object that wrote the image knows its bytes, and sees every bit that changes under it.
TEST(TwinImages, noticeAnImageOfTheirOwnThatChanged)
{
    TornStore store;
    TwinImage image{store};
    ASSERT_TRUE(image.save(content(1)));
    ASSERT_TRUE(image.save(content(2)));
    const auto intact = store.places;
    for (std::size_t i = 0; i < intact[0].size(); ++i) {
        store.places = intact;
        EXPECT_EQ(image.load().value(), content(2));
        store.places[0][i] = static_cast<std::uint8_t>(store.places[0][i] ^ 0x01);
        EXPECT_EQ(image.load().value(), content(1)) << i;
    }
}

TEST(TwinImages, sayThatTheyAreDamagedWhenNeitherIsValid)
{
    TornStore store;
    ASSERT_TRUE(TwinImage{store}.save(content(1)));
    for (Bytes& place : store.places)
        place.back() = static_cast<std::uint8_t>(place.back() ^ 0x80);
    EXPECT_EQ(TwinImage{store}.load().error().fault, Fault::DatabaseDamaged);
}

TEST(TwinImages, surviveTheLossOfEitherPlaceAfterTheFirstSave)
{
    for (const std::size_t lost : {0u, 1u}) {
        TornStore store;
        ASSERT_TRUE(TwinImage{store}.save(content(1)));
        store.places[lost].clear();
        EXPECT_EQ(loaded(store), content(1));
    }
}

} // namespace wattcard::crypto
