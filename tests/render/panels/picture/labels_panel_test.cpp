// Names beside the picture: never over a panel, never over each other, and silent while a question is open.

#include "render/panels/picture/labels_panel.h"
#include "tests/render/panels/cases_bench.h"

using namespace l5s1;
using scene::LabelCandidate;
using scene::LabelKind;

namespace {

std::vector<LabelCandidate> candidates(const scene::Rect& free)
{
    std::vector<LabelCandidate> all;
    const auto add = [&](LabelKind kind, std::string structure, std::string key, float x, float y) {
        LabelCandidate c;
        c.kind = kind;
        c.structure = std::move(structure);
        c.key = std::move(key);
        c.priority = 50 - static_cast<int>(all.size());
        c.anchor = free.min + free.size() * glm::vec2(x, y);
        all.push_back(std::move(c));
    };
    add(LabelKind::herniation, "disc_l4_l5", "structure.disc_l4_l5", 0.45f, 0.4f);
    add(LabelKind::pressed_root, "root_l5", "structure.root_l5", 0.42f, 0.5f);
    all.back().root = sim::Root::L5;
    add(LabelKind::root, "root_l4", "structure.root_l4", 0.4f, 0.42f);
    all.back().root = sim::Root::L4;
    add(LabelKind::muscle, "soleus", "muscle.soleus", 0.6f, 0.7f);
    all.back().muscle = sim::Muscle::soleus;
    add(LabelKind::landmark, "dural_sac", "structure.dural_sac", 0.55f, 0.2f);
    return all;
}

}  // namespace

TEST_CASE("labels stay inside the free picture at every size in both languages", "[panels][labels]")
{
    for (const auto language : scenarios::all_languages()) {
        for (const glm::vec2 size : {glm::vec2(1920, 1080), glm::vec2(1280, 720), glm::vec2(1024, 768)}) {
            tests::HeadlessGui gui(language, size.x, size.y);
            scenarios::Session session(std::make_shared<const sim::Model>(tests::model()), {});
            CHECK_FALSE(session.apply(scenarios::SetLanguage{language}));
            gui.frame([&](render::Ui& ui) {
                const render::PanelContext context{ui, tests::tables(), gui.layout()};
                const auto labels = render::placed_labels(session.view(), context, candidates(gui.layout().free));
                CHECK(labels.size() >= 3);
                for (std::size_t i = 0; i < labels.size(); ++i) {
                    const scene::Rect& box = labels[i].box;
                    CHECK(gui.layout().free.contains(box.min));
                    CHECK(gui.layout().free.contains(box.max));
                    CHECK_FALSE(box.contains(labels[i].about.anchor));
                    for (std::size_t k = 0; k < i; ++k) {
                        CHECK_FALSE(box.overlaps(labels[k].box));
                    }
                }
                scenarios::Outbox out;
                render::draw_labels_panel(session.view(), context, labels, out);
            });
            for (const render::TextMark& mark : gui.log()) {
                CHECK(mark.text.find('[') == std::string::npos);
                CHECK(mark.area.max.x <= mark.inside.max.x + 1.5f);
            }
        }
    }
}

TEST_CASE("while a question is open no label gives its answer away", "[panels][labels]")
{
    tests::CasesBench bench(scenarios::Language::english);
    bench.open("office");
    const auto placed = [&] {
        std::size_t count = 0;
        bench.gui.frame([&](render::Ui& ui) {
            const render::PanelContext context{ui, tests::tables(), bench.layout};
            for (const scene::Label& label :
                 render::placed_labels(bench.session.view(), context, candidates(bench.layout.free))) {
                count += label.about.kind == LabelKind::herniation || label.about.kind == LabelKind::pressed_root;
            }
        });
        return count;
    };
    bench.steps(2);
    CHECK(placed() == 0);
    bench.type(bench.letters(true).c_str());
    bench.press(ImGuiKey_RightArrow);
    bench.press(ImGuiKey_Enter);
    CHECK(placed() > 0);
}
