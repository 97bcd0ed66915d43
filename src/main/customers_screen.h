// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "main/customers_side.h"
#include "ui/counter/counter_desk.h"
#include "ui/customers/customers_desk.h"
#include "ui/customers/import_view.h"
#include "ui/customers/meters_view.h"
#include "ui/operators/sign_in_desk.h"
#include "ui/shell/main_window.h"

namespace wattcard {

// The screen of customers and meters: adds it to the window, joins it to its services and tells
// them who has signed in. Decides nothing.
class CustomersScreen : public QObject {
    Q_OBJECT
public:
    struct Parts {
        ui::MainWindow& window;
        CustomersSide& side;
        ui::SignInDesk& people;
        ui::CounterDesk& counter;
        const Clock& clock;
        QString papers; // where exports go
    };
    explicit CustomersScreen(const Parts& parts);

private:
    void listenToPeople();
    void showPurchases(const QString& number);

    Parts m_parts;
    std::optional<Operator> m_person;
    ui::CustomersDesk m_customers;
    ui::MetersDesk m_meters;
    ui::ImportDesk m_import;
};

} // namespace wattcard
