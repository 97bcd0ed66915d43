// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a screen reader hears it: the tree of the real accessibility bus, in every state,
// and what the state line announces. Started without arguments it starts itself again as the
// window, because who answers on the bus cannot ask there at the same time. Complaint 14 of
// SCREENS.md section 15.
#include "ui/counter/counter_page.h"
#include "ui/shell/screenshots.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusInterface>
#include <QDBusMessage>
#include <QDBusPendingCall>
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

constexpr int visibleTime = 15'000;  // milliseconds that the window may take to be on the bus
constexpr int focusableState = 11;   // ATSPI_STATE_FOCUSABLE
constexpr int showingState = 25;     // ATSPI_STATE_SHOWING
constexpr int nameLength = 24;       // of a name in a message
constexpr int announcedTime = 5'000; // milliseconds after a change of state

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

// What the state line of the counter says, nothing in a dialog.
QString stateLine(const QWidget& shown)
{
    const auto* line = shown.findChild<const ui::MessageLine*>();
    return line ? line->accessibleName() : QString{};
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
                         const QString said = stateLine(widget);
                         std::printf("%s\t%s\n", qPrintable(name), said.toUtf8().constData());
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

// Two words of bits.
bool isIn(const QList<uint>& words, int state)
{
    return (words.value(state / 32) >> (state % 32) & 1U) != 0;
}

class Listener : public QObject {
    Q_OBJECT
public:
    explicit Listener(QDBusConnection bus) : m_bus{std::move(bus)} {}

    // From now on; false where the bus has no registry.
    bool listenToNames()
    {
        m_bus.connect({}, {}, u"org.a11y.atspi.Event.Object"_s, u"PropertyChange"_s, this,
                      SLOT(hear(QDBusMessage)));
        QDBusMessage wish = QDBusMessage::createMethodCall(
            u"org.a11y.atspi.Registry"_s, u"/org/a11y/atspi/registry"_s,
            u"org.a11y.atspi.Registry"_s, u"RegisterEvent"_s);
        wish << u"Object:PropertyChange:AccessibleName"_s << QStringList{} << QString{};
        return m_bus.call(wish).type() == QDBusMessage::ReplyMessage;
    }
    // Whether something whose name is the sentence has told so since the last question, or soon
    // does.
    bool hears(const QString& sentence)
    {
        QEventLoop loop;
        QTimer tooLate;
        tooLate.setSingleShot(true);
        connect(&tooLate, &QTimer::timeout, &loop, &QEventLoop::quit);
        connect(this, &Listener::heard, &loop, &QEventLoop::quit);
        tooLate.start(announcedTime);
        for (;;) {
            for (const Node& node : std::exchange(m_heard, {}))
                if (valueOf<QDBusVariant>(m_bus.asyncCall(nameAsked(node))).variant() == sentence)
                    return true;
            if (!tooLate.isActive())
                return false;
            loop.exec();
        }
    }
    QList<Node> children(const Node& node) const
    {
        return valueOf<QList<Node>>(m_bus.asyncCall(asked(node, u"GetChildren"_s)));
    }
    // What can have the focus and has no name, by its way from the window. What is not shown has a
    // state of its own in which it is.
    void walk(const Node& node, const QString& way)
    {
        ++m_seen;
        // All questions at once: each answer is a way through three programs.
        const QDBusPendingCall states = m_bus.asyncCall(asked(node, u"GetState"_s));
        const QDBusPendingCall roles = m_bus.asyncCall(asked(node, u"GetRoleName"_s));
        const QDBusPendingCall names = m_bus.asyncCall(nameAsked(node));
        const QDBusPendingCall below = m_bus.asyncCall(asked(node, u"GetChildren"_s));
        const auto bits = valueOf<QList<uint>>(states);
        const bool isApplication = !way.contains(u'/'); // which is never shown itself
        if (!isApplication && !isIn(bits, showingState))
            return;
        const QString name = valueOf<QDBusVariant>(names).variant().toString();
        const QString here = way + u'/' + valueOf<QString>(roles) + u' ' + name.left(nameLength);
        if (isIn(bits, focusableState) && isIn(bits, showingState)) {
            ++m_focusable;
            if (name.trimmed().isEmpty())
                m_nameless.insert(here);
        }
        for (const Node& child : valueOf<QList<Node>>(below))
            walk(child, here);
    }
    int seen() const { return m_seen; }
    int focusable() const { return m_focusable; }
    const std::set<QString>& nameless() const { return m_nameless; }

Q_SIGNALS:
    void heard();

private Q_SLOTS:
    void hear(const QDBusMessage& event)
    {
        if (event.arguments().value(0).toString() == "accessible-name"_L1)
            m_heard << Node{event.service(), event.path()};
        Q_EMIT heard();
    }

private:
    static QDBusMessage asked(const Node& node, const QString& method)
    {
        return QDBusMessage::createMethodCall(node.service, node.path,
                                              u"org.a11y.atspi.Accessible"_s, method);
    }
    static QDBusMessage nameAsked(const Node& node)
    {
        QDBusMessage message = QDBusMessage::createMethodCall(
            node.service, node.path, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
        message << u"org.a11y.atspi.Accessible"_s << u"Name"_s;
        return message;
    }
    // Nothing where it is not answered.
    template <class Value> static Value valueOf(QDBusPendingCall call)
    {
        call.waitForFinished();
        return call.isError() ? Value{} : qdbus_cast<Value>(call.reply().arguments().value(0));
    }

    QDBusConnection m_bus;
    QList<Node> m_heard;
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
    if (!listener.listenToNames())
        std::printf("no registry of events\n");
    QProcess window;
    window.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    window.start(QCoreApplication::applicationFilePath(), {u"--window"_s});
    int states = 0;
    int announced = 0;
    QStringList silent;
    QString said;
    for (QString state = nextState(window); state != "end"_L1; state = nextState(window)) {
        const QString sentence = state.section(u'\t', 1);
        state = state.section(u'\t', 0, 0);
        const auto application = windowOnTheBus(listener);
        if (!application) {
            std::printf("the window is not on the accessibility bus\n");
            return 1;
        }
        listener.walk(*application, state);
        // The window asks who listens when it is there: its first sentence may come too early.
        const bool isNews = !sentence.isEmpty() && sentence != std::exchange(said, sentence);
        if (isNews && states > 0) {
            if (listener.hears(sentence))
                ++announced;
            else
                silent << state;
        }
        ++states;
        window.write("\n");
    }
    window.waitForFinished();
    std::printf("%d states, %d objects, %d of them focusable\n", states, listener.seen(),
                listener.focusable());
    for (const QString& way : listener.nameless())
        std::printf("no name: %s\n", qPrintable(way));
    std::printf("%d changes of the state line announced\n", announced);
    for (const QString& state : silent)
        std::printf("not announced: %s\n", qPrintable(state));
    const bool isWhole = window.exitStatus() == QProcess::NormalExit && window.exitCode() == 0 &&
                         states > 60 && listener.focusable() > states && announced > 10;
    return isWhole && listener.nameless().empty() && silent.isEmpty() ? 0 : 1;
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

#include "atspi_walk.moc"
