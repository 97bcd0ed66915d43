// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/field_book.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>

namespace wattcard::ui {

// A new ticket: the number on the meter's plate, and where it hangs.
class TicketDialog : public QDialog {
    Q_OBJECT
public:
    explicit TicketDialog(QWidget* parent);
    NewTicket ticket() const { return m_ticket; } // after it was accepted
    void accept() override;                       // refused while there is no number

private:
    QLineEdit* m_meter;
    QLineEdit* m_place;
    QLabel* m_wrong;
    NewTicket m_ticket;
};

} // namespace wattcard::ui
