// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// RELIABILITY.md section 11, "memory": known key bytes are looked for in a core file, in everything
// the process wrote and in the key file. A child does the work; its core is taken from outside.
#include "crypto/diversify.h"
#include "tests/crypto/vault_bench.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace wattcard::crypto {

using namespace Qt::StringLiterals;
using namespace vaults;

namespace {

constexpr KeySlot slot{Purpose::Vending, Suite::A, 1};
constexpr CardSerial canarySerial{{0x43, 0x41, 0x4E, 0x41, 0x52, 0x59, 0x00, 0x01}};

// What must not be found, made anew where it is searched: a copy kept for the search would be found
// in the child's core, which is a copy of this process. So each byte is kept inverted.
Bytes inverted(ByteView bytes)
{
    Bytes out(bytes.begin(), bytes.end());
    for (std::uint8_t& byte : out)
        byte = static_cast<std::uint8_t>(~byte);
    return out;
}

int countOf(const QByteArray& memory, const Bytes& invertedCanary)
{
    const Bytes canary = inverted(invertedCanary);
    int count = 0;
    auto from = memory.begin();
    const auto same = [](char a, std::uint8_t b) { return static_cast<std::uint8_t>(a) == b; };
    while ((from = std::search(from, memory.end(), canary.begin(), canary.end(), same)) !=
           memory.end()) {
        ++count;
        ++from;
    }
    return count;
}

QByteArray read(const QString& path)
{
    QFile file{path};
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(path);
    return file.readAll();
}

// Key bytes that are computed in protected memory, with a beginning that no other data has.
Secret canary(std::uint8_t seed)
{
    Secret key{16};
    for (std::size_t i = 0; i < key.size(); ++i)
        key.writable()[i] = static_cast<std::uint8_t>(0xA7 ^ (seed * 29 + i * 53));
    return key;
}

// A vault is open, a card key is held, and a session has been worked with.
struct AtWork {
    explicit AtWork(FileBench& bench) : vault{std::move(*bench.open())}
    {
        EXPECT_TRUE(vault->put(labelFor(slot, canary(1)), canary(1)));
        cardKey = std::move(*vault->cardKey(slot, canarySerial));
        plain = Secret{16};
        std::ranges::copy(canary(2).view(), plain.writable().begin());
        std::fprintf(stderr, "vault of %zu keys open\n", vault->labels().size());
    }
    std::unique_ptr<KeyVault> vault;
    Secret cardKey;
    Secret plain; // a secret that is only held
};

class Canary : public ::testing::Test {
protected:
    // gcore writes what the kernel would: it leaves out the same pages (core(5), MADV_DONTDUMP).
    QByteArray coreOf(pid_t process)
    {
        const QString prefix = directory.filePath(u"core"_s);
        QProcess gcore;
        gcore.setStandardOutputFile(QProcess::nullDevice());
        gcore.setStandardErrorFile(QProcess::nullDevice());
        gcore.start(u"gcore"_s, {u"-o"_s, prefix, QString::number(process)});
        gcore.waitForFinished(120'000);
        const QString file = prefix + u'.' + QString::number(process);
        return QFile::exists(file) ? read(file) : QByteArray{};
    }
    QTemporaryDir directory;
    FileBench bench;
};

} // namespace

TEST_F(Canary, isInNoCoreFileNoLogAndNoFile)
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "the sanitizer's own memory is too large to search";
#endif
    if (QStandardPaths::findExecutable(u"gcore"_s).isEmpty())
        GTEST_SKIP() << "gdb is not installed";
    const QString log = directory.filePath(u"log"_s);
    int ready[2]{};
    ASSERT_EQ(::pipe(ready), 0);
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        ::prctl(PR_SET_DUMPABLE, 1);
        ::prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY);
        if (!std::freopen(log.toLocal8Bit().constData(), "w", stderr))
            ::_exit(2);
        const AtWork work{bench};
        // Proves that the scan finds what lies about.
        const QByteArray bait{"bait for the scan of memory"};
        if (::write(ready[1], bait.constData(), 1) == 1)
            ::pause();
        ::_exit(2);
    }
    char byte = 0;
    ASSERT_EQ(::read(ready[0], &byte, 1), 1);
    const QByteArray core = coreOf(child);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    if (core.isEmpty())
        GTEST_SKIP() << "this system lets no debugger attach";

    const Secret cardKey =
        diversify(Suite::A, canary(1).view(), diversificationInput(slot, canarySerial));
    const std::array<Bytes, 3> canaries{inverted(canary(1).view()), inverted(cardKey.view()),
                                        inverted(canary(2).view())};
    ASSERT_GT(core.size(), 1 << 20);
    EXPECT_TRUE(core.contains("bait for the scan of memory"));
    const QString keyFile = QString::fromStdString(bench.path());
    for (std::size_t i = 0; i < canaries.size(); ++i) {
        EXPECT_EQ(countOf(core, canaries[i]), 0) << "core file, canary " << i;
        EXPECT_EQ(countOf(read(log), canaries[i]), 0) << "log, canary " << i;
        EXPECT_EQ(countOf(read(keyFile), canaries[i]), 0) << "key file, canary " << i;
    }
}

} // namespace wattcard::crypto
