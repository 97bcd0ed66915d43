// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/dashboard_page.h"

#include "ui/dashboard/day_chart.h"
#include "ui/widgets/escape_key.h"
#include "ui/widgets/fitting_button.h"
#include "ui/widgets/keyed_button.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace wattcard::ui {

namespace {

constexpr int dashboardMargin = 14;
constexpr int tilesInRow = 6;
constexpr int pictureShare = 2; // of the width, to one of the tables beside it
constexpr int saleColumnCount = 10;

QKeySequence keyOfDashboard(DashboardCommand command)
{
    switch (command) {
    case DashboardCommand::Refresh: return Qt::Key_F5;
    case DashboardCommand::Days: return Qt::ALT | Qt::Key_D;
    case DashboardCommand::Table: return Qt::ALT | Qt::Key_G;
    case DashboardCommand::Back: return Qt::Key_Escape; // over the rows the page hears it
    case DashboardCommand::More: return Qt::ALT | Qt::Key_N;
    case DashboardCommand::Report: return Qt::ALT | Qt::Key_R;
    }
    return {};
}

// More rows of a number are rows of the same number.
bool isSameNumber(const DayListing& one, const DayListing& other)
{
    DayQuestion asked = one.question;
    asked.after = other.question.after;
    return asked == other.question;
}

} // namespace

DashboardPage::DashboardPage(QWidget* parent)
    : QWidget{parent},
      m_title{new QLabel{this}},
      m_fresh{new HealthLight{this}},
      m_below{new QStackedWidget{this}},
      m_pictureTitle{new QLabel{this}},
      m_picture{new QStackedWidget{this}},
      m_chart{new DayChart{m_picture}},
      m_counterTitle{new QLabel{this}},
      m_peopleTitle{new QLabel{this}},
      m_listingTitle{new QLabel{this}}
{
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(dashboardMargin, dashboardMargin, dashboardMargin, dashboardMargin);
    layout->addWidget(makeHead());
    layout->addWidget(makeTiles());
    m_overview = makeOverview();
    m_listing = makeListing();
    m_below->addWidget(m_overview);
    m_below->addWidget(m_listing);
    layout->addWidget(m_below, 1);
    connect(m_chart, &DayChart::barPressed, this, &DashboardPage::openBar);
    // Over the rows it leads back to the picture.
    takeEscape(*this, [this] { return m_view.listing.has_value(); }, [this] { Q_EMIT closed(); });
    retranslate();
    show(DashboardView{});
}

QWidget* DashboardPage::makeHead()
{
    auto* head = new QWidget{this};
    auto* row = new QHBoxLayout{head};
    row->setContentsMargins(0, 0, 0, 0);
    QFont bold = sized(font(), bodyPoints);
    bold.setBold(true);
    m_title->setFont(bold);
    row->addWidget(m_title);
    m_fresh->setFont(sized(font(), smallPoints)); // its sentences are long in some languages
    row->addWidget(m_fresh, 1, Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(makeButton(DashboardCommand::Refresh, head));
    return head;
}

QWidget* DashboardPage::makeTiles()
{
    auto* panel = new QWidget{this};
    auto* grid = new QGridLayout{panel};
    grid->setContentsMargins(0, 0, 0, 0);
    for (const DayTile each : allDayTiles) {
        auto* made = new FigureTile{panel};
        const int place = static_cast<int>(m_tiles.size());
        m_tiles[each] = made;
        grid->addWidget(made, place / tilesInRow, place % tilesInRow);
        connect(made, &QPushButton::clicked, this, [this, each, made] {
            m_openedFrom = made;
            Q_EMIT tileOpened(each);
        });
    }
    return panel;
}

QWidget* DashboardPage::makeOverview()
{
    auto* panel = new QWidget{this};
    m_figures = makeTable(4);
    m_counters = makeTable(3);
    m_people = makeTable(3);
    m_picture->addWidget(m_chart);
    m_picture->addWidget(m_figures.table);
    auto* bar = new QHBoxLayout;
    bar->addWidget(m_pictureTitle, 1);
    bar->addWidget(makeButton(DashboardCommand::Days, panel));
    bar->addWidget(makeButton(DashboardCommand::Table, panel));
    auto* left = new QVBoxLayout;
    left->addLayout(bar);
    left->addWidget(m_picture, 1);
    auto* right = new QVBoxLayout;
    right->addWidget(m_counterTitle);
    right->addWidget(m_counters.table, 1);
    right->addWidget(m_peopleTitle);
    right->addWidget(m_people.table, 1);
    auto* row = new QHBoxLayout{panel};
    row->setContentsMargins(0, 0, 0, 0);
    row->addLayout(left, pictureShare);
    row->addLayout(right, 1);
    // As they stand: the buttons before the picture that they turn.
    const std::array<QWidget*, 6> stops{m_tiles.at(DayTile::Restore),
                                        m_buttons.at(DashboardCommand::Days),
                                        m_buttons.at(DashboardCommand::Table),
                                        m_figures.table,
                                        m_counters.table,
                                        m_people.table};
    for (std::size_t stop = 1; stop < stops.size(); ++stop)
        setTabOrder(stops[stop - 1], stops[stop]);
    for (Listed* listed : {&m_figures, &m_counters, &m_people})
        connect(listed->table, &QTableWidget::activated, this,
                [this, listed](const QModelIndex& at) { openRow(*listed, at.row()); });
    return panel;
}

QWidget* DashboardPage::makeListing()
{
    auto* panel = new QWidget{this};
    m_rows = makeTable(saleColumnCount);
    auto* buttons = new QHBoxLayout;
    for (const DashboardCommand command :
         {DashboardCommand::Back, DashboardCommand::More, DashboardCommand::Report})
        buttons->addWidget(makeButton(command, panel), 1);
    auto* column = new QVBoxLayout{panel};
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_listingTitle);
    column->addWidget(m_rows.table, 1);
    column->addLayout(buttons);
    return panel;
}

QPushButton* DashboardPage::makeButton(DashboardCommand command, QWidget* parent)
{
    auto* button = new FittingButton{parent};
    button->setAutoDefault(true);
    m_buttons[command] = button;
    connect(button, &QPushButton::clicked, this, [this, command] { press(command); });
    return button;
}

DashboardPage::Listed DashboardPage::makeTable(int columns)
{
    return {new PlainTable{columns, this}, {}};
}

void DashboardPage::press(DashboardCommand command)
{
    switch (command) {
    case DashboardCommand::Refresh: return Q_EMIT refreshWanted();
    case DashboardCommand::Days:
    case DashboardCommand::Table: return Q_EMIT turned(command);
    case DashboardCommand::Back: return Q_EMIT closed();
    case DashboardCommand::More: return Q_EMIT moreWanted();
    case DashboardCommand::Report: return Q_EMIT reportWanted();
    }
}

void DashboardPage::openRow(const Listed& listed, int row)
{
    if (row < 0 || row >= static_cast<int>(listed.shown.rows.size()))
        return;
    const DayTable::Row opened = listed.shown.rows[static_cast<std::size_t>(row)];
    m_openedFrom = listed.table;
    if (!opened.day.isEmpty())
        Q_EMIT dayOpened(opened.day);
    else
        Q_EMIT soldOpened(opened.about, opened.login);
}

// A bar is the rows of its table that it is made of: in the picture of the hours one of them.
void DashboardPage::openBar(int series, int category)
{
    const DayBars bars = barsOf(m_view);
    if (!m_view.state || !bars.noData.isEmpty() || series < 0)
        return;
    const auto& sums = m_view.state->sums;
    m_openedFrom = m_buttons.at(DashboardCommand::Table);
    if (m_view.picture == DashboardView::Picture::Days) {
        Q_EMIT dayOpened(m_view.state->figures.lastDays[static_cast<std::size_t>(category)].day);
        return;
    }
    DayQuestion about;
    about.hour = bars.categories[category].toInt();
    about.tariff = sums.tariffs[static_cast<std::size_t>(series)].id;
    Q_EMIT soldOpened(about, {});
}

// Rows that are the same stay as they are, with the one that was chosen.
void DashboardPage::fill(Listed& listed, const DayTable& table)
{
    if (table == listed.shown && listed.table->horizontalHeaderItem(0))
        return;
    const int chosen = listed.table->currentRow();
    const bool isOther = table.columns != listed.shown.columns;
    listed.shown = table;
    if (isOther) {
        listed.table->setColumnCount(static_cast<int>(table.columns.size()));
        listed.table->setHorizontalHeaderLabels(table.columns);
    }
    listed.table->setEmptyText(table.emptyText);
    listed.table->setRowCount(static_cast<int>(table.rows.size()));
    for (int row = 0; row < listed.table->rowCount(); ++row)
        listed.table->fillRow(row, table.rows[static_cast<std::size_t>(row)].texts);
    const int last = listed.table->rowCount() - 1;
    listed.table->setCurrentCell(std::min(std::max(chosen, 0), last), 0);
}

void DashboardPage::show(const DashboardView& view)
{
    const bool wasListed = m_view.listing.has_value();
    const bool isOther =
        view.listing && !(wasListed && isSameNumber(*view.listing, *m_view.listing));
    m_view = view;
    m_title->setText(dashboardTitle(view));
    const DashboardSaying fresh = freshnessSaying(view);
    m_fresh->show(fresh.tone, fresh.text);
    for (const auto& [each, made] : m_tiles)
        made->show(faceOf(view, each));
    const DayBars bars = barsOf(view);
    m_pictureTitle->setText(bars.title);
    m_chart->show(bars, barsDescription(view));
    m_picture->setCurrentWidget(view.isTable ? static_cast<QWidget*>(m_figures.table) : m_chart);
    fill(m_figures, pictureTable(view));
    m_figures.table->setAccessibleName(bars.title.isEmpty() ? tr("Figures of the picture")
                                                            : bars.title);
    fill(m_counters, counterTable(view));
    fill(m_people, peopleTable(view));
    for (const auto& [command, button] : m_buttons) {
        button->setEnabled(isOffered(view, command));
        nameButton(*button, dashboardCommandText(view, command), keyOfDashboard(command));
    }
    if (view.listing || wasListed)
        showListing(isOther);
}

// Focus follows: into the rows, and back to what was opened.
void DashboardPage::showListing(bool isOther)
{
    if (!m_view.listing) {
        m_below->setCurrentWidget(m_overview);
        QWidget* back = m_openedFrom ? m_openedFrom.data() : m_tiles.at(DayTile::Sales);
        back->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_listingTitle->setText(listingTitle(m_view));
    m_rows.table->setAccessibleName(m_listingTitle->text());
    fill(m_rows, listingTable(m_view));
    m_below->setCurrentWidget(m_listing);
    if (isOther)
        m_rows.table->setFocus(Qt::OtherFocusReason);
}

void DashboardPage::retranslate()
{
    m_counterTitle->setText(counterTableTitle());
    m_peopleTitle->setText(peopleTableTitle());
    m_counters.table->setAccessibleName(counterTableTitle());
    m_people.table->setAccessibleName(peopleTableTitle());
}

void DashboardPage::focusInEvent(QFocusEvent*)
{
    if (m_view.listing)
        m_rows.table->setFocus();
    else
        m_tiles.at(DayTile::Sales)->setFocus();
}

void DashboardPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    show(m_view);
}

} // namespace wattcard::ui
