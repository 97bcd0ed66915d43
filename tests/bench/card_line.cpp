// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Benches over a private smart-card service with two virtual slots: slot 0 holds our card, slot 1
// the trivial one. Run through installer/private-pcscd.sh.
#include "allocations.h"
#include "bench.h"
#include "bench_reader.h"
#include "cardio/apdu/secure_channel.h"
#include "cardio/pcsc/pcsc_reader.h"
#include "cardio/pcsc/pcsc_watch.h"
#include "evp_floor.h"
#include "raw_reader.h"
#include "tests/cardio/pcsc/event_recorder.h"
#include "tests/cardio/profile/sale_bench.h"
#include "tests/fakes/strict_card.h"
#include "trivial_card.h"

#include <cstdio>
#include <cstdlib>
#include <numeric>

namespace {

using namespace wattcard;
using namespace wattcard::bench;
using namespace Qt::StringLiterals;
using Status = ReaderEvent::Status;

constexpr int exchanges = 400;
constexpr int visits = 100;
// Our card in slot 0.
struct OurCard {
    OurCard()
    {
        bench.open();
        selectAnswer = bench.card->transmit(select);
        slot.insert(*bench.card);
        link.emplace(endpoint("WATTCARD_VPCD"), slot);
        waitForCard(ourReader);
    }
    const Bytes select = *cardio::selectApplication(cardio::applicationId).encode();
    Bytes selectAnswer;
    cardio::SaleBench bench;
    cardio::CardSlot slot;
    std::optional<cardio::VpcdLink> link;
    cardio::PcscReader reader{{ourReader, 0}};
};

// A secured session with fixed keys, and what goes over the line in it: computed before the clock
// starts, by the card's side of secure messaging.
class SecuredSession {
public:
    SecuredSession()
    {
        cardio::SecureMessaging terminal{suite(), keys()};
        cardio::SecureMessaging card{suite(), keys()};
        for (int i = 0; i < exchanges; ++i) {
            const auto command = terminal.protectCommand(plain());
            std::ignore = card.openCommand(*command);
            const auto answer = card.protectResponse({Bytes(64, 0x22), {0x9000}});
            std::ignore = terminal.openResponse(*answer);
            commands.push_back(*command->encode());
            answers.push_back(answer->encode());
        }
    }
    static const cardio::CryptoSuite& suite() { return cardio::suiteOf(Suite::A); }
    static cardio::SessionKeys keys()
    {
        return {crypto::Secret{Bytes(16, 0x01)}, crypto::Secret{Bytes(16, 0x02)}, Bytes(16)};
    }
    static cardio::Command plain()
    {
        return {{0x00, 0xDA, 0x00, 0xE2}, Bytes(64, 0x11), std::uint16_t{64}};
    }
    std::vector<Bytes> commands;
    std::vector<Bytes> answers;
};

void apduCost(TrivialCard& card)
{
    const SecuredSession session;
    std::size_t next = 0;
    const auto replay = [&](ByteView) { return session.answers[next++ % exchanges]; };
    const Bytes plain = *SecuredSession::plain().encode();
    cardio::PcscReader reader{{trivialReader, 0}};
    RawReader raw{trivialReader.toStdString()};
    EvpFloor floor;
    long allocated = 0;
    const auto product = [&] {
        card.answerWith(replay);
        next = 0;
        const auto channel = reader.connect();
        cardio::SecureChannel secured{**channel, SecuredSession::suite(), SecuredSession::keys()};
        const long before = allocations();
        const double time = medianWall(exchanges, [&] {
            if (!secured.transmit(plain))
                std::abort();
        });
        allocated = (allocations() - before) / exchanges;
        return time;
    };
    const auto peer = [&] {
        card.answerWith(replay);
        next = 0;
        raw.connect();
        std::size_t at = 0;
        const double time = medianWall(exchanges, [&] {
            floor.terminal({80, 80}, EvpFloor::Key::Kept);
            raw.transmit(session.commands[at++]);
        });
        raw.leave();
        return time;
    };
    product();
    compare({"apdu-cost", 1.03, std::to_string(allocated) + " OpenSSL allocations an APDU"},
            product, peer);
}

void cardAnswer(TrivialCard& trivial, const OurCard& ours)
{
    const auto measured = [&ours](const QString& name, std::vector<double>& all) {
        cardio::PcscReader reader{{name, 0}};
        const auto channel = reader.connect();
        return medianWall(exchanges, [&] {
            const double begin = wallMicroseconds();
            if (!(*channel)->transmit(ours.select))
                std::abort();
            all.push_back(wallMicroseconds() - begin);
        });
    };
    std::vector<double> own;
    std::vector<double> other;
    trivial.answerWith([&ours](ByteView) { return ours.selectAnswer; });
    compare(
        {"card-answer", 1.2, {}}, [&] { return measured(ourReader, own); },
        [&] { return measured(trivialReader, other); });
    std::printf("%20s our p99 %.0f us (a step of 40000 is the delayed acknowledgement), trivial "
                "p99 %.0f us\n",
                "", percentile(own, 0.99), percentile(other, 0.99));
}

// The card's part of a sale over the reader: connect, five commands with all checks and the
// cryptography of both sides, leave; against the same visit with answers from a list.
void saleLine(TrivialCard& trivial, OurCard& ours)
{
    const auto script = wattcard::tests::transcript(WATTCARD_TEST_TRANSCRIPTS "/sale_suite_a.txt");
    cardio::Wattcard1Desk desk{ours.reader, {ours.bench.counterKeys, cardio::SaleBench::utility}};
    RawReader raw{trivialReader.toStdString()};
    EvpFloor floor;
    std::uint32_t sequence = 1;
    std::size_t next = 0;
    trivial.answerWith([&](ByteView) { return *script[next++ % script.size()].answer; });
    const auto product = [&] {
        return medianWall(visits, [&] {
            const auto target = ours.bench.target(++sequence);
            const auto session = desk.open(CardRole::Vending);
            if (!session || (*session)->write(target).outcome != WriteOutcome::Proved)
                std::abort();
        });
    };
    const auto peer = [&] {
        return medianWall(visits, [&] {
            raw.connect();
            for (const auto& step : script)
                raw.transmit(step.command);
            floor.saleTerminal();
            floor.saleCard();
            raw.leave();
        });
    };
    compare({"vend-path-card", 1.10, "5 APDUs, connect and reset included"}, product, peer);
}

// The same toggles seen by the product's event thread and by a bare wait.
void cardDetect()
{
    cardio::SaleBench bench;
    cardio::CardSlot slot;
    std::optional<cardio::VpcdLink> link;
    cardio::tests::EventRecorder recorder;
    cardio::PcscWatch watch{{ourReader, 0}};
    watch.start(recorder.listener());
    double productSaw = 0;
    double rawSaw = 0;
    const auto toggle = [&] {
        recorder.waitForLast(Status::Empty);
        const std::uint32_t before = recorder.events().back().insertions;
        double rawTime = 0;
        slot.insert(*bench.card);
        const double begin = wallMicroseconds();
        link.emplace(endpoint("WATTCARD_VPCD"), slot);
        std::thread bare{[&rawTime] {
            waitForCard(ourReader);
            rawTime = wallMicroseconds();
        }};
        recorder.waitForNewCard(before);
        productSaw = wallMicroseconds() - begin;
        bare.join();
        rawSaw = rawTime - begin;
        link.reset();
        slot.remove();
        return productSaw;
    };
    compare({"card-detect", 1.03, "both see the same insertions"}, toggle, [&] { return rawSaw; });
    watch.stop();
}

} // namespace

int main(int argc, char** argv)
{
    const Wanted wanted{argc, argv};
    if (!countAllocations())
        std::fputs("OpenSSL was used before its allocations could be counted\n", stderr);
    {
        TrivialCard trivial{endpoint("WATTCARD_VPCD_METER")};
        waitForCard(trivialReader);
        if (wanted.has("apdu-cost"))
            apduCost(trivial);
        OurCard ours;
        if (wanted.has("card-answer"))
            cardAnswer(trivial, ours);
        if (wanted.has("vend-path-card"))
            saleLine(trivial, ours);
    }
    if (wanted.has("card-detect"))
        cardDetect();
    return 0;
}
