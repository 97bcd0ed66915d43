// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader_service.h"

#include <algorithm>

namespace wattcard::app {

namespace {

constexpr int answersInATurn = 10;

} // namespace

ReaderFigures figuresOf(std::vector<std::chrono::microseconds> times)
{
    if (times.empty())
        return {};
    std::ranges::sort(times);
    const auto percentile = [&times](std::size_t percent) {
        return times[(percent * times.size() + 99) / 100 - 1];
    };
    return {times.front(), percentile(50), percentile(95), times.back()};
}

ReaderService::ReaderService(Parts parts) : m_parts{std::move(parts)}
{
    qRegisterMetaType<ReaderTest>();
    qRegisterMetaType<ReaderTest::Kind>();
    qRegisterMetaType<Fault>();
}

void ReaderService::choose(const QString& reader)
{
    stopTest();
    if (const auto done = m_parts.bench.choose(reader); !done)
        return Q_EMIT refused(done.error().fault);
    Q_EMIT chosen(reader);
    if (const auto done = m_parts.remember(reader); !done)
        Q_EMIT refused(done.error().fault);
}

void ReaderService::startTest(ReaderTest::Kind kind)
{
    m_test = ReaderTest{};
    m_test.kind = kind;
    m_test.running = true;
    m_test.times.reserve(readerTestLength);
    ++m_run;
    Q_EMIT testChanged(m_test);
    queueTurn();
}

void ReaderService::queueTurn()
{
    const auto turnOfThisTest = [this, run = m_run] {
        if (run == m_run && m_test.running)
            turn();
    };
    QMetaObject::invokeMethod(this, turnOfThisTest, Qt::QueuedConnection);
}

void ReaderService::stopTest()
{
    if (!m_test.running)
        return;
    m_test.running = false;
    Q_EMIT testChanged(m_test);
}

void ReaderService::turn()
{
    const auto trial = m_test.kind == ReaderTest::Kind::Answers
                           ? m_parts.bench.timeAnswers(answersInATurn)
                           : m_parts.bench.timeVisit();
    if (trial) {
        m_test.times.insert(m_test.times.end(), trial->times.begin(), trial->times.end());
        m_test.electricityCard = trial->electricityCard;
        m_test.running = m_test.times.size() < std::size_t{readerTestLength};
    } else {
        m_test.fault = trial.error().fault;
        m_test.running = false;
    }
    Q_EMIT testChanged(m_test);
    if (m_test.running)
        queueTurn();
}

} // namespace wattcard::app
