// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/judge.h"

namespace wattcard::app {

// One run of a scenario: what was prepared, what has happened, and in the end the points. Knows no
// screen, no card and no database; whoever runs it brings facts and the time.
class Exercise {
public:
    Exercise(Scenario scenario, TrainingWorld world);
    // Ends by itself when everything is done; later facts change nothing.
    void observe(const TrainingFacts& facts, std::chrono::milliseconds since);
    void takeHint(); // the next one, while there are any
    void finish();   // the learner says that he is done

    const Plan& plan() const { return m_plan; }
    const Course& course() const { return m_course; }
    int hints() const { return m_hints; }
    std::chrono::seconds taken() const;
    const std::optional<Score>& score() const { return m_score; } // none while it runs

private:
    Plan m_plan;
    Course m_course;
    std::chrono::milliseconds m_since{};
    int m_hints = 0;
    std::optional<Score> m_score;
};

} // namespace wattcard::app
