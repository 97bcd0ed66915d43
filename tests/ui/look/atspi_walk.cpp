// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a screen reader hears it: the tree of the real accessibility bus, in every state.
// Started without arguments it starts itself again as the window, because who answers on the bus
// cannot ask there at the same time. Complaint 14 of SCREENS.md section 15.
#include "ui/shell/screenshots.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusInterface>
#include <QDBusMessage>
#include <QDBusReply>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>
#include <QSocketNotifier>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <iostream>
#include <set>
#include <string>

using namespace Qt::StringLiterals;
using namespace wattcard;

namespace {

constexpr int visibleTime = 15'000; // milliseconds that the window may take to be on the bus
constexpr int focusableState = 11;  // ATSPI_STATE_FOCUSABLE
constexpr int showingState = 25;    // ATSPI_STATE_SHOWING

// --- the window -----------------------------------------------------------------------------

void waitForLine()
{
    QEventLoop loop;
    QSocketNotifier asked{0, QSocketNotifier::Read};
    QObject::connect(&asked, &QSocketNotifier::activated, &loop, &QEventLoop::quit);
    loop.exec();
    std::string line;
    if (!std::getline(std::cin, line))
        std::exit(1);
}

int showWindow()
{
    QTemporaryDir folder;
    ui::LanguageSwitch language{folder.filePath(u"user.ini"_s)};
    language.use(ui::Language::English);
    ui::visitScreens(language, ui::PictureMatrix::usualPicture,
                     [](QWidget& widget, const QString& name) {
                         if (widget.testAttribute(Qt::WA_DontShowOnScreen)) {
                             widget.hide();
                             widget.setAttribute(Qt::WA_DontShowOnScreen, false);
                             widget.show();
                         }
                         std::printf("%s\n", qPrintable(name));
                         std::fflush(stdout);
                         waitForLine();
                     });
    std::printf("end\n");
    return 0;
}

// --- who listens ----------------------------------------------------------------------------

struct Node {
    QString service;
    QString path;
};

const QDBusArgument& operator>>(const QDBusArgument& argument, Node& node)
{
    QDBusObjectPath path;
    argument.beginStructure();
    argument >> node.service >> path;
    argument.endStructure();
    node.path = path.path();
    return argument;
}

class Listener {
public:
    explicit Listener(QDBusConnection bus) : m_bus{std::move(bus)} {}

    QList<Node> children(const Node& node) const
    {
        QList<Node> nodes;
        const QDBusMessage reply = call(node, u"GetChildren"_s);
        if (reply.type() == QDBusMessage::ReplyMessage)
            reply.arguments().value(0).value<QDBusArgument>() >> nodes;
        return nodes;
    }
    QString name(const Node& node) const
    {
        QDBusMessage message = QDBusMessage::createMethodCall(
            node.service, node.path, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
        message << u"org.a11y.atspi.Accessible"_s << u"Name"_s;
        const QDBusReply<QDBusVariant> reply = m_bus.call(message);
        return reply.isValid() ? reply.value().variant().toString() : QString{};
    }
    QString role(const Node& node) const
    {
        return call(node, u"GetRoleName"_s).arguments().value(0).toString();
    }
    // Two words of bits.
    bool has(const Node& node, std::initializer_list<int> states) const
    {
        QList<uint> words;
        const QDBusMessage reply = call(node, u"GetState"_s);
        if (reply.type() != QDBusMessage::ReplyMessage)
            return false;
        reply.arguments().value(0).value<QDBusArgument>() >> words;
        for (const int state : states)
            if ((words.value(state / 32) >> (state % 32) & 1U) == 0)
                return false;
        return true;
    }
    // What has the focus and no name, by its way from the window.
    void walk(const Node& node, const QString& way)
    {
        ++m_seen;
        const QString here = way + u'/' + role(node);
        if (has(node, {focusableState, showingState})) {
            ++m_focusable;
            if (name(node).trimmed().isEmpty())
                m_nameless.insert(here);
        }
        for (const Node& child : children(node))
            walk(child, here);
    }
    int seen() const { return m_seen; }
    int focusable() const { return m_focusable; }
    const std::set<QString>& nameless() const { return m_nameless; }

private:
    QDBusMessage call(const Node& node, const QString& method) const
    {
        return m_bus.call(QDBusMessage::createMethodCall(node.service, node.path,
                                                         u"org.a11y.atspi.Accessible"_s, method));
    }

    QDBusConnection m_bus;
    int m_seen = 0;
    int m_focusable = 0;
    std::set<QString> m_nameless;
};

QDBusConnection accessibilityBus()
{
    const QDBusReply<QString> address =
        QDBusConnection::sessionBus().call(QDBusMessage::createMethodCall(
            u"org.a11y.Bus"_s, u"/org/a11y/bus"_s, u"org.a11y.Bus"_s, u"GetAddress"_s));
    return QDBusConnection::connectToBus(address.value(), u"a11y"_s);
}

std::optional<Node> windowOnTheBus(const Listener& listener)
{
    const Node registry{u"org.a11y.atspi.Registry"_s, u"/org/a11y/atspi/accessible/root"_s};
    QElapsedTimer waited;
    waited.start();
    while (waited.elapsed() < visibleTime) {
        for (const Node& application : listener.children(registry))
            if (!listener.children(application).isEmpty())
                return application;
    }
    return std::nullopt;
}

QString nextState(QProcess& window)
{
    while (!window.canReadLine())
        if (!window.waitForReadyRead(visibleTime))
            return u"end"_s;
    return QString::fromUtf8(window.readLine()).trimmed();
}

int listen()
{
    Listener listener{accessibilityBus()};
    QProcess window;
    window.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    window.start(QCoreApplication::applicationFilePath(), {u"--window"_s});
    int states = 0;
    for (QString state = nextState(window); state != "end"_L1; state = nextState(window)) {
        const auto application = windowOnTheBus(listener);
        if (!application) {
            std::printf("the window is not on the accessibility bus\n");
            return 1;
        }
        listener.walk(*application, state);
        ++states;
        window.write("\n");
    }
    window.waitForFinished();
    std::printf("%d states, %d objects, %d of them focusable\n", states, listener.seen(),
                listener.focusable());
    for (const QString& way : listener.nameless())
        std::printf("no name: %s\n", qPrintable(way));
    const bool isWhole = window.exitStatus() == QProcess::NormalExit && window.exitCode() == 0 &&
                         states > 60 && listener.focusable() > states;
    return isWhole && listener.nameless().empty() ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc > 1) {
        QApplication application{argc, argv};
        ui::applyLook(application, {.moves = false});
        return showWindow();
    }
    const QCoreApplication application{argc, argv};
    return listen();
}
