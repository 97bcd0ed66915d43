// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Benches over a private smart-card service with two virtual slots (installer/private-pcscd.sh),
// wall time. `vend-path`: one purchase by the counter's use cases, from the card that arrives to
// the receipt, books on the disk of $TMPDIR, against the same visit bare: nine commands, both
// sides' cryptography on kept contexts, the rows of a sale in two durable commits.
// `vend-path-slow`: the same with a card that answers after 5 ms. `card-batch`: cards made and
// opened, against their commands bare.
#include "bench.h"
#include "bench_reader.h"
#include "cardio/pcsc/pcsc_reader.h"
#include "evp_floor.h"
#include "peer_store.h"
#include "raw_reader.h"
#include "tests/cardio/profile/sale_bench.h"
#include "tests/fakes/strict_card.h"
#include "tests/flows/shop_world.h"
#include "trivial_card.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdlib>
#include <poll.h>

namespace {

using namespace wattcard;
using namespace wattcard::bench;

constexpr int mostOnCard = 4; // purchases before the customer goes to his meter
constexpr std::chrono::milliseconds slowAnswer{5};

// A counter whose reader is the service's. The memory of its card is no part of what is measured
// and lies in no file.
class VendCounter {
public:
    VendCounter();
    double sell(); // microseconds, from the card's arrival to the receipt
    cardio::CardSlot slot;

private:
    flows::ShopWorld::Keys keys();
    QTemporaryDir m_books;
    cardio::PcscReader m_reader{{ourReader, 0}};
    std::optional<flows::ShopWorld> m_world;
    std::optional<cardio::VpcdLink> m_link;
    int m_onCard = mostOnCard;
};

flows::ShopWorld::Keys VendCounter::keys()
{
    flows::ShopWorld::Keys keys;
    keys.counterReader = &m_reader;
    keys.areInFiles = false;
    return keys;
}

VendCounter::VendCounter()
{
    const std::string books = m_books.path().toStdString() + "/shop";
    flows::ShopWorld::make(books);
    m_world.emplace(books, flows::PointListener{}, keys());
    slot.insert(m_world->card());
    m_link.emplace(endpoint("WATTCARD_VPCD"), slot);
    waitForCard(ourReader);
    if (!std::holds_alternative<app::SaleDone>(m_world->open(Money::fromMinor(2'000))))
        qFatal("no account could be opened");
}

double VendCounter::sell()
{
    if (m_onCard == mostOnCard) {
        m_world->presentAtMeter();
        m_world->presentAtCounter(); // books what the meter wrote
        m_onCard = 0;
    }
    ++m_onCard;
    m_world->rest();
    const double begin = wallMicroseconds();
    const auto outcome = m_world->buy(Money::fromMinor(100));
    const double spent = wallMicroseconds() - begin;
    if (!std::holds_alternative<app::SaleDone>(outcome))
        qFatal("a sale was refused");
    return spent;
}

// The same visit with nothing around it. Two sessions with the card, as nobody holds it while the
// customer counts his money.
class VendFloor {
public:
    explicit VendFloor(TrivialCard& card);
    double sell();
    std::chrono::milliseconds delay{0}; // of each answer

private:
    void arrive();
    QTemporaryDir m_folder;
    PeerStore m_books{m_folder.filePath(QStringLiteral("floor.db")), PeerStore::Sync::Full};
    RawReader m_reader{trivialReader.toStdString()};
    EvpFloor m_evp;
    std::vector<tests::StrictCard::Step> m_script;
    std::size_t m_next = 0;
};

VendFloor::VendFloor(TrivialCard& card)
    : m_script{tests::transcript(WATTCARD_TEST_TRANSCRIPTS "/sale_suite_a.txt")}
{
    card.answerWith([this](ByteView) {
        ::poll(nullptr, 0, static_cast<int>(delay.count())); // a card that takes its time
        return *m_script[m_next].answer;
    });
}

void VendFloor::arrive() // SELECT, GET CHALLENGE, MUTUAL AUTHENTICATE, GET DATA
{
    constexpr std::size_t commands = 4;
    for (m_next = 0; m_next < commands; ++m_next)
        m_reader.transmit(m_script[m_next].command);
}

double VendFloor::sell()
{
    m_books.checkpoint();
    const double begin = wallMicroseconds();
    m_reader.connect();
    arrive();
    m_evp.arrivalTerminal();
    m_evp.arrivalCard();
    m_reader.leave();
    m_reader.connect();
    arrive();
    m_books.begin();
    m_reader.transmit(m_script[m_next].command); // PUT DATA
    m_evp.saleTerminal();
    m_evp.saleCard();
    m_reader.leave();
    m_books.commit();
    return wallMicroseconds() - begin;
}

void vendPath(VendCounter& counter, VendFloor& floor)
{
    constexpr int visits = 100;
    constexpr double ofHundred = 0.99;
    std::vector<double> products;
    std::vector<double> peers;
    const auto measured = [](auto& side, std::vector<double>& all) {
        std::vector<double> times;
        for (int visit = 0; visit < visits; ++visit)
            times.push_back(side.sell());
        all.insert(all.end(), times.begin(), times.end());
        return percentile(std::move(times), 0.5);
    };
    compare(
        {"vend-path", 1.10, "10 APDUs against 9; 2 syncs each"},
        [&] { return measured(counter, products); }, [&] { return measured(floor, peers); });
    const double product = percentile(products, ofHundred);
    const double peer = percentile(peers, ofHundred);
    print({"vend-path-p99", product, peer, product / peer, 1.25, "us",
           std::to_string(products.size()) + " sales"});
}

void vendPathSlow(VendCounter& counter, VendFloor& floor)
{
    constexpr int visits = 8;
    counter.slot.setFault({cardio::SlotFault::Kind::Slow, static_cast<int>(slowAnswer.count())});
    floor.delay = slowAnswer;
    const auto measured = [](auto& side) {
        std::vector<double> times;
        for (int visit = 0; visit < visits; ++visit)
            times.push_back(side.sell());
        return percentile(std::move(times), 0.5);
    };
    compare(
        {"vend-path-slow", 0.98, "each answer after 5 ms; 10 APDUs against 9"},
        [&] { return measured(counter); }, [&] { return measured(floor); });
    counter.slot.setFault({});
    floor.delay = {};
}

// Blank cards in a row, made ready and given their opening image.
class BlankCards {
public:
    explicit BlankCards(int count);
    // Microseconds of a card; each of a stack is made once.
    double make(cardio::CardSlot& slot, cardio::CardReader& reader);

private:
    struct Blank {
        cardio::MemoryImageStore memory;
        std::optional<cardio::VirtualCard> card;
    };
    std::vector<std::unique_ptr<Blank>> m_stack;
    crypto::TestKeyStore m_station{crypto::TestKeyStore::issuingStation()};
    crypto::TestKeyStore m_counter{crypto::TestKeyStore::counter()};
    cardio::SaleBench m_images;
};

BlankCards::BlankCards(int count)
{
    for (int card = 0; card < count; ++card) {
        auto blank = std::make_unique<Blank>();
        if (!cardio::makeBlank(blank->memory, m_station,
                               {m_images.serial, cardio::SaleBench::utility, 1}))
            qFatal("no blank card");
        blank->card.emplace(blank->memory, crypto::randomBytes);
        m_stack.push_back(std::move(blank));
    }
}

double BlankCards::make(cardio::CardSlot& slot, cardio::CardReader& reader)
{
    cardio::Wattcard1Desk desk{reader, {m_counter, cardio::SaleBench::utility}};
    const auto target = m_images.target(1, 0x80);
    double spent = 0;
    for (const auto& blank : m_stack) {
        blank->memory = {};
        if (!cardio::makeBlank(blank->memory, m_station,
                               {m_images.serial, cardio::SaleBench::utility, 1}))
            qFatal("no blank card");
        blank->card.emplace(blank->memory, crypto::randomBytes);
        slot.insert(*blank->card);
        const double begin = wallMicroseconds();
        if (!desk.personalise(m_images.serial))
            qFatal("a card could not be made ready");
        auto session = desk.open(CardRole::Issuer);
        if (!session || (*session)->write(target).outcome != WriteOutcome::Proved)
            qFatal("a card could not be opened");
        session->reset();
        spent += wallMicroseconds() - begin;
    }
    return spent / static_cast<double>(m_stack.size());
}

// The commands of one card and their answers, each connection's apart.
using Visits = std::vector<std::vector<std::pair<Bytes, Bytes>>>;
Visits recordedMaking()
{
    Visits visits;
    cardio::SaleBench bench;
    bench.counterReader.setIntercept(
        {[&](ByteView command) {
             constexpr std::uint8_t select = 0xA4;
             if (command[1] == select)
                 visits.emplace_back();
             visits.back().emplace_back(Bytes{command.begin(), command.end()}, Bytes{});
             return cardio::InProcessReader::Cut::None;
         },
         [&](ByteView, Bytes& answer) {
             visits.back().back().second = answer;
             return cardio::InProcessReader::Cut::None;
         }});
    bench.open();
    return visits;
}

void cardBatch(TrivialCard& trivial, VendCounter& counter)
{
    constexpr int count = 25;
    const Visits visits = recordedMaking();
    BlankCards cards{count};
    cardio::PcscReader reader{{ourReader, 0}};
    RawReader raw{trivialReader.toStdString()};
    const Bytes* answer = nullptr;
    trivial.answerWith([&](ByteView) { return *answer; });
    std::size_t commands = 0;
    for (const auto& visit : visits)
        commands += visit.size();
    compare(
        {"card-batch", 1.05,
         std::to_string(commands) + " APDUs in " + std::to_string(visits.size()) +
             " sessions; the peer without cryptography"},
        [&] { return cards.make(counter.slot, reader); },
        [&] {
            const double begin = wallMicroseconds();
            for (int card = 0; card < count; ++card) {
                for (const auto& visit : visits) {
                    raw.connect();
                    for (const auto& [command, expected] : visit) {
                        answer = &expected;
                        raw.transmit(command);
                    }
                    raw.leave();
                }
            }
            return (wallMicroseconds() - begin) / count;
        });
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application{argc, argv}; // the SQLite driver is a plug-in
    const Wanted wanted{argc, argv};
    TrivialCard trivial{endpoint("WATTCARD_VPCD_METER")};
    waitForCard(trivialReader);
    VendCounter counter;
    {
        VendFloor floor{trivial};
        if (wanted.has("vend-path"))
            vendPath(counter, floor);
        if (wanted.has("vend-path-slow"))
            vendPathSlow(counter, floor);
    }
    if (wanted.has("card-batch"))
        cardBatch(trivial, counter);
    return EXIT_SUCCESS;
}
