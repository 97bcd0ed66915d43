// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reports_desk.h"

#include <algorithm>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using ReportsWork = ReportsView::Work;

ReportsDesk::ReportsDesk(Parts parts, QObject* parent) : QObject{parent}, m_parts{std::move(parts)}
{
}

void ReportsDesk::forget()
{
    m_view.gap.reset();
    m_view.failure.reset();
    m_view.isStopped = false;
    m_view.savedAs.clear();
    m_view.printedOn.clear();
    m_view.isUnclear = false;
}

// Who comes back from another screen finds what he left.
void ReportsDesk::enter(const Operator& person)
{
    if (m_view.person && m_view.person->id == person.id && m_view.person->role == person.role)
        return show();
    leave();
    m_view.person = person;
    const QString today = m_parts.today();
    m_view.usual = {today.first(6) + u"01"_s, today};
    const auto readable = reportsFor(person.role);
    if (!readable.empty() && std::ranges::find(readable, m_view.chosen) == readable.end())
        m_view.chosen = readable.front();
    show();
}

void ReportsDesk::leave()
{
    if (m_view.work != ReportsWork::None)
        Q_EMIT stopWanted(m_number);
    if (m_view.paper)
        Q_EMIT paperPutAway();
    m_view = {};
    show();
}

void ReportsDesk::choose(reports::ReportId id)
{
    if (m_view.work != ReportsWork::None || m_view.paper || id == m_view.chosen)
        return show(); // the page marks the one that runs again
    forget();
    m_view.chosen = id;
    m_view.sheet.reset();
    m_view.isPicture = false;
    show();
}

qint64 ReportsDesk::begin(ReportsWork work)
{
    forget();
    m_view.work = work;
    m_view.looked = 0;
    show();
    return ++m_number;
}

void ReportsDesk::open(const reports::ReportQuestion& question)
{
    choose(question.id);
    if (m_view.chosen != question.id)
        return; // another one is being made
    m_view.given = std::make_shared<const reports::ReportQuestion>(question);
    ask(question);
}

void ReportsDesk::ask(const reports::ReportQuestion& question)
{
    if (!isOffered(m_view, ReportCommand::Run) || question.id != m_view.chosen)
        return;
    if (const auto gap = gapIn(question))
        return refuse(*gap);
    m_view.sheet.reset();
    m_view.isPicture = false;
    Q_EMIT reportWanted(begin(ReportsWork::Making), question);
}

void ReportsDesk::refuse(ReportField field)
{
    forget();
    m_view.gap = field;
    show();
}

void ReportsDesk::cancel()
{
    if (isOffered(m_view, ReportCommand::Cancel))
        Q_EMIT stopWanted(m_number);
}

void ReportsDesk::turn()
{
    if (!isOffered(m_view, ReportCommand::Picture))
        return;
    m_view.isPicture = !m_view.isPicture;
    show();
}

void ReportsDesk::save(reports::TableFormat format)
{
    if (!isOffered(m_view, ReportCommand::Save))
        return;
    const reports::ReportQuestion question = m_view.sheet->head.question;
    const qint64 number = begin(ReportsWork::Saving);
    Q_EMIT fileWanted(number, question, format, m_parts.newFile(question.id, format));
}

void ReportsDesk::lookAtPaper()
{
    if (!isOffered(m_view, ReportCommand::Print))
        return;
    m_view.paper = ReportPaper{};
    m_view.paper->side = m_side;
    m_view.paper->queue = m_queue;
    const reports::ReportQuestion question = m_view.sheet->head.question;
    Q_EMIT paperWanted(begin(ReportsWork::Laying), question, m_side);
    Q_EMIT queuesWanted();
}

void ReportsDesk::turnPaper(QPageLayout::Orientation side)
{
    if (!m_view.paper || m_view.work != ReportsWork::None || side == m_view.paper->side)
        return;
    m_side = m_view.paper->side = side;
    m_view.paper->pages = 0;
    Q_EMIT sideWanted(begin(ReportsWork::Laying), side);
}

void ReportsDesk::showPage(std::size_t page)
{
    if (!m_view.paper || m_view.work != ReportsWork::None || page < 1 || page > m_view.paper->pages)
        return;
    m_view.paper->page = page;
    Q_EMIT pageWanted(m_number, page);
}

void ReportsDesk::print(const PrintOrder& order)
{
    const auto& paper = m_view.paper;
    if (!paper || m_view.work != ReportsWork::None || !paper->queues ||
        !paper->queues->contains(order.queue) || order.span.first < 1 ||
        order.span.last < order.span.first || order.span.last > paper->pages)
        return;
    m_queue = m_view.paper->queue = order.queue;
    Q_EMIT printWanted(begin(ReportsWork::Printing), order);
}

void ReportsDesk::closePaper()
{
    if (m_view.work != ReportsWork::None)
        return cancel();
    m_view.paper.reset();
    Q_EMIT paperPutAway();
    show();
}

void ReportsDesk::queuesTold(const QStringList& queues, const QString& usual)
{
    if (!m_view.paper)
        return;
    m_view.paper->queues = queues;
    if (!queues.contains(m_view.paper->queue))
        m_view.paper->queue = usual;
    show();
}

void ReportsDesk::queuesSilent()
{
    if (!m_view.paper)
        return;
    m_view.paper->isSilent = true;
    show();
}

void ReportsDesk::laidOut(qint64 number, std::size_t pages)
{
    if (!isAwaited(number) || !m_view.paper)
        return;
    m_view.work = ReportsWork::None;
    m_view.paper->pages = pages;
    m_view.paper->page = 1;
    show();
    Q_EMIT pageWanted(m_number, 1);
}

void ReportsDesk::pictured(qint64 number, std::size_t page, const QImage& picture)
{
    if (number != m_number || !m_view.paper || page != m_view.paper->page)
        return;
    m_view.paper->picture = picture;
    show();
}

// The pages lie with the print system: nothing more to look at.
void ReportsDesk::printed(qint64 number, const QString& queue)
{
    if (!isAwaited(number))
        return;
    m_view.work = ReportsWork::None;
    m_view.printedOn = queue;
    closePaper();
}

void ReportsDesk::unclear(qint64 number)
{
    if (!isAwaited(number))
        return;
    m_view.work = ReportsWork::None;
    m_view.isUnclear = true;
    show();
}

// An answer to somebody who has left is nobody's.
bool ReportsDesk::isAwaited(qint64 number) const
{
    return m_view.work != ReportsWork::None && number == m_number;
}

void ReportsDesk::progressed(qint64 number, qint64 looked)
{
    if (!isAwaited(number))
        return;
    m_view.looked = looked;
    show();
}

void ReportsDesk::made(qint64 number, const std::shared_ptr<const ReportSheet>& sheet)
{
    if (!isAwaited(number))
        return;
    m_view.work = ReportsWork::None;
    m_view.sheet = sheet;
    show();
}

void ReportsDesk::saved(qint64 number, const QString& file)
{
    if (!isAwaited(number))
        return;
    m_view.work = ReportsWork::None;
    m_view.savedAs = file;
    show();
}

void ReportsDesk::stopped(qint64 number)
{
    if (!isAwaited(number))
        return;
    const bool isLaying = m_view.work == ReportsWork::Laying;
    m_view.work = ReportsWork::None;
    m_view.isStopped = true;
    if (isLaying)
        return closePaper();
    show();
}

void ReportsDesk::failed(qint64 number, const Failure& failure)
{
    if (!isAwaited(number))
        return;
    const bool isLaying = m_view.work == ReportsWork::Laying;
    m_view.work = ReportsWork::None;
    m_view.failure = failure;
    if (isLaying)
        return closePaper();
    show();
}

} // namespace wattcard::ui
