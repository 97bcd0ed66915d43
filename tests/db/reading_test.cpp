// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlite/reading.h"
#include "tests/fakes/need.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <new>

// A record that lives in the statement reads as one that is kept.

using namespace wattcard;
using namespace wattcard::db;
using namespace Qt::StringLiterals;

namespace {

constexpr StatementText everyKind{"every_kind", "SELECT n, word, bytes, gap FROM kinds ORDER BY n"};

class ReadingRows : public ::testing::Test {
protected:
    void SetUp() override
    {
        sqlite3* made = nullptr;
        const QString file = m_folder.filePath(u"kinds.db"_s);
        ASSERT_EQ(sqlite3_open(file.toUtf8().constData(), &made), SQLITE_OK);
        ASSERT_EQ(sqlite3_exec(made,
                               "CREATE TABLE kinds (n INTEGER, word TEXT, bytes BLOB, gap TEXT);"
                               "INSERT INTO kinds VALUES (1, 'till', x'00FF', NULL),"
                               " (2, 'till', x'', ''), (3, '', x'01', 'x'), (4, '', x'02', 'x'),"
                               " (-5000000000, '电表', x'0A', NULL)",
                               nullptr, nullptr, nullptr),
                  SQLITE_OK);
        sqlite3_close(made);
        m_reading = need(Reading::open(file));
    }
    QTemporaryDir m_folder;
    std::unique_ptr<Reading> m_reading;
};

struct Kinds {
    std::int64_t n = 0;
    QString word;
    Bytes bytes;
    bool hasGap = false;
    QString gap;
    friend bool operator==(const Kinds&, const Kinds&) = default;
};

Kinds kindsFrom(Record& record)
{
    Kinds kinds;
    kinds.n = record.integer();
    kinds.word = record.text();
    kinds.bytes = record.bytes();
    kinds.hasGap = record.nextIsNull();
    kinds.gap = record.text();
    return kinds;
}

} // namespace

TEST_F(ReadingRows, areTheSameLivingAndKept)
{
    const std::vector<Kinds> living = need(m_reading->all(everyKind, {}, kindsFrom));
    std::vector<Kinds> kept;
    auto answer = need(m_reading->run(everyKind));
    for (Record& record : answer.records)
        kept.push_back(kindsFrom(record));
    EXPECT_EQ(living, kept);
    const std::vector<Kinds> stored{{-5'000'000'000, u"电表"_s, {0x0A}, true, {}},
                                    {1, u"till"_s, {0x00, 0xFF}, true, {}},
                                    {2, u"till"_s, {}, false, u""_s},
                                    {3, u""_s, {0x01}, false, u"x"_s},
                                    {4, u""_s, {0x02}, false, u"x"_s}};
    EXPECT_EQ(living, stored);
}

TEST_F(ReadingRows, giveAWordWithoutKeepingIt)
{
    std::vector<std::string> words;
    need(m_reading->each(everyKind, {}, [&](Record& record) -> Result<void> {
        record.skip(1);
        const QLatin1StringView word = record.word();
        words.emplace_back(word.data(), static_cast<std::size_t>(word.size()));
        return {};
    }));
    EXPECT_EQ(words, (std::vector<std::string>{"电表", "till", "till", "", ""}));
    auto kept = need(m_reading->run(everyKind));
    kept.records[1].skip(1);
    EXPECT_EQ(kept.records[1].word(), "till"_L1);
}

TEST_F(ReadingRows, endWithTheFirstFailureAndCanBeAskedAgain)
{
    int read = 0;
    const auto stopped = m_reading->each(everyKind, {}, [&](Record&) -> Result<void> {
        return ++read == 2 ? failed(Fault::BadInput, u"enough"_s) : Result<void>{};
    });
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().fault, Fault::BadInput);
    EXPECT_EQ(read, 2);
    EXPECT_EQ(need(m_reading->all(everyKind, {}, kindsFrom)).size(), 5U);
}

// Scarce memory, for one.
TEST_F(ReadingRows, canBeAskedAgainAfterAnException)
{
    const auto thrown = [](Record&) -> Result<void> { throw std::bad_alloc{}; };
    EXPECT_THROW(std::ignore = m_reading->each(everyKind, {}, thrown), std::bad_alloc);
    EXPECT_EQ(need(m_reading->all(everyKind, {}, kindsFrom)).size(), 5U);
}

TEST_F(ReadingRows, aColumnThatIsNotThereIsDamage)
{
    const auto tooMany = [](Record& record) {
        record.skip(4);
        return record.integer();
    };
    EXPECT_EQ(m_reading->all(everyKind, {}, tooMany).error().fault, Fault::DatabaseDamaged);
}
