// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/commissioning.h"
#include "ui/widgets/field_sheet.h"
#include "ui/widgets/figure_edit.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>

#include <vector>

namespace wattcard::ui {

// What the next step of a ticket asks for: a card in the reader, the list of the check, or the
// seals. The other steps' fields keep their place.
class TicketForm : public QWidget {
    Q_OBJECT
public:
    explicit TicketForm(QWidget* parent);
    // Fields are emptied when the ticket or its next step is another one; none: nothing is asked.
    void show(const CommissioningTicket* ticket, bool isEnabled);
    void showPhoto(const QString& file) { m_photo->setText(file); }

    // As typed; the first field that is not filled in gets the focus and nothing is answered.
    std::optional<CheckEvidence> check();
    std::optional<SealEvidence> seal();
    QString photo() const { return m_photo->text().trimmed(); }
    QString note() const { return m_note->text().trimmed(); }
    QString gap() const { return m_gap; } // what is missing, after no answer

Q_SIGNALS:
    void completed(); // Enter in the last field

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeCheck();
    QWidget* makeSeal();
    void orderByTab();
    void retranslate();
    void clear();
    bool isMissing(QLineEdit& field, bool isThere, const QString& sentence);
    bool isAnyMissing();

    QStackedWidget* m_pages;
    QLabel* m_nothing;
    FieldSheet* m_checkSheet;
    FieldSheet* m_sealSheet;
    std::vector<QCheckBox*> m_items;
    QLineEdit* m_current;
    QLineEdit* m_potential;
    FigureEdit* m_before;
    FigureEdit* m_after;
    FigureEdit* m_shown;
    QLineEdit* m_meterSeal;
    QLineEdit* m_boxSeal;
    QLineEdit* m_signer;
    QLineEdit* m_photo;
    FieldSheet* m_noteSheet;
    QLineEdit* m_note;
    TicketId m_ticket;
    std::optional<CommissioningStep> m_step;
    QString m_gap;
};

} // namespace wattcard::ui
