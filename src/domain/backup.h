// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identity.h"
#include "domain/ports/clock.h"

#include <array>
#include <functional>
#include <map>
#include <optional>

namespace wattcard {

// Why a backup is not made, or not taken. Each has a code of its own, so that a screen can say it.
enum class BackupTrouble {
    // the file itself
    NotABackup,
    TooNew,         // of a newer program
    WorkOutOfRange, // asks for more computing or memory than any backup does
    HeaderDamaged,
    WrongPassphrase,
    CutShort,
    ChunkDamaged,
    ChunksMixed, // one is missing, comes twice or stands elsewhere
    OtherFile,   // a piece of another backup
    Appended,    // something follows its end
    // what is in it
    OtherCompany,
    PracticeMixed, // practice and real books
    ContentsDiffer,
    BooksUnsound,
    // where it goes
    SameVolume,
    TargetMissing, // or not mounted
    TargetFull,
    TargetExists,
    NoRoom, // beside the books, for the copy
    // the act
    PassphraseTooShort,
    GivenUp,
    NotMarked,    // a restore that two people have not signed
    UnknownThere, // the books that come back do not know who signs, or not in that role
    // of books that are no file: their server has backups of its own
    BooksOnServer,
};
inline constexpr std::array allBackupTroubles{
    BackupTrouble::NotABackup,      BackupTrouble::TooNew,
    BackupTrouble::WorkOutOfRange,  BackupTrouble::HeaderDamaged,
    BackupTrouble::WrongPassphrase, BackupTrouble::CutShort,
    BackupTrouble::ChunkDamaged,    BackupTrouble::ChunksMixed,
    BackupTrouble::OtherFile,       BackupTrouble::Appended,
    BackupTrouble::OtherCompany,    BackupTrouble::PracticeMixed,
    BackupTrouble::ContentsDiffer,  BackupTrouble::BooksUnsound,
    BackupTrouble::SameVolume,      BackupTrouble::TargetMissing,
    BackupTrouble::TargetFull,      BackupTrouble::TargetExists,
    BackupTrouble::NoRoom,          BackupTrouble::PassphraseTooShort,
    BackupTrouble::GivenUp,         BackupTrouble::NotMarked,
    BackupTrouble::UnknownThere,    BackupTrouble::BooksOnServer};

QLatin1StringView code(BackupTrouble trouble); // "cut_short"
// A failure whose detail begins with the code; `where` names the piece, the file or the number.
tl::unexpected<Failure> failed(BackupTrouble trouble, const QString& where = {});
// The trouble that a failure tells of, unless it is about something else.
std::optional<BackupTrouble> backupTroubleIn(const Failure& failure);
QString placeIn(const Failure& failure); // what `where` was

// What the books of a backup hold: the least that shows that they came back whole.
struct BackupContents {
    UtcTime madeAt{};
    int schema = 0;
    std::array<std::uint8_t, 4> utilityRegion{};
    bool practice = false;
    CounterId counter{};
    QString company;
    std::int64_t size = 0;    // bytes of the database
    std::int64_t entries = 0; // of the audit log
    std::array<std::uint8_t, 32> head{};
    std::int64_t rows = 0;                     // sales and other acts on cards
    std::int64_t journal = 0;                  // entries of the journal
    std::int64_t restores = 0;                 // marks of earlier restores
    std::map<QString, std::int64_t> sums = {}; // of each book of the journal, in its unit
    friend bool operator==(const BackupContents&, const BackupContents&) = default;
};

// How far a backup or restore is; false gives up, and nothing stays behind.
enum class BackupStage { Copying, Sealing, Unsealing, Checking };
using BackupProgress =
    std::function<bool(BackupStage stage, std::int64_t done, std::int64_t total)>;

} // namespace wattcard
