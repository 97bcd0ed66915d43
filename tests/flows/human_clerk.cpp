// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "human_clerk.h"

#include "ui/counter/counter_page.h"
#include "ui/operators/sign_in_page.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

#include <algorithm>

namespace wattcard::human {

using namespace Qt::StringLiterals;

namespace {

constexpr int heldRepeats = 5;
constexpr std::chrono::milliseconds standing = ui::settleTime + std::chrono::milliseconds{30};
constexpr std::array passing{"reading"_L1, "do not remove"_L1};

} // namespace

void Clerk::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_window.windowHandle(), key, modifiers);
}

void Clerk::type(const QString& text)
{
    for (const QChar each : text)
        QTest::keyClick(m_window.windowHandle(), each.toLatin1());
}

// As the window system tells of a key that it repeats; the first press is the clerk's own affair.
void Clerk::holdEnter()
{
    for (int i = 0; i < heldRepeats; ++i) {
        QTest::simulateEvent(m_window.windowHandle(), true, Qt::Key_Return, Qt::NoModifier,
                             u"\r"_s, true);
    }
}

QString Clerk::word()
{
    const ui::CounterPage& page = m_window.counterPage();
    return page.isVisible() ? page.accessibleName() : QString{};
}

QString Clerk::sentence()
{
    const auto* line = m_window.counterPage().findChild<ui::MessageLine*>();
    return line && line->isVisible() ? line->accessibleName() : QString{};
}

bool Clerk::reads(const QString& text)
{
    return std::ranges::any_of(m_window.findChildren<QLabel*>(), [&](const QLabel* label) {
        return label->isVisible() && label->text() == text;
    });
}

bool Clerk::canPress(const QKeySequence& keys)
{
    return std::ranges::any_of(m_window.findChildren<QPushButton*>(), [&](const auto* button) {
        return button->isVisible() && button->isEnabled() && button->shortcut() == keys;
    });
}

// The button of Enter has no shortcut of its own: the key is the screen's.
bool Clerk::mayEnter()
{
    const auto buttons = m_window.counterPage().findChildren<QPushButton*>();
    return std::ranges::any_of(buttons, [](const QPushButton* button) {
        return button->isVisible() && button->isEnabled() && button->text() == "ENTER"_L1;
    });
}

int Clerk::rows()
{
    for (const auto* table : m_window.counterPage().findChildren<QTableWidget*>()) {
        if (table->isVisible())
            return table->rowCount();
    }
    return 0;
}

QString Clerk::typed()
{
    const auto* edit = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    return edit ? edit->text() : QString{};
}

std::vector<QLineEdit*> Clerk::fields()
{
    std::vector<QLineEdit*> seen;
    for (QLineEdit* edit : m_window.signInPage().findChildren<QLineEdit*>()) {
        if (edit->isVisible())
            seen.push_back(edit);
    }
    return seen;
}

bool Clerk::isAtSignIn()
{
    return m_window.signInPage().isVisible();
}

bool Clerk::waitFor(const std::function<bool()>& seen, std::chrono::milliseconds patience)
{
    return QTest::qWaitFor(seen, static_cast<int>(patience.count()));
}

bool Clerk::hasStood()
{
    if (const QString now = word(); now != m_word) {
        m_word = now;
        m_since.restart();
    }
    return std::chrono::milliseconds{m_since.elapsed()} > standing;
}

QString Clerk::settledWord()
{
    m_since.restart();
    std::ignore = waitFor(
        [this] { return hasStood() && std::ranges::find(passing, m_word) == passing.end(); });
    return m_word;
}

// The login of whoever was here last stands in the field.
bool Clerk::chooseLogin(const QString& login)
{
    const auto seen = fields();
    if (seen.size() != 2)
        return false;
    if (seen[0]->text() == login)
        return waitFor([&] { return seen[1]->hasFocus(); });
    if (!seen[0]->hasFocus())
        key(Qt::Key_Backtab, Qt::ShiftModifier);
    key(Qt::Key_A, Qt::ControlModifier);
    type(login);
    enter();
    return seen[0]->text() == login && waitFor([&] { return seen[1]->hasFocus(); });
}

bool Clerk::signIn(const QString& login, const QString& password, const QString& oneTime)
{
    if (!waitFor([this] { return isAtSignIn() && fields().size() == 2; }) || !chooseLogin(login))
        return false;
    type(oneTime.isEmpty() ? password : oneTime);
    enter();
    if (!oneTime.isEmpty()) {
        if (!waitFor([this] { return fields().size() == 3 && fields()[0]->hasFocus(); }))
            return false;
        for (const QString& each : {oneTime, password, password}) {
            type(each);
            if (!fields()[2]->hasFocus())
                key(Qt::Key_Tab);
        }
        enter();
    }
    return waitFor([this] { return !isAtSignIn(); });
}

bool Clerk::lock()
{
    key(Qt::Key_L, Qt::ControlModifier);
    return waitFor([this] { return isAtSignIn(); });
}

} // namespace wattcard::human
