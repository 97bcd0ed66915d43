// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/look_switch.h"

#include <QDBusConnection>
#include <QDBusVariant>

namespace wattcard::ui {

// Asks the desktop's portal (org.freedesktop.portal.Settings) whether it is dark, wants contrast
// and moves, and again whenever somebody comes back to the program from there: Qt tells of it
// from 6.5 on only. Nothing waits for the answer; without a portal nothing is ever said.
class DesktopWatch : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    void askAgain();
    // The bus of the session; without one nothing is ever said.
    void start(const QDBusConnection& bus = QDBusConnection::sessionBus());

Q_SIGNALS:
    void changed(const wattcard::ui::DesktopSigns& signs);

private:
    void ask(const QString& group, const QString& key);
    void take(const QString& group, const QString& key, const QVariant& value);

    std::optional<QDBusConnection> m_bus;
    DesktopSigns m_signs;
};

} // namespace wattcard::ui
