// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/customers/meters_view.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/field_sheet.h"
#include "ui/widgets/plain_table.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <map>

namespace wattcard::ui {

// Meters in stock, installed or retired, and what happened to the chosen one.
class MetersTab : public QWidget {
    Q_OBJECT
public:
    explicit MetersTab(QWidget* parent);
    void show(const wattcard::ui::MetersView& view);
    void focusList();

Q_SIGNALS:
    void placeChosen(wattcard::MeterPlace place);
    void meterChosen(wattcard::MeterNumber meter);
    void chosen(wattcard::ui::MetersCommand command);
    void received(const QString& first, const QString& count, const wattcard::MeterDelivery& of);
    void scrapped(const QString& note);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeButtons();
    void retranslate();
    void press(MetersCommand command);
    void showLines();
    void showEvents();

    MetersView m_view;
    FieldSheet* m_choice;
    ChoiceBox<MeterPlace>* m_place;
    PlainTable* m_lines;
    PlainTable* m_events;
    FieldSheet* m_fields;
    QLineEdit* m_first;
    QLineEdit* m_count;
    QLineEdit* m_model;
    QLineEdit* m_note;
    QLabel* m_message;
    std::map<MetersCommand, QPushButton*> m_buttons;
};

} // namespace wattcard::ui
