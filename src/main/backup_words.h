// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/back_up.h"
#include "app/drill_backup.h"
#include "main/tool.h"

namespace wattcard {

QJsonObject toJson(const app::BackupMade& made);
QJsonObject toJson(const app::BackupProof& proof);

// Of the environment, WATTCARD_BACKUP_PASSPHRASE, which is wiped; else of the terminal or
// --secrets-fd. A new one is typed twice in the terminal. BadInput.
enum class PassphraseIs { Known, New };
Result<crypto::Secret> backupPassphrase(const ToolOptions& options, PassphraseIs which);

// Shows how far it is where somebody watches; Ctrl+C gives up, and nothing stays behind.
class BackupWatch {
public:
    BackupWatch();
    BackupWatch(const BackupWatch&) = delete;
    ~BackupWatch();
    BackupProgress progress();

private:
    bool tell(BackupStage stage, std::int64_t done, std::int64_t total);
    bool m_isWatched = false;
    QString m_shown;
};

} // namespace wattcard
