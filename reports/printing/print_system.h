// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "reports/printing/cups_printer.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

namespace wattcard::reports {

// A document for a queue of the print system.
struct PaperJob {
    QString queue;
    int copies = 1;
    QString title;
    QByteArray pdf;
};

// The print system for documents: asked through lp and lpstat in processes of their own, as
// CupsPrinter does, and never waited for: answers are signals, and a call whose time is over is
// ended and says so. One call at a time of each kind.
class PrintSystem : public QObject {
    Q_OBJECT
public:
    explicit PrintSystem(CupsPrograms programs = {}, QObject* parent = nullptr);
    ~PrintSystem() override; // ends what runs

public Q_SLOTS:
    void askQueues();
    void print(qint64 number, const wattcard::reports::PaperJob& job);
    void giveUp(qint64 number); // that job, as far as it was not taken yet

Q_SIGNALS:
    void queuesTold(const QStringList& queues, const QString& usual); // usual: may be empty
    void queuesSilent(); // no print system, or no answer in time
    void taken(qint64 number, const QString& queue);
    void givenUp(qint64 number);
    void unclear(qint64 number); // no answer in time: it may have been taken
    void refused(qint64 number, const wattcard::Failure& failure); // PrinterFailed

private:
    enum class End { Answered, TimeOver, GivenUp };
    void queuesAnswered();
    void jobAnswered();

    CupsPrograms m_programs;
    QProcess m_queues{this};
    QTimer m_queuesLimit{this};
    QProcess m_job{this};
    QTimer m_jobLimit{this};
    qint64 m_number = 0;
    QString m_queue;
    End m_end = End::Answered; // of the job
};

} // namespace wattcard::reports

Q_DECLARE_METATYPE(wattcard::reports::PaperJob)
