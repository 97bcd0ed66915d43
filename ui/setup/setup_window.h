// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/setup/setup_books.h"
#include "ui/setup/setup_devices.h"
#include "ui/setup/setup_fields.h"

#include <QWidget>

namespace wattcard::ui {

class ServiceWizard;

// The first run, before there are books (SCREENS.md section 11): pages by Enter and Esc, and
// nothing is made before the last of them.
class SetupWindow : public QWidget {
    Q_OBJECT
public:
    struct Parts {
        SetupDesk& desk;
        LanguageSwitch& language;
        QString directory;                      // offered for the books
        std::function<Result<void>()> practise; // opens the practice window
    };
    explicit SetupWindow(Parts parts, QWidget* parent = nullptr);
    ServiceWizard& wizard() { return *m_wizard; }

Q_SIGNALS:
    void finished(); // past the last page: the counter may open

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void addCompany();
    void addPerson();
    void addPlace();
    void addDevices();
    void addBooks();
    void addSummary();
    void addDone();
    void refresh();
    void placeLooked();
    Gap booksGap() const;
    QString summary() const;
    app::FirstRun value() const;

    Parts m_parts;
    ServiceWizard* m_wizard;
    SetupFields m_fields;
    NotedForm* m_company;
    NotedForm* m_person;
    PlaceForm* m_place;
    ReaderForm* m_reader;
    PrinterForm* m_printer;
    BooksForm* m_books;
    PassphraseForm* m_passphrase;
    NotedForm* m_summary;
    FirstDoneForm* m_done;
    bool m_isLooking = false; // Enter waits for the answer about the place
};

} // namespace wattcard::ui
