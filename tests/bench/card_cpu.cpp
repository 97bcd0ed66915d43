// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Benches without a reader: whole sale sessions of counter and card in this process.
#include "allocations.h"
#include "bench.h"
#include "evp_floor.h"
#include "tests/cardio/profile/sale_bench.h"
#include "tests/fakes/strict_card.h"

#include <cstdio>
#include <numeric>

namespace {

using namespace wattcard;
using namespace wattcard::bench;

constexpr int sales = 200;

// A card that buys again and again. The images are encoded before the clock starts: that belongs
// to the quote, not to the session.
class Buyer {
public:
    Buyer()
    {
        m_bench.open();
        m_bench.counterReader.setIntercept({});
    }
    double measure()
    {
        std::vector<transaction::Target> targets;
        for (int i = 0; i < sales; ++i)
            targets.push_back(m_bench.target(++m_sequence));
        const double begin = cpuMicroseconds();
        for (const transaction::Target& target : targets)
            sell(target);
        return (cpuMicroseconds() - begin) / sales;
    }
    std::string counters()
    {
        std::size_t bytes = 0;
        int apdus = 0;
        m_bench.counterReader.setIntercept({[&](ByteView command) {
                                                ++apdus;
                                                bytes += command.size();
                                                return cardio::InProcessReader::Cut::None;
                                            },
                                            [&](ByteView, Bytes& answer) {
                                                bytes += answer.size();
                                                return cardio::InProcessReader::Cut::None;
                                            }});
        const auto target = m_bench.target(++m_sequence);
        const long before = allocations();
        sell(target);
        const long allocated = allocations() - before;
        m_bench.counterReader.setIntercept({});
        return std::to_string(apdus) + " APDUs, " + std::to_string(bytes) + " bytes, " +
               std::to_string(allocated) + " OpenSSL allocations on both sides";
    }

private:
    void sell(const transaction::Target& target)
    {
        const auto session = m_bench.desk.open(CardRole::Vending);
        if (!session || (*session)->write(target).outcome != WriteOutcome::Proved)
            std::abort();
    }

    cardio::SaleBench m_bench;
    std::uint32_t m_sequence = 1;
};

// The counter's half of the same session: the card is a list of answers, computed elsewhere.
class ReplayReader final : public cardio::CardReader {
public:
    ReplayReader()
        : m_script{wattcard::tests::transcript(WATTCARD_TEST_TRANSCRIPTS "/sale_suite_a.txt")}
    {
    }
    Result<std::unique_ptr<cardio::CardChannel>> connect() override
    {
        return std::make_unique<Channel>(m_script);
    }
    bool cardPresent() override { return true; }
    std::uint32_t insertionCount() const override { return 1; }
    QString name() const override { return QStringLiteral("replay"); }

private:
    using Script = std::vector<wattcard::tests::StrictCard::Step>;
    class Channel final : public cardio::CardChannel {
    public:
        explicit Channel(const Script& script) : m_script{script} {}
        Result<Bytes> transmit(ByteView) override { return m_script.at(m_next++).answer; }
        Bytes atr() const override { return {}; }

    private:
        const Script& m_script;
        std::size_t m_next = 0;
    };
    Script m_script;
};

class Terminal {
public:
    double measure()
    {
        const double begin = cpuMicroseconds();
        for (int i = 0; i < sales; ++i)
            sell();
        return (cpuMicroseconds() - begin) / sales;
    }
    std::string counters()
    {
        sell();
        const long before = allocations();
        sell();
        return std::to_string(allocations() - before) + " OpenSSL allocations a sale";
    }

private:
    void sell()
    {
        m_next = 0x20;
        const auto session = m_desk.open(CardRole::Vending);
        if (!session || (*session)->write(m_target).outcome != WriteOutcome::Proved)
            std::abort();
    }
    // RND.IFD and K.IFD of the transcript.
    Result<Bytes> random(std::size_t count)
    {
        Bytes out(count);
        std::iota(out.begin(), out.end(), m_next);
        m_next = static_cast<std::uint8_t>(m_next + count);
        return out;
    }

    std::uint8_t m_next = 0;
    ReplayReader m_reader;
    crypto::TestKeyStore m_keys{crypto::TestKeyStore::counter()};
    cardio::Wattcard1Desk m_desk{m_reader,
                                 {m_keys, cardio::SaleBench::utility, Suite::A,
                                  [this](std::size_t count) { return random(count); }}};
    transaction::Target m_target = m_desk.encode(cardio::SaleBench::image(2)).value();
};

double measureFloor(const std::function<void()>& session)
{
    const double begin = cpuMicroseconds();
    for (int i = 0; i < sales; ++i)
        session();
    return (cpuMicroseconds() - begin) / sales;
}

} // namespace

int main(int argc, char** argv)
{
    const Wanted wanted{argc, argv};
    if (!countAllocations())
        std::fputs("OpenSSL was used before its allocations could be counted\n", stderr);
    EvpFloor floor;
    if (wanted.has("card-inproc")) {
        Buyer buyer;
        compare(
            {"card-inproc", 1.5, buyer.counters()}, [&] { return buyer.measure(); },
            [&] {
                return measureFloor([&] {
                    floor.saleTerminal();
                    floor.saleCard();
                });
            });
    }
    if (wanted.has("sale-crypto")) {
        Terminal terminal;
        compare(
            {"sale-crypto", 1.5, terminal.counters()}, [&] { return terminal.measure(); },
            [&] { return measureFloor([&] { floor.saleTerminal(); }); });
    }
    return 0;
}
