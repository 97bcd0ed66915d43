// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backup/restore_screen_text.h"

#include "ui/text/backup_text.h"
#include "ui/text/fault_text.h"
#include "ui/text/value_text.h"

#include <QCoreApplication>

#include <cstdlib>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using RestoreFacts = std::vector<std::pair<QString, QString>>;

namespace {

class RestoreWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::RestoreWords)
public:
    static QString title(const RestoreView& view);
    static QString command(const RestoreView& view, RestoreCommand command);
    static BackupSaying message(const RestoreView& view);
    static QString gap(const RestoreView& view);
    static QString advice(const RestoreView& view);
    static QString failure(const Failure& failure);
    static QString span(std::chrono::seconds age);
    static RestoreFacts ofLook(const app::RestoreLook& look);
    static RestoreFacts ofSigning(const RestoreView& view);
    static RestoreFacts ofAfter(const RestoreView& view);
    static void addEnd(RestoreFacts& facts, const app::RestoreEnd& end);
    static void addWaiting(RestoreFacts& facts, const CatchUpState& state);
    static QString empty(const RestoreView& view);
    static QString money(const RecoveredMoney& money);
    static QString place(RecoveredTo place);
};

QString RestoreWords::title(const RestoreView& view)
{
    switch (view.step) {
    case RestoreStep::File: return tr("Restore, step 1 of 5: which backup");
    case RestoreStep::Working: return tr("Restore, step 2 of 5: read and checked beside the books");
    case RestoreStep::Look:
        return tr("Restore, step 3 of 5: what it holds, and what would be lost");
    case RestoreStep::Sign: return tr("Restore, step 4 of 5: finance signs on this screen");
    case RestoreStep::Closing: return tr("Restore, step 5 of 5: the books are exchanged");
    case RestoreStep::After: return tr("After a restore: what is still to be caught up");
    }
    std::abort();
}

QString RestoreWords::command(const RestoreView& view, RestoreCommand command)
{
    switch (command) {
    case RestoreCommand::Choose: return tr("Choose backup…");
    case RestoreCommand::GoOn:
        switch (view.step) {
        case RestoreStep::File: return tr("Read and check it");
        case RestoreStep::Sign: return tr("Restore these books");
        case RestoreStep::After: return tr("Clear this money");
        default: return tr("Go on");
        }
    case RestoreCommand::Back:
        switch (view.step) {
        case RestoreStep::Working: return tr("Stop");
        case RestoreStep::After: return tr("Back to backups");
        default: return tr("Back, change nothing");
        }
    }
    std::abort();
}

QString RestoreWords::gap(const RestoreView& view)
{
    switch (view.gap) {
    case RestoreGap::None: return {};
    case RestoreGap::File: return tr("Choose the backup that shall come back.");
    case RestoreGap::Passphrase: return tr("Type the passphrase of the backup.");
    case RestoreGap::Name:
        return tr("To confirm, type the company's name as it stands above: %1")
            .arg(view.look ? view.look->backup.company : QString{});
    case RestoreGap::Reason: return tr("Say why the books are restored.");
    case RestoreGap::Login: return tr("Finance types login and password here.");
    case RestoreGap::Clearing:
        return tr("Say why, and let a shift leader sign; the bank, and only it, has a reference.");
    }
    std::abort();
}

QString RestoreWords::failure(const Failure& failure)
{
    const auto trouble = backupTroubleIn(failure);
    const QString text = trouble ? backupTroubleText(*trouble) : faultLine(failure.fault);
    return text + u' ' + tr("The books in use are untouched.");
}

QString RestoreWords::advice(const RestoreView& view)
{
    switch (view.step) {
    case RestoreStep::File:
        return tr("The backup is unpacked beside the books and checked in full. Nothing is "
                  "exchanged before two people have signed.");
    case RestoreStep::Working: break;
    case RestoreStep::Look:
        return tr("What was sold since the backup is lost from the books; the cards still have "
                  "it, and it is caught up from them. The books of now stay in their folder.");
    case RestoreStep::Sign:
        return tr("Signed for exactly these books. Then this program closes them, takes the "
                  "restored ones, and everybody signs in anew.");
    case RestoreStep::Closing: return tr("The books are closed. The program begins again.");
    case RestoreStep::After:
        return tr("A clerk puts the card into the reader, presses F9 and chooses Catch up; a shift "
                  "leader and finance sign. Finance says here where the money was.");
    }
    return {};
}

BackupSaying RestoreWords::message(const RestoreView& view)
{
    if (view.step == RestoreStep::Working)
        return {backupStageText(view.stage) + u": %1 %"_s.arg(view.percent) + u"  "_s +
                    tr("Selling goes on."),
                Tone::Busy};
    if (view.step == RestoreStep::Closing)
        return {advice(view), Tone::Busy};
    if (view.failure)
        return {failure(*view.failure), Tone::Stop};
    if (view.wasStopped)
        return {tr("Stopped. The books in use are untouched."), Tone::Neutral};
    if (view.gap != RestoreGap::None)
        return {gap(view), Tone::Attention};
    if (view.isAsked)
        return {tr("One moment…"), Tone::Busy};
    if (view.cleared)
        return {tr("%1 is cleared.").arg(moneyText(*view.cleared)), Tone::Good};
    return {advice(view), view.step == RestoreStep::Look ? Tone::Attention : Tone::Neutral};
}

QString RestoreWords::span(std::chrono::seconds age)
{
    using namespace std::chrono;
    const auto whole = static_cast<int>(duration_cast<days>(age).count());
    const auto rest = static_cast<int>(duration_cast<hours>(age % days{1}).count());
    const auto left = static_cast<int>(duration_cast<minutes>(age % hours{1}).count());
    return whole > 0 ? tr("%1 d %2 h").arg(whole).arg(rest) : tr("%1 h %2 min").arg(rest).arg(left);
}

RestoreFacts RestoreWords::ofLook(const app::RestoreLook& look)
{
    const BackupContents& backup = look.backup;
    const app::RestoreLoss loss = app::lossOf(look);
    const auto counted = [&](std::int64_t then, std::int64_t lost) {
        return look.books ? tr("%1; %2 would be lost").arg(then).arg(lost) : QString::number(then);
    };
    RestoreFacts facts{
        {tr("Backup"), look.file},
        {tr("Company"), backup.company},
        {tr("Counter"), QString::number(static_cast<int>(backup.counter))},
        {tr("Made"), tr("%1, %2 ago").arg(dateTimeText(backup.madeAt), span(loss.age))},
        {tr("Kind of books"), backup.practice ? tr("practice") : tr("real")},
        {tr("Sales and other acts on cards"), counted(backup.rows, loss.rows)},
        {tr("Entries of the journal"), counted(backup.journal, loss.journal)},
        {tr("Entries of the audit log"), counted(backup.entries, loss.entries)},
        {tr("Size"), tr("%1 MB").arg(backup.size / 1'000'000)}};
    facts.emplace_back(tr("Checked"), tr("structure, references, invariants, chain"));
    if (!look.books)
        facts.emplace_back(tr("Books in use"), tr("missing or damaged: nothing to compare with"));
    return facts;
}

RestoreFacts RestoreWords::ofSigning(const RestoreView& view)
{
    const app::RestoreLoss loss = app::lossOf(*view.look);
    return {{tr("Restored"), view.look->file},
            {tr("Company"), view.look->backup.company},
            {tr("Made"), dateTimeText(view.look->backup.madeAt)},
            {tr("Sales that would be lost"), QString::number(loss.rows)},
            {tr("Reason"), view.reason},
            {tr("Ordered by"), view.person ? view.person->name : QString{}}};
}

void RestoreWords::addEnd(RestoreFacts& facts, const app::RestoreEnd& end)
{
    if (end.failure) {
        facts.emplace_back(tr("Not restored"), failure(*end.failure));
        return;
    }
    facts.emplace_back(tr("Restored"), end.look.file);
    for (const NumberBlock& block : end.mark.blocks)
        facts.emplace_back(tr("Counter %1").arg(static_cast<int>(block.counter)),
                           tr("goes on with sale no. %1 and receipt no. %2; what lies between is "
                              "declared as skipped")
                               .arg(static_cast<std::uint32_t>(block.saleFirst))
                               .arg(block.receiptFirst));
}

void RestoreWords::addWaiting(RestoreFacts& facts, const CatchUpState& state)
{
    for (const CatchUpAccount& account : state.accounts)
        facts.emplace_back(
            tr("%1, meter %2").arg(numberText(account.customer), account.meter.toString()),
            account.isAhead ? tr("card ahead of the books: held until caught up")
                            : tr("card not seen since the restore"));
    for (const RecoveredMoney& money : state.waiting)
        facts.emplace_back(tr("%1, purchase no. %2")
                               .arg(numberText(money.customer))
                               .arg(static_cast<std::uint32_t>(money.seq)),
                           tr("%1 waits to be cleared").arg(moneyText(money.amount)));
}

RestoreFacts RestoreWords::ofAfter(const RestoreView& view)
{
    RestoreFacts facts;
    if (view.end)
        addEnd(facts, *view.end);
    if (!view.catchUp)
        return facts;
    const CatchUpState& state = *view.catchUp;
    for (const RestoreMark& mark : state.marks)
        facts.emplace_back(
            tr("Restore %1").arg(mark.number),
            tr("%1; newest booking %2; %3")
                .arg(dateTimeText(mark.markedAt), dateTimeText(mark.newestAt), mark.note));
    if (state.marks.empty())
        return facts;
    facts.emplace_back(tr("Cards ahead, held"), QString::number(state.ahead));
    facts.emplace_back(tr("Cards not seen yet"), QString::number(state.unseen));
    addWaiting(facts, state);
    return facts;
}

QString RestoreWords::empty(const RestoreView& view)
{
    switch (view.step) {
    case RestoreStep::After:
        return view.catchUp ? tr("These books were never restored. Nothing is to be caught up.")
                            : tr("Looking…");
    case RestoreStep::Working: return tr("Reading and checking the backup…");
    default: return tr("Nothing is read yet.");
    }
}

QString RestoreWords::money(const RecoveredMoney& money)
{
    return tr("%1, purchase no. %2: %3")
        .arg(numberText(money.customer))
        .arg(static_cast<std::uint32_t>(money.seq))
        .arg(moneyText(money.amount));
}

QString RestoreWords::place(RecoveredTo place)
{
    switch (place) {
    case RecoveredTo::OverShort: return tr("nowhere: the till was short of it, or over");
    case RecoveredTo::Safe: return tr("in the cash that went into the safe");
    case RecoveredTo::Bank: return tr("on the bank's statement");
    case RecoveredTo::Carry: return tr("a reversal not paid out: stays on the account");
    }
    std::abort();
}

} // namespace

QString recoveredText(const RecoveredMoney& money)
{
    return RestoreWords::money(money);
}

QString recoveredToText(RecoveredTo place)
{
    return RestoreWords::place(place);
}

QString restoreTitle(const RestoreView& view)
{
    return RestoreWords::title(view);
}

QString restoreCommandText(const RestoreView& view, RestoreCommand command)
{
    return RestoreWords::command(view, command);
}

BackupSaying restoreMessage(const RestoreView& view)
{
    return RestoreWords::message(view);
}

RestoreFacts restoreFacts(const RestoreView& view)
{
    switch (view.step) {
    case RestoreStep::Look: return view.look ? RestoreWords::ofLook(*view.look) : RestoreFacts{};
    case RestoreStep::Sign:
    case RestoreStep::Closing: return view.look ? RestoreWords::ofSigning(view) : RestoreFacts{};
    case RestoreStep::After: return RestoreWords::ofAfter(view);
    case RestoreStep::File:
    case RestoreStep::Working: break;
    }
    return {};
}

QString restoreEmptyText(const RestoreView& view)
{
    return RestoreWords::empty(view);
}

} // namespace wattcard::ui
