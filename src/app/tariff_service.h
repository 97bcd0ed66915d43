// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/custody_team.h"
#include "app/tariff_file.h"
#include "app/tariff_switch.h"

#include <QObject>

namespace wattcard::app {

// What the screen asks for. A release is signed by a second person on the same screen.
struct TariffWish {
    enum class Kind { Draft, Rehearse, Release, Retire };
    Kind kind = Kind::Draft;
    TariffDraft draft = {};
    TariffVersionId version = {};
    UtcTime from{};
    QString note = {}; // of a release: the signed differences; of a retirement: the reason
    std::optional<Login> signer = {};
};

// A rehearsal as a screen can show it: who loses most and who wins most, not a million lines.
struct RehearsalSheet {
    TariffVersionId version;
    RehearsalTotals totals;
    std::vector<RehearsedAccount> accounts; // who loses most comes first
    int leftOut = 0;                        // between the losers and the winners that are shown
};
inline constexpr std::size_t mostRehearsed = 400;

// Why a version cannot begin at that time, if it cannot.
struct ReleaseClash {
    enum class Kind {
        Past,    // that time has come already
        Overlap, // `version` of the same plan begins at `other`, not before it
    };
    Kind kind = Kind::Past;
    UtcTime other{};
    TariffVersionId version = {};
    friend bool operator==(const ReleaseClash&, const ReleaseClash&) = default;
};
// Versions of a plan follow one another without a gap: one ends where the next begins. So only
// the time itself can be wrong (DOMAIN.md section 4, "Versions").
std::optional<ReleaseClash> releaseClash(const std::vector<TariffVersion>& versions,
                                         const TariffRelease& release, UtcTime now);

// Tariffs for a screen. Lives on a thread of its own, because a rehearsal looks at the purchases of
// a year; answers by signals. Every answer to a wish
// is followed by the list of that moment.
class TariffService : public QObject {
    Q_OBJECT
public:
    struct Parts {
        Tariffs& tariffs;
        People& people;
        const Clock& clock;
        CounterId counter{};
    };
    explicit TariffService(Parts parts) : m_parts{parts} {}

public Q_SLOTS:
    void signIn(const wattcard::Operator& person);
    void signOut();
    void look();
    void lookAtMap();
    void fulfil(const wattcard::app::TariffWish& wish);
    void importFrom(const QString& file);
    void exportTo(const QString& file, wattcard::TariffVersionId version);

Q_SIGNALS:
    void listed(const std::vector<wattcard::TariffVersion>& versions);
    void mapped(const wattcard::app::PropagationMap& map);
    void drafted(wattcard::TariffVersionId version);
    void rehearsed(const wattcard::app::RehearsalSheet& sheet);
    void fulfilled(wattcard::app::TariffWish::Kind kind);
    void imported(const wattcard::Tariff& tariff);
    void importRefused(const wattcard::app::TariffFileProblem& problem);
    void exported(const QString& file);
    void exportRefused(const QString& file); // it could not be written
    void failed(const wattcard::Failure& failure);

private:
    Result<Operator> signer(const TariffWish& wish);
    Result<void> run(const TariffWish& wish, const Actor& actor);
    Result<void> rehearse(TariffVersionId version, const Actor& actor);

    Parts m_parts;
    std::optional<Operator> m_person;
};

} // namespace wattcard::app
