// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/keys/keys_desk.h"
#include "ui/widgets/list_panel.h"

#include <QPushButton>

namespace wattcard::ui {

// The masters and their state (SCREENS.md section 8, "Keys"); orange when they are test keys.
class KeysPage : public QWidget {
    Q_OBJECT
public:
    explicit KeysPage(QWidget* parent);
    void show(const wattcard::ui::KeysView& view);

Q_SIGNALS:
    void ceremonyRequested();
    void changeRequested(const wattcard::crypto::KeySlot& slot, wattcard::crypto::KeyState state);

protected:
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void retranslate();
    void enableButtons();
    void request(crypto::KeyState state);
    ListContent content() const;

    QLabel* m_band;
    ListPanel* m_list;
    QLabel* m_message;
    QPushButton* m_ceremony;
    QPushButton* m_retire;
    QPushButton* m_revoke;
    KeysView m_view;
    int m_row = 0;
};

} // namespace wattcard::ui
