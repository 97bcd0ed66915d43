// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tariffs/day_band.h"
#include "ui/tariffs/month_panel.h"
#include "ui/tariffs/tariffs_desk.h"
#include "ui/tariffs/what_if_panel.h"
#include "ui/widgets/undo_bar.h"

#include <QPushButton>
#include <QTabWidget>

#include <map>

namespace wattcard::ui {

// Prices over time: the versions of every plan, the selected one with its pictures, what it would
// cost, whom it would cost more, and which meters have it (SCREENS.md section 8).
class TariffsPage : public QWidget {
    Q_OBJECT
public:
    enum class Tab { Content, WhatIf, Rehearsal, Meters, Months };
    // `now` is asked when a version is released.
    TariffsPage(std::function<UtcTime()> now, QWidget* parent);
    void show(const wattcard::ui::TariffsView& view);
    void showAnswer(const wattcard::ui::TariffsView& view); // as show, for what if alone
    void showTab(Tab tab);
    MonthPanel& months() { return *m_months; }
    void press(TariffCommand command); // as its button and its key
    void openForm(const wattcard::Tariff& content, wattcard::TariffPlanId plan);

Q_SIGNALS:
    void versionChosen(wattcard::TariffVersionId version);
    void drafted(const wattcard::TariffDraft& draft);
    void rehearsalWanted();
    void signedFor(const wattcard::ui::TariffSigning& signing);
    void retired(const QString& reason);
    void importWanted(const QString& file);
    void exportWanted(const QString& file);
    void asked(const wattcard::app::WhatIfQuestion& question);

protected:
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void makeTabs();
    void makeButtons();
    void retranslate();
    void retranslateTables();
    void showVersions();
    void showContent();
    void showRehearsal();
    void showMap();
    QString message() const;
    QString noticeText() const;
    void askPowerFactors();
    void askRelease();
    void askRetirement();
    void askFile(TariffCommand command);

    std::function<UtcTime()> m_now;
    TariffsView m_view;
    QLabel* m_title;
    PlainTable* m_versions;
    QTabWidget* m_tabs;
    QLabel* m_sheet;
    TariffStairs* m_stairs;
    DayBand* m_band;
    WhatIfPanel* m_whatIf;
    QLabel* m_totals;
    PlainTable* m_accounts;
    QLabel* m_counts;
    PlainTable* m_meters;
    MonthPanel* m_months;
    UndoBar* m_undo;
    std::optional<TariffDraft> m_thrown; // what was typed in a form that was left
    QLabel* m_message;
    std::map<TariffCommand, QPushButton*> m_buttons;
};

} // namespace wattcard::ui
