// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/first_run.h"
#include "domain/ports/reader_watch.h"
#include "reports/printing/print_settings.h"

namespace wattcard::ui {

// What the pages of the first run show beside what is typed into them.
struct SetupView {
    enum class Paper { Untested, Printing, Printed, Failed };
    ReaderEvent reader;
    bool cardSeen = false; // since the window opened
    std::optional<app::FirstPlace> place;
    Paper paper = Paper::Untested;
    bool making = false;
    std::optional<app::FirstRunDone> done;
    std::optional<Fault> fault; // why the books were not made
    bool isForgotten = false;   // this computer could not remember where they are
};

// The state behind the first run. Nothing of what is typed is kept here; only `make` leads to
// something that stays.
class SetupDesk : public QObject {
    Q_OBJECT
public:
    const SetupView& view() const { return m_view; }

    // From the pages.
    void look(const QString& directory);
    void testPage(const reports::PrintSettings& settings);
    void make(const app::FirstRun& run, const reports::PrintSettings& settings);

public Q_SLOTS:
    // From the watch, the service and the printer's thread.
    void readerChanged(const wattcard::ReaderEvent& event);
    void looked(const wattcard::app::FirstPlace& place);
    void made(const wattcard::app::FirstRunDone& done);
    void failed(const wattcard::Failure& failure);
    void notRemembered(); // answers `kept`
    void testPrinted();
    void testFailed();

Q_SIGNALS:
    void viewChanged();
    void placeLooked(); // the answer to the last question
    void lookWanted(const QString& directory);
    void testWanted(const wattcard::reports::PrintSettings& settings);
    void makingWanted(const wattcard::app::FirstRun& run);
    // The books are there: what belongs to this computer may be kept now.
    void kept(const QString& directory, const wattcard::reports::PrintSettings& settings);

private:
    SetupView m_view;
    QString m_asked; // the place whose look is awaited
    reports::PrintSettings m_settings;
};

// Joins the desk to the service on its thread, by queued signals only.
void linkSetup(SetupDesk& desk, app::FirstRunService& service);

} // namespace wattcard::ui
