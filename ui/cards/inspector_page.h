// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cards/inspector_view.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>

namespace wattcard::ui {

class AnatomyDetail;
class AnatomyView;
class InspectorSummary;
class TracePanel;

// Any card laid open: what it is, its files with every field, and the commands of the reading.
// Shows values and tells what is wanted; nothing on the card can be changed from here.
class InspectorPage : public QWidget {
    Q_OBJECT
public:
    enum class Tab { Anatomy, Trace };
    explicit InspectorPage(QWidget* parent);
    void show(const wattcard::ui::InspectorView& view);
    void showTab(Tab tab);
    void chooseFile(int file); // index in CardAnatomy::files

Q_SIGNALS:
    void readRequested();
    void saveRequested(const wattcard::ui::SaveWish& wish);

protected:
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeAnatomy();
    QWidget* makeMessage();
    QWidget* makeFoot();
    void retranslate();
    void showReport();
    void showMessage();
    void showFoot();
    void showFile(int file);
    void showHint(int file);
    void askWhere();
    const CardAnatomy& anatomy() const { return m_view.report->inspection.anatomy; }

    InspectorView m_view;
    InspectorSummary* m_summary;
    QStackedWidget* m_stack;
    QTabWidget* m_tabs;
    AnatomyView* m_anatomy;
    AnatomyDetail* m_detail;
    QLabel* m_legend;
    TracePanel* m_trace;
    QLabel* m_messageIcon;
    QLabel* m_message;
    QLabel* m_remedy;
    QLabel* m_foot;
    QPushButton* m_read;
    QPushButton* m_save;
};

} // namespace wattcard::ui
