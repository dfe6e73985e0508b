// The join between the sections' panel and the patient: a tip that is pulled in a section becomes the case, and then
// the disc, the section and the root follow.

#include "render/viewport/section_controller.h"
#include "tests/render/studio.h"
#include "tests/support/catch.h"

using namespace l5s1;
using namespace l5s1::render;
using scene::SectionKind;

namespace {

constexpr auto kAxial = static_cast<std::size_t>(SectionKind::axial);
const glm::vec2 kSize{1280, 720};
const scene::SectionSizes kSizes_px{glm::vec2(390, 280), glm::vec2(390, 280)};

// What the program reads at its start, without cases.
ProgramData program_data(const tests::Patient& patient, std::vector<std::string>& faults)
{
    std::vector<scenarios::Fault> read;
    scenarios::Strings strings(patient.assets, read);
    scenarios::append(faults, read);
    std::promise<anatomy::Atlas> body;
    body.set_value(patient.atlas);
    return {patient.assets,
            patient.tables,
            std::move(strings),
            {},
            std::make_shared<const sim::Model>(patient.tables.model),
            nullptr,
            body.get_future().share()};
}

// A window without panels: the sections beside the spine.
class Window {
public:
    Window()
    {
        REQUIRE(faults_.empty());
        look(false);
    }

    // One frame, with the herniation's shape as it is then.
    void look(bool dragging)
    {
        patient_view.show(session.view(), {{kSize, {{350, 70}, {830, 600}}}, 1.0, false, dragging});
        patient_view.finish_shape();
        sights = desk.sights(session.view(), kSizes_px, hand, 0, dragging);
    }
    // What a pull makes of the case; the case takes it.
    std::optional<scenarios::SetCase> pull(glm::vec2 to_mm, bool settled)
    {
        scenarios::Outbox out;
        hand.pull = scene::TipPull{SectionKind::axial, to_mm, settled};
        desk.answer(session.view(), hand, 0, out);
        hand.pull.reset();
        if (out.empty()) {
            return std::nullopt;
        }
        CHECK_FALSE(session.apply(out.front()));
        look(!settled);
        return std::get<scenarios::SetCase>(out.front());
    }
    [[nodiscard]] glm::vec2 tip() const { return *sights[kAxial].tip_mm; }
    [[nodiscard]] std::string at_knob() const
    {
        const scene::SlicePart* part = sights[kAxial].slice->at(*sights[kAxial].knob_mm);
        return part ? part->name : std::string();
    }

private:
    tests::Studio& studio_ = tests::Studio::fresh();  // its context is current
    std::vector<std::string> faults_;
    ProgramData data_ = program_data(studio_.patient, faults_);

public:
    scenarios::Session session{data_.model, {}};
    PatientView patient_view{data_, [] {}, faults_};
    SectionController desk{data_.assets, patient_view, faults_};
    scene::SectionsInHand hand;
    std::array<scene::SectionSight, 2> sights;
};

}  // namespace

TEST_CASE("a tip pulled in the axial section sets side, zone and size, and disc, section and root follow", "[section]")
{
    Window window;
    const sim::Case before = window.session.view().set;
    REQUIRE(before.side == sim::Side::left);
    REQUIRE(before.zone == sim::Zone::subarticular);
    REQUIRE(window.tip().x > 0.0f);  // seen from below
    CHECK(window.at_knob() == "disc_l4_l5");

    // to the other side of the midline
    const int shape = window.patient_view.live_serial();
    const glm::vec2 other(-window.tip().x, window.tip().y);
    const auto held = window.pull(other, false);
    REQUIRE(held);
    CAPTURE(other.x, other.y, window.tip().x, window.tip().y);
    CHECK_FALSE(held->settled);
    CHECK(held->next.side == sim::Side::right);
    CHECK(held->next.zone == sim::Zone::subarticular);
    CHECK(window.patient_view.live_serial() > shape);
    CHECK(glm::distance(window.tip(), other) < 1.5f);
    CHECK(window.at_knob() == "disc_l4_l5");
    REQUIRE_FALSE(window.patient_view.live().roots.empty());
    CHECK(window.patient_view.live().roots.front().name == "root_l5");
    CHECK(window.patient_view.live().roots.front().side == sim::Side::right);

    // inwards: smaller
    const auto smaller = window.pull(other * glm::vec2(0.9f, 0.88f), false);
    REQUIRE(smaller);
    CHECK(smaller->next.severity < held->next.severity - 0.05);

    // round to the foramen, and let go
    const auto let_go = window.pull({-22.0f, -19.0f}, true);
    REQUIRE(let_go);
    CAPTURE(window.tip().x, window.tip().y, let_go->next.severity);
    CHECK(let_go->settled);
    CHECK(let_go->next.zone == sim::Zone::foraminal);
    CHECK(let_go->next.side == sim::Side::right);
    REQUIRE_FALSE(window.patient_view.live().roots.empty());
    CHECK(window.patient_view.live().roots.front().name == "root_l4");
    CHECK(window.session.view().set == let_go->next);
}

TEST_CASE("a tip that is held still raises nothing, and letting go says so once", "[section]")
{
    Window window;
    CHECK_FALSE(window.pull(window.tip(), false));
    const auto let_go = window.pull(window.tip(), true);
    REQUIRE(let_go);
    CHECK(let_go->settled);
    CHECK(let_go->next == window.session.view().set);
}
