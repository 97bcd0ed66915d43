// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/people.h"
#include "ui/counter/counter_view.h"
#include "ui/shell/language_switch.h"
#include "ui/shift/shift_view.h"

#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace wattcard::ui {

class HealthLight;

// Counter, operator, shift, sales; the health of reader and printer; unfinished sales; the
// language.
class StatusStrip : public QWidget {
    Q_OBJECT
public:
    StatusStrip(Company company, QWidget* parent);
    void show(const wattcard::ui::CounterView& view);
    void showShift(const std::optional<wattcard::ui::ShiftSign>& sign); // none: not known yet
    // In place of the word for test keys: such a window sells nothing.
    void showTraining(bool isTraining);
    void setPlaces(QMenu& menu); // the screens that the signed-in person may open

Q_SIGNALS:
    void languageChosen(wattcard::ui::Language language);

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeMenu();
    void showLights();
    QStringList where() const;

    Company m_company;
    bool m_isTraining = false;
    CounterView m_view;
    std::optional<ShiftSign> m_sign;
    QLabel* m_testKeys;
    QLabel* m_where;
    HealthLight* m_reader;
    HealthLight* m_printer;
    HealthLight* m_unfinished;
    HealthLight* m_noShift; // shown only then
    QToolButton* m_language;
    QToolButton* m_places;
    QMenu* m_menu;
};

} // namespace wattcard::ui
