// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The power goes at each step of writing the key file: then it is the old one or the new one,
// whole.
#include "tests/crypto/vault_bench.h"

#include <QDir>
#include <QFile>

#include <map>

namespace wattcard::crypto {

using namespace Qt::StringLiterals;
using namespace vaults;

namespace {

using Directory = std::map<QString, QByteArray>;

Directory snapshot(const QString& folder)
{
    Directory files;
    for (const QString& name : QDir{folder}.entryList(QDir::Files | QDir::Hidden)) {
        QFile file{folder + u'/' + name};
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        files[name] = file.readAll();
    }
    return files;
}

void restore(const QString& folder, const Directory& files)
{
    for (const QString& name : QDir{folder}.entryList(QDir::Files | QDir::Hidden))
        QFile::remove(folder + u'/' + name);
    for (const auto& [name, content] : files) {
        QFile file{folder + u'/' + name};
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        EXPECT_EQ(file.write(content), content.size());
    }
}

struct Moment {
    std::string step;
    Directory files;
};

class KeyFilePower : public ::testing::Test {
protected:
    KeyFilePower()
    {
        auto vault = bench.open();
        EXPECT_TRUE((*vault)->put(labelFor(vending, masterOf(1)), masterOf(1)));
        before = snapshot(bench.folder());
        bench.observer = [this](const char* step) {
            moments.push_back({step, snapshot(bench.folder())});
        };
        vault = bench.open();
        moments.clear(); // those of the counter of guesses
        EXPECT_TRUE((*vault)->put(labelFor(issuer, masterOf(2)), masterOf(2)));
        bench.observer = {};
    }
    // How many keys there are after the power is back; the next write must work as well.
    std::size_t keysAfter(const Directory& files)
    {
        restore(bench.folder(), files);
        auto vault = bench.open();
        if (!vault) {
            ADD_FAILURE() << qPrintable(vault.error().detail);
            return 0;
        }
        const std::size_t count = (*vault)->labels().size();
        EXPECT_TRUE((*vault)->cardKey(vending, CardSerial{}));
        EXPECT_TRUE((*vault)->put(labelFor(issuer, masterOf(2)), masterOf(2)));
        EXPECT_EQ((*bench.open())->labels().size(), 2u);
        return count;
    }
    FileBench bench;
    Directory before;
    std::vector<Moment> moments;
};

} // namespace

TEST_F(KeyFilePower, leavesTheOldFileOrTheNewOneAtEachStep)
{
    std::vector<std::string> steps;
    for (const Moment& moment : moments) {
        steps.push_back(moment.step);
        const bool renamed = moment.step == "renamed" || moment.step == "directory";
        EXPECT_EQ(keysAfter(moment.files), renamed ? 2u : 1u) << moment.step;
    }
    EXPECT_EQ(steps, (std::vector<std::string>{"made", "written", "synced", "previous", "renamed",
                                               "directory"}));
}

// Before it is synced, the disk may hold any beginning of the new file, or zeros in its place.
TEST_F(KeyFilePower, isNotDisturbedByAHalfWrittenNeighbour)
{
    for (const Moment& moment : moments) {
        if (moment.step != "written")
            continue;
        const QByteArray whole = moment.files.at(u"keys.new"_s);
        for (qsizetype size = 0; size <= whole.size(); size += 13) {
            Directory files = moment.files;
            files[u"keys.new"_s] = whole.first(size);
            EXPECT_EQ(keysAfter(files), 1u) << size;
            files[u"keys.new"_s] = QByteArray(whole.size(), '\0');
            EXPECT_EQ(keysAfter(files), 1u) << size;
        }
    }
}

// Before the directory is synced, the rename may be lost; the old name is then the old file.
TEST_F(KeyFilePower, mayLoseTheRenameButNotTheFile)
{
    EXPECT_EQ(keysAfter(before), 1u);
}

TEST_F(KeyFilePower, keepsTheFileBeforeThisOne)
{
    EXPECT_EQ(snapshot(bench.folder()).at(u"keys.previous"_s), before.at(u"keys"_s));
}

} // namespace wattcard::crypto
