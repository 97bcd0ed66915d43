// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/dashboard_view.h"

#include <QObject>

namespace wattcard::ui {

// The dashboard without widgets: asks for a look while somebody is before it, says how old the last
// one is, and keeps the rows behind the number that was opened.
class DashboardDesk : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::seconds lookEvery{10};
    // What is older is no longer live: one look has not come.
    static constexpr std::chrono::seconds freshFor{15};

    explicit DashboardDesk(const Clock& clock, QObject* parent = nullptr);
    const DashboardView& view() const { return m_view; }

public Q_SLOTS:
    // From the people
    void enter(const wattcard::Operator& person); // the screen is opened
    void setHere(bool isHere);                    // another screen: nothing is asked for
    void leave();                                 // nobody is signed in any more
    void refresh();
    void booksWritten(); // by another counter
    void open(wattcard::ui::DayTile tile);
    // What a row of the tables was about: hour and tariff, a counter, a person.
    void openSold(const wattcard::DayQuestion& about, const QString& login = {});
    void openDay(const QString& day);               // its report
    void turn(wattcard::ui::DashboardCommand what); // Days or Table
    void more();
    void closeListing();
    void openReport();

    // From a timer, often: asks when it is time, and tells when it is stale.
    void tick();
    // From the services
    void looked(qint64 number, const std::shared_ptr<const wattcard::app::DayState>& state);
    void lookFailed(qint64 number, const wattcard::Failure& failure);
    void listed(qint64 number, const wattcard::DayPage& page);
    void listFailed(qint64 number, const wattcard::Failure& failure);
    void readerChanged(const wattcard::ReaderEvent& event);
    void printQueueChanged(const wattcard::app::PrintQueue& queue);

Q_SIGNALS:
    void viewChanged(const wattcard::ui::DashboardView& view);
    void lookWanted(qint64 number);
    void listWanted(qint64 number, const wattcard::DayQuestion& question);
    void reportWanted(const wattcard::reports::ReportQuestion& question);
    void healthWanted();
    void backupWanted();

private:
    void show();
    void ask();
    void list(DayList list);
    void askForRows();

    const Clock& m_clock;
    bool m_isHere = false;
    qint64 m_look = 0;      // number of the last one
    bool m_isAsked = false; // and the answer has not come
    std::optional<UtcTime> m_askedAt;
    qint64 m_number = 0; // of the rows that were asked for last
    DashboardView m_view;
};

} // namespace wattcard::ui
