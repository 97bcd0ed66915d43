// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backup_service.h"

#include "app/back_up.h"
#include "app/backup_place.h"
#include "app/quiet_thread.h"
#include "crypto/compare.h"

#include <QDir>

#include <algorithm>
#include <tuple>

namespace wattcard::app {

namespace {

constexpr std::chrono::minutes betweenLooks{1};

bool isGoodPlan(const BackupPlan& plan)
{
    return plan.hours >= 0 && plan.hours <= mostBackupHours && plan.keep >= 0 &&
           plan.keep <= mostBackupsKept &&
           (plan.folder.isEmpty() || QDir{plan.folder}.isAbsolute());
}

// Books of practice hold nothing that is worth a second of a thief's machine.
crypto::PasswordCost workFor(const Company& company)
{
    return company.practice ? crypto::passwordCostFloor : crypto::BackupLabel{}.cost;
}

// What the name of a backup is made of; the sums of large books take too long for that.
BackupContents labelFor(const Company& company, UtcTime now)
{
    BackupContents label;
    label.madeAt = now;
    label.utilityRegion = company.utilityRegion;
    label.practice = company.practice;
    label.counter = company.counter;
    return label;
}

bool isBackupPlanDue(const BackupState& state, const BackupPlan& plan, UtcTime now)
{
    return plan.hours > 0 && !plan.folder.isEmpty() &&
           isBackupDue(state, now, std::chrono::hours{plan.hours});
}

} // namespace

bool isSamePassphrase(const SharedSecret& first, const SharedSecret& second)
{
    return first && second && crypto::equalInConstantTime(first->view(), second->view());
}

BackupService::BackupService(Parts parts)
    : m_parts{std::move(parts)},
      m_passphrase{m_parts.passphrase}
{
    qRegisterMetaType<BackupPlan>();
    qRegisterMetaType<BackupStanding>();
    qRegisterMetaType<BackupWork>();
    qRegisterMetaType<BackupStage>();
    qRegisterMetaType<SharedSecret>();
}

void BackupService::start()
{
    makeThisThreadQuiet();
    m_timer = std::make_unique<QTimer>();
    connect(m_timer.get(), &QTimer::timeout, this, &BackupService::makeWhatIsDue);
    m_timer->start(betweenLooks);
}

// A timer ends on the thread that it runs on.
void BackupService::end()
{
    m_timer.reset();
}

void BackupService::signIn(const Operator& person)
{
    m_person = person;
}

void BackupService::signOut()
{
    m_person.reset();
}

void BackupService::look()
{
    BackupStanding standing;
    const UtcTime now = m_parts.clock.now();
    standing.state = state();
    standing.plan = m_parts.plan();
    standing.light = restoreLight(standing.state, now);
    standing.isDue = isBackupPlanDue(standing.state, standing.plan, now);
    standing.hasPassphrase = m_passphrase != nullptr;
    const QStringList all = backupsIn(standing.plan.folder, labelFor(m_parts.company, now));
    if (!standing.plan.folder.isEmpty() && !all.isEmpty())
        standing.newest = all.back();
    Q_EMIT standingReady(standing);
}

BackupState BackupService::state() const
{
    BackupState state = readBackupState(m_parts.store.directory());
    state.isOfServer = !m_parts.store.keepsFile();
    return state;
}

Result<void> BackupService::mayWork() const
{
    if (auto file = m_parts.store.keepsFile(); !file)
        return file;
    if (!m_person || !may(m_person->role, Right::BackUp))
        return wattcard::failed(Fault::PermissionDenied);
    return {};
}

void BackupService::setPlan(const BackupPlan& plan)
{
    auto kept = mayWork();
    if (kept && !isGoodPlan(plan))
        kept = wattcard::failed(Fault::BadInput);
    if (kept)
        kept = keepOrdered(plan);
    if (!kept)
        Q_EMIT failed(kept.error());
    else
        Q_EMIT planKept();
    look();
}

// No log, no act: what the log has and the file could not take is put on the log again as it was.
Result<void> BackupService::keepOrdered(BackupPlan plan)
{
    plan.orderedBy = m_person->id;
    const BackupPlan before = m_parts.plan();
    const Actor actor{m_person->id, m_parts.company.counter};
    if (auto noted = m_parts.book.notePlan({plan.folder, plan.hours, plan.keep}, actor); !noted)
        return noted;
    auto kept = m_parts.keepPlan(plan);
    if (!kept)
        std::ignore =
            m_parts.book.notePlan({before.folder, before.hours, before.keep}, actor);
    return kept;
}

BackupProgress BackupService::progress()
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
        return !m_isStopped && !m_isEnding;
    };
}

Result<void> BackupService::makeFor(const Operator& person, const BackupPlan& plan)
{
    if (!m_passphrase)
        return wattcard::failed(BackupTrouble::PassphraseTooShort);
    if (plan.folder.isEmpty())
        return wattcard::failed(BackupTrouble::TargetMissing);
    Q_EMIT began(BackupWork::Making);
    const Company& company = m_parts.company;
    const BackupContents label = labelFor(company, m_parts.clock.now());
    const QString file = QDir::cleanPath(plan.folder) + u'/' + backupName(label);
    const auto made = BackUp{m_parts.store, m_parts.book, m_parts.clock}.run(
        {file, *m_passphrase, workFor(company)}, person, company.counter, progress());
    if (!made)
        return wattcard::failed(made);
    if (plan.keep > 0)
        keepNewest(made->file, label, plan.keep);
    Q_EMIT this->made(made->file, qint64{made->size});
    return {};
}

Result<void> BackupService::drillFor(const Operator& person, const QString& file,
                                     const crypto::Secret& passphrase)
{
    Q_EMIT began(BackupWork::Drilling);
    DrillBackup use{m_parts.store, m_parts.clock};
    const auto proof =
        use.run(file, passphrase, {m_parts.book, person, m_parts.company.counter}, progress());
    if (!proof)
        return wattcard::failed(proof);
    Q_EMIT proven(file);
    return {};
}

// What was stopped is no failure: nobody has to be told what to do about it.
void BackupService::finish(const Result<void>& result)
{
    if (!result && backupTroubleIn(result.error()) == BackupTrouble::GivenUp)
        Q_EMIT stopped();
    else if (!result)
        Q_EMIT failed(result.error());
    look();
}

void BackupService::backUp(const SharedSecret& passphrase)
{
    m_isStopped = false;
    auto result = mayWork();
    if (result && passphrase && passphrase->size() < shortestBackupPassphrase)
        result = wattcard::failed(BackupTrouble::PassphraseTooShort);
    if (result && passphrase)
        m_passphrase = passphrase;
    if (result)
        result = makeFor(*m_person, m_parts.plan());
    finish(result);
}

void BackupService::verify(const QString& file, const SharedSecret& passphrase)
{
    m_isStopped = false;
    auto result = mayWork();
    const SharedSecret& phrase = passphrase ? passphrase : m_passphrase;
    if (result && !phrase)
        result = wattcard::failed(BackupTrouble::PassphraseTooShort);
    if (!result)
        return finish(result);
    Q_EMIT began(BackupWork::Verifying);
    const auto proof = DrillBackup{m_parts.store, m_parts.clock}.check(file, *phrase, progress());
    if (!proof)
        return finish(wattcard::failed(proof));
    Q_EMIT verified(file, proof->books != BackupProof::Books::Differ);
    look();
}

void BackupService::drill(const QString& file, const SharedSecret& passphrase)
{
    m_isStopped = false;
    auto result = mayWork();
    const SharedSecret& phrase = passphrase ? passphrase : m_passphrase;
    if (result && !phrase)
        result = wattcard::failed(BackupTrouble::PassphraseTooShort);
    if (result)
        result = drillFor(*m_person, file, *phrase);
    finish(result);
}

std::optional<Operator> BackupService::orderer(const BackupPlan& plan)
{
    const auto people = m_parts.people.operators();
    if (!people)
        return std::nullopt;
    const auto found = std::ranges::find(*people, plan.orderedBy, &Operator::id);
    const bool isKnown = found != people->end() && may(found->role, Right::BackUp);
    return isKnown ? std::optional{*found} : std::nullopt;
}

// Without a passphrase nothing is tried: the screen says that it is missing. What was tried and
// refused is kept for the lights, and tried again in an hour.
void BackupService::makeWhatIsDue()
{
    const BackupPlan plan = m_parts.plan();
    const QString profile = m_parts.store.directory();
    const UtcTime now = m_parts.clock.now();
    if (m_isEnding || !m_passphrase || !isBackupPlanDue(state(), plan, now))
        return;
    const auto person = orderer(plan);
    if (!person) {
        noteFailure(profile, Failure{Fault::PermissionDenied}, now);
        return finish(wattcard::failed(Fault::PermissionDenied));
    }
    m_isStopped = false;
    auto result = makeFor(*person, plan);
    const bool isGivenUp =
        !result && backupTroubleIn(result.error()) == BackupTrouble::GivenUp;
    if (!result && !isGivenUp)
        noteFailure(profile, result.error(), now);
    const BackupState state = readBackupState(profile);
    if (result && isDrillDue(state, now))
        result = drillFor(*person, state.madeFile, *m_passphrase);
    finish(result);
}

} // namespace wattcard::app
