// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/backup.h"

#include <cstdlib>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

constexpr auto backupMark = "backup:"_L1;

// What a caller that knows nothing of backups makes of it: the exit code of a command.
Fault backupFault(BackupTrouble trouble)
{
    switch (trouble) {
    case BackupTrouble::TooNew: return Fault::SchemaTooNew;
    case BackupTrouble::WrongPassphrase: return Fault::KeyStoreLocked;
    case BackupTrouble::TargetFull:
    case BackupTrouble::NoRoom: return Fault::DiskFull;
    case BackupTrouble::TargetMissing: return Fault::NotFound;
    case BackupTrouble::TargetExists: return Fault::DuplicateNumber;
    case BackupTrouble::GivenUp: return Fault::NotSaved;
    case BackupTrouble::NotMarked: return Fault::NotApproved;
    case BackupTrouble::UnknownThere: return Fault::PermissionDenied;
    case BackupTrouble::PassphraseTooShort: return Fault::PasswordTooWeak;
    case BackupTrouble::SameVolume:
    case BackupTrouble::BooksOnServer:
    case BackupTrouble::OtherCompany:
    case BackupTrouble::PracticeMixed: return Fault::BadInput;
    default: return Fault::DatabaseDamaged;
    }
}

} // namespace

QLatin1StringView code(BackupTrouble trouble)
{
    switch (trouble) {
    case BackupTrouble::NotABackup: return "not_a_backup"_L1;
    case BackupTrouble::TooNew: return "too_new"_L1;
    case BackupTrouble::WorkOutOfRange: return "work_out_of_range"_L1;
    case BackupTrouble::HeaderDamaged: return "header_damaged"_L1;
    case BackupTrouble::WrongPassphrase: return "wrong_passphrase"_L1;
    case BackupTrouble::CutShort: return "cut_short"_L1;
    case BackupTrouble::ChunkDamaged: return "chunk_damaged"_L1;
    case BackupTrouble::ChunksMixed: return "chunks_mixed"_L1;
    case BackupTrouble::OtherFile: return "other_file"_L1;
    case BackupTrouble::Appended: return "appended"_L1;
    case BackupTrouble::OtherCompany: return "other_company"_L1;
    case BackupTrouble::PracticeMixed: return "practice_mixed"_L1;
    case BackupTrouble::ContentsDiffer: return "contents_differ"_L1;
    case BackupTrouble::BooksUnsound: return "books_unsound"_L1;
    case BackupTrouble::SameVolume: return "same_volume"_L1;
    case BackupTrouble::TargetMissing: return "target_missing"_L1;
    case BackupTrouble::TargetFull: return "target_full"_L1;
    case BackupTrouble::TargetExists: return "target_exists"_L1;
    case BackupTrouble::NoRoom: return "no_room"_L1;
    case BackupTrouble::PassphraseTooShort: return "passphrase_too_short"_L1;
    case BackupTrouble::GivenUp: return "given_up"_L1;
    case BackupTrouble::NotMarked: return "not_marked"_L1;
    case BackupTrouble::UnknownThere: return "unknown_there"_L1;
    case BackupTrouble::BooksOnServer: return "books_on_server"_L1;
    }
    std::abort();
}

tl::unexpected<Failure> failed(BackupTrouble trouble, const QString& where)
{
    return failed(backupFault(trouble), backupMark + code(trouble) + ": "_L1 + where);
}

std::optional<BackupTrouble> backupTroubleIn(const Failure& failure)
{
    for (const BackupTrouble trouble : allBackupTroubles) {
        if (failure.detail.startsWith(backupMark + code(trouble) + u':'))
            return trouble;
    }
    return std::nullopt;
}

QString placeIn(const Failure& failure)
{
    return backupTroubleIn(failure) ? failure.detail.section(u": "_s, 1) : QString{};
}

} // namespace wattcard
