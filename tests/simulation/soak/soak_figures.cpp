// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/soak/soak_figures.h"

#include <QChart>
#include <QDir>
#include <QFile>
#include <QGraphicsScene>
#include <QLineSeries>
#include <QPainter>
#include <QStringList>
#include <QValueAxis>

#include <algorithm>
#include <ctime>
#include <functional>
#include <malloc.h>
#include <memory>
#include <unistd.h>

namespace wattcard::soak {

using namespace Qt::StringLiterals;

namespace {

constexpr double bytesInMegabyte = 1'000'000;
constexpr QSize curveSize{1200, 230};
constexpr int titleHeight = 50;
constexpr int titleLetters = 15; // points
constexpr int dayLabels = 9;
constexpr int valueLabels = 4;
constexpr double room = 1.25; // above the highest point

struct Curve {
    const char16_t* name;
    const char* form; // of the labels
    std::function<double(const Figures&)> value;
};

const std::vector<Curve>& curves()
{
    static const std::vector<Curve> all{
        {u"resident memory, MB", "%.1f",
         [](auto& f) { return double(f.memory) / bytesInMegabyte; }},
        {u"open handles", "%.0f", [](auto& f) { return double(f.handles); }},
        {u"database, MB", "%.1f", [](auto& f) { return double(f.books) / bytesInMegabyte; }},
        {u"write-ahead log, MB", "%.2f", [](auto& f) { return double(f.log) / bytesInMegabyte; }},
        {u"processor, ms a sale", "%.2f", [](auto& f) { return double(f.sale) / 1'000; }},
    };
    return all;
}

// Axes begin at nothing: a curve that hangs in the air lies.
QChart* chartOf(const Curve& curve, const std::vector<Figures>& months)
{
    auto* const chart = new QChart;
    auto* const line = new QLineSeries{chart};
    double top = 0;
    for (const Figures& month : months) {
        line->append(month.day, curve.value(month));
        top = std::max(top, curve.value(month));
    }
    line->setPointsVisible(true);
    chart->addSeries(line);
    chart->setTitle(QString::fromUtf16(curve.name));
    chart->legend()->hide();
    chart->setBackgroundRoundness(0);
    auto* const days = new QValueAxis{chart};
    days->setRange(0, months.empty() ? 1 : months.back().day);
    days->setTickCount(dayLabels);
    days->setLabelFormat(u"%.0f"_s);
    auto* const values = new QValueAxis{chart};
    values->setRange(0, top > 0 ? top * room : 1);
    values->setTickCount(valueLabels);
    values->setLabelFormat(QString::fromLatin1(curve.form));
    chart->addAxis(days, Qt::AlignBottom);
    chart->addAxis(values, Qt::AlignLeft);
    line->attachAxis(days);
    line->attachAxis(values);
    chart->resize(curveSize);
    return chart;
}

} // namespace

std::int64_t residentMemory()
{
    malloc_trim(0);
    QFile file{u"/proc/self/statm"_s};
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

int openHandles()
{
    // The folder itself is open while it is looked at, as one handle more.
    return static_cast<int>(QDir{u"/proc/self/fd"_s}
                                .entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot)
                                .size());
}

std::int64_t processorMicroseconds()
{
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return used.tv_sec * 1'000'000 + used.tv_nsec / 1'000;
}

QString tableOf(const std::vector<Figures>& months)
{
    QString table = u"day,sales,resident_bytes,handles,database_bytes,wal_bytes,us_cpu_a_sale\n"_s;
    for (const Figures& month : months)
        table += u"%1,%2,%3,%4,%5,%6,%7\n"_s.arg(month.day)
                     .arg(month.sales)
                     .arg(month.memory)
                     .arg(month.handles)
                     .arg(month.books)
                     .arg(month.log)
                     .arg(month.sale);
    return table;
}

QImage drawn(const std::vector<Figures>& months, const QString& title)
{
    const int number = static_cast<int>(curves().size());
    const QSize size{curveSize.width(), titleHeight + number * curveSize.height()};
    QImage picture{size, QImage::Format_RGB32};
    picture.fill(Qt::white);
    picture.setText(u"Title"_s, title); // a PNG keeps it
    QPainter painter{&picture};
    painter.setRenderHint(QPainter::Antialiasing);
    QFont letters = painter.font();
    letters.setPointSize(titleLetters);
    painter.setFont(letters);
    painter.drawText(QRect{0, 0, size.width(), titleHeight}, Qt::AlignCenter, title);
    for (int place = 0; place < number; ++place) {
        QGraphicsScene scene;
        scene.addItem(chartOf(curves()[static_cast<std::size_t>(place)], months));
        const QPoint corner{0, titleHeight + place * curveSize.height()};
        scene.render(&painter, QRectF{corner, curveSize}, QRectF{{}, curveSize});
    }
    return picture;
}

} // namespace wattcard::soak
