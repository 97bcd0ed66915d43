// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/virtual_card/box_client.h"
#include "main/json_peer.h"
#include "main/profile.h"

#include <QLocalSocket>
#include <QProcess>

#include <chrono>

namespace wattcard {

// The programs of a demonstration as processes of their own: card box, headless meter and counter.
// They end with it.
class DemoWorld {
public:
    struct Options {
        QString programs; // the folder they are in
        Profile profile;
        QString meterNumber;
        QString utilityRegion;         // eight hex digits
        QStringList vpcd;              // HOST:PORT of slots 0 and 1; empty: direct link
        QStringList meterOptions = {}; // more of them
    };
    explicit DemoWorld(const Options& options);
    ~DemoWorld();
    // Starts all three and waits until each says that it is ready; says which one did not.
    Result<void> start();

    cardio::BoxClient& box() { return m_box; }
    std::optional<QJsonObject> counter(const QJsonObject& command)
    {
        return m_counterPeer.ask(command);
    }
    std::optional<QJsonObject> meter(const QJsonObject& command)
    {
        return m_meterPeer.ask(command);
    }
    bool usesService() const { return !m_options.vpcd.isEmpty(); }
    QString reader(int slot) const; // as the programs' --reader names it
    Result<void> startCounter();    // again, after it was stopped or killed
    void stopCounter();             // ends it in order, so that its database can be checked
    // Asks for a sale and kills the counter after that time, or when it answers; true when it had.
    bool sellAndKill(const QJsonObject& command, std::chrono::microseconds patience);

private:
    Result<void> launch(QProcess& process, const QString& program, const QStringList& arguments);

    Options m_options;
    QProcess m_boxProcess, m_meterProcess, m_counterProcess;
    QLocalSocket m_meterSocket;
    cardio::BoxClient m_box;
    JsonPeer m_counterPeer{m_counterProcess};
    JsonPeer m_meterPeer{m_meterSocket};
};

} // namespace wattcard
