// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/cipher.h"
#include "crypto/diversify.h"
#include "crypto/kcv.h"
#include "crypto/test_key_store.h"
#include "tests/crypto/vector_file.h"

namespace wattcard::crypto {

using namespace Qt::StringLiterals;
using test::asBytes;

namespace {

const CardSerial storeSerial{{0x00, 0x00, 0x88, 0x00, 0x00, 0x00, 0x00, 0x01}};

MeterNumber meter()
{
    return MeterNumber::parse(u"000012345678"_s).value();
}

} // namespace

TEST(DiversificationInput, isSerialReferenceVersionAndConstant)
{
    EXPECT_EQ(diversificationInput({Purpose::Vending}, storeSerial),
              (Bytes{0x00, 0x00, 0x88, 0x00, 0x00, 0x00, 0x00, 0x01, 0x81, 0x01, 'W', 'A', 'T', 'T',
                     '0', '1'}));
}

TEST(DiversificationInput, ofAMeterHasItsNumberInBcd)
{
    EXPECT_EQ(diversificationInput({Purpose::Purchase, Suite::A, 2}, meter()),
              (Bytes{0x00, 0x00, 0x00, 0x00, 0x12, 0x34, 0x56, 0x78, 0xA1, 0x02, 'W', 'A', 'T', 'T',
                     '0', '1'}));
}

TEST(TestKeys, areTheSameForTheCounterAndForTheStationThatMadeTheCard)
{
    const TestKeyStore counter{TestKeyStore::counter()};
    const TestKeyStore station{TestKeyStore::issuingStation()};
    EXPECT_EQ(asBytes(counter.cardKey({Purpose::Vending}, storeSerial)->view()),
              asBytes(station.cardKey({Purpose::Vending}, storeSerial)->view()));
}

TEST(TestKeys, differByPurposeVersionAndOwner)
{
    const TestKeyStore keys{TestKeyStore::issuingStation(), 2};
    const CardSerial other{{0x00, 0x00, 0x88, 0x00, 0x00, 0x00, 0x00, 0x02}};
    const Bytes key = asBytes(keys.cardKey({Purpose::Vending}, storeSerial)->view());
    EXPECT_EQ(key.size(), 16u);
    EXPECT_NE(key, asBytes(keys.cardKey({Purpose::Meter}, storeSerial)->view()));
    EXPECT_NE(key, asBytes(keys.cardKey({Purpose::Vending, Suite::A, 2}, storeSerial)->view()));
    EXPECT_NE(key, asBytes(keys.cardKey({Purpose::Vending}, other)->view()));
    EXPECT_NE(asBytes(keys.meterKey({Purpose::Purchase}, meter())->view()),
              asBytes(keys.meterKey({Purpose::Return}, meter())->view()));
}

TEST(TestKeys, sayThatTheyAreTestKeys)
{
    EXPECT_TRUE(TestKeyStore{TestKeyStore::meter()}.hasTestKeys());
}

// RELIABILITY.md section 11: so the counter cannot write a return file, nor the meter a load.
struct Custody {
    Purpose purpose;
    bool counter;
    bool meter;
};
class KeyCustody : public ::testing::TestWithParam<Custody> {};
TEST_P(KeyCustody, isAsTheDesignSays)
{
    const TestKeyStore counter{TestKeyStore::counter()};
    const TestKeyStore meter{TestKeyStore::meter()};
    EXPECT_EQ(counter.cardKey({GetParam().purpose}, storeSerial).has_value(), GetParam().counter);
    EXPECT_EQ(meter.cardKey({GetParam().purpose}, storeSerial).has_value(), GetParam().meter);
    if (!GetParam().counter) {
        EXPECT_EQ(counter.cardKey({GetParam().purpose}, storeSerial).error().fault,
                  Fault::KeyMissing);
    }
}
INSTANTIATE_TEST_SUITE_P(EachPurpose, KeyCustody,
                         ::testing::Values(Custody{Purpose::Vending, true, false},
                                           Custody{Purpose::Meter, false, true},
                                           Custody{Purpose::Inspection, false, false},
                                           Custody{Purpose::Issuer, true, false},
                                           Custody{Purpose::Management, false, true},
                                           Custody{Purpose::Purchase, true, true},
                                           Custody{Purpose::Return, true, true},
                                           Custody{Purpose::Transport, true, false}));

// RFC 4493 and SP 800-38B give no MAC of a zero block; this one is CMAC by its definition: one full
// block, so AES(K, 0 xor K1), with the published subkey of AN10922.
TEST(KeyCheckValue, isTheStartOfTheCmacOfAZeroBlock)
{
    const auto row = test::vectors("an10922.jsonl").front();
    const auto mac = aesEncryptBlock(row.bytes("master"), row.bytes("k1"));
    EXPECT_EQ(asBytes(keyCheckValue(KeyAlgorithm::Aes128, row.bytes("master"))),
              asBytes(ByteView{mac}.first(5)));
}

} // namespace wattcard::crypto
