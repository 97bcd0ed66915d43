// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/customers/customers_view.h"
#include "ui/customers/import_view.h"
#include "ui/customers/meters_view.h"

#include <QStackedWidget>
#include <QTabWidget>

namespace wattcard::ui {

class CustomerForm;
class CustomerList;
class ImportTab;
class MetersTab;

// Customers and meters: the list or the form of one of them, the meters, the import.
class CustomersPage : public QWidget {
    Q_OBJECT
public:
    explicit CustomersPage(QWidget* parent);
    void show(const wattcard::ui::CustomersView& view);
    void show(const wattcard::ui::MetersView& view);
    void show(const wattcard::ui::ImportView& view);
    enum class Tab { Customers, Meters, Import };
    void open(Tab tab);
    CustomerList& list() { return *m_list; }
    CustomerForm& form() { return *m_form; }
    MetersTab& meters() { return *m_meters; }
    ImportTab& import() { return *m_import; }

Q_SIGNALS:
    void backWanted();

protected:
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    bool isFormOpen() const;
    void retranslate();

    QTabWidget* m_tabs;
    QStackedWidget* m_customers;
    CustomerList* m_list;
    CustomerForm* m_form;
    MetersTab* m_meters;
    ImportTab* m_import;
};

} // namespace wattcard::ui
