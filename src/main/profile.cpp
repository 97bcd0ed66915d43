// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/profile.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace wattcard {

QString profileDirectory(const QString& given)
{
    if (!given.isEmpty())
        return QFileInfo{given}.absoluteFilePath();
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/wattcard/practice");
}

} // namespace wattcard
