// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/engineering/ticket_form.h"
#include "ui/engineering/tickets_view.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/plain_table.h"

#include <QPushButton>

#include <map>

namespace wattcard::ui {

// Commissioning tickets: the meters, the five steps of the chosen one with the evidence of each,
// and what the next step asks for. In purple, because these steps change meters.
class TicketsPage : public QWidget {
    Q_OBJECT
public:
    explicit TicketsPage(QWidget* parent);
    void show(const wattcard::ui::TicketsView& view);
    void press(TicketCommand command); // as its button and its key

Q_SIGNALS:
    void listChosen(wattcard::TicketList which);
    void ticketChosen(wattcard::TicketId ticket);
    void begun(const wattcard::NewTicket& ticket);
    void cardGiven(const QString& note);
    void checkGiven(const wattcard::CheckEvidence& check, const QString& note);
    void sealGiven(const wattcard::SealEvidence& seal, const QString& photo, const QString& note);
    void givenUp(const QString& reason);
    void printWanted();
    void exportWanted(const QString& file);
    void importWanted(const QString& file);

protected:
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeButtons();
    void retranslate();
    void showTickets();
    void showSteps();
    void showEvidence();
    void showMessage();
    void takeStep();
    void askTicket();
    void askReason();
    void askPhoto();
    void askExport();
    void askImport();

    TicketsView m_view;
    QLabel* m_title;
    ChoiceBox<TicketList>* m_list;
    PlainTable* m_tickets;
    PlainTable* m_steps;
    PlainTable* m_evidence;
    QLabel* m_next;
    TicketForm* m_form;
    QLabel* m_message;
    std::map<TicketCommand, QPushButton*> m_buttons;
};

} // namespace wattcard::ui
