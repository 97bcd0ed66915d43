// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/counter_view.h"

#include <QObject>
#include <QThreadPool>

struct ca_context;

namespace wattcard::ui {

// What a clerk hears without looking up (SCREENS.md section 1, principle 12).
enum class Sound {
    Done,      // the sale is in the books: give the card back
    Attention, // the card is wanted again
    Stop,      // this card is not sold to
};
// What a change of state sounds like; most are silent.
std::optional<Sound> soundOf(CounterState before, CounterState after);

// Plays the desktop's own event sounds; silent where there is no sound card.
class Sounds : public QObject {
    Q_OBJECT
public:
    explicit Sounds(QObject* parent = nullptr);
    ~Sounds() override;
    void setOn(bool on) { m_on = on; }
    bool isOn() const { return m_on; }

public Q_SLOTS:
    void follow(const wattcard::ui::CounterView& view);

Q_SIGNALS:
    void played(wattcard::ui::Sound sound);

private:
    void play(Sound sound);

    QThreadPool m_worker;
    ca_context* m_context = nullptr; // none: there is no sound on this machine
    CounterState m_state = CounterState::ServiceDown;
    bool m_on = true;
};

} // namespace wattcard::ui
