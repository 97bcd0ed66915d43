// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/areas/areas_view.h"
#include "ui/widgets/field_sheet.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace wattcard::ui {

// One change of the structure: what is typed of it, why, and the second person who signs it. Enter
// leads from field to field; the last one confirms.
class AreasForm : public QWidget {
    Q_OBJECT
public:
    explicit AreasForm(QWidget* parent);
    void show(const wattcard::ui::AreasView& view);

Q_SIGNALS:
    void submitted(const wattcard::app::SiteRequest& typed, const wattcard::app::Login& second);
    void cancelled();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void begin();
    void confirm();

    AreasView m_view;
    QLabel* m_title;
    FieldSheet* m_fields;
    QLineEdit* m_code;
    QLineEdit* m_name;
    QLineEdit* m_region;
    QLineEdit* m_reason;
    QLineEdit* m_login;
    QLineEdit* m_password;
    QPushButton* m_confirm;
    QPushButton* m_cancel;
};

} // namespace wattcard::ui
