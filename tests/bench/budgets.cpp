// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The limits of SCREENS.md section 2 at the program's own window with a simulated card: the 90th
// percentile of each beside its limit, and the ratio of both.
#include "bench.h"
#include "bench_window.h"
#include "tests/flows/human_window.h"
#include "trivial_card.h"

#include <QEventLoop>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <cstdio>
#include <sys/stat.h>

namespace {

using namespace wattcard;
using namespace wattcard::bench;
using namespace wattcard::human;
using namespace Qt::StringLiterals;

constexpr int customers = 20;
constexpr int rareTimes = 3;  // a service that dies, a start
constexpr int mostOnCard = 5; // purchases that may wait for the meter (DOMAIN.md 6.2)
constexpr std::chrono::seconds patience{30};
constexpr auto frameOnly = "--first-frame"; // of the process that is timed
constexpr auto frameShown = "shown";

struct Budget {
    const char* name;
    double limitMs;
    std::vector<double> samples = {};
};

void print(const Budget& budget)
{
    const double p90 = percentile(budget.samples, 0.9);
    bench::print({budget.name, p90, budget.limitMs, p90 / budget.limitMs, 1, "ms",
                  "p90 of " + std::to_string(budget.samples.size())});
}

// Milliseconds until the window shows it, painting included; looks every millisecond.
double timeUntil(QWidget& window, const std::function<bool()>& isSeen)
{
    const double begin = wallMicroseconds();
    QEventLoop loop;
    QTimer eye;
    QObject::connect(&eye, &QTimer::timeout, [&] {
        if (isSeen())
            loop.quit();
    });
    QTimer::singleShot(patience, &loop, [] { qFatal("the window never showed it"); });
    eye.start(1);
    if (!isSeen())
        loop.exec();
    window.repaint();
    return (wallMicroseconds() - begin) / 1'000;
}

class Office {
public:
    Office()
    {
        if (!world.town.start() || !world.open())
            qFatal("the counter does not start");
        if (world.server->serve({0, Money::fromMinor(2'000), Mishap::None, 1}) != Outcome::Sold)
            qFatal("no card could be opened");
        noteSale();
    }
    // The customer takes the card to the meter before the next sale would be refused.
    void noteSale()
    {
        onCard += 1;
        if (onCard < mostOnCard)
            return;
        onCard = 0;
        if (!world.town.goHome(world.town.citizens().front()))
            qFatal("the meter takes no card");
    }
    double until(const char* word)
    {
        return timeUntil(world.counter->window(),
                         [&] { return world.clerk->word() == QLatin1String{word}; });
    }
    void sell();
    void turnOver();
    void killServices();

    AtWindow world;
    int onCard = mostOnCard; // an opening card waits for its meter
    Budget facts{"card-to-facts", 1'000};
    Budget quote{"quote-per-key", 50};
    Budget write{"write-readback", 2'000};
    Budget ready{"ready-again", 300};
    Budget mute{"mute-to-picture", 1'000};
    Budget banner{"service-banner", 2'000};
    Budget back{"service-back", 3'000};
};

void Office::sell()
{
    Clerk& clerk = *world.clerk;
    const Citizen& citizen = world.town.citizens().front();
    for (int customer = 0; customer < customers; ++customer) {
        clerk.settledWord();
        world.town.putIn(citizen);
        facts.samples.push_back(until("customer"));
        clerk.settledWord();
        for (const QChar digit : QString::number(100 + customer)) {
            const double begin = wallMicroseconds();
            clerk.type(digit);
            world.counter->window().repaint();
            quote.samples.push_back((wallMicroseconds() - begin) / 1'000);
        }
        clerk.waitFor([&] { return clerk.mayEnter(); });
        clerk.enter();
        clerk.settledWord();
        const double begin = wallMicroseconds();
        clerk.enter();
        until("done");
        write.samples.push_back((wallMicroseconds() - begin) / 1'000);
        clerk.settledWord();
        world.town.takeOut();
        ready.samples.push_back(until("insert card"));
        noteSale();
    }
}

void Office::turnOver()
{
    const QStringList slot = qEnvironmentVariable("WATTCARD_VPCD").split(u':');
    for (int turn = 0; turn < rareTimes; ++turn) {
        {
            const TrivialCard wrongWayUp{{slot.value(0).toStdString(), slot.value(1).toUShort()},
                                         TrivialCard::Kind::Mute};
            mute.samples.push_back(until("card silent"));
        }
        until("insert card");
    }
}

// When the service has made its socket, in nanoseconds; 0 without one. In the file system a new one
// may have the number of the one before.
std::int64_t socketNow()
{
    struct stat found {};
    const bool exists = ::stat(qgetenv("PCSCLITE_CSOCK_NAME").constData(), &found) == 0;
    return exists ? found.st_ctim.tv_sec * 1'000'000'000 + found.st_ctim.tv_nsec : 0;
}

void Office::killServices()
{
    for (int time = 0; time < rareTimes; ++time) {
        world.clerk->settledWord();
        const std::int64_t before = socketNow();
        Town::killService();
        banner.samples.push_back(until("service down"));
        timeUntil(world.counter->window(),
                  [&] { return socketNow() != 0 && socketNow() != before; });
        back.samples.push_back(until("insert card"));
        if (world.server->serve({0, Money::fromMinor(1'000 + time), Mishap::None, 1}) !=
            Outcome::Sold)
            qFatal("does not sell after the service came back");
        noteSale();
    }
}

// With the printer of the settings behind it.
void tellFirstFrame(const QString& directory)
{
    reports::PrintSettings settings;
    settings.printer.kind = reports::PrinterChoice::Kind::Cups;
    settings.printer.target = u"till"_s;
    showFirstFrame(directory, settings, [] {
        std::puts(frameShown);
        std::fflush(stdout);
    });
}

// From the start of the program, with a print server that takes every connection and never answers.
void printFirstFrame()
{
    QTcpServer hole;
    hole.listen(QHostAddress::LocalHost);
    qputenv("CUPS_SERVER", u"127.0.0.1:%1"_s.arg(hole.serverPort()).toUtf8());
    Town town;
    if (!town.start())
        qFatal("the town does not start");
    Budget frame{"first-frame", 1'500};
    for (int time = 0; time < rareTimes; ++time) {
        const double begin = wallMicroseconds();
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationFilePath(),
                      {QString::fromLatin1(frameOnly), town.profile().directory});
        if (!process.waitForReadyRead() || process.readLine().trimmed() != frameShown)
            qFatal("no frame");
        frame.samples.push_back((wallMicroseconds() - begin) / 1'000);
        process.waitForFinished();
    }
    print(frame);
}

// Over the box's own link, which tells of a removal at once: the service asks a virtual reader only
// every 400 ms, a real reader tells it.
void printReady()
{
    const QByteArray service = qgetenv("WATTCARD_VPCD");
    qunsetenv("WATTCARD_VPCD");
    {
        Office office;
        office.sell();
        print(office.ready);
    }
    if (!service.isEmpty())
        qputenv("WATTCARD_VPCD", service);
}

} // namespace

int main(int argc, char** argv)
{
    WindowProcess process{argc, argv};
    process.dress();
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1StringView{frameOnly}) {
        tellFirstFrame(arguments.value(2));
        return EXIT_SUCCESS;
    }
    printFirstFrame();
    printReady();
    Office office;
    office.sell();
    for (const Budget* each : {&office.facts, &office.quote, &office.write})
        print(*each);
    if (!Town::hasService())
        return EXIT_SUCCESS; // what follows is about it
    office.turnOver();
    print(office.mute);
    office.killServices();
    print(office.banner);
    print(office.back);
    return EXIT_SUCCESS;
}
