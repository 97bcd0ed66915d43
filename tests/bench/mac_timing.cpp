// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Does the time of a MAC check tell where the first wrong byte is? Welch's t-test over 10^6 samples
// of two classes in random order, wrong in the first byte against wrong in the last (RELIABILITY.md
// section 11: |t| < 4.5). A comparison that stops early runs beside it and must be caught, or the
// test would prove nothing on this machine.
#include "cardio/apdu/mutual_auth.h"
#include "crypto/compare.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <functional>
#include <random>
#include <vector>

namespace {

using namespace wattcard;

constexpr int samples = 1'000'000;
constexpr double limit = 4.5;
constexpr int comparisonsInASample = 64; // the clock is coarser than one

struct Sample {
    int kind = 0; // 0: wrong in the first byte, 1: in the last
    double nanoseconds = 0;
};

// Mean and variance, one value at a time (Welford).
struct Moments {
    double count = 0;
    double mean = 0;
    double squares = 0;
    void add(double value)
    {
        count += 1;
        const double distance = value - mean;
        mean += distance / count;
        squares += distance * (value - mean);
    }
    double varianceOfMean() const { return squares / (count - 1) / count; }
};

// Interrupts are as likely in one class as in the other, and only hide a difference: what took
// longer than nine samples in ten is left out.
double welch(std::vector<Sample> all)
{
    auto bound = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 10 * 9);
    std::nth_element(all.begin(), bound, all.end(), [](const Sample& a, const Sample& b) {
        return a.nanoseconds < b.nanoseconds;
    });
    const double longest = bound->nanoseconds;
    std::array<Moments, 2> classes;
    for (const Sample& sample : all) {
        if (sample.nanoseconds <= longest)
            classes[static_cast<std::size_t>(sample.kind)].add(sample.nanoseconds);
    }
    return (classes[0].mean - classes[1].mean) /
           std::sqrt(classes[0].varianceOfMean() + classes[1].varianceOfMean());
}

// `check` gets the bytes of its class always in the same place.
double measure(const std::array<Bytes, 2>& classes, const std::function<bool(ByteView)>& check)
{
    using Clock = std::chrono::steady_clock;
    std::mt19937 random{1};
    Bytes input(classes[0].size());
    std::vector<Sample> all(samples);
    int accepted = 0;
    for (Sample& sample : all) {
        sample.kind = static_cast<int>(random() & 1);
        std::ranges::copy(classes[static_cast<std::size_t>(sample.kind)], input.begin());
        const auto begin = Clock::now();
        accepted += check(input) ? 1 : 0;
        sample.nanoseconds = std::chrono::duration<double, std::nano>(Clock::now() - begin).count();
    }
    if (accepted != 0)
        std::abort(); // every input is wrong
    return welch(std::move(all));
}

std::array<Bytes, 2> wrongIn(const Bytes& right, std::size_t first, std::size_t last)
{
    std::array<Bytes, 2> classes{right, right};
    classes[0][first] ^= 0x01;
    classes[1][last] ^= 0x01;
    return classes;
}

bool stopsEarly(ByteView a, ByteView b)
{
    for (std::size_t i = 0; i < a.size(); ++i)
        if (a[i] != b[i])
            return false;
    return true;
}

std::function<bool(ByteView)> repeated(bool (*compare)(ByteView, ByteView), const Bytes& right)
{
    return [compare, right](ByteView input) {
        bool any = false;
        for (int i = 0; i < comparisonsInASample; ++i)
            any = compare(input, right) || any;
        return any;
    };
}

bool report(const char* name, double t, bool isControl)
{
    const bool isSeen = std::abs(t) >= limit;
    std::printf("%-34s |t| %8.2f  limit %.1f  %d samples  %s\n", name, std::abs(t), limit, samples,
                isSeen == isControl ? "as it should be" : "NOT as it should be");
    return isSeen == isControl;
}

} // namespace

int main()
{
    const Bytes mac{0x5F, 0x14, 0x48, 0xEE, 0xA8, 0xAD, 0x90, 0xA7};
    const auto macs = wrongIn(mac, 0, mac.size() - 1);
    const cardio::CryptoSuite& suite = cardio::suiteOf(Suite::A);
    const auto keys = cardio::authenticationKeys(suite, Bytes(16, 0x42));
    const cardio::TerminalNonces nonces{Bytes(16, 1), Bytes(16, 2), crypto::Secret{Bytes(16, 3)}};
    const Bytes token = cardio::terminalToken(suite, keys, nonces);
    const cardio::CardNonces card{Bytes(16, 1), crypto::Secret{Bytes(16, 4)}};
    const auto answers = [&](ByteView input) {
        return cardio::answerToken(suite, keys, input, card).has_value();
    };
    bool ok =
        report("control, stops at the difference", measure(macs, repeated(stopsEarly, mac)), true);
    ok &=
        report("MAC comparison", measure(macs, repeated(crypto::equalInConstantTime, mac)), false);
    ok &= report("token of mutual authentication",
                 measure(wrongIn(token, token.size() - mac.size(), token.size() - 1), answers),
                 false);
    return ok ? 0 : 1;
}
