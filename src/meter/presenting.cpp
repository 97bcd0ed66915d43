// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/presenting.h"

#include "meter/display.h"
#include "meter/event_log.h"

namespace wattcard::meter {

void Presenting::recordFailure(Refusal refusal, EventKind kind)
{
    m_meter.lastError = refusal.code;
    if (countsAsRejected(refusal.code))
        m_meter.rejectedCards = (m_meter.rejectedCards + 1) % rejectedCardsWrap;
    record(m_meter, {.kind = kind, .code = refusal.code, .cause = refusal.cause});
}

void Presenting::save(Phase phase)
{
    presentation().phase = phase;
    m_effects.push_back(SaveNvm{});
}

void Presenting::finish()
{
    const Presentation& ended = presentation();
    m_effects.push_back(ShowCode{ended.code, ended.credited});
    m_controller.transient.code = ended.code;
    m_controller.transient.visitCount = ended.visitCount;
    m_controller.transient.codeSeconds = codeShownSeconds;
    m_controller.transient.displaySeconds = displayOnSeconds;
    m_controller.presentation.reset();
}

} // namespace wattcard::meter
