// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/counter/desk_world.h"
#include "ui/counter/counter_page.h"
#include "ui/operators/sign_in_desk.h"
#include "ui/shell/language_switch.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QKeyEvent>
#include <QTemporaryDir>

namespace wattcard::ui {

// The real window over services that only write down what they were asked; a clerk has signed in.
struct WindowWorld : DeskWorld {
    QTemporaryDir folder;
    LanguageSwitch language{folder.filePath(QStringLiteral("user.ini"))};
    SignInDesk people{CounterId{3}, folder.filePath(QStringLiteral("user.ini"))};
    MainWindow window{{desk, people, language, sampleCompany()}};

    WindowWorld()
    {
        language.use(Language::English);
        window.show();
        people.signedIn(sampleOperator());
    }
    QWidget& focused()
    {
        QWidget* inside = window.focusWidget();
        return inside && window.counterPage().isAncestorOf(inside) ? *inside : window.counterPage();
    }
    void key(Qt::Key key, const QString& text = {}, Qt::KeyboardModifiers modifiers = {})
    {
        QKeyEvent press{QEvent::KeyPress, key, modifiers, text};
        QApplication::sendEvent(&focused(), &press);
        wait();
    }
    void repeatEnter(int times)
    {
        for (int i = 0; i < times; ++i) {
            QKeyEvent held{QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"),
                           true};
            QApplication::sendEvent(&focused(), &held);
            wait();
        }
    }
};

} // namespace wattcard::ui
