// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account_services.h"
#include "app/card_service.h"
#include "app/counter_service.h"
#include "app/field_service.h"
#include "app/inspection_service.h"
#include "app/reader_service.h"
#include "app/sale_guard.h"
#include "db/store/address.h"
#include "domain/ports/people.h"
#include "main/reader_choice.h"
#include "main/threaded_audit_trail.h"
#include "main/threaded_card_stock.h"
#include "main/threaded_field_book.h"
#include "main/threaded_ledger.h"
#include "main/threaded_roll_outs.h"
#include "main/threaded_sale_limits.h"
#include "main/threaded_service_books.h"
#include "main/threaded_work_orders.h"

#include <QThread>

namespace wattcard {

// Everything that speaks to the card in the counter's reader, on one thread: so a sale, a work
// order, an inspection and a test of the reader never get in each other's way.
class CardSide {
public:
    // The books as they lie on the database thread, and an object that lives there.
    struct Books {
        Ledger& ledger;
        CardStock& stock;
        WorkOrders& orders;
        SaleLimits& limits;
        AuditTrail& trail;
        RollOuts& rollOuts;
        app::ServiceDesk::Books services;
        QObject& home;
        FieldBook* field = nullptr; // none: there is no FieldService
        QString photos = {};        // where photographs of the field are kept
        db::StoreAddress store = {}; // lists of tickets are read beside its thread
    };
    struct Parts {
        std::unique_ptr<cardio::ChosenReader> reader;
        const crypto::KeyStore& keys;
        const Company& company;
        const Clock& clock;
        Books books;
        std::function<std::optional<UtcTime>()> reference; // as SaleGuard's
        std::function<Result<void>(const QString& reader)> rememberReader;
    };
    explicit CardSide(Parts parts); // starts the thread
    ~CardSide();                    // waits for what the card is doing
    CardSide(const CardSide&) = delete;
    CardSide& operator=(const CardSide&) = delete;

    app::CounterService& counter() { return *m_counter; }
    app::AccountServices& services() { return *m_services; }
    app::CardService& cards() { return *m_cards; }
    app::InspectionService& inspection() { return *m_inspection; }
    app::ReaderService& readers() { return *m_readers; }
    app::FieldService& field() { return *m_field; }

private:
    ThreadedLedger m_ledger;
    ThreadedCardStock m_stock;
    ThreadedWorkOrders m_orders;
    ThreadedSaleLimits m_limits;
    ThreadedAuditTrail m_trail;
    ThreadedRollOuts m_rollOuts;
    ThreadedServiceBooks m_serviceBooks;
    std::optional<ThreadedFieldBook> m_fieldBook;
    app::SaleGuard m_guard;
    std::unique_ptr<cardio::ChosenReader> m_reader;
    std::unique_ptr<CardDesk> m_desk;
    std::unique_ptr<CardWorkshop> m_workshop;
    std::unique_ptr<CardInspector> m_inspector;
    std::unique_ptr<app::CounterService> m_counter;
    std::unique_ptr<app::AccountServices> m_services;
    std::unique_ptr<app::CardService> m_cards;
    std::unique_ptr<app::InspectionService> m_inspection;
    std::unique_ptr<app::ReaderService> m_readers;
    std::unique_ptr<app::FieldService> m_field;
    QThread m_thread;
};

} // namespace wattcard
