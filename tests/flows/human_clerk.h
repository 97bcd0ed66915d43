// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"
#include "ui/shell/main_window.h"

#include <QElapsedTimer>
#include <QKeySequence>
#include <QLineEdit>

#include <chrono>
#include <functional>

namespace wattcard::human {

// A person's hands and eyes at the window: keys go to it as the window system would send them, and
// what is known of it is what it shows. Waiting lets the window live on.
class Clerk {
public:
    explicit Clerk(ui::MainWindow& window) : m_window{window} { m_since.start(); }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void key(const QKeyCombination& keys) { key(keys.key(), keys.keyboardModifiers()); }
    void enter() { key(Qt::Key_Return); }
    void holdEnter(); // five times what a held key sends
    void type(const QString& text);

    // Both on the counter's screen only; empty while another one is shown.
    QString word();
    QString sentence();
    bool reads(const QString& text); // a line of the window that says this
    bool canPress(const QKeySequence& keys);
    bool mayEnter();                  // the one default action does something
    int rows();                       // of the list on the counter's screen
    QString typed();                  // in the field that has the keyboard
    std::vector<QLineEdit*> fields(); // of the sign-in page, those that are seen
    bool isAtSignIn();

    bool waitFor(const std::function<bool()>& seen, std::chrono::milliseconds patience = usual);
    // The word once it stands for longer than keys are ignored, and is not one that passes.
    QString settledWord();
    bool signIn(const QString& login, const QString& password, const QString& oneTime = {});
    bool lock();

    static constexpr std::chrono::milliseconds usual{15'000};

private:
    bool hasStood();
    bool chooseLogin(const QString& login);

    ui::MainWindow& m_window;
    QString m_word;
    QElapsedTimer m_since; // the word changed
};

} // namespace wattcard::human
