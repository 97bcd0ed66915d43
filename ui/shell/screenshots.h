// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "ui/shell/picture_matrix.h"
#include "ui/shell/picture_stage.h"

namespace wattcard::ui {

// Every state of every screen from sample values, with the sign-in page and the dialogs, in the
// language and the look of the moment. `only` as PictureStage has it.
void visitScreens(LanguageSwitch& language, QSize size, const PictureStage::Visit& visit,
                  const QString& only = {});

// The same as <directory>/<screen>-<state>-<suffix>.png for each combination of the matrix; of its
// scales only the first, which must be that of the program, because Qt takes it once. Returns how
// many; DiskFull or BadInput when a file cannot be written. The language is left as it was.
Result<int> saveScreenshots(const QString& directory, LanguageSwitch& language,
                            const PictureMatrix& matrix = {});

} // namespace wattcard::ui
