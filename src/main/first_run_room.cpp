// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/first_run_room.h"

#include "main/first_books.h"
#include "main/machine_settings.h"
#include "main/reader_choice.h"

#include <QDir>

#include <tuple>

namespace wattcard {

FirstRunRoom::FirstRunRoom(const Parts& parts)
    : m_offered{parts.directory},
      m_isNamed{parts.isNamed},
      m_service{{lookAtFirstPlace, [this](const app::FirstRun& run) { return make(run); }}},
      m_window{std::make_unique<ui::SetupWindow>(
          ui::SetupWindow::Parts{m_desk, parts.language, parts.directory, parts.practise})}
{
    m_service.moveToThread(&m_thread);
    m_trial.moveToThread(&m_printThread);
    ui::linkSetup(m_desk, m_service);
    connect(&m_desk, &ui::SetupDesk::testWanted, &m_trial, &PrinterTrial::print);
    connect(&m_trial, &PrinterTrial::printed, &m_desk, &ui::SetupDesk::testPrinted);
    connect(&m_trial, &PrinterTrial::failed, &m_desk, &ui::SetupDesk::testFailed);
    connect(&m_desk, &ui::SetupDesk::kept, this, &FirstRunRoom::keep);
    connect(m_window.get(), &ui::SetupWindow::finished, this, [this] {
        m_books = m_desk.view().done->directory;
        Q_EMIT finished();
    });
    m_thread.setObjectName(QStringLiteral("first run"));
    m_printThread.setObjectName(QStringLiteral("test page"));
    m_thread.start();
    m_printThread.start();
}

Result<std::unique_ptr<FirstRunRoom>> FirstRunRoom::open(const Parts& parts)
{
    auto watch = makeWatch({parts.reader, Profile{parts.directory}.boxSocket(), 0,
                            MachineSettings{machineSettingsFile()}.reader()});
    if (!watch)
        return failed(watch);
    std::unique_ptr<FirstRunRoom> room{new FirstRunRoom{parts}};
    room->m_watch = std::move(*watch);
    room->m_watch->start([desk = &room->m_desk](const ReaderEvent& event) {
        QMetaObject::invokeMethod(desk, [desk, event] { desk->readerChanged(event); });
    });
    return room;
}

FirstRunRoom::~FirstRunRoom()
{
    if (m_watch)
        m_watch->stop();
    for (QThread* thread : {&m_thread, &m_printThread}) {
        thread->quit();
        thread->wait();
    }
    // Ended by a signal or closed while they were made: nobody has seen the passwords, which are
    // shown once. The next start begins anew.
    if (!m_made.isEmpty() && !m_desk.view().done)
        QDir{m_made}.removeRecursively();
}

// On the thread that makes them.
Result<app::FirstRunDone> FirstRunRoom::make(const app::FirstRun& run)
{
    auto done = makeFirstBooks(run);
    if (done)
        m_made = done->directory;
    return done;
}

// The books are made whatever becomes of these two: both can be chosen again.
void FirstRunRoom::keep(const QString& directory, const reports::PrintSettings& settings)
{
    if (!m_isNamed && directory != m_offered && !rememberProfile(directory))
        m_desk.notRemembered();
    std::ignore = MachineSettings{machineSettingsFile()}.setPrinting(settings);
}

} // namespace wattcard
