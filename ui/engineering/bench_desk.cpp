// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engineering/bench_desk.h"

#include <cstdlib>

namespace wattcard::ui {

using BenchKind = app::ReaderTest::Kind;

bool isOffered(const BenchView& view, BenchCommand command)
{
    if (!view.person)
        return false;
    const bool isRunning =
        (view.answers && view.answers->running) || (view.visits && view.visits->running);
    switch (command) {
    case BenchCommand::TimeAnswers:
    case BenchCommand::TimeVisits:
        return !isRunning && view.reader.status == ReaderEvent::Status::Present;
    case BenchCommand::Stop: return isRunning;
    case BenchCommand::CheckKeys: return !view.keysAsked;
    case BenchCommand::SaveReport: return !isRunning && (view.answers || view.visits || view.keys);
    }
    std::abort();
}

const std::optional<app::ReaderTest>& testOf(const BenchView& view, BenchKind kind)
{
    return kind == BenchKind::Answers ? view.answers : view.visits;
}

bool isPassed(const BenchView& view)
{
    const auto keys = app::keysVerdict(view.keys);
    const bool isKeyed = keys == app::KeysVerdict::Passed || keys == app::KeysVerdict::TestKeys;
    return isKeyed && app::benchVerdict(view.answers) == app::BenchVerdict::Passed &&
           app::benchVerdict(view.visits) == app::BenchVerdict::Passed;
}

BenchDesk::BenchDesk(Save save, QObject* parent) : QObject{parent}, m_save{std::move(save)} {}

void BenchDesk::enter(const Operator& person)
{
    m_view.person = person;
    m_view.file.clear();
    m_view.fault.reset();
    press(BenchCommand::CheckKeys);
    show();
}

// A test that runs ends with its screen: nobody is left to watch it.
void BenchDesk::leave()
{
    press(BenchCommand::Stop);
    const ReaderEvent reader = m_view.reader;
    m_view = BenchView{};
    m_view.reader = reader;
    show();
}

void BenchDesk::press(BenchCommand command)
{
    if (!isOffered(m_view, command))
        return;
    switch (command) {
    case BenchCommand::TimeAnswers: return begin(BenchKind::Answers);
    case BenchCommand::TimeVisits: return begin(BenchKind::Visits);
    case BenchCommand::Stop: return Q_EMIT testUnwanted();
    case BenchCommand::CheckKeys:
        m_view.keysAsked = true;
        show();
        return Q_EMIT keysWanted();
    case BenchCommand::SaveReport: return save();
    }
}

void BenchDesk::begin(BenchKind kind)
{
    m_view.file.clear();
    m_view.fault.reset();
    m_view.shown = kind;
    show();
    Q_EMIT testWanted(kind);
}

void BenchDesk::save()
{
    const auto saved = m_save(m_view);
    m_view.file = saved ? *saved : QString{};
    m_view.fault = saved ? std::nullopt : std::optional{saved.error().fault};
    show();
}

void BenchDesk::readerChanged(const ReaderEvent& event)
{
    m_view.reader = event;
    show();
}

void BenchDesk::testChanged(const app::ReaderTest& test)
{
    (test.kind == BenchKind::Answers ? m_view.answers : m_view.visits) = test;
    m_view.shown = test.kind;
    show();
}

void BenchDesk::keysListed(const app::KeyOverview& keys)
{
    m_view.keys = keys;
    m_view.keys->isReady = true;
    m_view.keysAsked = false;
    show();
}

} // namespace wattcard::ui
