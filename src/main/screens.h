// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "main/cash_screen.h"
#include "main/machine_screen.h"
#include "main/printing_audit.h"
#include "main/customers_screen.h"
#include "main/management_screens.h"
#include "main/field_screens.h"
#include "main/office_screens.h"
#include "main/wiring.h"
#include "ui/cards/inspector_desk.h"
#include "ui/cards/inspector_page.h"
#include "ui/counter/counter_desk.h"
#include "ui/display/customer_display.h"
#include "ui/health/health_desk.h"
#include "ui/keys/ceremony_dialog.h"
#include "ui/keys/keys_page.h"
#include "ui/operators/sign_in_desk.h"
#include "ui/receipts/printing_desk.h"
#include "ui/receipts/receipts_desk.h"
#include "ui/services/services_desk.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/language_switch.h"
#include "ui/shell/look_switch.h"
#include "ui/shell/main_window.h"
#include "ui/shift/shift_desk.h"
#include "ui/sounds/sounds.h"
#include "ui/tariffs/month_desk.h"
#include "ui/tariffs/tariffs_desk.h"

namespace wattcard {

// The window with all its screens: makes desks and pages, joins them to the services and tells them
// who has signed in and what the reader holds. Decides nothing.
class Screens : public QObject {
    Q_OBJECT
public:
    struct Parts {
        Wiring& wiring;
        ui::LanguageSwitch& language;
        const Clock& clock;
        bool readerIsFixed = false;     // named on the command line
        bool isTraining = false;        // the way to training is not shown in training
        QString papers = {};            // where reports of shifts go
        ui::LookSwitch* look = nullptr; // none: it is not for choosing
        // Told once a restore is signed; the caller closes everything and takes it.
        std::function<void(const app::SignedRestore&)> restart = {};
        std::optional<app::RestoreEnd> restored = {}; // that this window begins with
        std::function<void()> reopen = {};            // the same books, read afresh
    };
    explicit Screens(const Parts& parts);
    ~Screens() override;
    ui::MainWindow& window() { return *m_window; }

private:
    void addShift();
    void addServices();
    void addReceipts();
    void addManagement();
    void addTariffs();
    void addInspector();
    void addKeys();
    void addOffice();
    void addCustomers();
    void addField();
    void addHealth();
    void addSettings();
    void addPrinting(ui::SettingsPage& page);
    void addDisplay();
    void addSounds();
    void addTraining();
    void listenToPeople();
    void listenToReader();
    void readerChanged(const ReaderEvent& event);

    Parts m_parts;
    std::optional<Operator> m_person;
    std::uint32_t m_insertions = 0; // of the card that the batch has seen
    ui::CounterDesk m_counter;
    ui::SignInDesk m_people;
    ui::ShiftDesk m_shift;
    ui::ServicesDesk m_services;
    ui::ReceiptsDesk m_receipts;
    PrintingAudit m_printingAudit;
    ui::PrintingDesk m_printing;
    ui::TariffsDesk m_tariffs;
    ui::MonthDesk m_months;
    ui::InspectorDesk m_inspector;
    ui::KeysDesk m_keys;
    ui::HealthDesk m_health;
    ui::SettingsDesk m_settings;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<ui::CeremonyDialog> m_ceremony;
    std::unique_ptr<ManagementScreens> m_management;
    std::unique_ptr<OfficeScreens> m_office;
    std::unique_ptr<CashScreen> m_cash;
    std::unique_ptr<MachineScreen> m_machine;
    std::unique_ptr<CustomersScreen> m_customers;
    std::unique_ptr<FieldScreens> m_field;
    std::unique_ptr<ui::CustomerDisplay> m_display;
    std::unique_ptr<ui::DisplayScreen> m_displayScreen;
    ui::Sounds m_sounds;
};

} // namespace wattcard
