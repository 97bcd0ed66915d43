// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/time_server.h"

#include "crypto/random.h"

#include <QDeadlineTimer>
#include <QTimer>
#include <QUdpSocket>
#include <QUrl>

#include <algorithm>

namespace wattcard {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

Result<TimeServerAddress> TimeServerAddress::parse(const QString& text)
{
    QUrl url;
    url.setAuthority(text, QUrl::StrictMode);
    const bool isAddress =
        url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() && url.port(1) != 0;
    if (!isAddress)
        return failed(Fault::BadInput, u"time server HOST[:PORT]: "_s + text);
    TimeServerAddress address;
    address.host = url.host();
    address.port = static_cast<std::uint16_t>(url.port(address.port));
    return address;
}

void KnownTime::learn(UtcTime time, milliseconds uptime)
{
    const QMutexLocker lock{&m_mutex};
    m_sinceBoot = time.time_since_epoch() - uptime;
    m_learnt.wakeAll();
}

std::optional<UtcTime> KnownTime::at(milliseconds uptime) const
{
    const QMutexLocker lock{&m_mutex};
    return m_sinceBoot ? std::optional{UtcTime{*m_sinceBoot + uptime}} : std::nullopt;
}

bool KnownTime::waitUntilKnown(milliseconds most) const
{
    const QDeadlineTimer deadline{most};
    const QMutexLocker lock{&m_mutex};
    while (!m_sinceBoot) {
        if (!m_learnt.wait(&m_mutex, deadline))
            return false;
    }
    return true;
}

TimeQuestions::TimeQuestions(TimeServerAddress server, const Clock& clock, KnownTime& known,
                             Pace pace)
    : m_server{std::move(server)},
      m_clock{clock},
      m_known{known},
      m_pace{pace},
      m_timer{new QTimer{this}}
{
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, [this] {
        if (m_socket == nullptr)
            return ask();
        Q_EMIT refused(u"no answer"_s);
        end(m_pace.afterSilence);
    });
}

// A connected socket takes datagrams of its peer only.
void TimeQuestions::ask()
{
    if (m_socket != nullptr)
        return;
    m_socket = new QUdpSocket{this};
    connect(m_socket, &QUdpSocket::connected, this, &TimeQuestions::send);
    connect(m_socket, &QUdpSocket::readyRead, this, &TimeQuestions::take);
    connect(m_socket, &QUdpSocket::errorOccurred, this, [this] {
        const QString why = m_socket->errorString();
        end(m_pace.afterSilence);
        Q_EMIT refused(why);
    });
    m_timer->start(m_pace.patience);
    m_socket->connectToHost(m_server.host, m_server.port);
}

void TimeQuestions::send()
{
    const auto random = crypto::randomBytes(m_nonce.size());
    if (!random)
        return end(m_pace.afterSilence);
    std::ranges::copy(*random, m_nonce.begin());
    m_askedAt = m_clock.uptime().since;
    const Bytes request = sntpRequest(m_nonce);
    m_socket->write(reinterpret_cast<const char*>(request.data()),
                    static_cast<qint64>(request.size()));
}

// A wrong answer does not end the question: the right one may still be on its way, and nobody
// silences a server by sending rubbish before it.
void TimeQuestions::take()
{
    while (m_socket != nullptr && m_socket->hasPendingDatagrams()) {
        QByteArray datagram(m_socket->pendingDatagramSize(), '\0');
        const qint64 size = m_socket->readDatagram(datagram.data(), datagram.size());
        if (size < 0)
            return;
        const auto* bytes = reinterpret_cast<const std::uint8_t*>(datagram.constData());
        const auto time = sntpTime({bytes, static_cast<std::size_t>(size)}, m_nonce);
        if (!time) {
            Q_EMIT refused(time.error().detail);
            continue;
        }
        // Sent half a round ago; a round is never longer than our patience.
        const milliseconds now = m_clock.uptime().since;
        m_known.learn(*time + (now - m_askedAt) / 2, now);
        end(m_pace.again);
        Q_EMIT answered();
    }
}

void TimeQuestions::end(milliseconds next)
{
    m_socket->disconnect(this);
    m_socket->deleteLater();
    m_socket = nullptr;
    m_timer->start(next);
}

TimeServer::TimeServer(const TimeServerAddress& server, const Clock& clock) : m_clock{clock}
{
    auto* questions = new TimeQuestions{server, clock, m_known};
    questions->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::started, questions, &TimeQuestions::ask);
    QObject::connect(&m_thread, &QThread::finished, questions, &QObject::deleteLater);
    m_thread.setObjectName(u"time"_s);
    m_thread.start();
}

TimeServer::~TimeServer()
{
    m_thread.quit();
    m_thread.wait();
}

Result<std::unique_ptr<TimeServer>> makeTimeServer(const QString& given, const QString& setting,
                                                   const Clock& clock)
{
    const QString& text = given.isEmpty() ? setting : given;
    if (text.isEmpty())
        return std::unique_ptr<TimeServer>{};
    const auto address = TimeServerAddress::parse(text);
    if (!address)
        return failed(address);
    return std::make_unique<TimeServer>(*address, clock);
}

} // namespace wattcard
