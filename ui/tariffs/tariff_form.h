// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/tariffs.h"
#include "ui/tariffs/day_band.h"
#include "ui/tariffs/step_rows.h"
#include "ui/widgets/figure_edit.h"
#include "ui/widgets/money_edit.h"
#include "ui/widgets/tariff_stairs.h"

#include <QDialog>

namespace wattcard::ui {

// A draft with its pictures as it is typed. What is wrong stands next to the field, and nothing
// that was typed is lost.
class TariffForm : public QDialog {
    Q_OBJECT
public:
    // What it begins with, and the plan that it belongs to: null for a new one, whose mode may be
    // chosen.
    TariffForm(const Tariff& content, TariffPlanId plan, QWidget* parent);
    TariffDraft draft() const { return {m_read, m_plan}; } // after it was accepted
    NotedFields& prices() { return *m_left; }
    NotedFields& steps() { return *m_middle; }
    NotedFields& charges() { return *m_right; }

    void accept() override; // refused while something is wrong
    bool isChanged() const { return read() != m_began; }
    Tariff typed() const { return read(); } // whatever is wrong with it

private:
    void makeLeft();
    void makeMiddle();
    void makeRight();
    void layOut();
    void listen();
    void fill(const Tariff& content);
    void fillCharges(const Tariff& content);
    Tariff read() const;
    void readCharges(Tariff& tariff) const;
    bool check(const Tariff& tariff); // notes what is wrong
    void checkCharges(const Tariff& tariff);
    void noteProblem(TariffProblem problem);
    QWidget& fieldOf(TariffProblem problem);
    void refresh();

    TariffPlanId m_plan;
    Tariff m_began;
    Tariff m_read;
    bool m_tried = false; // what is missing is said from then on
    NotedFields* m_left;
    NotedFields* m_middle;
    NotedFields* m_right;
    QLineEdit* m_name = nullptr;
    ChoiceBox<PaymentMode>* m_mode = nullptr;
    ByRate<PriceEdit*> m_prices{};
    ByRate<WholeEdit*> m_shares{};
    ChoiceBox<TierPeriod>* m_period = nullptr;
    TierRows* m_tiers = nullptr;
    DayRows* m_day = nullptr;
    std::vector<std::pair<MoneyEdit*, Money StandingCharges::*>> m_amounts;
    MoneyEdit* m_leastCredit = nullptr;
    WholeEdit* m_monthsAtOnce = nullptr;
    std::vector<std::pair<FigureEdit*, Percent StandingCharges::*>> m_percents;
    FigureEdit* m_tax = nullptr;
    std::vector<std::pair<FigureEdit*, Credit Tariff::*>> m_limits;
    WholeEdit* m_power = nullptr;
    WholeEdit* m_minutes = nullptr;
    TariffStairs* m_stairs;
    DayBand* m_band;
    QLabel* m_wrong;
};

} // namespace wattcard::ui
