// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source.h"

namespace wattcard::tidy {

// Our own headers: the table of STYLE "The map". Names the folders that the file may include from.
Findings includesOutsideTheTable(const Source& source);

// Headers of libraries that belong to one folder: PC/SC, SQL, cryptography, QR codes.
Findings libraryHeadersOutsideTheirFolder(const Source& source);

} // namespace wattcard::tidy
