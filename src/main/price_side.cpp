// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/price_side.h"

#include "app/quiet_thread.h"

namespace wattcard {

PriceSide::PriceSide(const Parts& parts)
    : m_tariffs{parts.tariffs, parts.home, parts.store},
      m_people{parts.people, parts.home},
      m_service{std::make_unique<app::TariffService>(
          app::TariffService::Parts{m_tariffs, m_people, parts.clock, parts.counter})}
{
    m_service->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::started, m_service.get(),
                     [] { app::makeThisThreadQuiet(app::QuietWork::SomebodyWaits); });
    m_thread.setObjectName(QStringLiteral("tariffs"));
    m_thread.start();
}

PriceSide::~PriceSide()
{
    m_thread.quit();
    m_thread.wait();
}

} // namespace wattcard
