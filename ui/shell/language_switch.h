// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTranslator>

namespace wattcard::ui {

enum class Language { English, Chinese };

// The language of the program, changed while it runs and remembered in the settings file.
class LanguageSwitch : public QObject {
    Q_OBJECT
public:
    // Takes the remembered language, else that of the system.
    explicit LanguageSwitch(QString settingsFile, QObject* parent = nullptr);
    Language current() const { return m_current; }

public Q_SLOTS:
    void use(wattcard::ui::Language language);

private:
    void install();

    QString m_settingsFile;
    Language m_current = Language::English;
    QTranslator m_words;
    QTranslator m_qtWords; // Qt's own sentences
};

// The user's settings of this program: an explicit ini file under the configuration folder.
QString userSettingsFile();

} // namespace wattcard::ui
