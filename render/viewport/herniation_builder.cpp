#include "render/viewport/herniation_builder.h"

#include "render/anatomy/body/geometry.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace l5s1::render {

namespace {

constexpr double kStep = 0.01;  // of severity: finer differences are not seen

}  // namespace

std::vector<anatomy::HerniationRequest> shapes_of(const scenarios::View& view)
{
    std::vector<anatomy::HerniationRequest> shapes;
    for (std::size_t n = 0; n <= view.set.further.size(); ++n) {
        const sim::Herniation& h = sim::herniation(view.set, n);
        const double severity = h.severity * view.findings.volume_fraction[n];
        shapes.push_back({h.level, h.side, h.zone, h.type, std::round(severity / kStep) * kStep, h.migration});
    }
    return shapes;
}

HerniationBuilder::HerniationBuilder(const scenarios::Assets& assets, const anatomy::Atlas& atlas,
                                     std::function<void()> wake, std::vector<std::string>& faults)
    : atlas_(atlas), wake_(std::move(wake))
{
    anatomy::GeometryResult read = anatomy::read_geometry(assets);
    faults.insert(faults.end(), read.faults.begin(), read.faults.end());
    if (read.faults.empty() && !atlas.meshes.empty()) {
        geometry_ = std::move(read.geometry);
    }
}

void HerniationBuilder::begin()
{
    if (geometry_ && !builder_.joinable()) {
        builder_ = std::thread([this] { build_for_ever(); });
    }
}

HerniationBuilder::~HerniationBuilder()
{
    {
        const std::lock_guard lock(mutex_);
        stop_ = true;
    }
    changed_.notify_all();
    if (builder_.joinable()) {
        builder_.join();
    }
}

void HerniationBuilder::want(const scenarios::View& view, bool coarse)
{
    const bool rough = coarse || view.playing;
    const Wish wish{shapes_of(view), rough ? anatomy::HerniationDetail::coarse : anatomy::HerniationDetail::fine};
    const std::lock_guard lock(mutex_);
    const bool fine_enough = wanted_ && wanted_->requests == wish.requests &&
                             (wanted_->detail == wish.detail || wanted_->detail == anatomy::HerniationDetail::fine);
    if (!geometry_ || fine_enough) {
        return;
    }
    wanted_ = wish;
    changed_.notify_all();
}

std::optional<anatomy::HerniationMeshes> HerniationBuilder::take()
{
    const std::lock_guard lock(mutex_);
    return std::exchange(ready_, std::nullopt);
}

void HerniationBuilder::finish()
{
    begin();
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return !geometry_ || !wanted_ || wanted_ == built_; });
}

void HerniationBuilder::build_for_ever()
{
    const anatomy::Herniation herniation(*geometry_, atlas_);
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [this] { return stop_ || (wanted_ && wanted_ != built_); });
        if (stop_) {
            return;
        }
        const Wish wish = *wanted_;
        lock.unlock();
        anatomy::HerniationMeshes shape = herniation.build(wish.requests, wish.detail);
        lock.lock();
        built_ = wish;
        ready_ = std::move(shape);
        changed_.notify_all();
        lock.unlock();
        wake_();
        lock.lock();
    }
}

}  // namespace l5s1::render
