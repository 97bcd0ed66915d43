// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/selftest/self_test.h"

#include "cardio/selftest/operations.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

// A static library's resources are registered by hand, from outside any namespace.
static void registerVectors()
{
    Q_INIT_RESOURCE(known_answers);
}

namespace wattcard::cardio {

namespace {

QString toHex(const Bytes& bytes)
{
    const auto* data = reinterpret_cast<const char*>(bytes.data());
    return QString::fromLatin1(
        QByteArray{data, static_cast<qsizetype>(bytes.size())}.toHex().toUpper());
}

std::optional<FailedAnswer> difference(const KnownAnswer& known)
{
    FailedAnswer failure{known.line, known.operation, known.suite, known.name};
    const Result<Outputs> outputs = perform(known);
    if (!outputs) {
        failure.got = outputs.error().detail;
        return failure;
    }
    for (auto field = known.expected.begin(); field != known.expected.end(); ++field) {
        failure.field = field.key();
        failure.expected = field->toString();
        const auto output = outputs->find(field.key());
        if (output == outputs->end()) {
            failure.got = u"no such output"_s;
            return failure;
        }
        failure.got = toHex(output->second);
        if (fromHex(failure.expected) != output->second)
            return failure;
    }
    return std::nullopt;
}

} // namespace

Result<SelfTestReport> runSelfTest(QIODevice& lines)
{
    const auto answers = readKnownAnswers(lines);
    if (!answers)
        return failed(answers);
    SelfTestReport report;
    for (const KnownAnswer& known : *answers) {
        ++report.cases;
        if (auto failure = difference(known))
            report.failures.push_back(std::move(*failure));
    }
    return report;
}

std::vector<ShippedAnswers> runShippedSelfTest()
{
    registerVectors();
    const QDir directory{u":/selftest/vectors"_s};
    std::vector<ShippedAnswers> all;
    for (const QString& name : directory.entryList(QDir::Files, QDir::Name)) {
        QFile file{directory.filePath(name)};
        if (file.open(QIODevice::ReadOnly))
            all.push_back({name, runSelfTest(file)});
        else
            all.push_back({name, failed(Fault::BadInput, file.errorString())});
    }
    return all;
}

Result<void> startupSelfTest()
{
    const std::vector<ShippedAnswers> all = runShippedSelfTest();
    if (all.empty())
        return failed(Fault::SelfTestFailed, u"no known answers in the program"_s);
    for (const auto& [file, report] : all) {
        if (!report)
            return failed(Fault::SelfTestFailed, file + u": "_s + report.error().detail);
        if (!report->ok())
            return failed(Fault::SelfTestFailed, u"%1:%2: %3"_s.arg(file)
                                                     .arg(report->failures.front().line)
                                                     .arg(report->failures.front().operation));
    }
    return {};
}

} // namespace wattcard::cardio
