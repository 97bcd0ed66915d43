// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services/services_desk.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

#include <map>

namespace wattcard::ui {

class ServiceWizard;
class ToneLine;

// The card services (SCREENS.md section 7): a tile with its key for each of them on the left, the
// open one on the right. The tiles never move; what the role or the account does not allow is grey.
class ServicesPage : public QWidget {
    Q_OBJECT
public:
    ServicesPage(ServicesDesk& desk, QWidget* parent);
    QPushButton& tile(ServiceId service) { return *m_tiles.at(service); }
    ServiceWizard* wizard() const { return m_open; } // that is open

Q_SIGNALS:
    void counterWanted(); // done, or left to the counter: its states go on from here

protected:
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeTiles();
    QWidget* makeStart();
    ServiceWizard& wizardOf(ServiceId service);
    void show(const ServicesView& view);
    void showStart(const ServicesView& view);
    void open(ServiceId service);
    void shut();
    void focusTile();
    void retranslate();

    ServicesDesk& m_desk;
    std::map<ServiceId, QPushButton*> m_tiles;
    std::map<ServiceId, ServiceWizard*> m_wizards;
    QStackedWidget* m_right;
    QWidget* m_start;
    QLabel* m_hint;
    QLabel* m_account;
    ToneLine* m_message;
    ServiceWizard* m_open = nullptr;
    ServiceId m_last = ServiceId::OpenAccount;
};

} // namespace wattcard::ui
