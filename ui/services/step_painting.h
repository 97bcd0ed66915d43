// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services/service_step.h"

#include <QWidget>

namespace wattcard::ui {

// The picture of a step in the colours of the theme: line drawings, the electricity amber.
class StepPainting : public QWidget {
    Q_OBJECT
public:
    explicit StepPainting(QWidget* parent);
    void show(StepPicture picture, const QString& name);
    StepPicture picture() const { return m_picture; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    StepPicture m_picture = StepPicture::Customer;
};

} // namespace wattcard::ui
