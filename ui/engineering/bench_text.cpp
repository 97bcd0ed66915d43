// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engineering/bench_text.h"

#include "app/key_component.h"
#include "ui/settings/latency_histogram.h"
#include "ui/text/custody_text.h"
#include "ui/text/fault_text.h"
#include "ui/text/value_text.h"

#include <QCoreApplication>
#include <QDateTime>

#include <cstdlib>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

class BenchWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::BenchWords)
public:
    static QString kind(app::ReaderTest::Kind kind)
    {
        return kind == app::ReaderTest::Kind::Answers ? tr("Answers of the card")
                                                      : tr("Whole visits");
    }
    static QString verdict(app::BenchVerdict verdict);
    static QString keys(app::KeysVerdict verdict);
    static QString of(qsizetype done)
    {
        return tr("%1 of %2").arg(done).arg(app::readerTestLength);
    }
    static QString limit(const QString& usual, const QString& most)
    {
        return tr("%1, most %2").arg(usual, most);
    }
    static QString title() { return tr("Bench test of reader and keys"); }
    static QString result() { return tr("Result"); }
    static QString passed() { return tr("PASSED"); }
    static QString notPassed() { return tr("NOT PASSED"); }
    static QString reader() { return tr("Reader"); }
    static QString turns() { return tr("Turns"); }
    static QString median() { return tr("Median"); }
    static QString usual() { return tr("95 % within"); }
    static QString most() { return tr("Most"); }
    static QString limits() { return tr("Limit of 95 %, and of all"); }
    static QString why() { return tr("Ended by"); }
    static QString keyHeading() { return tr("Key check values"); }
    static QString madeBy(const QString& when, const QString& who)
    {
        return tr("Tested %1 by %2").arg(when, who);
    }
};

QString BenchWords::verdict(app::BenchVerdict verdict)
{
    switch (verdict) {
    case app::BenchVerdict::NotTested: return tr("not tested");
    case app::BenchVerdict::Running: return tr("running");
    case app::BenchVerdict::Unfinished: return tr("stopped");
    case app::BenchVerdict::Passed: return tr("passed");
    case app::BenchVerdict::TooSlow: return tr("too slow");
    case app::BenchVerdict::Failed: return tr("failed");
    }
    std::abort();
}

QString BenchWords::keys(app::KeysVerdict verdict)
{
    switch (verdict) {
    case app::KeysVerdict::NotAsked: return tr("Keys: not checked yet.");
    case app::KeysVerdict::Passed: return tr("Keys: passed. Compare the check values.");
    case app::KeysVerdict::TestKeys: return tr("Keys: the public test keys, for practice only.");
    case app::KeysVerdict::Missing: return tr("Keys: failed, there are none on this computer.");
    case app::KeysVerdict::Unusable:
        return tr("Keys: failed, one is not in the book or not in its time.");
    }
    std::abort();
}

void addTest(reports::FieldPaper& paper, const BenchView& view, app::ReaderTest::Kind kind)
{
    const QStringList row = benchRow(view, kind);
    reports::FieldSection section{row[0], {}};
    section.lines = {{BenchWords::turns(), row[1]},  {BenchWords::median(), row[2]},
                     {BenchWords::usual(), row[3]},  {BenchWords::most(), row[4]},
                     {BenchWords::limits(), row[5]}, {BenchWords::result(), row[6]}};
    const auto& test = testOf(view, kind);
    if (test && test->fault)
        section.lines.push_back({BenchWords::why(), faultLine(*test->fault)});
    paper.sections.push_back(std::move(section));
}

} // namespace

QString benchKindText(app::ReaderTest::Kind kind)
{
    return BenchWords::kind(kind);
}

QString benchVerdictText(app::BenchVerdict verdict)
{
    return BenchWords::verdict(verdict);
}

Tone benchTone(app::BenchVerdict verdict)
{
    switch (verdict) {
    case app::BenchVerdict::NotTested:
    case app::BenchVerdict::Unfinished: return Tone::Neutral;
    case app::BenchVerdict::Running: return Tone::Busy;
    case app::BenchVerdict::Passed: return Tone::Good;
    case app::BenchVerdict::TooSlow: return Tone::Attention;
    case app::BenchVerdict::Failed: return Tone::Stop;
    }
    std::abort();
}

QString keysVerdictText(app::KeysVerdict verdict)
{
    return BenchWords::keys(verdict);
}

Tone keysTone(app::KeysVerdict verdict)
{
    switch (verdict) {
    case app::KeysVerdict::NotAsked: return Tone::Neutral;
    case app::KeysVerdict::Passed: return Tone::Good;
    case app::KeysVerdict::TestKeys: return Tone::Attention;
    case app::KeysVerdict::Missing:
    case app::KeysVerdict::Unusable: return Tone::Stop;
    }
    std::abort();
}

QStringList benchRow(const BenchView& view, app::ReaderTest::Kind kind)
{
    const auto& test = testOf(view, kind);
    const app::BenchLimit limit = app::benchLimit(kind);
    const QString limits =
        BenchWords::limit(millisecondsText(limit.usual), millisecondsText(limit.most));
    const QString verdict = benchVerdictText(app::benchVerdict(test));
    if (!test || test->times.empty())
        return {benchKindText(kind), BenchWords::of(0), u"–"_s, u"–"_s, u"–"_s, limits, verdict};
    const app::ReaderFigures figures = app::figuresOf(test->times);
    return {benchKindText(kind),
            BenchWords::of(static_cast<qsizetype>(test->times.size())),
            millisecondsText(figures.median),
            millisecondsText(figures.percentile95),
            millisecondsText(figures.most),
            limits,
            verdict};
}

reports::FieldPaper benchReport(const BenchView& view, UtcTime now)
{
    reports::FieldPaper paper;
    const auto stamp = QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count());
    paper.name = u"bench-"_s + stamp.toString(u"yyyyMMdd-HHmmss"_s);
    paper.title = BenchWords::title();
    using Weight = reports::ReceiptLine::Weight;
    const QString result = isPassed(view) ? BenchWords::passed() : BenchWords::notPassed();
    paper.sections.push_back({BenchWords::result(),
                              {{BenchWords::result(), result, Weight::Strong},
                               {BenchWords::reader(), view.reader.readerName}}});
    addTest(paper, view, app::ReaderTest::Kind::Answers);
    addTest(paper, view, app::ReaderTest::Kind::Visits);
    reports::FieldSection keys{BenchWords::keyHeading(), {}};
    keys.lines.push_back(
        {BenchWords::result(), keysVerdictText(app::keysVerdict(view.keys)), Weight::Strong});
    if (view.keys) {
        for (const app::KeyRow& row : view.keys->rows)
            keys.lines.push_back(
                {slotText(row.label.slot),
                 app::checkValueText(row.label.checkValue) + u" · "_s + keyStateText(row)});
    }
    paper.sections.push_back(std::move(keys));
    paper.madeBy =
        BenchWords::madeBy(dateTimeText(now), view.person ? view.person->name : QString{});
    return paper;
}

} // namespace wattcard::ui
