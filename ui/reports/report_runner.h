// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/printing/print_system.h"
#include "ui/reports/reports_view.h"

#include <QObject>

#include <atomic>

namespace wattcard::ui {

// Makes reports, one after the other. Lives on a thread of its own and reads the books through a
// connection of its own, so that neither the window nor the counter waits. Each answer carries the
// number of what was asked: one that comes after somebody has left is nobody's.
class ReportRunner : public QObject {
    Q_OBJECT
public:
    struct Opened {
        std::unique_ptr<ReportSource> source;
        ReportDays booked; // as ReportSheet's
    };
    struct Parts {
        std::function<Result<Opened>(OperatorId viewer)> open; // on the runner's thread
        std::function<Result<void>(const Operator&)> trace;    // the audit log was looked at
        const Clock& clock;
        Company company;
    };
    explicit ReportRunner(Parts parts);
    // From any thread: what was asked up to that number ends soon and answers `stopped`.
    void stop(qint64 upTo) { m_stopped = upTo; }

public Q_SLOTS:
    void signIn(const wattcard::Operator& person);
    void signOut();
    void make(qint64 number, const wattcard::reports::ReportQuestion& question);
    // The whole report into a file that is there only once it is whole.
    void save(qint64 number, const wattcard::reports::ReportQuestion& question,
              wattcard::reports::TableFormat format, const QString& file);
    // The whole report as pages, kept until it is put away; then each page as a picture.
    void layOut(qint64 number, const wattcard::reports::ReportQuestion& question,
                QPageLayout::Orientation side);
    void turn(qint64 number, QPageLayout::Orientation side); // the same rows
    void draw(qint64 number, std::size_t page);
    void print(qint64 number, const wattcard::ui::PrintOrder& order);
    void putAway();

Q_SIGNALS:
    void laidOut(qint64 number, std::size_t pages);
    void pictured(qint64 number, std::size_t page, const QImage& picture);
    void paperReady(qint64 number, const wattcard::reports::PaperJob& job);
    void progressed(qint64 number, qint64 looked);
    void made(qint64 number, const std::shared_ptr<const wattcard::ui::ReportSheet>& sheet);
    void saved(qint64 number, const QString& file);
    void stopped(qint64 number);
    void failed(qint64 number, const wattcard::Failure& failure);

private:
    Result<Opened> opened();
    reports::ReportHead headOf(const reports::ReportQuestion& question) const;
    reports::ReportParts partsOf(qint64 number, Opened& books);
    // True when the report is whole and its trace is kept; else somebody was told.
    bool isWhole(qint64 number, const reports::ReportQuestion& question,
                 const Result<reports::RunEnd>& end);

    Parts m_parts;
    std::optional<Operator> m_person;
    std::atomic<qint64> m_stopped = 0;
    reports::ReportTable m_table; // of what is laid out
    reports::ReportHead m_head;
    std::unique_ptr<reports::TablePages> m_pages;
};

} // namespace wattcard::ui
