// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/report_runner.h"

#include "ui/reports/report_text.h"

namespace wattcard::ui {

namespace {

// Keeps what fits on the screen and counts the rest.
class FirstRows : public reports::RowSink {
public:
    explicit FirstRows(ReportSheet& sheet) : m_sheet{sheet} {}
    Result<void> begin(const reports::ReportKind& kind) override
    {
        return m_sheet.table.begin(kind);
    }
    Result<void> add(const reports::Row& row) override
    {
        return ++m_sheet.rows > mostShownRows ? Result<void>{} : m_sheet.table.add(row);
    }
    Result<void> end(const reports::Row& totals) override { return m_sheet.table.end(totals); }

private:
    ReportSheet& m_sheet;
};

} // namespace

ReportRunner::ReportRunner(Parts parts) : m_parts{std::move(parts)}
{
    qRegisterMetaType<reports::ReportQuestion>();
    qRegisterMetaType<reports::TableFormat>();
    qRegisterMetaType<std::shared_ptr<const ReportSheet>>();
}

void ReportRunner::signIn(const Operator& person)
{
    m_person = person;
}

void ReportRunner::signOut()
{
    m_person.reset();
}

// Who may read what is asked of the books themselves, by the role on record.
Result<ReportRunner::Opened> ReportRunner::opened()
{
    if (!m_person)
        return wattcard::failed(Fault::PermissionDenied);
    return m_parts.open(m_person->id);
}

reports::ReportHead ReportRunner::headOf(const reports::ReportQuestion& question) const
{
    return {m_parts.company.name,
            m_person->name,
            m_parts.clock.local(m_parts.clock.now()),
            question,
            m_parts.company.practice,
            reportWords()};
}

reports::ReportParts ReportRunner::partsOf(qint64 number, Opened& books)
{
    return {*books.source, m_parts.clock, [this, number](std::int64_t looked) {
                Q_EMIT progressed(number, looked);
                return number > m_stopped;
            }};
}

bool ReportRunner::isWhole(qint64 number, const reports::ReportQuestion& question,
                           const Result<reports::RunEnd>& end)
{
    if (!end) {
        Q_EMIT failed(number, end.error());
        return false;
    }
    if (*end == reports::RunEnd::Cancelled || number <= m_stopped) {
        Q_EMIT stopped(number);
        return false;
    }
    if (reports::kindOf(question.id).subject != ReportSubject::AuditTrail)
        return true;
    const auto kept = m_parts.trace(*m_person); // looking at the log leaves a trace as well
    if (!kept)
        Q_EMIT failed(number, kept.error());
    return kept.has_value();
}

void ReportRunner::make(qint64 number, const reports::ReportQuestion& question)
{
    auto books = opened();
    if (!books)
        return Q_EMIT failed(number, books.error());
    auto sheet = std::make_shared<ReportSheet>();
    sheet->head = headOf(question);
    sheet->booked = books->booked;
    FirstRows sink{*sheet};
    if (isWhole(number, question, reports::run(question, partsOf(number, *books), sink)))
        Q_EMIT made(number, sheet);
}

void ReportRunner::save(qint64 number, const reports::ReportQuestion& question,
                        reports::TableFormat format, const QString& file)
{
    auto books = opened();
    if (!books)
        return Q_EMIT failed(number, books.error());
    const auto end = reports::writeReport(file, format, headOf(question), partsOf(number, *books));
    if (isWhole(number, question, end))
        Q_EMIT saved(number, file);
}

} // namespace wattcard::ui
