// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backup/restore_desk.h"

namespace wattcard::ui {

RestoreDesk::RestoreDesk(QObject* parent) : QObject{parent} {}

void RestoreDesk::goTo(RestoreStep step)
{
    m_view.step = step;
    m_view.isAsked = false;
    m_view.gap = RestoreGap::None;
    m_view.failure.reset();
    m_view.wasStopped = false;
    m_view.cleared.reset();
    show();
}

bool RestoreDesk::refuse(RestoreGap gap)
{
    m_view.gap = gap;
    m_view.failure.reset();
    m_view.wasStopped = false;
    if (gap != RestoreGap::None)
        show();
    return gap != RestoreGap::None;
}

void RestoreDesk::showEnd(const app::RestoreEnd& end)
{
    m_view.end = end;
}

// Right after a restore its end is what there is to see.
void RestoreDesk::enter(const Operator& person)
{
    m_view.person = person;
    if (m_view.end && !m_view.isOpen)
        lookAfter();
    else
        show();
}

void RestoreDesk::leave()
{
    const std::optional<app::RestoreEnd> end = m_view.end;
    m_view = RestoreView{};
    m_view.end = end;
    show();
}

void RestoreDesk::begin(const QString& file)
{
    if (!m_view.person || !may(m_view.person->role, Right::Restore))
        return;
    m_view.isOpen = true;
    m_view.file = file;
    m_view.look.reset();
    m_view.reason.clear();
    goTo(RestoreStep::File);
}

void RestoreDesk::lookAfter()
{
    if (!m_view.person)
        return;
    m_view.isOpen = true;
    m_view.catchUp.reset();
    goTo(RestoreStep::After);
    m_view.isAsked = true;
    show();
    Q_EMIT catchUpWanted();
}

void RestoreDesk::choose(const QString& file, const app::SharedSecret& passphrase)
{
    if (m_view.step != RestoreStep::File || !isOffered(m_view, RestoreCommand::GoOn))
        return;
    m_view.file = file;
    const RestoreGap gap = file.isEmpty() ? RestoreGap::File
                           : !passphrase  ? RestoreGap::Passphrase
                                          : RestoreGap::None;
    if (refuse(gap))
        return;
    m_view.isAsked = true;
    show();
    Q_EMIT preparationWanted(file, passphrase);
}

// What cannot be undone asks for the name to be typed (SCREENS.md section 14).
void RestoreDesk::confirm(const QString& name, const QString& reason)
{
    if (m_view.step != RestoreStep::Look || !isOffered(m_view, RestoreCommand::GoOn))
        return;
    m_view.reason = reason.trimmed();
    const bool isNamed = name.trimmed() == m_view.look->backup.company.trimmed();
    const RestoreGap gap = !isNamed                  ? RestoreGap::Name
                           : m_view.reason.isEmpty() ? RestoreGap::Reason
                                                     : RestoreGap::None;
    if (!refuse(gap))
        goTo(RestoreStep::Sign);
}

void RestoreDesk::sign(const QString& login, const QString& password)
{
    if (m_view.step != RestoreStep::Sign || !isOffered(m_view, RestoreCommand::GoOn))
        return;
    if (refuse(login.trimmed().isEmpty() || password.isEmpty() ? RestoreGap::Login
                                                               : RestoreGap::None))
        return;
    m_view.isAsked = true;
    show();
    Q_EMIT signatureWanted(m_view.reason, {login.trimmed(), password});
}

void RestoreDesk::goBack()
{
    if (!isOffered(m_view, RestoreCommand::Back))
        return;
    switch (m_view.step) {
    case RestoreStep::Working: Q_EMIT stopWanted(); return;
    case RestoreStep::Sign: return goTo(RestoreStep::Look);
    case RestoreStep::Look:
        Q_EMIT dropWanted();
        m_view.look.reset();
        return goTo(RestoreStep::File);
    case RestoreStep::File:
        if (m_view.isAsked)
            Q_EMIT stopWanted();
        break;
    case RestoreStep::After: m_view.end.reset(); break;
    case RestoreStep::Closing: return;
    }
    m_view.isOpen = false;
    goTo(RestoreStep::File);
}

// Too late when the wizard was left meanwhile: it is stopped, and what comes of it is dropped.
void RestoreDesk::began()
{
    if (!m_view.isOpen) {
        Q_EMIT stopWanted();
        return;
    }
    m_view.percent = 0;
    m_view.stage = BackupStage::Unsealing;
    goTo(RestoreStep::Working);
}

void RestoreDesk::progressed(BackupStage stage, int percent)
{
    m_view.stage = stage;
    m_view.percent = percent;
    show();
}

void RestoreDesk::prepared(const app::RestoreLook& look)
{
    if (!m_view.isOpen || m_view.step != RestoreStep::Working) {
        Q_EMIT dropWanted();
        return;
    }
    m_view.look = look;
    goTo(RestoreStep::Look);
}

void RestoreDesk::signedByTwo(const app::SignedRestore& restore)
{
    if (!m_view.isOpen || m_view.step != RestoreStep::Sign)
        return; // the last one who has it drops it
    goTo(RestoreStep::Closing);
    Q_EMIT restartWanted(restore);
}

void RestoreDesk::stopped()
{
    if (m_view.step == RestoreStep::Working)
        goTo(RestoreStep::File);
    m_view.isAsked = false;
    m_view.wasStopped = true;
    show();
}

void RestoreDesk::failed(const Failure& failure)
{
    if (m_view.step == RestoreStep::Working)
        goTo(RestoreStep::File);
    m_view.isAsked = false;
    m_view.failure = failure;
    show();
}

void RestoreDesk::catchUpReady(const CatchUpState& state)
{
    m_view.catchUp = state;
    m_view.isAsked = false;
    show();
}

void RestoreDesk::clear(const RecoveredClearing& clearing, const app::Login& signer)
{
    if (m_view.step != RestoreStep::After || !isOffered(m_view, RestoreCommand::GoOn))
        return;
    m_view.cleared.reset();
    const bool isBank = clearing.to == RecoveredTo::Bank;
    const bool isWhole = !clearing.cause.note.isEmpty() && !signer.name.isEmpty() &&
                         !signer.password.isEmpty() && isBank != clearing.reference.isEmpty();
    if (refuse(isWhole ? RestoreGap::None : RestoreGap::Clearing))
        return;
    m_view.isAsked = true;
    show();
    Q_EMIT clearingWanted(clearing, signer);
}

// What waits now is asked for again.
void RestoreDesk::cleared(Money amount)
{
    m_view.cleared = amount;
    show();
    Q_EMIT catchUpWanted();
}

} // namespace wattcard::ui
