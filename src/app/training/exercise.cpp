// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/exercise.h"

#include <utility>

namespace wattcard::app {

Exercise::Exercise(Scenario scenario, TrainingWorld world)
    : m_plan{planOf(scenario)},
      m_course{std::move(world)}
{
}

void Exercise::observe(const TrainingFacts& facts, std::chrono::milliseconds since)
{
    if (m_score)
        return;
    m_since = since;
    m_course.observe(facts);
    if (Judge{m_plan, m_course}.isAccomplished())
        finish();
}

void Exercise::takeHint()
{
    if (!m_score && m_hints < hintsEach)
        ++m_hints;
}

void Exercise::finish()
{
    if (!m_score)
        m_score = Judge{m_plan, m_course}.score(taken(), m_hints);
}

std::chrono::seconds Exercise::taken() const
{
    return std::chrono::floor<std::chrono::seconds>(m_since);
}

} // namespace wattcard::app
