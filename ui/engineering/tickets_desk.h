// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/engineering/tickets_view.h"

#include <QObject>

#include <functional>

namespace wattcard::ui {

// Commissioning tickets without widgets: asks the field service, remembers its answers.
class TicketsDesk : public QObject {
    Q_OBJECT
public:
    // The certificate as a PDF; its path.
    using Print = std::function<Result<QString>(const CommissioningTicket&)>;
    explicit TicketsDesk(Print print, QObject* parent = nullptr);
    const TicketsView& view() const { return m_view; }

public Q_SLOTS:
    // From the people
    void enter(const wattcard::Operator& person);
    void leave();
    void chooseList(wattcard::TicketList which);
    void select(wattcard::TicketId ticket);
    void begin(const wattcard::NewTicket& ticket);
    void takeCard(const QString& note);
    void check(const wattcard::CheckEvidence& check, const QString& note);
    void seal(const wattcard::SealEvidence& seal, const QString& photo, const QString& note);
    void giveUp(const QString& reason);
    void print();
    void exportTo(const QString& file);
    void importFrom(const QString& file);

    // From the service
    void ticketsReady(const std::vector<wattcard::CommissioningTicket>& tickets);
    void ticketReady(const wattcard::CommissioningTicket& ticket);
    void exported(const QString& file);
    void failed(const wattcard::Failure& failure);

Q_SIGNALS:
    void viewChanged(const wattcard::ui::TicketsView& view);
    void listWanted(wattcard::TicketList which);
    void ticketWanted(const wattcard::NewTicket& ticket);
    void cardWanted(wattcard::TicketId ticket, const QString& note);
    void checkWanted(wattcard::TicketId ticket, const wattcard::CheckEvidence& check,
                     const QString& note);
    void sealWanted(wattcard::TicketId ticket, const wattcard::SealEvidence& seal,
                    const QString& photo, const QString& note);
    void endWanted(wattcard::TicketId ticket, const QString& reason);
    void exportWanted(wattcard::TicketId ticket, const QString& file);
    void importWanted(const QString& file);

private:
    void show() { Q_EMIT viewChanged(m_view); }
    bool ask(TicketCommand command, TicketsView::Notice notice);

    Print m_print;
    TicketsView m_view;
    TicketsView::Notice m_coming = TicketsView::Notice::None; // of the command under way
    bool m_isMine = false; // an answer to this screen is under way
};

} // namespace wattcard::ui
