// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/place_text.h"

#include <QCoreApplication>

#include <cstdlib>

namespace wattcard::ui {

namespace {

class PlaceWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::PlaceWords)
public:
    static QString text(PlaceName place);
};

QString PlaceWords::text(PlaceName place)
{
    switch (place) {
    case PlaceName::Shift: return tr("Shift");
    case PlaceName::Services: return tr("Card services");
    case PlaceName::Receipts: return tr("Receipts");
    case PlaceName::Orders: return tr("Management cards");
    case PlaceName::Batch: return tr("Batch writing");
    case PlaceName::Readback: return tr("Inspection read-back");
    case PlaceName::Stock: return tr("Card stock");
    case PlaceName::Inspector: return tr("Card inspector");
    case PlaceName::Keys: return tr("Keys");
    case PlaceName::Settings: return tr("Settings");
    case PlaceName::Operators: return tr("Operators and roles");
    case PlaceName::AuditTrail: return tr("Audit trail");
    case PlaceName::Training: return tr("Training");
    case PlaceName::Health: return tr("Health and logs");
    case PlaceName::Tariffs: return tr("Tariffs");
    case PlaceName::Reports: return tr("Reports");
    case PlaceName::Dashboard: return tr("Dashboard");
    case PlaceName::Backup: return tr("Backup and restore");
    case PlaceName::Cash: return tr("Cash control");
    case PlaceName::Areas: return tr("Areas and points of sale");
    case PlaceName::Commissioning: return tr("Putting meters into service");
    case PlaceName::Exchanges: return tr("Meter exchanges");
    case PlaceName::Bench: return tr("Reader and key test");
    case PlaceName::Customers: return tr("Customers and meters");
    }
    std::abort();
}

} // namespace

QString placeText(PlaceName place)
{
    return PlaceWords::text(place);
}

} // namespace wattcard::ui
