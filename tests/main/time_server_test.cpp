// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sale_guard.h"
#include "db/repositories/sql_audit_trail.h"
#include "db/repositories/sql_sale_limits.h"
#include "main/time_server.h"
#include "tests/db/office.h"

#include <QNetworkDatagram>
#include <QSignalSpy>
#include <QUdpSocket>

#include <gtest/gtest.h>

#include <algorithm>

// DOMAIN.md section 9: more than 5 min off the reference stops selling until a shift leader sets
// it. RFC 4330 section 5 says what an answer is.

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wattcard {

namespace {

constexpr SntpNonce nonce{0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77, 0x88};

void putStamp(Bytes& packet, std::size_t at, std::uint64_t stamp)
{
    for (std::size_t i = 0; i < 8; ++i)
        packet[at + i] = static_cast<std::uint8_t>(stamp >> (56 - 8 * i));
}

// Seconds since 1900 in the upper half.
std::uint64_t stampOf(UtcTime time)
{
    const auto ms = static_cast<std::uint64_t>(time.time_since_epoch().count());
    return (ms / 1000 + 2'208'988'800) << 32 | (ms % 1000 << 32) / 1000;
}

Bytes goodAnswer(ByteView question, UtcTime time)
{
    Bytes answer(sntpSize, 0);
    answer[0] = 0x24; // leap 0, version 4, server
    answer[1] = 2;
    std::ranges::copy(question.subspan(40, 8), answer.begin() + 24);
    putStamp(answer, 40, stampOf(time));
    return answer;
}

constexpr UtcTime noon = std::chrono::sys_days{std::chrono::year{2026} / 11 / 21} + 12h;

struct AnswerCase {
    const char* name;
    void (*spoil)(Bytes& answer);
};
const AnswerCase hostile[]{
    {"empty", [](Bytes& a) { a.clear(); }},
    {"oneByteShort", [](Bytes& a) { a.pop_back(); }},
    {"aClient", [](Bytes& a) { a[0] = 0x23; }},
    {"aBroadcast", [](Bytes& a) { a[0] = 0x25; }},
    {"version3", [](Bytes& a) { a[0] = 0x1C; }},
    {"neverSet", [](Bytes& a) { a[0] = 0xE4; }},
    {"kissOfDeath", [](Bytes& a) { a[1] = 0; }},
    {"stratum16", [](Bytes& a) { a[1] = 16; }},
    {"stratum255", [](Bytes& a) { a[1] = 255; }},
    {"anotherQuestion", [](Bytes& a) { a[31] ^= 1; }},
    {"noOriginate", [](Bytes& a) { std::fill_n(a.begin() + 24, 8, std::uint8_t{0}); }},
    {"noTransmit", [](Bytes& a) { std::fill_n(a.begin() + 40, 8, std::uint8_t{0}); }},
};

class Hostile : public ::testing::TestWithParam<AnswerCase> {};

// A clock of which somebody turns the hands; how long the machine runs is another thing.
class PcClock final : public Clock {
public:
    UtcTime now() const override { return m_now; }
    LocalTime local(UtcTime time) const override
    {
        return LocalTime{std::chrono::floor<std::chrono::seconds>(time).time_since_epoch() + 8h};
    }
    Uptime uptime() const override { return {"boot", m_running}; }
    void pass(std::chrono::milliseconds time)
    {
        m_now += time;
        m_running += time;
    }
    void turn(std::chrono::milliseconds by) { m_now += by; }

private:
    UtcTime m_now = noon;
    std::chrono::milliseconds m_running = 1h;
};

// Answers each question with what it is told to.
class LocalServer : public QObject {
public:
    using Answers = std::function<std::vector<Bytes>(ByteView question)>;
    explicit LocalServer(Answers answers) : m_answers{std::move(answers)}
    {
        EXPECT_TRUE(m_socket.bind(QHostAddress::LocalHost, 0));
        connect(&m_socket, &QUdpSocket::readyRead, this, [this] {
            while (m_socket.hasPendingDatagrams())
                reply(m_socket.receiveDatagram());
        });
    }
    TimeServerAddress address() const { return {u"127.0.0.1"_s, m_socket.localPort()}; }
    int questions = 0;

private:
    void reply(const QNetworkDatagram& datagram)
    {
        ++questions;
        const QByteArray data = datagram.data();
        const auto* bytes = reinterpret_cast<const std::uint8_t*>(data.constData());
        for (const Bytes& answer : m_answers({bytes, static_cast<std::size_t>(data.size())})) {
            const QByteArray packet{reinterpret_cast<const char*>(answer.data()),
                                    static_cast<qsizetype>(answer.size())};
            m_socket.writeDatagram(datagram.makeReply(packet));
        }
    }
    Answers m_answers;
    QUdpSocket m_socket;
};

} // namespace

TEST(Sntp, asksWithoutTellingItsOwnTime)
{
    const Bytes request = sntpRequest(nonce);
    ASSERT_EQ(request.size(), 48U);
    EXPECT_EQ(request[0], 0x23); // version 4, client
    EXPECT_TRUE(std::all_of(request.begin() + 1, request.begin() + 40,
                            [](std::uint8_t byte) { return byte == 0; }));
    EXPECT_TRUE(std::equal(request.begin() + 40, request.end(), nonce.begin(), nonce.end()));
}

// RFC 4330 section 3: the era changes on 2036-02-07 at 06:28:16.
TEST(Sntp, readsTheTimeInBothEras)
{
    struct Case {
        std::uint64_t stamp;
        UtcTime time;
    };
    using std::chrono::sys_days, std::chrono::year;
    const Case cases[]{
        {0x83AA'7E80'0000'0000, UtcTime{}},
        {0xFFFF'FFFF'8000'0000, sys_days{year{2036} / 2 / 7} + 6h + 28min + 15s + 500ms},
        {0x0000'0000'0000'0001, sys_days{year{2036} / 2 / 7} + 6h + 28min + 16s},
        {0x0000'0001'0000'0000, sys_days{year{2036} / 2 / 7} + 6h + 28min + 17s},
    };
    for (const Case& each : cases) {
        Bytes answer = goodAnswer(sntpRequest(nonce), noon);
        putStamp(answer, 40, each.stamp);
        EXPECT_EQ(sntpTime(answer, nonce).value(), each.time) << each.stamp;
    }
    EXPECT_EQ(sntpTime(goodAnswer(sntpRequest(nonce), noon), nonce).value(), noon);
    Bytes longer = goodAnswer(sntpRequest(nonce), noon);
    longer.resize(68); // with a key and a digest, which nobody asked for
    EXPECT_EQ(sntpTime(longer, nonce).value(), noon);
}

TEST_P(Hostile, answersAreNotBelieved)
{
    Bytes answer = goodAnswer(sntpRequest(nonce), noon);
    GetParam().spoil(answer);
    const auto time = sntpTime(answer, nonce);
    ASSERT_FALSE(time);
    EXPECT_EQ(time.error().fault, Fault::BadInput);
}
INSTANTIATE_TEST_SUITE_P(Answers, Hostile, ::testing::ValuesIn(hostile),
                         [](const auto& each) { return each.param.name; });

TEST(TimeServerAddress, isAHostAndPerhapsAPort)
{
    const auto parsed = [](const char* text) {
        return TimeServerAddress::parse(QString::fromLatin1(text));
    };
    EXPECT_EQ(parsed("ntp.example").value(), (TimeServerAddress{u"ntp.example"_s, 123}));
    EXPECT_EQ(parsed("10.0.0.1:1123").value(), (TimeServerAddress{u"10.0.0.1"_s, 1123}));
    EXPECT_EQ(parsed("[::1]:1123").value(), (TimeServerAddress{u"::1"_s, 1123}));
    for (const char* const bad :
         {"", ":123", "host:x", "host:0", "host:70000", "a b", "user@host", "host/path"})
        EXPECT_FALSE(parsed(bad)) << bad;
}

// Rubbish before the answer does not silence it.
TEST(TimeQuestions, takeTheRightAnswerAmongHostileOnes)
{
    PcClock clock;
    KnownTime known;
    LocalServer server{[](ByteView question) {
        std::vector<Bytes> answers;
        for (const AnswerCase& each : hostile) {
            answers.push_back(goodAnswer(question, noon + 24h));
            each.spoil(answers.back());
        }
        answers.push_back(goodAnswer(question, noon + 1min));
        return answers;
    }};
    TimeQuestions questions{server.address(), clock, known};
    QSignalSpy answered{&questions, &TimeQuestions::answered};
    QSignalSpy refused{&questions, &TimeQuestions::refused};
    questions.ask();
    ASSERT_TRUE(answered.wait());
    EXPECT_EQ(refused.size(), static_cast<qsizetype>(std::size(hostile)));
    EXPECT_EQ(known.at(clock.uptime().since), noon + 1min);
    clock.pass(3h);
    clock.turn(-40min);
    EXPECT_EQ(known.at(clock.uptime().since), noon + 1min + 3h) << "whatever the PC's clock says";
}

TEST(TimeQuestions, areAskedAgain)
{
    PcClock clock;
    KnownTime known;
    LocalServer server{
        [](ByteView question) { return std::vector<Bytes>{goodAnswer(question, noon)}; }};
    TimeQuestions questions{server.address(), clock, known, {.again = 1ms}};
    QSignalSpy answered{&questions, &TimeQuestions::answered};
    questions.ask();
    while (answered.size() < 3)
        ASSERT_TRUE(answered.wait());
    EXPECT_GE(server.questions, 3);
}

TEST(TimeQuestions, areAskedAgainAfterSilence)
{
    PcClock clock;
    KnownTime known;
    int silent = 2;
    LocalServer server{[&silent](ByteView question) {
        return silent-- > 0 ? std::vector<Bytes>{} : std::vector<Bytes>{goodAnswer(question, noon)};
    }};
    TimeQuestions questions{server.address(), clock, known, {1h, 1ms, 20ms}};
    QSignalSpy answered{&questions, &TimeQuestions::answered};
    questions.ask();
    EXPECT_EQ(known.at(1h), std::nullopt);
    ASSERT_TRUE(answered.wait());
    EXPECT_TRUE(known.waitUntilKnown(0ms));
}

// Nobody waits for a server that is not there.
TEST(TimeServer, isUnknownUntilItAnswers)
{
    PcClock clock;
    QUdpSocket deaf;
    ASSERT_TRUE(deaf.bind(QHostAddress::LocalHost, 0));
    const TimeServer server{{u"127.0.0.1"_s, deaf.localPort()}, clock};
    EXPECT_EQ(server.now(), std::nullopt);
    EXPECT_FALSE(server.waitUntilKnown(1ms));
}

TEST(TimeServer, isTheOneThatIsGivenOrElseTheMachines)
{
    const PcClock clock;
    EXPECT_EQ(makeTimeServer({}, {}, clock).value(), nullptr);
    EXPECT_NE(makeTimeServer({}, u"127.0.0.1:9"_s, clock).value(), nullptr);
    EXPECT_EQ(makeTimeServer({}, u"a b"_s, clock).error().fault, Fault::BadInput);
    EXPECT_NE(makeTimeServer(u"127.0.0.1:9"_s, u"a b"_s, clock).value(), nullptr);
}

// The guard of sales with the server's time behind it: six minutes off, and the leader's word.
TEST(ClockOfTheCounter, sixMinutesOffStopsSellingUntilALeaderSetsIt)
{
    db::test::Office office;
    PcClock clock;
    office.close();
    const auto database = db::Database::open({office.directory, db::Place::Anything, {}}).value();
    db::SqlLedger ledger{*database, clock};
    db::SqlSaleLimits limits{*database, clock};
    db::SqlAuditTrail trail{*database, clock};
    LocalServer server{
        [](ByteView question) { return std::vector<Bytes>{goodAnswer(question, noon - 6min)}; }};
    KnownTime known;
    TimeQuestions questions{server.address(), clock, known};
    app::SaleGuard guard{{limits, trail, clock, [&] { return known.at(clock.uptime().since); }}};
    const auto facts = ledger.byAccount(office.moneyAccount).value();
    app::Order order;
    order.id = db::test::idOf(1);
    order.account = office.moneyAccount;
    order.payment = order.tendered = Money::fromMinor(5'000);
    const Operator clerk{office.of(Role::Clerk).who, u"clerk"_s, u"C"_s, Role::Clerk, false};
    const auto sells = [&] {
        const auto checked = guard.check({order, facts, clerk}, Quote{}, CounterId{3});
        return checked ? std::nullopt : std::optional{checked.error().fault};
    };
    EXPECT_EQ(sells(), std::nullopt) << "nothing is known yet, and nobody waits";
    QSignalSpy answered{&questions, &TimeQuestions::answered};
    questions.ask();
    ASSERT_TRUE(answered.wait());
    EXPECT_EQ(sells(), Fault::ClockOff);
    app::ClockGuard clocks{{trail, clock}};
    const Operator leader{office.of(Role::ShiftLeader).who, {}, {}, Role::ShiftLeader, false};
    ASSERT_FALSE(clocks.set(clerk, CounterId{3}, known.at(clock.uptime().since)));
    ASSERT_TRUE(clocks.set(leader, CounterId{3}, known.at(clock.uptime().since)));
    EXPECT_EQ(sells(), std::nullopt) << "the difference is accepted";
    clock.pass(2h);
    EXPECT_EQ(sells(), std::nullopt);
    clock.turn(6min);
    EXPECT_EQ(sells(), Fault::ClockOff) << "set wrongly since the last answer";
    clock.turn(-6min);
    EXPECT_EQ(sells(), std::nullopt);
}

} // namespace wattcard
