// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/restore_backup.h"

#include "app/backup_contents.h"
#include "app/backup_sealing.h"

#include <QDir>

namespace wattcard::app {

using namespace Qt::StringLiterals;

RestoreBackup::~RestoreBackup()
{
    if (!m_folder.isEmpty())
        QDir{m_folder}.removeRecursively();
}

Result<BackupContents> RestoreBackup::prepare(const QString& file, const crypto::Secret& passphrase,
                                              const BackupProgress& progress)
{
    if (auto kept = m_store.keepsFile(); !kept)
        return failed(kept);
    const auto label = labelOf(file);
    if (!label)
        return failed(label);
    if (!QDir{}.mkpath(m_store.directory()))
        return failed(Fault::DatabaseFailed, m_store.directory());
    // One at a time, and with room for it; the copy itself goes into the folder of the next store.
    m_scratch.reset();
    auto scratch = BackupScratch::make(m_store.directory(), static_cast<std::int64_t>(label->size));
    if (!scratch)
        return failed(scratch);
    const auto folder = m_store.makeNext();
    if (!folder)
        return failed(folder);
    m_folder = *folder;
    auto sealed = unsealCopy({file, m_folder + u"/wattcard.db"_s, passphrase}, progress);
    if (!sealed)
        return sealed;
    if (const auto books = m_store.contents(m_store.directory()); books) {
        if (auto same = sameCompany(*books, *sealed); !same)
            return failed(same);
    }
    auto found = m_store.contents(m_folder);
    if (!found)
        return found;
    found->madeAt = sealed->madeAt;
    if (*found != *sealed)
        return failed(BackupTrouble::ContentsDiffer, file);
    if (auto proven = m_store.prove(m_folder, progress); !proven)
        return failed(proven);
    m_contents = std::move(*sealed);
    m_scratch.emplace(std::move(*scratch)); // nobody else makes the next store meanwhile
    return m_contents;
}

Result<QString> RestoreBackup::adopt()
{
    const auto marked = m_folder.isEmpty() ? Result<BackupContents>{failed(Fault::NotFound)}
                                           : m_store.contents(m_folder);
    if (!marked)
        return failed(marked);
    if (marked->restores != m_contents.restores + 1)
        return failed(BackupTrouble::NotMarked);
    auto adopted = m_store.adopt(m_folder);
    if (!adopted)
        return adopted;
    m_folder.clear();
    m_scratch.reset();
    return adopted;
}

} // namespace wattcard::app
