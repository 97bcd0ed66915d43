// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/apdu/secure_channel.h"
#include "cardio/inspect/wattcard1_inspector.h"
#include "cardio/layout/return_file.h"
#include "cardio/layout/visit_record.h"
#include "cardio/profile/wattcard1_workshop.h"
#include "crypto/twin_image.h"
#include "tests/cardio/profile/sale_bench.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace wattcard::cardio {
namespace {

using namespace Qt::StringLiterals;
using crypto::Purpose;
using Kind = CardCheck::Kind;
using Outcome = CardCheck::Outcome;

class Inspecting : public ::testing::Test {
protected:
    Inspection inspect(std::set<Purpose> keys = crypto::TestKeyStore::engineer())
    {
        bench.watch(nullptr);
        const crypto::TestKeyStore store{std::move(keys)};
        return inspectWith(store);
    }
    // Whatever happens, no byte of the card's memory may change.
    Inspection inspectWith(const crypto::KeyStore& store)
    {
        const auto before = bench.card->state();
        auto found = Wattcard1Inspector{bench.counterReader, {store, region}}.inspect();
        EXPECT_EQ(bench.card->state(), before);
        EXPECT_TRUE(found);
        return found ? std::move(*found) : Inspection{};
    }
    int count(Instruction instruction) const
    {
        return static_cast<int>(
            std::ranges::count(bench.instructions(), static_cast<std::uint8_t>(instruction)));
    }
    static const AnatomyFile* fileOf(const Inspection& found, CardFile file)
    {
        const auto& files = found.anatomy.files;
        const auto at = std::ranges::find(files, file, &AnatomyFile::file);
        return at == files.end() ? nullptr : &*at;
    }
    static QString value(const Inspection& found, CardFile file, QLatin1StringView id)
    {
        const AnatomyFile* open = fileOf(found, file);
        if (!open || open->records.empty())
            return u"no such file"_s;
        const auto& fields = open->records.front().fields;
        const auto at = std::ranges::find(fields, id, &AnatomyField::id);
        return at == fields.end() ? u"no such field"_s : at->value;
    }
    static std::optional<Outcome> outcome(const Inspection& found, Kind kind)
    {
        const auto& checks = found.anatomy.checks;
        const auto at = std::ranges::find(checks, kind, &CardCheck::kind);
        return at == checks.end() ? std::nullopt : std::optional{at->outcome};
    }
    void change(const std::function<void(CardState&)>& edit)
    {
        auto state = bench.card->state();
        ASSERT_TRUE(state);
        edit(*state);
        ASSERT_TRUE(crypto::TwinImage{bench.store}.save(encode(*state)));
        bench.card->reset();
    }
    void makeManagementCard()
    {
        Wattcard1Workshop workshop{bench.counterReader, {bench.station, region}};
        ASSERT_TRUE(workshop.personalise(bench.serial, 0x05));
        WorkOrder order;
        order.serial = WorkOrderSerial{77};
        order.scope.meters = {bench.meter};
        order.uses = 12;
        order.validFrom = localTime(std::chrono::year{2026} / 11 / 21, std::chrono::hours{8});
        order.validUntil = order.validFrom + std::chrono::hours{24};
        order.engineer = OperatorId{5};
        order.approver1 = OperatorId{2};
        order.approver2 = OperatorId{3};
        ASSERT_TRUE(workshop.writeOrder(bench.serial, order));
    }
    void visit()
    {
        auto channel = bench.counterReader.connect();
        ASSERT_TRUE(channel);
        const auto hints = selectWattCard(**channel, region);
        ASSERT_TRUE(hints);
        auto keys = authenticate(**channel, {bench.meterKeys, region}, Purpose::Meter, *hints);
        ASSERT_TRUE(keys);
        SecureChannel secured{**channel, suiteOf(Suite::A), std::move(*keys)};
        Visit visit;
        visit.meter = bench.meter;
        visit.order = WorkOrderSerial{77};
        visit.at = localTime(std::chrono::year{2026} / 11 / 22, std::chrono::hours{9});
        const auto answer = exchange(secured, appendRecord(0x08, *encodeVisit(visit)));
        ASSERT_TRUE(answer && answer->status.isOk());
    }

    UtilityRegion region = SaleBench::utility;
    SaleBench bench;
};

TEST_F(Inspecting, showsABlankWithItsSerialAndKeysAndTriesNone)
{
    const Inspection found = inspect();
    ASSERT_TRUE(found.anatomy.hints);
    EXPECT_EQ(found.anatomy.hints->lifeCycle, LifeCycle::Initialisation);
    ASSERT_EQ(found.anatomy.files.size(), 1u);
    EXPECT_EQ(value(found, CardFile::Serial, "serial.number"_L1), u"0000880000000001"_s);
    EXPECT_EQ(count(Instruction::MutualAuthenticate), 0);
    std::vector<int> references;
    for (const AnatomyKey& key : found.anatomy.keys)
        references.push_back(key.reference);
    EXPECT_EQ(references, (std::vector<int>{0x82, 0x83, 0x84}));
}

TEST_F(Inspecting, laysAUserCardOpenWithOneAuthentication)
{
    bench.open();
    const Inspection found = inspect();
    EXPECT_EQ(count(Instruction::MutualAuthenticate), 1);
    EXPECT_EQ(found.anatomy.readWith, 0x83);
    ASSERT_EQ(found.anatomy.files.size(), 7u); // 0019 and 0001 to 0006
    EXPECT_EQ(value(found, CardFile::Parameter, "customer"_L1), u"440000000001"_s);
    EXPECT_EQ(value(found, CardFile::Load, "load.total"_L1), u"100.00"_s);
    EXPECT_EQ(value(found, CardFile::Journal, "load.seq"_L1), u"1"_s);
    ASSERT_NE(fileOf(found, CardFile::Tariff2), nullptr);
    EXPECT_EQ(fileOf(found, CardFile::Tariff2)->records.front().bytes.size(), 258u);
    EXPECT_EQ(fileOf(found, CardFile::Journal)->records.size(), 1u);
    EXPECT_EQ(outcome(found, Kind::PurchaseMac), Outcome::Holds);
    EXPECT_EQ(outcome(found, Kind::TariffDigest), Outcome::Holds);
    EXPECT_EQ(outcome(found, Kind::ReturnMac), std::nullopt) << "no meter has answered yet";
}

TEST_F(Inspecting, readsWithTheWorkingKeyWhereThereIsNoInspectionKey)
{
    bench.open();
    const Inspection found = inspect(crypto::TestKeyStore::counter());
    EXPECT_EQ(found.anatomy.readWith, 0x81);
    EXPECT_EQ(value(found, CardFile::Load, "load.seq"_L1), u"1"_s);
}

TEST_F(Inspecting, countsTheTariffFilesThatTheFlagNames)
{
    bench.open(0x9F);
    const Inspection found = inspect();
    EXPECT_EQ(value(found, CardFile::Tariff1, "tariff.price"_L1), u"0.5283"_s);
    EXPECT_EQ(outcome(found, Kind::TariffDigest), Outcome::Holds);
}

TEST_F(Inspecting, saysWhichProofIsBroken)
{
    bench.open(0x9F);
    change([](CardState& state) { state.tariff1[7] ^= 0x01; });
    EXPECT_EQ(outcome(inspect(), Kind::TariffDigest), Outcome::Broken);
    change([](CardState& state) { state.load[3] ^= 0x01; });
    EXPECT_EQ(outcome(inspect(), Kind::PurchaseMac), Outcome::Broken);
}

TEST_F(Inspecting, checksNoMacWhoseKeyIsNotHere)
{
    bench.open();
    EXPECT_EQ(outcome(inspect({Purpose::Inspection}), Kind::PurchaseMac), Outcome::NotChecked);
}

TEST_F(Inspecting, checksTheReturnMacOfAMeter)
{
    bench.open();
    const auto put = [this](ByteView key) {
        change([key](CardState& state) {
            std::ranges::copy(*encodeReturnFile(sampleReturn(), key), state.returned.begin());
        });
    };
    put(bench.meterKeys.meterKey({Purpose::Return}, bench.meter)->view());
    const Inspection found = inspect();
    EXPECT_EQ(outcome(found, Kind::ReturnMac), Outcome::Holds);
    EXPECT_EQ(value(found, CardFile::Return, "return.lock"_L1), u"A5"_s);
    put(Bytes(16, 0x5A));
    EXPECT_EQ(outcome(inspect(), Kind::ReturnMac), Outcome::Broken);
}

TEST_F(Inspecting, laysAManagementCardOpenWithOrderAndVisits)
{
    makeManagementCard();
    visit();
    const Inspection found = inspect();
    EXPECT_EQ(count(Instruction::MutualAuthenticate), 1);
    ASSERT_EQ(found.anatomy.files.size(), 3u); // 0019, 0007, 0008
    EXPECT_EQ(value(found, CardFile::Order, "order.serial"_L1), u"77"_s);
    EXPECT_EQ(value(found, CardFile::Visits, "visit.at"_L1), u"2026-11-22 09:00:00"_s);
    EXPECT_EQ(outcome(found, Kind::OrderMac), Outcome::Holds);
    change([](CardState& state) { state.order[88] ^= 0x01; });
    EXPECT_EQ(outcome(inspect(), Kind::OrderMac), Outcome::Broken);
}

struct ClosedCase {
    const char* name;
    LifeCycle lifeCycle;
};
class ClosedCards : public Inspecting, public ::testing::WithParamInterface<ClosedCase> {};

TEST_P(ClosedCards, showTheirFilesLockedAndCostNoTry)
{
    bench.open();
    change([](CardState& state) { state.lifeCycle = GetParam().lifeCycle; });
    const Inspection found = inspect();
    EXPECT_EQ(count(Instruction::MutualAuthenticate), 0);
    const AnatomyFile* load = fileOf(found, CardFile::Load);
    ASSERT_NE(load, nullptr);
    ASSERT_TRUE(load->locked);
    EXPECT_EQ(load->locked->fault, Fault::CardRefused);
    EXPECT_TRUE(load->records.empty());
}

INSTANTIATE_TEST_SUITE_P(LifeCycles, ClosedCards,
                         ::testing::Values(ClosedCase{"blocked", LifeCycle::Blocked},
                                           ClosedCase{"terminated", LifeCycle::Terminated}));

// A wrong key costs one try and is not tried again; that try is all that changes.
TEST_F(Inspecting, stopsAfterOneWrongKeyAndShowsTheFilesLocked)
{
    bench.open();
    change([](CardState& state) { state.key(0x83)->value[0] ^= 0x01; });
    bench.watch(nullptr);
    const auto before = bench.card->state();
    const crypto::TestKeyStore store{crypto::TestKeyStore::engineer()};
    const auto found = Wattcard1Inspector{bench.counterReader, {store, region}}.inspect();
    ASSERT_TRUE(found);
    EXPECT_EQ(count(Instruction::MutualAuthenticate), 1);
    auto expected = before;
    --expected->key(0x83)->triesLeft;
    EXPECT_EQ(bench.card->state(), expected);
    const AnatomyFile* load = fileOf(*found, CardFile::Load);
    ASSERT_TRUE(load && load->locked);
    EXPECT_EQ(load->locked->fault, Fault::AuthenticationFailed);
    EXPECT_FALSE(found->anatomy.readWith);
    EXPECT_EQ(value(*found, CardFile::Serial, "serial.number"_L1), u"0000880000000001"_s);
}

TEST_F(Inspecting, triesNothingWithoutAKey)
{
    bench.open();
    const Inspection found = inspect({Purpose::Purchase});
    EXPECT_EQ(count(Instruction::MutualAuthenticate), 0);
    EXPECT_EQ(count(Instruction::GetChallenge), 0);
    ASSERT_TRUE(fileOf(found, CardFile::Load)->locked);
    EXPECT_EQ(fileOf(found, CardFile::Load)->locked->fault, Fault::KeyMissing);
}

TEST_F(Inspecting, showsNothingButTheAtrOfAForeignCard)
{
    bench.open();
    region = {0x00, 0x08, 0x00, 0x01};
    const Inspection found = inspect();
    EXPECT_FALSE(found.anatomy.hints);
    EXPECT_EQ(found.anatomy.refusal.fault, Fault::ForeignCard);
    EXPECT_EQ(found.anatomy.atr, VirtualCard::atr());
    EXPECT_TRUE(found.anatomy.files.empty());
    EXPECT_EQ(bench.instructions(), Bytes{0xA4}) << "SELECT alone: no try is spent";
}

TEST_F(Inspecting, tellsAnEmptyReader)
{
    bench.counterReader.remove();
    const crypto::TestKeyStore store{crypto::TestKeyStore::engineer()};
    const auto found = Wattcard1Inspector{bench.counterReader, {store, region}}.inspect();
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().fault, Fault::NoCard);
}

TEST_F(Inspecting, tracesEveryCommandByHeaderLengthAndStatus)
{
    bench.open();
    const Inspection found = inspect();
    const auto& trace = found.trace;
    ASSERT_EQ(trace.size(), bench.instructions().size());
    std::int64_t end = 0;
    for (std::size_t i = 0; i < trace.size(); ++i) {
        EXPECT_EQ(trace[i].header[1], bench.instructions()[i]);
        EXPECT_FALSE(trace[i].name.isEmpty());
        EXPECT_GE(trace[i].sent, 4u);
        EXPECT_GE(trace[i].received, 2u);
        EXPECT_GE(trace[i].startMicroseconds, end) << "one command after the other";
        end = trace[i].startMicroseconds + trace[i].microseconds;
    }
    EXPECT_EQ(trace[0].name, "select"_L1);
    EXPECT_EQ(trace[0].sent, 5u + 10u + 1u); // header, Lc, AID, Le
    EXPECT_EQ(trace[0].status, 0x9000);
    const auto token = std::ranges::find(trace, "mutual-authenticate"_L1, &ApduStep::name);
    ASSERT_NE(token, trace.end());
    EXPECT_EQ(token->sent, 4u + 1u + 0x38u + 1u);
    EXPECT_EQ(token->received, 0x38u + 2u);
}

} // namespace
} // namespace wattcard::cardio
