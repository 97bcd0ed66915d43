// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/training_link.h"

#include "ui/training/training_bar.h"
#include "ui/training/training_desk.h"
#include "ui/training/training_page.h"

namespace wattcard::ui {

using app::TrainingService;

void linkTraining(TrainingDesk& desk, TrainingService& service)
{
    constexpr auto queued = Qt::QueuedConnection;
    QObject::connect(&desk, &TrainingDesk::learnerNamed, &service, &TrainingService::enter, queued);
    QObject::connect(&desk, &TrainingDesk::startWanted, &service, &TrainingService::start, queued);
    QObject::connect(&desk, &TrainingDesk::hintWanted, &service, &TrainingService::takeHint,
                     queued);
    QObject::connect(&desk, &TrainingDesk::finishWanted, &service, &TrainingService::finish,
                     queued);
    QObject::connect(&desk, &TrainingDesk::readerWanted, &service, &TrainingService::putIntoReader,
                     queued);
    QObject::connect(&desk, &TrainingDesk::takeOutWanted, &service, &TrainingService::takeOut,
                     queued);
    QObject::connect(&desk, &TrainingDesk::meterWanted, &service, &TrainingService::showToMeter,
                     queued);
    QObject::connect(&desk, &TrainingDesk::paperWanted, &service, &TrainingService::putPaperIn,
                     queued);
    QObject::connect(&service, &TrainingService::changed, &desk, &TrainingDesk::stateChanged,
                     queued);
}

void linkTrainingPage(TrainingPage& page, TrainingDesk& desk)
{
    QObject::connect(&desk, &TrainingDesk::viewChanged, &page, &TrainingPage::show);
    QObject::connect(&page, &TrainingPage::scenarioChosen, &desk, &TrainingDesk::choose);
    QObject::connect(&page, &TrainingPage::cardChosen, &desk, &TrainingDesk::chooseCard);
    QObject::connect(&page, &TrainingPage::learnerNamed, &desk, &TrainingDesk::nameLearner);
    QObject::connect(&page, &TrainingPage::commandGiven, &desk, &TrainingDesk::press);
}

void linkTrainingBar(TrainingBar& bar, TrainingDesk& desk)
{
    QObject::connect(&desk, &TrainingDesk::viewChanged, &bar, &TrainingBar::showView);
    QObject::connect(&bar, &TrainingBar::commandGiven, &desk, &TrainingDesk::press);
}

} // namespace wattcard::ui
