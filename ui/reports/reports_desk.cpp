// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reports_desk.h"

#include <algorithm>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using Work = ReportsView::Work;

ReportsDesk::ReportsDesk(Parts parts, QObject* parent) : QObject{parent}, m_parts{std::move(parts)}
{
}

void ReportsDesk::forget()
{
    m_view.gap.reset();
    m_view.failure.reset();
    m_view.isStopped = false;
    m_view.savedAs.clear();
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
    if (m_view.work != Work::None)
        Q_EMIT stopWanted(m_number);
    m_view = {};
    show();
}

void ReportsDesk::choose(reports::ReportId id)
{
    if (m_view.work != Work::None || id == m_view.chosen)
        return show(); // the page marks the one that runs again
    forget();
    m_view.chosen = id;
    m_view.sheet.reset();
    m_view.isPicture = false;
    show();
}

qint64 ReportsDesk::begin(Work work)
{
    forget();
    m_view.work = work;
    m_view.looked = 0;
    show();
    return ++m_number;
}

void ReportsDesk::ask(const reports::ReportQuestion& question)
{
    if (!isOffered(m_view, ReportCommand::Run) || question.id != m_view.chosen)
        return;
    if (const auto gap = gapIn(question))
        return refuse(*gap);
    m_view.sheet.reset();
    m_view.isPicture = false;
    Q_EMIT reportWanted(begin(Work::Making), question);
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
    const qint64 number = begin(Work::Saving);
    Q_EMIT fileWanted(number, question, format, m_parts.newFile(question.id, format));
}

// An answer to somebody who has left is nobody's.
bool ReportsDesk::isAwaited(qint64 number) const
{
    return m_view.work != Work::None && number == m_number;
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
    m_view.work = Work::None;
    m_view.sheet = sheet;
    show();
}

void ReportsDesk::saved(qint64 number, const QString& file)
{
    if (!isAwaited(number))
        return;
    m_view.work = Work::None;
    m_view.savedAs = file;
    show();
}

void ReportsDesk::stopped(qint64 number)
{
    if (!isAwaited(number))
        return;
    m_view.work = Work::None;
    m_view.isStopped = true;
    show();
}

void ReportsDesk::failed(qint64 number, const Failure& failure)
{
    if (!isAwaited(number))
        return;
    m_view.work = Work::None;
    m_view.failure = failure;
    show();
}

} // namespace wattcard::ui
