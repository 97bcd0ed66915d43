// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QObject>

#include <optional>

namespace wattcard::ui {

// What somebody wants the program to look and sound like.
struct LookChoice {
    enum class Colours { Desktop, Light, Dark, Contrast } colours = Colours::Desktop;
    enum class Motion { Desktop, Full, None } motion = Motion::Desktop;
    Density density = Density::Counter;
    bool sounds = true;
    friend bool operator==(const LookChoice&, const LookChoice&) = default;
};

// What the desktop says of itself.
struct DesktopSigns {
    bool isDark = false;
    bool wantsContrast = false;
    bool wantsStill = false; // reduced motion
    friend bool operator==(const DesktopSigns&, const DesktopSigns&) = default;
};

// The choice, where it says "as the desktop" filled in from there. More contrast goes before dark.
Look lookOf(const LookChoice& choice, const DesktopSigns& desktop);

// The look of the program, changed while it runs and remembered in the settings file at once.
class LookSwitch : public QObject {
    Q_OBJECT
public:
    // Takes the remembered choice; a word that nobody knows is the usual one.
    explicit LookSwitch(QString settingsFile, QObject* parent = nullptr);
    const LookChoice& current() const { return m_choice; }

public Q_SLOTS:
    void use(const wattcard::ui::LookChoice& choice);
    void desktopSays(const wattcard::ui::DesktopSigns& signs);

Q_SIGNALS:
    void changed(const wattcard::ui::LookChoice& choice);

private:
    void apply();

    QString m_settingsFile;
    LookChoice m_choice;
    DesktopSigns m_desktop;
    std::optional<Look> m_shown;
};

} // namespace wattcard::ui
