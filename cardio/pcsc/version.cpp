// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/pcsc/version.h"

#include <winscard.h>

namespace wattcard::cardio {

QString pcscVersion()
{
    return QString::fromLatin1(PCSCLITE_VERSION_NUMBER);
}

} // namespace wattcard::cardio
