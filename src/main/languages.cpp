// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/languages.h"

#include <QCoreApplication>
#include <QLocale>

namespace wattcard {

Languages::Languages(const QString& name)
{
    const QLocale locale = name.isEmpty() ? QLocale::system() : QLocale{name};
    const bool loaded = m_translator.load(locale, QStringLiteral("wattcard"), QStringLiteral("_"),
                                          QStringLiteral(":/i18n"));
    if (loaded)
        QCoreApplication::installTranslator(&m_translator);
}

Languages::~Languages()
{
    QCoreApplication::removeTranslator(&m_translator);
}

} // namespace wattcard
