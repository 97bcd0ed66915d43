// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/counter_desk.h"
#include "ui/dashboard/dashboard_desk.h"
#include "ui/operators/sign_in_desk.h"
#include "ui/shell/main_window.h"

#include <QTimer>

namespace wattcard {

// The dashboard: adds it to the window, joins it to its service, tells it who has signed in, and
// leads from its numbers to the screens that own them. Decides nothing.
class DashboardScreen : public QObject {
    Q_OBJECT
public:
    struct Parts {
        ui::MainWindow& window;
        app::DashboardService& service;
        ui::SignInDesk& people;
        ui::CounterDesk& counter;
        app::PrintService& printing;
        const Clock& clock;
        std::function<void(const reports::ReportQuestion&)> openReport;
    };
    explicit DashboardScreen(const Parts& parts);
    ui::DashboardDesk& desk() { return m_desk; }

private:
    void linkPeople(const Parts& parts);
    void linkPlaces(const Parts& parts);

    std::optional<Operator> m_person;
    ui::DashboardDesk m_desk;
    QTimer m_timer;
};

} // namespace wattcard
