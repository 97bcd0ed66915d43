// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgres/foresight.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>

namespace wattcard::db::postgres {

namespace {

// A flow that asks more than this is no sale: an import, a closing of the month.
constexpr std::size_t mostSteps = 200;

bool isSame(const QVariant& one, const QVariant& other)
{
    return one.typeId() == other.typeId() && one.isNull() == other.isNull() && one == other;
}

} // namespace

QByteArray Question::key() const
{
    QByteArray key;
    QDataStream stream{&key, QIODevice::WriteOnly};
    stream << sql;
    for (const QVariant& value : values)
        stream << value;
    return key;
}

void Foresight::begin(const QByteArray& flow)
{
    m_course = &m_courses[flow];
    m_isNew = m_course->steps.empty();
    ++m_course->runs;
    m_run.clear();
    m_at = 0;
    m_isKnown = false;
}

void Foresight::asks(const Question& question)
{
    learn(question, false);
}

void Foresight::changes(const Question& question)
{
    learn(question, true);
}

void Foresight::learn(const Question& question, bool isChange)
{
    m_isKnown = false;
    if (m_course == nullptr || m_course->isGivenUp)
        return;
    auto& steps = m_course->steps;
    if (m_isNew && steps.size() < mostSteps) {
        m_at = steps.size();
        add(question, isChange);
    }
    const auto found = std::find_if(steps.begin() + static_cast<std::ptrdiff_t>(m_at), steps.end(),
                                    [&](const Step& step) { return step.sql == question.sql; });
    if (found == steps.end())
        return;
    m_last = static_cast<std::size_t>(found - steps.begin());
    if (!m_isNew)
        compare(*found, question);
    m_isKnown = true;
    m_at = m_last + 1;
    m_run[m_last] = {question.values, {}};
}

void Foresight::add(const Question& question, bool isChange)
{
    Step step{question.sql, isChange, {}};
    for (const QVariant& value : question.values) {
        Value known{value, {}};
        for (const auto& [number, done] : m_run) {
            for (std::size_t at = 0; at < done.values.size(); ++at)
                if (isSame(done.values[at], value))
                    known.sources.push_back({number, false, at});
            for (std::size_t at = 0; at < done.firstRow.size(); ++at)
                if (isSame(done.firstRow[at], value))
                    known.sources.push_back({number, true, at});
        }
        step.values.push_back(std::move(known));
    }
    m_course->steps.push_back(std::move(step));
}

// What was wrong this time is not believed again.
void Foresight::compare(Step& step, const Question& question) const
{
    for (std::size_t at = 0; at < std::min(step.values.size(), question.values.size()); ++at) {
        Value& known = step.values[at];
        const QVariant& value = question.values[at];
        if (known.same && !isSame(*known.same, value))
            known.same.reset();
        std::erase_if(known.sources, [&](const Source& source) {
            const QVariant* const told = valueOf(source);
            return told == nullptr || !isSame(*told, value);
        });
    }
}

const QVariant* Foresight::valueOf(const Source& source) const
{
    const auto done = m_run.find(source.step);
    if (done == m_run.end())
        return nullptr;
    const auto& all = source.isAnswer ? done->second.firstRow : done->second.values;
    return source.place < all.size() ? &all[source.place] : nullptr;
}

void Foresight::answered(const std::vector<QVariant>& firstRow)
{
    if (m_isKnown)
        m_run[m_last].firstRow = firstRow;
}

std::vector<Question> Foresight::next() const
{
    std::vector<Question> questions;
    if (!m_isKnown || m_course->runs < 3 || m_course->isGivenUp)
        return questions;
    for (std::size_t at = m_at; at < m_course->steps.size(); ++at) {
        const Step& step = m_course->steps[at];
        if (step.isChange)
            break;
        Question question{step.sql, {}};
        for (const Value& value : step.values) {
            const QVariant* told = value.same ? &*value.same : nullptr;
            for (const Source& source : value.sources)
                told = told == nullptr ? valueOf(source) : told;
            if (told == nullptr)
                break;
            question.values.push_back(*told);
        }
        if (question.values.size() == step.values.size())
            questions.push_back(std::move(question));
    }
    return questions;
}

void Foresight::giveUp()
{
    if (m_course != nullptr)
        m_course->isGivenUp = true;
}

} // namespace wattcard::db::postgres
