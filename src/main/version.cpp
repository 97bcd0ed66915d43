// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/version.h"

#include "cardio/pcsc/version.h"
#include "crypto/version.h"
#include "db/sqlite/version.h"

namespace wattcard {

QString versionText()
{
    return QStringLiteral(WATTCARD_VERSION " (Qt %1, SQLite %2, OpenSSL %3, pcsc-lite %4)")
        .arg(QLatin1StringView{qVersion()}, db::sqliteVersion(), crypto::openSslVersion(),
             cardio::pcscVersion());
}

} // namespace wattcard
