// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/customers_page.h"

#include "ui/customers/customer_form.h"
#include "ui/customers/customer_list.h"
#include "ui/customers/import_tab.h"
#include "ui/customers/meters_tab.h"
#include "ui/widgets/escape_key.h"

#include <QEvent>
#include <QTabBar>
#include <QVBoxLayout>

namespace wattcard::ui {

namespace {

constexpr int customersMargin = 18;

} // namespace

CustomersPage::CustomersPage(QWidget* parent)
    : QWidget{parent},
      m_tabs{new QTabWidget{this}},
      m_customers{new QStackedWidget{this}},
      m_list{new CustomerList{m_customers}},
      m_form{new CustomerForm{m_customers}},
      m_meters{new MetersTab{this}},
      m_import{new ImportTab{this}}
{
    m_tabs->setDocumentMode(true); // the pane of a frame is paler than the words are made for
    m_customers->addWidget(m_list);
    m_customers->addWidget(m_form);
    m_tabs->addTab(m_customers, {});
    m_tabs->addTab(m_meters, {});
    m_tabs->addTab(m_import, {});
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(customersMargin, customersMargin, customersMargin, customersMargin);
    layout->addWidget(m_tabs);
    takeEscape(*this, [this] { return isFormOpen(); }, [this] { Q_EMIT backWanted(); });
    retranslate();
    show(CustomersView{});
    show(MetersView{});
    show(ImportView{});
}

void CustomersPage::retranslate()
{
    m_tabs->setAccessibleName(tr("Customers and meters"));
    m_tabs->tabBar()->setAccessibleName(tr("Customers and meters"));
    m_tabs->setTabText(0, tr("Customers"));
    m_tabs->setTabText(1, tr("Meters"));
    m_tabs->setTabText(2, tr("Import"));
}

bool CustomersPage::isFormOpen() const
{
    return m_tabs->currentIndex() == 0 && m_customers->currentWidget() == m_form;
}

void CustomersPage::show(const CustomersView& view)
{
    const bool wasOpen = m_customers->currentWidget() == m_form;
    m_list->show(view);
    m_form->show(view);
    if (view.record.has_value() == wasOpen)
        return;
    m_customers->setCurrentWidget(view.record ? static_cast<QWidget*>(m_form) : m_list);
    if (!isVisible() || m_tabs->currentIndex() != 0)
        return;
    if (view.record)
        m_form->focusFields();
    else
        m_list->focusList();
}

void CustomersPage::show(const MetersView& view)
{
    m_meters->show(view);
}

void CustomersPage::show(const ImportView& view)
{
    m_import->show(view);
    m_tabs->setTabEnabled(2, !view.person || mayImport(view));
}

void CustomersPage::open(Tab tab)
{
    m_tabs->setCurrentIndex(static_cast<int>(tab));
}

// Not a proxy: Tab would go past what stands before it.
void CustomersPage::focusInEvent(QFocusEvent*)
{
    if (m_tabs->currentIndex() == 1)
        m_meters->focusList();
    else if (m_tabs->currentIndex() == 2)
        m_import->focusFirst();
    else if (isFormOpen())
        m_form->focusFields();
    else
        m_list->focusList();
}

void CustomersPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace wattcard::ui
