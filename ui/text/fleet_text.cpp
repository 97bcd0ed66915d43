// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/fleet_text.h"

#include <QCoreApplication>

#include <cstdlib>

namespace wattcard::ui {

namespace {

class Fleet {
    Q_DECLARE_TR_FUNCTIONS(Fleet)
public:
    static QString pattern(FleetLine line)
    {
        switch (line) {
        case FleetLine::Progress: return tr("day %1 of %2");
        case FleetLine::Town: return tr("Town of %1 meters, %2 days, seed %3.");
        case FleetLine::Energy: return tr("Energy metered: %1 kWh.");
        case FleetLine::Sales: return tr("Sales: %1 for ¥%2 in all.");
        case FleetLine::Yuan:
            return tr("Credit in yuan: sold %1, moved %2, loaded %3, consumed %4, remaining %5.");
        case FleetLine::Kwh:
            return tr("Credit in kWh: sold %1, moved %2, loaded %3, consumed %4, remaining %5.");
        case FleetLine::Events:
            return tr("Credit trips %1, courtesy trips %2, alarms %3, power cuts %4.");
        case FleetLine::Cards:
            return tr("Cards loaded %1, refused %2, reissued %3; meters exchanged %4.");
        case FleetLine::Book: return tr("Book %1 (%2): %3");
        case FleetLine::Right: return tr("Conserved: every check holds to the fen.");
        case FleetLine::Wrong: return tr("NOT CONSERVED: %1: %2");
        case FleetLine::Speed:
            return tr("%1 meter steps a second, %2 sales a second, %3 MiB of memory.");
        }
        std::abort();
    }
};

} // namespace

QString fleetText(FleetLine line, const QStringList& values)
{
    QString text = Fleet::pattern(line);
    for (const QString& value : values)
        text = text.arg(value);
    return text;
}

} // namespace wattcard::ui
