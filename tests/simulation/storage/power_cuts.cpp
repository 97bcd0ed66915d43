// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/storage/power_cuts.h"

namespace wattcard::storage {

namespace {

// Of the calls of a recovery, one in so many is cut as well.
constexpr std::uint64_t oneInRecovery = 40;
// Of the images that hold the same, one in so many is opened by the program as well.
constexpr std::uint64_t oneOpened = 8;

} // namespace

PowerCuts::PowerCuts(const simulation::Flow& flow, const Sizes& sizes, const SharedTally& tally)
    : m_sizes{sizes},
      m_tally{tally},
      m_stored{flow}
{
}

void PowerCuts::run()
{
    m_twin = twinOf(m_stored, m_tally);
    watch();
    try {
        m_stored.town.openBooks();
        if (onOpen)
            onOpen(m_stored);
        m_stored.runFlow();
        m_stored.town.leaveEverything();
        atCall("end");
    } catch (const std::runtime_error&) {
        if (!m_cut)
            throw;
    }
    if (m_cut)
        cutHere();
    disk().watch({});
}

void PowerCuts::watch()
{
    disk().watch([this](const Call& call) { return atCall(call.name()); });
}

std::uint64_t PowerCuts::seedOf(int call) const
{
    constexpr std::uint64_t spread = 0xD1342543DE82EF95ULL;
    const std::uint64_t name = std::hash<std::string_view>{}(m_stored.flow.name);
    return (m_sizes.seed + name) * spread + static_cast<std::uint64_t>(call) * (spread >> 7);
}

Trouble PowerCuts::atCall(const std::string& call)
{
    if (m_cut)
        return Trouble::Broken;
    ++m_call;
    const bool isRecovery = m_depth > 0;
    m_tally->calls += isRecovery ? 0 : 1;
    const std::uint64_t oneIn =
        isRecovery ? oneInRecovery : static_cast<std::uint64_t>(m_sizes.every);
    // A log that was made or taken away, and its folder not yet synced.
    const bool isAlways = !isRecovery && (m_call == 2 || call == "end");
    if ((seedOf(m_call) % oneIn != 0 && !isAlways) || m_tally->broken + m_tally->lost > 0)
        return Trouble::None;
    const std::string place = "vfs:" + std::string{m_stored.flow.name} + ":" +
                              std::to_string(m_call) + ":" + call +
                              (isRecovery ? " of a recovery" : "");
    if (!becomeChild(m_tally, place))
        return Trouble::None;
    m_cut = Cut{place, m_stored.promise, m_stored.cardWrites};
    return Trouble::Broken;
}

void PowerCuts::cutHere()
{
    const Cut cut = *std::exchange(m_cut, {});
    disk().watch({});
    m_stored.promise = cut.promise;
    if (m_stored.cardWrites != cut.cardWrites)
        m_tally.note(&Tally::broken, cut.place + ": a card was written without a disk");
    m_images.clear();
    m_contents.clear();
    m_tally->deeper += m_depth > 0 ? 1 : 0;
    // In the middle of a recovery the fixed patterns and one more.
    constexpr int fewPatterns = 3;
    const int patterns = m_depth == 0 ? m_sizes.patterns : fewPatterns;
    for (int number = 0; number < patterns; ++number)
        look(Pattern::nth(number, seedOf(m_call)),
             cut.place + ", pattern " + std::to_string(number));
    endChild();
}

// From each state of books and cards once, and at some calls in any case: what is on the disk there
// differs in what SQLite does not look at.
bool PowerCuts::isTurnToGoOn(std::uint64_t content)
{
    constexpr std::uint64_t oneInCalls = 12;
    const auto writes = static_cast<std::uint64_t>(m_stored.cardWrites);
    return m_tally.isNewState(content ^ (writes << 32)) || m_depth > 0 ||
           (seedOf(m_call) >> 8) % oneInCalls == 0;
}

void PowerCuts::look(const Pattern& pattern, const std::string& place)
{
    const std::string folder = m_stored.newFolder();
    const Damage damage = disk().cutPower(m_stored.folder(), folder, pattern);
    ++m_tally->images;
    for (int Damage::*each :
         {&Damage::lost, &Damage::reordered, &Damage::torn, &Damage::undeleted, &Damage::uncreated})
        m_tally->damage.*each += damage.*each;
    if (!m_images.insert(disk().fingerprint(folder)).second) {
        ++m_tally->repeated;
        disk().forget(folder);
        return;
    }
    std::uint64_t content = 0;
    try {
        content = contentBySqlite(folder);
        const bool isProgramsTurn = !m_contents.contains(content) || pattern.seed % oneOpened == 0;
        if (isProgramsTurn && contentWhenOpened(folder) != content)
            throw std::runtime_error{" opening has changed the books"};
        m_tally->opened += isProgramsTurn ? 1 : 0;
    } catch (const std::runtime_error& wrong) {
        m_tally.note(&Tally::lost, place + ":" + wrong.what());
        return;
    }
    disk().forget(folder);
    if (!m_stored.promise.holds(content))
        m_tally.note(&Tally::lost, place + ": not what was acknowledged");
    else if (m_contents.insert(content).second && m_sizes.goesOn && isTurnToGoOn(content))
        inChild(m_tally, place, [&] { goOn(pattern, content, place); });
}

void PowerCuts::goOn(const Pattern& pattern, std::uint64_t content, const std::string& place)
{
    m_stored.beginAnew([&](const std::string& from, const std::string& to) {
        disk().cutPower(from, to, pattern);
    });
    m_stored.promise = {content, {}};
    if (const std::string rules = m_stored.town.brokenInvariants(); !rules.empty())
        m_tally.note(&Tally::broken, place + ", right after it: " + rules);
    ++m_tally->recoveries;
    if (++m_depth == 1)
        watch();
    std::string wrong;
    try {
        wrong = m_stored.goOn(m_twin);
    } catch (const std::runtime_error&) {
        if (!m_cut)
            throw;
    }
    if (m_cut)
        cutHere();
    disk().watch({});
    if (!wrong.empty())
        m_tally.note(&Tally::broken, place + ": " + wrong);
}

} // namespace wattcard::storage
