// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/fmcos/application.h"
#include "cardio/fmcos/fmcos_card.h"
#include "cardio/virtual_card/memory_image_store.h"
#include "tests/crypto/vector_file.h"
#include "tests/fakes/hex_text.h"

using namespace wattcard;
using namespace wattcard::cardio;
using namespace wattcard::cardio::fmcos;
using test::Vector;

namespace {

// A card with the key of one published exchange and a file of 30 bytes that is read and written
// under line protection only. It gives the published challenge.
class ManualCard {
public:
    explicit ManualCard(const Vector& row)
    {
        StoredKey key;
        key.type = row.bytes("type").front();
        key.id = row.bytes("id").front();
        key.use = access::free;
        key.tries = 0x33;
        key.value = row.bytes("key");
        StoredDirectory master;
        master.id = masterFile;
        master.keys.push_back(key);
        master.files.push_back({0x0015, 0xA8, access::free, access::free, 0x7F, Bytes(30)});
        EXPECT_TRUE(crypto::TwinImage{m_store}.save(encode({master})));
        const Bytes challenge = row.bytes("challenge");
        m_card.emplace(m_store, [challenge](std::size_t) { return Result<Bytes>{challenge}; });
        m_card->transmit(fromHex("00A40000020015"));
        EXPECT_EQ(m_card->transmit(fromHex("0084000004")).size(), 6u);
    }
    Bytes transmit(const Bytes& command) { return m_card->transmit(command); }

private:
    MemoryImageStore m_store;
    std::optional<FmcosCard> m_card;
};

} // namespace

class FmcosExchange : public ::testing::TestWithParam<Vector> {};
TEST_P(FmcosExchange, isThatOfTheManual)
{
    EXPECT_EQ(ManualCard{GetParam()}.transmit(GetParam().bytes("command")),
              GetParam().bytes("answer"));
}

// INTERNAL AUTHENTICATE has nothing to refuse: another challenge, before the Le, is another
// question.
TEST_P(FmcosExchange, isRefusedOrAnsweredOtherwiseWhenAByteOfTheCommandsEndDiffers)
{
    const bool asks = GetParam().text("type") == QLatin1StringView{"34"};
    Bytes command = GetParam().bytes("command");
    std::uint8_t& byte = command[command.size() - (asks ? 2 : 1)];
    byte = static_cast<std::uint8_t>(byte ^ 0x01);
    const Bytes answer = ManualCard{GetParam()}.transmit(command);
    if (asks)
        EXPECT_NE(answer, GetParam().bytes("answer"));
    else
        EXPECT_TRUE(answer == fromHex("6988") || answer == fromHex("63C2"));
}
INSTANTIATE_TEST_SUITE_P(Published, FmcosExchange,
                         ::testing::ValuesIn(test::vectors("fmcos_commands.jsonl")),
                         test::vectorName);

// A file that is protected in both directions refuses the plain class, and a MAC that is not there.
TEST(FmcosLine, isAskedForByTheFileAndNotByTheCommand)
{
    const Vector row = test::vectors("fmcos_commands.jsonl").back();
    EXPECT_EQ(ManualCard{row}.transmit(fromHex("00B000001E")), fromHex("6900"));
    EXPECT_EQ(ManualCard{row}.transmit(fromHex("00D600000101")), fromHex("6900"));
    EXPECT_EQ(ManualCard{row}.transmit(fromHex("04D600000101")), fromHex("6987"));
}
