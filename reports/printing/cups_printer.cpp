// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/printing/cups_printer.h"

#include <QBuffer>
#include <QProcess>

#include <utility>

namespace wattcard::reports {

using namespace Qt::StringLiterals;

namespace {

struct Run {
    enum class End { Well, Badly, NotFound, TimeOver };
    End end = End::NotFound;
    QByteArray said;
};

struct Call {
    QString program;
    QStringList arguments;
    QByteArray input;
    std::chrono::milliseconds limit;
};

Run run(const Call& call)
{
    QProcess process;
    QProcessEnvironment words = QProcessEnvironment::systemEnvironment();
    words.insert(u"LC_ALL"_s, u"C"_s); // the answers are read by a program
    process.setProcessEnvironment(words);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(call.program, call.arguments);
    const int limit = static_cast<int>(call.limit.count());
    if (!process.waitForStarted(limit))
        return {Run::End::NotFound, process.errorString().toUtf8()};
    process.write(call.input);
    process.closeWriteChannel();
    if (!process.waitForFinished(limit)) {
        process.kill();
        process.waitForFinished(limit);
        return {Run::End::TimeOver, "no answer"};
    }
    const bool isWell = process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    return {isWell ? Run::End::Well : Run::End::Badly, process.readAll().trimmed()};
}

QStringList paperOptions(Paper paper)
{
    return paper == Paper::A4 ? QStringList{u"-o"_s, u"media=A4"_s} : QStringList{};
}

} // namespace

CupsPrinter::CupsPrinter(PrinterChoice choice, ReceiptLookSource look, CupsPrograms programs)
    : m_choice{std::move(choice)},
      m_look{std::move(look)},
      m_programs{std::move(programs)}
{
}

Result<void> CupsPrinter::found(PrinterState state, const QString& detail)
{
    m_state = state;
    return failed(Fault::PrinterFailed, detail);
}

// "printer NAME is idle. …", "printer NAME disabled since …", and below it "Alerts: media-empty-…".
Result<void> CupsPrinter::checkQueue()
{
    const Run asked =
        run({m_programs.lpstat, {u"-l"_s, u"-p"_s, m_choice.target}, {}, m_programs.limit});
    const QString said = QString::fromUtf8(asked.said);
    if (asked.end != Run::End::Well)
        return found(PrinterState::Silent, said);
    if (said.contains("media-empty"_L1))
        return found(PrinterState::PaperOut, said);
    if (said.section(u'\n', 0, 0).contains(" disabled "_L1))
        return found(PrinterState::Silent, said);
    return {};
}

PrinterState CupsPrinter::ask()
{
    if (checkQueue())
        m_state = PrinterState::Ready;
    return m_state;
}

Result<QString> CupsPrinter::print(const Receipt& receipt)
{
    if (auto ready = checkQueue(); !ready)
        return failed(ready);
    const ReceiptLook look = m_look();
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    if (!writePdf(receipt, look, m_choice.paper, pdf))
        return failed(found(PrinterState::Silent, u"no document"_s));
    const int copies = receipt.copy == 0 ? look.chosen.copies : 1;
    const QStringList arguments =
        QStringList{u"-d"_s, m_choice.target, u"-n"_s, QString::number(copies),
                    u"-t"_s, receipt.number} +
        paperOptions(m_choice.paper);
    const Run handed = run({m_programs.lp, arguments, pdf.data(), m_programs.limit});
    if (handed.end == Run::End::TimeOver)
        return failed(found(PrinterState::Halfway, QString::fromUtf8(handed.said)));
    if (handed.end != Run::End::Well)
        return failed(found(PrinterState::Silent, QString::fromUtf8(handed.said)));
    m_state = PrinterState::Ready;
    return m_choice.target;
}

} // namespace wattcard::reports
