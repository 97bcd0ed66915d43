// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/anatomy_json.h"
#include "ui/cards/sample_reports.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace wattcard {
namespace {

using namespace Qt::StringLiterals;
using Part = ui::SaveWish::Part;

// The MACs of the sample cards: purchase, return and order.
constexpr std::array macs{"A0B1C2D3E4F50617", "0F1E2D3C4B5A6978", "5A69788796A5B4C3"};

class SavedReport : public ::testing::Test {
protected:
    QByteArray saved(const app::CardReport& report, const QString& name, Part part)
    {
        const QString path = folder.filePath(name);
        EXPECT_TRUE(saveReport({path, part}, report));
        QFile file{path};
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    QTemporaryDir folder;
};

TEST_F(SavedReport, holdsNoMacInAnyForm)
{
    int masked = 0;
    for (const ui::NamedReport& named : ui::sampleReports()) {
        if (!named.view.report)
            continue;
        const QByteArray all = saved(*named.view.report, u"a.json"_s, Part::Anatomy) +
                               saved(*named.view.report, u"a.csv"_s, Part::Anatomy) +
                               saved(*named.view.report, u"t.csv"_s, Part::Trace);
        for (const char* mac : macs)
            EXPECT_FALSE(all.contains(mac)) << named.name.toStdString();
        masked += all.contains("****************") ? 1 : 0;
    }
    EXPECT_GE(masked, 4) << "the samples with open files";
}

TEST_F(SavedReport, isJsonWithEveryFileAndCommandUnlessCsvIsAsked)
{
    for (const ui::NamedReport& named : ui::sampleReports()) {
        if (named.name != u"user"_s)
            continue;
        const auto& inspection = named.view.report->inspection;
        const auto object =
            QJsonDocument::fromJson(saved(*named.view.report, u"a.json"_s, Part::Trace)).object();
        EXPECT_EQ(object[u"verdict"_s].toString(), u"as-committed"_s);
        EXPECT_EQ(object[u"card"_s][u"files"_s].toArray().size(), 7);
        EXPECT_EQ(object[u"trace"_s].toArray().size(),
                  static_cast<qsizetype>(inspection.trace.size()));
        const QByteArray csv = saved(*named.view.report, u"t.CSV"_s, Part::Trace);
        EXPECT_EQ(csv.count("\r\n"), static_cast<qsizetype>(inspection.trace.size()) + 1);
        EXPECT_TRUE(csv.contains("select,00A40400,16,71,9000\r\n"));
    }
}

TEST_F(SavedReport, saysWhenItCannotBeWritten)
{
    const auto outcome = saveReport({folder.filePath(u"no/such/folder.json"_s)}, {});
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().fault, Fault::DiskFull);
}

} // namespace
} // namespace wattcard
