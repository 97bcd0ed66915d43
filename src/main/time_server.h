// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/clock.h"
#include "domain/result.h"
#include "main/sntp.h"

#include <QMutex>
#include <QObject>
#include <QThread>
#include <QWaitCondition>

#include <optional>

class QTimer;
class QUdpSocket;

namespace wattcard {

// Where the time comes from that the clock guard compares with (DOMAIN.md section 9).
struct TimeServerAddress {
    QString host;
    std::uint16_t port = 123;
    // HOST, HOST:PORT, [2001:db8::1]:PORT; BadInput.
    static Result<TimeServerAddress> parse(const QString& text);
    friend bool operator==(const TimeServerAddress&, const TimeServerAddress&) = default;
};

// The newest answer, kept with how long the machine had been running then: a computer's clock that
// is set wrongly afterwards does not move it. Shared by the thread that asks and those that sell.
class KnownTime {
public:
    void learn(UtcTime time, std::chrono::milliseconds uptime);
    std::optional<UtcTime> at(std::chrono::milliseconds uptime) const; // none before an answer
    bool waitUntilKnown(std::chrono::milliseconds most) const;

private:
    mutable QMutex m_mutex;
    mutable QWaitCondition m_learnt;
    std::optional<std::chrono::milliseconds> m_sinceBoot; // time - uptime, since 1970
};

// Asks one server, at once and again and again; an answer that is not one is dropped and told.
class TimeQuestions : public QObject {
    Q_OBJECT
public:
    struct Pace {
        std::chrono::milliseconds again = std::chrono::minutes{10};
        std::chrono::milliseconds afterSilence = std::chrono::minutes{1};
        std::chrono::milliseconds patience = std::chrono::seconds{5};
    };
    TimeQuestions(TimeServerAddress server, const Clock& clock, KnownTime& known)
        : TimeQuestions{std::move(server), clock, known, Pace{}}
    {
    }
    TimeQuestions(TimeServerAddress server, const Clock& clock, KnownTime& known, Pace pace);

public Q_SLOTS:
    void ask();

Q_SIGNALS:
    void answered();
    void refused(const QString& why); // for the log

private:
    void send();
    void take();
    void end(std::chrono::milliseconds next);
    TimeServerAddress m_server;
    const Clock& m_clock;
    KnownTime& m_known;
    Pace m_pace;
    QTimer* m_timer;
    QUdpSocket* m_socket = nullptr; // of the open question: a port of its own each time
    SntpNonce m_nonce{};
    std::chrono::milliseconds m_askedAt{};
};

// The questions on a thread of their own: nobody who sells ever waits for the net.
class TimeServer {
public:
    TimeServer(const TimeServerAddress& server, const Clock& clock);
    ~TimeServer();
    TimeServer(const TimeServer&) = delete;
    TimeServer& operator=(const TimeServer&) = delete;
    // What the server's clock shows now; none while it has never answered. From any thread.
    std::optional<UtcTime> now() const { return m_known.at(m_clock.uptime().since); }
    // For who asks about the clock itself.
    bool waitUntilKnown(std::chrono::milliseconds most) const
    {
        return m_known.waitUntilKnown(most);
    }

private:
    const Clock& m_clock;
    KnownTime m_known;
    QThread m_thread;
};

// Of this computer: as it was given on the command line, or else as the machine's settings say;
// none when no server is set. BadInput for an address that is none.
Result<std::unique_ptr<TimeServer>> makeTimeServer(const QString& given, const QString& setting,
                                                   const Clock& clock);

} // namespace wattcard
