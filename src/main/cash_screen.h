// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "main/wiring.h"
#include "ui/areas/areas_desk.h"
#include "ui/cash/cash_desk.h"
#include "ui/counter/counter_desk.h"
#include "ui/operators/sign_in_desk.h"
#include "ui/shell/main_window.h"

namespace wattcard {

// The screens of cash control and of areas and points of sale: adds them to the window, joins them
// to their services and tells them who has signed in. Decides nothing.
class CashScreen : public QObject {
    Q_OBJECT
public:
    struct Parts {
        ui::MainWindow& window;
        Wiring& wiring;
        ui::SignInDesk& people;
        ui::CounterDesk& counter;
        QString papers;               // where reports of shifts and days go
        std::function<void()> reopen; // where there is one: the window, with the books read afresh
    };
    explicit CashScreen(const Parts& parts);

private:
    void addCash(const Parts& parts);
    void addAreas(const Parts& parts);

    std::optional<Operator> m_person;
    ui::CashDesk m_cash;
    ui::AreasDesk m_areas;
};

} // namespace wattcard
