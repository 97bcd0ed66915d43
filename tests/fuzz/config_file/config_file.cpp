// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load_curve.h"
#include "app/meter_scenario.h"
#include "app/power_factor_file.h"
#include "app/presets_json.h"
#include "app/tariff_file.h"
#include "main/backup_plan_file.h"
#include "main/machine_settings.h"
#include "main/profile.h"
#include "tests/fuzz/fixture.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <algorithm>
#include <unistd.h>

// The files that say how this computer and this profile are set, and those that a person brings: a
// value is one of its list or within its bounds, whatever stands there; what is written back is
// read as the same. The first byte chooses.
namespace wattcard {

namespace {

using namespace Qt::StringLiterals;
using cardio::fuzz::mustHold;

// A folder with one file of that content; gone with it. Settings are remembered by their name.
class OneFile {
public:
    OneFile(const QString& name, const QByteArray& content)
    {
        static int next = 0;
        m_folder = QDir::tempPath() + u"/wattcard-fuzz-%1-%2"_s.arg(getpid()).arg(next++);
        mustHold(QDir{}.mkpath(m_folder));
        m_name = m_folder + u'/' + name;
        QFile file{m_name};
        mustHold(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    ~OneFile() { QDir{m_folder}.removeRecursively(); }
    OneFile(const OneFile&) = delete;
    OneFile& operator=(const OneFile&) = delete;
    const QString& folder() const { return m_folder; }
    const QString& name() const { return m_name; }

private:
    QString m_folder, m_name;
};

template <class List> bool isOneOf(const List& list, const auto& value)
{
    return std::ranges::find(list, value) != std::end(list);
}

void machine(const QByteArray& bytes)
{
    const OneFile file{u"machine.ini"_s, bytes};
    MachineSettings settings{file.name()};
    settings.reader();
    settings.timeServer();
    mustHold(isOneOf(ui::allLogLevels, settings.logLevel()));
    reports::PrintSettings printing = settings.printing();
    mustHold(isOneOf(reports::allPrinterKinds, printing.printer.kind));
    mustHold(printing.look.copies >= 1 && printing.look.copies <= reports::mostCopies);
    // An ini file has no zeros; and a broken one is written as a whole one.
    if (printing.printer.target.contains(QChar::Null) || printing.look.head.contains(QChar::Null) ||
        printing.look.foot.contains(QChar::Null))
        return;
    if (!settings.setPrinting(printing))
        return;
    mustHold(MachineSettings{file.name()}.printing() == printing);
    if (settings.setReader(u"Reader 0"_s) && settings.setLogLevel(ui::LogLevel::Warnings)) {
        mustHold(settings.reader() == u"Reader 0"_s);
        mustHold(settings.logLevel() == ui::LogLevel::Warnings);
        mustHold(settings.printing() == printing);
    }
}

void backupPlan(const QByteArray& bytes)
{
    const OneFile file{u"backup.ini"_s, bytes};
    const app::BackupPlan plan = readBackupPlan(file.folder());
    mustHold(plan.hours >= 0 && plan.hours <= 168 && plan.keep >= 0 && plan.keep <= 1'000);
    if (!plan.folder.contains(QChar::Null) && keepBackupPlan(file.folder(), plan))
        mustHold(readBackupPlan(file.folder()) == plan);
}

void profile(const QByteArray& bytes)
{
    const OneFile file{u"books.ini"_s, bytes};
    mustHold(QDir{}.mkpath(file.folder() + u"/WattCard"_s));
    mustHold(QFile::copy(file.name(), file.folder() + u"/WattCard/books.ini"_s));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(file.folder()));
    const QString remembered = rememberedProfile();
    mustHold(!profileDirectory({}).isEmpty());
    mustHold(remembered.isEmpty() || profileDirectory({}) == remembered);
    if (rememberProfile(u"/srv/books"_s))
        mustHold(rememberedProfile() == u"/srv/books"_s);
}

void tariff(const QByteArray& bytes)
{
    const auto read = app::readTariff(bytes);
    if (!read)
        return;
    const auto again = app::readTariff(QJsonDocument{app::tariffJson(*read)}.toJson());
    mustHold(again && *again == *read);
}

void powerFactors(const QByteArray& bytes)
{
    const auto read = app::readPowerFactors(bytes);
    if (!read)
        return;
    const auto again = app::readPowerFactors(QJsonDocument{app::powerFactorJson(*read)}.toJson());
    mustHold(again && *again == *read);
}

void loadCurve(const QByteArray& bytes)
{
    const app::LoadCurveRead read = app::readLoadCurve(bytes);
    mustHold(read.curve.highest() <= app::LoadCurve::mostWatts);
    mustHold(!read.error || read.curve == app::LoadCurve{});
    mustHold(!read.error || !app::plainSentence(*read.error).isEmpty());
}

void scenario(const QByteArray& bytes)
{
    const app::StoryRead read = app::readScenario(bytes);
    mustHold(!read.error || read.story.steps.empty());
}

void presets(const QByteArray& bytes)
{
    const auto read = app::presetsIn(QJsonDocument::fromJson(bytes).object());
    mustHold(!read || meter::isUsable(*read));
}

constexpr std::array readers{machine,      backupPlan, profile,  tariff,
                             powerFactors, loadCurve,  scenario, presets};

} // namespace

} // namespace wattcard

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace wattcard;
    if (size == 0)
        return 0;
    const QByteArray rest{reinterpret_cast<const char*>(data) + 1,
                          static_cast<qsizetype>(size) - 1};
    readers[data[0] % readers.size()](rest);
    return 0;
}
