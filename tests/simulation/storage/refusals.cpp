// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/storage/refusals.h"

#include "tests/simulation/storage/scarce_memory.h"

namespace wattcard::storage {

namespace {

// How each kind of call can fail.
std::vector<Trouble> troublesOf(Act act)
{
    switch (act) {
    case Act::Create: return {Trouble::NoSpace, Trouble::Broken};
    case Act::Write: return {Trouble::NoSpace, Trouble::ShortWrite, Trouble::Broken};
    case Act::Truncate: return {Trouble::Broken};
    case Act::Sync: return {Trouble::Broken, Trouble::Forgetful};
    case Act::Delete: return {Trouble::Broken};
    case Act::Map: return {Trouble::NoSpace};
    }
    return {};
}

const char* nameOf(Trouble trouble)
{
    constexpr std::array<const char*, troubles> names{"none", "disk full", "short write", "EIO",
                                                      "EIO, and forgotten"};
    return names[static_cast<std::size_t>(trouble)];
}

} // namespace

Refusals::Refusals(const simulation::Flow& flow, const Sizes& sizes, const SharedTally& tally)
    : m_sizes{sizes},
      m_tally{tally},
      m_stored{flow}
{
}

void Refusals::run(Of what)
{
    m_what = what;
    m_twin = twinOf(m_stored, m_tally);
    if (what == Of::Disk)
        disk().watch([this](const Call& call) { return atCall(call); });
    else
        askBeforeAllocating([this] { return atAllocation(); });
    m_stored.aside = [](bool isBegin) { countAllocations(!isBegin); };
    countAllocations(true);
    const bool isDone = goThrough();
    if (m_failing && m_stored.town.database)
        expectSafeStop(isDone);
    else if (m_failing)
        ++m_tally->starts;
    m_isClosing = true;
    const std::string log = m_stored.folder() + "/wattcard.db-wal";
    const auto before = disk().find(log);
    const bool isStopped =
        m_failing && m_stored.town.database && m_stored.town.database->isStopped();
    m_stored.town.leaveEverything(); // as the program does at its end
    if (isStopped && before && !before->current.empty() && !disk().find(log))
        m_tally.note(&Tally::broken, m_failing->place + ": the next start would not check in full");
    if (m_failing)
        startAgain();
    countAllocations(false);
    disk().watch({});
    askBeforeAllocating({});
}

// Opens the books and does the flow; false when that was stopped.
bool Refusals::goThrough()
{
    try {
        m_stored.town.openBooks();
        m_stored.runFlow();
        return true;
    } catch (const std::runtime_error&) {
        if (!m_failing)
            throw;
        return false;
    }
}

// The first write and the first sync in any case.
bool Refusals::isDrawn(bool isFirst)
{
    constexpr std::uint64_t spread = 0xD1342543DE82EF95ULL;
    const std::uint64_t first = m_sizes.seed + std::hash<std::string_view>{}(m_stored.flow.name);
    const std::uint64_t drawn = (first + static_cast<std::uint64_t>(++m_call)) * spread;
    ++m_tally->calls;
    return ((drawn >> 20) % static_cast<std::uint64_t>(m_sizes.every) == 0 || isFirst) &&
           m_tally->broken + m_tally->lost == 0;
}

bool Refusals::becomeFailing(Failing failing)
{
    failing.place = std::string{m_stored.flow.name} + ":" + std::to_string(m_call) + ":" +
                    failing.place + (failing.isForEver ? ", from there on" : ", once");
    if (!becomeChild(m_tally, failing.place))
        return false;
    failing.cardWrites = m_stored.cardWrites;
    m_failing = failing;
    ++m_tally->fails;
    ++m_tally->fired[static_cast<std::size_t>(failing.trouble)];
    return true;
}

Trouble Refusals::atCall(const Call& call)
{
    if (m_failing) {
        if (m_isClosing)
            cutWhileClosing();
        const bool isWrite = call.act == Act::Write;
        if (!m_failing->isForEver)
            return Trouble::None;
        return isWrite || m_failing->trouble != Trouble::ShortWrite ? m_failing->trouble
                                                                    : Trouble::NoSpace;
    }
    const bool isFirst = (call.act == Act::Write && !std::exchange(m_hasWritten, true)) ||
                         (call.act == Act::Sync && !std::exchange(m_hasSynced, true));
    if (!isDrawn(isFirst))
        return Trouble::None;
    for (const Trouble trouble : troublesOf(call.act))
        for (const bool isForEver : {false, true})
            if (becomeFailing({"vfs:" + call.name() + ": " + nameOf(trouble), trouble, isForEver}))
                return trouble;
    return Trouble::None;
}

// What a failed sync has lost, no later one brings back: the store must leave alone what it has.
void Refusals::cutWhileClosing()
{
    constexpr int fewPatterns = 3;
    const std::string place = m_failing->place + ", power cut while closing";
    ++m_tally->cutsWhileClosing;
    inChild(m_tally, place, [&] {
        disk().watch({});
        countAllocations(false);
        for (int number = 0; number < fewPatterns; ++number) {
            const std::string folder = m_stored.newFolder();
            const auto seed = m_sizes.seed + static_cast<std::uint64_t>(m_call);
            disk().cutPower(m_stored.folder(), folder, Pattern::nth(number, seed));
            if (!m_stored.promise.holds(contentBySqlite(folder)))
                m_tally.note(&Tally::lost, place + ": not what was acknowledged");
            disk().forget(folder);
        }
    });
}

bool Refusals::atAllocation()
{
    if (m_failing)
        return m_failing->isForEver;
    if (!isDrawn(false))
        return false;
    for (const bool isForEver : {false, true})
        if (becomeFailing({"allocation", Trouble::None, isForEver}))
            return true;
    return false;
}

// With a disk and a memory that are well again.
void Refusals::startAgain()
{
    const std::string place = m_failing->place;
    disk().watch({});
    askBeforeAllocating({});
    expectNothingLost(nullptr, place);
    const Pattern pattern = Pattern::nth(2, m_sizes.seed + static_cast<std::uint64_t>(m_call));
    expectNothingLost(&pattern, place + ", and a power cut");
    endChild();
}

void Refusals::expectSafeStop(bool isDone)
{
    simulation::FlowTown& town = m_stored.town;
    const bool isStopped = town.database->isStopped();
    if (!isStopped) {
        ++(isDone ? m_tally->unnoticed : m_tally->refusals);
        if (!isDone && m_what == Of::Disk)
            m_tally.note(&Tally::broken, m_failing->place + ": the disk failed, no safe stop");
        return;
    }
    ++m_tally->stops;
    const int writes = m_stored.cardWrites;
    if (!isDone && writes != m_failing->cardWrites && m_what == Of::Disk)
        m_tally.note(&Tally::broken, m_failing->place + ": a card was written in safe stop");
    const auto situation = town.arrive(town.card(1));
    if (situation.facts)
        m_tally.note(&Tally::broken, m_failing->place + ": facts of an account in safe stop");
    try {
        m_stored.runFlow();
    } catch (const std::runtime_error&) { // refused, as it must be
    }
    if (m_stored.cardWrites != writes)
        m_tally.note(&Tally::broken, m_failing->place + ": sold in safe stop");
}

void Refusals::expectNothingLost(const Pattern* pattern, const std::string& place)
{
    const auto next = [&](const std::string& from, const std::string& to) {
        if (pattern != nullptr)
            disk().cutPower(from, to, *pattern);
        else
            disk().endProcess(from, to);
    };
    inChild(m_tally, place, [&] {
        countAllocations(false);
        m_stored.beginAnew(next);
        const std::uint64_t content = contentWhenOpened(m_stored.folder());
        if (!m_stored.promise.holds(content))
            return m_tally.note(&Tally::lost, place + ": not what was acknowledged");
        if (const std::string rules = m_stored.town.brokenInvariants(); !rules.empty())
            return m_tally.note(&Tally::broken, place + ", right after it: " + rules);
        m_stored.promise = {content, {}};
        ++m_tally->recoveries;
        if (const std::string wrong = m_stored.goOn(m_twin); !wrong.empty())
            m_tally.note(&Tally::broken, place + ": " + wrong);
    });
}

} // namespace wattcard::storage
