// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "human_victim.h"

#include "human_errand.h"

#include <QCoreApplication>
#include <QFile>
#include <QTest>
#include <QTimer>

#include <csignal>
#include <cstdio>

namespace wattcard::human {

using namespace Qt::StringLiterals;

namespace {

constexpr auto folderVariable = "WATTCARD_HUMAN_FOLDER";
constexpr auto readerVariable = "WATTCARD_HUMAN_READER";
constexpr auto wordVariable = "WATTCARD_HUMAN_WORD";
constexpr auto afterVariable = "WATTCARD_HUMAN_AFTER";
constexpr auto amountVariable = "WATTCARD_HUMAN_AMOUNT";
constexpr int victimPatienceMs = 30'000;

QString notesFile(const QString& folder)
{
    return folder + u"/papers"_s;
}

void noteInFile(const QString& line)
{
    QFile file{notesFile(qEnvironmentVariable(folderVariable))};
    if (file.open(QIODevice::Append))
        file.write(line.toUtf8() + '\n');
}

[[noreturn]] void die()
{
    ::raise(SIGKILL);
    std::abort();
}

// Looks between any two events of the window.
class Eye {
public:
    explicit Eye(Clerk& clerk) : m_clerk{clerk}
    {
        QObject::connect(&m_timer, &QTimer::timeout, [this] { look(); });
        m_timer.start(0);
    }

private:
    void look()
    {
        if (m_clerk.word() == m_seen)
            return;
        m_seen = m_clerk.word();
        if (m_seen == "done"_L1)
            noteInFile(saidDone);
        std::puts(qPrintable(m_seen));
        std::fflush(stdout);
        if (m_seen != qEnvironmentVariable(wordVariable))
            return;
        const int afterMs = qEnvironmentVariableIntValue(afterVariable);
        if (afterMs == 0)
            die();
        QTimer::singleShot(afterMs, [] { die(); });
    }

    Clerk& m_clerk;
    QTimer m_timer;
    QString m_seen;
};

void serve(Clerk& clerk)
{
    const QString word = clerk.settledWord();
    if (word == "customer"_L1) {
        clerk.key(Qt::Key_A, Qt::ControlModifier);
        clerk.type(qEnvironmentVariable(amountVariable));
        clerk.waitFor([&] { return clerk.mayEnter(); }, std::chrono::seconds{1});
    }
    if (word == "customer"_L1 || word == "take the money"_L1)
        clerk.enter();
    clerk.waitFor([&] { return clerk.word() != word; }, std::chrono::seconds{1});
}

} // namespace

const QString saidDone = u"done"_s;

QStringList notesOf(const QString& folder)
{
    QFile file{notesFile(folder)};
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

Ending watch(const Victim& victim)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto& [name, value] :
         {std::pair{folderVariable, victim.folder}, std::pair{readerVariable, victim.reader},
          std::pair{wordVariable, victim.word},
          std::pair{afterVariable, QString::number(victim.afterMs)},
          std::pair{amountVariable, victim.amount.toString()}})
        environment.insert(QLatin1String{name}, value);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), QStringList{});
    const auto hasEnded = [&] {
        while (process.canReadLine())
            victim.onWord(QString::fromUtf8(process.readLine().trimmed()));
        return process.state() == QProcess::NotRunning;
    };
    const bool endedItself = QTest::qWaitFor(hasEnded, 2 * victimPatienceMs);
    process.kill();
    process.waitForFinished();
    const bool isKilled = endedItself && process.exitStatus() == QProcess::CrashExit;
    return isKilled ? Ending::Killed : Ending::Lived;
}

bool isVictim()
{
    return !qEnvironmentVariableIsEmpty(wordVariable);
}

int sellUntilKilled()
{
    const Profile profile{qEnvironmentVariable(folderVariable)};
    Counter counter{profile, qEnvironmentVariable(readerVariable)};
    if (!counter.isOpen())
        return EXIT_FAILURE;
    counter.papers().onPaper = [](const Receipt& receipt) { noteInFile(receipt.number); };
    Clerk clerk{counter.window()};
    if (!clerk.signIn(u"wangli"_s, Server::passwordOf(u"wangli"_s)))
        return EXIT_FAILURE;
    const Eye eye{clerk};
    QElapsedTimer life;
    life.start();
    while (life.elapsed() < victimPatienceMs)
        serve(clerk);
    return EXIT_FAILURE;
}

} // namespace wattcard::human
