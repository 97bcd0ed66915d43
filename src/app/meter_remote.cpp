// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/meter_remote.h"

#include "app/bench_verbs.h"
#include "app/drawn_load.h"
#include "app/json_answer.h"
#include "app/presets_json.h"
#include "meter/codes.h"

#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QLocalServer>
#include <QLocalSocket>
#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <limits>
#include <map>

namespace wattcard::app {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestLine = 65'536;
constexpr int connectTimeoutMs = 500; // a living server on this machine answers at once
constexpr int largestTimeoutMs = 600'000;

// A whole number of the request within 0 and `largest`.
std::optional<int> numberIn(const QJsonObject& request, const QString& name, int largest)
{
    const qint64 value = request[name].toInteger(-1);
    if (value < 0 || value > largest)
        return std::nullopt;
    return static_cast<int>(value);
}

std::optional<MeterService::Key> keyIn(const QJsonObject& request)
{
    const QString name = request[u"name"_s].toString();
    if (name == "page"_L1)
        return MeterService::Key::Page;
    if (name == "read"_L1)
        return MeterService::Key::Read;
    if (name == "program"_L1)
        return MeterService::Key::Program;
    if (name == "trip-close"_L1)
        return MeterService::Key::TripClose;
    return std::nullopt;
}

bool isServedByAnother(const QString& name)
{
    QLocalSocket probe;
    probe.connectToServer(name);
    return probe.waitForConnected(connectTimeoutMs);
}

} // namespace

struct MeterRemote::Private {
    // A client that waits; its further lines stay unread until it is answered.
    struct Waiting {
        int cardsHandled = 0;
        QDeadlineTimer deadline;
    };
    using Answer = std::optional<QJsonObject>; // none: the answer comes later

    Private(MeterRemote& owner, MeterService& meter, MeterBench* around)
        : q{owner},
          service{meter},
          bench{around},
          deadlines{&owner},
          server{&owner}
    {
    }

    void accept();
    void readLines(QLocalSocket& client);
    void answer(QLocalSocket& client, const QJsonObject& object);
    Answer serve(QLocalSocket& client, const QByteArray& line);
    QJsonObject ask(const QJsonObject& request);
    QJsonObject read() const;
    QJsonObject setLoad(const QJsonObject& request);
    QJsonObject setPresets(const QJsonObject& request);
    QJsonObject setSpeed(const QJsonObject& request);
    QJsonObject advance(const QJsonObject& request);
    QJsonObject pressKey(const QJsonObject& request);
    QJsonObject setPower(const QJsonObject& request);
    QJsonObject setCondition(const QJsonObject& request);
    QJsonObject setContact(const QJsonObject& request);
    Answer await(QLocalSocket& client, const QJsonObject& request);
    QJsonObject handledSoFar() const;
    void cardHandled(meter::DisplayCode code, Credit credited);
    void settleWaiting();

    MeterRemote& q;
    MeterService& service;
    MeterBench* bench;
    std::map<QLocalSocket*, Waiting> waiting;
    meter::DisplayCode lastCode = meter::DisplayCode::None;
    Credit lastCredited;
    QTimer deadlines;
    QLocalServer server; // last: its clients say good-bye to the others when it ends
};

void MeterRemote::Private::accept()
{
    while (QLocalSocket* client = server.nextPendingConnection()) {
        QObject::connect(client, &QLocalSocket::readyRead, &q,
                         [this, client] { readLines(*client); });
        QObject::connect(client, &QLocalSocket::disconnected, &q, [this, client] {
            waiting.erase(client);
            client->deleteLater();
        });
        readLines(*client);
    }
}

void MeterRemote::Private::readLines(QLocalSocket& client)
{
    while (!waiting.contains(&client) && client.canReadLine()) {
        if (const Answer object = serve(client, client.readLine(longestLine)))
            answer(client, *object);
    }
    if (!client.canReadLine() && client.bytesAvailable() >= longestLine)
        client.abort();
}

void MeterRemote::Private::answer(QLocalSocket& client, const QJsonObject& object)
{
    client.write(QJsonDocument{object}.toJson(QJsonDocument::Compact) + '\n');
    client.flush();
}

MeterRemote::Private::Answer MeterRemote::Private::serve(QLocalSocket& client,
                                                         const QByteArray& line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    if (!document.isObject())
        return refused(u"not a JSON object"_s);
    const QJsonObject request = document.object();
    const QString verb = request[u"verb"_s].toString();
    if (verb == "await"_L1)
        return await(client, request);
    if (verb != "quit"_L1)
        return ask(request);
    answer(client, done());
    Q_EMIT q.quitRequested();
    return std::nullopt;
}

QJsonObject MeterRemote::Private::ask(const QJsonObject& request)
{
    const QString verb = request[u"verb"_s].toString();
    if (verb == "read"_L1)
        return read();
    if (verb == "load"_L1)
        return setLoad(request);
    if (verb == "presets"_L1)
        return setPresets(request);
    if (verb == "speed"_L1)
        return setSpeed(request);
    if (verb == "advance"_L1)
        return advance(request);
    if (verb == "key"_L1)
        return pressKey(request);
    if (verb == "power"_L1)
        return setPower(request);
    if (verb == "condition"_L1)
        return setCondition(request);
    if (verb == "contact"_L1)
        return setContact(request);
    return benchVerb(request, service, bench).value_or(refused(u"unknown verb"_s));
}

QJsonObject MeterRemote::Private::read() const
{
    QJsonObject object = toJson(service.readout());
    object[u"ok"_s] = true;
    object[u"cardsHandled"_s] = service.cardsHandled();
    return object;
}

QJsonObject MeterRemote::Private::setLoad(const QJsonObject& request)
{
    const auto load = loadIn(request);
    if (!load)
        return refused(load.error());
    service.draw(*load);
    return done();
}

QJsonObject MeterRemote::Private::setPresets(const QJsonObject& request)
{
    const auto presets = presetsIn(request);
    if (!presets)
        return refused(presets.error());
    if (const auto taken = service.setPresets(*presets); !taken)
        return refused(taken.error());
    return done();
}

QJsonObject MeterRemote::Private::setSpeed(const QJsonObject& request)
{
    const auto factor = numberIn(request, u"factor"_s, 3'600);
    if (!factor)
        return refused(u"factor: a whole number from 0 to 3600"_s);
    service.setSpeed(*factor);
    return done();
}

QJsonObject MeterRemote::Private::advance(const QJsonObject& request)
{
    const auto seconds = numberIn(request, u"seconds"_s, 400 * 86'400);
    if (!seconds)
        return refused(u"seconds: a whole number up to 400 days"_s);
    service.advance(*seconds);
    return done();
}

QJsonObject MeterRemote::Private::pressKey(const QJsonObject& request)
{
    const auto key = keyIn(request);
    const auto heldMs =
        request.contains(u"ms"_s) ? numberIn(request, u"ms"_s, 3'600'000) : std::optional{0};
    if (!key || !heldMs)
        return refused(u"name: page, read, program or trip-close; ms: a whole number"_s);
    service.pressKey(*key, *heldMs);
    return done();
}

QJsonObject MeterRemote::Private::setPower(const QJsonObject& request)
{
    if (!request[u"on"_s].isBool())
        return refused(u"on: true or false"_s);
    service.setPower(request[u"on"_s].toBool());
    return done();
}

QJsonObject MeterRemote::Private::setCondition(const QJsonObject& request)
{
    const QString name = request[u"name"_s].toString();
    const auto found = std::ranges::find_if(meter::allConditions, [&](meter::Condition condition) {
        return name == meter::code(condition);
    });
    if (found == meter::allConditions.end() || !request[u"on"_s].isBool())
        return refused(
            u"name: cover-open, phase-missing, reverse-energy, low-voltage, "
            "clock-battery-low, clock-invalid, bypassed or module-silent; on: true or false"_s);
    const auto phase =
        request.contains(u"phase"_s) ? numberIn(request, u"phase"_s, 3) : std::optional{3};
    if (!phase || *phase == 0)
        return refused(u"phase: 1, 2 or 3"_s);
    const bool on = request[u"on"_s].toBool();
    if (*found == meter::Condition::PhaseMissing)
        service.setPhaseMissing(*phase, on);
    else
        service.setCondition(*found, on);
    return done();
}

// The contacts stick: closed, open, or follow again.
QJsonObject MeterRemote::Private::setContact(const QJsonObject& request)
{
    const QString stands = request[u"stands"_s].toString();
    if (stands == "follows"_L1)
        service.setContact(std::nullopt);
    else if (stands == "closed"_L1 || stands == "open"_L1)
        service.setContact(stands == "closed"_L1);
    else
        return refused(u"stands: closed, open or follows"_s);
    return done();
}

MeterRemote::Private::Answer MeterRemote::Private::await(QLocalSocket& client,
                                                         const QJsonObject& request)
{
    const auto count = numberIn(request, u"cardsHandled"_s, std::numeric_limits<int>::max());
    const auto timeoutMs = numberIn(request, u"timeoutMs"_s, largestTimeoutMs);
    if (!count || !timeoutMs)
        return refused(u"cardsHandled and timeoutMs: whole numbers from 0"_s);
    if (service.cardsHandled() >= *count)
        return handledSoFar();
    waiting[&client] = {*count, QDeadlineTimer{*timeoutMs}};
    if (!deadlines.isActive() || deadlines.remainingTime() > *timeoutMs)
        deadlines.start(*timeoutMs);
    return std::nullopt;
}

QJsonObject MeterRemote::Private::handledSoFar() const
{
    return {{u"ok"_s, true},
            {u"cardsHandled"_s, service.cardsHandled()},
            {u"code"_s, meter::code(lastCode)},
            {u"credited"_s, lastCredited.toString()}};
}

void MeterRemote::Private::cardHandled(meter::DisplayCode code, Credit credited)
{
    lastCode = code;
    lastCredited = credited;
    settleWaiting();
}

// Answers those whose count is reached or whose time has passed, then reads on from them.
void MeterRemote::Private::settleWaiting()
{
    std::vector<std::pair<QPointer<QLocalSocket>, QJsonObject>> answers;
    qint64 nextMs = -1;
    for (const auto& [client, wish] : waiting) {
        const qint64 leftMs = wish.deadline.remainingTime();
        if (service.cardsHandled() >= wish.cardsHandled)
            answers.emplace_back(client, handledSoFar());
        else if (leftMs == 0)
            answers.emplace_back(client, refused(u"timeout"_s));
        else if (nextMs < 0 || leftMs < nextMs)
            nextMs = leftMs;
    }
    deadlines.stop();
    if (nextMs >= 0)
        deadlines.start(static_cast<int>(nextMs));
    for (const auto& [client, object] : answers) {
        waiting.erase(client);
        answer(*client, object);
    }
    for (const auto& [client, object] : answers) {
        if (client)
            readLines(*client);
    }
}

MeterRemote::MeterRemote(MeterService& service, MeterBench* bench)
    : d{std::make_unique<Private>(*this, service, bench)}
{
    d->server.setSocketOptions(QLocalServer::UserAccessOption);
    d->deadlines.setSingleShot(true);
    connect(&d->server, &QLocalServer::newConnection, this, [this] { d->accept(); });
    connect(&d->deadlines, &QTimer::timeout, this, [this] { d->settleWaiting(); });
    connect(&service, &MeterService::cardHandled, this,
            [this](meter::DisplayCode code, Credit credited) { d->cardHandled(code, credited); });
}

MeterRemote::~MeterRemote() = default;

QJsonObject MeterRemote::ask(const QJsonObject& request)
{
    return d->ask(request);
}

Result<void> MeterRemote::listen(const QString& name)
{
    if (isServedByAnother(name))
        return failed(Fault::NoService, u"another meter answers on "_s + name);
    QLocalServer::removeServer(name);
    if (!d->server.listen(name))
        return failed(Fault::NoService, d->server.errorString());
    return {};
}

void MeterRemote::close()
{
    d->server.close();
}

} // namespace wattcard::app
