// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canary_scan.h"
#include "canary_shop.h"
#include "canary_worker.h"
#include "cardio/virtual_card/card_making.h"
#include "cardio/virtual_card/image_file.h"
#include "crypto/diversify.h"

#include <QStandardPaths>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <map>

// RELIABILITY.md section 3, G21: after a whole session with cards no key is found in the log, the
// database and what lies beside it, the backup, the key file, the trace, the exported card, or a
// core file, while its keys are in use and after. A child does the work; this process has the cards
// and searches.

using namespace wattcard;
using namespace wattcard::flows;
using namespace Qt::StringLiterals;
using crypto::Purpose;

namespace {

// The makers of the cards: the same masters, under the name of test keys, because a virtual card
// takes no others.
class MakerKeys final : public crypto::KeyStore {
public:
    explicit MakerKeys(Suite suite) : m_suite{suite} {}
    std::vector<crypto::KeyLabel> labels() const override
    {
        std::vector<crypto::KeyLabel> all;
        for (const Purpose purpose : CanaryKeys::purposes)
            all.push_back({{purpose, m_suite, 1}, {}});
        return all;
    }
    bool hasTestKeys() const override { return true; }
    Result<crypto::Secret> cardKey(const crypto::KeySlot& slot,
                                   const CardSerial& serial) const override
    {
        return crypto::diversify(slot.suite, masterOf(slot).view(),
                                 crypto::diversificationInput(slot, serial));
    }
    Result<crypto::Secret> meterKey(const crypto::KeySlot& slot,
                                    const MeterNumber& meter) const override
    {
        return crypto::diversify(slot.suite, masterOf(slot).view(),
                                 crypto::diversificationInput(slot, meter));
    }
    static crypto::Secret masterOf(const crypto::KeySlot& slot)
    {
        if (slot.version == 1 || slot.purpose != Purpose::Vending)
            return CanaryKeys::master(slot.purpose, slot.version);
        crypto::Secret sum = CanaryKeys::component(0);
        const crypto::Secret other = CanaryKeys::component(1);
        for (std::size_t i = 0; i < sum.size(); ++i)
            sum.writable()[i] ^= other.view()[i];
        return sum;
    }

private:
    Suite m_suite;
};

Bytes fromHex(const QByteArray& line)
{
    return *cardio::box::fromHex(QString::fromLatin1(line.trimmed()));
}

// One authentication as it went over the line.
struct Heard {
    std::uint8_t reference = 0;
    Bytes terminalToken, cardToken;
};
std::vector<Heard> authenticationsIn(const QString& wire)
{
    QFile file{wire};
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    std::vector<Heard> all;
    while (!file.atEnd()) {
        const Bytes command = fromHex(file.readLine());
        const Bytes answer = fromHex(file.readLine());
        constexpr auto mutual = static_cast<std::uint8_t>(cardio::Instruction::MutualAuthenticate);
        if (command.size() < 4 || command[1] != mutual)
            continue;
        all.push_back({command[3], cardio::Command::parse(command)->data,
                       cardio::Response::parse(answer)->data});
    }
    return all;
}

// What must not be found: masters, components, passphrase, the keys of both cards and the meter,
// and everything that an eavesdropper with the masters makes of the sessions that he heard.
class AllKeys {
public:
    AllKeys(CanaryScan& into, Suite suite) : m_scan{into}, m_suite{suite}
    {
        m_scan.add("passphrase", CanaryKeys::passphrase().view());
        for (int custodian = 0; custodian < 2; ++custodian)
            m_scan.add("component", CanaryKeys::component(custodian).view());
        for (const Purpose purpose : CanaryKeys::purposes)
            addMaster({purpose, suite, 1});
        for (const Purpose purpose : CanaryKeys::onCards)
            addMaster({purpose, suite, 2});
    }
    void addSession(const Heard& heard)
    {
        const auto& suite = cardio::suiteOf(m_suite);
        for (const auto& [reference, keys] : m_cards) {
            const auto open = [&, &cardKeys = keys](ByteView token) {
                const ByteView sealed = token.first(token.size() - 8);
                const auto mac = suite.tokenMac(cardKeys.mac.view(), sealed);
                return std::equal(mac.begin(), mac.end(), token.end() - 8)
                           ? suite.decryptToken(cardKeys.encryption.view(), sealed)
                           : crypto::Secret{};
            };
            if (reference != heard.reference || heard.cardToken.empty())
                continue;
            const crypto::Secret mine = open(heard.terminalToken), its = open(heard.cardToken);
            if (mine.size() == 0 || its.size() == 0)
                continue;
            addSecrets(mine.view(), its.view());
            ++sessions;
        }
    }
    int sessions = 0;
    std::string newest; // the name of the last session's key

private:
    void addMaster(const crypto::KeySlot& slot)
    {
        const MakerKeys keys{m_suite};
        const std::string name = "key " + std::to_string(static_cast<int>(slot.purpose)) +
                                 " version " + std::to_string(slot.version);
        m_scan.add(name + " master", MakerKeys::masterOf(slot).view());
        const auto meter = *MeterNumber::parse(u"261121000123");
        m_scan.add(name + " of the meter", keys.meterKey(slot, meter)->view());
        for (const CardSerial& serial : canarySerials) {
            const auto key = *keys.cardKey(slot, serial);
            m_scan.add(name + " of a card", key.view());
            auto pair = cardio::authenticationKeys(cardio::suiteOf(m_suite), key.view());
            m_scan.add(name + " KENC", pair.encryption.view());
            m_scan.add(name + " KMAC", pair.mac.view());
            const bool isOnCard =
                slot.purpose < Purpose::Purchase || slot.purpose == Purpose::Transport;
            if (isOnCard)
                m_cards.insert({crypto::cardReference(slot.purpose, m_suite), std::move(pair)});
        }
    }
    void addSecrets(ByteView mine, ByteView its)
    {
        const auto& suite = cardio::suiteOf(m_suite);
        const std::size_t nonce = suite.nonceSize();
        const ByteView keyIfd = mine.last(16), keyIcc = its.last(16);
        const auto session = cardio::sessionKeys(
            suite, {mine.subspan(nonce, nonce), mine.first(nonce), keyIfd, keyIcc});
        newest = "session " + std::to_string(sessions);
        m_scan.add(newest + " K.IFD", keyIfd);
        m_scan.add(newest + " K.ICC", keyIcc);
        m_scan.add(newest + " KSenc", session.encryption.view());
        m_scan.add(newest + " KSmac", session.mac.view());
    }
    CanaryScan& m_scan;
    Suite m_suite;
    std::multimap<std::uint8_t, cardio::AuthenticationKeys> m_cards;
};

// One of each kind. What is booked lies beside the database until that is closed.
const std::string searched[]{
    "core file in the session",        "core file after the session",
    "log after the session",           "wattcard.db-wal in the session",
    "wattcard.db after the session",   "keys after the session",
    "backup.sqlite after the session", "trace.csv after the session",
    "card.json after the session",     "backup.wcbk after the session",
    "audit.jsonl after the session",   "diagnostics.txt after the session",
};

class CanarySession : public ::testing::TestWithParam<Suite> {
protected:
    void SetUp() override
    {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        GTEST_SKIP() << "the sanitizer's own memory is too large to search";
#endif
        if (QStandardPaths::findExecutable(u"gcore"_s).isEmpty())
            GTEST_SKIP() << "gdb is not installed";
    }
    QString path(const QString& name) const { return temporary.filePath(name); }
    CanaryShop::Place place() const
    {
        return {path(u"profile"_s).toStdString(), path(u"box"_s).toStdString(),
                path(u"wire"_s).toStdString(), GetParam()};
    }
    void makeCards()
    {
        const QDir cards{path(u"cards"_s)};
        const MakerKeys keys{GetParam()};
        const char* const names[]{canaryUserCard, canaryOrderCard};
        for (std::size_t i = 0; i < 2; ++i) {
            const QString folder = cards.filePath(QString::fromLatin1(names[i]));
            EXPECT_TRUE(QDir{}.mkpath(folder));
            cardio::FileImageStore store{folder.toStdString(), "image"};
            EXPECT_TRUE(cardio::makeBlank(
                store, keys,
                {canarySerials[i], canaryRegion, static_cast<std::uint8_t>(GetParam())}));
        }
        box.start(QStringLiteral(WATTCARD_PROGRAMS) + u"/wattcard-cardbox"_s,
                  {u"--directory"_s, cards.path(), u"--socket"_s, path(u"box"_s),
                   u"--utility-region"_s, u"00880001"_s});
        EXPECT_TRUE(box.waitForReadyRead(30'000)) << box.readAllStandardError().toStdString();
    }
    void TearDown() override
    {
        box.kill();
        box.waitForFinished();
    }
    // Everything by name; the core file of the moment is one of them.
    std::map<std::string, QByteArray> left(const Worker& worker, const std::string& moment) const
    {
        std::map<std::string, QByteArray> all{
            {"core file " + moment, worker.core(path(u"core"_s))}};
        const QDir profile{path(u"profile"_s)};
        for (const QString& name : profile.entryList(QDir::Files))
            all[name.toStdString() + ' ' + moment] = bytesOf(profile.filePath(name));
        return all;
    }
    QTemporaryDir temporary;
    QProcess box;
};

std::string firstOf(const std::vector<std::string>& finds)
{
    std::string text = std::to_string(finds.size()) + " finds";
    for (std::size_t i = 0; i < finds.size() && i < 20; ++i)
        text += "\n  " + finds[i];
    return text;
}

} // namespace

TEST_P(CanarySession, leavesNoKeyAnywhere)
{
    Worker worker{place(), Conduct::Proper};
    makeCards();
    ASSERT_TRUE(worker.proceed()) << bytesOf(path(u"profile/log"_s)).toStdString();
    auto artefacts = left(worker, "in the session");
    const QByteArray excluded = worker.excludedPages();
    ASSERT_TRUE(worker.proceed());
    artefacts.merge(left(worker, "after the session"));

    CanaryScan scan;
    AllKeys keys{scan, GetParam()};
    for (const Heard& heard : authenticationsIn(path(u"wire"_s)))
        keys.addSession(heard);
    EXPECT_GT(keys.sessions, 10);
    for (const std::string& name : searched)
        EXPECT_FALSE(artefacts[name].isEmpty()) << name;
    for (const auto& [name, bytes] : artefacts) {
        const auto finds = scan.findsIn(bytes);
        EXPECT_TRUE(finds.empty()) << name << ": " << firstOf(finds);
    }
    // They were there to be found: in the pages that a core file leaves out.
    const std::string alive = firstOf(scan.findsIn(excluded));
    EXPECT_NE(alive.find(keys.newest + " KSenc"), std::string::npos) << alive;
    std::printf("evidence: secrets suite=%d sessions=%d patterns=%zu artefacts=%zu found=0\n",
                static_cast<int>(GetParam()), keys.sessions, scan.patterns(), artefacts.size());
}

class LeakingSession : public CanarySession {};
TEST_P(LeakingSession, isFoundOutWhereverItLeaks)
{
    Worker worker{place(), Conduct::Leaking};
    makeCards();
    ASSERT_TRUE(worker.proceed());
    auto artefacts = left(worker, "in the session");
    ASSERT_TRUE(worker.proceed());
    artefacts.merge(left(worker, "after the session"));
    CanaryScan scan;
    scan.add("master", CanaryKeys::master(Purpose::Vending).view());
    for (const std::string& name : searched)
        EXPECT_FALSE(scan.findsIn(artefacts[name]).empty()) << name;
}
INSTANTIATE_TEST_SUITE_P(Suites, CanarySession, ::testing::Values(Suite::A, Suite::S, Suite::T));
INSTANTIATE_TEST_SUITE_P(Suites, LeakingSession, ::testing::Values(Suite::A));
