// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/demo_world.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QProcessEnvironment>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

constexpr int startTimeoutMs = 30'000;

void end(QProcess& process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.closeWriteChannel();
    process.terminate();
    if (!process.waitForFinished(5'000))
        process.kill();
    process.waitForFinished();
}

} // namespace

DemoWorld::DemoWorld(const Options& options)
    : m_options{options},
      m_box{options.profile.boxSocket()}
{
}

DemoWorld::~DemoWorld()
{
    end(m_counterProcess);
    end(m_meterProcess);
    end(m_boxProcess);
}

QString DemoWorld::reader(int slot) const
{
    if (usesService())
        return u"pcsc:Virtual PCD 00 0%1"_s.arg(slot);
    return u"direct:"_s + m_options.profile.boxSocket();
}

Result<void> DemoWorld::launch(QProcess& process, const QString& program,
                               const QStringList& arguments)
{
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    // Receipts need fonts, not a display.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    process.setProcessEnvironment(environment);
    process.start(m_options.programs + u'/' + program, arguments);
    JsonPeer peer{process, startTimeoutMs};
    const auto line = peer.readLine();
    if (!line || *line != "ready")
        return failed(Fault::NoService, program);
    return {};
}

Result<void> DemoWorld::start()
{
    const Profile& profile = m_options.profile;
    QStringList box{u"--directory"_s,    profile.cards(),       u"--socket"_s,
                    profile.boxSocket(), u"--utility-region"_s, m_options.utilityRegion};
    for (const QString& address : m_options.vpcd)
        box << u"--vpcd"_s << address;
    if (auto up = launch(m_boxProcess, u"wattcard-cardbox"_s, box); !up)
        return up;
    const QStringList meter{
        u"--headless"_s,       u"--directory"_s, profile.meter(), u"--number"_s,
        m_options.meterNumber, u"--reader"_s,    reader(1),       u"--control"_s,
        profile.meterSocket(), u"--speed"_s,     u"0"_s,          u"--box"_s,
        profile.boxSocket()};
    if (auto up = launch(m_meterProcess, u"wattcard-meter"_s, meter + m_options.meterOptions); !up)
        return up;
    m_meterSocket.connectToServer(profile.meterSocket());
    if (!m_meterSocket.waitForConnected(startTimeoutMs))
        return failed(Fault::NoService, u"wattcard-meter"_s);
    return startCounter();
}

Result<void> DemoWorld::startCounter()
{
    const QStringList counter{u"--script"_s, u"--profile-dir"_s, m_options.profile.directory,
                              u"--reader"_s, reader(0)};
    return launch(m_counterProcess, u"wattcard"_s, counter);
}

void DemoWorld::stopCounter()
{
    end(m_counterProcess);
}

bool DemoWorld::sellAndKill(const QJsonObject& command, std::chrono::microseconds patience)
{
    m_counterProcess.write(QJsonDocument{command}.toJson(QJsonDocument::Compact) + '\n');
    m_counterProcess.waitForBytesWritten();
    const QDeadlineTimer deadline{patience, Qt::PreciseTimer};
    bool answered = false;
    while (!answered && !deadline.hasExpired())
        answered = m_counterProcess.waitForReadyRead(0);
    m_counterProcess.kill();
    m_counterProcess.waitForFinished();
    const QJsonObject answer = QJsonDocument::fromJson(m_counterProcess.readAll()).object();
    return answer.value(u"ok"_s).toBool();
}

} // namespace wattcard
