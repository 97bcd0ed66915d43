// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meter/load_text.h"

#include <QCoreApplication>

#include <cstdlib>

namespace wattcard::ui {
namespace {

struct LoadText {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::LoadText)
};

QString remedy(app::LoadCurveError::Kind kind)
{
    using Kind = app::LoadCurveError::Kind;
    switch (kind) {
    case Kind::NotUtf8: return LoadText::tr("The file is not UTF-8. Save it as UTF-8.");
    case Kind::NotTwoFields:
        return LoadText::tr("Write a time, a semicolon and watts, for example 07:15;450.");
    case Kind::NotATime: return LoadText::tr("Write the time as HH:MM, for example 07:15.");
    case Kind::NotAQuarter:
        return LoadText::tr("Only quarters of an hour: write :00, :15, :30 or :45.");
    case Kind::NotInOrder:
        return LoadText::tr("Not later than the line before. Sort the lines by time.");
    case Kind::NotFromZero: return LoadText::tr("The first line must be 00:00.");
    case Kind::NotWatts: return LoadText::tr("Write whole watts from 0 to 2000000.");
    case Kind::NothingInIt:
        return LoadText::tr("No line with a load. Write lines such as 00:00;150.");
    }
    std::abort();
}

} // namespace

QString applianceName(app::Appliance appliance)
{
    switch (appliance) {
    case app::Appliance::Fridge: return LoadText::tr("Fridge");
    case app::Appliance::Lights: return LoadText::tr("Lights");
    case app::Appliance::Television: return LoadText::tr("Television");
    case app::Appliance::WashingMachine: return LoadText::tr("Washing");
    case app::Appliance::RiceCooker: return LoadText::tr("Rice cooker");
    case app::Appliance::Kettle: return LoadText::tr("Kettle");
    case app::Appliance::AirConditioner: return LoadText::tr("Air con.");
    case app::Appliance::Shower: return LoadText::tr("Shower");
    }
    std::abort();
}

QString powerFactorText(int hundredths)
{
    return QString::number(hundredths / 100) + u'.' +
           QString::number(hundredths % 100).rightJustified(2, u'0');
}

QString curveErrorText(const app::LoadCurveError& error)
{
    if (error.line == 0)
        return remedy(error.kind);
    return LoadText::tr("Line %1, \"%2\": %3")
        .arg(QString::number(error.line), error.found, remedy(error.kind));
}

} // namespace wattcard::ui
