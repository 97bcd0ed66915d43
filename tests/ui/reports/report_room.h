// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/sql_reports.h"
#include "tests/db/office.h"
#include "tests/ui/audit/key_press.h"
#include "ui/reports/report_runner.h"
#include "ui/reports/report_text.h"
#include "ui/reports/reports_desk.h"
#include "ui/reports/reports_link.h"
#include "ui/reports/reports_page.h"
#include "ui/reports/sample_report_screens.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLocale>
#include <QProcess>
#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <gtest/gtest.h>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using reports::ReportId;
using reports::TableFormat;
using ReportWork = ReportsView::Work;

inline constexpr CounterId reportCounter{3};

// A print system that is not there.
inline reports::CupsPrograms noPrinters()
{
    return {u"/nowhere/lp"_s, u"/nowhere/lpstat"_s, std::chrono::seconds{1}};
}

// One played by scripts: an office printer that keeps what it was handed.
struct PrinterRoom {
    QTemporaryDir folder;
    QString program(const QString& name, const QString& body) const
    {
        QFile file{folder.filePath(name)};
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + body.toUtf8());
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return file.fileName();
    }
    reports::CupsPrograms programs() const
    {
        return {program(u"lp"_s, u"cd %1\necho \"$*\" > words\ncat > job.pdf"_s.arg(folder.path())),
                program(u"lpstat"_s, u"echo till; echo office; "
                                     "echo 'system default destination: office'"_s),
                std::chrono::seconds{10}};
    }
    QByteArray kept(const QString& name) const
    {
        QFile file{folder.filePath(name)};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }
    QString printed() const // what the paper says
    {
        QProcess reader;
        reader.start(u"pdftotext"_s, {u"-layout"_s, folder.filePath(u"job.pdf"_s), u"-"_s});
        reader.waitForFinished();
        return QString::fromUtf8(reader.readAllStandardOutput());
    }
};

// The books of an office and the screen before them; the runner is on its own thread.
struct ReportRoom : db::test::Office {
    QTemporaryDir papers;
    QThread thread;
    ReportRunner runner{{[this](OperatorId who) { return opened(who); },
                         [this](const Operator& who) { return traced(who); }, clock,
                         Company{u"滨河电力"_s, {}, {}, true, reportCounter}}};
    ReportsDesk desk{{[this](ReportId id, TableFormat format) {
                          return papers.filePath(QString{reports::kindOf(id).name} + u'.' +
                                                 fileEnding(format));
                      },
                      [] { return u"20261121"_s; }}};
    ReportsPage page{nullptr};
    reports::PrintSystem printers;
    int traces = 0;

    explicit ReportRoom(Role role, const reports::CupsPrograms& programs = noPrinters())
        : printers{programs}
    {
        linkReports(page, desk);
        linkReports(desk, runner);
        linkPrinting(desk, runner, printers);
        runner.moveToThread(&thread);
        thread.start();
        page.resize(1366, 720);
        page.QWidget::show();
        QApplication::setActiveWindow(&page);
        signIn(role);
        page.setFocus();
    }
    ~ReportRoom()
    {
        thread.quit();
        thread.wait();
    }
    Operator person(Role role) const
    {
        return {ids[static_cast<std::size_t>(role)], u"somebody"_s, u"孙丽"_s, role, false};
    }
    void signIn(Role role)
    {
        QMetaObject::invokeMethod(
            &runner, [this, who = person(role)] { runner.signIn(who); }, Qt::QueuedConnection);
        desk.enter(person(role));
    }
    Result<ReportRunner::Opened> opened(OperatorId who)
    {
        auto source = db::SqlReports::open(database->fileName(), who, clock);
        if (!source)
            return failed(source);
        const ReportDays booked = (*source)->booked();
        return ReportRunner::Opened{std::move(*source), booked};
    }
    Result<void> traced(const Operator&)
    {
        ++traces;
        return {};
    }
    bool finish() // what runs
    {
        return QTest::qWaitFor([this] { return desk.view().work == ReportWork::None; }, 20'000);
    }
    bool press(int key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        pressKey(page, key, with);
        return finish();
    }
    void write(ReportField field, const QString& text)
    {
        for (QLineEdit* edit : page.findChildren<QLineEdit*>()) {
            if (edit->accessibleName() == reportFieldText(field))
                edit->setText(text);
        }
    }
    QString message() const { return reportsMessage(desk.view()).text; }
    const ReportSheet& sheet() const { return *desk.view().sheet; }
    QString cell(int row, QLatin1StringView key) const
    {
        const auto& columns = sheet().table.kind->columns;
        const auto place = std::ranges::find(columns, key, &reports::Column::key);
        const auto* model = page.findChild<QTableView*>()->model();
        return model->index(row, static_cast<int>(place - columns.begin())).data().toString();
    }
};

} // namespace wattcard::ui
