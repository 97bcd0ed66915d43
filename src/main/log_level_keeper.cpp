// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/log_level_keeper.h"

#include <utility>

namespace wattcard {

LogLevelKeeper::LogLevelKeeper(Keep keep) : m_keep{std::move(keep)}
{
    qRegisterMetaType<ui::LogLevel>();
    qRegisterMetaType<Failure>();
    m_thread.setObjectName(QStringLiteral("log level"));
    m_worker.moveToThread(&m_thread);
    m_thread.start();
}

LogLevelKeeper::~LogLevelKeeper()
{
    QMetaObject::invokeMethod(
        &m_worker, [] {}, Qt::BlockingQueuedConnection); // behind everything asked for
    m_thread.quit();
    m_thread.wait();
}

void LogLevelKeeper::ask(const LogLevelChange& change, const Actor& actor)
{
    const auto work = [this, change, actor] {
        if (const auto done = m_keep(change, actor))
            Q_EMIT kept(change.to);
        else
            Q_EMIT notKept(done.error());
    };
    QMetaObject::invokeMethod(&m_worker, work, Qt::QueuedConnection);
}

} // namespace wattcard
