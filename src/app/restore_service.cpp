// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/restore_service.h"

#include <algorithm>
#include <utility>

namespace wattcard::app {

RestoreLoss lossOf(const RestoreLook& look)
{
    RestoreLoss loss;
    const auto since = look.now - look.backup.madeAt;
    loss.age =
        std::max(std::chrono::duration_cast<std::chrono::seconds>(since), std::chrono::seconds{0});
    if (!look.books)
        return loss;
    const auto more = [](std::int64_t now, std::int64_t then) {
        return std::max(now - then, std::int64_t{0});
    };
    loss.rows = more(look.books->rows, look.backup.rows);
    loss.journal = more(look.books->journal, look.backup.journal);
    loss.entries = more(look.books->entries, look.backup.entries);
    return loss;
}

RestoreService::RestoreService(Parts parts) : m_parts{std::move(parts)}
{
    qRegisterMetaType<RestoreLook>();
    qRegisterMetaType<SignedRestore>();
    qRegisterMetaType<CatchUpState>();
    qRegisterMetaType<Login>();
    qRegisterMetaType<Money>();
    qRegisterMetaType<RecoveredClearing>();
    qRegisterMetaType<SharedSecret>();
    qRegisterMetaType<BackupStage>();
}

void RestoreService::signIn(const Operator& person)
{
    m_person = person;
}

void RestoreService::signOut()
{
    m_person.reset();
    m_restore.reset();
}

BackupProgress RestoreService::progress()
{
    m_percent = -1;
    return [this](BackupStage stage, std::int64_t done, std::int64_t total) {
        constexpr std::int64_t whole = 100;
        const int percent =
            total > 0 ? static_cast<int>(std::clamp(done * whole / total, std::int64_t{0}, whole))
                      : 0;
        if (percent != m_percent)
            Q_EMIT progressed(stage, percent);
        m_percent = percent;
        return !m_work.isStopped();
    };
}

// What was stopped is no failure: nobody has to be told what to do about it.
void RestoreService::tell(const Failure& failure)
{
    if (backupTroubleIn(failure) == BackupTrouble::GivenUp)
        Q_EMIT stopped();
    else
        Q_EMIT failed(failure);
}

Result<RestoreLook> RestoreService::prepareFrom(const QString& file,
                                                const crypto::Secret& passphrase)
{
    m_restore.reset(); // one at a time: its folder goes before the next is made
    SharedRestore restore = m_parts.begin();
    auto backup = restore->prepare(file, passphrase, progress());
    if (!backup)
        return wattcard::failed(backup);
    RestoreLook look{file, std::move(*backup), std::nullopt, m_parts.clock.now()};
    if (auto books = m_parts.store.contents(m_parts.store.directory()))
        look.books = std::move(*books);
    m_restore = std::move(restore);
    return look;
}

void RestoreService::prepare(const QString& file, const SharedSecret& passphrase)
{
    m_work.begin();
    if (!m_person || !may(m_person->role, Right::Restore))
        return tell({Fault::PermissionDenied});
    if (!passphrase)
        return tell(wattcard::failed(BackupTrouble::WrongPassphrase).value());
    Q_EMIT began();
    auto look = prepareFrom(file, *passphrase);
    if (!look)
        return tell(look.error());
    m_look = std::move(*look);
    Q_EMIT prepared(m_look);
}

// The second person is asked of the books in use, where he can be locked out, and is known by the
// same number and name to those that come back. The books that are left say who left them.
Result<SignedRestore> RestoreService::signedBy(const QString& reason, const Login& login)
{
    if (!m_person || !may(m_person->role, Right::Restore))
        return wattcard::failed(Fault::PermissionDenied);
    if (!m_restore)
        return wattcard::failed(Fault::NotFound, QStringLiteral("nothing is prepared"));
    if (reason.trimmed().isEmpty())
        return wattcard::failed(Fault::BadInput, QStringLiteral("no reason"));
    const Restoring restoring{reason.trimmed()};
    const auto approval = ApprovalDesk{m_parts.people, m_parts.clock, m_parts.counter}.approve(
        login, MarkRestored::request(restoring, *m_person));
    if (!approval)
        return wattcard::failed(approval);
    const Actor actor{m_person->id, m_parts.counter};
    const BackupNote note{
        BackupNote::Act::Restoring, m_look.file, m_look.backup.size, {}, m_look.backup};
    if (auto noted = m_parts.book.note(note, actor); !noted)
        return wattcard::failed(noted);
    auto mark = m_parts.mark({m_restore->folder(), restoring, *m_person, login.name}, *approval);
    if (!mark)
        return wattcard::failed(mark);
    return SignedRestore{std::exchange(m_restore, nullptr), m_look, std::move(*mark)};
}

void RestoreService::sign(const QString& reason, const Login& login)
{
    const auto done = signedBy(reason, login);
    if (done)
        Q_EMIT signedByTwo(*done);
    else
        tell(done.error());
}

void RestoreService::drop()
{
    m_restore.reset();
    Q_EMIT dropped();
}

void RestoreService::lookAtCatchUp()
{
    const bool isAsked = m_person && (may(m_person->role, Right::Restore) ||
                                      may(m_person->role, Right::ApproveOfficeChange) ||
                                      may(m_person->role, Right::ReadEverything));
    if (!isAsked)
        return tell({Fault::PermissionDenied});
    const auto state = m_parts.catchUp(m_person->id);
    if (state)
        Q_EMIT catchUpReady(*state);
    else
        tell(state.error());
}

Result<Money> RestoreService::clearedBy(const RecoveredClearing& clearing, const Login& signer)
{
    if (!m_person || !may(m_person->role, Right::Correct))
        return wattcard::failed(Fault::PermissionDenied);
    if (m_parts.recovered == nullptr)
        return wattcard::failed(Fault::ConfigurationMissing);
    std::vector<Approval> approvals;
    ApprovalDesk desk{m_parts.people, m_parts.clock, m_parts.counter};
    if (const auto request = nextApproval(ClearRecovered::shown(clearing, *m_person), approvals)) {
        const auto approval = desk.approve(signer, *request);
        if (!approval)
            return wattcard::failed(approval);
        approvals.push_back(*approval);
    }
    return ClearRecovered{*m_parts.recovered, m_parts.counter}.run(clearing, approvals, *m_person);
}

void RestoreService::clear(const RecoveredClearing& clearing, const Login& signer)
{
    const auto amount = clearedBy(clearing, signer);
    if (amount)
        Q_EMIT cleared(*amount);
    else
        tell(amount.error());
}

} // namespace wattcard::app
