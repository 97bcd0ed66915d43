// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <csignal>

// Whoever asks a program to end must not have to kill it, whatever it is showing.

namespace wattcard {
namespace {

using namespace Qt::StringLiterals;

constexpr int longestMs = 60'000;

class Ended : public ::testing::Test {
protected:
    void start(const QString& program, const QStringList& arguments)
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const QString& variable : {u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_STATE_HOME"_s,
                                        u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s})
            environment.insert(variable, home.path());
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.remove(u"DISPLAY"_s);
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(WATTCARD_PROGRAMS) + u'/' + program, arguments);
        ASSERT_TRUE(process.waitForStarted());
    }
    // A file of that name has been written; the program is asked to end then.
    void terminateWhenThereIs(const QString& folder, const QString& name)
    {
        constexpr int lookAgainMs = 20;
        const QDir place{folder};
        int waited = 0;
        while (place.entryList({name}, QDir::Files).isEmpty() && waited < longestMs) {
            ASSERT_FALSE(process.waitForFinished(lookAgainMs)) << "it ended by itself";
            waited += lookAgainMs;
        }
        process.terminate();
        ASSERT_TRUE(process.waitForFinished(longestMs)) << "it does not end";
    }
    ~Ended() override
    {
        process.kill();
        process.waitForFinished();
    }
    QTemporaryDir home;
    QProcess process;
};

// A message box, before the application's own loop.
TEST_F(Ended, besideTheWordsOfDamagedBooks)
{
    const QString profile = home.filePath(u"books"_s);
    ASSERT_TRUE(QDir{}.mkpath(profile));
    QFile file{profile + u"/wattcard.db"_s};
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8'192, 'x'));
    file.close();
    start(u"wattcard"_s, {u"--profile-dir"_s, profile});
    terminateWhenThereIs(home.filePath(u"wattcard"_s), u"wattcard.log"_s);
    EXPECT_EQ(process.exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(process.exitCode(), 74) << "input or output";
}

TEST_F(Ended, fromItsWindow)
{
    const QString profile = home.filePath(u"new"_s);
    start(u"wattcard"_s, {u"--profile-dir"_s, profile});
    terminateWhenThereIs(home.filePath(u"wattcard"_s), u"wattcard.log"_s);
    EXPECT_EQ(process.exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(process.exitCode(), 0);
}

class EndedAtPictures : public Ended, public ::testing::WithParamInterface<const char*> {};

TEST_P(EndedAtPictures, atOnce)
{
    const QString pictures = home.filePath(u"pictures"_s);
    start(QString::fromLatin1(GetParam()), {u"--screenshots"_s, pictures});
    terminateWhenThereIs(pictures, u"*.png"_s);
    EXPECT_EQ(process.exitStatus(), QProcess::CrashExit) << "it went on to its last picture";
    EXPECT_EQ(process.exitCode(), SIGTERM);
}

INSTANTIATE_TEST_SUITE_P(Programs, EndedAtPictures,
                         ::testing::Values("wattcard", "wattcard-meter"));

} // namespace
} // namespace wattcard
