// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/restore_service.h"

namespace wattcard::ui {

// The steps of a restore, in their order; After also stands alone, for what is to be caught up.
enum class RestoreStep { File, Working, Look, Sign, Closing, After };
enum class RestoreCommand { Choose, GoOn, Back };
inline constexpr std::array allRestoreCommands{RestoreCommand::Choose, RestoreCommand::GoOn,
                                               RestoreCommand::Back};
enum class RestoreGap { None, File, Passphrase, Name, Reason, Login, Clearing };

// What the screen of a restore shows.
struct RestoreView {
    std::optional<Operator> person;
    bool isOpen = false; // else the screen of backups stands there
    RestoreStep step = RestoreStep::File;
    bool isAsked = false; // an answer is awaited
    QString file;         // that is offered first
    BackupStage stage = BackupStage::Unsealing;
    int percent = 0;
    std::optional<app::RestoreLook> look;
    QString reason;
    RestoreGap gap = RestoreGap::None;
    std::optional<Failure> failure;
    bool wasStopped = false;
    std::optional<app::RestoreEnd> end; // of the last one
    std::optional<CatchUpState> catchUp;
    std::optional<Money> cleared; // just now
};

bool isOffered(const RestoreView& view, RestoreCommand command);

} // namespace wattcard::ui
