// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/meter_story.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <cstdio>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

Result<QByteArray> contentOf(const QString& name)
{
    QFile file{name};
    if (!file.open(QIODevice::ReadOnly))
        return failed(Fault::BadInput, u"%1: %2"_s.arg(name, file.errorString()));
    return file.readAll();
}

// "ok 3 {...}", then what is different.
void report(const app::MeterScenario& story, int index, const std::optional<app::StoryError>& error)
{
    const auto place = static_cast<std::size_t>(index);
    const QByteArray words =
        place < story.steps.size()
            ? QJsonDocument{story.steps[place].request}.toJson(QJsonDocument::Compact)
            : QByteArray{};
    std::printf("%s %d %s\n", error ? "DIFFERENT" : "ok", index + 1, words.constData());
    if (error)
        std::printf("step %d: %s\n", index + 1, qUtf8Printable(plainSentence(*error)));
    std::fflush(stdout);
}

} // namespace

Result<app::MeterScenario> storyIn(const QString& file)
{
    const auto content = contentOf(file);
    if (!content)
        return failed(content);
    auto [story, error] = app::readScenario(*content);
    if (error)
        return failed(Fault::BadInput, u"%1: %2"_s.arg(file, plainSentence(*error)));
    return story;
}

Result<app::LoadCurve> loadCurveIn(const QString& file)
{
    const auto content = contentOf(file);
    if (!content)
        return failed(content);
    const auto read = app::readLoadCurve(*content);
    if (read.error)
        return failed(Fault::BadInput, u"%1: %2"_s.arg(file, app::plainSentence(*read.error)));
    return read.curve;
}

void playCurve(MeterWiring& meter, const app::LoadCurve& curve)
{
    app::MeterService& service = meter.service();
    QMetaObject::invokeMethod(
        &service, [&service, curve] { service.playCurve(curve); }, Qt::QueuedConnection);
}

bool playStory(MeterWiring& meter, const app::MeterScenario& story)
{
    app::ScenarioPlayer& player = meter.player();
    QObject here;
    QObject::connect(
        &player, &app::ScenarioPlayer::stepEnded, &here,
        [&story](int index, const std::optional<app::StoryError>& error) {
            report(story, index, error);
        },
        Qt::QueuedConnection);
    QObject::connect(
        &player, &app::ScenarioPlayer::ended, &here,
        [](bool passed) { QCoreApplication::exit(passed ? 0 : 1); }, Qt::QueuedConnection);
    QMetaObject::invokeMethod(
        &player,
        [&player, story] {
            player.load(story);
            player.play();
        },
        Qt::QueuedConnection);
    return QCoreApplication::exec() == 0;
}

} // namespace wattcard
