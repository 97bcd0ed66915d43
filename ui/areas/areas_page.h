// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/areas/areas_view.h"
#include "ui/widgets/health_light.h"
#include "ui/widgets/plain_table.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

#include <map>

namespace wattcard::ui {

class AreasForm;

// The company with its areas, stations and points of sale as a tree, all that is known of the
// chosen one, and what an administrator may change.
class AreasPage : public QWidget {
    Q_OBJECT
public:
    explicit AreasPage(QWidget* parent);
    void show(const wattcard::ui::AreasView& view);

Q_SIGNALS:
    void rowChosen(int row);
    void chosen(wattcard::ui::AreasCommand command);
    void submitted(const wattcard::app::SiteRequest& typed, const wattcard::app::Login& second);
    void cancelled();

protected:
    void focusInEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void makeButtons();
    void retranslate();
    void showTree();
    void showFacts();

    AreasView m_view;
    HealthLight* m_state;
    PlainTable* m_tree;
    PlainTable* m_facts;
    QLabel* m_message;
    QStackedWidget* m_bottom;
    QWidget* m_buttonPanel;
    AreasForm* m_form;
    std::map<AreasCommand, QPushButton*> m_buttons;
};

} // namespace wattcard::ui
