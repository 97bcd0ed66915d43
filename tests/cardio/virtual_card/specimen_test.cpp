// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "card_bench.h"
#include "cardio/virtual_card/virtual_card.h"
#include "tests/fakes/hex_text.h"

#include <gtest/gtest.h>

namespace wattcard::cardio::tests {

namespace {

struct Exchange {
    const char* command;
    const char* answer;
};

// Every byte that ICAO Doc 9303-11, Appendix D.3 and D.4 print, commands and answers.
TEST(IcaoSpecimen, answersTheWorkedExampleByteForByte)
{
    MemoryImageStore store;
    std::vector<Bytes> numbers{fromHex("0B4F80323EB3191CB04970CB4052790B"),
                               fromHex("4608F91988702212")};
    VirtualCard card{store,
                     [&](std::size_t) -> Result<Bytes> {
                         const Bytes next = numbers.back();
                         numbers.pop_back();
                         return next;
                     },
                     {.hasSpecimen = true}};
    for (const Exchange& each :
         {Exchange{"00A4040007A000000247100100", "6F098407A00000024710019000"},
          Exchange{"0084000008", "4608F919887022129000"},
          Exchange{"0082000028"
                   "72C29C2371CC9BDB65B779B8E8D37B29ECC154AA56A8799FAE2F498F76ED92F2"
                   "5F1448EEA8AD90A728",
                   "46B9342A41396CD7386BF5803104D7CEDC122B9132139BAF2EEDC94EE178534F"
                   "2F2D235D074D74499000"},
          Exchange{"0CA4020C158709016375432908C044F68E08BF8B92D635FF24F800",
                   "990290008E08FA855A5D4C50A8ED9000"},
          Exchange{"0CB000000D9701048E08ED6705417E96BA5500",
                   "8709019FF0EC34F9922651990290008E08AD55CC17140B2DED9000"},
          Exchange{"0CB000040D9701128E082EA28A70F3C7B53500",
                   "871901FB9235F4E4037F2327DCC8964F1F9B8C30F42C8E2FFF224A990290008E08"
                   "C8B2787EAEA07D749000"}})
        EXPECT_EQ(card.transmit(fromHex(each.command)), fromHex(each.answer)) << each.command;
}

TEST(IcaoSpecimen, isNotThereUnlessTheCardWasStartedWithIt)
{
    CardBench bench;
    EXPECT_EQ(bench.sendBytes(fromHex("00A4040007A000000247100100")), fromHex("6A82"));
}

TEST(IcaoSpecimen, leavesTheApplicationOfTheCardAlone)
{
    CardBench bench{{.setting = {.hasSpecimen = true}}};
    bench.personaliseAndOpen();
    bench.selectAndAuthenticate(crypto::Purpose::Vending);
    const Bytes before = bench.secured(getData(0xE1));
    EXPECT_EQ(bench.sendBytes(fromHex("00A4040007A000000247100100")),
              fromHex("6F098407A00000024710019000"));
    EXPECT_EQ(bench.sendBytes(before), fromHex("6988")) << "the session has ended";
    EXPECT_EQ(bench.sendBytes(fromHex("00B0990009")), fromHex("6982")) << "no file of it either";
    bench.selectAndAuthenticate(crypto::Purpose::Vending);
    EXPECT_EQ(bench.secure(getData(0xE1)).status, status::ok);
}

TEST(IcaoSpecimen, refusesAWrongKeyAndAnOldChallenge)
{
    CardBench bench{{.setting = {.hasSpecimen = true}}};
    bench.sendBytes(fromHex("00A4040007A000000247100100"));
    Bytes token = fromHex("0082000028");
    token.resize(5 + 40, 0x11);
    EXPECT_EQ(bench.sendBytes(token), fromHex("6985"));
    bench.sendBytes(fromHex("0084000008"));
    EXPECT_EQ(bench.sendBytes(token), fromHex("6300"));
    EXPECT_EQ(bench.sendBytes(token), fromHex("6985"));
}

} // namespace

} // namespace wattcard::cardio::tests
