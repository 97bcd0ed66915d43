// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/restore_side.h"

#include "db/repositories/sql_backups.h"
#include "db/repositories/sql_people.h"
#include "db/repositories/sql_restore_book.h"

#include <utility>

namespace wattcard {

namespace {

struct RestoreWork {
    explicit RestoreWork(const QString& profile) : store{profile} {}
    db::SqlBackupStore store;
    app::RestoreBackup restore{store};
};

Result<void> booksKnow(People& people, const QString& login, OperatorId who, Right right)
{
    const auto stored = people.byLogin(login);
    const bool isKnown = stored && stored->person.id == who && !stored->isDisabled &&
                         may(stored->person.role, right);
    return isKnown ? Result<void>{} : failed(BackupTrouble::UnknownThere, login);
}

} // namespace

app::SharedRestore beginRestore(const QString& profile)
{
    const auto work = std::make_shared<RestoreWork>(profile);
    return {work, &work->restore};
}

Result<RestoreMark> markPrepared(const app::RestoreService::Marking& marking,
                                 const app::Approval& approval, CounterId counter,
                                 const Clock& clock)
{
    const auto books = db::Database::open({marking.folder, db::Place::Anything});
    if (!books)
        return failed(books);
    db::SqlPeople people{**books, clock};
    const Operator& author = marking.author;
    if (auto known = booksKnow(people, author.login, author.id, Right::Restore); !known)
        return failed(known);
    if (auto known =
            booksKnow(people, marking.approver, approval.who(), Right::ApproveOfficeChange);
        !known)
        return failed(known);
    db::SqlRestoreBook marks{**books, clock};
    return app::MarkRestored{marks, counter}.run(marking.restoring, approval, author);
}

bool RestoreTurn::take()
{
    last.reset();
    const bool isWanted = std::exchange(isReopened, false);
    if (!next)
        return isWanted;
    const auto adopted = next->restore->adopt();
    last = app::RestoreEnd{next->look, next->mark,
                           adopted ? std::nullopt : std::optional{adopted.error()}};
    next.reset();
    return true;
}

} // namespace wattcard
