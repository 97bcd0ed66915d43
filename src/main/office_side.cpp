// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/office_side.h"

namespace wattcard {

OfficeSide::OfficeSide(const Parts& parts)
    : m_people{parts.books.people, parts.books.home},
      m_staff{parts.books.staff, parts.books.home},
      m_pins{parts.books.pins, parts.books.home},
      m_trail{parts.books.trail, parts.books.home},
      m_book{parts.books.file},
      m_staffService{std::make_unique<app::StaffService>(
          app::StaffService::Parts{m_people, m_staff, m_pins, m_book, parts.clock, parts.counter})},
      m_auditService{std::make_unique<app::AuditService>(
          app::AuditService::Parts{m_book, m_trail, m_people, parts.clock, parts.counter})}
{
    m_staffService->moveToThread(&m_staffThread);
    m_auditService->moveToThread(&m_auditThread);
    m_staffThread.setObjectName(QStringLiteral("staff"));
    m_auditThread.setObjectName(QStringLiteral("audit"));
    m_staffThread.start();
    m_auditThread.start();
}

OfficeSide::~OfficeSide()
{
    m_auditService->stop();
    m_staffThread.quit();
    m_auditThread.quit();
    m_staffThread.wait();
    m_auditThread.wait();
}

} // namespace wattcard
