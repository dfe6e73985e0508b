// Every text of Explore stands inside its place, whole, apart from its neighbours, in words and glyphs that exist.

#include "tests/render/panels/explore_bench.h"

using namespace l5s1;
using render::Area;
using render::TextMark;

namespace {

struct Window {
    float w, h;
};
constexpr Window kWindows[] = {{1280, 720}, {1920, 1080}, {1024, 768}};

bool overlap(const Area& a, const Area& b)
{
    constexpr float kTouch_px = 1.0f;  // rounding to whole pixels
    return a.min.x + kTouch_px < b.max.x && b.min.x + kTouch_px < a.max.x && a.min.y + kTouch_px < b.max.y &&
           b.min.y + kTouch_px < a.max.y;
}

Area panel_of(const tests::ExploreBench& bench, const std::string& panel)
{
    const render::Layout& l = bench.gui.layout();
    if (panel == "header") {
        return render::area(l.header);
    }
    if (panel == "rail") {
        return render::area(l.rail);
    }
    if (panel == "findings") {
        return render::area(l.findings);
    }
    if (panel == "timeline") {
        return render::area(l.timeline);
    }
    if (panel == "view chip") {
        return render::area(l.view_chip);
    }
    if (panel == "chain") {
        return render::area(l.chain);
    }
    return render::area(l.window);  // fly-outs and cards
}

void check_texts(const tests::ExploreBench& bench)
{
    const render::TextLog& log = bench.gui.log();
    REQUIRE(log.size() > 40);
    constexpr float kRounding_px = 1.5f;
    for (const TextMark& mark : log) {
        INFO(mark.panel << ": " << mark.text);
        const Area panel = panel_of(bench, mark.panel);
        CHECK_FALSE(mark.shortened);
        CHECK(mark.text.find('[') == std::string::npos);  // a key without words shows itself in brackets
        CHECK(mark.area.min.x >= mark.inside.min.x - kRounding_px);
        CHECK(mark.area.max.x <= mark.inside.max.x + kRounding_px);
        CHECK(mark.area.min.x >= panel.min.x);
        CHECK(mark.area.max.x <= panel.max.x);
        CHECK(mark.area.min.y >= panel.min.y);
        CHECK(mark.area.max.y <= panel.max.y);
    }
    for (std::size_t i = 0; i < log.size(); ++i) {
        for (std::size_t j = i + 1; j < log.size(); ++j) {
            if (log[i].panel == log[j].panel && overlap(log[i].area, log[j].area)) {
                FAIL_CHECK(log[i].panel << ": \"" << log[i].text << "\" over \"" << log[j].text << '"');
            }
        }
    }
}

sim::Case patient(sim::Level level, sim::Zone zone, sim::HerniationType type, double severity)
{
    sim::Case c;
    c.level = level;
    c.zone = zone;
    c.type = type;
    c.severity = severity;
    c.events = {{21, sim::EventKind::heavy_lift}, {70, sim::EventKind::guided_exercise}};
    return c;
}

}  // namespace

TEST_CASE("nothing is clipped, cut or overlapping in Explore", "[render][panels][text]")
{
    struct Row {
        sim::Case set;
        sim::Posture posture;
        bool treated;
        bool bending;
    };
    sim::Case healthy;
    healthy.severity = 0.0;
    using enum sim::HerniationType;
    sim::Case three = patient(sim::Level::L4_L5, sim::Zone::central, sequestration, 1.0);
    three.migration = sim::Migration::down;
    three.further = {
        {sim::Level::L5_S1, sim::Zone::extraforaminal, sim::Side::right, extrusion, sim::Migration::up, 1.0},
        {sim::Level::L3_L4, sim::Zone::central, sim::Side::left, bulge, sim::Migration::none, 1.0}};
    const auto other = [](sim::OtherDisease disease) {
        sim::Case c = patient(sim::Level::L4_L5, sim::Zone::subarticular, extrusion, 0.6);
        c.other = disease;
        c.other_severity = 1.0;
        return c;
    };
    using enum sim::OtherDisease;
    const Row rows[] = {
        {three, sim::Posture::lift_round_back, false, false},
        {other(motor_neuron_disease), sim::Posture::standing, false, false},
        {other(peripheral_arterial_disease), sim::Posture::standing, false, false},
        {other(lumbosacral_plexopathy), sim::Posture::standing, false, false},
        {other(common_peroneal_neuropathy), sim::Posture::standing, false, false},
        {other(hypocalcaemia), sim::Posture::standing, false, false},
        {patient(sim::Level::L4_L5, sim::Zone::subarticular, extrusion, 0.6), sim::Posture::standing, false, false},
        {patient(sim::Level::L5_S1, sim::Zone::extraforaminal, sequestration, 1.0), sim::Posture::lift_round_back, true,
         false},
        {patient(sim::Level::L4_L5, sim::Zone::central, protrusion, 1.0), sim::Posture::sitting_slouched, false, true},
        {healthy, sim::Posture::tiptoe, false, false},
    };
    for (const scenarios::Language language : scenarios::all_languages()) {
        for (const Window window : kWindows) {
            for (const Row& row : rows) {
                CAPTURE(window.w, window.h, static_cast<int>(language), row.set.severity,
                        static_cast<int>(row.set.zone));
                tests::ExploreBench bench(language, window.w, window.h);
                CHECK_FALSE(bench.session.apply(scenarios::SetCase{row.set, true}));
                CHECK_FALSE(bench.session.apply(scenarios::SetPosture{row.posture}));
                CHECK_FALSE(bench.session.apply(scenarios::SetDay{120.0}));
                if (row.treated) {
                    CHECK_FALSE(bench.session.apply(scenarios::TreatHere{false}));
                }
                if (row.bending) {
                    CHECK_FALSE(bench.session.apply(scenarios::BendToPickUp{}));
                    bench.session.advance(0.1);
                }
                bench.steps(2);
                check_texts(bench);
            }
        }
    }
}

TEST_CASE("every fly-out and list fits its panel", "[render][panels][text]")
{
    using enum render::SetupPart;
    for (const scenarios::Language language : scenarios::all_languages()) {
        for (const Window window : kWindows) {
            for (const render::SetupPart part : {level, zone, type, severity, render::SetupPart::patient, posture}) {
                CAPTURE(window.w, static_cast<int>(language), static_cast<int>(part));
                tests::ExploreBench bench(language, window.w, window.h);
                bench.rail.fly_out = part;
                bench.timeline.choosing_event = true;
                bench.findings.all_muscles = true;
                bench.steps(2);
                check_texts(bench);
            }
        }
    }
}

TEST_CASE("every fly-out fits with three herniations and with every other disease", "[render][panels][text]")
{
    sim::Case c = patient(sim::Level::L5_S1, sim::Zone::extraforaminal, sim::HerniationType::sequestration, 1.0);
    c.further = {{sim::Level::L4_L5, sim::Zone::subarticular}, {sim::Level::L3_L4, sim::Zone::foraminal}};
    using enum render::SetupPart;
    for (const scenarios::Language language : scenarios::all_languages()) {
        for (const Window window : kWindows) {
            tests::ExploreBench bench(language, window.w, window.h);
            bench.rail.nerves_page = true;
            bench.rail.herniation = 2;
            for (const render::SetupPart part : {level, zone, type, severity, render::SetupPart::patient, posture}) {
                CAPTURE(window.w, static_cast<int>(language), static_cast<int>(part));
                for (std::size_t i = 0; i < sim::kCount<sim::OtherDisease>; ++i) {
                    c.other = static_cast<sim::OtherDisease>(i);
                    c.other_severity = i > 0 ? 0.5 : 0.0;
                    CHECK_FALSE(bench.session.apply(scenarios::SetCase{c, true}));
                    bench.rail.fly_out = part;
                    bench.steps(2);
                    check_texts(bench);
                    if (part != render::SetupPart::patient) {
                        break;
                    }
                }
            }
        }
    }
}

TEST_CASE("every id has words in both languages", "[render][text]")
{
    const auto& strings = tests::strings();
    const auto check = [&](std::string_view group, const auto& ids) {
        for (const std::string_view id : ids) {
            CAPTURE(group, id);
            CHECK(strings.has(std::string(group) + "." + std::string(id)));
        }
    };
    check("level", sim::kIds<sim::Level>);
    check("zone", sim::kIds<sim::Zone>);
    check("side", sim::kIds<sim::Side>);
    check("type", sim::kIds<sim::HerniationType>);
    check("sex", sim::kIds<sim::Sex>);
    check("onset", sim::kIds<sim::Onset>);
    check("onset_line", sim::kIds<sim::Onset>);
    check("plexus", sim::kIds<sim::Plexus>);
    check("migration", sim::kIds<sim::Migration>);
    check("conjoined", sim::kIds<sim::Conjoined>);
    check("root", sim::kIds<sim::Root>);
    check("muscle", sim::kIds<sim::Muscle>);
    check("movement", sim::kIds<sim::Movement>);
    check("reflex", sim::kIds<sim::Reflex>);
    check("posture", sim::kIds<sim::Posture>);
    check("posture_now", sim::kIds<sim::Posture>);
    check("event", sim::kIds<sim::EventKind>);
    check("other", sim::kIds<sim::OtherDisease>);
    check("ability", sim::kIds<sim::Ability>);
    check("gait", sim::kIds<sim::Gait>);
    check("stairs", sim::kIds<sim::Stairs>);
    check("triage", sim::kIds<sim::Triage>);
    check("triage_reason", sim::kIds<sim::Triage>);
    for (const auto& [key, entry] : strings.entries()) {
        CAPTURE(key);
        CHECK_FALSE(entry.words.in(scenarios::Language::english).empty());
        CHECK_FALSE(entry.words.in(scenarios::Language::chinese).empty());
        if (key.starts_with("structure.") || key.starts_with("muscle.")) {
            CHECK_FALSE(entry.latin.empty());
        }
    }
}

#if IMGUI_VERSION_NUM < 19200
TEST_CASE("the font has every character of every text", "[render][fonts]")
{
    for (const scenarios::Language language : scenarios::all_languages()) {
        const tests::HeadlessGui gui(language, 1920, 1080);
        const render::Type& body = gui.fonts().type(render::Role::body, false);
        for (const auto& [key, entry] : tests::strings().entries()) {
            const std::string& text = entry.words.in(language);
            CAPTURE(key, text);
            for (std::size_t i = 0; i < text.size();) {
                const auto lead = static_cast<unsigned char>(text[i]);
                const std::size_t bytes = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
                REQUIRE(bytes < 4);  // Dear ImGui's characters are 16 bits wide
                unsigned code = bytes == 1 ? lead : lead & (0xFFu >> (bytes + 1));
                for (std::size_t k = 1; k < bytes; ++k) {
                    code = (code << 6) | (static_cast<unsigned char>(text[i + k]) & 0x3Fu);
                }
                if (code >= 0x20) {
                    CHECK(body.font->FindGlyphNoFallback(static_cast<ImWchar>(code)) != nullptr);
                }
                i += bytes;
            }
        }
    }
}
#endif
