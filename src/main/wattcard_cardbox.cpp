// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/virtual_card/box_client.h"
#include "cardio/virtual_card/box_server.h"
#include "main/release_guard.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLockFile>
#include <QSocketNotifier>

#include <csignal>
#include <cstdio>
#include <map>
#include <sys/signalfd.h>

using namespace Qt::StringLiterals;
using namespace wattcard;

namespace {

// sysexits.h: 69 is EX_UNAVAILABLE, no box runs.
enum ExitCode { Done = 0, Failed = 1, WrongUsage = 2, Unavailable = 69 };

constexpr auto programName = "wattcard-cardbox";
constexpr auto defaultSocket = "wattcard-cardbox";

int complain(ExitCode code, const QString& text)
{
    std::fprintf(stderr, "%s: %s\n", programName, qUtf8Printable(text));
    return code;
}

int complain(const Failure& failure)
{
    const bool nobodyThere =
        failure.fault == Fault::NoService || failure.fault == Fault::ServiceStopped;
    return complain(nobodyThere ? Unavailable : Failed,
                    QString{code(failure.fault)} + u' ' + failure.detail);
}

void describe(QCommandLineParser& parser)
{
    parser.setApplicationDescription(
        u"Keeps virtual cards in a folder and puts them into the slots of a virtual reader (vpcd) "
        u"or hands them out\n"
        "over its own socket. Without a command it runs the box and prints \"ready\"; with one it "
        "tells a running box.\n\n"
        "Commands: insert CARD --slot N | insert --specimen icao --slot N\n"
        "          remove --slot N | list [--json] | new [NAME]\n"
        "          fault none|pull|lost|slow|status [AT] --slot N\n"
        "          (pull the card at, lose the answer of, answer all AT ms late, wrong status word "
        "at command AT)\n"
        "Exit codes: 0 done, 1 failed, 2 wrong usage, 69 no box is running."_s);
    parser.addOptions({
        {u"directory"_s, u"Folder of the cards."_s, u"DIR"_s},
        {u"socket"_s, u"Name or absolute path of the control socket."_s, u"NAME"_s,
         QString::fromLatin1(defaultSocket)},
        {u"vpcd"_s, u"Where slot 0, and given again slot 1, of vpcd listens."_s, u"HOST:PORT"_s},
        {u"utility-region"_s, u"Utility and region of new cards, eight hex digits."_s, u"HEX"_s,
         u"00880001"_s},
        {u"suites"_s, u"Algorithms that new cards offer: A or S, and T."_s, u"LETTERS"_s, u"A"_s},
        {u"specimen"_s, u"For insert: the document of the ICAO worked example."_s, u"icao"_s},
        {u"slot"_s, u"0 the counter's reader, 1 the meter's card slot."_s, u"N"_s},
        {u"json"_s, u"List as JSON."_s},
    });
    parser.addPositionalArgument(u"command"_s, u"What a running box is told."_s,
                                 u"[COMMAND ...]"_s);
    parser.addHelpOption();
    parser.addVersionOption();
}

std::optional<cardio::VpcdEndpoint> endpointFrom(const QString& text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    bool isNumber = false;
    const ushort port = text.mid(colon + 1).toUShort(&isNumber);
    if (colon <= 0 || !isNumber || port == 0)
        return {};
    return cardio::VpcdEndpoint{text.left(colon).toStdString(), port};
}

// Ends the event loop at SIGINT and SIGTERM: they are read like any other input, not handled
// between instructions.
class EndOnSignal {
public:
    EndOnSignal()
    {
        sigset_t signals;
        sigemptyset(&signals);
        sigaddset(&signals, SIGINT);
        sigaddset(&signals, SIGTERM);
        pthread_sigmask(SIG_BLOCK, &signals, nullptr); // before any thread begins
        m_signals = cardio::Descriptor{::signalfd(-1, &signals, SFD_CLOEXEC)};
        m_notifier.setSocket(m_signals.get());
        m_notifier.setEnabled(true);
        QObject::connect(&m_notifier, &QSocketNotifier::activated, qApp, &QCoreApplication::quit);
    }

private:
    cardio::Descriptor m_signals;
    QSocketNotifier m_notifier{QSocketNotifier::Read};
};

// The letters of CARD.md section 4.
std::optional<std::uint8_t> suitesFrom(const QString& letters)
{
    const std::map<QString, int> known{{u"A"_s, static_cast<int>(Suite::A)},
                                       {u"S"_s, static_cast<int>(Suite::S)},
                                       {u"T"_s, static_cast<int>(Suite::T)}};
    int suites = 0;
    for (const QChar letter : letters) {
        const auto found = known.find(QString{letter});
        if (found == known.end())
            return {};
        suites |= found->second;
    }
    return suites == 0 ? std::nullopt : std::optional{static_cast<std::uint8_t>(suites)};
}

Result<cardio::BoxServer::Setting> settingFrom(const QCommandLineParser& parser)
{
    const auto usage = [](const QString& text) { return failed(Fault::BadInput, text); };
    cardio::BoxServer::Setting setting;
    if (!parser.isSet(u"directory"_s))
        return usage(u"--directory is missing"_s);
    setting.directory = QDir{parser.value(u"directory"_s)};
    const Result<Bytes> region = cardio::box::fromHex(parser.value(u"utility-region"_s));
    if (!region || region->size() != setting.utilityRegion.size())
        return usage(u"--utility-region wants eight hex digits"_s);
    std::copy(region->begin(), region->end(), setting.utilityRegion.begin());
    const auto suites = suitesFrom(parser.value(u"suites"_s));
    if (!suites)
        return usage(u"--suites wants letters of A, S and T"_s);
    setting.suites = *suites;
    const QStringList endpoints = parser.values(u"vpcd"_s);
    if (endpoints.size() > cardio::slotCount)
        return usage(u"--vpcd is given at most twice"_s);
    for (qsizetype slot = 0; slot < endpoints.size(); ++slot) {
        auto& endpoint = setting.vpcd[static_cast<std::size_t>(slot)];
        endpoint = endpointFrom(endpoints[slot]);
        if (!endpoint)
            return usage(u"--vpcd wants HOST:PORT"_s);
    }
    return setting;
}

int runBox(const QCommandLineParser& parser)
{
    const auto setting = settingFrom(parser);
    if (!setting)
        return complain(WrongUsage, setting.error().detail);
    const EndOnSignal endOnSignal;
    if (!setting->directory.mkpath(u"."_s))
        return complain(Failed, u"cannot make "_s + setting->directory.path());
    // Two boxes on one folder would write the same images. A lock left by a killed one is found out
    // by its process id.
    QLockFile lock{setting->directory.filePath(u".lock"_s)};
    lock.setStaleLockTime(0);
    if (!lock.tryLock(0))
        return complain(Failed, u"another box uses "_s + setting->directory.path());
    const auto server = cardio::BoxServer::open(*setting);
    if (!server)
        return complain(server.error());
    if (const auto listening = (*server)->listen(parser.value(u"socket"_s)); !listening)
        return complain(listening.error());
    std::puts("ready");
    std::fflush(stdout);
    return QCoreApplication::exec();
}

int printCards(const std::vector<TrayCard>& cards, bool asJson)
{
    QJsonArray array;
    for (const TrayCard& card : cards) {
        const QJsonObject object = cardio::box::toJson(card);
        array.append(object);
        if (asJson)
            continue;
        std::printf("%-16s %s %-8s %s\n", qUtf8Printable(card.name),
                    qUtf8Printable(card.serial.toString()),
                    qUtf8Printable(object["place"_L1].toString()),
                    card.blank ? "blank" : qUtf8Printable(card.owner));
    }
    if (asJson)
        std::fputs(QJsonDocument{array}.toJson(QJsonDocument::Indented).constData(), stdout);
    return Done;
}

int list(cardio::BoxClient& box, bool asJson)
{
    const auto cards = box.cards();
    return cards ? printCards(*cards, asJson) : complain(cards.error());
}

int makeNew(cardio::BoxClient& box, const QString& name)
{
    const auto card = box.makeNamed(name);
    if (!card)
        return complain(card.error());
    std::puts(qUtf8Printable(card->name));
    return Done;
}

int finish(const Result<void>& result)
{
    return result ? Done : complain(result.error());
}

int tellBox(const QCommandLineParser& parser)
{
    cardio::BoxClient box{parser.value(u"socket"_s)};
    const QStringList words = parser.positionalArguments();
    const QString& verb = words[0];
    if (verb == "list"_L1 && words.size() == 1)
        return list(box, parser.isSet(u"json"_s));
    if (verb == "new"_L1 && words.size() <= 2)
        return makeNew(box, words.value(1));

    bool isNumber = false;
    const int slot = parser.value(u"slot"_s).toInt(&isNumber);
    if (!isNumber || slot < 0 || slot >= cardio::slotCount)
        return complain(WrongUsage,
                        u"a known command, and --slot 0 or 1 for it, is wanted; see --help"_s);
    if (verb == "insert"_L1 && words.size() == 1 && parser.value(u"specimen"_s) == "icao"_L1)
        return finish(box.insertSpecimen(slot));
    if (verb == "insert"_L1 && words.size() == 2)
        return finish(box.move(words[1], cardio::placeOfSlot(slot)));
    if (verb == "remove"_L1 && words.size() == 1)
        return finish(box.remove(slot));
    if (verb == "fault"_L1 && (words.size() == 2 || words.size() == 3)) {
        const auto fault =
            cardio::box::faultFrom({{u"kind"_s, words[1]}, {u"at"_s, words.value(2).toInt()}});
        if (!fault)
            return complain(WrongUsage, fault.error().detail);
        return finish(box.setFault(slot, *fault));
    }
    return complain(WrongUsage, u"unknown command; see --help"_s);
}

} // namespace

int main(int argc, char* argv[])
{
    refuseCoreDumpsInRelease();
    const QCoreApplication application{argc, argv};
    QCoreApplication::setApplicationName(QString::fromLatin1(programName));
    QCoreApplication::setApplicationVersion(QStringLiteral(WATTCARD_VERSION));
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(QCoreApplication::arguments()))
        return complain(WrongUsage, parser.errorText());
    if (parser.isSet(u"help"_s))
        parser.showHelp(Done);
    if (parser.isSet(u"version"_s))
        parser.showVersion();
    return parser.positionalArguments().isEmpty() ? runBox(parser) : tellBox(parser);
}
