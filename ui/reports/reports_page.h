// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/print_panel.h"
#include "ui/reports/report_rows.h"
#include "ui/services/day_edit.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/field_sheet.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

#include <map>

class QChartView;

namespace wattcard::ui {

// Reports: the list of those that one may read, what the chosen one keeps to, and its rows with
// their totals or, in their place, a chart of them.
class ReportsPage : public QWidget {
    Q_OBJECT
public:
    explicit ReportsPage(QWidget* parent);
    void show(const wattcard::ui::ReportsView& view);
    PrintPanel& printPanel() { return *m_print; }

Q_SIGNALS:
    void reportChosen(wattcard::reports::ReportId id);
    void asked(const wattcard::reports::ReportQuestion& question);
    void fieldRefused(wattcard::ui::ReportField field);
    void cancelled();
    void turned();
    void printAsked();
    void saveAsked(wattcard::reports::TableFormat format);

protected:
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void makeList();
    void makeFields();
    void makeRows();
    QWidget* makeButtons();
    void retranslate();
    void press(ReportCommand command);
    void ask();
    void write(const reports::ReportQuestion& question); // into the fields
    void showList();
    void showFields();
    void showPicture();
    bool takesEscape() const;
    void escape();
    QLineEdit& fieldOf(ReportField field) const { return *m_edits.at(field); }

    ReportsView m_view;
    QListWidget* m_list;
    FieldSheet* m_fields;
    std::map<ReportField, QLineEdit*> m_edits;
    QLabel* m_message;
    QStackedWidget* m_result;
    QTableView* m_table;
    ReportRows* m_rows;
    QChartView* m_picture;
    PrintPanel* m_print;
    ChoiceBox<reports::TableFormat>* m_format;
    std::map<ReportCommand, QPushButton*> m_buttons;
};

} // namespace wattcard::ui
