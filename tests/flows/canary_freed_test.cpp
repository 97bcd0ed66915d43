// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is given back to the heap unwiped stays there until somebody needs the place: now and then a
// search of the memory finds it. Here everything that is given back is looked at.
#include "cardio/apdu/secure_channel.h"
#include "cardio/profile/card_keys.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdlib>
#include <malloc.h>
#include <new>

namespace {

// Nobody else has these bytes on the heap.
constexpr std::array<std::uint8_t, 8> freedMark{0xC7, 0x3A, 0x91, 0x5E, 0xD2, 0x08, 0xF6, 0x4B};
std::atomic<bool> freedIsWatched = false;
std::atomic<int> freedWithMark = 0;

void lookAtFreed(void* block) noexcept
{
    if (!freedIsWatched || block == nullptr)
        return;
    const auto* const bytes = static_cast<const std::uint8_t*>(block);
    const auto* const end = bytes + malloc_usable_size(block);
    if (std::search(bytes, end, freedMark.begin(), freedMark.end()) != end)
        ++freedWithMark;
}

} // namespace

void* operator new(std::size_t size)
{
    if (void* const block = std::malloc(std::max<std::size_t>(size, 1)))
        return block;
    throw std::bad_alloc{};
}

void operator delete(void* block) noexcept
{
    lookAtFreed(block);
    std::free(block);
}

void operator delete(void* block, std::size_t) noexcept
{
    lookAtFreed(block);
    std::free(block);
}

namespace wattcard::flows {

namespace {

// Whatever is sent, it answers that it cannot.
class DeafCard : public cardio::CardChannel {
public:
    Result<Bytes> transmit(ByteView) override { return Bytes{0x69, 0x85}; }
    Bytes atr() const override { return {}; }
};

// A key block with the mark in it, as long as a real one.
Bytes markedData()
{
    Bytes data(22, 0x11);
    std::ranges::copy(freedMark, data.begin() + 6);
    return data;
}

} // namespace

class FreedMemory : public ::testing::TestWithParam<Suite> {};

TEST_P(FreedMemory, holdsNoKeyThatWasSentToACard)
{
    const auto& suite = cardio::suiteOf(GetParam());
    const Bytes nonce(suite.nonceSize(), 1), key(suite.keySize(), 2), other(suite.keySize(), 3);
    DeafCard card;
    cardio::SecureChannel secured{card, suite,
                                  cardio::sessionKeys(suite, {nonce, nonce, key, other})};
    const Bytes data = markedData(); // lives on
    freedWithMark = 0;
    freedIsWatched = true;
    const auto sent = cardio::sendStep(secured, 0x02, data);
    const int afterwards = freedWithMark;
    {
        const Bytes unwiped = data;
    }
    freedIsWatched = false;
    EXPECT_FALSE(sent);
    EXPECT_EQ(afterwards, 0);
    EXPECT_EQ(freedWithMark, 1) << "who leaves it unwiped is seen";
}
INSTANTIATE_TEST_SUITE_P(Suites, FreedMemory, ::testing::Values(Suite::A, Suite::S, Suite::T));

} // namespace wattcard::flows
