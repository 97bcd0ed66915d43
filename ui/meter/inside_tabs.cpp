// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meter/inside_tabs.h"

#include "ui/meter/event_panel.h"
#include "ui/meter/register_panel.h"
#include "ui/meter/scenario_panel.h"

#include <QEvent>
#include <QTabBar>

namespace wattcard::ui {
namespace {

constexpr int askEveryMs = 500;

} // namespace

InsideTabs::InsideTabs(QWidget* parent)
    : QTabWidget{parent},
      m_events{new EventPanel{this}},
      m_registers{new RegisterPanel{this}},
      m_memory{new MemoryPanel{this}},
      m_story{new ScenarioPanel{this}}
{
    setDocumentMode(true);
    for (QWidget* page : {static_cast<QWidget*>(m_events), static_cast<QWidget*>(m_registers),
                          static_cast<QWidget*>(m_memory), static_cast<QWidget*>(m_story)})
        addTab(page, QString{});
    connect(this, &QTabWidget::currentChanged, this, [this] {
        m_sinceAsked.invalidate();
        ask();
    });
    retranslate();
}

void InsideTabs::choose(Tab tab)
{
    setCurrentIndex(static_cast<int>(tab));
}

void InsideTabs::showReadout(const meter::Readout& readout)
{
    m_events->showReadout(readout);
    ask();
}

void InsideTabs::ask()
{
    const QWidget* page = currentWidget();
    if (page != m_registers && page != m_memory)
        return;
    if (m_sinceAsked.isValid() && !m_sinceAsked.hasExpired(askEveryMs))
        return;
    m_sinceAsked.start();
    Q_EMIT insideRequested();
}

void InsideTabs::showInside(const app::MeterInside& inside)
{
    m_registers->showInside(inside);
    m_memory->showInside(inside);
}

void InsideTabs::retranslate()
{
    setTabText(static_cast<int>(Tab::Events), tr("&Events"));
    setTabText(static_cast<int>(Tab::Registers), tr("&Registers"));
    setTabText(static_cast<int>(Tab::Memory), tr("&Memory"));
    setTabText(static_cast<int>(Tab::Story), tr("&Story"));
    setAccessibleName(tr("Inside the meter"));
    tabBar()->setAccessibleName(tr("Inside the meter"));
}

void InsideTabs::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QTabWidget::changeEvent(event);
}

} // namespace wattcard::ui
