// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/selftest/known_answer.h"

#include <QJsonDocument>

#include <algorithm>

namespace wattcard::cardio {

using namespace Qt::StringLiterals;

namespace {

bool areTexts(const QJsonObject& object)
{
    return std::all_of(object.begin(), object.end(),
                       [](const QJsonValueConstRef& value) { return value.isString(); });
}

Result<KnownAnswer> parseLine(const QByteArray& text, int line)
{
    const auto refused = [line](const QString& why) {
        return failed(Fault::BadInput, u"line %1: %2"_s.arg(line).arg(why));
    };
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (!document.isObject())
        return refused(error.error == QJsonParseError::NoError ? u"not a JSON object"_s
                                                               : error.errorString());
    const QJsonObject object = document.object();
    for (const QLatin1StringView field : {"suite"_L1, "operation"_L1}) {
        if (!object[field].isString())
            return refused(u"no text \"%1\""_s.arg(field));
    }
    for (const QLatin1StringView field : {"inputs"_L1, "expected"_L1}) {
        if (!object[field].isObject() || !areTexts(object[field].toObject()))
            return refused(u"no object \"%1\" of hexadecimal texts"_s.arg(field));
    }
    if (object["expected"_L1].toObject().isEmpty())
        return refused(u"\"expected\" is empty"_s);
    return KnownAnswer{line,
                       object["name"_L1].toString(),
                       object["suite"_L1].toString(),
                       object["operation"_L1].toString(),
                       object["inputs"_L1].toObject(),
                       object["expected"_L1].toObject()};
}

} // namespace

Result<std::vector<KnownAnswer>> readKnownAnswers(QIODevice& lines)
{
    std::vector<KnownAnswer> out;
    for (int line = 1; !lines.atEnd(); ++line) {
        const QByteArray text = lines.readLine().trimmed();
        if (text.isEmpty())
            continue;
        auto answer = parseLine(text, line);
        if (!answer)
            return failed(answer);
        out.push_back(std::move(*answer));
    }
    if (out.empty())
        return failed(Fault::BadInput, u"no case in it"_s);
    return out;
}

} // namespace wattcard::cardio
