// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/training_mode.h"

#include "db/repositories/sql_registry.h"
#include "main/system_clock.h"
#include "main/training_profile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

// Beside the folder, which must be empty to be made.
QString lockOf(const Profile& profile)
{
    return profile.directory + u".lock"_s;
}

Result<void> take(QLockFile& lock, const Profile& profile)
{
    QDir{}.mkpath(QFileInfo{profile.directory}.absolutePath());
    lock.setStaleLockTime(0); // a lock left by a killed window is found out by its process
    if (!lock.tryLock(0))
        return failed(Fault::DatabaseInUse, profile.directory);
    return {};
}

Result<Company> companyIn(const Profile& profile)
{
    const SystemClock clock;
    auto database = db::Database::open({profile.directory, db::Place::Anything, {}});
    if (!database)
        return failed(database);
    return db::SqlRegistry{**database, clock}.company();
}

} // namespace

TrainingMode::TrainingMode(const Profile& profile) : m_profile{profile}, m_lock{lockOf(profile)} {}

Result<std::unique_ptr<TrainingMode>> TrainingMode::open(const Profile& profile)
{
    std::unique_ptr<TrainingMode> mode{new TrainingMode{profile}};
    if (auto taken = take(mode->m_lock, profile); !taken)
        return failed(taken);
    if (auto made = makeTrainingProfile(profile); !made)
        return failed(made);
    const auto company = companyIn(profile);
    if (!company)
        return failed(company);
    if (!company->practice)
        return failed(Fault::TestKeysRefused, profile.directory);
    auto box = TrainingBox::open({profile.cards(), profile.boxSocket(), company->utilityRegion});
    if (!box)
        return failed(box);
    mode->m_box = std::move(*box);
    return mode;
}

QString TrainingMode::reader() const
{
    return u"direct:"_s + m_profile.boxSocket();
}

std::unique_ptr<ReceiptPrinter>
TrainingMode::onTrainingPaper(std::unique_ptr<ReceiptPrinter> printer) const
{
    return std::make_unique<TrainingPrinter>(std::move(printer), m_paper);
}

Result<void> openTrainingWindow(const QString& language)
{
    const Profile profile = trainingProfile();
    QLockFile lock{lockOf(profile)};
    if (auto taken = take(lock, profile); !taken)
        return taken;
    lock.unlock();
    if (auto usable = checkTrainingFolder(profile); !usable)
        return usable;
    const QStringList arguments{u"--training"_s, u"--lang"_s, language};
    if (!QProcess::startDetached(QCoreApplication::applicationFilePath(), arguments))
        return failed(Fault::ConfigurationMissing, QCoreApplication::applicationFilePath());
    return {};
}

} // namespace wattcard
