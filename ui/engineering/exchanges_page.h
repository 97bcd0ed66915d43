// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/engineering/exchanges_view.h"
#include "ui/services/reading_fields.h"
#include "ui/widgets/plain_table.h"

#include <QLabel>
#include <QPushButton>

#include <map>

namespace wattcard::ui {

// What an engineer found at a meter that was taken down, for the clerk's wizard; and the slips of
// the exchanges that were made.
class ExchangesPage : public QWidget {
    Q_OBJECT
public:
    // `now` is asked when evidence is given.
    ExchangesPage(std::function<LocalTime()> now, QWidget* parent);
    void show(const wattcard::ui::ExchangesView& view);
    void press(ExchangeCommand command); // as its button and its key

Q_SIGNALS:
    void accountWanted(const QString& number);
    void given(const wattcard::ExchangeEvidence& evidence);
    void slipChosen(qint64 slip);
    void slipWanted();

protected:
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void makeFields();
    QWidget* makeButtons();
    void retranslate();
    void clear();
    void showEvidence();
    void showSlips();
    void showMessage();
    Gap gap() const;
    void give();

    std::function<LocalTime()> m_now;
    ExchangesView m_view;
    QLabel* m_title;
    PlainTable* m_evidence;
    PlainTable* m_slips;
    FieldSheet* m_sheet;
    QLineEdit* m_number;
    ReadingFields m_reading;
    QLineEdit* m_meter;
    QLineEdit* m_current;
    QLineEdit* m_potential;
    std::optional<RegisterFields> m_registers;
    ChoiceBox<Reason>* m_reason;
    QLineEdit* m_seals;
    QLineEdit* m_note;
    QLabel* m_account;
    QLabel* m_message;
    std::map<ExchangeCommand, QPushButton*> m_buttons;
};

} // namespace wattcard::ui
