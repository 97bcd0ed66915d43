// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/key_service.h"
#include "app/pin_service.h"
#include "app/records_service.h"
#include "app/shift_service.h"
#include "main/card_side.h"
#include "main/customers_side.h"
#include "main/cash_side.h"
#include "main/key_custody.h"
#include "main/health_side.h"
#include "main/office_side.h"
#include "main/reports_side.h"
#include "main/price_side.h"
#include "main/tariff_side.h"
#include "main/time_server.h"

#include <QThread>

namespace wattcard {

namespace db {
class Database;
}

// Makes everything that a counter needs and hands each part what it asks for. Three threads: the
// database, the card, and the reader's events; the window's own thread waits for none of them.
class Wiring {
public:
    struct Options {
        Profile profile;
        QString reader;              // see SlotChoice; empty: the one chosen in the settings
        PassphraseSource passphrase; // asked, on the caller's thread, where there is a vault
        std::function<std::unique_ptr<ReceiptPrinter>(const Profile&, const Company&)> printer;
        QString timeServer = {}; // HOST[:PORT]; empty: the one in the machine's settings
    };
    static Result<std::unique_ptr<Wiring>> make(const Options& options);
    ~Wiring();
    Wiring(const Wiring&) = delete;
    Wiring& operator=(const Wiring&) = delete;

    app::CounterService& counter() { return m_cardSide->counter(); }
    // Whoever signs in and out must be told to it, as to CardService.
    app::AccountServices& services() { return m_cardSide->services(); }
    CardSide& cardSide() { return *m_cardSide; }
    app::KeyService& keys() { return *m_keyService; }
    app::RecordsService& records() { return *m_records; }
    app::PinService& pins() { return *m_pins; }
    app::PrintService& printing() { return *m_print; }
    app::ShiftService& shifts() { return *m_shifts; }
    app::TariffService& tariffs() { return m_prices->service(); }
    app::MonthService& months() { return m_tariffs->months(); }
    OfficeSide& office() { return *m_office; }
    CustomersSide& customers() { return *m_customers; }
    ui::ReportRunner& reports() { return m_reports->runner(); }
    VisitSide& visits() { return m_reports->visits(); }
    CashSide& cash() { return *m_cash; }
    reports::PrintSystem& reportPrinters() { return m_reports->printers(); }
    app::HealthService& health() { return m_health->service(); }
    ReaderWatch& watch() { return *m_watch; }
    const Company& company() const { return m_company; }
    // Work on the open books, on their thread, waited for: for training, which prepares a customer.
    Result<void> onBooks(const std::function<Result<void>(db::Database&)>& work);

private:
    struct Store; // lives and dies on the database thread
    Wiring();
    Result<void> openStore(const Options& options);
    Result<void> onDatabaseThread(const std::function<Result<void>()>& work);
    Result<void> openBooks(const QString& directory);
    Result<void> openKeys(const Profile& profile, const PassphraseSource& passphrase);
    Result<void> openReader(const Options& options);
    void linkPeople();
    void linkServices();
    void openOffice(const Profile& profile);
    void openReports();
    void openCustomers();
    void openCash();
    void openHealth(const Profile& profile);
    void startPrinting(const Options& options);

    QThread m_databaseThread;
    QThread m_printThread;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Clock> m_clock;
    OpenedKeys m_keys;
    Company m_company;
    std::unique_ptr<ReceiptPrinter> m_printer;
    std::unique_ptr<app::PrintService> m_print;
    std::unique_ptr<app::RecordsService> m_records;
    std::unique_ptr<app::PinService> m_pins;
    std::unique_ptr<app::ShiftService> m_shifts;
    std::unique_ptr<TariffSide> m_tariffs;
    std::unique_ptr<app::KeyService> m_keyService;
    std::unique_ptr<TimeServer> m_time; // none where no server is set
    std::unique_ptr<CardSide> m_cardSide;
    std::unique_ptr<OfficeSide> m_office;
    std::unique_ptr<ReportsSide> m_reports;
    std::unique_ptr<PriceSide> m_prices;
    std::unique_ptr<CustomersSide> m_customers;
    std::unique_ptr<CashSide> m_cash;
    std::unique_ptr<HealthSide> m_health;
    std::unique_ptr<ReaderWatch> m_watch;
};

} // namespace wattcard
