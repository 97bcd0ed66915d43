// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audit/audit_desk.h"

namespace wattcard::ui {

using AuditWork = AuditView::Work;

AuditDesk::AuditDesk(NewFile newFile, QObject* parent)
    : QObject{parent},
      m_newFile{std::move(newFile)}
{
}

void AuditDesk::forget()
{
    m_view.gap = AuditGap::None;
    m_view.failure.reset();
    m_view.isStopped = false;
    m_view.savedAs.clear();
}

// A verification that still runs is shown again.
void AuditDesk::enter(const Operator& person)
{
    if (m_view.work == AuditWork::Verifying || m_view.work == AuditWork::Exporting)
        return show();
    const ChainState chain = m_view.chain;
    m_view = {};
    m_view.person = person;
    m_view.chain = chain;
    turnTo({});
}

void AuditDesk::leave()
{
    if (m_view.work == AuditWork::Verifying || m_view.work == AuditWork::Exporting)
        Q_EMIT stopWanted();
    m_view = {};
    show();
}

void AuditDesk::turnTo(const app::AuditWish& wish)
{
    m_wanted = wish;
    m_view.work = AuditWork::Reading;
    show();
    Q_EMIT pageWanted(wish);
}

void AuditDesk::find(const app::AuditWish& wish)
{
    if (!isOffered(m_view, AuditCommand::Find))
        return;
    forget();
    m_view.gap = gapIn(wish);
    if (m_view.gap != AuditGap::None)
        return show();
    m_view.newer.clear();
    turnTo(wish);
}

void AuditDesk::refuseDay()
{
    forget();
    m_view.gap = AuditGap::Day;
    show();
}

void AuditDesk::select(qint64 number)
{
    if (m_view.selected == number)
        return;
    m_view.selected = number;
    show();
}

void AuditDesk::choose(AuditCommand command)
{
    if (!isOffered(m_view, command))
        return;
    app::AuditWish wish = m_view.page.wish;
    forget();
    switch (command) {
    case AuditCommand::Find: return;
    case AuditCommand::Newer:
        wish.before = m_view.newer.back();
        m_view.newer.pop_back();
        return turnTo(wish);
    case AuditCommand::Older:
        m_view.newer.push_back(wish.before);
        wish.before = m_view.page.lines.back().number;
        return turnTo(wish);
    case AuditCommand::Verify:
        m_view.work = AuditWork::Verifying;
        m_view.chain = {.kind = ChainState::Kind::Running, .all = m_view.page.newest};
        show();
        return Q_EMIT verificationWanted();
    case AuditCommand::Stop: return Q_EMIT stopWanted();
    case AuditCommand::Export:
        m_view.work = AuditWork::Exporting;
        m_view.done = 0;
        show();
        return Q_EMIT exportWanted(m_newFile());
    }
}

void AuditDesk::pageReady(const app::AuditPage& page)
{
    if (m_view.work != AuditWork::Reading || page.wish != m_wanted)
        return; // an answer to somebody who has left
    m_view.work = AuditWork::None;
    m_view.isListed = true;
    m_view.page = page;
    if (!selectedEntry(m_view))
        m_view.selected =
            page.lines.empty() ? std::nullopt : std::optional{page.lines.front().number};
    const bool isFound = m_view.chain.kind != ChainState::Kind::Unknown && !m_view.chain.at;
    if (isFound)
        m_view.chain.all = page.newest; // what was found just now counts for more
    else
        m_view.chain = recordedChain(page);
    show();
}

void AuditDesk::progressed(qint64 done, qint64 all)
{
    if (m_view.work == AuditWork::Verifying) {
        m_view.chain.good = done;
        m_view.chain.all = all;
    } else if (m_view.work == AuditWork::Exporting) {
        m_view.done = done;
    } else {
        return;
    }
    show();
}

void AuditDesk::verified(const AuditReport& report)
{
    if (m_view.work != AuditWork::Verifying)
        return;
    m_view.chain = {.kind = report.ok() ? ChainState::Kind::Whole : ChainState::Kind::Broken,
                    .good = report.entries,
                    .all = std::max(m_view.chain.all, report.entries),
                    .broken = report.first};
    turnTo(m_view.page.wish); // looking has left an entry
}

void AuditDesk::exported(const QString& file, qint64 entries)
{
    if (m_view.work != AuditWork::Exporting)
        return;
    m_view.savedAs = file;
    m_view.saved = entries;
    turnTo(m_view.page.wish);
}

void AuditDesk::stopped()
{
    if (m_view.work != AuditWork::Verifying && m_view.work != AuditWork::Exporting)
        return;
    if (m_view.work == AuditWork::Verifying)
        m_view.chain = recordedChain(m_view.page);
    m_view.work = AuditWork::None;
    m_view.isStopped = true;
    show();
}

void AuditDesk::failed(const Failure& failure)
{
    if (m_view.work == AuditWork::None)
        return;
    if (m_view.work == AuditWork::Verifying)
        m_view.chain = recordedChain(m_view.page);
    m_view.work = AuditWork::None;
    m_view.failure = failure;
    show();
}

} // namespace wattcard::ui
