// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backup_state.h"

#include "crypto/durable_file.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <tuple>

namespace wattcard::app {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t largestState = 16 * 1024;

std::string stateFile(const QString& profile)
{
    return QFile::encodeName(profile + u"/backup.state"_s).toStdString();
}

std::optional<UtcTime> timeIn(const QJsonObject& json, QStringView key)
{
    const QJsonValue value = json[key];
    return value.isDouble() ? std::optional{UtcTime{std::chrono::milliseconds{value.toInteger()}}}
                            : std::nullopt;
}

void putTime(QJsonObject& json, const QString& key, const std::optional<UtcTime>& time)
{
    if (time)
        json.insert(key, qint64{time->time_since_epoch().count()});
}

void save(const QString& profile, const BackupState& state)
{
    QJsonObject json{{u"made_file"_s, state.madeFile},
                     {u"failure"_s, state.failure},
                     {u"proven_file"_s, state.provenFile},
                     {u"proven_in_ms"_s, qint64{state.provenIn.count()}}};
    putTime(json, u"made_at"_s, state.madeAt);
    putTime(json, u"failed_at"_s, state.failedAt);
    putTime(json, u"proven_at"_s, state.provenAt);
    putTime(json, u"proven_of"_s, state.provenOf);
    const QByteArray text = QJsonDocument{json}.toJson();
    const ByteView bytes{reinterpret_cast<const std::uint8_t*>(text.constData()),
                         static_cast<std::size_t>(text.size())};
    std::ignore = crypto::replaceFile(stateFile(profile), bytes, crypto::Previous::Dropped);
}

bool isOlder(const std::optional<UtcTime>& time, UtcTime now, std::chrono::hours age)
{
    return !time || now - *time >= age;
}

} // namespace

BackupState readBackupState(const QString& profile)
{
    const auto bytes = crypto::readFile(stateFile(profile), largestState);
    if (!bytes)
        return {};
    const QJsonObject json =
        QJsonDocument::fromJson(QByteArray{reinterpret_cast<const char*>(bytes->data()),
                                           static_cast<qsizetype>(bytes->size())})
            .object();
    BackupState state;
    state.madeAt = timeIn(json, u"made_at");
    state.madeFile = json[u"made_file"_s].toString();
    state.failedAt = timeIn(json, u"failed_at");
    state.failure = json[u"failure"_s].toString();
    state.provenAt = timeIn(json, u"proven_at");
    state.provenFile = json[u"proven_file"_s].toString();
    state.provenOf = timeIn(json, u"proven_of");
    state.provenIn = std::chrono::milliseconds{json[u"proven_in_ms"_s].toInteger()};
    return state;
}

void noteMade(const QString& profile, const QString& file, UtcTime at)
{
    BackupState state = readBackupState(profile);
    state.madeAt = at;
    state.madeFile = file;
    state.failedAt.reset();
    state.failure.clear();
    save(profile, state);
}

void noteFailure(const QString& profile, const Failure& failure, UtcTime at)
{
    BackupState state = readBackupState(profile);
    const auto trouble = backupTroubleIn(failure);
    state.failedAt = at;
    state.failure = trouble ? code(*trouble) : code(failure.fault);
    save(profile, state);
}

void noteProven(const QString& profile, const ProvenRestore& proven, UtcTime at)
{
    BackupState state = readBackupState(profile);
    state.provenAt = at;
    state.provenFile = proven.file;
    state.provenOf = proven.madeAt;
    state.provenIn = proven.took;
    save(profile, state);
}

RestoreLight restoreLight(const BackupState& state, UtcTime now)
{
    if (state.isOfServer)
        return RestoreLight::OfServer;
    if (!state.provenAt)
        return RestoreLight::Never;
    // A clock that was set back does not make an old proof fresh for ever: it is not in the future.
    const bool isGood = now - *state.provenAt <= provenFor && *state.provenAt <= now;
    return isGood ? RestoreLight::Good : RestoreLight::Old;
}

bool isBackupDue(const BackupState& state, UtcTime now, std::chrono::hours every)
{
    return !state.isOfServer && isOlder(state.madeAt, now, every) &&
           isOlder(state.failedAt, now, std::chrono::hours{1});
}

bool isDrillDue(const BackupState& state, UtcTime now)
{
    return !state.isOfServer && state.madeAt &&
           isOlder(state.provenAt, now, provenFor - std::chrono::days{1});
}

} // namespace wattcard::app
