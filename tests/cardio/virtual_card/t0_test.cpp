// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "card_bench.h"
#include "cardio/apdu/t0_channel.h"
#include "cardio/layout/application.h"
#include "tests/cardio/profile/sale_bench.h"
#include "tests/fakes/hex_text.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace wattcard::cardio::tests {

namespace {

constexpr VirtualCard::Setting t0{.protocol = VirtualCard::Protocol::T0};

TEST(CardInT0, announcesItselfWithoutInterfaceBytes)
{
    EXPECT_EQ(VirtualCard::atr(VirtualCard::Protocol::T0), fromHex("3B0A80585741545443415244"));
}

TEST(CardInT0, letsAnswersWaitForGetResponse)
{
    CardBench bench{{.setting = t0}};
    const Bytes select = fromHex("00A404000AF0574154544341524401");
    EXPECT_EQ(bench.sendBytes(select), fromHex("6139"));
    const Bytes first = bench.sendBytes(fromHex("00C0000010"));
    EXPECT_EQ(first.size(), 18U);
    EXPECT_EQ(Bytes(first.end() - 2, first.end()), fromHex("6129")) << "and the rest";
    EXPECT_EQ(bench.sendBytes(fromHex("00C0000000")), fromHex("6C29"));
    EXPECT_EQ(bench.sendBytes(fromHex("00C0000029")).size(), 0x2BU);
    EXPECT_EQ(bench.sendBytes(fromHex("00C0000029")), fromHex("6985")) << "it has been fetched";
}

TEST(CardInT0, namesTheRightLength)
{
    CardBench bench{{.setting = t0}};
    EXPECT_EQ(bench.sendBytes(fromHex("00B0990000")), fromHex("6C09"));
    EXPECT_EQ(bench.sendBytes(fromHex("00B099000A")), fromHex("6C09"));
    EXPECT_EQ(bench.sendBytes(fromHex("00B0990009")), fromHex("0800008800000000019000"));
    bench.sendBytes(fromHex("00A404000AF0574154544341524401"));
    EXPECT_EQ(bench.sendBytes(fromHex("0084000008")), fromHex("6C10"));
}

TEST(CardInT0, doesNotOfferExtendedLengths)
{
    CardBench bench{{.setting = t0}};
    bench.sendBytes(fromHex("00A404000AF0574154544341524401"));
    const Bytes answer = bench.sendBytes(fromHex("00C0000039"));
    const Bytes version10 = fromHex("86020100");
    EXPECT_FALSE(std::ranges::search(answer, version10).empty());
}

// What the terminal sends, and the answers of a card of its own mind.
class ScriptedT0 final : public CardChannel {
public:
    explicit ScriptedT0(std::vector<Bytes> answers) : m_answers(std::move(answers)) {}
    Result<Bytes> transmit(ByteView command) override
    {
        sent->emplace_back(command.begin(), command.end());
        return sent->size() <= m_answers.size() ? m_answers[sent->size() - 1] : m_answers.back();
    }
    Bytes atr() const override { return {}; }
    std::shared_ptr<std::vector<Bytes>> sent = std::make_shared<std::vector<Bytes>>();

private:
    std::vector<Bytes> m_answers;
};

struct T0Case {
    const char* name;
    const char* command;
    std::vector<const char*> answers;
    std::vector<const char*> tpdus;
    const char* result;
};
class TerminalInT0 : public ::testing::TestWithParam<T0Case> {};

TEST_P(TerminalInT0, sendsWhatTheStandardSays)
{
    std::vector<Bytes> answers;
    for (const char* each : GetParam().answers)
        answers.push_back(fromHex(each));
    auto card = std::make_unique<ScriptedT0>(answers);
    const auto sent = card->sent;
    T0Channel channel{std::move(card)};
    EXPECT_EQ(*channel.transmit(fromHex(GetParam().command)), fromHex(GetParam().result));
    std::vector<Bytes> expected;
    for (const char* each : GetParam().tpdus)
        expected.push_back(fromHex(each));
    EXPECT_EQ(*sent, expected);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, TerminalInT0,
    ::testing::Values(
        T0Case{"Le stays behind",
               "00DA00E101FF00",
               {"6102", "ABCD9000"},
               {"00DA00E101FF", "00C0000002"},
               "ABCD9000"},
        T0Case{"in pieces",
               "00A4040001FF00",
               {"6102", "AB6101", "CD9000"},
               {"00A4040001FF", "00C0000002", "00C0000001"},
               "ABCD9000"},
        T0Case{"no data at all", "00DA00E1", {"9000"}, {"00DA00E100"}, "9000"},
        T0Case{"a reading again",
               "00B0990000",
               {"6C02", "ABCD9000"},
               {"00B0990000", "00B0990002"},
               "ABCD9000"},
        T0Case{"a challenge again",
               "0084000008",
               {"6C10", "9000"},
               {"0084000008", "0084000010"},
               "9000"},
        T0Case{"never a writing", "00DA00E100", {"6C02"}, {"00DA00E100"}, "6C02"},
        T0Case{"never with data", "0CCA00E1028E0000", {"6C02"}, {"0CCA00E1028E00"}, "6C02"}),
    [](const auto& info) {
        std::string name = info.param.name;
        std::erase(name, ' ');
        return name;
    });

TEST(TerminalInT0, givesUpOnACardThatNeverEnds)
{
    auto card = std::make_unique<ScriptedT0>(std::vector<Bytes>{fromHex("AB6101")});
    T0Channel channel{std::move(card)};
    EXPECT_EQ(channel.transmit(fromHex("00A4040001FF00")).error().fault, Fault::CardMute);
}

TEST(TerminalInT0, carriesNoExtendedCommand)
{
    T0Channel channel{std::make_unique<ScriptedT0>(std::vector<Bytes>{fromHex("9000")})};
    Bytes command = fromHex("00DA00E1000100");
    command.resize(7 + 256);
    EXPECT_EQ(channel.transmit(command).error().fault, Fault::BadInput);
}

// From the blank to a loaded meter, desk and meter slot unchanged.
TEST(SaleOverT0, goesFromTheBlankToTheMeter)
{
    SaleBench bench;
    bench.card.emplace(bench.store, crypto::randomBytes, t0);
    bench.counterReader.insert(*bench.card);
    bench.open(0x01);
    const auto purchase = bench.target(2);
    auto session = bench.desk.open(CardRole::Vending);
    ASSERT_TRUE(session) << qPrintable(session.error().detail);
    EXPECT_EQ((*session)->reading().hints.longestCommand, 0);
    const WriteResult written = (*session)->write(purchase);
    ASSERT_EQ(written.outcome, WriteOutcome::Proved);
    session->reset();
    bench.moveToMeter();
    const auto read = bench.slot.open({bench.meter});
    ASSERT_TRUE(read) << qPrintable(read.error().detail);
}

} // namespace

} // namespace wattcard::cardio::tests
