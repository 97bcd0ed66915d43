// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/first_run.h"
#include "domain/ports/reader_watch.h"
#include "main/printer_trial.h"
#include "ui/setup/setup_window.h"

#include <QThread>

namespace wattcard {

// The window of the first run with what it asks: the reader's watch, a thread that makes the books,
// another for the test page. Ends before the counter is wired.
class FirstRunRoom : public QObject {
    Q_OBJECT
public:
    struct Parts {
        QString directory; // offered for the books
        bool isNamed;      // by who started the program: nothing is remembered
        QString reader;    // as SlotChoice names it
        ui::LanguageSwitch& language;
        std::function<Result<void>()> practise;
    };
    // BadInput for a reader that is none.
    static Result<std::unique_ptr<FirstRunRoom>> open(const Parts& parts);
    ~FirstRunRoom() override;
    ui::SetupWindow& window() { return *m_window; }
    // The folder of the books once the last page is left; empty when the window was closed before.
    const QString& books() const { return m_books; }

Q_SIGNALS:
    void finished();

private:
    explicit FirstRunRoom(const Parts& parts);
    Result<app::FirstRunDone> make(const app::FirstRun& run);
    void keep(const QString& directory, const reports::PrintSettings& settings);

    QString m_offered; // found again without being remembered
    bool m_isNamed;
    ui::SetupDesk m_desk;
    app::FirstRunService m_service;
    std::unique_ptr<ReaderWatch> m_watch;
    std::unique_ptr<ui::SetupWindow> m_window;
    QString m_books;
    QString m_made; // written by m_thread, read once it has ended
    QThread m_thread;
    QThread m_printThread;
    PrinterTrial m_trial; // lives on the printer's thread
};

} // namespace wattcard
