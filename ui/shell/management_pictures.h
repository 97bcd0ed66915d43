// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace wattcard::ui {

class CardBatchPage;
class PictureStage;
class ReadbackPage;

// Pictures of batches of cards and of the inspection read-back. Adds both screens to the window of
// the stage.
class ManagementPictures {
public:
    explicit ManagementPictures(PictureStage& stage);
    // `enter` leads to the screen of that name.
    void keepAll(const std::function<void(const QString& place)>& enter);

private:
    void keepReadback();

    PictureStage& m_stage;
    CardBatchPage* m_batch;
    ReadbackPage* m_readback;
};

} // namespace wattcard::ui
