// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/customers_side.h"

#include "db/repositories/sql_customer_book.h"
#include "main/search_side.h"

namespace wattcard {

namespace {

auto bookOpener(const db::StoreAddress& store)
{
    return [store](OperatorId viewer) -> Result<std::unique_ptr<CustomerBook>> {
        auto book = db::SqlCustomerBook::open(store, viewer);
        if (!book)
            return failed(book);
        return std::unique_ptr<CustomerBook>{std::move(*book)};
    };
}

} // namespace

CustomersSide::CustomersSide(const Parts& parts)
    : m_records{parts.database, parts.clock},
      m_books{parts.database, parts.clock},
      m_trial{parts.store},
      m_threadedRecords{m_records, parts.home},
      m_threadedBooks{m_books, parts.home},
      m_ledger{parts.ledger, parts.home},
      m_registry{parts.registry, parts.home},
      m_people{parts.people, parts.home},
      m_customers{std::make_unique<app::CustomersService>(app::CustomersService::Parts{
          bookOpener(parts.store), m_ledger, m_threadedRecords, parts.counter})},
      m_imports{std::make_unique<app::ImportService>(app::ImportService::Parts{
          m_trial, m_threadedBooks, m_registry, m_people, parts.clock, parts.counter})}
{
    QObject::connect(m_imports.get(), &app::ImportService::imported, &parts.home,
                     [&database = parts.database, &home = parts.home] {
                         makeSearchLines(database, home);
                     });
    m_customers->moveToThread(&m_customersThread);
    m_imports->moveToThread(&m_importThread);
    m_customersThread.setObjectName(QStringLiteral("customers"));
    m_importThread.setObjectName(QStringLiteral("import"));
    m_customersThread.start();
    m_importThread.start();
}

CustomersSide::~CustomersSide()
{
    m_customers->stop();
    m_imports->stop();
    m_customersThread.quit();
    m_importThread.quit();
    m_customersThread.wait();
    m_importThread.wait();
}

} // namespace wattcard
