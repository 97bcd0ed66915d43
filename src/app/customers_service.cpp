// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/customers_service.h"

#include "app/csv_text.h"

#include <QFile>

namespace wattcard::app {

namespace {

using namespace Qt::StringLiterals;

QString wordOf(AccountState state)
{
    switch (state) {
    case AccountState::Pending: return u"pending"_s;
    case AccountState::Active: return u"active"_s;
    case AccountState::Suspended: return u"suspended"_s;
    case AccountState::Closed: return u"closed"_s;
    }
    std::abort();
}

QByteArray exportedLine(const CustomerLine& line)
{
    return csvRecord({line.number.toString(), line.name, line.phone, line.address,
                      line.meter.toString(), wordOf(line.state), line.place.area,
                      line.place.station, line.tariff});
}

} // namespace

CustomersService::CustomersService(Parts parts) : m_parts{std::move(parts)}
{
    qRegisterMetaType<CustomersWish>();
    qRegisterMetaType<CustomersPage>();
    qRegisterMetaType<CustomerRecord>();
    qRegisterMetaType<CustomerEdit>();
    qRegisterMetaType<EditOutcome>();
    qRegisterMetaType<MetersWish>();
    qRegisterMetaType<MetersPage>();
    qRegisterMetaType<MeterNumber>();
    qRegisterMetaType<std::vector<MeterEvent>>();
    qRegisterMetaType<MeterDelivery>();
    qRegisterMetaType<CustomerFilter>();
}

void CustomersService::signIn(const Operator& person)
{
    m_person = person;
}

void CustomersService::signOut()
{
    m_person.reset();
}

// Who may see what is asked of the books themselves, by the role on record, each time anew: an
// answer is never older than the question.
Result<std::unique_ptr<CustomerBook>> CustomersService::book()
{
    if (!m_person)
        return wattcard::failed(Fault::PermissionDenied);
    return m_parts.open(m_person->id);
}

void CustomersService::look(int request, const CustomersWish& wish)
{
    const auto page = pageFor(wish);
    if (page)
        Q_EMIT pageReady(request, *page);
    else
        Q_EMIT failed(page.error());
}

Result<CustomersPage> CustomersService::pageFor(const CustomersWish& wish)
{
    auto book = this->book();
    if (!book)
        return wattcard::failed(book);
    CustomersPage page;
    page.wish = wish;
    auto choices = (*book)->choices();
    if (!choices)
        return wattcard::failed(choices);
    page.choices = std::move(*choices);
    if (wish.text.trimmed().isEmpty()) {
        auto lines = (*book)->page(wish.filter, wish.after, customersOnPage + 1);
        if (!lines)
            return wattcard::failed(lines);
        page.hasMore = lines->size() > customersOnPage;
        if (page.hasMore)
            lines->pop_back();
        page.lines = std::move(*lines);
        return page;
    }
    const auto found = m_parts.ledger.find(wish.text, mostFound);
    if (!found)
        return wattcard::failed(found);
    page.isCut = found->size() >= static_cast<std::size_t>(mostFound);
    std::vector<AccountId> accounts;
    for (const Account& each : *found)
        accounts.push_back(each.id);
    auto lines = (*book)->these(accounts, wish.filter);
    if (!lines)
        return wattcard::failed(lines);
    page.lines = std::move(*lines);
    return page;
}

void CustomersService::open(int request, AccountId account)
{
    const auto book = this->book();
    if (!book)
        return Q_EMIT failed(book.error());
    const auto record = (*book)->record(account);
    if (record)
        Q_EMIT recordReady(request, *record);
    else
        Q_EMIT failed(record.error());
}

void CustomersService::edit(const CustomerEdit& edit)
{
    if (!m_person || !may(m_person->role, Right::RenameCustomers))
        return Q_EMIT failed({Fault::PermissionDenied, {}});
    const auto outcome = m_parts.records.edit(edit, {m_person->id, m_parts.counter});
    if (outcome)
        Q_EMIT edited(edit, *outcome);
    else
        Q_EMIT failed(outcome.error());
}

void CustomersService::lookAtMeters(int request, const MetersWish& wish)
{
    const auto book = this->book();
    if (!book)
        return Q_EMIT failed(book.error());
    auto lines = (*book)->meters(wish.place, wish.after, customersOnPage + 1);
    if (!lines)
        return Q_EMIT failed(lines.error());
    const bool hasMore = lines->size() > customersOnPage;
    if (hasMore)
        lines->pop_back();
    Q_EMIT metersReady(request, {wish, std::move(*lines), hasMore});
}

void CustomersService::lookAtMeter(int request, MeterNumber meter)
{
    const auto book = this->book();
    if (!book)
        return Q_EMIT failed(book.error());
    const auto events = (*book)->eventsOf(meter);
    if (events)
        Q_EMIT meterReady(request, meter, *events);
    else
        Q_EMIT failed(events.error());
}

void CustomersService::receive(const MeterDelivery& delivery)
{
    if (!m_person || !mayKeepMeters(m_person->role))
        return Q_EMIT failed({Fault::PermissionDenied, {}});
    const auto received = m_parts.records.receive(delivery, {m_person->id, m_parts.counter});
    if (received)
        Q_EMIT metersChanged();
    else
        Q_EMIT failed(received.error());
}

void CustomersService::scrap(MeterNumber meter, const QString& note)
{
    if (!m_person || !mayKeepMeters(m_person->role))
        return Q_EMIT failed({Fault::PermissionDenied, {}});
    const auto scrapped = m_parts.records.scrap(meter, note, {m_person->id, m_parts.counter});
    if (scrapped)
        Q_EMIT metersChanged();
    else
        Q_EMIT failed(scrapped.error());
}

// Nothing is left of a file that was not finished. That a list is leaving stands in the log before
// its first line does, and how long it became at its end.
void CustomersService::exportTo(const QString& file, const CustomerFilter& filter)
{
    m_work.begin();
    QFile list{file};
    if (!list.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return Q_EMIT failed({Fault::NotSaved, list.errorString()});
    auto lines = write(list, filter);
    if (lines && !list.flush())
        lines = wattcard::failed(Fault::DiskFull, list.errorString());
    if (lines && m_person) {
        const Actor actor{m_person->id, m_parts.counter};
        if (auto kept = m_parts.records.recordExport(*lines, actor); !kept)
            lines = wattcard::failed(kept);
    }
    if (lines)
        return Q_EMIT exported(file, *lines);
    list.remove();
    if (m_work.isStopped())
        Q_EMIT stopped();
    else
        Q_EMIT failed(lines.error());
}

Result<qint64> CustomersService::write(QIODevice& file, const CustomerFilter& filter)
{
    const auto put = [&file](const QByteArray& bytes) -> Result<void> {
        if (file.write(bytes) == bytes.size())
            return {};
        return wattcard::failed(Fault::DiskFull, file.errorString());
    };
    auto book = this->book();
    if (!book)
        return wattcard::failed(book);
    if (m_work.isStopped())
        return wattcard::failed(Fault::NotSaved, u"stopped"_s);
    if (auto begun = m_parts.records.beginExport(filter, {m_person->id, m_parts.counter}); !begun)
        return wattcard::failed(begun);
    const QByteArray head = csvMark() + csvRecord({u"customer_number"_s, u"name"_s, u"phone"_s,
                                                   u"address"_s, u"meter_number"_s, u"state"_s,
                                                   u"area"_s, u"station"_s, u"tariff"_s});
    if (auto begun = put(head); !begun)
        return wattcard::failed(begun);
    constexpr int atOnce = 1'000;
    CustomerPosition after;
    qint64 count = 0;
    while (true) {
        if (m_work.isStopped())
            return wattcard::failed(Fault::NotSaved, u"stopped"_s);
        const auto lines = (*book)->page(filter, after, atOnce);
        if (!lines)
            return wattcard::failed(lines);
        QByteArray bytes;
        for (const CustomerLine& line : *lines)
            bytes += exportedLine(line);
        if (auto written = put(bytes); !written)
            return wattcard::failed(written);
        count += static_cast<qint64>(lines->size());
        if (lines->size() < static_cast<std::size_t>(atOnce))
            return count;
        after = {lines->back().number.toString(), lines->back().account};
        Q_EMIT progressed(count);
    }
}

} // namespace wattcard::app
