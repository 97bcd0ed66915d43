// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/people.h"
#include "main/training_meter.h"
#include "main/training_paper.h"

#include <functional>
#include <list>

namespace wattcard {

namespace db {
class Database;
}
namespace app {
struct Shop;
}

// The stage of the scenarios: books of the training folder, cards of the box in this program,
// meters in memory. Lives on the training's thread. What the learner does not do himself is done
// here by the trainer, through the same use cases and on the meter's side of the box, so that the
// counter's reader sees nothing of it.
class TrainingRoom final : public app::TrainingStage {
public:
    // Carries work out on the thread of the books and waits for it.
    using Work = std::function<Result<void>(db::Database&)>;
    using Books = std::function<Result<void>(const Work&)>;
    struct Parts {
        Books books;
        Company company;
        const Clock& clock;
        QString boxSocket;
        std::shared_ptr<PaperTray> paper;
    };
    explicit TrainingRoom(Parts parts);
    ~TrainingRoom() override;

    void close(); // takes the meters down, on the thread on which they were made

    Result<app::TrainingWorld> prepare(const app::Plan& plan) override;
    Result<app::TrainingFacts> facts(const app::TrainingWorld& world) override;
    Result<void> putIntoReader(const QString& card) override;
    Result<void> takeOut() override;
    Result<void> showToMeter(const QString& card, const MeterNumber& meter) override;
    Result<void> putPaperIn() override;

private:
    enum class Deal { Opening, Purchase };
    Result<void> clearAway();
    Result<void> enterCustomer(app::TrainingWorld& world, const app::Plan& plan);
    Result<void> furnish(app::TrainingWorld& world, const app::Plan& plan);
    Result<void> serve(app::TrainingWorld& world, const app::Preparation& preparation);
    Result<void> deal(const app::TrainingWorld& world, Deal deal, Money payment);
    Result<void> dealOn(db::Database& database, const app::TrainingWorld& world, Deal deal,
                        Money payment);
    Result<void> remember(app::TrainingWorld& world);
    Result<void> arm(const app::Preparation& preparation);
    Result<void> lookAtBooks(db::Database& database, const app::TrainingWorld& world,
                             app::TrainingFacts& facts);
    Result<void> lookAtCards(const app::TrainingWorld& world, app::TrainingFacts& facts);
    TrainingMeter& addMeter(const MeterNumber& number);

    Parts m_parts;
    cardio::BoxClient m_box;
    cardio::DirectReader m_trainersReader;
    crypto::TestKeyStore m_keys{crypto::TestKeyStore::counter()};
    std::list<TrainingMeter> m_meters;
    std::vector<TransactionId> m_prepared; // the trainer's own orders
};

} // namespace wattcard
