// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/reports_view.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/field_sheet.h"

#include <QPushButton>

class QLabel;
class QLineEdit;

namespace wattcard::ui {

// A page in a frame, as large as there is room for it.
class PagePicture : public QWidget {
    Q_OBJECT
public:
    explicit PagePicture(QWidget* parent) : QWidget{parent} {}
    void show(const QImage& page);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QImage m_page;
};

// The pages of a report before they are printed: printer, copies, which pages, which way round, and
// each page as it will be. It waits for nobody: the printers fill in when they are known.
class PrintPanel : public QWidget {
    Q_OBJECT
public:
    explicit PrintPanel(QWidget* parent);
    void show(const wattcard::ui::ReportsView& view); // with pages to look at

Q_SIGNALS:
    void sideChosen(QPageLayout::Orientation side);
    void pageChosen(std::size_t page);
    void ordered(const wattcard::ui::PrintOrder& order);
    void closed();

protected:
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    QLayout* makeSide();
    void makeFields();
    void makeButtons();
    void retranslate();
    void fillQueues();
    void order();

    ReportsView m_view;
    std::size_t m_pages = 0;              // for which the fields stand
    std::optional<QStringList> m_offered; // printers in the list
    PagePicture* m_picture;
    QLabel* m_place; // "Page 1 of 3"
    FieldSheet* m_fields;
    QComboBox* m_queue;
    QLineEdit* m_copies;
    QLineEdit* m_first;
    QLineEdit* m_last;
    ChoiceBox<QPageLayout::Orientation>* m_side;
    QLabel* m_note;
    QPushButton* m_before;
    QPushButton* m_after;
    QPushButton* m_print;
    QPushButton* m_close;
};

} // namespace wattcard::ui
