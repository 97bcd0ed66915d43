// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/virtual_card/box_client.h"
#include "main/profile.h"
#include "tests/simulation/kill/child.h"

#include <QLocalSocket>

namespace wattcard::kill {

// The programs as they are delivered, each in a process of its own: the counter (wattcard
// --script), the card box, the meter, wattcardctl; over the smart-card service where
// installer/private-pcscd.sh has started one, else over the direct link.
class Programs {
public:
    Programs(const Profile& profile, QString meterNumber);
    ~Programs();
    static bool hasService();

    bool startBox();
    bool startMeter();
    bool startCounter(Child& counter) const; // does not wait until it is ready
    bool startTool(Child& tool, const QStringList& words, const QStringList& secrets) const;
    // wattcardctl from beginning to end: its answer, nothing unless it has succeeded.
    std::optional<QJsonObject> run(const QStringList& words, const QStringList& secrets) const;

    std::optional<QJsonObject> meter(const QJsonObject& request);
    cardio::BoxClient& tray() { return m_tray; }
    void killBox() { m_box.kill(); }
    void killMeter();
    QString howBoxEnded() { return m_box.howEnded(); } // for the one that has ended by itself
    // Waits that long with the meter, which has nothing to say.
    void watchMeter(Moment until) { (void)m_meter.line(until); }
    // Of the service that was started for this test; its script starts it again.
    static bool killService();

private:
    QString reader(int slot) const;

    Profile m_profile;
    QString m_meterNumber;
    Child m_box, m_meter;
    cardio::BoxClient m_tray;
    QLocalSocket m_meterSocket;
};

} // namespace wattcard::kill
