// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backup/backup_screen_text.h"

#include "ui/text/backup_text.h"
#include "ui/text/fault_text.h"
#include "ui/text/value_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using BackupDone = BackupView::Done;
using BackupFacts = std::vector<std::pair<QString, QString>>;

namespace {

class BackupScreenWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::BackupScreenWords)
public:
    static QString command(BackupCommand command);
    static BackupSaying light(const BackupView& view);
    static BackupSaying message(const BackupView& view);
    static QString gap(BackupGap gap);
    static BackupSaying done(const BackupView& view);
    static QString work(app::BackupWork work);
    static QString schedule(const app::BackupStanding& standing);
    static BackupFacts facts(const app::BackupStanding& standing);
    static QString restore();
};

// The state keeps the code of a trouble, or of a fault.
QString backupFailureText(const QString& kept)
{
    const auto* found = std::ranges::find_if(
        allBackupTroubles, [&](BackupTrouble trouble) { return code(trouble) == kept; });
    return found == allBackupTroubles.end() ? kept : backupTroubleText(*found);
}

QString BackupScreenWords::command(BackupCommand command)
{
    switch (command) {
    case BackupCommand::ChooseFolder: return tr("Choose folder…");
    case BackupCommand::ChooseFile: return tr("Choose backup…");
    case BackupCommand::KeepPlan: return tr("Save schedule");
    case BackupCommand::BackUp: return tr("Back up now");
    case BackupCommand::Verify: return tr("Verify");
    case BackupCommand::Drill: return tr("Restore drill");
    case BackupCommand::Stop: return tr("Stop");
    case BackupCommand::Restore: return tr("Restore…");
    case BackupCommand::AfterRestore: return tr("Caught up?");
    }
    std::abort();
}

BackupSaying BackupScreenWords::light(const BackupView& view)
{
    if (!view.isListed)
        return {tr("Looking…"), Tone::Busy};
    const app::BackupState& state = view.standing.state;
    switch (view.standing.light) {
    case app::RestoreLight::Never:
        return {tr("No restore was ever proven. Make a backup and run a drill."), Tone::Stop};
    case app::RestoreLight::Good:
        return {tr("A restore was proven on %1.").arg(dateTimeText(*state.provenAt)), Tone::Good};
    case app::RestoreLight::Old:
        return {tr("The last proven restore is of %1, more than 7 days ago. Run a drill.")
                    .arg(dateTimeText(*state.provenAt)),
                Tone::Stop};
    case app::RestoreLight::OfServer:
        return {backupTroubleText(BackupTrouble::BooksOnServer), Tone::Neutral};
    }
    std::abort();
}

QString BackupScreenWords::gap(BackupGap gap)
{
    switch (gap) {
    case BackupGap::None: return {};
    case BackupGap::Folder:
        return tr("Choose the folder for backups, on another disk than the books, and save the "
                  "schedule.");
    case BackupGap::File: return tr("Choose a backup first.");
    case BackupGap::Passphrase: return tr("Type the passphrase of the backup.");
    case BackupGap::TooShort: return backupTroubleText(BackupTrouble::PassphraseTooShort);
    case BackupGap::PassphraseAgain:
        return tr("The two passphrases differ. Type the same one twice.");
    }
    std::abort();
}

QString BackupScreenWords::work(app::BackupWork work)
{
    switch (work) {
    case app::BackupWork::Making: return tr("A backup is made; selling goes on.");
    case app::BackupWork::Verifying: return tr("The backup is verified; selling goes on.");
    case app::BackupWork::Drilling:
        return tr("The backup is restored beside the books, to prove it; selling goes on.");
    }
    std::abort();
}

BackupSaying BackupScreenWords::done(const BackupView& view)
{
    switch (view.done) {
    case BackupDone::Nothing: break;
    case BackupDone::Made:
        return {tr("Made, read back and checked: %1").arg(view.file), Tone::Good};
    case BackupDone::Verified: return {tr("Whole and sound: %1").arg(view.file), Tone::Good};
    case BackupDone::Differs:
        return {tr("Whole and sound, but the books in use do not go on from it: %1").arg(view.file),
                Tone::Attention};
    case BackupDone::Proven: return {tr("The restore is proven: %1").arg(view.file), Tone::Good};
    case BackupDone::PlanKept: return {tr("The schedule is saved for this computer."), Tone::Good};
    case BackupDone::Stopped: return {tr("Stopped. Nothing stays behind."), Tone::Neutral};
    }
    if (view.person && !may(view.person->role, Right::BackUp))
        return {tr("Administrators make backups and prove them."), Tone::Neutral};
    return {};
}

BackupSaying BackupScreenWords::message(const BackupView& view)
{
    if (view.work)
        return {work(*view.work) + u' ' + backupStageText(view.stage) +
                    u": %1 %"_s.arg(view.percent),
                Tone::Busy};
    if (view.failure) {
        const auto trouble = backupTroubleIn(*view.failure);
        return {trouble ? backupTroubleText(*trouble) : faultLine(view.failure->fault), Tone::Stop};
    }
    if (view.gap != BackupGap::None)
        return {gap(view.gap), Tone::Attention};
    return done(view);
}

QString BackupScreenWords::schedule(const app::BackupStanding& standing)
{
    const app::BackupPlan& plan = standing.plan;
    if (plan.hours == 0 || plan.folder.isEmpty())
        return tr("none: backups are made by hand only");
    if (!standing.hasPassphrase)
        return tr("waits for the passphrase: back up once by hand after each start");
    return standing.isDue ? tr("every %1 h, due now").arg(plan.hours)
                          : tr("every %1 h").arg(plan.hours);
}

BackupFacts BackupScreenWords::facts(const app::BackupStanding& standing)
{
    const app::BackupState& state = standing.state;
    BackupFacts facts{
        {tr("Last backup"),
         state.madeAt ? dateTimeText(*state.madeAt) + u"  "_s + state.madeFile : tr("never")}};
    if (state.failedAt)
        facts.emplace_back(tr("Last failure"), dateTimeText(*state.failedAt) + u"  "_s +
                                                   backupFailureText(state.failure));
    if (state.provenAt)
        facts.emplace_back(tr("Last drill"),
                           dateTimeText(*state.provenAt) + u"  "_s + state.provenFile);
    facts.emplace_back(tr("Schedule"), schedule(standing));
    facts.emplace_back(tr("Folder"),
                       standing.plan.folder.isEmpty() ? tr("none chosen") : standing.plan.folder);
    facts.emplace_back(tr("Kept there"), standing.plan.keep == 0
                                             ? tr("all")
                                             : tr("the newest %1").arg(standing.plan.keep));
    return facts;
}

QString BackupScreenWords::restore()
{
    return tr("On a new machine, or where this program no longer opens the books, run in a "
              "terminal: %1")
        .arg(u"wattcardctl restore --from FILE --reason TEXT --approver NAME"_s);
}

} // namespace

QString commandText(BackupCommand command)
{
    return BackupScreenWords::command(command);
}

BackupSaying lightSaying(const BackupView& view)
{
    return BackupScreenWords::light(view);
}

BackupSaying messageOf(const BackupView& view)
{
    return BackupScreenWords::message(view);
}

BackupFacts backupFacts(const BackupView& view)
{
    return view.isListed ? BackupScreenWords::facts(view.standing) : BackupFacts{};
}

QString restoreAdvice()
{
    return BackupScreenWords::restore();
}

} // namespace wattcard::ui
