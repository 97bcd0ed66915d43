// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/language_switch.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto languageKey = "language"_L1;
constexpr auto chineseCode = "zh_CN"_L1;
constexpr auto englishCode = "en"_L1;

} // namespace

LanguageSwitch::LanguageSwitch(QString settingsFile, QObject* parent)
    : QObject{parent},
      m_settingsFile{std::move(settingsFile)}
{
    const QSettings settings{m_settingsFile, QSettings::IniFormat};
    const QString wanted = settings.value(languageKey, QLocale::system().name()).toString();
    m_current = wanted.startsWith("zh"_L1) ? Language::Chinese : Language::English;
    install();
}

void LanguageSwitch::use(Language language)
{
    const QString code = language == Language::Chinese ? chineseCode : englishCode;
    QSettings{m_settingsFile, QSettings::IniFormat}.setValue(languageKey, code);
    if (language == m_current)
        return;
    m_current = language;
    install();
}

void LanguageSwitch::install()
{
    QCoreApplication::removeTranslator(&m_words);
    QCoreApplication::removeTranslator(&m_qtWords);
    if (m_current == Language::English)
        return;
    if (m_qtWords.load(u":/i18n/qtbase_zh_CN.qm"_s))
        QCoreApplication::installTranslator(&m_qtWords);
    if (m_words.load(u":/i18n/wattcard_zh_CN.qm"_s))
        QCoreApplication::installTranslator(&m_words);
}

QString userSettingsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/user.ini"_s;
}

} // namespace wattcard::ui
