// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/storage/children.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <new>
#include <stdexcept>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace wattcard::storage {

namespace {

constexpr unsigned longestSeconds = 60;

long long numberWanted(const char* name, long long otherwise)
{
    const char* wanted = std::getenv(name);
    return wanted != nullptr ? std::strtoll(wanted, nullptr, 10) : otherwise;
}

pid_t copyOfThis()
{
    std::fflush(nullptr);
    std::cout.flush();
    const pid_t child = ::fork();
    if (child < 0)
        throw std::runtime_error("fork");
    if (child == 0)
        ::alarm(longestSeconds);
    return child;
}

void waitFor(pid_t child, const SharedTally& tally, const std::string& place)
{
    ++tally->children;
    int status = 0;
    ::waitpid(child, &status, 0);
    if (WIFSIGNALED(status))
        tally.note(&Tally::broken, place + ": ended by signal " + std::to_string(WTERMSIG(status)));
    else if (WEXITSTATUS(status) != 0)
        tally.note(&Tally::broken, place + ": ended in the middle");
}

} // namespace

Tally& Tally::operator+=(const Tally& other)
{
    for (int Tally::*each :
         {&Tally::calls, &Tally::images, &Tally::opened, &Tally::repeated, &Tally::recoveries,
          &Tally::deeper, &Tally::fails, &Tally::stops, &Tally::refusals, &Tally::unnoticed,
          &Tally::starts, &Tally::lost, &Tally::broken, &Tally::cutsWhileClosing, &Tally::children})
        this->*each += other.*each;
    for (std::size_t kind = 0; kind < fired.size(); ++kind)
        fired[kind] += other.fired[kind];
    for (int Damage::*each :
         {&Damage::lost, &Damage::reordered, &Damage::torn, &Damage::undeleted, &Damage::uncreated})
        damage.*each += other.damage.*each;
    if (first[0] == 0)
        first = other.first;
    return *this;
}

SharedTally::SharedTally()
{
    void* const memory =
        ::mmap(nullptr, sizeof(Tally), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        throw std::bad_alloc{};
    m_tally = new (memory) Tally;
}

SharedTally::~SharedTally()
{
    ::munmap(m_tally, sizeof(Tally));
}

bool SharedTally::isNewState(std::uint64_t state) const
{
    auto& states = m_tally->states;
    const auto end = states.begin() + static_cast<std::ptrdiff_t>(m_tally->stateCount);
    if (std::find(states.begin(), end, state) != end)
        return false;
    if (end != states.end())
        states[m_tally->stateCount++] = state;
    return true;
}

void SharedTally::note(int Tally::*what, const std::string& text) const
{
    ++(m_tally->*what);
    auto& first = m_tally->first;
    if (first[0] == 0)
        std::copy_n(text.begin(), std::min(text.size(), first.size() - 1), first.begin());
}

void inChild(const SharedTally& tally, const std::string& place, const std::function<void()>& work)
{
    if (!becomeChild(tally, place))
        return;
    try {
        work();
    } catch (const std::exception& thrown) {
        tally.note(&Tally::broken, place + ": " + thrown.what());
    }
    endChild();
}

bool becomeChild(const SharedTally& tally, const std::string& place)
{
    const pid_t child = copyOfThis();
    if (child == 0)
        return true;
    waitFor(child, tally, place);
    return false;
}

void endChild()
{
    std::fflush(nullptr);
    ::_exit(0);
}

bool isWanted(std::string_view flow, std::string_view plainRun)
{
    const char* const wanted = std::getenv("WATTCARD_FLOW");
    const std::string_view names = wanted != nullptr ? std::string_view{wanted} : plainRun;
    return names == "all" || names == flow;
}

Sizes Sizes::wanted(int everyByDefault)
{
    Sizes sizes;
    sizes.patterns = static_cast<int>(numberWanted("WATTCARD_PATTERNS", sizes.patterns));
    sizes.every = static_cast<int>(numberWanted("WATTCARD_EVERY", everyByDefault));
    sizes.seed = static_cast<std::uint64_t>(numberWanted("WATTCARD_FIRST_SEED", 1));
    return sizes;
}

} // namespace wattcard::storage
