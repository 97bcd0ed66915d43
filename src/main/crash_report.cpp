// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/crash_report.h"

#include "main/version.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <cxxabi.h>
#include <exception>
#include <execinfo.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <typeinfo>
#include <unistd.h>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array fatalSignals{SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};
constexpr std::size_t mostReports = 10;
constexpr auto newEnd = ".txt"_L1;
constexpr auto toldEnd = ".told.txt"_L1;

// A signal handler may neither allocate nor lock: everything it needs is made beforehand.
struct Prepared {
    std::array<char, 1024> path{};
    std::array<char, 512> head{};
    std::array<char, 64 * 1024> stack{}; // of the handler: the other one may be full
    const char* exception = nullptr;
};

Prepared& prepared()
{
    static Prepared all;
    return all;
}

void say(int file, const char* text)
{
    const std::size_t size = std::strlen(text);
    if (::write(file, text, size) != static_cast<ssize_t>(size))
        return; // a full disk: what is there has to do
}

void sayNumber(int file, long long number)
{
    std::array<char, 24> digits{};
    std::size_t at = digits.size() - 1;
    do {
        digits[--at] = static_cast<char>('0' + number % 10);
        number /= 10;
    } while (number > 0 && at > 0);
    say(file, &digits[at]);
}

// Only a program that falls needs the folder.
void makeFolders()
{
    char* const path = prepared().path.data();
    for (char* at = path + 1; *at != '\0'; ++at) {
        if (*at != '/')
            continue;
        *at = '\0';
        ::mkdir(path, S_IRWXU); // most of them are there
        *at = '/';
    }
}

void writeReport(int signal)
{
    makeFolders();
    const int file =
        ::open(prepared().path.data(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0)
        return; // one report is enough: a second thread may have fallen too
    say(file, prepared().head.data());
    say(file, "signal: ");
    sayNumber(file, signal);
    say(file, "\ntime: ");
    sayNumber(file, ::time(nullptr));
    if (prepared().exception) {
        say(file, "\nexception: ");
        say(file, prepared().exception);
    }
    say(file, "\ncalls:\n");
    std::array<void*, 64> calls{};
    const int count = ::backtrace(calls.data(), static_cast<int>(calls.size()));
    ::backtrace_symbols_fd(calls.data(), count, file);
    ::close(file);
}

void handleSignal(int signal)
{
    writeReport(signal);
    std::signal(signal, SIG_DFL);
    ::raise(signal);
}

// The type alone: what() may hold anything.
[[noreturn]] void handleTerminate()
{
    if (const std::type_info* type = abi::__cxa_current_exception_type())
        prepared().exception = type->name();
    std::abort();
}

template <std::size_t size> void keep(std::array<char, size>& place, const QByteArray& text)
{
    const auto length = std::min(static_cast<std::size_t>(text.size()), size - 1);
    std::memcpy(place.data(), text.constData(), length);
    place[length] = '\0';
}

UtcTime timeIn(const QString& file)
{
    QFile report{file};
    if (!report.open(QIODevice::ReadOnly))
        return {};
    constexpr qint64 mostRead = 4'096;
    for (const QByteArray& line : report.read(mostRead).split('\n')) {
        if (line.startsWith("time: "))
            return UtcTime{std::chrono::seconds{line.mid(6).toLongLong()}};
    }
    return {};
}

} // namespace

void keepCrashReports(const QString& folder, const QString& program)
{
    const QString start = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'hhmmss"_s);
    const QString name = u"/crash-%1-%2-%3"_s.arg(program, start).arg(::getpid());
    keep(prepared().path, QFile::encodeName(folder + name) + newEnd.data());
    keep(prepared().head, "WattCard " + versionText().toUtf8() + "\nprogram: " + program.toUtf8() +
                              "\nsystem: " + QSysInfo::prettyProductName().toUtf8() + '\n');
    std::array<void*, 1> first{};
    ::backtrace(first.data(), 1); // loads what it needs: not in the handler
    stack_t alternate{};
    alternate.ss_sp = prepared().stack.data();
    alternate.ss_size = prepared().stack.size();
    ::sigaltstack(&alternate, nullptr);
    struct sigaction action {};
    action.sa_handler = &handleSignal;
    action.sa_flags = SA_ONSTACK | SA_RESETHAND;
    for (const int signal : fatalSignals)
        ::sigaction(signal, &action, nullptr);
    std::set_terminate(&handleTerminate);
}

std::vector<CrashReport> crashReportsIn(const QString& folder)
{
    std::vector<CrashReport> reports;
    for (const QString& name : QDir{folder}.entryList({u"crash-*.txt"_s}, QDir::Files)) {
        const QString file = folder + u'/' + name;
        reports.push_back({file, timeIn(file), !name.endsWith(toldEnd)});
    }
    std::ranges::sort(reports, {}, &CrashReport::at);
    while (reports.size() > mostReports) {
        QFile::remove(reports.front().file);
        reports.erase(reports.begin());
    }
    return reports;
}

std::vector<UtcTime> crashTimesIn(const QString& folder)
{
    std::vector<UtcTime> times;
    for (const CrashReport& report : crashReportsIn(folder))
        times.push_back(report.at);
    return times;
}

// Anybody may have written into that folder: what does not look like a report stays here.
QString crashTextForOthers(const CrashReport& report)
{
    static const QRegularExpression ours{
        u"^(WattCard [0-9][ -~]{0,120}|(program|signal|time|exception): [\\w.-]{1,120}|calls:|"
        "([^/\\s]+)(\\([\\w+]{0,200}\\))?\\[0x[0-9a-f]{1,16}\\])$"_s};
    static const QRegularExpression folders{u"^[^(\\[\\s]*/"_s};
    QFile file{report.file};
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString text;
    constexpr qint64 mostSent = 64 * 1024;
    for (QString& line : QString::fromUtf8(file.read(mostSent)).split(u'\n')) {
        line.remove(folders);
        if (ours.match(line).hasMatch())
            text += line + u'\n';
    }
    return text;
}

QString toldFile(const CrashReport& report)
{
    return report.isNew ? report.file.chopped(newEnd.size()) + toldEnd : report.file;
}

void markTold(const std::vector<CrashReport>& reports)
{
    for (const CrashReport& report : reports) {
        if (report.isNew)
            QFile::rename(report.file, toldFile(report));
    }
}

} // namespace wattcard
