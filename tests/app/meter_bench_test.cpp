// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/bench_world.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>

#include <gtest/gtest.h>

#include <algorithm>

namespace wattcard::app {
namespace {

using namespace Qt::StringLiterals;
using meter::DisplayCode;

LocalTime morning()
{
    using namespace std::chrono;
    return local_days{2026y / November / 21} + hours{8};
}

class Bench : public ::testing::Test {
protected:
    explicit Bench(bool isFactoryNew = false) : world{morning(), isFactoryNew}
    {
        const auto error = world.bench.describe(
            QJsonDocument::fromJson(R"({"opening":{"kind":"opening","total":"50.00",
                "price":"0.5000","hoarding":"100.00"},
                "second":{"kind":"purchase","seq":2,"total":"80.00"},
                "reset":{"kind":"reset"},"clear":{"kind":"clear"}})")
                .object());
        EXPECT_FALSE(error);
    }
    QJsonObject ask(const char* request)
    {
        return world.remote.ask(QJsonDocument::fromJson(request).object());
    }
    bool isOk(const char* request) { return ask(request)["ok"_L1].toBool(); }
    DisplayCode show(const QString& card)
    {
        (void)world.bench.remove();
        QCoreApplication::sendPostedEvents();
        EXPECT_TRUE(world.bench.insert(card));
        return world.service.readout().code;
    }
    QString remaining() const { return world.service.readout().remaining.toString(); }

    // Read, then program until END.
    void confirm()
    {
        world.service.pressKey(MeterService::Key::Read, 0);
        world.service.pressKey(MeterService::Key::Program, 5'000);
    }

    BenchWorld world;
};

// As it leaves the factory.
class FactoryBench : public Bench {
protected:
    FactoryBench() : Bench{true} {}
};

// DOMAIN.md 7.1: factory, reset, cleared, opened, and no other way.
TEST_F(FactoryBench, IsResetClearedAndOpenedInThisOrderOnly)
{
    const auto state = [this] { return world.service.readout().workState; };
    EXPECT_EQ(state(), meter::WorkState::Factory);
    EXPECT_EQ(show(u"opening"_s), DisplayCode::Err34);
    (void)show(u"clear"_s);
    confirm();
    EXPECT_EQ(state(), meter::WorkState::Factory);
    EXPECT_EQ(show(u"reset"_s), DisplayCode::PressRead);
    confirm();
    EXPECT_EQ(state(), meter::WorkState::Reset);
    EXPECT_EQ(show(u"opening"_s), DisplayCode::Err34);
    (void)show(u"clear"_s);
    confirm();
    EXPECT_EQ(state(), meter::WorkState::Cleared);
    EXPECT_EQ(show(u"opening"_s), DisplayCode::Good);
    EXPECT_EQ(state(), meter::WorkState::Opened);
}

TEST_F(Bench, OpensAMeterWithADescribedCard)
{
    EXPECT_EQ(show(u"opening"_s), DisplayCode::Good);
    EXPECT_EQ(remaining(), u"50.00"_s);
    EXPECT_FALSE(world.bench.insert(u"second"_s)) << "the slot holds a card";
}

// CARD.md section 8: wherever the card is pulled, it is credited exactly once.
TEST_F(Bench, ACardPulledAtAnyCommandIsCreditedOnce)
{
    ASSERT_EQ(show(u"opening"_s), DisplayCode::Good);
    int pulls = 0;
    for (int command = 1; command <= 3; ++command) {
        BenchWorld fresh{morning()};
        ASSERT_FALSE(fresh.bench.describe(
            {{u"opening"_s, QJsonObject{{u"kind"_s, u"opening"_s}, {u"total"_s, u"50.00"_s}}}}));
        // Without a card in the slot the next one is meant.
        ASSERT_TRUE(fresh.bench.apply(FaultPreset::PullCard, command));
        ASSERT_TRUE(fresh.bench.insert(u"opening"_s));
        pulls += fresh.slot.cardPresent() ? 0 : 1;
        QCoreApplication::sendPostedEvents();
        ASSERT_TRUE(fresh.bench.insert(u"opening"_s));
        EXPECT_EQ(fresh.service.readout().remaining.toString(), u"50.00"_s) << command;
        EXPECT_EQ(fresh.service.readout().code, DisplayCode::Good) << command;
    }
    EXPECT_EQ(pulls, 3);
}

TEST_F(Bench, ThePowerCutInAnyWriteLosesNothing)
{
    ASSERT_EQ(show(u"opening"_s), DisplayCode::Good);
    int cuts = 0;
    for (int write = 1; write <= 4; ++write) {
        ASSERT_TRUE(world.bench.apply(FaultPreset::PowerCut, write));
        (void)show(u"second"_s);
        cuts += world.service.readout().powered ? 0 : 1;
        world.bench.heal();
        world.service.setPower(true);
        EXPECT_EQ(remaining(), u"80.00"_s) << write;
    }
    EXPECT_GE(cuts, 1);
}

TEST_F(Bench, AWriteThatFailsStopsTheMeterUntilPowerReturns)
{
    ASSERT_EQ(show(u"opening"_s), DisplayCode::Good);
    ASSERT_TRUE(isOk(R"({"verb":"fault","name":"nvm-write-fails","number":1})"));
    (void)show(u"second"_s);
    EXPECT_TRUE(world.service.inside().halted);
    EXPECT_TRUE(isOk(R"({"verb":"power","on":false})"));
    EXPECT_TRUE(isOk(R"({"verb":"power","on":true})"));
    EXPECT_EQ(remaining(), u"80.00"_s);
}

TEST_F(Bench, CardsCanLookWrongOnce)
{
    ASSERT_EQ(show(u"opening"_s), DisplayCode::Good);
    ASSERT_TRUE(isOk(R"({"verb":"fault","name":"wrong-region"})"));
    EXPECT_EQ(show(u"second"_s), DisplayCode::Err32);
    ASSERT_TRUE(isOk(R"({"verb":"fault","name":"over-hoarding"})"));
    EXPECT_EQ(show(u"second"_s), DisplayCode::Err36);
    ASSERT_TRUE(isOk(R"({"verb":"fault","name":"repeated-purchase"})"));
    EXPECT_EQ(show(u"second"_s), DisplayCode::Good);
    EXPECT_EQ(remaining(), u"50.00"_s) << "accepted without credit";
    EXPECT_EQ(show(u"second"_s), DisplayCode::Good);
    EXPECT_EQ(remaining(), u"80.00"_s) << "and the true card after it";
}

TEST_F(Bench, AClearCardComesTooLate)
{
    world.service.pressKey(MeterService::Key::Page, 0);
    EXPECT_EQ(show(u"reset"_s), DisplayCode::PressRead);
    confirm();
    ASSERT_EQ(world.service.readout().workState, meter::WorkState::Reset);
    ASSERT_TRUE(isOk(R"({"verb":"fault","name":"late-clear"})"));
    (void)show(u"clear"_s);
    confirm();
    EXPECT_EQ(world.service.readout().workState, meter::WorkState::Reset);
    EXPECT_EQ(world.service.readout().events.back().cause, meter::Cause::TooLate);
}

TEST_F(Bench, TheRestHappensAtOnce)
{
    ASSERT_TRUE(isOk(R"({"verb":"fault","name":"clock-drift","number":-600})"));
    EXPECT_EQ(world.service.readout().now, morning() - std::chrono::seconds{600});
    ASSERT_TRUE(isOk(R"({"verb":"fault","name":"cover-open"})"));
    EXPECT_TRUE(world.service.readout().conditions.has(meter::Condition::CoverOpen));
    ASSERT_TRUE(isOk(R"({"verb":"fault","name":"none"})"));
    EXPECT_FALSE(world.service.readout().conditions.has(meter::Condition::CoverOpen));
}

TEST_F(Bench, EachPresetHasANameOfItsOwn)
{
    for (const FaultPreset each : allFaultPresets)
        EXPECT_EQ(faultPreset(code(each)), each);
    EXPECT_FALSE(isOk(R"({"verb":"fault","name":"rust"})"));
    EXPECT_FALSE(isOk(R"({"verb":"fault","name":"pull-card","number":0})"));
}

TEST_F(Bench, ARefusalIsToldToTheWindow)
{
    BenchWorld bare{morning()};
    QSignalSpy refused{&bare.bench, &MeterBench::refused};
    bare.bench.make(FaultPreset::SlowCard, 0);
    ASSERT_EQ(refused.size(), 1);
    EXPECT_EQ(refused[0][1].value<Fault>(), Fault::NoService);
}

TEST_F(Bench, ACurveIsPlayedByTheMetersClock)
{
    ASSERT_EQ(show(u"opening"_s), DisplayCode::Good);
    world.service.advance(20);
    world.service.pressKey(MeterService::Key::TripClose, 5'000);
    ASSERT_EQ(world.service.readout().switchState, meter::SwitchState::Closed);
    // 10 kW in the odd quarters of the hour, nothing in the others.
    QByteArray csv;
    for (int quarter = 0; quarter < 96; ++quarter)
        csv += QStringLiteral("%1:%2;%3\n")
                   .arg(quarter / 4, 2, 10, QChar{u'0'})
                   .arg(quarter % 4 * 15, 2, 10, QChar{u'0'})
                   .arg(quarter % 2 == 1 ? 10'000 : 0)
                   .toLatin1();
    const auto read = readLoadCurve(csv);
    ASSERT_FALSE(read.error);
    world.service.playCurve(read.curve);
    world.service.advance(3'600); // two quarters of 10 kW
    EXPECT_EQ(world.service.readout().totalRegister.toString(), u"5.00"_s);
    QSignalSpy ended{&world.service, &MeterService::curveEnded};
    world.service.setLoad(0);
    EXPECT_EQ(ended.size(), 1);
    world.service.advance(3'600);
    EXPECT_EQ(world.service.readout().totalRegister.toString(), u"5.00"_s);
}

// What the window shows of them: what they are, and where they lie.
TEST_F(Bench, TellsOfTheDescribedCards)
{
    std::vector<TrayCard> cards;
    QObject::connect(&world.bench, &MeterBench::cardsTold, &world.bench,
                     [&cards](const std::vector<TrayCard>& told) { cards = told; });
    world.bench.tellCards();
    ASSERT_EQ(cards.size(), 4u);
    EXPECT_EQ(cards[0].name, u"clear"_s);
    EXPECT_EQ(managementClass(cards[0].cardClass), ManagementClass::Clear);
    EXPECT_EQ(cards[1].subType, SubType::Opening);
    EXPECT_EQ(cards[1].serial.toString(), u"5741545400000001"_s);
    EXPECT_TRUE(std::ranges::all_of(cards, &TrayCard::ofStory));
    const auto place = [&cards] { return cards[1].place; };
    EXPECT_EQ(place(), CardPlace::Tray);
    world.bench.move(u"opening"_s, CardPlace::Meter);
    EXPECT_EQ(place(), CardPlace::Meter);
    EXPECT_EQ(remaining(), u"50.00"_s);
    QSignalSpy refused{&world.bench, &MeterBench::notMoved};
    world.bench.move(u"clear"_s, CardPlace::Meter);
    EXPECT_EQ(refused.size(), 1) << "the slot holds a card";
    EXPECT_EQ(cards[0].place, CardPlace::Tray);
    world.bench.move(u"opening"_s, CardPlace::Tray);
    EXPECT_EQ(place(), CardPlace::Tray);
    ASSERT_TRUE(world.bench.apply(FaultPreset::PullCard, 1));
    world.bench.move(u"second"_s, CardPlace::Meter);
    EXPECT_EQ(cards[3].place, CardPlace::Tray) << "it was pulled";
}

TEST_F(Bench, TheInsideShowsBothImages)
{
    ASSERT_EQ(show(u"opening"_s), DisplayCode::Good);
    const MeterInside inside = world.service.inside();
    EXPECT_EQ(inside.state.series.accepted.toString(), u"50.00"_s);
    EXPECT_TRUE(inside.images[0].valid && inside.images[1].valid);
    EXPECT_NE(inside.images[0].newest, inside.images[1].newest);
    EXPECT_EQ(std::max(inside.images[0].sequence, inside.images[1].sequence),
              std::min(inside.images[0].sequence, inside.images[1].sequence) + 1);
    const QJsonObject answer = ask(R"({"verb":"inside"})");
    EXPECT_EQ(answer["registers"_L1]["total"_L1].toString(), u"0.00"_s);
    EXPECT_EQ(answer["images"_L1][0]["bytes"_L1].toString().size(),
              static_cast<qsizetype>(2 * inside.images[0].bytes.size()));
    world.store.images[0][20] ^= 1;
    EXPECT_FALSE(world.service.inside().images[0].valid);
}

TEST_F(Bench, VerbsAreRefusedWithWhatTheyWant)
{
    for (const char* request :
         {R"({"verb":"appliances"})", R"({"verb":"appliances","on":["sauna"]})",
          R"({"verb":"load-curve"})", R"({"verb":"load-curve","file":"/nowhere.csv"})",
          R"({"verb":"insert"})", R"({"verb":"remove"})", R"({"verb":"expect","colour":"red"})",
          R"({"verb":"expect","happened":"credited"})", R"({"verb":"fly"})"}) {
        const QJsonObject answer = ask(request);
        EXPECT_FALSE(answer["ok"_L1].toBool()) << request;
        EXPECT_FALSE(answer["error"_L1].toString().isEmpty()) << request;
    }
}

} // namespace
} // namespace wattcard::app
