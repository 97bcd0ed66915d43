// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/reader_watch.h"
#include "ui/services/services_desk.h"
#include "ui/shell/field_pictures.h"
#include "ui/shell/management_pictures.h"
#include "ui/shell/office_pictures.h"
#include "ui/shell/setup_pictures.h"
#include "ui/shell/structure_pictures.h"

#include <QString>

namespace wattcard::ui {

class InspectorPage;
class KeysPage;
class OrdersPage;
class PictureStage;
class SettingsPage;
class PrintingSection;
class ReceiptsPage;
class ServicesPage;
class ShiftPage;
class StockPage;
class TariffsPage;
class TrainingPage;

// Pictures of the screens beside the counter and of their dialogs, from sample values. Adds the
// screens to the stage's window.
class PlacePictures {
public:
    explicit PlacePictures(PictureStage& stage);
    // In the language of the moment.
    void keepAll();     // for a company that practises
    void keepCustody(); // keys and ceremonies, for a company that does not

private:
    void enter(const QString& place, ReaderEvent::Status reader = ReaderEvent::Status::Empty);
    void keepInspector();
    void keepShift();
    void keepReceipts();
    void keepServices();
    void keepPrinting();
    void keepOrders();
    void keepOrderDialogs();
    void keepStock();
    void keepStockDialogs();
    void keepCeremonies();
    void keepSettings();
    void keepTraining();
    void keepTariffs();
    void keepTariffDialogs();

    PictureStage& m_stage;
    InspectorPage* m_inspector;
    OrdersPage* m_orders;
    StockPage* m_stock;
    KeysPage* m_keys;
    SettingsPage* m_settings;
    ShiftPage* m_shift;
    ServicesDesk m_servicesDesk;
    ServicesPage* m_services;
    ReceiptsPage* m_receipts;
    TrainingPage* m_training;
    PrintingSection* m_printing;
    TariffsPage* m_tariffs;
    ManagementPictures m_management;
    FieldPictures m_field;
    OfficePictures m_office;
    StructurePictures m_structure;
    SetupPictures m_setup;
};

} // namespace wattcard::ui
