// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/card_side.h"

#include "cardio/inspect/wattcard1_inspector.h"
#include "cardio/profile/wattcard1_desk.h"
#include "cardio/profile/wattcard1_workshop.h"
#include "crypto/random.h"

namespace wattcard {

CardSide::CardSide(Parts parts)
    : m_ledger{parts.books.ledger, parts.books.home},
      m_stock{parts.books.stock, parts.books.home},
      m_orders{parts.books.orders, parts.books.home},
      m_limits{parts.books.limits, parts.books.home},
      m_trail{parts.books.trail, parts.books.home},
      m_rollOuts{parts.books.rollOuts, parts.books.home},
      m_serviceBooks{parts.books.services, parts.books.home},
      m_guard{{m_limits, m_trail, parts.clock, std::move(parts.reference)}},
      m_reader{std::move(parts.reader)}
{
    const Company& company = parts.company;
    const cardio::CardAccess access{parts.keys, company.utilityRegion};
    m_desk = std::make_unique<cardio::Wattcard1Desk>(*m_reader, access);
    m_workshop = std::make_unique<cardio::Wattcard1Workshop>(*m_reader, access);
    const app::Rekeying rekeying{*m_workshop, m_stock, m_rollOuts, parts.keys};
    m_inspector = std::make_unique<cardio::Wattcard1Inspector>(*m_reader, access);
    const app::CounterService::Parts counter{*m_desk,
                                             m_ledger,
                                             parts.clock,
                                             crypto::randomBytes,
                                             company.counter,
                                             company.utilityRegion,
                                             parts.keys.hasTestKeys(),
                                             rekeying,
                                             &m_guard};
    m_counter = std::make_unique<app::CounterService>(counter);
    app::ServiceDesk::Books books = m_serviceBooks.books();
    books.inspector = m_inspector.get();
    if (parts.books.field)
        books.field = &m_fieldBook.emplace(*parts.books.field, parts.books.home, parts.books.store);
    m_services = std::make_unique<app::AccountServices>(app::ServiceDesk::Parts{counter, books});
    m_cards = std::make_unique<app::CardService>(
        app::Workbench{*m_workshop, m_stock, m_orders, company.counter, rekeying});
    m_inspection = std::make_unique<app::InspectionService>(
        app::InspectionDesk{*m_inspector, m_ledger, &m_orders});
    m_readers = std::make_unique<app::ReaderService>(
        app::ReaderService::Parts{*m_reader, std::move(parts.rememberReader)});
    if (m_fieldBook) {
        const app::CommissionMeter::Parts meters{
            app::Workbench{*m_workshop, m_stock, m_orders, company.counter, rekeying}, *m_desk,
            *m_fieldBook, app::FieldPhotos{parts.books.photos}};
        m_field = std::make_unique<app::FieldService>(app::FieldService::Parts{meters, m_ledger});
        m_field->moveToThread(&m_thread);
    }
    const std::initializer_list<QObject*> services{m_counter.get(), m_services.get(), m_cards.get(),
                                                   m_inspection.get(), m_readers.get()};
    for (QObject* service : services)
        service->moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("card"));
    m_thread.start();
}

CardSide::~CardSide()
{
    m_thread.quit();
    m_thread.wait();
}

} // namespace wattcard
