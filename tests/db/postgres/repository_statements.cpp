// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/postgres/repository_statements.h"

#include "db/postgres/dialect.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

// The literals of C++ put together, as the compiler does.
QByteArray joined(const QString& literals)
{
    static const QRegularExpression literal{uR"re("((?:[^"\\]|\\.)*)")re"_s};
    QString text;
    for (auto found = literal.globalMatch(literals); found.hasNext();)
        text += found.next().captured(1);
    return text.replace(u"\\\""_s, u"\""_s).toUtf8();
}

// The search has an index of its own in each store; the size of the SQLite file no server tells.
bool isOfTheFile(const QByteArray& sql)
{
    return sql.contains("search_part") || sql.contains("search_gram") || sql.contains("pragma_") ||
           sql.startsWith("PRAGMA");
}

// Types as bits: bigint, or what the server takes from where it stands. At run time the values
// say.
QByteArray typesOf(int parameters, unsigned bits)
{
    QByteArray types;
    for (int at = 0; at < parameters; ++at)
        types += QByteArray{at == 0 ? "(" : ", "} + ((bits >> at & 1U) != 0 ? "bigint" : "unknown");
    return parameters == 0 ? types : types + ")";
}

} // namespace

std::map<QByteArray, QByteArray> statementsOfRepositories()
{
    static const QRegularExpression statement{
        uR"re(StatementText\s+\w+\s*\{\s*"(\w+)",\s*((?:"(?:[^"\\]|\\.)*"\s*)+)\})re"_s};
    std::map<QByteArray, QByteArray> found;
    QDirIterator files{QStringLiteral(WATTCARD_REPOSITORIES), {u"*.cpp"_s}};
    while (files.hasNext()) {
        QFile file{files.next()};
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        const QString source = QString::fromUtf8(file.readAll());
        for (auto match = statement.globalMatch(source); match.hasNext();) {
            const auto one = match.next();
            const QByteArray sql = joined(one.captured(2));
            if (!isOfTheFile(sql))
                found.emplace((files.fileName() + u": "_s + one.captured(1)).toUtf8(), sql);
        }
    }
    return found;
}

int parametersOf(const QByteArray& sql)
{
    static const QRegularExpression parameter{uR"re(\$(\d+))re"_s};
    int most = 0;
    for (auto found = parameter.globalMatch(QString::fromUtf8(sql)); found.hasNext();)
        most = std::max(most, found.next().captured(1).toInt());
    return most;
}

QByteArray refusalOf(postgres::Connection& server, const QByteArray& sql, const QByteArray& then)
{
    const QByteArray theirs = postgres::statementFor(sql);
    const int parameters = parametersOf(theirs);
    const unsigned ways = 1U << std::min(parameters, 10);
    QByteArray first;
    for (unsigned bits = 0; bits < ways; ++bits) {
        const auto made = server.script("PREPARE one" + typesOf(parameters, bits) + " AS " +
                                        theirs + "; " + then + "; DEALLOCATE one");
        if (made)
            return {};
        static_cast<void>(server.script("DEALLOCATE one")); // it outlives its transaction
        if (first.isEmpty())
            first = made.error().detail.toUtf8();
    }
    return first;
}

} // namespace wattcard::db::test
