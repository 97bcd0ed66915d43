// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backup_state.h"
#include "db/store/moved_mark.h"
#include "main/languages.h"
#include "main/log_file.h"
#include "main/machine_look.h"
#include "main/machine_settings.h"
#include "main/system_clock.h"
#include "tests/main/tool_world.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QProcess>
#include <QScopeGuard>

// The doctor and what support is sent, beside books that somebody has open and with everything that
// is nobody's business planted in them, in the settings and in the logs.

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

const QStringList canaryWords{
    u"Wangxiaoming"_s, u"王小明"_s,      u"Lampstreet"_s, u"800811112222"_s,
    u"LP-Paulina"_s,   u"Footcanary"_s,  u"timecanary"_s, u"A0B1C2D3E4F5A6B7C8D9"_s,
    u"Readercanary"_s, u"Backupcanary"_s};

class SupportTools : public ToolWorld {
protected:
    SupportTools()
    {
        for (const char* variable : {"XDG_STATE_HOME", "XDG_CONFIG_HOME"})
            qputenv(variable, QFile::encodeName(home.filePath(QString::fromLatin1(variable))));
        add({{u"admin"_s, Role::Administrator}});
    }
    ~SupportTools() override
    {
        qunsetenv("XDG_STATE_HOME");
        qunsetenv("XDG_CONFIG_HOME");
    }
    QJsonObject found(const Answered& answered, const QString& subject) const
    {
        for (const QJsonValue& each : answered.json[u"findings"_s].toArray()) {
            if (each[u"subject"_s].toString() == subject)
                return each.toObject();
        }
        return {};
    }
    Answered look(const QString& reader = u"direct:/nowhere"_s)
    {
        ToolOptions asked = options({}, {});
        asked.reader = reader;
        return run(doctor, asked);
    }
    void plant();
    QByteArray sent();
    QTemporaryDir home;
};

void SupportTools::plant()
{
    EXPECT_TRUE(office.execute("UPDATE customer SET name = 'Wangxiaoming 王小明',"
                               " address = 'Lampstreet 7'"));
    LogFile log{stateFolder(), u"wattcard"_s};
    for (const QString& canary : canaryWords)
        EXPECT_TRUE(log.write(u"2026-11-22T08:00:00Z wattcard.db: row of "_s + canary));
    EXPECT_TRUE(log.write(u"2026-11-22T08:00:01Z wattcard.cardio.pcsc: SCardConnect 0x8010001D"_s));
    MachineSettings settings{counterSettingsFile()};
    reports::PrintSettings printing;
    printing.printer = {.kind = reports::PrinterChoice::Kind::Network, .target = u"LP-Paulina"_s};
    printing.look.foot = u"Footcanary"_s;
    EXPECT_TRUE(settings.setPrinting(printing));
    EXPECT_TRUE(settings.setReader(u"Readercanary"_s));
    app::noteMade(office.directory, u"/media/Backupcanary/b.wcbk"_s, SystemClock{}.now());
}

QByteArray SupportTools::sent()
{
    const QString file = home.filePath(u"sent.tar.gz"_s);
    ToolOptions asked = options({}, {file});
    asked.reader = u"direct:/nowhere"_s;
    EXPECT_EQ(run(diagnostics, asked).exit, Exit::Ok);
    EXPECT_NE(run(diagnostics, asked).exit, Exit::Ok) << "replaced what was there";
    QProcess tar;
    tar.start(u"tar"_s, {u"-xzf"_s, file, u"-C"_s, home.path()});
    EXPECT_TRUE(tar.waitForFinished());
    QByteArray all;
    QDirIterator files{home.filePath(u"wattcard-diagnostics"_s), QDir::Files,
                       QDirIterator::Subdirectories};
    while (files.hasNext()) {
        QFile each{files.next()};
        EXPECT_TRUE(each.open(QIODevice::ReadOnly));
        all += each.fileName().section(u'/', -1).toUtf8() + '\n' + each.readAll();
    }
    return all;
}

} // namespace

TEST_F(SupportTools, doctorLooksAtEverythingBesideBooksThatAreOpen)
{
    const Answered seen = look(); // the office has them open
    EXPECT_EQ(seen.json[u"findings"_s].toArray().size(), 11);
    EXPECT_EQ(found(seen, u"books"_s)[u"state"_s].toString(), u"good"_s) << seen.text;
    EXPECT_EQ(found(seen, u"service"_s)[u"state"_s].toString(), u"bad"_s);
    EXPECT_EQ(found(seen, u"backup"_s)[u"state"_s].toString(), u"bad"_s);
    EXPECT_EQ(found(seen, u"drill"_s)[u"state"_s].toString(), u"attention"_s);
    EXPECT_EQ(seen.exit, Exit::Failure);
    EXPECT_FALSE(seen.json[u"ok"_s].toBool(true));
}

TEST_F(SupportTools, doctorSpeaksOneLanguageToTheEnd)
{
    const Languages languages{u"zh"_s};
    ToolOptions asked = options({}, {});
    asked.reader = u"direct:/nowhere"_s;
    asked.json = false;
    const QString said = QString::fromStdString(run(doctor, asked).text);
    for (const QString& line : {u"\n读卡器: "_s, u"\n账簿: "_s, u"\n日志: "_s})
        EXPECT_TRUE(said.contains(line)) << line.toStdString() << " in\n" << said.toStdString();
}

TEST_F(SupportTools, doctorSaysWhatToDoAboutBooksThatAreMissingOrDamaged)
{
    office.close();
    QFile books{Database::fileIn(office.directory)};
    ASSERT_TRUE(books.open(QIODevice::ReadWrite));
    ASSERT_TRUE(books.seek(8'192));
    books.write(QByteArray(16'384, 'x'));
    books.close();
    Answered seen = look();
    EXPECT_EQ(found(seen, u"books"_s)[u"state"_s].toString(), u"bad"_s) << seen.text;
    EXPECT_FALSE(found(seen, u"books"_s)[u"sentence"_s].toString().isEmpty());
    ASSERT_TRUE(books.remove());
    seen = look();
    EXPECT_EQ(found(seen, u"books"_s)[u"fault"_s].toString(),
              QString{code(Fault::ConfigurationMissing)});
    EXPECT_EQ(seen.exit, Exit::Failure);
    EXPECT_FALSE(books.exists()) << "a look makes nothing";
}

TEST_F(SupportTools, doctorSaysThatBooksWereMovedAway)
{
    office.close();
    ASSERT_TRUE(markMoved(office.directory, u"the server"_s));
    EXPECT_EQ(found(look(), u"books"_s)[u"fault"_s].toString(), QString{code(Fault::BooksMoved)});
    ASSERT_TRUE(removeMovedMark(office.directory));
    EXPECT_EQ(found(look(), u"books"_s)[u"state"_s].toString(), u"good"_s);
}

TEST_F(SupportTools, aBundleThatCannotBePackedLeavesNothingBehind)
{
    const QByteArray path = qgetenv("PATH");
    const auto back = qScopeGuard([&path] { qputenv("PATH", path); });
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"sent.tar.gz"_s);
    // One that gives up in the middle, and none at all.
    QFile tar{folder.filePath(u"tar"_s)};
    ASSERT_TRUE(tar.open(QIODevice::WriteOnly));
    tar.write("#!/bin/sh\necho half > \"$2\"\necho no room\nexit 2\n");
    tar.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    tar.close();
    for (const QString& programs : {folder.path(), folder.filePath(u"nowhere"_s)}) {
        qputenv("PATH", QFile::encodeName(programs));
        EXPECT_EQ(run(diagnostics, options({}, {file})).exit, exitFor(Fault::DiskFull));
        EXPECT_EQ(QDir{folder.path()}.entryList(QDir::Files), QStringList{u"tar"_s});
    }
}

TEST_F(SupportTools, diagnosticsHoldNothingThatIsSomebodysBusiness)
{
    plant();
    const QByteArray text = sent();
    for (const char* kept : {"SCardConnect 0x8010001D", "health books: good", "report.txt",
                             "books.txt", "operators: ", "printer-kind: 3", "WattCard "})
        EXPECT_TRUE(text.contains(kept)) << kept << '\n' << text.constData();
    QStringList secrets = canaryWords;
    secrets << office.directory << home.path() << u"admin"_s;
    for (const QString& secret : secrets)
        EXPECT_FALSE(text.contains(secret.toUtf8())) << secret.toStdString();
}

} // namespace wattcard::db::test
