// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/look_switch.h"

#include <QApplication>
#include <QSettings>

#include <algorithm>
#include <array>

namespace wattcard::ui {

using Colours = LookChoice::Colours;
using Motion = LookChoice::Motion;
using namespace Qt::StringLiterals;

namespace {

// How the choices are written in the file; the first of each list is the usual one.
template <class Enum> using LookWord = std::pair<Enum, QLatin1StringView>;
constexpr std::array colourWords{LookWord<Colours>{Colours::Desktop, "desktop"_L1},
                                 LookWord<Colours>{Colours::Light, "light"_L1},
                                 LookWord<Colours>{Colours::Dark, "dark"_L1},
                                 LookWord<Colours>{Colours::Contrast, "contrast"_L1}};
constexpr std::array motionWords{LookWord<Motion>{Motion::Desktop, "desktop"_L1},
                                 LookWord<Motion>{Motion::Full, "full"_L1},
                                 LookWord<Motion>{Motion::None, "none"_L1}};
constexpr std::array densityWords{LookWord<Density>{Density::Counter, "counter"_L1},
                                  LookWord<Density>{Density::Normal, "normal"_L1}};
constexpr auto coloursKey = "look/colours"_L1;
constexpr auto motionKey = "look/motion"_L1;
constexpr auto densityKey = "look/density"_L1;
constexpr auto soundsKey = "sounds/on"_L1;

template <class Words> auto chosenIn(const Words& words, const QVariant& stored)
{
    const QString word = stored.toString();
    const auto found = std::ranges::find(words, word, &Words::value_type::second);
    return found == words.end() ? words[0].first : found->first;
}

template <class Words> QString storedWord(const Words& words, decltype(words[0].first) value)
{
    return QString{std::ranges::find(words, value, &Words::value_type::first)->second};
}

Theme themeOf(Colours colours, const DesktopSigns& desktop)
{
    switch (colours) {
    case Colours::Light: return Theme::Light;
    case Colours::Dark: return Theme::Dark;
    case Colours::Contrast: return Theme::Contrast;
    case Colours::Desktop: break;
    }
    if (desktop.wantsContrast)
        return Theme::Contrast;
    return desktop.isDark ? Theme::Dark : Theme::Light;
}

} // namespace

Look lookOf(const LookChoice& choice, const DesktopSigns& desktop)
{
    const bool still =
        choice.motion == Motion::None || (choice.motion == Motion::Desktop && desktop.wantsStill);
    return {themeOf(choice.colours, desktop), choice.density, !still};
}

LookSwitch::LookSwitch(QString settingsFile, QObject* parent)
    : QObject{parent},
      m_settingsFile{std::move(settingsFile)}
{
    const QSettings file{m_settingsFile, QSettings::IniFormat};
    m_choice.colours = chosenIn(colourWords, file.value(coloursKey));
    m_choice.motion = chosenIn(motionWords, file.value(motionKey));
    m_choice.density = chosenIn(densityWords, file.value(densityKey));
    m_choice.sounds = file.value(soundsKey, true).toBool();
    apply();
}

void LookSwitch::use(const LookChoice& choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    {
        QSettings file{m_settingsFile, QSettings::IniFormat};
        file.setValue(coloursKey, storedWord(colourWords, choice.colours));
        file.setValue(motionKey, storedWord(motionWords, choice.motion));
        file.setValue(densityKey, storedWord(densityWords, choice.density));
        file.setValue(soundsKey, choice.sounds);
    }
    apply();
    Q_EMIT changed(m_choice);
}

void LookSwitch::desktopSays(const DesktopSigns& signs)
{
    m_desktop = signs;
    apply();
}

// Every window is painted anew: not for a choice that looks the same.
void LookSwitch::apply()
{
    const Look wanted = lookOf(m_choice, m_desktop);
    if (wanted == m_shown)
        return;
    m_shown = wanted;
    applyLook(*qApp, wanted);
}

} // namespace wattcard::ui
