// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/reports_view.h"

#include <QObject>

namespace wattcard::ui {

// The screen of reports without widgets: which report of which days, what runs, what was made.
class ReportsDesk : public QObject {
    Q_OBJECT
public:
    struct Parts {
        // Names a file that is not there yet.
        std::function<QString(reports::ReportId, reports::TableFormat)> newFile;
        std::function<QString()> today; // "20261121"
    };
    explicit ReportsDesk(Parts parts, QObject* parent = nullptr);
    const ReportsView& view() const { return m_view; }

public Q_SLOTS:
    // From the people
    void enter(const wattcard::Operator& person); // the screen is opened
    void leave();                                 // nobody is signed in any more
    void choose(wattcard::reports::ReportId id);
    void ask(const wattcard::reports::ReportQuestion& question);
    void open(const wattcard::reports::ReportQuestion& question); // from another screen
    void refuse(wattcard::ui::ReportField field); // what was typed there is none
    void cancel();
    void turn(); // between table and picture
    void save(wattcard::reports::TableFormat format);
    void lookAtPaper(); // the pages, before they are printed
    void turnPaper(QPageLayout::Orientation side);
    void showPage(std::size_t page);
    void print(const wattcard::ui::PrintOrder& order);
    void closePaper();

    // From the print system
    void queuesTold(const QStringList& queues, const QString& usual);
    void queuesSilent();
    void printed(qint64 number, const QString& queue);
    void unclear(qint64 number);

    // From the runner
    void laidOut(qint64 number, std::size_t pages);
    void pictured(qint64 number, std::size_t page, const QImage& picture);
    void progressed(qint64 number, qint64 looked);
    void made(qint64 number, const std::shared_ptr<const wattcard::ui::ReportSheet>& sheet);
    void saved(qint64 number, const QString& file);
    void stopped(qint64 number);
    void failed(qint64 number, const wattcard::Failure& failure);

Q_SIGNALS:
    void viewChanged(const wattcard::ui::ReportsView& view);
    void reportWanted(qint64 number, const wattcard::reports::ReportQuestion& question);
    void fileWanted(qint64 number, const wattcard::reports::ReportQuestion& question,
                    wattcard::reports::TableFormat format, const QString& file);
    void paperWanted(qint64 number, const wattcard::reports::ReportQuestion& question,
                     QPageLayout::Orientation side);
    void sideWanted(qint64 number, QPageLayout::Orientation side);
    void pageWanted(qint64 number, std::size_t page);
    void printWanted(qint64 number, const wattcard::ui::PrintOrder& order);
    void paperPutAway();
    void queuesWanted();
    void stopWanted(qint64 number); // that one and all before

private:
    void show() { Q_EMIT viewChanged(m_view); }
    void forget(); // what the last step left
    qint64 begin(ReportsView::Work work);
    bool isAwaited(qint64 number) const;

    Parts m_parts;
    qint64 m_number = 0; // of what was asked last
    QString m_queue;     // that was printed on last
    QPageLayout::Orientation m_side = QPageLayout::Landscape;
    ReportsView m_view;
};

} // namespace wattcard::ui
