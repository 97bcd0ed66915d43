// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desktop_watch.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto portalService = "org.freedesktop.portal.Desktop"_L1;
constexpr auto portalPath = "/org/freedesktop/portal/desktop"_L1;
constexpr auto portalSettings = "org.freedesktop.portal.Settings"_L1;
constexpr auto appearance = "org.freedesktop.appearance"_L1;
constexpr auto interface = "org.gnome.desktop.interface"_L1;
constexpr auto colourScheme = "color-scheme"_L1; // 0 none, 1 dark, 2 light
constexpr auto contrast = "contrast"_L1;         // 0 none, 1 more
constexpr auto animations = "enable-animations"_L1;

// The portal's Read wraps its answer twice.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

void DesktopWatch::start(const QDBusConnection& bus)
{
    if (!bus.isConnected())
        return;
    m_bus = bus;
    connect(qApp, &QGuiApplication::applicationStateChanged, this,
            [this](Qt::ApplicationState state) {
                if (state == Qt::ApplicationActive)
                    askAgain();
            });
    askAgain();
}

void DesktopWatch::askAgain()
{
    if (!m_bus)
        return;
    ask(appearance, colourScheme);
    ask(appearance, contrast);
    ask(interface, animations);
}

void DesktopWatch::ask(const QString& group, const QString& key)
{
    QDBusMessage call =
        QDBusMessage::createMethodCall(portalService, portalPath, portalSettings, u"Read"_s);
    call << group << key;
    auto* answer = new QDBusPendingCallWatcher{m_bus->asyncCall(call), this};
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, group, key, answer] {
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        if (!reply.isError())
            take(group, key, unwrapped(reply.value().variant()));
        answer->deleteLater();
    });
}

void DesktopWatch::take(const QString& group, const QString& key, const QVariant& value)
{
    const DesktopSigns before = m_signs;
    if (group == appearance && key == colourScheme)
        m_signs.isDark = value.toUInt() == 1;
    else if (group == appearance && key == contrast)
        m_signs.wantsContrast = value.toUInt() == 1;
    else if (group == interface && key == animations)
        m_signs.wantsStill = !value.toBool();
    if (m_signs != before)
        Q_EMIT changed(m_signs);
}

} // namespace wattcard::ui
