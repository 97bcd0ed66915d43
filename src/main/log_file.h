// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>
#include <QStringList>

namespace wattcard {

// Where the programs of this user leave their logs and crash reports:
// ${XDG_STATE_HOME:-~/.local/state}/wattcard. Qt 6.4 knows no such place yet.
QString stateFolder();

// The log of one program as files of a folder: PROGRAM.log is the newest, PROGRAM.1.log the one
// before. Never more than so many files of so many bytes, whatever is written. The file is opened
// for each line, so that two programs of one name may share it and a file that somebody moved away
// is simply begun anew. Only its owner may read it.
class LogFile {
public:
    struct Bounds {
        qint64 bytes = 5'000'000; // of one file; COMPONENTS.md section 9
        int files = 10;
    };
    LogFile(QString folder, QString program) : LogFile{std::move(folder), std::move(program), {}} {}
    LogFile(QString folder, QString program, Bounds bounds);

    // NotSaved where nothing can be written: a log stops no sale.
    Result<void> write(const QString& line);
    QString file(int age) const; // 0: the one that is written to

private:
    void turn();

    QString m_folder;
    QString m_program;
    Bounds m_bounds;
};

// What anybody may see of a text from outside without being deceived: control characters and marks
// that turn the direction of writing become "\u202E", and it ends after 4,000 characters.
QString onOneLine(const QString& text);

// Of every program, by name; those that are turned over as well.
QStringList logFilesIn(const QString& folder);

// The bytes of all logs; NotSaved where none can be written.
Result<qint64> lookAtLogs(const QString& folder);

} // namespace wattcard
