// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/exercise.h"
#include "app/training/score_book.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace wattcard::app {

// Everything that the training screen shows.
struct TrainingState {
    QString learner;
    Attainments attainments;
    std::optional<Scenario> scenario; // that runs or has just ended
    bool isPreparing = false;
    TrainingWorld world;
    TrainingFacts facts;
    std::chrono::seconds taken{};
    int hints = 0;
    std::optional<Score> score;
    std::optional<Failure> failure; // of the last wish
};

// Runs the scenarios: prepares the world, looks at the facts again and again, keeps the results.
// Lives on a thread of its own, because hands and cards take their time. What it is given outlives
// it.
class TrainingService : public QObject {
    Q_OBJECT
public:
    using Now = std::function<std::chrono::milliseconds()>; // monotonic
    struct Parts {
        TrainingStage& stage;
        ScoreBook& book;
        Now now;
    };
    explicit TrainingService(Parts parts);

public Q_SLOTS:
    void enter(const QString& learner); // empty: whoever had the last result
    void start(wattcard::app::Scenario scenario);
    void takeHint();
    void finish();
    void putIntoReader(const QString& card);
    void takeOut();
    void showToMeter(const QString& card, const wattcard::MeterNumber& meter);
    void putPaperIn();
    void look(); // at the facts, as it does by itself twice a second
    void end();  // with its thread, on its thread

Q_SIGNALS:
    void changed(const wattcard::app::TrainingState& state);

private:
    void after(const Result<void>& moved);
    void tell() { Q_EMIT changed(m_state); }
    void keep();

    Parts m_parts;
    TrainingState m_state;
    std::optional<Exercise> m_exercise;
    std::chrono::milliseconds m_begun{};
    QTimer m_watch;
};

} // namespace wattcard::app
