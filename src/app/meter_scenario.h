// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/meter_remote.h"
#include "app/story_error.h"

#include <QTimer>

#include <vector>

namespace wattcard::app {

// A sentence of a story, in the languages that it is told in: "en", "zh".
using ToldText = QJsonObject;
QString toldIn(const ToldText& text, const QString& language); // English where there is no other

// One step: a verb of the remote with its words, and what the trainee is told beside it.
struct ScenarioStep {
    QJsonObject request;
    ToldText say;
};

// A story for tests and training, from a file:
//   {"title":{"en":…,"zh":…}, "clock":"2026-11-21T08:00:00", "cards":{NAME: words of
//    described_card.h}, "steps":[{"verb":…, "say":{"en":…,"zh":…}}, …]}
// Steps are the remote's verbs but await and quit. The clock is that of a new memory.
struct MeterScenario {
    ToldText title;
    std::optional<LocalTime> clock;
    QJsonObject cards;
    std::vector<ScenarioStep> steps;
};
struct StoryRead {
    MeterScenario story;
    std::optional<StoryError> error; // then the story has no steps
};
StoryRead readScenario(const QByteArray& json);

// Plays a story on a meter, step by step. Lives on the service's thread.
class ScenarioPlayer : public QObject {
    Q_OBJECT
public:
    struct Parts {
        MeterService& service;
        MeterRemote& remote;
        MeterBench& bench;
    };
    explicit ScenarioPlayer(Parts parts);
    void setPause(std::chrono::milliseconds pause) { m_pause = pause; } // between steps of play()

public Q_SLOTS:
    void load(const wattcard::app::MeterScenario& scenario); // its cards lie ready
    void step();
    void play(); // to the end, or to the first step that is refused
    void stop();

Q_SIGNALS:
    // None: the meter did what the step says. Of a card that cannot be made the index is 0.
    void stepEnded(int index, const std::optional<wattcard::app::StoryError>& error);
    void ended(bool passed);

private:
    void begin();
    void end(const std::optional<StoryError>& error);
    void look(); // whether what the step waits for has come
    bool hasCome() const;

    Parts m_parts;
    MeterScenario m_scenario;
    std::size_t m_next = 0;
    bool m_plays = false;
    // A card that a box moves: its reader tells the meter later.
    enum class Wait { Nothing, CardHandled, SlotEmpty } m_wait = Wait::Nothing;
    int m_handledBefore = 0;
    std::chrono::milliseconds m_pause{0};
    QTimer m_deadline;
    QTimer m_nextStep;
};

} // namespace wattcard::app
