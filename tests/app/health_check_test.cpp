// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health_check.h"

#include <QStringList>

#include <gtest/gtest.h>

#include <map>

// What is good, what needs attention, and what of it may be sent to support.

namespace wattcard::app {
namespace {

using namespace Qt::StringLiterals;
using enum HealthSubject;

constexpr UtcTime noonOfHealth{std::chrono::seconds{1'795'000'000}};

struct HealthWorld {
    Result<void> books;
    Result<std::int64_t> free = std::int64_t{50'000'000'000};
    Result<void> clock;
    Result<HealthProbes::Keys> keys = HealthProbes::Keys{8, false};
    BackupState backup;
    Result<std::int64_t> logs = std::int64_t{1'200'000};
    std::vector<UtcTime> crashes;
    HealthSigns signs;

    HealthWorld()
    {
        signs.reader.status = ReaderEvent::Status::Empty;
        signs.printer = PrinterState::Ready;
        backup.madeAt = noonOfHealth - std::chrono::hours{5};
        backup.provenAt = noonOfHealth - std::chrono::hours{30};
    }
    std::map<HealthSubject, HealthFinding> look() const
    {
        std::map<HealthSubject, HealthFinding> all;
        const HealthProbes probes{[this] { return books; },  [this] { return free; },
                                  [this] { return clock; },  [this] { return keys; },
                                  [this] { return backup; }, [] { return noonOfHealth; },
                                  [this] { return logs; },   [this] { return crashes; }};
        for (const HealthFinding& finding : checkHealth(probes, signs))
            all[finding.subject] = finding;
        return all;
    }
};

TEST(HealthCheck, findsEverySubjectGoodWhereNothingIsWrong)
{
    const auto all = HealthWorld{}.look();
    ASSERT_EQ(all.size(), 11U);
    for (const auto& [subject, finding] : all)
        EXPECT_EQ(finding.state, HealthState::Good) << code(subject).data();
    EXPECT_EQ(all.at(Backup).figure, 5);
    EXPECT_EQ(all.at(Keys).figure, 8);
    EXPECT_EQ(all.at(Disk).figure, 50'000'000'000);
    EXPECT_EQ(all.at(Drill).figure, 1);
    EXPECT_EQ(all.at(Log).figure, 1'200'000);
    EXPECT_EQ(all.at(Ends).figure, 0);
}

// Whoever has the books on a server must be able to see everything good.
TEST(HealthCheck, leavesFileAndBackupsToTheServerOfTheBooks)
{
    HealthWorld world;
    world.backup = {};
    world.backup.isOfServer = true;
    auto all = world.look();
    EXPECT_EQ(all.at(Backup), (HealthFinding{Backup, HealthState::Good, {}, 0, true}));
    EXPECT_EQ(all.at(Drill), (HealthFinding{Drill, HealthState::Good, {}, 0, true}));
    EXPECT_EQ(all.at(Books), (HealthFinding{Books, HealthState::Good, {}, 0, true}));
    world.books = failed(Fault::ServerAway);
    all = world.look();
    EXPECT_EQ(all.at(Books).state, HealthState::Bad);
}

TEST(HealthCheck, callsForARestoreThatIsProvenAndForTheReportsOfUnexpectedEnds)
{
    HealthWorld world;
    world.backup.provenAt = noonOfHealth - std::chrono::days{8};
    world.logs = failed(Fault::NotSaved);
    world.crashes = {noonOfHealth - std::chrono::days{8}, noonOfHealth - std::chrono::days{7},
                     noonOfHealth - std::chrono::hours{1}};
    auto all = world.look();
    EXPECT_EQ(all.at(Drill), (HealthFinding{Drill, HealthState::Attention, {}, 8}));
    EXPECT_EQ(all.at(Log), (HealthFinding{Log, HealthState::Attention, Fault::NotSaved}));
    EXPECT_EQ(all.at(Ends), (HealthFinding{Ends, HealthState::Attention, {}, 2}));
    world.backup.provenAt.reset();
    all = world.look();
    EXPECT_EQ(all.at(Drill), (HealthFinding{Drill, HealthState::Attention, {}, -1}));
}

TEST(HealthCheck, namesWhatIsWrongByItsFault)
{
    HealthWorld world;
    world.signs.reader.status = ReaderEvent::Status::ServiceDown;
    world.signs.reader.fault = Fault::ReaderDenied;
    world.signs.printer = PrinterState::PaperOut;
    world.books = failed(Fault::DatabaseDamaged);
    world.free = std::int64_t{1'073'741'823};
    world.clock = failed(Fault::ClockBehind);
    world.keys = HealthProbes::Keys{0, false};
    world.backup.madeAt.reset();
    const auto all = world.look();
    EXPECT_EQ(all.at(Service), (HealthFinding{Service, HealthState::Bad, Fault::ReaderDenied}));
    EXPECT_EQ(all.at(Reader), (HealthFinding{Reader, HealthState::Bad, Fault::NoReader}));
    EXPECT_EQ(all.at(Printer),
              (HealthFinding{Printer, HealthState::Attention, Fault::PrinterFailed}));
    EXPECT_EQ(all.at(Books), (HealthFinding{Books, HealthState::Bad, Fault::DatabaseDamaged}));
    EXPECT_EQ(all.at(Disk),
              (HealthFinding{Disk, HealthState::Attention, Fault::DiskFull, 1'073'741'823}));
    EXPECT_EQ(all.at(Clock), (HealthFinding{Clock, HealthState::Bad, Fault::ClockBehind}));
    EXPECT_EQ(all.at(Keys), (HealthFinding{Keys, HealthState::Bad, Fault::KeyMissing}));
    EXPECT_EQ(all.at(Backup), (HealthFinding{Backup, HealthState::Bad, Fault::NotFound, -1}));
}

TEST(HealthCheck, agesABackupByHours)
{
    const std::map<int, HealthState> ages{{0, HealthState::Good},
                                          {26, HealthState::Good},
                                          {27, HealthState::Attention},
                                          {168, HealthState::Attention},
                                          {169, HealthState::Bad}};
    for (const auto& [hours, state] : ages) {
        HealthWorld world;
        world.backup.madeAt = noonOfHealth - std::chrono::hours{hours};
        EXPECT_EQ(world.look().at(Backup).state, state) << hours;
        EXPECT_EQ(world.look().at(Backup).figure, hours);
    }
}

const std::vector<QString> canaries{u"张三丰"_s,
                                    u"000100123456"_s,
                                    u"261121000123"_s,
                                    u"0001 2345"_s,
                                    u"4711"_s,
                                    u"471133"_s,
                                    u"lamp-and-kettle"_s,
                                    u"00112233445566778899AABBCCDDEEFF"_s,
                                    u"deadbeefcafe"_s,
                                    u"Ann Lee"_s,
                                    u"13800138000"_s,
                                    u"wangli"_s};

TEST(Diagnostics, holdNoNameNoNumberAndNoKeyWhateverTheLogSays)
{
    Diagnostics all;
    all.version = u"0.1.0"_s;
    all.system = u"Debian GNU/Linux 12"_s;
    all.readerName = u"Desk Reader 00 00"_s;
    all.atr = {0x3B, 0x6E, 0x00};
    all.findings = checkHealth({[] { return failed(Fault::DatabaseDamaged, canaries[0]); },
                                [] { return failed(Fault::DiskFull, canaries[1]); },
                                [] { return failed(Fault::ClockOff, canaries[2]); },
                                [] { return failed(Fault::KeyMissing, canaries[7]); },
                                [] {
                                    BackupState state;
                                    state.failure = canaries[9];
                                    return state;
                                },
                                [] { return noonOfHealth; },
                                [] { return failed(Fault::NotSaved, canaries[8]); },
                                [] { return std::vector<UtcTime>{}; }},
                               {});
    for (const QString& canary : canaries) {
        all.log.push_back(u"2026-11-22T08:00:00Z default: about "_s + canary);
        all.log.push_back(u"2026-11-22T08:00:01Z qt.sql: \""_s + canary + u'"');
        all.log.push_back(u"2026-11-22T08:00:02Z wattcard.db: in \""_s + canary + u"\" or '"_s +
                          canary + u'\'');
        all.log.push_back(u"2026-11-22T08:00:03Z wattcard.app: "_s + canary);
        all.log.push_back(u"2026-11-22T08:00:04Z wattcard.db: no row of "_s + canary + u", "_s +
                          canary.toUpper() + u'.');
    }
    const QString text = diagnosticsText(all);
    for (const QString& canary : canaries) {
        for (const QString& part : canary.split(u' '))
            EXPECT_FALSE(text.contains(part)) << canary.toStdString();
    }
    for (const char* kept : {"WattCard 0.1.0", "Debian GNU/Linux 12", "Desk Reader 00 00",
                             "atr: 3B6E00", "reader-state: service-down", "health books: bad"})
        EXPECT_TRUE(text.contains(QString::fromLatin1(kept))) << kept;
}

TEST(Diagnostics, keepWhatOneNeedsOfTheSmartCardService)
{
    EXPECT_EQ(withoutNames(u"2026-11-22T08:00:00Z wattcard.cardio.pcsc: SCardConnect 0x8010001D"_s),
              u"2026-11-22T08:00:00Z wattcard.cardio.pcsc: SCardConnect 0x8010001D"_s);
    EXPECT_EQ(withoutNames(u"2026-11-22T08:00:00Z wattcard.cardio.pcsc: SCardConnect 8010001D"_s),
              u"2026-11-22T08:00:00Z wattcard.cardio.pcsc: SCardConnect 8010001D"_s);
    EXPECT_EQ(withoutNames(u"2026-11-22T08:00:00Z wattcard.db: row 123 of 2026"_s),
              u"2026-11-22T08:00:00Z wattcard.db: row 123 of #"_s);
}

TEST(Diagnostics, holdTheLastTwoHundredLines)
{
    Diagnostics all;
    for (int line = 0; line < 350; ++line)
        all.log.push_back(u"2026-11-22T08:00:00Z wattcard.app: line %1."_s.arg(line));
    const QString text = diagnosticsText(all);
    EXPECT_FALSE(text.contains(u"line 149."_s));
    EXPECT_TRUE(text.contains(u"line 150."_s));
    EXPECT_TRUE(text.contains(u"line 349."_s));
}

} // namespace
} // namespace wattcard::app
