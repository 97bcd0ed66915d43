// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/people.h"
#include "ui/display/display_view.h"

#include <QLabel>
#include <QScreen>
#include <QWidget>

namespace wattcard::ui {

// The customer's window: large, without anything to press, in the language of the counter.
class CustomerDisplay : public QWidget {
    Q_OBJECT
public:
    explicit CustomerDisplay(Company company, QWidget* parent = nullptr);
    void show(const CounterView& view);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Line {
        QLabel* name;
        QLabel* figure;
    };
    Line addLine(int points);
    void showLine(const Line& line, const QString& name, const QString& figure);
    QString sentence() const;
    void paint();

    Company m_company;
    DisplayView m_view;
    QLabel* m_title;
    QLabel* m_name;
    Line m_amount;
    Line m_energy;
    Line m_received;
    Line m_change;
    Line m_meter;
    QLabel* m_sentence;
};

// Opens the display on a second screen while there is one, and never on the counter's own.
class DisplayScreen : public QObject {
    Q_OBJECT
public:
    DisplayScreen(CustomerDisplay& display, const QWidget& counter, QObject* parent = nullptr);
    bool isOn() const;

private:
    void follow(QScreen* screen);
    void place();

    CustomerDisplay& m_display;
    const QWidget& m_counter;
};

} // namespace wattcard::ui
