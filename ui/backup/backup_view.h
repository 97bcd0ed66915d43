// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backup_service.h"

#include <array>

namespace wattcard::ui {

enum class BackupCommand {
    ChooseFolder,
    ChooseFile,
    KeepPlan,
    BackUp,
    Verify,
    Drill,
    Stop,
    Restore,
    AfterRestore,
};
inline constexpr std::array allBackupCommands{
    BackupCommand::ChooseFolder, BackupCommand::ChooseFile, BackupCommand::KeepPlan,
    BackupCommand::BackUp,       BackupCommand::Verify,     BackupCommand::Drill,
    BackupCommand::Stop,         BackupCommand::Restore,    BackupCommand::AfterRestore,
};
enum class BackupGap { None, Folder, File, Passphrase, TooShort, PassphraseAgain };

// What the screen of backups shows.
struct BackupView {
    enum class Done { Nothing, Made, Verified, Differs, Proven, PlanKept, Stopped };
    std::optional<Operator> person;
    bool isListed = false; // the service has answered
    app::BackupStanding standing;
    bool isAsked = false; // something was asked for and has not begun
    std::optional<app::BackupWork> work;
    BackupStage stage = BackupStage::Copying;
    int percent = 0;
    BackupGap gap = BackupGap::None;
    std::optional<Failure> failure;
    Done done = Done::Nothing;
    QString file; // that `done` is about
};

bool isOffered(const BackupView& view, BackupCommand command);

} // namespace wattcard::ui
