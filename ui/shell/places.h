// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/ledger.h"

#include <QKeySequence>
#include <QMenu>
#include <QStackedWidget>

#include <functional>
#include <vector>

namespace wattcard::ui {

// One screen beside the counter: who may go there, and with which key.
struct Place {
    QString id; // stable, for tests and pictures
    std::function<QString()> title;
    QWidget* page = nullptr;
    std::vector<Role> roles; // empty: everybody who has signed in
    QKeySequence keys = {};
    std::function<void()> entered = {}; // asks the page's desk for fresh figures
    std::vector<Role> homeOf = {};      // who begins here; others where they may go first
};

// The places of the window as a menu, and the way to them and back. Only those of the signed-in
// role are offered, and their keys work for nobody else; the use cases behind them check again.
class Places : public QObject {
    Q_OBJECT
public:
    Places(QStackedWidget& pages, QWidget* parent);
    QMenu& menu() { return *m_menu; }
    // The first one is where Esc leads, for roles that may be there.
    void add(Place place);
    // Something to do rather than somewhere to go, below the places.
    void addCommand(std::function<QString()> title, const QKeySequence& keys,
                    std::function<void()> run);
    void openFor(const Operator& person); // offers his places and goes to the first
    void close();                         // nobody is signed in
    // Asked before each move: a card that is being written holds everybody where he is.
    void setMayLeave(std::function<bool()> mayLeave) { m_mayLeave = std::move(mayLeave); }
    bool go(const QString& id); // false when he may not, or not now
    QString current() const { return m_current; }
    void retranslate();

Q_SIGNALS:
    void changed(const QString& id);

private:
    struct MenuCommand {
        std::function<QString()> title;
        QAction* action = nullptr;
    };
    struct Entry {
        Place place;
        QAction* action = nullptr;
    };
    bool mayGo(const Place& place) const;
    void goHome();
    void nameScreens();

    QStackedWidget& m_pages;
    QMenu* m_menu;
    QAction* m_home;
    std::vector<Entry> m_entries;
    std::vector<MenuCommand> m_commands;
    QAction* m_separator = nullptr; // between places and commands
    std::optional<Role> m_role;
    std::function<bool()> m_mayLeave;
    QString m_current;
};

} // namespace wattcard::ui
