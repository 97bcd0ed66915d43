// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/score_book.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QTextStream>

#include <algorithm>
#include <cstdlib>

namespace wattcard::app {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestBook = 1 << 20;

QJsonObject readBook(const QString& file)
{
    QFile book{file};
    if (!book.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(book.read(longestBook)).object();
}

Attainment attainmentIn(const QJsonObject& object)
{
    return {object["best"_L1].toInt(), object["last"_L1].toInt(), object["runs"_L1].toInt(),
            QDate::fromString(object["on"_L1].toString(), Qt::ISODate)};
}

} // namespace

QString scenarioCode(Scenario scenario)
{
    switch (scenario) {
    case Scenario::FirstSale: return u"first-sale"_s;
    case Scenario::LostCard: return u"lost-card"_s;
    case Scenario::TornWrite: return u"torn-write"_s;
    case Scenario::MeterExchange: return u"meter-exchange"_s;
    case Scenario::Reversal: return u"reversal"_s;
    case Scenario::OutOfPaper: return u"out-of-paper"_s;
    }
    std::abort();
}

Attainments ScoreBook::of(const QString& learner) const
{
    const QJsonObject own = readBook(m_file)["learners"_L1].toObject()[learner].toObject();
    Attainments found;
    for (const Scenario scenario : allScenarios) {
        const QJsonValue entry = own[scenarioCode(scenario)];
        if (entry.isObject())
            found[scenario] = attainmentIn(entry.toObject());
    }
    return found;
}

QString ScoreBook::lastLearner() const
{
    return readBook(m_file)["last"_L1].toString();
}

Result<void> ScoreBook::add(const QString& learner, Scenario scenario, int points, QDate on)
{
    QJsonObject book = readBook(m_file);
    QJsonObject learners = book["learners"_L1].toObject();
    QJsonObject own = learners[learner].toObject();
    const Attainment before = attainmentIn(own[scenarioCode(scenario)].toObject());
    own[scenarioCode(scenario)] = QJsonObject{{u"best"_s, std::max(before.best, points)},
                                              {u"last"_s, points},
                                              {u"runs"_s, before.runs + 1},
                                              {u"on"_s, on.toString(Qt::ISODate)}};
    learners[learner] = own;
    book[u"learners"_s] = learners;
    book[u"last"_s] = learner;
    QSaveFile file{m_file};
    if (!file.open(QIODevice::WriteOnly))
        return failed(Fault::NotSaved, file.errorString());
    QTextStream{&file} << QJsonDocument{book}.toJson();
    if (!file.commit()) // knows of every byte that was not taken
        return failed(Fault::NotSaved, file.errorString());
    return {};
}

} // namespace wattcard::app
