// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services/services_desk.h"

#include <functional>

namespace wattcard::ui {

app::CardSituation sampleBlankCard();
app::CardSituation sampleCustomerCard();
app::AccountSheet sampleSheet(AccountState state = AccountState::Active);

// Stands behind a desk in place of the services and answers at once, for pictures and tests. What
// is counted tells how often it was asked.
class SampleServices : public QObject {
    Q_OBJECT
public:
    explicit SampleServices(ServicesDesk& desk);
    void putIn(const app::CardSituation& card);
    void takeOut();
    void finishRun(); // that was left open

    bool answers = true; // else questions stay open
    AccountState state = AccountState::Active;
    // What is other about the account, and what a wish comes to and ends with.
    std::function<void(app::AccountSheet& sheet)> dress = {};
    std::function<void(app::ServiceWish& wish)> fill = {}; // what a preparation fills in
    app::ServiceFigures figures = {};
    app::ServiceDone ends = {};
    std::vector<Right> signers = {};                  // of what is prepared
    std::optional<Fault> refuses = {};                // the next preparation, signature or run
    std::optional<app::SaleStopped::Kind> stops = {}; // how the next run ends
    int prepared = 0;
    int signatures = 0;
    int runs = 0;
    int finishes = 0;
    std::optional<app::ServiceWish> lastWish = {};

private:
    app::AccountSheet sheet() const;
    void prepare(int request, const app::ServiceWish& wish);
    void sign(int request, app::PreparedService prepared);
    void run(int request, const app::PreparedService& prepared);
    void end(int request);
    bool isRefused(int request);

    ServicesDesk& m_desk;
    app::CardSituation m_card;
    std::uint32_t m_insertions = 0;
    bool m_writes = false;
    int m_run = 0; // the request of the last run
};

} // namespace wattcard::ui
