// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/appliances.h"
#include "app/load_curve.h"
#include "app/meter_inside.h"
#include "domain/ports/card_tray.h"
#include "domain/ports/reader_watch.h"
#include "domain/work_order.h"
#include "meter/load.h"
#include "meter/readout.h"

#include <QObject>

#include <memory>

namespace wattcard {
class MeterSlot;
class ImageStore;
} // namespace wattcard

namespace wattcard::app {

// The meter-controller as a running thing: feeds src/meter with time, load, keys and cards and
// carries its effects out. Lives on a thread of its own, because the card slot may block. Window
// and --headless speak to the same slots.
//
// What must not be lost is durable before the next thing happens: each step of a load, each
// write-back count. Metered energy is saved at most once a real second and at power down: killing
// the program loses no credit, at most the energy since the last save, which counts as not used.
class MeterService : public QObject {
    Q_OBJECT
public:
    struct Parts {
        MeterSlot& slot;
        ImageStore& nvm;
        MeterNumber number; // used when the memory is empty: a meter in state *cleared*, ready for
                            // its opening card
        LocalTime
            startsAt{}; // the meter's clock, unless its memory is later: the clock has a battery
        bool courtesyTrip = true; // setting, used when the memory is empty (DOMAIN.md 7.4)
        // Settings, used when the memory is empty: the device class, and whether a low-voltage
        // switch closes by itself on loading.
        bool highVoltage = false;
        bool closesOnLoading = false;
        bool isFactoryNew = false; // used when the memory is empty: it is to be reset and cleared
        AreaCode area{};           // used when the memory is empty
        // Between two resets of a card that does not answer (CARD.md section 8).
        std::chrono::milliseconds resetPause{100};
    };
    enum class Key { Page, Read, Program, TripClose };
    Q_ENUM(Key)
    explicit MeterService(Parts parts);
    ~MeterService() override;
    // The present readout; call on the service's thread only.
    meter::Readout readout() const;
    MeterInside inside() const; // on the service's thread, too; reads both memory images
    int cardsHandled() const;   // presentations that ended, since the start
    bool isPlayingCurve() const;
    // On the service's thread. NoService while there is no power or the meter is halted: nobody
    // would take them; BadInput for presets that no meter can follow.
    Result<void> setPresets(const meter::Presets& presets);

public Q_SLOTS:
    void start();            // power up: newest valid image, finish a staged card
    void stop();             // power down; call on the service's thread before that thread ends
    void setLoad(int watts); // primary load that the customer draws while the switch is closed
    void draw(const wattcard::meter::Load& load); // the same, with its phases and power factor
    void setSpeed(int factor); // 1 to 3600 meter seconds for each real second; 0 stops the clock
    void advance(int seconds); // meter time at once, in steps of one second
    void pressKey(wattcard::app::MeterService::Key key, int heldMs);
    void setPower(bool on);
    // What happens to the meter besides cards and load: cover, phases, voltage, clock, the lever.
    void setCondition(wattcard::meter::Condition condition, bool on);
    void setPhaseMissing(int phase, bool on); // 1 to 3; the condition without a number is L3
    // Where the contacts of the switch stand, whatever it is told; none: they follow again.
    void setContact(std::optional<bool> closed);
    void drawFrom(const wattcard::app::Draw& draw); // of the appliances that are on, one phase
    // The load follows the curve by the meter's own clock, at any speed, day after day; a load set
    // by hand ends it.
    void playCurve(const wattcard::app::LoadCurve& curve);
    void stopCurve(); // the load stays as it is
    // The power fails at this moment, whatever is under way: nothing is saved.
    void cutPower();
    void driftClock(int seconds); // what a bad crystal does, at once; forwards or back
    void tellInside();            // answered by insideTold
    void slotChanged();           // look whether a card is in the slot
    // The reader's event: as slotChanged, and sees a card exchanged between two looks.
    void slotReports(const wattcard::ReaderEvent& event);

Q_SIGNALS:
    void readoutChanged(const wattcard::meter::Readout& readout);
    void cardHandled(wattcard::meter::DisplayCode code, wattcard::Credit credited);
    void insideTold(const wattcard::app::MeterInside& inside);
    void loadTold(int watts); // primary, that a curve or the remote has set
    void curveEnded();        // stopped, or a load was set by hand

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace wattcard::app
