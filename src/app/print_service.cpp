// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print_service.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace wattcard::app {

PrintService::PrintService(ReceiptPrinter& printer, std::chrono::milliseconds pause)
    : m_printer{printer},
      m_pause{this}
{
    qRegisterMetaType<PrintJob>();
    qRegisterMetaType<PrintQueue>();
    qRegisterMetaType<Failure>();
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &PrintService::work);
}

bool PrintService::isWaiting(const PrintJob& job) const
{
    return std::ranges::any_of(m_jobs, [&job](const PrintJob& other) {
        return other.id == job.id && other.receipt.copy == job.receipt.copy;
    });
}

void PrintService::print(const PrintJob& job)
{
    if (const auto done = m_originals.find(job.id.toString());
        job.receipt.copy == 0 && done != m_originals.end())
        return Q_EMIT printed(job, done->second);
    if (!isWaiting(job))
        m_jobs.push_back(job);
    if (m_failure) {
        note();
        return Q_EMIT failed(*m_failure);
    }
    work();
    if (m_failure)
        Q_EMIT failed(*m_failure);
}

void PrintService::tryAgain()
{
    m_failure.reset();
    work();
    if (m_failure)
        Q_EMIT failed(*m_failure);
}

// The drawer opens once, with the first attempt: never later, when nobody stands before it.
void PrintService::work()
{
    m_pause.stop();
    m_failure.reset();
    while (!m_jobs.empty()) {
        PrintJob& job = m_jobs.front();
        if (std::exchange(job.opensDrawer, false))
            std::ignore = m_printer.openDrawer();
        const auto where = m_printer.print(job.receipt);
        if (!where) {
            m_failure = where.error();
            break;
        }
        m_queue.last = *where;
        const PrintJob done = std::move(m_jobs.front());
        m_jobs.pop_front();
        if (done.receipt.copy == 0)
            m_originals[done.id.toString()] = *where;
        Q_EMIT printed(done, *where);
    }
    // Paper that may have come out is not repeated by a clock.
    if (m_failure && m_printer.state() != PrinterState::Halfway)
        m_pause.start();
    note();
}

void PrintService::note()
{
    m_queue.state = m_printer.state();
    m_queue.waiting = static_cast<int>(m_jobs.size());
    Q_EMIT queueChanged(m_queue);
}

} // namespace wattcard::app
