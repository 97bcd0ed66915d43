// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/setup/noted_form.h"
#include "ui/setup/setup_desk.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/field_sheet.h"

#include <QLineEdit>
#include <QPushButton>

namespace wattcard::ui {

class ToneLine;

// The reader as it is plugged in, and whether a card was ever seen in it. Asks nothing.
class ReaderForm : public NotedForm {
    Q_OBJECT
public:
    ReaderForm(const SetupDesk& desk, QWidget* parent);
    void refresh();

protected:
    void changeEvent(QEvent* event) override;

private:
    const SetupDesk& m_desk;
    ToneLine* m_reader;
    ToneLine* m_card;
};

// Which printer, which paper, and a test page. The test runs elsewhere: nobody waits for it.
class PrinterForm : public NotedForm {
    Q_OBJECT
public:
    PrinterForm(SetupDesk& desk, QWidget* parent);
    void refresh();
    reports::PrintSettings value() const;
    QWidget* missing() const; // the field that a printer of this kind needs, none when all is there

Q_SIGNALS:
    void completed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void showKind();

    SetupDesk& m_desk;
    FieldSheet* m_sheet;
    ChoiceBox<reports::PrinterChoice::Kind>* m_kind;
    QLineEdit* m_target;
    ChoiceBox<reports::Paper>* m_paper;
    QPushButton* m_test;
    ToneLine* m_result;
};

} // namespace wattcard::ui
