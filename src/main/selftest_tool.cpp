// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/selftest/self_test.h"
#include "main/tool.h"

#include <QFile>
#include <QJsonArray>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

Result<std::vector<cardio::ShippedAnswers>> runFiles(const QString& vectors)
{
    if (vectors.isEmpty())
        return cardio::runShippedSelfTest();
    QFile file{vectors};
    if (!file.open(QIODevice::ReadOnly))
        return failed(Fault::BadInput, vectors + u": "_s + file.errorString());
    std::vector<cardio::ShippedAnswers> one;
    one.push_back({vectors, cardio::runSelfTest(file)});
    return one;
}

QJsonObject toJson(const QString& file, const cardio::FailedAnswer& failure)
{
    return {{u"file"_s, file},
            {u"line"_s, failure.line},
            {u"operation"_s, failure.operation},
            {u"suite"_s, failure.suite},
            {u"name"_s, failure.name},
            {u"field"_s, failure.field},
            {u"expected"_s, failure.expected},
            {u"got"_s, failure.got}};
}

QString textOf(const QString& file, const cardio::FailedAnswer& failure)
{
    const QString where = u"%1:%2: %3 (%4) %5"_s.arg(file)
                              .arg(failure.line)
                              .arg(failure.operation, failure.suite, failure.name);
    if (failure.field.isEmpty())
        return where + u": "_s + failure.got;
    return where + u": %1 expected %2, got %3"_s.arg(failure.field, failure.expected, failure.got);
}

} // namespace

// selftest [--vectors FILE]: every line of the file, or of the files built into the program.
Exit selftest(const ToolOptions& options)
{
    const auto files = runFiles(options.named.value(u"vectors"_s));
    if (!files)
        return complain(files.error());
    int cases = 0;
    QJsonArray failures;
    for (const auto& [file, report] : *files) {
        if (!report)
            return complain({report.error().fault, file + u": "_s + report.error().detail});
        cases += report->cases;
        for (const cardio::FailedAnswer& failure : report->failures) {
            failures.append(toJson(file, failure));
            if (!options.json)
                print(textOf(file, failure));
        }
    }
    const bool ok = failures.isEmpty();
    if (options.json)
        print(QJsonObject{{u"ok"_s, ok}, {u"cases"_s, cases}, {u"failed"_s, failures}});
    else
        print(u"%1 of %2 known answers hold"_s.arg(cases - failures.size()).arg(cases));
    return ok ? Exit::Ok : Exit::Failure;
}

} // namespace wattcard
