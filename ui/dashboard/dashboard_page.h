// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/figure_tile.h"
#include "ui/widgets/health_light.h"
#include "ui/widgets/plain_table.h"

#include <QLabel>
#include <QPointer>
#include <QStackedWidget>

#include <map>

namespace wattcard::ui {

class DayChart;

// Today at a glance (SCREENS.md section 8): numbers that lead to their rows, a picture of the hours
// or of the last days with a table in its place, and who sold where. The rows behind a number lie
// over the picture until Esc.
class DashboardPage : public QWidget {
    Q_OBJECT
public:
    explicit DashboardPage(QWidget* parent);
    void show(const wattcard::ui::DashboardView& view);
    FigureTile& tile(DayTile tile) const { return *m_tiles.at(tile); }

Q_SIGNALS:
    void refreshWanted();
    void tileOpened(wattcard::ui::DayTile tile);
    void soldOpened(const wattcard::DayQuestion& about, const QString& login);
    void dayOpened(const QString& day);
    void turned(wattcard::ui::DashboardCommand what);
    void moreWanted();
    void closed();
    void reportWanted();

protected:
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    // A table with the rows that it shows at the moment.
    struct Listed {
        PlainTable* table = nullptr;
        DayTable shown;
    };
    QWidget* makeHead();
    QWidget* makeTiles();
    QWidget* makeOverview();
    QWidget* makeListing();
    QPushButton* makeButton(DashboardCommand command, QWidget* parent);
    Listed makeTable(int columns);
    void press(DashboardCommand command);
    void openRow(const Listed& listed, int row);
    void openBar(int series, int category);
    void fill(Listed& listed, const DayTable& table);
    void showListing(bool isOther);
    void retranslate();

    DashboardView m_view;
    QLabel* m_title;
    HealthLight* m_fresh;
    std::map<DayTile, FigureTile*> m_tiles;
    std::map<DashboardCommand, QPushButton*> m_buttons;
    QStackedWidget* m_below;
    QWidget* m_overview;
    QLabel* m_pictureTitle;
    QStackedWidget* m_picture;
    DayChart* m_chart;
    Listed m_figures;
    QLabel* m_counterTitle;
    Listed m_counters;
    QLabel* m_peopleTitle;
    Listed m_people;
    QWidget* m_listing;
    QLabel* m_listingTitle;
    Listed m_rows;
    QPointer<QWidget> m_openedFrom; // where Esc leads back to
};

} // namespace wattcard::ui
