// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/places.h"

#include "ui/help/key_sheet.h"

#include <QAction>

#include <algorithm>

namespace wattcard::ui {

Places::Places(QStackedWidget& pages, QWidget* parent)
    : QObject{parent},
      m_pages{pages},
      m_menu{new QMenu{parent}},
      m_home{new QAction{this}}
{
    // On the first place Esc has a meaning of its own.
    m_home->setShortcut(Qt::Key_Escape);
    m_home->setEnabled(false);
    parent->addAction(m_home);
    connect(m_home, &QAction::triggered, this, &Places::goHome);
}

void Places::add(Place place)
{
    if (m_pages.indexOf(place.page) < 0)
        m_pages.addWidget(place.page);
    auto* action = new QAction{place.title(), m_menu};
    m_menu->insertAction(m_separator, action);
    action->setShortcut(place.keys);
    action->setVisible(false);
    action->setEnabled(false);
    // The menu is hidden most of the time; the key belongs to the window.
    static_cast<QWidget*>(parent())->addAction(action);
    const QString id = place.id;
    connect(action, &QAction::triggered, this, [this, id] { go(id); });
    m_entries.push_back({std::move(place), action});
}

void Places::addCommand(std::function<QString()> title, const QKeySequence& keys,
                        std::function<void()> run)
{
    if (!m_separator)
        m_separator = m_menu->addSeparator();
    QAction* action = m_menu->addAction(title());
    action->setShortcut(keys);
    action->setEnabled(false);
    static_cast<QWidget*>(parent())->addAction(action);
    connect(action, &QAction::triggered, this, std::move(run));
    m_commands.push_back({std::move(title), action});
}

bool Places::mayGo(const Place& place) const
{
    return m_role && (place.roles.empty() || std::ranges::count(place.roles, *m_role) > 0);
}

void Places::openFor(const Operator& person)
{
    m_role = person.role;
    for (const Entry& entry : m_entries) {
        entry.action->setVisible(mayGo(entry.place));
        entry.action->setEnabled(mayGo(entry.place));
    }
    nameScreens();
    for (const MenuCommand& command : m_commands)
        command.action->setEnabled(true);
    goHome();
}

void Places::close()
{
    m_role.reset();
    m_current.clear();
    m_home->setEnabled(false);
    for (const MenuCommand& command : m_commands)
        command.action->setEnabled(false);
    for (const Entry& entry : m_entries) {
        entry.action->setVisible(false);
        entry.action->setEnabled(false);
    }
}

bool Places::go(const QString& id)
{
    const auto entry =
        std::ranges::find_if(m_entries, [&](const Entry& each) { return each.place.id == id; });
    if (entry == m_entries.end() || !mayGo(entry->place) || (m_mayLeave && !m_mayLeave()))
        return false;
    m_current = id;
    m_home->setEnabled(entry != m_entries.begin());
    m_pages.setCurrentWidget(entry->place.page);
    entry->place.page->setFocus();
    if (entry->place.entered)
        entry->place.entered();
    Q_EMIT changed(id);
    return true;
}

void Places::goHome()
{
    auto first = std::ranges::find_if(m_entries, [this](const Entry& entry) {
        return m_role && std::ranges::count(entry.place.homeOf, *m_role) > 0;
    });
    if (first == m_entries.end())
        first = std::ranges::find_if(m_entries,
                                     [this](const Entry& entry) { return mayGo(entry.place); });
    if (first != m_entries.end())
        go(first->place.id);
}

// For the sheet of keys.
void Places::nameScreens()
{
    for (const Entry& entry : m_entries)
        entry.place.page->setProperty(placeTitleProperty,
                                      mayGo(entry.place) ? entry.place.title() : QString{});
}

void Places::retranslate()
{
    for (const Entry& entry : m_entries)
        entry.action->setText(entry.place.title());
    nameScreens();
    for (const MenuCommand& command : m_commands)
        command.action->setText(command.title());
}

} // namespace wattcard::ui
