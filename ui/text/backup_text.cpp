// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/backup_text.h"

#include <QCoreApplication>

#include <cstdlib>

namespace wattcard::ui {

namespace {

class BackupWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::BackupWords)
public:
    static QString ofFile(BackupTrouble trouble);
    static QString ofPlace(BackupTrouble trouble);
    static QString stage(BackupStage stage);
    static QString prompt(BackupPrompt prompt);
};

QString BackupWords::ofFile(BackupTrouble trouble)
{
    switch (trouble) {
    case BackupTrouble::NotABackup: return tr("This file is no backup.");
    case BackupTrouble::TooNew:
        return tr("The backup was made by a newer program. Install that one first.");
    case BackupTrouble::WorkOutOfRange:
        return tr("The backup asks for more memory than any backup does. It is not opened.");
    case BackupTrouble::HeaderDamaged:
        return tr("The beginning of the backup is damaged. Take another one.");
    case BackupTrouble::WrongPassphrase:
        return tr("The passphrase is not the one that the backup was made with.");
    case BackupTrouble::CutShort:
        return tr("The backup ends too early: a part is missing. Take another one.");
    case BackupTrouble::ChunkDamaged:
        return tr("A part of the backup is damaged. Take another one.");
    case BackupTrouble::ChunksMixed:
        return tr("The parts of the backup are not in their order. Take another one.");
    case BackupTrouble::OtherFile:
        return tr("A part of the backup belongs to another one. Take another one.");
    case BackupTrouble::Appended:
        return tr("Something was added behind the end of the backup. Take another one.");
    case BackupTrouble::OtherCompany:
        return tr("The backup belongs to another utility or counter.");
    case BackupTrouble::PracticeMixed:
        return tr("Books of practice and real books do not replace each other.");
    case BackupTrouble::ContentsDiffer:
        return tr("The books do not match what the backup says of them.");
    default: return tr("The books in the backup are not sound. Take another one.");
    }
}

QString BackupWords::ofPlace(BackupTrouble trouble)
{
    switch (trouble) {
    case BackupTrouble::SameVolume:
        return tr("The backup would lie on the same disk as the books. Choose another disk.");
    case BackupTrouble::TargetMissing:
        return tr("The folder for the backup is not there. Is the disk mounted?");
    case BackupTrouble::TargetFull:
        return tr("The disk for the backup is full. Remove old backups or take another disk.");
    case BackupTrouble::TargetExists:
        return tr("There is a file of that name already. It is not replaced.");
    case BackupTrouble::NoRoom:
        return tr("There is not enough room beside the books for a copy of them.");
    case BackupTrouble::PassphraseTooShort: return tr("A passphrase has at least 12 characters.");
    case BackupTrouble::GivenUp: return tr("Given up. Nothing was changed.");
    case BackupTrouble::UnknownThere:
        return tr("The books that would come back do not know one of the two who sign, or know "
                  "them in another role. Others sign, or wattcardctl restore is used.");
    case BackupTrouble::BooksOnServer:
        return tr("The books are on a server, which has backups of its own: see \"Books on a "
                  "server\" in the manual.");
    default: return tr("Two people must sign a restore: an administrator and finance.");
    }
}

QString BackupWords::stage(BackupStage stage)
{
    switch (stage) {
    case BackupStage::Copying: return tr("Copying the books");
    case BackupStage::Sealing: return tr("Packing and encrypting");
    case BackupStage::Unsealing: return tr("Reading the backup");
    case BackupStage::Checking: return tr("Checking the books");
    }
    std::abort();
}

QString BackupWords::prompt(BackupPrompt prompt)
{
    switch (prompt) {
    case BackupPrompt::Passphrase: return tr("Passphrase of the backup");
    case BackupPrompt::NewPassphrase: return tr("New passphrase of the backup");
    case BackupPrompt::PassphraseAgain: return tr("The same passphrase again");
    }
    std::abort();
}

} // namespace

QString backupTroubleText(BackupTrouble trouble)
{
    return trouble < BackupTrouble::SameVolume ? BackupWords::ofFile(trouble)
                                               : BackupWords::ofPlace(trouble);
}

QString backupStageText(BackupStage stage)
{
    return BackupWords::stage(stage);
}

QString backupPromptText(BackupPrompt prompt)
{
    return BackupWords::prompt(prompt);
}

} // namespace wattcard::ui
