// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/log_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLine = 4'000;

bool isDeceiving(QChar letter)
{
    const char16_t code = letter.unicode();
    const bool isControl = code < 0x20 || (code >= 0x7F && code < 0xA0);
    const bool turns = code == 0x200E || code == 0x200F || (code >= 0x2028 && code <= 0x202E) ||
                       (code >= 0x2066 && code <= 0x2069);
    return isControl || turns;
}

// Folder and file belong to whoever runs the program, and to nobody else.
bool makePrivateFolder(const QString& folder)
{
    if (QFileInfo{folder}.isDir())
        return true;
    return QDir{}.mkpath(folder) &&
           QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

} // namespace

QString stateFolder()
{
    const QString given = qEnvironmentVariable("XDG_STATE_HOME");
    const QString base =
        QDir::isAbsolutePath(given) ? given : QDir::homePath() + u"/.local/state"_s;
    return base + u"/wattcard"_s;
}

LogFile::LogFile(QString folder, QString program, Bounds bounds)
    : m_folder{std::move(folder)},
      m_program{std::move(program)},
      m_bounds{bounds}
{
}

QString LogFile::file(int age) const
{
    const QString number = age == 0 ? QString{} : u'.' + QString::number(age);
    return m_folder + u'/' + m_program + number + u".log"_s;
}

Result<void> LogFile::write(const QString& line)
{
    const QByteArray bytes = onOneLine(line).toUtf8() + '\n';
    if (QFileInfo{file(0)}.size() + bytes.size() > m_bounds.bytes)
        turn();
    QFile log{file(0)};
    const bool isNew = !log.exists();
    if (isNew && !makePrivateFolder(m_folder))
        return failed(Fault::NotSaved, m_folder);
    if (!log.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return failed(Fault::NotSaved, log.fileName());
    if (isNew)
        log.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (log.write(bytes) != bytes.size())
        return failed(Fault::NotSaved, log.fileName());
    return {};
}

// The oldest goes, each other one grows older by one.
void LogFile::turn()
{
    QFile::remove(file(m_bounds.files - 1));
    for (int age = m_bounds.files - 1; age > 0; --age)
        QFile::rename(file(age - 1), file(age));
}

QString onOneLine(const QString& text)
{
    QString shown;
    for (const QChar letter : text.first(std::min(text.size(), longestLine))) {
        if (isDeceiving(letter))
            shown += u"\\u"_s + u"%1"_s.arg(letter.unicode(), 4, 16, QLatin1Char{'0'}).toUpper();
        else
            shown += letter;
    }
    return text.size() > longestLine ? shown + u'…' : shown;
}

QStringList logFilesIn(const QString& folder)
{
    QStringList files;
    for (const QString& name : QDir{folder}.entryList({u"*.log"_s}, QDir::Files, QDir::Name))
        files.append(folder + u'/' + name);
    return files;
}

Result<qint64> lookAtLogs(const QString& folder)
{
    QString nearest = folder;
    while (!QFileInfo::exists(nearest) && QFileInfo{nearest}.path() != nearest)
        nearest = QFileInfo{nearest}.path();
    const QFileInfo place{nearest};
    if (!place.isDir() || !place.isWritable())
        return failed(Fault::NotSaved, folder);
    qint64 bytes = 0;
    for (const QString& file : logFilesIn(folder)) {
        const QFileInfo log{file};
        if (!log.isReadable())
            return failed(Fault::NotSaved, file);
        bytes += log.size();
    }
    return bytes;
}

} // namespace wattcard
