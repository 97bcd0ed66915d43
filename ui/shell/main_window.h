// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/people.h"
#include "ui/counter/command.h"
#include "ui/widgets/page_stack.h"

#include <QMainWindow>

#include <functional>

namespace wattcard::ui {

class CounterDesk;
class CounterPage;
class LanguageSwitch;
class Places;
class SignInDesk;
class SignInPage;
class StatusStrip;

// Composes the pages and joins them to their desks; decides nothing.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    // The desks and the language outlive the window.
    struct Parts {
        CounterDesk& counter;
        SignInDesk& people;
        LanguageSwitch& language;
        Company company;
    };
    explicit MainWindow(Parts parts, QWidget* parent = nullptr);
    CounterPage& counterPage() { return *m_counter; }
    SignInPage& signInPage() { return *m_signIn; }
    StatusStrip& statusStrip() { return *m_strip; }
    Places& places() { return *m_places; } // more screens are added from outside
    void showCounter();
    void showSignIn();
    void lock(); // as Ctrl+L, when nobody has touched anything for a while
    // Another screen writes a card as well: nobody leaves, locks or closes meanwhile.
    void holdWhile(std::function<bool()> isHeld) { m_isHeld = std::move(isHeld); }

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override; // not while a card is being written

private:
    bool isWriting() const;
    void compose();
    void retranslate();
    void connectCounter(CounterDesk& desk);
    void connectSignIn(SignInDesk& desk, CounterDesk& counter);

    Parts m_parts;
    std::function<bool()> m_isHeld;
    StatusStrip* m_strip;
    PageStack* m_pages;
    Places* m_places;
    SignInPage* m_signIn;
    CounterPage* m_counter;
};

} // namespace wattcard::ui
