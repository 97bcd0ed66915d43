// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/typed_secret.h"
#include "domain/ports/people.h"

#include <QObject>

#include <functional>
#include <optional>
#include <vector>

namespace wattcard::app {

// What the books of a first run begin with: a practice company with tariffs, customers and test
// keys, or a real company that has nothing yet but its vault.
enum class FirstBooks { Demo, Empty };

// Everything that the first run asks for. Nothing of it is stored before the whole is given.
struct FirstRun {
    Company company; // `practice` follows from `books`
    QString login;   // of the first administrator
    QString name;
    QString password;
    QString directory; // absolute
    FirstBooks books = FirstBooks::Demo;
    SharedSecret passphrase; // of the vault; none for practice
};

// The place of the books as it is now; looking makes nothing.
struct FirstPlace {
    QString directory;
    std::int64_t freeBytes = 0;
    std::optional<Fault> fault; // DatabaseFailed: no local disk; DiskFull; DuplicateNumber: books
                                // or other files lie there; NotSaved: not to be written
    friend bool operator==(const FirstPlace&, const FirstPlace&) = default;
};

// Who was entered beside the administrator, with the password that can be used once.
struct FirstPerson {
    QString login;
    Role role = Role::Clerk;
    QString oneTimePassword;
};
struct FirstRunDone {
    QString directory;
    std::vector<FirstPerson> people;
};

// The region that every card of the company carries: eight hexadecimal digits, not all of them
// zero (CARD.md 3.1). BadInput.
Result<std::array<std::uint8_t, 4>> parseRegion(QStringView text);
// A login has 2 to 32 of a-z, 0-9, point, hyphen and underscore, and begins with a letter.
bool isLogin(const QString& login);
bool areSame(const SharedSecret& one, const SharedSecret& other); // both there; constant time
inline constexpr std::size_t shortestPassphrase = 12; // characters, as wattcardctl init has it

// Looks at places and makes the books, on a thread of its own: hashing takes a second, a disk may
// take longer. Answers by signals.
class FirstRunService : public QObject {
    Q_OBJECT
public:
    struct Parts {
        std::function<FirstPlace(const QString& directory)> look;
        std::function<Result<FirstRunDone>(const FirstRun& run)> make;
    };
    explicit FirstRunService(Parts parts) : m_parts{std::move(parts)} {}

public Q_SLOTS:
    void look(const QString& directory);
    void make(const wattcard::app::FirstRun& run);

Q_SIGNALS:
    void looked(const wattcard::app::FirstPlace& place);
    void made(const wattcard::app::FirstRunDone& done);
    void failed(const wattcard::Failure& failure);

private:
    Parts m_parts;
};

} // namespace wattcard::app
