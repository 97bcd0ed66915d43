// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_desk.h"

namespace wattcard::ui {

using app::ReaderService;

SettingsDesk::SettingsDesk(Options options)
{
    m_view.chosen = std::move(options.chosen);
    m_view.fixed = options.fixed;
    m_view.reader.readerName = m_view.chosen;
}

void SettingsDesk::chooseReader(const QString& name)
{
    if (m_view.fixed || name == m_view.chosen)
        return;
    m_view.fault.reset();
    Q_EMIT readerWanted(name);
}

void SettingsDesk::startTest(app::ReaderTest::Kind kind)
{
    Q_EMIT testWanted(kind);
}

void SettingsDesk::stopTest()
{
    if (m_view.test && m_view.test->running)
        Q_EMIT testUnwanted();
}

void SettingsDesk::readersChanged(const std::vector<ReaderSight>& readers)
{
    m_view.readers = readers;
    Q_EMIT viewChanged(m_view);
}

void SettingsDesk::readerChanged(const ReaderEvent& event)
{
    m_view.reader = event;
    Q_EMIT viewChanged(m_view);
}

void SettingsDesk::readerChosen(const QString& name)
{
    m_view.chosen = name;
    m_view.test.reset(); // it was another reader's
    Q_EMIT viewChanged(m_view);
}

void SettingsDesk::readerRefused(Fault fault)
{
    m_view.fault = fault;
    Q_EMIT viewChanged(m_view);
}

void SettingsDesk::testChanged(const app::ReaderTest& test)
{
    m_view.test = test;
    Q_EMIT viewChanged(m_view);
}

void linkSettings(SettingsDesk& desk, ReaderService& readers)
{
    constexpr auto queued = Qt::QueuedConnection;
    QObject::connect(&desk, &SettingsDesk::readerWanted, &readers, &ReaderService::choose, queued);
    QObject::connect(&desk, &SettingsDesk::testWanted, &readers, &ReaderService::startTest, queued);
    QObject::connect(&desk, &SettingsDesk::testUnwanted, &readers, &ReaderService::stopTest,
                     queued);
    QObject::connect(&readers, &ReaderService::chosen, &desk, &SettingsDesk::readerChosen, queued);
    QObject::connect(&readers, &ReaderService::refused, &desk, &SettingsDesk::readerRefused,
                     queued);
    QObject::connect(&readers, &ReaderService::testChanged, &desk, &SettingsDesk::testChanged,
                     queued);
}

} // namespace wattcard::ui
