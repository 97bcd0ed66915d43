// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sounds/sounds.h"

#include <canberra.h>
#include <cstdlib>

namespace wattcard::ui {

namespace {

// Names of the freedesktop.org sound naming specification, section "Alerts".
const char* eventOf(Sound sound)
{
    switch (sound) {
    case Sound::Done: return "complete";
    case Sound::Attention: return "dialog-warning";
    case Sound::Stop: return "dialog-error";
    }
    std::abort();
}

} // namespace

std::optional<Sound> soundOf(CounterState before, CounterState after)
{
    const bool isStepBack = before == CounterState::Quoted && after == CounterState::Blank;
    if (before == after || isStepBack)
        return std::nullopt;
    switch (after) {
    case CounterState::Done: return Sound::Done;
    case CounterState::Interrupted:
    case CounterState::Mute:
    case CounterState::Blank: return Sound::Attention;
    case CounterState::WrongCard:
    case CounterState::Refused:
    case CounterState::Unknown:
    case CounterState::Unclear: return Sound::Stop;
    default: return std::nullopt;
    }
}

Sounds::Sounds(QObject* parent) : QObject{parent}
{
    m_worker.setMaxThreadCount(1);
    if (ca_context_create(&m_context) != CA_SUCCESS)
        m_context = nullptr;
}

Sounds::~Sounds()
{
    m_worker.clear();
    m_worker.waitForDone();
    if (m_context)
        ca_context_destroy(m_context);
}

void Sounds::follow(const CounterView& view)
{
    const auto sound = soundOf(m_state, view.model.state);
    m_state = view.model.state;
    if (sound && m_on && view.person)
        play(*sound);
}

// On a thread of its own: a sound server that hangs holds up nobody. That there is no sound is no
// fault of a sale.
void Sounds::play(Sound sound)
{
    if (m_context)
        m_worker.start([context = m_context, name = eventOf(sound)] {
            ca_context_play(context, 0, CA_PROP_EVENT_ID, name, CA_PROP_MEDIA_ROLE, "event",
                            nullptr);
        });
    Q_EMIT played(sound);
}

} // namespace wattcard::ui
