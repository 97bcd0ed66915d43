// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/reader_bench.h"

#include <QObject>

#include <functional>
#include <optional>

namespace wattcard::app {

// A test of the reader as far as it has come.
struct ReaderTest {
    enum class Kind {
        Answers, // SELECTs: how long the card takes to answer
        Visits,  // connect, SELECT, leave: whether the contact holds, and how long a visit takes
    } kind = Kind::Answers;
    std::vector<std::chrono::microseconds> times; // in the order of measurement
    bool running = false;
    std::optional<Fault> fault; // why it ended before its time
    bool electricityCard = false;
    friend bool operator==(const ReaderTest&, const ReaderTest&) = default;
};
inline constexpr int readerTestLength = 100; // SCREENS.md section 9

// Figures of a series by nearest rank: the p-th percentile is the smallest of the values that at
// least p percent of them do not exceed. Zeros for an empty series.
struct ReaderFigures {
    std::chrono::microseconds least{};
    std::chrono::microseconds median{};
    std::chrono::microseconds percentile95{};
    std::chrono::microseconds most{};
    friend bool operator==(const ReaderFigures&, const ReaderFigures&) = default;
};
ReaderFigures figuresOf(std::vector<std::chrono::microseconds> times);

// What the settings want of the reader. Lives on the card thread beside the counter's service, and
// takes short turns there: between two of them a sale comes first, and no card session is ever
// open across turns.
class ReaderService : public QObject {
    Q_OBJECT
public:
    struct Parts {
        ReaderBench& bench; // outlives the service
        std::function<Result<void>(const QString& reader)> remember;
    };
    explicit ReaderService(Parts parts);

public Q_SLOTS:
    void choose(const QString& reader); // answers chosen or refused
    void startTest(wattcard::app::ReaderTest::Kind kind);
    void stopTest();

Q_SIGNALS:
    void chosen(const QString& reader); // in use; a failure to remember it follows as refused
    void refused(wattcard::Fault fault);
    void testChanged(const wattcard::app::ReaderTest& test); // after every turn

private:
    void queueTurn();
    void turn();

    Parts m_parts;
    ReaderTest m_test;
    int m_run = 0; // a turn that was queued for an earlier test does nothing
};

} // namespace wattcard::app
