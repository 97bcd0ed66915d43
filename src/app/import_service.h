// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/announced_work.h"
#include "app/import_customers.h"

#include <QObject>

#include <memory>

namespace wattcard::app {

// Customer files for a screen: chosen, tried, signed, booked. Lives on a thread of its own, as a
// dry run of many lines takes seconds; answers by signals. What was tried last is kept in here, so
// that nothing else can be booked than what was shown.
class ImportService : public QObject {
    Q_OBJECT
public:
    struct Parts {
        Imports& trial; // reads beside the counter
        Imports& books; // books, on the database thread
        Registry& registry;
        People& people; // of the second person
        const Clock& clock;
        CounterId counter{};
    };
    explicit ImportService(Parts parts);
    // From any thread: a dry run ends soon and answers `stopped`.
    void stop() { m_work.stop(); }
    // From any thread, before a dry run is sent to the service's own: as AnnouncedWork.
    void announce() { m_work.announce(); }

public Q_SLOTS:
    void signIn(const wattcard::Operator& person);
    void signOut(); // forgets the file
    void read(const QString& file);
    void check(const wattcard::app::ImportColumnMap& columns); // the dry run of that file
    // What the last dry run showed, with finance as the second person.
    void import(const wattcard::app::Login& second);
    void saveReport(const QString& file); // of the lines refused, as CSV; the file must be new
    void forget();

Q_SIGNALS:
    void headRead(const QString& name, const wattcard::app::ImportHead& head);
    void progressed(int done, int all);
    void checked(const std::shared_ptr<const wattcard::app::ImportCheck>& check);
    void imported(const wattcard::ImportTotals& totals);
    void reportSaved(const QString& file, int lines);
    void stopped();
    void failed(const wattcard::Failure& failure);

private:
    ImportCustomers desk(Imports& imports) const;
    Result<ImportTotals> book(const Login& second);

    Parts m_parts;
    std::optional<Operator> m_person;
    ImportSource m_source;
    std::shared_ptr<const ImportCheck> m_check;
    AnnouncedWork m_work;
};

} // namespace wattcard::app
