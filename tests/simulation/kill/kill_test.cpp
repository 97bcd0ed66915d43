// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/kill/kill_loop.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>

// The programs as they are delivered are ended with SIGKILL, over and over, while the card lives on
// (RELIABILITY.md section 4, D6); then a twin does the same deeds undisturbed (D7). Variables:
// WATTCARD_KILLS, how often (15); WATTCARD_FIRST_SEED (1); WATTCARD_NAP_MS, how long a counter
// sleeps at most (1).

using namespace Qt::StringLiterals;
using namespace wattcard;
using namespace wattcard::kill;

namespace {

constexpr int killsOfAWorld = 50; // then all checks, and new books
// From so many kills on it cannot be chance that none fell there.
constexpr int killsForOften = 100, killsForSeldom = 1'000;
constexpr std::array often{"at-counter-reading", "at-counter-before-intent",
                           "at-counter-writing", "left-intent",
                           "found-on-card",      "found-open"};
constexpr std::array seldom{
    "at-box-writing",         "at-counter-before-commit", "at-recovering-starting",
    "at-recovering-settling", "at-meter-credited",        "at-meter-not-credited",
    "at-tool-reversing",      "left-committed",           "left-nothing-new",
    "held-writing",           "second-refused",           "voided"};

int numberFrom(const char* variable, int usual)
{
    return std::max(1, qEnvironmentVariableIntValue(variable) ?: usual);
}

// A world with that many kills, then the same deeds without any: the same lines and the same money.
void runWithTwin(const Prepared& prepared, std::uint32_t seed, int kills, Tally& tally)
{
    std::vector<Deed> deeds;
    Books killed;
    {
        KillLoop world{prepared, seed, tally};
        world.begin();
        world.run(kills);
        world.finish();
        deeds = world.deeds();
        killed = world.books();
    }
    Tally ofTwin;
    World twin{prepared, seed, ofTwin};
    twin.repeat(deeds);
    twin.finish();
    const Books undisturbed = twin.books();
    EXPECT_EQ(killed.deeds().join(u'\n').toStdString(),
              undisturbed.deeds().join(u'\n').toStdString());
    EXPECT_EQ(killed.paid(), undisturbed.paid());
    EXPECT_EQ(killed.balances, undisturbed.balances);
    ++tally[u"twins"_s];
}

void expectPlaces(const Tally& tally, int kills)
{
    const auto expectSome = [&tally](const char* place) {
        EXPECT_TRUE(tally.contains(QLatin1String{place})) << place;
    };
    if (kills >= killsForOften)
        std::ranges::for_each(often, expectSome);
    if (kills >= killsForSeldom)
        std::ranges::for_each(seldom, expectSome);
}

// One line of evidence: what was counted under names that begin so.
void tell(const QString& title, const Tally& tally, const QStringList& beginnings)
{
    QString line = u"evidence: "_s + title;
    for (const auto& [name, times] : tally) {
        const bool isMeant = std::ranges::any_of(
            beginnings, [&name](const QString& word) { return name.startsWith(word); });
        if (isMeant)
            line += u" %1=%2"_s.arg(name).arg(times);
    }
    std::puts(qPrintable(line));
}

} // namespace

TEST(KillLoop, complaint3LosesNoAcknowledgedSaleAndDoublesNone)
{
    const int kills = numberFrom("WATTCARD_KILLS", 15);
    const int first = numberFrom("WATTCARD_FIRST_SEED", 1);
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen"); // of the counter that is started
    const Prepared prepared;
    Tally tally{{u"lost"_s, 0}, {u"doubled"_s, 0}};
    int seed = first;
    try {
        for (int left = kills; left > 0 && !::testing::Test::HasFailure(); left -= killsOfAWorld)
            runWithTwin(prepared, static_cast<std::uint32_t>(seed++), std::min(left, killsOfAWorld),
                        tally);
    } catch (const Broken& broken) {
        ADD_FAILURE() << "seed " << seed - 1 << ", kill " << tally[u"kills"_s] << ": "
                      << broken.what.toStdString();
    }
    const QString link = Programs::hasService() ? u"service"_s : u"direct"_s;
    tell(u"kill link=%1 first-seed=%2"_s.arg(link).arg(first), tally,
         {u"kill"_s, u"lost"_s, u"doubled"_s, u"acknowledged"_s, u"done-"_s, u"voided"_s,
          u"loaded"_s, u"full-"_s, u"twins"_s});
    tell(u"kill-fell"_s, tally, {u"at-"_s});
    tell(u"kill-found"_s, tally, {u"left-"_s, u"found-"_s, u"stopped-"_s});
    tell(u"kill-held"_s, tally, {u"held-"_s, u"second-"_s});
    EXPECT_EQ(tally[u"kills"_s], kills);
    EXPECT_EQ(tally[u"lost"_s] + tally[u"doubled"_s], 0);
    EXPECT_GE(tally[u"kill-recovering"_s] * 20, kills) << "too few fell into a recovery";
    EXPECT_GE(tally[u"kill-meter"_s] * 10, kills) << "too few fell into a loading";
    expectPlaces(tally, kills);
}
