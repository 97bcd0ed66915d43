// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/report_runner.h"

#include "ui/reports/report_text.h"

#include <QBuffer>

namespace wattcard::ui {

namespace {

constexpr int pictureWidth = 1'400;

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
    qRegisterMetaType<QPageLayout::Orientation>();
    qRegisterMetaType<PrintOrder>();
    qRegisterMetaType<reports::PaperJob>();
}

void ReportRunner::signIn(const Operator& person)
{
    m_person = person;
}

void ReportRunner::signOut()
{
    m_person.reset();
    putAway();
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

void ReportRunner::layOut(qint64 number, const reports::ReportQuestion& question,
                          QPageLayout::Orientation side)
{
    putAway();
    auto books = opened();
    if (!books)
        return Q_EMIT failed(number, books.error());
    m_head = headOf(question);
    if (isWhole(number, question, reports::run(question, partsOf(number, *books), m_table)))
        turn(number, side);
}

void ReportRunner::turn(qint64 number, QPageLayout::Orientation side)
{
    if (m_table.kind == nullptr)
        return Q_EMIT stopped(number);
    m_pages = std::make_unique<reports::TablePages>(m_table, m_head, side);
    Q_EMIT laidOut(number, m_pages->count());
}

void ReportRunner::draw(qint64 number, std::size_t page)
{
    if (m_pages)
        Q_EMIT pictured(number, page, m_pages->picture(page, pictureWidth));
}

void ReportRunner::print(qint64 number, const PrintOrder& order)
{
    if (!m_pages || !m_person)
        return Q_EMIT stopped(number);
    reports::PaperJob job{order.queue, order.copies, m_head.words.title(m_head.question.id), {}};
    QBuffer pdf{&job.pdf};
    pdf.open(QIODevice::WriteOnly);
    const auto written = m_pages->write(order.span, pdf, [this, number](std::int64_t page) {
        Q_EMIT progressed(number, page);
        return number > m_stopped;
    });
    pdf.close();
    if (!written)
        return Q_EMIT failed(number, written.error());
    if (*written == reports::RunEnd::Cancelled)
        return Q_EMIT stopped(number);
    Q_EMIT paperReady(number, job);
}

void ReportRunner::putAway()
{
    m_pages.reset();
    m_table = {};
}

} // namespace wattcard::ui
