// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/management/card_batch_view.h"
#include "ui/management/readback_view.h"

namespace wattcard::ui {

// For pictures and tests: a batch and a read-back in every state. Four visits of a good meter whose
// numbers fit each other, one of a meter that went back.
template <class View> struct NamedManagement {
    QString name;
    View view;
};
std::vector<NamedManagement<CardBatchView>> sampleBatches();
std::vector<NamedManagement<ReadbackView>> sampleReadbacks();
MeterHistory sampleMeterLife();

} // namespace wattcard::ui
