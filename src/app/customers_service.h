// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/announced_work.h"
#include "domain/ports/customers.h"

#include <QObject>

namespace wattcard::app {

// What the list shows: what is typed, searched for as at the counter, or page after page of all.
struct CustomersWish {
    QString text;
    CustomerFilter filter = {};
    CustomerPosition after = {}; // of no use with a text
    friend bool operator==(const CustomersWish&, const CustomersWish&) = default;
};

struct CustomersPage {
    CustomersWish wish;
    std::vector<CustomerLine> lines;
    bool hasMore = false; // another page follows
    bool isCut = false;   // the search found more than it tells: type more
    CustomerChoices choices;
};
inline constexpr int customersOnPage = 100;
inline constexpr int mostFound = 200;

struct MetersWish {
    MeterPlace place = MeterPlace::InStock;
    QString after; // the number before the page
    friend bool operator==(const MetersWish&, const MetersWish&) = default;
};
struct MetersPage {
    MetersWish wish;
    std::vector<MeterLine> lines;
    bool hasMore = false;
};

// Customers and meters for a screen. Lives on a thread of its own: reads through a connection of
// its own and writes by way of the database thread; answers by signals. `request` comes back with
// the answer, so that a late one can be dropped.
class CustomersService : public QObject {
    Q_OBJECT
public:
    struct Parts {
        std::function<Result<std::unique_ptr<CustomerBook>>(OperatorId viewer)> open;
        Ledger& ledger; // searches
        CustomerRecords& records;
        CounterId counter{};
    };
    explicit CustomersService(Parts parts);
    // From any thread: an export ends soon and answers `stopped`.
    void stop() { m_work.stop(); }
    // From any thread, before an export is sent to the service's own: as AnnouncedWork.
    void announce() { m_work.announce(); }

public Q_SLOTS:
    void signIn(const wattcard::Operator& person);
    void signOut();
    void look(int request, const wattcard::app::CustomersWish& wish);
    void open(int request, wattcard::AccountId account);
    void edit(const wattcard::CustomerEdit& edit);
    void lookAtMeters(int request, const wattcard::app::MetersWish& wish);
    void lookAtMeter(int request, wattcard::MeterNumber meter);
    void receive(const wattcard::MeterDelivery& delivery);
    void scrap(wattcard::MeterNumber meter, const QString& note);
    // The whole list as it is filtered, masked as on the screen; the file must be new.
    void exportTo(const QString& file, const wattcard::CustomerFilter& filter);

Q_SIGNALS:
    void pageReady(int request, const wattcard::app::CustomersPage& page);
    void recordReady(int request, const wattcard::CustomerRecord& record);
    void edited(const wattcard::CustomerEdit& edit, const wattcard::EditOutcome& outcome);
    void metersReady(int request, const wattcard::app::MetersPage& page);
    void meterReady(int request, wattcard::MeterNumber meter,
                    const std::vector<wattcard::MeterEvent>& events);
    void metersChanged();
    void progressed(qint64 lines);
    void exported(const QString& file, qint64 lines);
    void stopped();
    void failed(const wattcard::Failure& failure);

private:
    Result<std::unique_ptr<CustomerBook>> book();
    Result<CustomersPage> pageFor(const CustomersWish& wish);
    Result<qint64> write(QIODevice& file, const CustomerFilter& filter);

    Parts m_parts;
    std::optional<Operator> m_person;
    AnnouncedWork m_work;
};

} // namespace wattcard::app
