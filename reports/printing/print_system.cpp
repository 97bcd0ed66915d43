// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/printing/print_system.h"

namespace wattcard::reports {

using namespace Qt::StringLiterals;

namespace {

constexpr auto usualQueueIs = "system default destination: "_L1;
constexpr auto noUsualQueue = "no system default destination"_L1;

// The answers are read by a program.
void speakPlainly(QProcess& process)
{
    QProcessEnvironment words = QProcessEnvironment::systemEnvironment();
    words.insert(u"LC_ALL"_s, u"C"_s);
    process.setProcessEnvironment(words);
    process.setProcessChannelMode(QProcess::MergedChannels);
}

bool endedWell(const QProcess& process)
{
    return process.error() != QProcess::FailedToStart &&
           process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

// Says it once, whether the program ran or was not found.
template <class Then> void whenEnded(QProcess& process, PrintSystem& system, Then then)
{
    QObject::connect(&process, &QProcess::finished, &system, then);
    QObject::connect(&process, &QProcess::errorOccurred, &system,
                     [then](QProcess::ProcessError error) {
                         if (error == QProcess::FailedToStart)
                             then();
                     });
}

} // namespace

PrintSystem::PrintSystem(CupsPrograms programs, QObject* parent)
    : QObject{parent},
      m_programs{std::move(programs)}
{
    qRegisterMetaType<PaperJob>();
    for (QProcess* process : {&m_queues, &m_job})
        speakPlainly(*process);
    for (QTimer* limit : {&m_queuesLimit, &m_jobLimit}) {
        limit->setSingleShot(true);
        limit->setInterval(m_programs.limit);
    }
    whenEnded(m_queues, *this, [this] { queuesAnswered(); });
    whenEnded(m_job, *this, [this] { jobAnswered(); });
    connect(&m_queuesLimit, &QTimer::timeout, &m_queues, &QProcess::kill);
    connect(&m_jobLimit, &QTimer::timeout, this, [this] {
        m_end = End::TimeOver;
        m_job.kill();
    });
}

PrintSystem::~PrintSystem()
{
    for (QProcess* process : {&m_queues, &m_job}) {
        process->disconnect(this);
        process->kill();
        process->waitForFinished(); // a killed process ends at once
    }
}

void PrintSystem::askQueues()
{
    if (m_queues.state() != QProcess::NotRunning)
        return;
    m_queuesLimit.start();
    m_queues.start(m_programs.lpstat, {u"-e"_s, u"-d"_s});
}

// One name a line, then the usual one.
void PrintSystem::queuesAnswered()
{
    m_queuesLimit.stop();
    if (!endedWell(m_queues))
        return Q_EMIT queuesSilent();
    QStringList queues;
    QString usual;
    const auto lines = QString::fromUtf8(m_queues.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : lines) {
        if (line.startsWith(usualQueueIs))
            usual = line.sliced(usualQueueIs.size());
        else if (!line.startsWith(noUsualQueue))
            queues << line;
    }
    Q_EMIT queuesTold(queues, usual);
}

void PrintSystem::print(qint64 number, const PaperJob& job)
{
    if (m_job.state() != QProcess::NotRunning)
        return Q_EMIT refused(number, {Fault::PrinterFailed, u"another job is handed over"_s});
    m_number = number;
    m_queue = job.queue;
    m_end = End::Answered;
    m_jobLimit.start();
    m_job.start(m_programs.lp, {u"-d"_s, job.queue, u"-n"_s, QString::number(job.copies), u"-t"_s,
                                job.title, u"-o"_s, u"media=A4"_s});
    if (m_job.state() == QProcess::NotRunning)
        return; // not found, and said so
    m_job.write(job.pdf);
    m_job.closeWriteChannel();
}

void PrintSystem::giveUp(qint64 number)
{
    if (m_job.state() == QProcess::NotRunning || number < m_number)
        return;
    m_end = End::GivenUp;
    m_job.kill();
}

void PrintSystem::jobAnswered()
{
    m_jobLimit.stop();
    const bool isWell = endedWell(m_job);
    if (isWell)
        return Q_EMIT taken(m_number, m_queue);
    if (m_end == End::TimeOver)
        return Q_EMIT unclear(m_number);
    if (m_end == End::GivenUp)
        return Q_EMIT givenUp(m_number);
    const QString said = QString::fromUtf8(m_job.readAll()).trimmed();
    Q_EMIT refused(m_number, {Fault::PrinterFailed, said.isEmpty() ? m_job.errorString() : said});
}

} // namespace wattcard::reports
