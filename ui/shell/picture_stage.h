// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/counter_desk.h"
#include "ui/operators/sign_in_desk.h"
#include "ui/shell/language_switch.h"
#include "ui/shell/main_window.h"

#include <functional>

namespace wattcard::ui {

class StandingClock : public Clock {
public:
    UtcTime now() const override { return {}; }
    LocalTime local(UtcTime) const override { return {}; }
};

// A window that no service stands behind and that is never on a display, for pictures of it and
// of its dialogs.
class PictureStage {
public:
    // What is to be looked at, and the name of it.
    using Visit = std::function<void(QWidget& widget, const QString& name)>;
    struct Wanted {
        Visit visit;
        QString only = {}; // how the names begin; nothing else is laid out
    };
    PictureStage(const Company& company, LanguageSwitch& language, QSize size, Wanted wanted);
    MainWindow& window() { return m_window; }
    Language language() const;  // of the moment
    LanguageSwitch& languageSwitch() { return m_language; }
    void show(QDialog& dialog); // without a display, like the window
    // When everything that waits to be laid out has been.
    void keep(const QString& name) { keep(m_window, name); }
    void keep(QWidget& widget, const QString& name);

private:
    StandingClock m_clock;
    CounterDesk m_counter;
    SignInDesk m_people;
    LanguageSwitch& m_language;
    MainWindow m_window;
    Wanted m_wanted;
};

} // namespace wattcard::ui
