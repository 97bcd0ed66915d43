// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/first_run.h"

#include "app/password_rules.h"
#include "crypto/compare.h"

#include <algorithm>

namespace wattcard::app {

namespace {

constexpr qsizetype regionDigits = 8;
constexpr qsizetype shortestLogin = 2;
constexpr qsizetype longestLogin = 32;

bool isHexDigit(QChar letter)
{
    return (letter >= u'0' && letter <= u'9') || (letter >= u'A' && letter <= u'F') ||
           (letter >= u'a' && letter <= u'f');
}

bool isSmallLetter(QChar letter)
{
    return letter >= u'a' && letter <= u'z';
}

bool isLoginLetter(QChar letter)
{
    return isSmallLetter(letter) || (letter >= u'0' && letter <= u'9') || letter == u'.' ||
           letter == u'-' || letter == u'_';
}

// The page has asked the same; whoever comes another way is refused here.
Result<void> checkRun(const FirstRun& run)
{
    if (run.company.name.isEmpty() || run.company.counter == CounterId{})
        return failed(Fault::BadInput, QStringLiteral("name or counter"));
    if (!isLogin(run.login) || run.name.isEmpty())
        return failed(Fault::BadInput, QStringLiteral("login or name"));
    if (!isAcceptable(run.password, run.login))
        return failed(Fault::PasswordTooWeak);
    const bool hasRegion = run.company.utilityRegion != std::array<std::uint8_t, 4>{};
    if (run.books == FirstBooks::Empty && (!hasRegion || !run.passphrase))
        return failed(Fault::BadInput, QStringLiteral("region or passphrase"));
    return {};
}

} // namespace

Result<std::array<std::uint8_t, 4>> parseRegion(QStringView text)
{
    if (text.size() != regionDigits || !std::all_of(text.begin(), text.end(), isHexDigit))
        return failed(Fault::BadInput, text.toString());
    const QByteArray bytes = QByteArray::fromHex(text.toLatin1());
    std::array<std::uint8_t, 4> region{};
    std::copy(bytes.begin(), bytes.end(), region.begin());
    if (region == std::array<std::uint8_t, 4>{})
        return failed(Fault::BadInput, text.toString());
    return region;
}

bool isLogin(const QString& login)
{
    return login.size() >= shortestLogin && login.size() <= longestLogin &&
           isSmallLetter(login.front()) && std::all_of(login.begin(), login.end(), isLoginLetter);
}

bool areSame(const SharedSecret& one, const SharedSecret& other)
{
    return one && other && crypto::equalInConstantTime(one->view(), other->view());
}

void FirstRunService::look(const QString& directory)
{
    Q_EMIT looked(m_parts.look(directory));
}

void FirstRunService::make(const FirstRun& run)
{
    if (const auto checked = checkRun(run); !checked) {
        Q_EMIT failed(checked.error());
        return;
    }
    const auto done = m_parts.make(run);
    if (done)
        Q_EMIT made(*done);
    else
        Q_EMIT failed(done.error());
}

} // namespace wattcard::app
