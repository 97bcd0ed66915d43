// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/management_pictures.h"

#include "ui/management/card_batch_page.h"
#include "ui/management/readback_page.h"
#include "ui/management/sample_management.h"
#include "ui/management/visit_curves.h"
#include "ui/shell/picture_stage.h"
#include "ui/shell/places.h"
#include "ui/text/place_text.h"

namespace wattcard::ui {

using namespace Qt::StringLiterals;

ManagementPictures::ManagementPictures(PictureStage& stage)
    : m_stage{stage},
      m_batch{new CardBatchPage{&stage.window()}},
      m_readback{new ReadbackPage{&stage.window()}}
{
    Places& places = stage.window().places();
    const auto add = [&places](const QString& id, PlaceName name, QWidget* page) {
        places.add(
            {.id = id, .title = [name] { return placeText(name); }, .page = page, .roles = {}});
    };
    add(u"batch"_s, PlaceName::Batch, m_batch);
    add(u"readback"_s, PlaceName::Readback, m_readback);
}

void ManagementPictures::keepAll(const std::function<void(const QString& place)>& enter)
{
    for (const auto& sample : sampleBatches()) {
        enter(u"batch"_s);
        m_batch->show(CardBatchView{});
        m_batch->show(sample.view);
        m_stage.keep(u"batch-"_s + sample.name);
    }
    for (const auto& sample : sampleReadbacks()) {
        enter(u"readback"_s);
        m_readback->show(ReadbackView{});
        m_readback->show(sample.view);
        m_readback->showTab(ReadbackPage::Tab::Visits);
        m_stage.keep(u"readback-"_s + sample.name);
        const bool hasMore = sample.name == u"known"_s || sample.name == u"suspicious"_s;
        if (!hasMore)
            continue;
        m_readback->showTab(ReadbackPage::Tab::Differences);
        m_stage.keep(u"readback-"_s + sample.name + u"-difference"_s);
        if (sample.name == u"known"_s)
            keepReadback();
    }
}

// The curves of the meter that is shown.
void ManagementPictures::keepReadback()
{
    using Curve = VisitCurves::Curve;
    m_readback->showTab(ReadbackPage::Tab::Curves);
    const std::initializer_list<std::pair<Curve, QString>> curves{
        {Curve::Register, u"register"_s},
        {Curve::Remaining, u"remaining"_s},
        {Curve::Months, u"months"_s}};
    for (const auto& [curve, name] : curves) {
        m_readback->curves().choose(curve);
        m_stage.keep(u"readback-curve-"_s + name);
    }
    m_readback->curves().showAsTable(true);
    m_stage.keep(u"readback-curve-table"_s);
    m_readback->curves().showAsTable(false);
    m_readback->curves().choose(Curve::Register);
}

} // namespace wattcard::ui
