// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desktop_watch.h"

#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <map>

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;

const QString portal = u"org.freedesktop.portal.Desktop"_s;
const QString place = u"/org/freedesktop/portal/desktop"_s;

// Answers as the portal does: with its value wrapped twice.
class FakePortal : public QDBusVirtualObject {
public:
    std::map<QString, QVariant> values;
    QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& bus) override
    {
        const auto found = values.find(message.arguments().value(1).toString());
        if (message.member() != "Read"_L1 || found == values.end())
            return bus.send(message.createErrorReply(QDBusError::InvalidArgs, u"unknown"_s));
        const QDBusVariant once{found->second};
        const QDBusVariant twice{QVariant::fromValue(once)};
        return bus.send(message.createReply(QVariant::fromValue(twice)));
    }
};

// A bus of its own, which ends with the test.
struct OwnBus {
    QProcess daemon;
    QString address;
    OwnBus()
    {
        daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        if (daemon.waitForStarted() && daemon.waitForReadyRead())
            address = QString::fromUtf8(daemon.readLine()).trimmed();
    }
    ~OwnBus()
    {
        QDBusConnection::disconnectFromBus(u"portal"_s);
        QDBusConnection::disconnectFromBus(u"watch"_s);
        daemon.kill();
        daemon.waitForFinished();
    }
    QDBusConnection connection(const QString& name) const
    {
        return QDBusConnection::connectToBus(address, name);
    }
};

TEST(DesktopWatch, asksThePortalAndAsksAgain)
{
    OwnBus bus;
    if (bus.address.isEmpty())
        GTEST_SKIP() << "dbus-daemon is not installed";
    QDBusConnection server = bus.connection(u"portal"_s);
    FakePortal fake;
    fake.values = {{u"color-scheme"_s, 1U}, {u"enable-animations"_s, false}};
    ASSERT_TRUE(server.registerVirtualObject(place, &fake));
    ASSERT_TRUE(server.registerService(portal));
    DesktopWatch watch;
    DesktopSigns told;
    QObject::connect(&watch, &DesktopWatch::changed, &watch,
                     [&told](const DesktopSigns& signs) { told = signs; });
    watch.start(bus.connection(u"watch"_s));
    EXPECT_TRUE(QTest::qWaitFor([&] { return told == DesktopSigns{true, false, true}; }));
    fake.values = {{u"color-scheme"_s, 2U}, {u"contrast"_s, 1U}, {u"enable-animations"_s, true}};
    watch.askAgain();
    EXPECT_TRUE(QTest::qWaitFor([&] { return told == DesktopSigns{false, true, false}; }));
}

TEST(DesktopWatch, saysNothingWithoutABus)
{
    DesktopWatch watch;
    QSignalSpy changed{&watch, &DesktopWatch::changed};
    watch.start(QDBusConnection{u"none"_s});
    EXPECT_EQ(changed.size(), 0);
}

} // namespace
} // namespace wattcard::ui
