// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cardio/profile/sale_bench.h"

namespace wattcard::cardio {

using Cut = SaleBench::Cut;

namespace {

transaction::Digest digestOnCard(SaleBench& bench)
{
    bench.watch(nullptr);
    bench.card->reset();
    bench.counterReader.insert(*bench.card);
    const auto session = bench.desk.open(CardRole::Vending);
    EXPECT_TRUE(session);
    return session ? (*session)->readBack().value() : transaction::Digest{};
}

} // namespace

// Whatever happens to the answer of PUT DATA, the outcome is Unknown and the card holds the target.
struct LostAnswer {
    const char* name;
    SaleBench::Change change;
};
void PrintTo(const LostAnswer& lost, std::ostream* out)
{
    *out << lost.name;
}
class AnswerToTheWrite : public ::testing::TestWithParam<LostAnswer> {};
TEST_P(AnswerToTheWrite, isUnknownUnlessItIsAuthentic)
{
    SaleBench bench;
    bench.open();
    const transaction::Target target = bench.target(2);
    auto session = bench.desk.open(CardRole::Vending).value();
    bench.watch(GetParam().change);
    const WriteResult result = session->write(target);
    EXPECT_EQ(result.outcome, WriteOutcome::Unknown);
    EXPECT_EQ(result.failure.fault, Fault::OutcomeUnknown);
    session.reset();
    EXPECT_EQ(digestOnCard(bench), target.digest);
}
INSTANTIATE_TEST_SUITE_P(
    Changed, AnswerToTheWrite,
    ::testing::Values(LostAnswer{"pulled", [](Bytes&) { return Cut::PullCard; }},
                      LostAnswer{"empty", [](Bytes& answer) { return answer = {}, Cut::None; }},
                      LostAnswer{"cut", [](Bytes& answer) { return answer.resize(9), Cut::None; }},
                      LostAnswer{"plain 9000",
                                 [](Bytes& answer) {
                                     return answer = {0x90, 0}, Cut::None;
                                 }},
                      LostAnswer{"plain 6985",
                                 [](Bytes& answer) {
                                     return answer = {0x69, 0x85}, Cut::None;
                                 }},
                      LostAnswer{"one bit",
                                 [](Bytes& answer) { return answer[5] ^= 0x10, Cut::None; }}));

TEST(DeskWrite, isUnknownWhenTheCardLeftBeforeThePutData)
{
    SaleBench bench;
    bench.open();
    auto session = bench.desk.open(CardRole::Vending).value();
    bench.counterReader.remove();
    EXPECT_EQ(session->write(bench.target(2)).outcome, WriteOutcome::Unknown);
    session.reset();
    EXPECT_EQ(digestOnCard(bench), bench.target(1, 0x80).digest);
}

TEST(DeskWrite, isUntouchedWhenTheCardRefuses)
{
    SaleBench bench;
    bench.open();
    auto session = bench.desk.open(CardRole::Vending).value();
    const WriteResult result = session->write(bench.target(5)); // leaves out three numbers
    EXPECT_EQ(result.outcome, WriteOutcome::Untouched);
    EXPECT_EQ(result.failure.fault, Fault::CardRefused);
    EXPECT_TRUE(result.failure.detail.contains(QStringLiteral("6985")));
    session.reset();
    EXPECT_EQ(digestOnCard(bench), bench.target(1, 0x80).digest);
}

TEST(DeskWrite, isUntouchedWhenTheCardLeavesWhileTariffsAreUpdated)
{
    SaleBench bench;
    bench.open();
    auto session = bench.desk.open(CardRole::Vending).value();
    bench.watch([](Bytes&) { return Cut::PullCard; }, Instruction::UpdateBinary);
    const WriteResult result = session->write(bench.target(2, 0x11));
    EXPECT_EQ(result.outcome, WriteOutcome::Untouched);
    EXPECT_EQ(result.failure.fault, Fault::NoCard);
    session.reset();
    EXPECT_EQ(digestOnCard(bench), bench.target(1, 0x80).digest);
}

TEST(DeskWrite, isNeverSentTwice)
{
    SaleBench bench;
    bench.open();
    auto session = bench.desk.open(CardRole::Vending).value();
    ASSERT_EQ(session->write(bench.target(2)).outcome, WriteOutcome::Proved);
    bench.watch(nullptr);
    EXPECT_EQ(session->write(bench.target(2)).outcome, WriteOutcome::Unknown);
    EXPECT_TRUE(bench.instructions().empty());
    EXPECT_EQ(session->readBack().error().fault, Fault::OutcomeUnknown);
}

TEST(DeskWrite, isUnknownWhenTheMemoryFails)
{
    SaleBench bench;
    bench.open();
    auto session = bench.desk.open(CardRole::Vending).value();
    bench.store.cutPower(0, 10);
    EXPECT_EQ(session->write(bench.target(2)).outcome, WriteOutcome::Unknown);
    session.reset();
    bench.store.powerOn();
    EXPECT_EQ(digestOnCard(bench), bench.target(1, 0x80).digest);
}

TEST(DeskRead, failsWhenTheSecuredAnswerWasChanged)
{
    SaleBench bench;
    bench.open();
    bench.watch([](Bytes& answer) { return answer[20] ^= 0x01, Cut::None; }, Instruction::GetData);
    EXPECT_EQ(bench.desk.open(CardRole::Vending).error().fault, Fault::AuthenticationFailed);
}

TEST(DeskRead, saysThatTheCardIsUnclearWhenItsFilesAreMalformed)
{
    SaleBench bench;
    bench.open();
    transaction::Target broken = bench.target(2);
    broken.parameter[43] ^= 0x01; // check sum
    bench.desk.open(CardRole::Vending).value()->write(broken);
    EXPECT_EQ(bench.desk.open(CardRole::Vending).error().fault, Fault::CardStateUnclear);
}

} // namespace wattcard::cardio
