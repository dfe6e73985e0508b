#pragma once
// herniation_builder.h: the herniated discs and what they press, rebuilt when the case changes, off the drawing thread.
//
// At most one shape is being built; what is wanted meanwhile waits, and only the newest wish survives, so a slider
// never queues up work. While a hand drags or time plays the shape is coarse; when it rests a fine one follows.

#include "render/anatomy/herniation/herniation.h"
#include "render/anatomy/mesh/atlas.h"
#include "scenarios/io/assets.h"
#include "scenarios/session/session.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace l5s1::render {

class HerniationBuilder {
public:
    // Requires that `atlas` outlives this. Reads geometry/*.toml; without it no shape is ever ready and `faults` says
    // why. `wake` is called from the builder's thread when a shape is ready.
    HerniationBuilder(const scenarios::Assets& assets, const anatomy::Atlas& atlas, std::function<void()> wake,
                      std::vector<std::string>& faults);
    ~HerniationBuilder();
    HerniationBuilder(const HerniationBuilder&) = delete;
    HerniationBuilder& operator=(const HerniationBuilder&) = delete;

    // From now on what is wanted is built: not before the first frame, which needs the processor for itself.
    void begin();
    // The shape of this view's patient on its day. Cheap when nothing has changed.
    void want(const scenarios::View& view, bool coarse);
    // A shape that became ready since the last call.
    [[nodiscard]] std::optional<anatomy::HerniationMeshes> take();
    // The numbers of the body; nothing when they could not be read.
    [[nodiscard]] const std::optional<anatomy::Geometry>& geometry() const { return geometry_; }
    // Waits until what was wanted last is ready.
    void finish();

    struct Wish {
        std::vector<anatomy::HerniationRequest> requests;
        anatomy::HerniationDetail detail = anatomy::HerniationDetail::fine;

        friend bool operator==(const Wish&, const Wish&) = default;
    };

private:
    void build_for_ever();

    std::optional<anatomy::Geometry> geometry_;
    const anatomy::Atlas& atlas_;
    std::function<void()> wake_;

    std::mutex mutex_;
    std::condition_variable changed_;
    std::optional<Wish> wanted_;  // newest wish
    std::optional<Wish> built_;   // what ready_ or the last taken shape shows
    std::optional<anatomy::HerniationMeshes> ready_;
    bool stop_ = false;
    std::thread builder_;
};

// What to build for a view: its herniations as large as they are on the view's day.
[[nodiscard]] std::vector<anatomy::HerniationRequest> shapes_of(const scenarios::View& view);

}  // namespace l5s1::render
