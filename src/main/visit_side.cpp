// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/visit_side.h"

namespace wattcard {

VisitSide::VisitSide(const Parts& parts)
    : m_trail{parts.trail, parts.home},
      m_visits{parts.store},
      m_service{std::make_unique<app::VisitService>(
          app::VisitService::Parts{m_visits, m_trail, parts.clock, parts.counter})}
{
    m_service->moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("visits"));
    m_thread.start();
}

VisitSide::~VisitSide()
{
    m_thread.quit();
    m_thread.wait();
}

} // namespace wattcard
