// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "company_hands.h"
#include "human_clerk.h"
#include "human_town.h"
#include "main/first_run_room.h"
#include "main/restore_side.h"
#include "main/screens.h"
#include "main/system_clock.h"

#include <QTemporaryDir>

namespace wattcard::human {

// A company from an empty folder to the first sale after a restore, through the program's own
// windows by their keys alone. Outside of them are only the cards, the meter, and the paper that
// comes out of the office's printer. Each act is a check; the first that fails ends the story.
class CompanyStory {
public:
    // `pictures`: the folder for them, none where it is empty.
    CompanyStory(ui::Language language, const QString& pictures);
    ~CompanyStory();

    void setUp();
    void enterPeople();
    void releaseTariff();
    void beginDay();
    void openAccount();
    void sell(const QString& yuan, const QString& picture);
    void printDay(const QString& total); // that must be on the paper
    void backUp();
    void restore();
    void catchUp(const QString& lost);
    void lookAfter();

    bool verifies() const;
    Hands& hands() { return m_hands; }

private:
    struct Person {
        QString login, name;
        int role; // so many below the first in the list of roles
    };
    QString words(const QString& english, const QString& chinese) const;
    void open(std::optional<app::RestoreEnd> restored = {});
    void close();
    void comes(const QString& login);
    void goTo(const QKeyCombination& place, const QKeyCombination& button);
    void enter(const Person& person);
    void draftTariff();
    void askWhatIf();
    void signTariff();
    void goThrough(int page); // of the wizard that is open, by Enter alone
    void atPage(int page);
    void putInCard();
    QString paper() const; // what the printer has printed

    ui::Language m_asked;
    Hands m_hands;
    QTemporaryDir m_folder;
    SystemClock m_clock;
    Town m_town;
    ui::LanguageSwitch m_language;
    std::unique_ptr<FirstRunRoom> m_first;
    std::unique_ptr<Wiring> m_wiring;
    std::unique_ptr<Screens> m_screens;
    std::unique_ptr<Clerk> m_clerk;
    RestoreTurn m_turn;
    QString m_books;
    QString m_at; // who is at the window
    std::map<QString, QString> m_oneTime;
    Citizen m_citizen;
    QDateTime m_begins; // the tariff
};

} // namespace wattcard::human
