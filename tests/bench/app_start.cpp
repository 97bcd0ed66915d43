// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// `app-start`: CPU time of a process from its start to the first painted frame of the counter's
// window, and its orderly end, against a bare window of the same outfit: menus, tool bar, forms,
// tables, a style sheet, SQLite and one chart. With books that are nearly empty and with those of
// WATTCARD_BENCH_ACCOUNTS customers. On whatever platform of Qt is set, offscreen unless it is.
#include "bench.h"
#include "bench_window.h"
#include "filled_books.h"
#include "tests/flows/human_window.h"

#include <QChartView>
#include <QDockWidget>
#include <QFormLayout>
#include <QLineEdit>
#include <QLineSeries>
#include <QMainWindow>
#include <QMenuBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTableView>
#include <QTimer>
#include <QToolBar>

#include <sqlite3.h>

#include <cstdio>
#include <sys/resource.h>
#include <sys/wait.h>

namespace {

using namespace wattcard;
using namespace wattcard::bench;
using namespace wattcard::human;
using namespace Qt::StringLiterals;

constexpr auto productFrame = "--product";
constexpr auto bareFrame = "--bare";
constexpr int startAccounts = 50'000;

QWidget* barePage()
{
    constexpr int fields = 12;
    constexpr int rows = 50;
    auto* page = new QWidget;
    auto* form = new QFormLayout{page};
    for (int field = 0; field < fields; ++field)
        form->addRow(u"Field %1"_s.arg(field), new QLineEdit);
    form->addRow(new QPushButton{u"OK"_s});
    auto* table = new QTableView;
    table->setModel(new QStandardItemModel{rows, 8, table});
    form->addRow(table);
    return page;
}

QDockWidget* bareChart()
{
    constexpr int days = 365;
    auto* series = new QLineSeries;
    for (int day = 0; day < days; ++day)
        series->append(day, day % 50);
    auto* chart = new QChart;
    chart->addSeries(series);
    chart->createDefaultAxes();
    auto* dock = new QDockWidget;
    dock->setWidget(new QChartView{chart});
    return dock;
}

void showBare(QApplication& application, const QString& store)
{
    QMainWindow window;
    window.resize(1'280, 800);
    for (const auto& name : {u"Accounts"_s, u"Sales"_s, u"Cards"_s, u"Reports"_s, u"System"_s}) {
        auto* menu = window.menuBar()->addMenu(name);
        for (int action = 0; action < 8; ++action)
            menu->addAction(name + QString::number(action));
    }
    auto* bar = window.addToolBar(u"tools"_s);
    for (int action = 0; action < 10; ++action)
        bar->addAction(u"Action %1"_s.arg(action));
    auto* pages = new QStackedWidget;
    for (int page = 0; page < 5; ++page)
        pages->addWidget(barePage());
    window.setCentralWidget(pages);
    application.setStyleSheet(u"QLineEdit{border:1px solid #888;border-radius:4px;padding:2px}"
                              " QPushButton{background:#2d7;border-radius:4px;padding:4px}"_s);
    sqlite3* handle = nullptr;
    if (sqlite3_open(store.toUtf8().constData(), &handle) != SQLITE_OK ||
        sqlite3_exec(handle, "SELECT count(*) FROM sqlite_schema", nullptr, nullptr, nullptr) !=
            SQLITE_OK)
        qFatal("no store");
    window.addDockWidget(Qt::RightDockWidgetArea, bareChart());
    window.show();
    window.repaint();
    _exit(EXIT_SUCCESS);
}

// CPU microseconds of a process of this program, all its threads.
double spentBy(const QString& kind, const QString& place)
{
    const QByteArray program = QCoreApplication::applicationFilePath().toLocal8Bit();
    const QByteArray which = kind.toLocal8Bit();
    const QByteArray where = place.toLocal8Bit();
    const pid_t child = fork();
    if (child == 0) {
        execl(program.constData(), program.constData(), which.constData(), where.constData(),
              nullptr);
        _exit(EXIT_FAILURE);
    }
    int status = 0;
    rusage used{};
    if (wait4(child, &status, 0, &used) != child || status != 0)
        qFatal("%s shows no frame", which.constData());
    const auto microseconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_usec);
    };
    return microseconds(used.ru_utime) + microseconds(used.ru_stime);
}

double measureStart(const Town& town, const char* name)
{
    const QString directory = town.profile().directory;
    const QString store = db::Database::fileIn(directory);
    return compare(
        {std::string{"app-start/"} + name, 1.8,
         std::to_string(QFileInfo{store}.size() / 1'000'000) + " MB of books"},
        [&] { return spentBy(QString::fromLatin1(productFrame), directory); },
        [&] { return spentBy(QString::fromLatin1(bareFrame), store); });
}

} // namespace

int main(int argc, char** argv)
{
    WindowProcess process{argc, argv};
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1StringView{bareFrame})
        showBare(process.application(), arguments.value(2));
    process.dress();
    if (arguments.value(1) == QLatin1StringView{productFrame})
        return showFirstFrame(arguments.value(2)), EXIT_SUCCESS;
    Town town;
    if (!town.start())
        qFatal("the town does not start");
    const double empty = measureStart(town, "empty");
    const int asked = qEnvironmentVariableIntValue("WATTCARD_BENCH_ACCOUNTS");
    fillBooks(town.profile().directory, asked > 0 ? asked : startAccounts);
    const double large = measureStart(town, "large");
    print({"growth-app-start", large, empty, large / empty, 1.05, "us", "large books and empty"});
    return EXIT_SUCCESS;
}
