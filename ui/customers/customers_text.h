// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/customers/customers_view.h"
#include "ui/customers/import_view.h"
#include "ui/customers/meters_view.h"
#include "ui/widgets/tone.h"

#include <QStringList>

namespace wattcard::ui {

// The words of the screen of customers and meters.
struct CustomersSaying {
    QString text;
    Tone tone = Tone::Neutral;
};
QString commandText(CustomersCommand command);
QString fieldText(RecordField field);
CustomersSaying listMessage(const CustomersView& view);
CustomersSaying formMessage(const CustomersView& view);
QString formTitle(const CustomersView& view);
QString undoneNote(); // the text of a change that takes another one back
QString savedText();
QStringList historyCells(const RecordChange& change); // at, who, what, before, after, why
std::vector<std::pair<QString, QString>> recordFacts(const CustomerRecord& record);

QString commandText(MetersCommand command);
QString meterPlaceText(MeterPlace place);
CustomersSaying messageOf(const MetersView& view);
QStringList eventCells(const MeterEvent& event);

QString commandText(ImportCommand command);
QString importColumnText(app::ImportColumn column);
QString rejectText(const app::ImportReject& reject);
CustomersSaying messageOf(const ImportView& view);

} // namespace wattcard::ui
