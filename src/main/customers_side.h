// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/customers_service.h"
#include "app/import_service.h"
#include "db/repositories/sql_customer_records.h"
#include "db/repositories/sql_imports.h"
#include "main/threaded_customers.h"
#include "main/threaded_ledger.h"
#include "main/threaded_people.h"
#include "main/threaded_registry.h"

#include <QThread>

namespace wattcard {

// Customers and meters: lists and forms on one thread, files that are tried on another. Both read
// through connections of their own, so that the counter waits for a booking only.
class CustomersSide {
public:
    struct Parts {
        db::Database& database; // used on its own thread only, where `home` lives
        Ledger& ledger;         // as the others here: as they lie on that thread
        Registry& registry;
        People& people;
        QObject& home;
        db::StoreAddress store;
        const Clock& clock;
        CounterId counter{};
    };
    explicit CustomersSide(const Parts& parts); // starts the threads
    ~CustomersSide();                           // stops what runs
    CustomersSide(const CustomersSide&) = delete;
    CustomersSide& operator=(const CustomersSide&) = delete;

    app::CustomersService& customers() { return *m_customers; }
    app::ImportService& imports() { return *m_imports; }

private:
    db::SqlCustomerRecords m_records;
    db::SqlImports m_books;
    db::SqlImportTrial m_trial;
    ThreadedCustomerRecords m_threadedRecords;
    ThreadedImports m_threadedBooks;
    ThreadedLedger m_ledger;
    ThreadedRegistry m_registry;
    ThreadedPeople m_people;
    std::unique_ptr<app::CustomersService> m_customers;
    std::unique_ptr<app::ImportService> m_imports;
    QThread m_customersThread;
    QThread m_importThread;
};

} // namespace wattcard
