// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/backup.h"
#include "domain/bytes.h"

#include <QJsonObject>

namespace wattcard::app {

// What a backup says of itself, inside its sealed head and for people.
QJsonObject toJson(const BackupContents& contents);
Bytes bytesOf(const BackupContents& contents);
Result<BackupContents> backupContentsFrom(ByteView bytes); // HeaderDamaged

// Whether books of `theirs` may stand where those of `ours` do: OtherCompany, PracticeMixed.
Result<void> sameCompany(const BackupContents& ours, const BackupContents& theirs);

} // namespace wattcard::app
