// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/soak/soak_town.h"
#include "tests/simulation/soak/soak_world.h"

#include <QFile>

// A world that lives in slices is the one that was never stopped; a slice that was killed has never
// been.

using namespace Qt::StringLiterals;
using namespace wattcard::soak;

namespace {

constexpr Pace slicedPace{.seed = 9, .homes = 6, .salesADay = 40};

void liveTwoDays(SoakTown& town)
{
    town.liveDay();
    town.liveDay();
    town.endMonth(false);
}

void writeWorld(const QString& folder, const QByteArray& text)
{
    QFile file{folder + u"/town"_s};
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QByteArray worldIn(const KeptWorld& world)
{
    QFile file{world.folder() + u"/town"_s};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

} // namespace

TEST(Soak, continuesWhereTheSliceBeforeHasEnded)
{
    const QTemporaryDir place;
    KeptWorld world{place.path()};
    {
        SoakTown town{slicedPace};
        liveTwoDays(town);
        world.replace([&](const QString& folder) { town.keep(folder); });
    }
    ASSERT_TRUE(world.isThere());
    const Done before = SoakTown::livedIn(world.folder()).done;
    SoakTown sliced{world.folder()};
    EXPECT_EQ(sliced.lived().done, before);
    liveTwoDays(sliced);
    SoakTown whole{slicedPace};
    liveTwoDays(whole);
    liveTwoDays(whole);

    const Done& done = sliced.lived().done;
    EXPECT_EQ(done, whole.lived().done);
    EXPECT_EQ(sliced.remaining(), whole.remaining());
    for (const char* book :
         {"safe", "revenue", "tax", "refund_due", "issued", "on_card", "in_meter", "consumed"})
        EXPECT_EQ(sliced.balance(book), whole.balance(book)) << book;
    EXPECT_GT(done.reversals, before.reversals);
    EXPECT_GT(done.replacements, before.replacements);
    EXPECT_EQ(sliced.lived().slices, 2);
    EXPECT_EQ(sliced.lived().months.size(), 2U);
    EXPECT_EQ(sliced.brokenInvariants(), "");
}

TEST(Soak, livesOnInTheTownThatWasKept)
{
    const QTemporaryDir place;
    SoakTown town{slicedPace};
    liveTwoDays(town);
    town.keep(place.path());
    liveTwoDays(town);
    EXPECT_EQ(town.lived().done.days, 4);
    EXPECT_EQ(SoakTown::livedIn(place.path()).done.days, 2);
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST(Soak, keepsNoTownInTheMiddleOfAMonth)
{
    const QTemporaryDir place;
    SoakTown town{slicedPace};
    town.liveDay();
    EXPECT_THROW(town.keep(place.path()), std::runtime_error);
}

TEST(Soak, keepsTheWorldThatWasWholeWhenASliceIsKilled)
{
    const QTemporaryDir place;
    const QDir folder{place.path()};
    KeptWorld{place.path()}.replace([](const QString& into) { writeWorld(into, "one"); });
    EXPECT_THROW(KeptWorld{place.path()}.replace([](const QString& into) {
        writeWorld(into, "half of two");
        throw std::runtime_error("killed");
    }),
                 std::runtime_error);
    EXPECT_EQ(worldIn(KeptWorld{place.path()}), "one");
    EXPECT_FALSE(folder.exists(u"new"_s));
    // Between the two names: the one before is whole, too.
    ASSERT_TRUE(QDir{}.rename(folder.filePath(u"kept"_s), folder.filePath(u"old"_s)));
    ASSERT_TRUE(folder.mkpath(u"new"_s));
    EXPECT_EQ(worldIn(KeptWorld{place.path()}), "one");
    KeptWorld{place.path()}.replace([](const QString& into) { writeWorld(into, "three"); });
    EXPECT_EQ(worldIn(KeptWorld{place.path()}), "three");
    EXPECT_EQ(folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot), QStringList{u"kept"_s});
}
