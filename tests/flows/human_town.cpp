// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "human_town.h"

#include "db/repositories/sql_people.h"
#include "db/repositories/sql_registry.h"
#include "db/sqlite/database.h"
#include "main/json_peer.h"
#include "main/system_clock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocalSocket>

#include <csignal>
#include <sys/prctl.h>

namespace wattcard::human {

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 30'000;
constexpr Actor townFounder{OperatorId{}, CounterId{3}};

void endProcess(QProcess& process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(patienceMs))
        process.kill();
    process.waitForFinished();
}

bool isGood(const std::optional<QJsonObject>& answer)
{
    return answer && answer->value(u"ok"_s).toBool();
}

} // namespace

const QString Town::ours = u"00880001"_s;

Town::Town() = default;

Town::~Town()
{
    endBox();
}

void Town::endBox()
{
    endProcess(m_boxProcess);
}

QStringList Town::serviceSlots()
{
    if (!hasService())
        return {};
    return {qEnvironmentVariable("WATTCARD_VPCD"), qEnvironmentVariable("WATTCARD_VPCD_METER")};
}

bool Town::hasService()
{
    return !qEnvironmentVariableIsEmpty("WATTCARD_VPCD");
}

bool Town::killService()
{
    const QFileInfo socket{qEnvironmentVariable("PCSCLITE_CSOCK_NAME")};
    QFile file{socket.path() + u"/pcscd.pid"_s};
    const int pid = file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toInt() : 0;
    return pid > 1 && ::kill(pid, SIGKILL) == 0;
}

QString Town::reader(int slot) const
{
    if (hasService())
        return u"pcsc:Virtual PCD 00 0%1"_s.arg(slot);
    return u"direct:"_s + m_profile.boxSocket();
}

bool Town::launch(QProcess& process, const QString& program, const QStringList& arguments)
{
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    // A test that is killed leaves nobody behind who keeps its output open.
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    process.start(QStringLiteral(WATTCARD_PROGRAMS) + u'/' + program, arguments);
    return JsonPeer{process, patienceMs}.readLine() == QByteArray{"ready"};
}

bool Town::start()
{
    const auto demo = makeDemoProfile(m_profile);
    if (!demo)
        return false;
    for (const NewOperator& person : demo->operators)
        m_oneTime[person.login] = person.oneTimePassword;
    if (!addPeople() || !addCitizens(*demo))
        return false;
    if (!startBox())
        return false;
    for (Citizen& citizen : m_citizens) {
        const auto card = m_box.make();
        if (!card)
            return false;
        citizen.card = card->name;
    }
    return true;
}

bool Town::startBox(const QString& region)
{
    QStringList box{u"--directory"_s,      m_profile.cards(),     u"--socket"_s,
                    m_profile.boxSocket(), u"--utility-region"_s, region};
    for (const QString& slot : serviceSlots())
        box << u"--vpcd"_s << slot;
    return launch(m_boxProcess, u"wattcard-cardbox"_s, box);
}

// A second clerk, and a leader who may sell: whoever sells closes no shift.
bool Town::addPeople()
{
    const auto database = db::Database::open({m_profile.directory, db::Place::Anything, {}});
    if (!database)
        return false;
    const SystemClock clock;
    db::SqlPeople people{**database, clock};
    for (NewOperator person : {NewOperator{u"limei"_s, u"李梅"_s, Role::Clerk, {}},
                               NewOperator{u"gaojie"_s, u"高洁"_s, Role::ShiftLeader, {}}}) {
        if (!enter(people, person, townFounder))
            return false;
        m_oneTime[person.login] = person.oneTimePassword;
    }
    return true;
}

// Those of the demo who pay by money, and some neighbours on the same tariff.
bool Town::addCitizens(const DemoProfile& demo)
{
    const auto database = db::Database::open({m_profile.directory, db::Place::Anything, {}});
    if (!database)
        return false;
    const SystemClock clock;
    db::SqlRegistry registry{**database, clock};
    for (const NewCustomer& customer : demo.customers) {
        if (customer.mode == PaymentMode::Money)
            m_citizens.push_back({customer, {}, false, false, 0, {}, {}});
    }
    for (const int number : {201, 202, 203}) {
        NewCustomer neighbour = demo.customers.front();
        neighbour.number = *CustomerNumber::parse(u"000100124%1"_s.arg(number));
        neighbour.meter = *MeterNumber::parse(u"261121001%1"_s.arg(number));
        neighbour.name = u"邻居%1"_s.arg(number);
        if (!registry.addCustomer(neighbour, townFounder))
            return false;
        m_citizens.push_back({neighbour, {}, false, false, 0, {}, {}});
    }
    return true;
}

QString Town::takeOneTimePassword(const QString& login)
{
    const auto found = m_oneTime.extract(login);
    return found ? found.mapped() : QString{};
}

bool Town::putIn(const Citizen& citizen)
{
    return putIn(citizen.card);
}

bool Town::putIn(const QString& card)
{
    return m_box.move(card, CardPlace::Counter).has_value();
}

bool Town::takeOut()
{
    const auto state = m_box.state(0);
    return state && (!state->card || m_box.remove(0));
}

bool Town::isIn(const Citizen& citizen)
{
    const auto state = m_box.state(0);
    return state && state->card == citizen.card;
}

void Town::trouble(const cardio::SlotFault& fault)
{
    std::ignore = m_box.setFault(0, fault);
}

// A card that the meter could not read is put in once more: the reader may not have noticed yet
// that the one before had left.
bool Town::load(const Citizen& citizen, JsonPeer& meter)
{
    constexpr int tries = 3;
    int handled = 0;
    for (int time = 0; time < tries; ++time) {
        if (!m_box.move(citizen.card, CardPlace::Meter))
            return false;
        const auto answer = meter.ask({{u"verb"_s, u"await"_s},
                                       {u"cardsHandled"_s, handled + 1},
                                       {u"timeoutMs"_s, patienceMs / 2}});
        if (!isGood(answer))
            return false;
        handled = answer->value(u"cardsHandled"_s).toInt();
        const QString code = answer->value(u"code"_s).toString();
        if (code == u"GOOD"_s)
            return true;
        std::ignore = m_box.move(citizen.card, CardPlace::Tray);
    }
    return false;
}

bool Town::goHome(Citizen& citizen)
{
    const QString home = m_profile.directory + u"/m"_s + citizen.customer.meter.toString();
    const QString control = home + u".sock"_s;
    QDir{}.mkpath(home);
    QProcess meter;
    const bool isUp =
        launch(meter, u"wattcard-meter"_s,
               {u"--headless"_s, u"--directory"_s, home, u"--number"_s,
                citizen.customer.meter.toString(), u"--reader"_s, reader(1), u"--control"_s,
                control, u"--speed"_s, u"0"_s, u"--box"_s, m_profile.boxSocket()});
    QLocalSocket socket;
    socket.connectToServer(control);
    if (!isUp || !socket.waitForConnected(patienceMs))
        return false;
    JsonPeer peer{socket, patienceMs};
    const bool isHandled = load(citizen, peer);
    const auto shown = peer.ask({{u"verb"_s, u"read"_s}}).value_or(QJsonObject{});
    const auto accepted = Money::parse(shown.value(u"accepted"_s).toString());
    const bool isOut = m_box.move(citizen.card, CardPlace::Tray).has_value();
    endProcess(meter);
    if (accepted)
        citizen.accepted = Credit::of(*accepted);
    if (isHandled)
        citizen.onCard = 0;
    return isHandled && accepted && isOut;
}

} // namespace wattcard::human
