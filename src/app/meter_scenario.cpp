// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/meter_scenario.h"

#include "app/meter_bench.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace wattcard::app {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array verbs{"read"_L1,   "load"_L1,       "speed"_L1,      "advance"_L1,
                           "key"_L1,    "power"_L1,      "condition"_L1,  "contact"_L1,
                           "inside"_L1, "appliances"_L1, "load-curve"_L1, "insert"_L1,
                           "remove"_L1, "fault"_L1,      "expect"_L1};
constexpr std::chrono::seconds longestWait{10}; // for a card that a box moves

using Kind = StoryError::Kind;

std::optional<LocalTime> clockFrom(const QJsonValue& text)
{
    QDateTime time = QDateTime::fromString(text.toString(), Qt::ISODate);
    if (!time.isValid())
        return {};
    time.setTimeSpec(Qt::UTC); // the meter's wall time has no zone
    return LocalTime{std::chrono::seconds{time.toSecsSinceEpoch()}};
}

StoryRead wrong(StoryError error)
{
    return {{}, std::move(error)};
}

} // namespace

QString toldIn(const ToldText& text, const QString& language)
{
    const QString words = text[language].toString();
    return words.isEmpty() ? text["en"_L1].toString() : words;
}

StoryRead readScenario(const QByteArray& json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return wrong({.kind = Kind::NotJson, .number = error.offset + 1});
    const QJsonObject file = document.object();
    const auto clock = clockFrom(file["clock"_L1]);
    if (file.contains("clock"_L1) && !clock)
        return wrong({.kind = Kind::NotAClock});
    MeterScenario scenario{file["title"_L1].toObject(), clock, file["cards"_L1].toObject(), {}};
    for (const QJsonValue& each : file["steps"_L1].toArray()) {
        QJsonObject request = each.toObject();
        const QString verb = request["verb"_L1].toString();
        if (std::ranges::find(verbs, verb) == verbs.end())
            return wrong({.kind = Kind::NotAVerb,
                          .number = static_cast<qint64>(scenario.steps.size()) + 1,
                          .found = verb});
        const ToldText say = request["say"_L1].toObject();
        request.remove("say"_L1);
        scenario.steps.push_back({std::move(request), say});
    }
    if (scenario.steps.empty())
        return wrong({.kind = Kind::NoSteps});
    return {std::move(scenario), {}};
}

ScenarioPlayer::ScenarioPlayer(Parts parts) : m_parts{parts}, m_deadline{this}, m_nextStep{this}
{
    m_deadline.setSingleShot(true);
    m_nextStep.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { end(StoryError{.kind = Kind::NotSeen}); });
    connect(&m_nextStep, &QTimer::timeout, this, &ScenarioPlayer::begin);
    connect(&m_parts.service, &MeterService::cardHandled, this, &ScenarioPlayer::look,
            Qt::QueuedConnection);
    connect(&m_parts.service, &MeterService::readoutChanged, this, &ScenarioPlayer::look,
            Qt::QueuedConnection);
}

void ScenarioPlayer::load(const MeterScenario& scenario)
{
    stop();
    m_scenario = scenario;
    m_next = 0;
    if (const auto error = m_parts.bench.describe(scenario.cards)) {
        m_scenario.steps.clear();
        Q_EMIT stepEnded(0, error);
        Q_EMIT ended(false);
    }
}

void ScenarioPlayer::step()
{
    m_plays = false;
    m_nextStep.stop();
    begin();
}

void ScenarioPlayer::play()
{
    m_plays = true;
    begin();
}

void ScenarioPlayer::stop()
{
    m_plays = false;
    m_wait = Wait::Nothing;
    m_deadline.stop();
    m_nextStep.stop();
}

void ScenarioPlayer::begin()
{
    if (m_wait != Wait::Nothing || m_next >= m_scenario.steps.size())
        return;
    const QJsonObject request = m_scenario.steps[m_next].request;
    m_handledBefore = m_parts.service.cardsHandled();
    const QJsonObject answer = m_parts.remote.ask(request);
    if (!answer["ok"_L1].toBool())
        return end(errorIn(answer));
    if (!answer.contains("seen"_L1) || answer["seen"_L1].toBool())
        return end({});
    m_wait = request["verb"_L1] == "insert"_L1 ? Wait::CardHandled : Wait::SlotEmpty;
    m_deadline.start(longestWait);
    look();
}

bool ScenarioPlayer::hasCome() const
{
    switch (m_wait) {
    case Wait::Nothing: return false;
    case Wait::CardHandled: return m_parts.service.cardsHandled() > m_handledBefore;
    case Wait::SlotEmpty: return !m_parts.service.readout().cardInSlot;
    }
    std::abort();
}

void ScenarioPlayer::look()
{
    if (hasCome())
        end({});
}

void ScenarioPlayer::end(const std::optional<StoryError>& error)
{
    m_wait = Wait::Nothing;
    m_deadline.stop();
    const auto index = static_cast<int>(m_next);
    ++m_next;
    const bool isLast = m_next == m_scenario.steps.size();
    Q_EMIT stepEnded(index, error);
    if (error || isLast) {
        m_plays = false;
        Q_EMIT ended(!error);
    } else if (m_plays) {
        m_nextStep.start(m_pause);
    }
}

} // namespace wattcard::app
