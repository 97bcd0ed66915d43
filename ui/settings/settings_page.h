// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings_desk.h"
#include "ui/shell/language_switch.h"

#include <QLabel>
#include <QListWidget>
#include <QStackedWidget>

#include <functional>

namespace wattcard::ui {

class LanguageSection;
class LookSection;
class LookSwitch;
class ReaderSection;

// The settings: names of sections at the left, one section at the right. Sections for other
// subjects are added from outside. Nothing is saved by a button.
class SettingsPage : public QWidget {
    Q_OBJECT
public:
    explicit SettingsPage(QWidget* parent);
    void addSection(std::function<QString()> title, QWidget* section);
    void goTo(QWidget* section);
    void show(const wattcard::ui::SettingsView& view);
    void showLanguage(wattcard::ui::Language language);
    ReaderSection& reader() { return *m_reader; }
    LanguageSection& language() { return *m_language; }
    LookSection& look() { return *m_look; }

Q_SIGNALS:
    void readerChosen(const QString& name);
    void testWanted(wattcard::app::ReaderTest::Kind kind);
    void testUnwanted();
    void languageChosen(wattcard::ui::Language language);

protected:
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override; // a test does not go on unseen

private:
    void retranslate();

    QLabel* m_title;
    QListWidget* m_names;
    QStackedWidget* m_sections;
    std::vector<std::function<QString()>> m_titles;
    ReaderSection* m_reader;
    LanguageSection* m_language;
    LookSection* m_look;
};

// Joins page and desk, and the language section to the language of the program.
void linkSettingsPage(SettingsPage& page, SettingsDesk& desk, LanguageSwitch& language);
void linkLook(SettingsPage& page, LookSwitch& look);

} // namespace wattcard::ui
