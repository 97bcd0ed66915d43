// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/kill/programs.h"

#include "main/json_peer.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <csignal>

namespace wattcard::kill {

using namespace Qt::StringLiterals;

namespace {

constexpr int startMs = 30'000;
const auto region = u"00880001"_s;

QString program(const QString& name)
{
    return QStringLiteral(WATTCARD_PROGRAMS) + u'/' + name;
}

bool isReady(Child& child)
{
    return child.line(Clock::now() + std::chrono::milliseconds{startMs}) == QByteArray{"ready"};
}

} // namespace

Programs::Programs(const Profile& profile, QString meterNumber)
    : m_profile{profile},
      m_meterNumber{std::move(meterNumber)},
      m_tray{profile.boxSocket()}
{
}

Programs::~Programs()
{
    m_meter.end();
    m_box.end();
}

bool Programs::hasService()
{
    return !qEnvironmentVariableIsEmpty("WATTCARD_VPCD");
}

QString Programs::reader(int slot) const
{
    if (hasService())
        return u"pcsc:Virtual PCD 00 0%1"_s.arg(slot);
    return u"direct:"_s + m_profile.boxSocket();
}

bool Programs::startBox()
{
    QStringList words{u"--directory"_s,      m_profile.cards(),     u"--socket"_s,
                      m_profile.boxSocket(), u"--utility-region"_s, region};
    if (hasService())
        words << u"--vpcd"_s << qEnvironmentVariable("WATTCARD_VPCD") << u"--vpcd"_s
              << qEnvironmentVariable("WATTCARD_VPCD_METER");
    return m_box.start(program(u"wattcard-cardbox"_s), words) && isReady(m_box);
}

bool Programs::startMeter()
{
    const QStringList words{u"--headless"_s,
                            u"--directory"_s,
                            m_profile.meter(),
                            u"--number"_s,
                            m_meterNumber,
                            u"--reader"_s,
                            reader(1),
                            u"--control"_s,
                            m_profile.meterSocket(),
                            u"--speed"_s,
                            u"0"_s,
                            u"--box"_s,
                            m_profile.boxSocket()};
    if (!m_meter.start(program(u"wattcard-meter"_s), words) || !isReady(m_meter))
        return false;
    m_meterSocket.connectToServer(m_profile.meterSocket());
    return m_meterSocket.waitForConnected(startMs);
}

void Programs::killMeter()
{
    m_meter.kill();
    m_meterSocket.abort();
}

bool Programs::startCounter(Child& counter) const
{
    return counter.start(program(u"wattcard"_s), {u"--script"_s, u"--profile-dir"_s,
                                                  m_profile.directory, u"--reader"_s, reader(0)});
}

bool Programs::startTool(Child& tool, const QStringList& words, const QStringList& secrets) const
{
    const QStringList all = QStringList{u"--profile-dir"_s, m_profile.directory, u"--reader"_s,
                                        reader(0),          u"--lang"_s,         u"en"_s,
                                        u"--json"_s,        u"--secrets-fd"_s,   u"0"_s} +
                            words;
    if (!tool.start(program(u"wattcardctl"_s), all))
        return false;
    tool.write(secrets.join(u'\n').toUtf8() + '\n');
    tool.endInput();
    return true;
}

std::optional<QJsonObject> Programs::run(const QStringList& words, const QStringList& secrets) const
{
    Child tool;
    if (!startTool(tool, words, secrets))
        return std::nullopt;
    const auto answer = tool.line(Clock::now() + std::chrono::milliseconds{startMs});
    if (tool.wait() != 0)
        return std::nullopt;
    return QJsonDocument::fromJson(answer.value_or(QByteArray{})).object();
}

std::optional<QJsonObject> Programs::meter(const QJsonObject& request)
{
    return JsonPeer{m_meterSocket}.ask(request);
}

bool Programs::killService()
{
    const QFileInfo socket{qEnvironmentVariable("PCSCLITE_CSOCK_NAME")};
    QFile file{socket.path() + u"/pcscd.pid"_s};
    const int pid = file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toInt() : 0;
    return pid > 1 && ::kill(pid, SIGKILL) == 0;
}

} // namespace wattcard::kill
