// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/kill/counter.h"

#include <QJsonDocument>

namespace wattcard::kill {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds longestAnswer{30};
constexpr int weightOfWriting = 10;

} // namespace

const char* name(Place place)
{
    switch (place) {
    case Place::Starting: return "starting";
    case Place::SigningIn: return "signing-in";
    case Place::Arriving: return "arriving";
    case Place::Settling: return "settling";
    case Place::Idle: return "idle";
    case Place::Reading: return "reading";
    case Place::BeforeIntent: return "before-intent";
    case Place::Writing: return "writing";
    case Place::BeforeCommit: return "before-commit";
    case Place::AfterCommit: return "after-commit";
    }
    std::abort();
}

void Fuse::burnAt(int rate)
{
    const Moment now = Clock::now();
    m_left -= std::chrono::duration_cast<Length>(now - m_since) * m_rate;
    m_since = now;
    m_rate = rate;
}

Moment Fuse::end() const
{
    if (m_rate == 0)
        return Moment::max();
    return m_since + m_left / m_rate;
}

void Counter::start()
{
    m_place = Place::Starting;
    if (!m_programs.startCounter(m_process))
        throw Broken{u"the counter cannot be started"_s};
    if (const QByteArray said = line(); said != "ready")
        throw Broken{u"the counter begins with: "_s + QString::fromUtf8(said)};
}

void Counter::end()
{
    m_process.endInput();
    if (const int status = m_process.end(); status != 0)
        throw Broken{u"the counter ends with %1"_s.arg(status)};
}

QJsonObject Counter::ask(QJsonObject command, Place place)
{
    if (m_fuse && m_fuse->end() <= Clock::now())
        burn();
    m_place = place;
    m_steps.clear();
    command[u"steps"_s] = true;
    m_process.write(QJsonDocument{command}.toJson(QJsonDocument::Compact) + '\n');
    for (;;) {
        const QByteArray text = line();
        const QJsonObject said = QJsonDocument::fromJson(text).object();
        if (said.contains(u"step"_s)) {
            reached(said[u"step"_s].toString());
            continue;
        }
        m_place = Place::Idle;
        if (m_fuse)
            m_fuse->burnAt(m_isPaused ? 0 : 1);
        return said;
    }
}

void Counter::reached(const QString& step)
{
    m_steps << step;
    const bool isSettling = m_place == Place::Settling;
    const bool isWriting = step == u"recorded"_s || step == u"personalised"_s;
    // From then on until the answer card and books are written to.
    if (m_fuse && !m_isPaused && (isWriting || isSettling || step == u"written"_s))
        m_fuse->burnAt(weightOfWriting);
    if (isSettling)
        return;
    if (isWriting)
        m_place = Place::Writing;
    if (step == u"written"_s || step == u"checked"_s)
        m_place = Place::BeforeCommit;
    if (step == u"booked"_s)
        m_place = Place::AfterCommit;
}

QByteArray Counter::line()
{
    const Moment latest = Clock::now() + longestAnswer;
    for (;;) {
        const Moment until = m_fuse ? std::min(m_fuse->end(), latest) : latest;
        if (auto line = m_process.line(until))
            return *line;
        if (m_fuse && m_fuse->end() <= Clock::now()) {
            burn();
            continue;
        }
        if (Clock::now() >= latest)
            throw Broken{u"the counter does not answer while "_s + QLatin1String{name(m_place)}};
        throw Broken{u"the counter has ended with %1 while "_s.arg(m_process.wait()) +
                     QLatin1String{name(m_place)}};
    }
}

void Counter::burn()
{
    m_fuse.reset();
    onBurnt();
}

void Counter::pauseFuse(bool pauses)
{
    m_isPaused = pauses;
    if (m_fuse)
        m_fuse->burnAt(pauses ? 0 : 1);
}

} // namespace wattcard::kill
