// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/log_lines.h"

#include "main/log_file.h"

#include <QDateTime>
#include <QLoggingCategory>

#include <deque>
#include <mutex>
#include <optional>
#include <tuple>

namespace wattcard {

namespace {

constexpr std::size_t mostKeptLines = 1'000;

// Qt's handler is a plain function: what it writes to has no other place.
struct KeptMessages {
    std::mutex mutex;
    std::deque<QString> lines;
    std::optional<LogFile> file;
    QtMessageHandler before = nullptr;
};

KeptMessages& keptMessages()
{
    static KeptMessages all;
    return all;
}

void keepMessage(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    const QString category = QString::fromLatin1(context.category ? context.category : "default");
    KeptMessages& all = keptMessages();
    {
        const std::lock_guard guard{all.mutex};
        all.lines.push_back(QDateTime::currentDateTimeUtc().toString(Qt::ISODate) + u' ' +
                            category + QStringLiteral(": ") + message);
        if (all.file)
            std::ignore = all.file->write(all.lines.back()); // nowhere to say that it failed
        if (all.lines.size() > mostKeptLines)
            all.lines.pop_front();
    }
    if (all.before)
        all.before(type, context, message);
}

} // namespace

void keepLogLines(const QString& program)
{
    if (!program.isEmpty())
        keptMessages().file.emplace(stateFolder(), program);
    if (!keptMessages().before)
        keptMessages().before = qInstallMessageHandler(keepMessage);
}

void setLogLevel(ui::LogLevel level)
{
    switch (level) {
    case ui::LogLevel::Warnings:
        return QLoggingCategory::setFilterRules(
            QStringLiteral("*.debug=false\n*.info=false\ndefault.info=false"));
    case ui::LogLevel::Normal:
        return QLoggingCategory::setFilterRules(QStringLiteral("*.debug=false"));
    case ui::LogLevel::Everything:
        return QLoggingCategory::setFilterRules(QStringLiteral("*.debug=true\nqt.*.debug=false"));
    }
}

std::vector<QString> keptLogLines()
{
    KeptMessages& all = keptMessages();
    const std::lock_guard guard{all.mutex};
    return {all.lines.begin(), all.lines.end()};
}

} // namespace wattcard
