// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_service.h"

#include "app/csv_text.h"

#include <QFile>
#include <QFileInfo>

namespace wattcard::app {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 mostFileBytes = 64 * 1024 * 1024; // as ImportCustomers takes them

QByteArray reportOf(const ImportCheck& check)
{
    QByteArray report =
        csvMark() + csvRecord({u"line"_s, u"column"_s, u"value"_s, u"reason"_s, u"other"_s});
    for (const ImportReject& reject : check.rejects)
        report += csvRecord({QString::number(reject.line), reject.column, reject.value,
                             QString{word(reject.reason)}, reject.other});
    return report;
}

} // namespace

ImportService::ImportService(Parts parts) : m_parts{parts}
{
    qRegisterMetaType<ImportHead>();
    qRegisterMetaType<ImportColumnMap>();
    qRegisterMetaType<std::shared_ptr<const ImportCheck>>();
    qRegisterMetaType<ImportTotals>();
    qRegisterMetaType<Login>();
}

void ImportService::signIn(const Operator& person)
{
    forget();
    m_person = person;
}

void ImportService::signOut()
{
    forget();
    m_person.reset();
}

void ImportService::forget()
{
    m_source = {};
    m_check.reset();
}

ImportCustomers ImportService::desk(Imports& imports) const
{
    return ImportCustomers{
        {imports, m_parts.registry, {m_person->id, m_parts.counter}, m_person->role}};
}

void ImportService::read(const QString& file)
{
    forget();
    if (!m_person || !may(m_person->role, Right::ImportRecords))
        return Q_EMIT failed({Fault::PermissionDenied, {}});
    QFile source{file};
    if (!source.open(QIODevice::ReadOnly))
        return Q_EMIT failed({Fault::NotFound, source.errorString()});
    if (source.size() > mostFileBytes)
        return Q_EMIT failed({Fault::BadInput, u"the file is too long"_s});
    const QByteArray bytes = source.readAll();
    const auto head = importHeadOf(bytes);
    if (!head)
        return Q_EMIT failed(head.error());
    m_source = {QFileInfo{file}.fileName(), bytes};
    Q_EMIT headRead(m_source.name, *head);
}

void ImportService::check(const ImportColumnMap& columns)
{
    m_work.begin();
    m_check.reset();
    if (!m_person)
        return Q_EMIT failed({Fault::PermissionDenied, {}});
    m_source.columns = columns;
    auto check = desk(m_parts.trial).check(m_source, [this](int done, int all) {
        Q_EMIT progressed(done, all);
        return !m_work.isStopped();
    });
    if (!check && m_work.isStopped())
        return Q_EMIT stopped();
    if (!check)
        return Q_EMIT failed(check.error());
    m_check = std::make_shared<const ImportCheck>(std::move(*check));
    Q_EMIT checked(m_check);
}

// Nobody types a password for what would be refused anyway.
Result<ImportTotals> ImportService::book(const Login& second)
{
    if (!m_person || !m_check)
        return wattcard::failed(Fault::PermissionDenied);
    ImportCustomers books = desk(m_parts.books);
    const auto asked = books.ask(*m_check);
    if (!asked)
        return wattcard::failed(asked);
    const auto approval =
        ApprovalDesk{m_parts.people, m_parts.clock, m_parts.counter}.approve(second, *asked);
    if (!approval)
        return wattcard::failed(approval);
    return books.run(*m_check, *approval);
}

void ImportService::import(const Login& second)
{
    const auto totals = book(second);
    if (!totals)
        return Q_EMIT failed(totals.error());
    forget();
    Q_EMIT imported(*totals);
}

void ImportService::saveReport(const QString& file)
{
    if (!m_person || !m_check)
        return Q_EMIT failed({Fault::NotFound, {}});
    const QByteArray report = reportOf(*m_check);
    QFile reportFile{file};
    if (!reportFile.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return Q_EMIT failed({Fault::NotSaved, reportFile.errorString()});
    if (reportFile.write(report) == report.size() && reportFile.flush())
        return Q_EMIT reportSaved(file, static_cast<int>(m_check->rejects.size()));
    reportFile.remove();
    Q_EMIT failed({Fault::DiskFull, reportFile.errorString()});
}

} // namespace wattcard::app
