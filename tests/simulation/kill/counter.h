// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/kill/programs.h"

#include <functional>
#include <map>

namespace wattcard::kill {

struct Killed {};
// What must not be; says what was seen.
struct Broken {
    QString what;
};

// Where the selling process is, as far as it has said.
enum class Place {
    Starting,
    SigningIn,
    Arriving,
    Settling,
    Idle,
    Reading,
    BeforeIntent,
    Writing, // the order is recorded, the card's answer has not come
    BeforeCommit,
    AfterCommit,
};
const char* name(Place place);

// Burns down to an end that is looked for from outside, and ten times as fast while card and books
// are written (RELIABILITY.md section 2).
class Fuse {
public:
    using Length = std::chrono::microseconds;
    explicit Fuse(Length length) : m_left{length}, m_since{Clock::now()} {}
    void burnAt(int rate); // 0: it waits
    Moment end() const;

private:
    Length m_left;
    Moment m_since;
    int m_rate = 1;
};

// wattcard --script, asked command by command. A lit fuse that burns out calls `onBurnt` in the
// middle of whatever the counter does then.
class Counter {
public:
    explicit Counter(const Programs& programs) : m_programs{programs} {}
    std::function<void()> onBurnt; // throws Killed when it has ended the counter

    void start(); // until it is ready
    // Its answer. Throws Broken when none comes in half a minute or it has ended by itself.
    QJsonObject ask(QJsonObject command, Place place);
    void end(); // in order

    void light(Fuse::Length length) { m_fuse.emplace(length); }
    void douse() { m_fuse.reset(); }
    void pauseFuse(bool pauses);
    Place place() const { return m_place; }
    const QStringList& steps() const { return m_steps; } // that it has told since it was last asked
    Child& process() { return m_process; }

private:
    QByteArray line();
    void reached(const QString& step);
    void burn();

    const Programs& m_programs;
    Child m_process;
    Place m_place = Place::Starting;
    QStringList m_steps;
    std::optional<Fuse> m_fuse;
    bool m_isPaused = false;
};

} // namespace wattcard::kill
