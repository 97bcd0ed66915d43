// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drill_backup.h"

#include "app/backup_contents.h"
#include "app/backup_place.h"
#include "app/backup_sealing.h"
#include "app/backup_state.h"

#include <QDir>

namespace wattcard::app {

Result<void> DrillBackup::compare(BackupProof& proof)
{
    const auto books = m_store.contents(m_store.directory());
    if (!books) // lost or damaged books are what a backup is for
        return {};
    if (auto same = sameCompany(*books, proof.contents); !same)
        return same;
    const auto goesOn = m_store.goesOnFrom(proof.contents);
    proof.books = goesOn ? BackupProof::Books::GoOn : BackupProof::Books::Differ;
    if (!goesOn)
        proof.difference = placeIn(goesOn.error());
    return {};
}

Result<BackupProof> DrillBackup::check(const QString& file, const crypto::Secret& passphrase,
                                       const BackupProgress& progress)
{
    const auto begin = std::chrono::steady_clock::now();
    const auto label = labelOf(file);
    if (!label)
        return failed(label);
    if (!QDir{}.mkpath(m_store.directory()))
        return failed(Fault::DatabaseFailed, m_store.directory());
    auto scratch = BackupScratch::make(m_store.directory(), static_cast<std::int64_t>(label->size));
    if (!scratch)
        return failed(scratch);
    auto sealed = unsealCopy({file, scratch->copy(), passphrase}, progress);
    if (!sealed)
        return failed(sealed);
    auto found = m_store.contents(scratch->folder());
    if (!found)
        return failed(found);
    found->madeAt = sealed->madeAt;
    if (*found != *sealed)
        return failed(BackupTrouble::ContentsDiffer, file);
    if (auto proven = m_store.prove(scratch->folder(), progress); !proven)
        return failed(proven);
    BackupProof proof{std::move(*sealed)};
    if (auto compared = compare(proof); !compared)
        return failed(compared);
    proof.took = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - begin);
    return proof;
}

Result<BackupProof> DrillBackup::run(const QString& file, const crypto::Secret& passphrase,
                                     const Recorder& recorder, const BackupProgress& progress)
{
    if (!may(recorder.person.role, Right::BackUp))
        return failed(Fault::PermissionDenied);
    auto proof = check(file, passphrase, progress);
    if (!proof)
        return proof;
    if (proof->books == BackupProof::Books::Differ)
        return failed(BackupTrouble::ContentsDiffer, proof->difference);
    const BackupNote note{BackupNote::Act::Proven, file, proof->contents.size, {}, proof->contents};
    if (auto noted = recorder.book.note(note, {recorder.person.id, recorder.counter}); !noted)
        return failed(noted);
    noteProven(m_store.directory(), {file, proof->contents.madeAt, proof->took}, m_clock.now());
    return proof;
}

} // namespace wattcard::app
