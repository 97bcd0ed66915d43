// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/health_service.h"
#include "app/inspection_service.h"
#include "app/print_service.h"

namespace wattcard::ui {

// What the screen of health shows.
struct HealthView {
    std::vector<app::HealthFinding> findings; // empty before the first look
    std::optional<UtcTime> at;
    bool isChecking = false;
    QString filter;
    std::vector<QString> log; // those that pass the filter, the newest last
};

// The state behind health and logs: looks when the screen is entered and when asked, and puts
// together what support is sent.
class HealthDesk : public QObject {
    Q_OBJECT
public:
    struct Surroundings {
        QString version;
        QString system;
        std::function<std::vector<QString>()> log; // all lines that are kept, the newest last
    };
    explicit HealthDesk(Surroundings around) : m_around{std::move(around)} {}
    const HealthView& view() const { return m_view; }
    app::Diagnostics diagnostics() const;

public Q_SLOTS:
    // From the page.
    void check(); // also on entering it
    void setFilter(const QString& filter);
    // From watch, printer, inspector and service.
    void readerChanged(const wattcard::ReaderEvent& event);
    void printQueueChanged(const wattcard::app::PrintQueue& queue);
    void cardInspected(const wattcard::app::CardReport& report);
    void checked(const std::vector<wattcard::app::HealthFinding>& findings, wattcard::UtcTime at);

Q_SIGNALS:
    void viewChanged(const wattcard::ui::HealthView& view);
    void checkWanted(const wattcard::app::HealthSigns& signs);

private:
    void readLog();

    Surroundings m_around;
    HealthView m_view;
    app::HealthSigns m_signs;
    Bytes m_atr;
};

// Joins the desk to its service on its thread, by queued signals only.
void linkHealth(HealthDesk& desk, app::HealthService& service);

} // namespace wattcard::ui
