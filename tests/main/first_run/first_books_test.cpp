// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_people.h"
#include "db/sqlite/database.h"
#include "main/first_books.h"
#include "main/system_clock.h"

#include <QDir>
#include <QStorageInfo>
#include <QTemporaryDir>

#include <gtest/gtest.h>

// The books that a first run makes, without its window.

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

app::FirstRun demoRun(const QString& directory)
{
    app::FirstRun run;
    run.company.name = u"Hill Power"_s;
    run.company.counter = CounterId{3};
    run.login = u"admin"_s;
    run.name = u"Ann"_s;
    run.password = u"lamp-and-kettle"_s;
    run.directory = directory;
    return run;
}

} // namespace

TEST(FirstBooks, lookAtAPlaceWithoutMakingIt)
{
    QTemporaryDir folder;
    const auto place = lookAtFirstPlace(folder.filePath(u"not/there"_s));
    EXPECT_FALSE(place.fault);
    const auto system = QStorageInfo{folder.path()}.bytesAvailable();
    constexpr std::int64_t othersMayWrite = 500'000'000;
    EXPECT_LT(std::abs(place.freeBytes - system), othersMayWrite);
    EXPECT_FALSE(QFileInfo::exists(folder.filePath(u"not"_s)));
    QFile file{folder.filePath(u"file"_s)};
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    EXPECT_EQ(lookAtFirstPlace(file.fileName()).fault, Fault::DuplicateNumber);
    EXPECT_EQ(lookAtFirstPlace(folder.path()).fault, Fault::DuplicateNumber);
}

TEST(FirstBooks, areNotBegunWhereOthersMayLie)
{
    QTemporaryDir folder;
    EXPECT_FALSE(mayHoldBooks(folder.filePath(u"nothing"_s)));
    EXPECT_FALSE(mayHoldBooks(folder.path()));
    for (const char* left : {"store.current", "wattcard.db-wal", ".hidden"}) {
        QTemporaryDir place;
        QFile file{place.filePath(QLatin1StringView{left})};
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        EXPECT_TRUE(mayHoldBooks(place.path())) << left;
    }
}

TEST(FirstBooks, takeAwayWhatAKilledRunHasLeft)
{
    QTemporaryDir folder;
    const QString books = folder.filePath(u"books"_s);
    ASSERT_TRUE(QDir{}.mkpath(partFolderOf(books) + u"/keys"_s));
    QFile mark{partFolderOf(books) + u"/first-run"_s};
    ASSERT_TRUE(mark.open(QIODevice::WriteOnly));
    mark.close();
    ASSERT_TRUE(makeFirstBooks(demoRun(books)));
    EXPECT_FALSE(QFileInfo::exists(partFolderOf(books)));
    EXPECT_EQ(QDir{folder.path()}.entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
              QStringList{u"books"_s});
}

TEST(FirstBooks, areRefusedOverAnythingThatIsThere)
{
    QTemporaryDir folder;
    const QString books = folder.filePath(u"books"_s);
    ASSERT_TRUE(makeFirstBooks(demoRun(books)));
    EXPECT_EQ(makeFirstBooks(demoRun(books)).error().fault, Fault::DuplicateNumber);
    const QString other = folder.filePath(u"other"_s);
    ASSERT_TRUE(QDir{}.mkpath(partFolderOf(other) + u"/of somebody else"_s));
    EXPECT_EQ(makeFirstBooks(demoRun(other)).error().fault, Fault::DuplicateNumber);
    EXPECT_TRUE(QFileInfo::exists(partFolderOf(other) + u"/of somebody else"_s));
}

TEST(FirstBooks, leaveNothingWhenAPersonIsRefused)
{
    QTemporaryDir folder;
    app::FirstRun run = demoRun(folder.filePath(u"deep/books"_s));
    run.login = u"wangli"_s; // the clerk of the demo data
    EXPECT_FALSE(makeFirstBooks(run));
    EXPECT_EQ(QDir{folder.filePath(u"deep"_s)}.entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
              QStringList{});
}

TEST(FirstBooks, keepThePasswordOnlyAsItsHash)
{
    QTemporaryDir folder;
    const QString books = folder.filePath(u"books"_s);
    ASSERT_TRUE(makeFirstBooks(demoRun(books)));
    const SystemClock clock;
    auto database = db::Database::open({books, db::Place::Anything, {}});
    ASSERT_TRUE(database);
    const auto stored = db::SqlPeople{**database, clock}.byLogin(u"admin"_s);
    ASSERT_TRUE(stored);
    EXPECT_EQ(stored->person.role, Role::Administrator);
    EXPECT_FALSE(stored->person.mustChangePassword);
    QFile file{db::Database::fileIn(books)};
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    EXPECT_FALSE(whole.contains("lamp-and-kettle"));
    EXPECT_TRUE(whole.contains("$argon2id$"));
}

} // namespace wattcard
