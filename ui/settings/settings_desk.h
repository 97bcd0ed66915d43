// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader_service.h"
#include "domain/ports/reader_watch.h"

namespace wattcard::ui {

// Everything that the settings show of the reader.
struct SettingsView {
    std::vector<ReaderSight> readers; // those plugged in
    ReaderEvent reader;               // the counter's own
    QString chosen;                   // remembered, or named on the command line; may be missing
    bool fixed = false;               // named on the command line: not to be chosen here
    std::optional<app::ReaderTest> test;
    std::optional<Fault> fault; // why the last choice was not taken or not remembered
};

// The state behind the settings. Every choice is carried out and kept at once: there is no Save.
class SettingsDesk : public QObject {
    Q_OBJECT
public:
    struct Options {
        QString chosen;
        bool fixed = false;
    };
    explicit SettingsDesk(Options options);
    const SettingsView& view() const { return m_view; }

    // From the page.
    void chooseReader(const QString& name);
    void startTest(wattcard::app::ReaderTest::Kind kind);
    void stopTest();
    // From the reader's watch and service.
    void readersChanged(const std::vector<wattcard::ReaderSight>& readers);
    void readerChanged(const wattcard::ReaderEvent& event);
    void readerChosen(const QString& name);
    void readerRefused(wattcard::Fault fault);
    void testChanged(const wattcard::app::ReaderTest& test);

Q_SIGNALS:
    void viewChanged(const wattcard::ui::SettingsView& view);
    void readerWanted(const QString& name);
    void testWanted(wattcard::app::ReaderTest::Kind kind);
    void testUnwanted();

private:
    SettingsView m_view;
};

// Joins the desk to the service on the card thread, by queued signals only.
void linkSettings(SettingsDesk& desk, app::ReaderService& readers);

} // namespace wattcard::ui
