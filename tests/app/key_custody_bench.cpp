// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/key_custody_bench.h"

#include "crypto/password.h"

#include <cstdlib>
#include <string_view>

namespace wattcard::app::test {

using namespace Qt::StringLiterals;

namespace {

constexpr auto password = u"right password";

crypto::Secret passphrase()
{
    return crypto::Secret{Bytes{'p', 'a', 's', 's'}};
}

} // namespace

Result<std::vector<Operator>> MemoryPeople::operators()
{
    std::vector<Operator> all;
    for (const StoredOperator& stored : m_people)
        all.push_back(stored.person);
    return all;
}

Result<StoredOperator> MemoryPeople::byLogin(const QString& login)
{
    for (const StoredOperator& stored : m_people) {
        if (stored.person.login == login)
            return stored;
    }
    return failed(Fault::NotFound);
}

Result<OperatorId> MemoryPeople::add(const Operator& person, const QString& encodedPassword,
                                     const Actor&)
{
    StoredOperator stored{person, encodedPassword, {}};
    stored.person.id = OperatorId{static_cast<std::int64_t>(m_people.size()) + 1};
    m_people.push_back(stored);
    return stored.person.id;
}

crypto::Secret Component::secret() const
{
    const std::string_view text{digits};
    return crypto::Secret{Bytes(text.begin(), text.end())};
}

KeyCustodyBench::KeyCustodyBench()
{
    add(u"anna", Role::Custodian);
    add(u"bo", Role::Custodian);
    add(u"chen", Role::Custodian);
    add(u"fresh", Role::Custodian, true);
    add(u"auditor", Role::Auditor);
    add(u"boss", Role::Administrator);
    add(u"clerk", Role::Clerk);
    makeKeyFile();
}

void KeyCustodyBench::makeKeyFile()
{
    auto made = crypto::KeyFileVault::create(place(), passphrase(), {64, 1, 1});
    if (!made)
        std::abort();
    vault = std::move(*made);
}

void KeyCustodyBench::loseKeyFile()
{
    vault.reset();
    if (!QFile::remove(directory.filePath(u"keys"_s)))
        std::abort();
    makeKeyFile();
}

crypto::KeyFileVault::Place KeyCustodyBench::place()
{
    return {directory.filePath(u"keys"_s).toStdString(), {1, 2, 3}, clock, {}};
}

void KeyCustodyBench::reopen()
{
    vault.reset();
    auto opened = crypto::KeyFileVault::open(place(), passphrase());
    if (!opened)
        std::abort();
    vault = std::move(*opened);
}

void KeyCustodyBench::add(const char16_t* name, Role role, bool oneTime)
{
    static const QString encoded =
        *crypto::hashPassword(QString::fromUtf16(password), crypto::passwordCostFloor);
    const QString login = QString::fromUtf16(name);
    if (!people.add({OperatorId{}, login, login, role, oneTime}, encoded,
                    Actor{OperatorId{}, counter}))
        std::abort();
}

Login KeyCustodyBench::login(const char16_t* name)
{
    return {QString::fromUtf16(name), QString::fromUtf16(password)};
}

OperatorId KeyCustodyBench::id(const char16_t* name)
{
    return people.byLogin(QString::fromUtf16(name))->person.id;
}

} // namespace wattcard::app::test
