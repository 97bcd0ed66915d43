// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/kill/kill_loop.h"

#include <QJsonDocument>

namespace wattcard::kill {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds longestFuse{200};
constexpr std::chrono::milliseconds settling{40};
constexpr int commandsOfLoading = 10;
constexpr std::array<int, 6> delays{0, 3, 5, 8, 12, 16}; // ms, of each of the card's answers
constexpr std::chrono::milliseconds shortFuse{5};
constexpr int putData = 0xDA;     // the write's instruction (ISO 7816-4)
constexpr int refusedForNow = 69; // another program has the books (tool.h)

Fuse::Length since(Moment begin)
{
    return std::chrono::duration_cast<Fuse::Length>(Clock::now() - begin);
}

int longestNapMs()
{
    return std::max(1, qEnvironmentVariableIntValue("WATTCARD_NAP_MS"));
}

} // namespace

KillLoop::KillLoop(const Prepared& prepared, std::uint32_t seed, Tally& tally)
    : World{prepared, seed, tally}
{
    m_voids = true;
    m_counter.onBurnt = [this] { burnt(); };
}

void KillLoop::run(int kills)
{
    while (m_kills < kills)
        turn(choose());
    m_victim = Victim::Held; // nobody any more
    slow(0, 0);
}

// Each kind has its share of a hundred; what has come too seldom comes next.
KillLoop::Victim KillLoop::choose()
{
    const bool isDead = !m_counter.process().isRunning();
    if (isDead && (isRecoveryDue() || (m_wasOpen && draw(2) == 0)))
        return Victim::Counter;
    if (m_kills > 3 && m_ofMeter * 7 < m_kills)
        return Victim::Meter;
    const int lot = draw(100);
    if (lot < 17)
        return Victim::Meter;
    if (lot < 35)
        return Victim::Box;
    if (lot < 39)
        return Victim::Tool;
    if (lot < 43)
        return Victim::Held;
    if (lot < 53 && Programs::hasService())
        return Victim::Service;
    return Victim::Counter;
}

void KillLoop::turn(Victim victim)
{
    m_victim = victim;
    makeTrouble();
    try {
        switch (victim) {
        case Victim::Counter: killCounter(); break;
        case Victim::Box:
        case Victim::Service: killUnder(victim); break;
        case Victim::Meter: killMeter(); break;
        case Victim::Tool: killTool(); break;
        case Victim::Held: holdCounter(); break;
        }
    } catch (const Killed&) {
        counterDied();
    }
    m_isRecovering = false;
    m_counter.douse();
    m_counter.pauseFuse(false);
}

// A card that answers slowly, or is pulled before the next write reaches it.
void KillLoop::makeTrouble()
{
    const bool isPulled = m_victim == Victim::Counter && draw(4) == 0;
    if (!isPulled)
        return slow(0, delays[static_cast<std::size_t>(draw(delays.size()))]);
    const cardio::SlotFault pull{cardio::SlotFault::Kind::PullAtInstruction, putData};
    if (const auto set = m_programs.tray().setFault(0, pull); !set)
        throw Broken{set.error().detail};
}

void KillLoop::openFound()
{
    if (m_isRecovering && m_victim == Victim::Counter && m_light == Light::AtOpen)
        m_counter.light(lengthUpTo(longestFuse));
}

// The clerk sees that the sale is not finished, and not for long.
void KillLoop::interrupted()
{
    if (m_victim == Victim::Counter && draw(2) == 0)
        m_counter.light(lengthUpTo(shortFuse));
}

bool KillLoop::isRecoveryDue() const
{
    return m_inRecovery * 8 < m_kills;
}

KillLoop::Light KillLoop::chooseLight()
{
    if (m_counter.process().isRunning())
        return Light::Settled;
    constexpr std::array ofOpenRow{Light::AtStart, Light::AtCard, Light::AtOpen, Light::AtOpen};
    if (m_wasOpen && (isRecoveryDue() || draw(2) == 0))
        return ofOpenRow[static_cast<std::size_t>(draw(ofOpenRow.size()))];
    return isRecoveryDue() || draw(6) == 0 ? Light::AtStart : Light::Settled;
}

void KillLoop::killCounter()
{
    m_light = chooseLight();
    recover();
    for (;;)
        operate();
}

// From the start of the counter until card and books agree.
void KillLoop::recover()
{
    const Light light = m_light;
    const bool isNew = !m_counter.process().isRunning();
    m_isRecovering = isNew;
    const Moment begin = Clock::now();
    if (light == Light::AtStart)
        m_counter.light(lengthUpTo(m_recovery));
    if (isNew) {
        m_counter.start();
        signIn();
        present();
        if (light == Light::AtCard)
            m_counter.light(lengthUpTo(settling));
        settle();
        m_recovery = since(begin);
    }
    m_isRecovering = false;
    if (light == Light::Settled || light == Light::AtOpen) // nothing was found open
        m_counter.light(lengthUpTo(longestFuse));
}

void KillLoop::beReady()
{
    m_victim = Victim::Counter;
    bringUp();
}

void KillLoop::killUnder(Victim victim)
{
    beReady();
    m_victim = victim;
    m_isDisturbed = false;
    m_counter.light(lengthUpTo(longestFuse));
    while (!m_isDisturbed)
        operate();
    presentAgain();
    settle();
}

void KillLoop::holdCounter()
{
    beReady();
    m_victim = Victim::Held;
    m_isDisturbed = false;
    m_counter.light(lengthUpTo(longestFuse));
    while (!m_isDisturbed)
        operate();
    presentAgain();
    settle();
}

void KillLoop::killMeter()
{
    beReady();
    if (!isLastSaleOnCard())
        operate();
    const int delay = 2 + draw(8);
    slow(1, delay);
    const Fuse::Length longest = std::chrono::milliseconds{delay * commandsOfLoading + 15};
    const QString before = Credit::fromHundredths(books().total()).toString();
    move(CardPlace::Meter);
    m_programs.watchMeter(Clock::now() + lengthUpTo(longest));
    m_programs.killMeter();
    const bool isTakenOut = draw(2) == 0;
    if (isTakenOut)
        move(CardPlace::Tray);
    if (!m_programs.startMeter())
        throw Broken{u"the meter cannot be started"_s};
    m_handled = 0;
    QString where = u"card-left-in"_s;
    if (isTakenOut) {
        const auto shown = m_programs.meter({{u"verb"_s, u"read"_s}}).value_or(QJsonObject{});
        const bool isLoaded = shown[u"accepted"_s].toString() == before;
        where = isLoaded ? u"credited"_s : u"not-credited"_s;
    }
    tellKill(u"meter"_s, where);
    ++m_ofMeter;
    slow(1, 0);
    if (isTakenOut)
        move(CardPlace::Meter);
    awaitLoaded();
    backToCounter();
}

void KillLoop::killTool()
{
    beReady();
    while (!isLastSaleOnCard())
        operate();
    m_counter.end();
    const Moment begin = Clock::now();
    m_pending = Deed{Deed::Kind::Reverse};
    Child tool;
    if (!m_programs.startTool(tool, reversal(), secrets()))
        throw Broken{u"wattcardctl cannot be started"_s};
    // Most of it is the password; what it does to card and books comes last.
    const bool isSpared = m_reversal.count() == 0;
    const Fuse::Length length =
        isSpared ? std::chrono::seconds{30} : m_reversal - lengthUpTo(m_reversal / 3);
    auto answer = tool.line(begin + length);
    if (!answer) {
        tool.kill();
        answer = tool.line(Clock::now());
        tellKill(u"tool"_s, answer ? u"answered"_s : u"reversing"_s);
        m_wasOpen = books().open() != nullptr;
    } else {
        m_reversal = since(begin);
    }
    if (answer)
        acknowledge(QJsonDocument::fromJson(*answer).object());
}

// In the middle of whatever the counter does.
void KillLoop::burnt()
{
    const QString where = QLatin1String{name(m_counter.place())};
    m_isDisturbed = true;
    switch (m_victim) {
    case Victim::Box: tellKill(u"box"_s, where); return lostBox();
    case Victim::Service:
        tellKill(u"service"_s, where);
        if (!Programs::killService())
            throw Broken{u"no service to be killed"_s};
        return;
    case Victim::Held: return held();
    default: break;
    }
    m_counter.process().kill();
    tellKill(m_isRecovering ? u"recovering"_s : u"counter"_s, where);
    m_inRecovery += m_isRecovering ? 1 : 0;
    throw Killed{};
}

void KillLoop::lostBox()
{
    m_programs.killBox();
    if (!m_programs.startBox())
        throw Broken{u"the card box cannot be started"_s};
}

// A counter that sleeps has the books for itself, and has lost the card when it wakes up.
void KillLoop::held()
{
    Child& process = m_counter.process();
    process.hold();
    count(u"held-"_s + QLatin1String{name(m_counter.place())});
    Child second;
    if (!m_programs.startCounter(second))
        throw Broken{u"a second counter cannot be started"_s};
    if (second.line(Clock::now() + std::chrono::seconds{30}) || second.wait() != refusedForNow)
        throw Broken{u"a second counter has the books of one that sleeps"_s};
    count(u"second-refused"_s);
    const int lot = draw(3);
    if (lot != 0)
        move(CardPlace::Tray);
    if (lot == 1)
        move(CardPlace::Counter);
    if (lot == 2) {
        move(CardPlace::Meter);
        awaitLoaded();
        move(CardPlace::Counter);
    }
    m_programs.watchMeter(Clock::now() + std::chrono::milliseconds{draw(longestNapMs())});
    if (draw(4) != 0)
        return process.release();
    process.kill();
    tellKill(u"sleeping"_s, QLatin1String{name(m_counter.place())});
    throw Killed{};
}

// What it said last has been said, and what the books hold is theirs.
void KillLoop::counterDied()
{
    while (const auto line =
               m_counter.process().line(Clock::now() + std::chrono::milliseconds{1})) {
        const QJsonObject said = QJsonDocument::fromJson(*line).object();
        if (said[u"outcome"_s].toString() == u"done"_s)
            acknowledge(said);
    }
    const Books left = books();
    m_wasOpen = left.open() != nullptr;
    if (m_wasOpen)
        count(u"left-intent"_s);
    else if (left.committed().size() > booked())
        count(u"left-committed"_s);
    else
        count(u"left-nothing-new"_s);
    if (draw(2) == 0)
        move(CardPlace::Tray);
}

void KillLoop::tellKill(const QString& victim, const QString& where)
{
    ++m_kills;
    count(u"kills"_s);
    count(u"kill-"_s + victim);
    count(u"at-"_s + victim + u'-' + where);
}

} // namespace wattcard::kill
