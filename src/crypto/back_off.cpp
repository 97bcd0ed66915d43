// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/back_off.h"

#include "crypto/durable_file.h"

#include <QByteArray>
#include <QList>

#include <algorithm>

namespace wattcard::crypto {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr int failuresBeforeWaiting = 5;
constexpr int mostDoublings = 10;
constexpr seconds longestWait{15 * 60};
constexpr std::size_t longestRecord = 64;

} // namespace

seconds waitAfter(int failures)
{
    if (failures < failuresBeforeWaiting)
        return seconds{0};
    const int doublings = std::min(failures - failuresBeforeWaiting, mostDoublings);
    return std::min(seconds{1 << doublings}, longestWait);
}

Result<void> GuessCounter::beginTry()
{
    Record record = read();
    const UtcTime now = m_clock.now();
    if (record.lockedUntil > now) {
        const auto left = std::chrono::ceil<seconds>(record.lockedUntil - now).count();
        return failed(Fault::LockedOut, QString::number(left));
    }
    ++record.failures;
    record.lockedUntil = now + waitAfter(record.failures);
    return write(record);
}

Result<void> GuessCounter::succeeded()
{
    return write({});
}

// "failures lockedUntil", the time in milliseconds. Anything else counts as no record: it says
// nothing that deleting it would not say.
GuessCounter::Record GuessCounter::read() const
{
    const auto content = readFile(m_path, longestRecord);
    if (!content)
        return {};
    const QByteArray text{reinterpret_cast<const char*>(content->data()),
                          static_cast<qsizetype>(content->size())};
    const QList<QByteArray> words = text.trimmed().split(' ');
    bool countOk = false, timeOk = false;
    const int failures = words.front().toInt(&countOk);
    const qint64 until = words.back().toLongLong(&timeOk);
    if (words.size() != 2 || !countOk || !timeOk || failures < 0)
        return {};
    return {failures, UtcTime{milliseconds{until}}};
}

Result<void> GuessCounter::write(const Record& record) const
{
    const QByteArray text =
        QByteArray::number(record.failures) + ' ' +
        QByteArray::number(qint64{record.lockedUntil.time_since_epoch().count()}) + '\n';
    return replaceFile(m_path,
                       {reinterpret_cast<const std::uint8_t*>(text.constData()),
                        static_cast<std::size_t>(text.size())},
                       Previous::Dropped);
}

} // namespace wattcard::crypto
