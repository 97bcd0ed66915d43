// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/faults/driver.h"

namespace wattcard::simulation {

Tally& Tally::operator+=(const Tally& other)
{
    points += other.points;
    runs += other.runs;
    for (std::size_t kind = 0; kind < fired.size(); ++kind)
        fired[kind] += other.fired[kind];
    recoveriesHit += other.recoveriesHit;
    recoveriesCrashed += other.recoveriesCrashed;
    doubled += other.doubled;
    lost += other.lost;
    otherwise += other.otherwise;
    return *this;
}

Driver::Driver(const Flow& flow) : m_flow{flow}
{
    m_flow.prepare(m_town);
    m_ready = m_town.snapshot();
    if (m_flow.isDone(m_town))
        throw std::logic_error(std::string{m_flow.name} + " has nothing to do");
    m_flow.run(m_town); // whoever signs has signed from now on
    m_town.goBackTo(m_ready);
    m_injector.arm(std::nullopt);
    m_flow.run(m_town);
    m_passed = m_injector.passed();
    m_injector.disarm();
    if (!recover(m_town, m_flow))
        throw std::logic_error(std::string{m_flow.name} + " does not end without a fault");
    m_twin = stateOf(m_town);
    if (const std::string rule = broken(m_town, m_twin); !rule.empty())
        throw std::logic_error(std::string{m_flow.name} + " breaks without a fault: " + rule);
    m_faults = faultsOf(m_passed);
}

// The flow, as far as it gets.
void Driver::strike(const Trouble& fault, Tally& tally)
{
    m_town.goBackTo(m_ready);
    m_injector.arm(fault);
    try {
        m_flow.run(m_town);
    } catch (const ProcessEnds&) {
    } catch (const std::runtime_error&) { // with a message on the screen
    }
    tally.fired[static_cast<std::size_t>(fault.kind)] += m_injector.fired() > 0 ? 1 : 0;
    if (m_injector.fired() == 0)
        throw std::logic_error(name(fault) + " was not met");
    m_injector.disarm();
}

bool Driver::recoverUnder(const Trouble& second, Tally& tally)
{
    bool isRecovered = false;
    m_injector.arm(second);
    try {
        isRecovered = recover(m_town, m_flow);
    } catch (const ProcessEnds&) {
        ++tally.recoveriesCrashed;
    }
    if (m_injector.fired() > 0) {
        ++tally.recoveriesHit;
        ++tally.fired[static_cast<std::size_t>(second.kind)];
    }
    m_injector.disarm();
    return isRecovered;
}

std::string Driver::verdict(bool isRecovered, Tally& tally)
{
    std::string rule = broken(m_town, m_twin);
    if (rule.empty() && !isRecovered)
        rule = "staff could not end it";
    if (rule.starts_with("double"))
        ++tally.doubled;
    else if (rule.starts_with("lost"))
        ++tally.lost;
    else if (!rule.empty())
        ++tally.otherwise;
    return rule;
}

std::string Driver::run(const Trouble& fault, const std::optional<Trouble>& second, Tally& tally)
{
    ++tally.points;
    ++tally.runs;
    try {
        strike(fault, tally);
        if (second)
            recoverUnder(*second, tally);
        return verdict(recover(m_town, m_flow), tally);
    } catch (const std::exception& thrown) {
        ++tally.otherwise;
        return std::string{"thrown: "} + thrown.what();
    }
}

std::vector<Trouble> Driver::faultsAfter(const Trouble& fault)
{
    Tally ignored;
    strike(fault, ignored);
    m_injector.arm(std::nullopt);
    recover(m_town, m_flow);
    const Passed passed = m_injector.passed();
    m_injector.disarm();
    return faultsOf(passed);
}

} // namespace wattcard::simulation
