// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/training_service.h"

#include <utility>

namespace wattcard::app {

namespace {

constexpr std::chrono::milliseconds betweenLooks{500};

} // namespace

TrainingService::TrainingService(Parts parts) : m_parts{std::move(parts)}, m_watch{this}
{
    qRegisterMetaType<TrainingState>();
    qRegisterMetaType<Scenario>();
    m_watch.setInterval(betweenLooks);
    connect(&m_watch, &QTimer::timeout, this, &TrainingService::look);
}

void TrainingService::enter(const QString& learner)
{
    const QString name = learner.trimmed();
    m_state.learner = name.isEmpty() ? m_parts.book.lastLearner() : name;
    m_state.attainments = m_parts.book.of(m_state.learner);
    tell();
}

void TrainingService::start(Scenario scenario)
{
    m_watch.stop();
    m_exercise.reset();
    m_state.failure.reset();
    m_state.score.reset();
    m_state.scenario = scenario;
    m_state.hints = 0;
    m_state.taken = {};
    m_state.isPreparing = true;
    tell();
    auto world = m_parts.stage.prepare(planOf(scenario));
    m_state.isPreparing = false;
    if (!world) {
        m_state.scenario.reset();
        m_state.failure = world.error();
        return tell();
    }
    m_state.world = *world;
    m_exercise.emplace(scenario, *world);
    m_begun = m_parts.now();
    m_watch.start();
    look();
}

void TrainingService::look()
{
    if (!m_exercise)
        return;
    const auto facts = m_parts.stage.facts(m_state.world);
    if (!facts) {
        m_state.failure = facts.error();
        return tell();
    }
    m_state.facts = *facts;
    if (m_exercise->score())
        return tell();
    m_exercise->observe(*facts, m_parts.now() - m_begun);
    m_state.taken = m_exercise->taken();
    if (m_exercise->score())
        return keep();
    tell();
}

void TrainingService::takeHint()
{
    if (!m_exercise)
        return;
    m_exercise->takeHint();
    m_state.hints = m_exercise->hints();
    tell();
}

void TrainingService::finish()
{
    look();
    if (!m_exercise || m_exercise->score())
        return;
    m_exercise->finish();
    keep();
}

void TrainingService::keep()
{
    m_watch.stop();
    m_state.score = m_exercise->score();
    const auto kept = m_parts.book.add(m_state.learner, m_exercise->plan().scenario,
                                       m_state.score->points(), QDate::currentDate());
    if (!kept)
        m_state.failure = kept.error();
    m_state.attainments = m_parts.book.of(m_state.learner);
    tell();
}

void TrainingService::putIntoReader(const QString& card)
{
    after(m_parts.stage.putIntoReader(card));
}

void TrainingService::takeOut()
{
    after(m_parts.stage.takeOut());
}

void TrainingService::showToMeter(const QString& card, const MeterNumber& meter)
{
    after(m_parts.stage.showToMeter(card, meter));
}

void TrainingService::putPaperIn()
{
    after(m_parts.stage.putPaperIn());
}

void TrainingService::after(const Result<void>& moved)
{
    m_state.failure.reset();
    if (!moved)
        m_state.failure = moved.error();
    if (m_exercise)
        return look();
    tell();
}

void TrainingService::end()
{
    m_watch.stop();
}

} // namespace wattcard::app
