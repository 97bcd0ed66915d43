// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/approval.h"
#include "domain/ports/sites.h"

#include <QObject>

#include <functional>

namespace wattcard::app {

// A change of the structure as it is asked for. Exactly these values are shown to the second
// person.
struct SiteRequest {
    enum class Kind { Add, Rename, Retire, TakeBack, SetRegion };
    Kind kind = Kind::Add;
    Site site = {};      // Add: kind, code, name, parent; else its id and, for Rename, the name
    QString region = {}; // SetRegion: eight hexadecimal digits
    QString reason = {};
};
ShownValues shown(const SiteRequest& request);
bool mayReadSites(Role role);

// Areas, stations and points of sale for a screen. Lives on a thread of its own, because passwords
// are slow to test and the tree is large to read; answers by signals.
class SiteService : public QObject {
    Q_OBJECT
public:
    using Work = std::function<void()>;
    struct Parts {
        SiteBook& book;
        Sites& sites;
        People& people;                           // from this thread
        std::function<void(const Work&)> onBooks; // runs it on the books' thread, and waits
        const Clock& clock;
        CounterId counter{};
    };
    explicit SiteService(Parts parts);

public Q_SLOTS:
    void signIn(const wattcard::Operator& person);
    void signOut();
    void look();
    // By whoever has signed in, with the second person's name and password for this one change.
    // Each answer is followed by the tree.
    void change(const wattcard::app::SiteRequest& request, const wattcard::app::Login& second);

Q_SIGNALS:
    void listed(const wattcard::SiteTree& tree);
    void changed(const wattcard::app::SiteRequest& request);
    void failed(const wattcard::Failure& failure);

private:
    Result<void> run(const SiteRequest& request, const Login& second);
    Result<void> apply(const SiteRequest& request, const SiteChange& change);

    Parts m_parts;
    std::optional<Operator> m_person;
};

} // namespace wattcard::app
