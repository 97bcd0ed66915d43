// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/dashboard_text.h"

#include "reports/export/report_words.h"
#include "ui/dashboard/dashboard_words.h"
#include "ui/text/fault_text.h"
#include "ui/text/reader_text.h"
#include "ui/text/value_text.h"

#include <cstdlib>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using Freshness = DashboardView::Freshness;
using ReaderStatus = ReaderEvent::Status;

namespace {

constexpr std::chrono::hours backupGood{24 + 2}; // daily, and two hours for a slow one
constexpr std::chrono::days dayTooOld{1};

QString agoText(UtcTime then, UtcTime now)
{
    const auto wall = [](UtcTime at) {
        return LocalTime{std::chrono::floor<std::chrono::seconds>(at).time_since_epoch()};
    };
    return ageText(wall(then), wall(now));
}

TileFace dueFace(const DueSum& sum, Tone tone)
{
    return {.value = sum.accounts == 0 ? moneyText(Money{})
                                       : u"%1 · %2"_s.arg(sum.accounts).arg(moneyText(sum.amount)),
            .tone = sum.accounts == 0 ? Tone::Good : tone};
}

TileFace countFace(std::int64_t count, Tone none, Tone some)
{
    return {.value = QString::number(count), .tone = count == 0 ? none : some};
}

TileFace salesFace(const app::DayState& state)
{
    if (state.figures.isWithheld)
        return {.value = DashboardWords::withheld(), .tone = Tone::Neutral};
    const app::SoldSum& total = state.sums.total;
    return {.value = u"%1 · %2"_s.arg(total.sales).arg(moneyText(total.paid))};
}

TileFace unfinishedFace(const DashboardView& view)
{
    const DayFigures& figures = view.state->figures;
    TileFace face = countFace(figures.unfinished, Tone::Good, Tone::Attention);
    if (!figures.oldestUnfinished)
        return face;
    face.value += u" · "_s + agoText(*figures.oldestUnfinished, view.now);
    if (view.now - *figures.oldestUnfinished >= dayTooOld)
        face.tone = Tone::Stop;
    return face;
}

TileFace backupFace(const DashboardView& view)
{
    const app::BackupState& backup = view.state->backup;
    if (backup.isOfServer)
        return {.value = DashboardWords::ofServer()};
    if (!backup.madeAt)
        return {.value = DashboardWords::never(), .tone = Tone::Stop};
    TileFace face{.value = agoText(*backup.madeAt, view.now), .tone = Tone::Good};
    const auto age = view.now - *backup.madeAt;
    if (backup.failedAt || age > backupGood)
        face.tone = age >= app::provenFor ? Tone::Stop : Tone::Attention;
    return face;
}

TileFace restoreFace(const DashboardView& view)
{
    const app::BackupState& backup = view.state->backup;
    switch (app::restoreLight(backup, view.now)) {
    case app::RestoreLight::Never: return {.value = DashboardWords::never(), .tone = Tone::Stop};
    case app::RestoreLight::Good:
        return {.value = agoText(*backup.provenAt, view.now), .tone = Tone::Good};
    case app::RestoreLight::Old:
        return {.value = agoText(*backup.provenAt, view.now), .tone = Tone::Stop};
    case app::RestoreLight::OfServer: return {.value = DashboardWords::ofServer()};
    }
    std::abort();
}

TileFace printerFace(const app::PrintQueue& queue)
{
    TileFace face{.value = DashboardWords::printer(queue.state)};
    switch (queue.state) {
    case PrinterState::Unknown:
    case PrinterState::NoPrinter: break;
    case PrinterState::Ready: face.tone = Tone::Good; break;
    case PrinterState::PaperOut:
    case PrinterState::Silent:
    case PrinterState::Halfway: face.tone = Tone::Attention; break;
    }
    return face;
}

TileFace booksFace(const DashboardView& view)
{
    if (view.failure && view.failure->fault != Fault::PermissionDenied)
        return {.value = DashboardWords::unreadable(), .tone = Tone::Stop};
    if (view.freshness == Freshness::Stale)
        return {.value = DashboardWords::silent(), .tone = Tone::Attention};
    return view.state ? TileFace{.value = DashboardWords::readable(), .tone = Tone::Good}
                      : TileFace{.value = DashboardWords::looking(), .tone = Tone::Busy};
}

TileFace deviceFace(const DashboardView& view, DayTile tile)
{
    const ReaderStatus reader = view.reader.status;
    switch (tile) {
    case DayTile::Service:
        return reader == ReaderStatus::ServiceDown
                   ? TileFace{.value = DashboardWords::serviceDown(), .tone = Tone::Stop}
                   : TileFace{.value = DashboardWords::serviceUp(), .tone = Tone::Good};
    case DayTile::Reader: return {.value = readerWord(reader), .tone = readerTone(reader)};
    case DayTile::Printer: return printerFace(view.printer);
    default: return booksFace(view);
    }
}

TileFace bareFace(const DashboardView& view, DayTile tile)
{
    if (tile >= DayTile::Service && tile <= DayTile::Books)
        return deviceFace(view, tile);
    if (!view.state)
        return {.value = u"–"_s};
    const DayFigures& figures = view.state->figures;
    switch (tile) {
    case DayTile::Sales: return salesFace(*view.state);
    case DayTile::Written: return countFace(figures.written, Tone::Neutral, Tone::Good);
    case DayTile::Failed: return countFace(figures.failed, Tone::Good, Tone::Attention);
    case DayTile::Unfinished: return unfinishedFace(view);
    case DayTile::Owed: return dueFace(figures.owed, Tone::Neutral);
    case DayTile::Refunds: return dueFace(figures.refunds, Tone::Attention);
    case DayTile::Backup: return backupFace(view);
    case DayTile::Restore: return restoreFace(view);
    default: std::abort();
    }
}

} // namespace

TileFace faceOf(const DashboardView& view, DayTile tile)
{
    TileFace face = bareFace(view, tile);
    face.caption = DashboardWords::caption(tile);
    face.hint = DashboardWords::hint(tile);
    return face;
}

QString dashboardTitle(const DashboardView& view)
{
    if (!view.state || view.state->figures.day.isEmpty())
        return DashboardWords::noDay();
    const DayFigures& figures = view.state->figures;
    return DashboardWords::day(reports::dayText(figures.day), figures.isClosed);
}

DashboardSaying freshnessSaying(const DashboardView& view)
{
    const QString seen = view.state ? dateTimeText(view.state->at) : QString{};
    switch (view.freshness) {
    case Freshness::Waiting: return {DashboardWords::looking(), Tone::Busy};
    case Freshness::Live: return {DashboardWords::live(seen), Tone::Good};
    case Freshness::Stale: break;
    }
    QStringList what;
    if (view.state)
        what << DashboardWords::stale(seen);
    if (!view.failure)
        return {what.join(u' '), Tone::Attention};
    // faultLine() in two lines: there is room for what to do about it.
    const FaultText why = faultText(view.failure->fault);
    what << why.sentence;
    const QString remedy =
        u"%1 (%2)"_s.arg(why.remedy, QLatin1StringView{code(view.failure->fault)});
    return {what.join(u' ') + u'\n' + remedy, Tone::Attention};
}

QString dashboardCommandText(const DashboardView& view, DashboardCommand command)
{
    return DashboardWords::command(view, command);
}

} // namespace wattcard::ui
