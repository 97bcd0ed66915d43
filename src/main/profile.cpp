// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/profile.h"

#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace wattcard {

namespace {

constexpr auto placeKey = QLatin1StringView{"books/directory"};

QString usualProfile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/wattcard/practice");
}

// Not that of one program: the counter, the commands and the meter find the same books.
QString placeFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/WattCard/books.ini");
}

} // namespace

QString profileDirectory(const QString& given)
{
    if (!given.isEmpty())
        return QFileInfo{given}.absoluteFilePath();
    const QString remembered = rememberedProfile();
    return remembered.isEmpty() ? usualProfile() : remembered;
}

QString rememberedProfile()
{
    return QSettings{placeFile(), QSettings::IniFormat}.value(placeKey).toString();
}

Result<void> rememberProfile(const QString& directory)
{
    const bool isUsual = directory == usualProfile();
    if (isUsual && rememberedProfile().isEmpty())
        return {};
    QSettings file{placeFile(), QSettings::IniFormat};
    file.setValue(placeKey, isUsual ? QString{} : directory);
    file.sync();
    if (file.status() != QSettings::NoError)
        return failed(Fault::NotSaved, placeFile());
    return {};
}

} // namespace wattcard
