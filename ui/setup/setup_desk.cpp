// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/setup_desk.h"

namespace wattcard::ui {

using app::FirstRunService;

void SetupDesk::look(const QString& directory)
{
    m_asked = directory;
    m_view.place.reset();
    Q_EMIT lookWanted(directory);
}

void SetupDesk::testPage(const reports::PrintSettings& settings)
{
    if (m_view.paper == SetupView::Paper::Printing)
        return;
    m_view.paper = SetupView::Paper::Printing;
    Q_EMIT viewChanged();
    Q_EMIT testWanted(settings);
}

void SetupDesk::make(const app::FirstRun& run, const reports::PrintSettings& settings)
{
    if (m_view.making || m_view.done)
        return;
    m_settings = settings;
    m_view.making = true;
    m_view.fault.reset();
    Q_EMIT viewChanged();
    Q_EMIT makingWanted(run);
}

void SetupDesk::readerChanged(const ReaderEvent& event)
{
    m_view.reader = event;
    m_view.cardSeen = m_view.cardSeen || event.status == ReaderEvent::Status::Present;
    Q_EMIT viewChanged();
}

// An answer about a place that was typed over meanwhile is nobody's.
void SetupDesk::looked(const app::FirstPlace& place)
{
    if (place.directory != m_asked)
        return;
    m_view.place = place;
    Q_EMIT viewChanged();
    Q_EMIT placeLooked();
}

void SetupDesk::notRemembered()
{
    m_view.isForgotten = true;
    Q_EMIT viewChanged();
}

void SetupDesk::made(const app::FirstRunDone& done)
{
    m_view.making = false;
    m_view.done = done;
    Q_EMIT kept(done.directory, m_settings);
    Q_EMIT viewChanged();
}

void SetupDesk::failed(const Failure& failure)
{
    m_view.making = false;
    m_view.fault = failure.fault;
    Q_EMIT viewChanged();
}

void SetupDesk::testPrinted()
{
    m_view.paper = SetupView::Paper::Printed;
    Q_EMIT viewChanged();
}

void SetupDesk::testFailed()
{
    m_view.paper = SetupView::Paper::Failed;
    Q_EMIT viewChanged();
}

void linkSetup(SetupDesk& desk, FirstRunService& service)
{
    QObject::connect(&desk, &SetupDesk::lookWanted, &service, &FirstRunService::look,
                     Qt::QueuedConnection);
    QObject::connect(&desk, &SetupDesk::makingWanted, &service, &FirstRunService::make,
                     Qt::QueuedConnection);
    QObject::connect(&service, &FirstRunService::looked, &desk, &SetupDesk::looked,
                     Qt::QueuedConnection);
    QObject::connect(&service, &FirstRunService::made, &desk, &SetupDesk::made,
                     Qt::QueuedConnection);
    QObject::connect(&service, &FirstRunService::failed, &desk, &SetupDesk::failed,
                     Qt::QueuedConnection);
}

} // namespace wattcard::ui
