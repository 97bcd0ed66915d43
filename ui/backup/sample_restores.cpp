// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backup/sample_restores.h"

#include "ui/operators/sample_staff.h"
#include "ui/shell/sample_time.h"

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto sampleRestoreFile =
    "/media/usb/wattcard-12345678-00003-books-20261121T014500000Z.wcbk"_L1;

RestoreView restoreAt(RestoreStep step)
{
    RestoreView view;
    view.person = sampleAdministrator();
    view.isOpen = true;
    view.step = step;
    view.file = sampleRestoreFile;
    return view;
}

app::RestoreLook sampleLook()
{
    app::RestoreLook look;
    look.file = sampleRestoreFile;
    look.now = instant;
    look.backup.madeAt = instant - std::chrono::hours{50} - std::chrono::minutes{15};
    look.backup.company = u"幸福供电所"_s;
    look.backup.counter = CounterId{3};
    look.backup.size = 184'320'000;
    look.backup.rows = 41'877;
    look.backup.journal = 84'120;
    look.backup.entries = 191'402;
    look.books = look.backup;
    look.books->rows += 212;
    look.books->journal += 431;
    look.books->entries += 1'190;
    return look;
}

RestoreView restoreLooking()
{
    RestoreView view = restoreAt(RestoreStep::Look);
    view.look = sampleLook();
    return view;
}

RestoreView restoreSigning(RestoreStep step)
{
    RestoreView view = restoreAt(step);
    view.look = sampleLook();
    view.reason = u"硬盘损坏，恢复前天的备份"_s;
    return view;
}

RestoreView restoreRefused(const Failure& failure)
{
    RestoreView view = restoreAt(RestoreStep::File);
    view.failure = failure;
    return view;
}

RestoreView restoreWorking()
{
    RestoreView view = restoreAt(RestoreStep::Working);
    view.stage = BackupStage::Checking;
    view.percent = 42;
    return view;
}

CatchUpAccount sampleWanting(int number, bool isAhead)
{
    CatchUpAccount account;
    account.account = AccountId{number};
    account.customer = *CustomerNumber::parse(u"0012%1"_s.arg(3'456 + number, 8, 10, '0'_L1));
    account.meter = *MeterNumber::parse(u"2611%1"_s.arg(21'000'123 + number, 8, 10, '0'_L1));
    account.isAhead = isAhead;
    return account;
}

RestoreView restoreAfter()
{
    RestoreView view = restoreAt(RestoreStep::After);
    RestoreMark mark;
    mark.number = 1;
    mark.markedAt = instant;
    mark.newestAt = instant - std::chrono::hours{51};
    mark.note = u"硬盘损坏，恢复前天的备份"_s;
    mark.blocks = {{CounterId{3}, SaleNumber{41'877}, SaleNumber{1'041'878}, 10'001}};
    view.end = app::RestoreEnd{sampleLook(), mark, std::nullopt};
    CatchUpState state;
    state.marks = {mark};
    state.ahead = 2;
    state.unseen = 3;
    for (int number = 1; number <= 5; ++number)
        state.accounts.push_back(sampleWanting(number, number <= 2));
    RecoveredMoney money;
    money.customer = state.accounts.front().customer;
    money.seq = Sequence{44};
    money.amount = Money::fromMinor(15'000);
    state.waiting = {money};
    view.catchUp = state;
    return view;
}

RestoreView restoreNotTaken()
{
    RestoreView view = restoreAfter();
    view.end->failure = Failure{Fault::DatabaseInUse};
    view.catchUp = CatchUpState{};
    return view;
}

} // namespace

std::vector<NamedPlace<RestoreView>> sampleRestores()
{
    RestoreView nameless = restoreLooking();
    nameless.gap = RestoreGap::Name;
    RestoreView lost = restoreLooking();
    lost.look->books.reset();
    RestoreView wrong = restoreSigning(RestoreStep::Sign);
    wrong.failure = Failure{Fault::BadCredentials};
    RestoreView clearing = restoreAfter();
    clearing.person->role = Role::Finance;
    clearing.end.reset();
    RestoreView never = restoreAt(RestoreStep::After);
    never.catchUp = CatchUpState{};
    return {{u"file"_s, restoreAt(RestoreStep::File)},
            {u"wrong-passphrase"_s, restoreRefused(failed(BackupTrouble::WrongPassphrase).value())},
            {u"damaged"_s, restoreRefused(failed(BackupTrouble::ChunkDamaged).value())},
            {u"working"_s, restoreWorking()},
            {u"look"_s, restoreLooking()},
            {u"name"_s, nameless},
            {u"books-lost"_s, lost},
            {u"sign"_s, restoreSigning(RestoreStep::Sign)},
            {u"sign-refused"_s, wrong},
            {u"closing"_s, restoreSigning(RestoreStep::Closing)},
            {u"after"_s, restoreAfter()},
            {u"clearing"_s, clearing},
            {u"not-taken"_s, restoreNotTaken()},
            {u"never"_s, never}};
}

} // namespace wattcard::ui
