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

Result<std::optional<LocalTime>> clockFrom(const QJsonObject& file)
{
    if (!file.contains("clock"_L1))
        return std::optional<LocalTime>{};
    QDateTime time = QDateTime::fromString(file["clock"_L1].toString(), Qt::ISODate);
    if (!time.isValid())
        return failed(Fault::BadInput, u"clock: write as 2026-11-21T08:00:00"_s);
    time.setTimeSpec(Qt::UTC); // the meter's wall time has no zone
    return std::optional{LocalTime{std::chrono::seconds{time.toSecsSinceEpoch()}}};
}

} // namespace

QString toldIn(const ToldText& text, const QString& language)
{
    const QString words = text[language].toString();
    return words.isEmpty() ? text["en"_L1].toString() : words;
}

Result<MeterScenario> readScenario(const QByteArray& json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return failed(Fault::BadInput, u"no JSON object: %1, character %2"_s.arg(
                                           error.errorString(), QString::number(error.offset)));
    const QJsonObject file = document.object();
    const auto clock = clockFrom(file);
    if (!clock)
        return failed(clock);
    MeterScenario scenario{file["title"_L1].toObject(), *clock, file["cards"_L1].toObject(), {}};
    for (const QJsonValue& each : file["steps"_L1].toArray()) {
        QJsonObject request = each.toObject();
        const QString verb = request["verb"_L1].toString();
        if (std::ranges::find(verbs, verb) == verbs.end())
            return failed(Fault::BadInput,
                          u"step %1: no verb \"%2\""_s.arg(scenario.steps.size() + 1).arg(verb));
        const ToldText say = request["say"_L1].toObject();
        request.remove("say"_L1);
        scenario.steps.push_back({std::move(request), say});
    }
    if (scenario.steps.empty())
        return failed(Fault::BadInput, u"no steps"_s);
    return scenario;
}

ScenarioPlayer::ScenarioPlayer(Parts parts) : m_parts{parts}, m_deadline{this}, m_nextStep{this}
{
    m_deadline.setSingleShot(true);
    m_nextStep.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { end(false, u"the meter has seen no card move within 10 seconds"_s); });
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
    if (const auto described = m_parts.bench.describe(scenario.cards); !described) {
        m_scenario.steps.clear();
        Q_EMIT stepEnded(0, false, described.error().detail);
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
        return end(false, answer["error"_L1].toString());
    if (!answer.contains("seen"_L1) || answer["seen"_L1].toBool())
        return end(true, {});
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
        end(true, {});
}

void ScenarioPlayer::end(bool passed, const QString& difference)
{
    m_wait = Wait::Nothing;
    m_deadline.stop();
    const auto index = static_cast<int>(m_next);
    ++m_next;
    const bool isLast = m_next == m_scenario.steps.size();
    Q_EMIT stepEnded(index, passed, difference);
    if (!passed || isLast) {
        m_plays = false;
        Q_EMIT ended(passed);
    } else if (m_plays) {
        m_nextStep.start(m_pause);
    }
}

} // namespace wattcard::app
