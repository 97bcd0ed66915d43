// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "main/profile.h"
#include "main/training_box.h"
#include "main/training_paper.h"

#include <QLockFile>

namespace wattcard {

// What a training window has of its own before anything else is opened: folder, cards, paper.
// Outlives the wiring on it.
class TrainingMode {
public:
    // As makeTrainingProfile; DatabaseInUse while another training window is open.
    static Result<std::unique_ptr<TrainingMode>> open(const Profile& profile);

    const Profile& profile() const { return m_profile; }
    QString reader() const; // as SlotChoice names it
    std::unique_ptr<ReceiptPrinter> onTrainingPaper(std::unique_ptr<ReceiptPrinter> printer) const;
    std::shared_ptr<PaperTray> paper() const { return m_paper; }

private:
    explicit TrainingMode(const Profile& profile);

    Profile m_profile;
    QLockFile m_lock;
    std::unique_ptr<TrainingBox> m_box;
    std::shared_ptr<PaperTray> m_paper = std::make_shared<PaperTray>();
};

// Opens such a window beside this one, in the same language, and returns at once. DatabaseInUse
// when there is one, TestKeysRefused when its folder is none, ConfigurationMissing when the program
// cannot be started.
Result<void> openTrainingWindow(const QString& language);

} // namespace wattcard
