// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/back_up.h"

#include "app/backup_place.h"
#include "app/backup_sealing.h"
#include "app/backup_state.h"

#include <QFile>

namespace wattcard::app {

using namespace Qt::StringLiterals;

Result<BackupContents> BackUp::copy(BackupScratch& scratch, const BackupProgress& progress)
{
    const UtcTime now = m_clock.now();
    if (auto copied = m_store.copyTo(scratch.copy(), progress); !copied)
        return failed(copied);
    auto contents = m_store.contents(scratch.folder());
    if (contents)
        contents->madeAt = now;
    return contents;
}

// The bytes that lie on the disk, and nothing of what this process still remembers of them.
Result<void> BackUp::readBack(const BackupMade& made, BackupScratch& scratch,
                              const BackupOrder& order, const BackupProgress& progress)
{
    if (auto empty = scratch.empty(); !empty)
        return empty;
    const auto sealed = unsealCopy({made.file, scratch.copy(), order.passphrase}, progress);
    if (!sealed)
        return failed(sealed);
    auto found = m_store.contents(scratch.folder());
    if (!found)
        return failed(found);
    found->madeAt = sealed->madeAt;
    if (*sealed != made.contents || *found != *sealed)
        return failed(BackupTrouble::ContentsDiffer, made.file);
    return m_store.prove(scratch.folder(), progress);
}

Result<BackupMade> BackUp::make(const BackupOrder& order, const BackupProgress& progress)
{
    const auto books = m_store.contents(m_store.directory());
    if (!books)
        return failed(books);
    if (auto permitted = permitTarget(order.file, m_store.directory(), *books); !permitted)
        return failed(permitted);
    auto scratch = BackupScratch::make(m_store.directory(), books->size);
    if (!scratch)
        return failed(scratch);
    auto contents = copy(*scratch, progress);
    if (!contents)
        return failed(contents);
    auto target = crypto::PartFile::make(QFile::encodeName(order.file).toStdString());
    if (!target)
        return failed(target);
    const auto digest =
        sealCopy({scratch->copy(), *contents, order.passphrase, order.cost}, *target, progress);
    if (!digest)
        return failed(digest);
    BackupMade made{QString::fromStdString(target->partName()), target->size(), *digest,
                    std::move(*contents)};
    if (auto same = readBack(made, *scratch, order, progress); !same)
        return failed(same);
    if (auto kept = target->keep(); !kept)
        return failed(kept);
    made.file = order.file;
    return made;
}

Result<BackupMade> BackUp::run(const BackupOrder& order, const Operator& person, CounterId counter,
                               const BackupProgress& progress)
{
    if (!may(person.role, Right::BackUp))
        return failed(Fault::PermissionDenied);
    if (order.passphrase.size() < shortestBackupPassphrase)
        return failed(BackupTrouble::PassphraseTooShort);
    auto made = make(order, progress);
    if (!made) {
        noteFailure(m_store.directory(), made.error(), m_clock.now());
        return made;
    }
    const BackupNote note{BackupNote::Act::Made, order.file, made->size, made->digest,
                          made->contents};
    if (auto noted = m_book.note(note, {person.id, counter}); !noted) {
        QFile::remove(order.file); // no log, no act
        return failed(noted);
    }
    noteMade(m_store.directory(), order.file, made->contents.madeAt);
    return made;
}

} // namespace wattcard::app
