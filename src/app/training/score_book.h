// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/score.h"
#include "domain/result.h"

#include <QDate>
#include <QString>

#include <map>

namespace wattcard::app {

// What one learner has reached in one scenario.
struct Attainment {
    int best = 0;
    int last = 0;
    int runs = 0;
    QDate on = {}; // of the last run
    friend bool operator==(const Attainment&, const Attainment&) = default;
};
using Attainments = std::map<Scenario, Attainment>;

// The results of every learner, in one file of the training folder. It holds names and points and
// nothing of any real customer.
class ScoreBook {
public:
    explicit ScoreBook(QString file) : m_file{std::move(file)} {}
    // A file that cannot be read is as one that is not there: results are no books.
    Attainments of(const QString& learner) const;
    Result<void> add(const QString& learner, Scenario scenario, int points, QDate on); // NotSaved
    QString lastLearner() const; // whose result was kept last; empty at first

private:
    QString m_file;
};

QString scenarioCode(Scenario scenario); // stable, for the file and for tests

} // namespace wattcard::app
