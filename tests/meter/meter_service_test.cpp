// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/meter_remote.h"
#include "tests/meter/sample_orders.h"
#include "tests/meter/service_world.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QTemporaryDir>

namespace wattcard::app {
namespace {

using namespace Qt::StringLiterals;

TEST_F(MeterServiceTest, CardInTheSlotIsTakenAtTheStart)
{
    slot.card = &card;
    const auto service = makeService();
    service->start();
    ASSERT_EQ(handled.size(), 1U);
    EXPECT_EQ(handled[0], std::pair(DisplayCode::Good, units(10'000)));
    EXPECT_EQ(service->cardsHandled(), 1);
    EXPECT_FALSE(card.isLocked());
    EXPECT_FALSE(service->readout().cardBusy);
}

TEST_F(MeterServiceTest, CreditSurvivesAKill)
{
    slot.card = &card;
    auto service = makeService();
    service->start();
    service.reset(); // without stop()
    slot.card = nullptr;
    service = makeService();
    service->start();
    EXPECT_EQ(service->readout().remaining, units(10'000));
    EXPECT_EQ(service->readout().workState, WorkState::Opened);
}

TEST_F(MeterServiceTest, ReadingsSurviveAStop)
{
    slot.card = &card;
    auto service = makeService();
    service->start();
    close(*service);
    service->setLoad(36'000);
    service->advance(1'000); // 10.00 kWh at 0.5283
    service->stop();
    service = makeService();
    service->start();
    EXPECT_EQ(service->readout().totalRegister.toString(), u"10.00");
    EXPECT_EQ(service->readout().remaining, units(10'000 - 528));
    EXPECT_EQ(service->readout().remainderMicroYuan, 3'000);
}

TEST_F(MeterServiceTest, ExchangeOfTheCardBetweenTwoLooksIsSeen)
{
    slot.card = &card;
    const auto service = makeService();
    service->start();
    const ReaderEvent first{ReaderEvent::Status::Present, Fault::NoService, u"slot"_s, 5};
    service->slotReports(first);
    EXPECT_EQ(service->cardsHandled(), 1) << "that is the card taken at the start";
    ReaderEvent second = first;
    second.insertions = 7;
    service->slotReports(second);
    EXPECT_EQ(service->cardsHandled(), 2);
    service->slotReports(second);
    EXPECT_EQ(service->cardsHandled(), 2);
}

TEST_F(MeterServiceTest, DamagedMemoryShowsErr03AndTouchesNoCard)
{
    const Bytes rubbish(40, 0xAA);
    ASSERT_TRUE(store.write(ImageStore::Slot::A, rubbish));
    ASSERT_TRUE(store.write(ImageStore::Slot::B, rubbish));
    slot.card = &card;
    const auto service = makeService();
    service->start();
    EXPECT_EQ(service->readout().code, DisplayCode::Err03);
    EXPECT_FALSE(card.reading.returned);
}

TEST_F(MeterServiceTest, PowerSwitchedOffAndOnTakesTheCardAgain)
{
    slot.card = &card;
    const auto service = makeService();
    service->start();
    service->setPower(false);
    EXPECT_FALSE(service->readout().powered);
    service->setPower(true);
    EXPECT_EQ(service->cardsHandled(), 2);
    EXPECT_EQ(service->readout().remaining, units(10'000));
}

struct MuteCase {
    int muteTries;
    int tries;
    DisplayCode code;
};
class MuteCard : public MeterServiceTest, public ::testing::WithParamInterface<MuteCase> {};

// CARD.md section 8: up to three resets with a pause in between.
TEST_P(MuteCard, IsResetUpToThreeTimes)
{
    const auto service = makeService();
    service->start();
    slot.card = &card;
    slot.muteTries = GetParam().muteTries;
    QEventLoop untilHandled;
    QObject::connect(service.get(), &MeterService::cardHandled, &untilHandled, &QEventLoop::quit,
                     Qt::QueuedConnection);
    service->slotChanged();
    EXPECT_EQ(service->readout().cardBusy, GetParam().tries > 1);
    untilHandled.exec();
    EXPECT_EQ(slot.tries, GetParam().tries);
    EXPECT_EQ(handled.back().first, GetParam().code);
    EXPECT_FALSE(service->readout().cardBusy);
}
INSTANTIATE_TEST_SUITE_P(Tries, MuteCard,
                         ::testing::Values(MuteCase{0, 1, DisplayCode::Good},
                                           MuteCase{2, 3, DisplayCode::Good},
                                           MuteCase{3, 3, DisplayCode::Err32}));

TEST_F(MeterServiceTest, MuteCardTakenOutIsNotResetAgain)
{
    const auto service = makeService();
    service->start();
    slot.card = &card;
    slot.muteTries = 1;
    service->slotChanged();
    slot.card = nullptr;
    service->slotChanged();
    EXPECT_FALSE(service->readout().cardBusy);
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ(slot.tries, 1);
    EXPECT_TRUE(handled.empty());
}

TEST_F(MeterServiceTest, KeyUpdateIsToldToTheSlotFromThenOn)
{
    const auto service = makeService();
    service->start();
    SimulatedCard update{managementCard(sampleOrder(ManagementClass::KeyUpdate))};
    slot.card = &update;
    service->slotChanged();
    EXPECT_EQ(handled.back().first, DisplayCode::Good);
    EXPECT_TRUE(slot.keys.empty());
    slot.card = nullptr;
    service->slotChanged();
    slot.card = &card;
    service->slotChanged();
    EXPECT_EQ(slot.keys, (std::vector<KeyRule>{{0xA2, 2, false}}));
}

class MeterRemoteTest : public MeterServiceTest {
protected:
    void SetUp() override
    {
        service = makeService();
        service->start();
        remote = std::make_unique<MeterRemote>(*service);
        const QString socket = directory.filePath(u"meter.sock"_s);
        ASSERT_TRUE(remote->listen(socket));
        client.connectToServer(socket);
        ASSERT_TRUE(client.waitForConnected());
    }
    void say(const QByteArray& line) { client.write(line + '\n'); }
    QJsonObject hear()
    {
        QEventLoop untilHeard;
        QObject::connect(&client, &QLocalSocket::readyRead, &untilHeard, &QEventLoop::quit);
        while (!client.canReadLine())
            untilHeard.exec();
        return QJsonDocument::fromJson(client.readLine()).object();
    }
    QJsonObject ask(const QByteArray& line)
    {
        say(line);
        return hear();
    }
    bool isOk(const QByteArray& line) { return ask(line)[u"ok"_s].toBool(); }

    QTemporaryDir directory;
    std::unique_ptr<MeterService> service;
    std::unique_ptr<MeterRemote> remote;
    QLocalSocket client;
};

TEST_F(MeterRemoteTest, DrivesTheMeterThroughASupply)
{
    slot.card = &card;
    service->slotChanged();
    EXPECT_TRUE(isOk(R"({"verb":"advance","seconds":20})"));
    EXPECT_TRUE(isOk(R"({"verb":"key","name":"trip-close","ms":5000})"));
    EXPECT_TRUE(isOk(R"({"verb":"load","watts":36000})"));
    EXPECT_TRUE(isOk(R"({"verb":"speed","factor":0})"));
    EXPECT_TRUE(isOk(R"({"verb":"advance","seconds":1000})"));
    const QJsonObject read = ask(R"({"verb":"read"})");
    EXPECT_EQ(read[u"remaining"_s].toString(), u"94.72");
    EXPECT_EQ(read[u"totalRegister"_s].toString(), u"10.00");
    EXPECT_EQ(read[u"switch"_s].toString(), u"closed");
    EXPECT_EQ(read[u"customer"_s].toString(), u"000000000042");
    EXPECT_EQ(read[u"cardsHandled"_s].toInt(), 1);
}

TEST_F(MeterRemoteTest, KeysCarryAResetCardOut)
{
    SimulatedCard reset{managementCard(sampleOrder(ManagementClass::Reset))};
    slot.card = &reset;
    service->slotChanged();
    EXPECT_EQ(ask(R"({"verb":"read"})")[u"code"_s].toString(), u"READ");
    EXPECT_TRUE(isOk(R"({"verb":"key","name":"read"})"));
    EXPECT_EQ(ask(R"({"verb":"read"})")[u"code"_s].toString(), u"PROG");
    EXPECT_TRUE(isOk(R"({"verb":"key","name":"program","ms":5000})"));
    const QJsonObject read = ask(R"({"verb":"read"})");
    EXPECT_EQ(read[u"code"_s].toString(), u"END");
    EXPECT_EQ(read[u"workState"_s].toString(), u"reset");
    EXPECT_EQ(read[u"area"_s].toString(), u"00880021");
    EXPECT_EQ(read[u"servedOrders"_s].toInt(), 1);
    EXPECT_EQ(read[u"waitingVisits"_s].toInt(), 0);
}

TEST_F(MeterRemoteTest, ConditionsAndAStuckSwitchAreShown)
{
    slot.card = &card;
    service->slotChanged();
    EXPECT_TRUE(isOk(R"({"verb":"condition","name":"cover-open","on":true})"));
    EXPECT_EQ(ask(R"({"verb":"read"})")[u"conditions"_s].toArray().first(), u"cover-open"_s);
    EXPECT_TRUE(isOk(R"({"verb":"condition","name":"cover-open","on":false})"));
    EXPECT_TRUE(ask(R"({"verb":"read"})")[u"conditions"_s].toArray().isEmpty());
    EXPECT_TRUE(isOk(R"({"verb":"contact","stands":"closed"})")); // it is told to be open
    EXPECT_TRUE(isOk(R"({"verb":"advance","seconds":3})"));
    EXPECT_EQ(ask(R"({"verb":"read"})")[u"code"_s].toString(), u"ERR-01");
    EXPECT_TRUE(isOk(R"({"verb":"contact","stands":"follows"})"));
}

TEST_F(MeterRemoteTest, PresetsForAMeterWithoutPowerAreRefusedInWords)
{
    EXPECT_TRUE(isOk(R"({"verb":"power","on":false})"));
    const QJsonObject answer = ask(R"({"verb":"presets","not_in_global":true})");
    EXPECT_FALSE(answer[u"ok"_s].toBool());
    EXPECT_TRUE(answer[u"error"_s].toString().contains(u"no power"_s));
    EXPECT_TRUE(isOk(R"({"verb":"power","on":true})"));
    EXPECT_TRUE(isOk(R"({"verb":"presets","not_in_global":true})"));
}

TEST_F(MeterRemoteTest, AwaitAnswersWhenTheCardWasHandled)
{
    say(R"({"verb":"await","cardsHandled":1,"timeoutMs":60000})");
    say(R"({"verb":"read"})");
    while (client.bytesToWrite() > 0)
        client.flush();
    QMetaObject::invokeMethod(
        service.get(),
        [this] {
            slot.card = &card;
            service->slotChanged();
        },
        Qt::QueuedConnection);
    const QJsonObject answer = hear();
    EXPECT_EQ(answer[u"code"_s].toString(), u"GOOD");
    EXPECT_EQ(answer[u"credited"_s].toString(), u"100.00");
    EXPECT_EQ(hear()[u"remaining"_s].toString(), u"100.00") << "answers keep the order";
}

TEST_F(MeterRemoteTest, AwaitGivesUpAfterItsTime)
{
    const QJsonObject answer = ask(R"({"verb":"await","cardsHandled":1,"timeoutMs":1})");
    EXPECT_FALSE(answer[u"ok"_s].toBool());
    EXPECT_EQ(answer[u"error"_s].toString(), u"timeout");
}

TEST_F(MeterRemoteTest, NonsenseIsAnsweredAndChangesNothing)
{
    const Readout before = service->readout();
    for (const char* line :
         {"", "nonsense", "[]", "{}", R"({"verb":"fly"})", R"({"verb":"load"})",
          R"({"verb":"load","watts":-1})", R"({"verb":"load","watts":1.5})",
          R"({"verb":"load","watts":"many"})", R"({"verb":"speed","factor":3601})",
          R"({"verb":"advance","seconds":99999999999})", R"({"verb":"key","name":"any"})",
          R"({"verb":"condition","name":"rust","on":true})",
          R"({"verb":"condition","name":"cover-open"})", R"({"verb":"contact"})",
          R"({"verb":"power","on":"yes"})", R"({"verb":"await","cardsHandled":1})"})
        EXPECT_FALSE(isOk(line)) << line;
    EXPECT_EQ(service->readout().now, before.now);
    EXPECT_TRUE(service->readout().powered);
}

TEST_F(MeterRemoteTest, NameOfALivingMeterIsNotTaken)
{
    MeterRemote second{*service};
    const auto refused = second.listen(directory.filePath(u"meter.sock"_s));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().fault, Fault::NoService);
    EXPECT_TRUE(isOk(R"({"verb":"read"})"));
}

} // namespace
} // namespace wattcard::app
