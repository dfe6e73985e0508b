#include "tests/render/panels/explore_bench.h"

#include <set>

using namespace l5s1;

namespace {

// The texts of the strip under the header.
std::set<std::string> chain_texts(const tests::ExploreBench& bench)
{
    std::set<std::string> texts;
    for (const render::TextMark& mark : bench.gui.log()) {
        if (mark.panel == "chain") {
            texts.insert(mark.text);
        }
    }
    return texts;
}

}  // namespace

TEST_CASE("the chain of a muscle names the model's nerve and reflex", "[render][panels][chain]")
{
    const auto language = GENERATE(scenarios::Language::english, scenarios::Language::chinese);
    tests::ExploreBench bench(language);
    const sim::Model& model = tests::model();
    for (std::size_t m = 0; m < sim::kCount<sim::Muscle>; ++m) {
        const std::string id(sim::kIds<sim::Muscle>[m]);
        CAPTURE(id);
        CHECK_FALSE(bench.session.apply(scenarios::Select{"muscle." + id}));
        bench.steps(2);
        const auto texts = chain_texts(bench);
        CHECK(texts.contains(bench.words("muscle." + id)));
        const std::string& named = model.nerves[sim::index(model.muscles[m].nerve)].named;
        for (const sim::NerveRow& nerve : model.nerves) {
            if (!nerve.named.empty() && tests::strings().has("nerve." + nerve.named)) {
                CHECK(texts.contains(bench.words("nerve." + nerve.named)) == (nerve.named == named));
            }
        }
        for (std::size_t r = 0; r < sim::kCount<sim::Reflex>; ++r) {
            const auto& muscles = model.reflexes[r].muscles;
            const bool its = std::find(muscles.begin(), muscles.end(), static_cast<sim::Muscle>(m)) != muscles.end();
            CHECK(texts.contains(bench.words("reflex." + std::string(sim::kIds<sim::Reflex>[r]))) == its);
        }
    }
}

TEST_CASE("every nerve with a name that reaches a muscle has words", "[render][panels][chain]")
{
    for (const sim::MuscleRow& muscle : tests::model().muscles) {
        if (const std::string& named = tests::model().nerves[sim::index(muscle.nerve)].named; !named.empty()) {
            CAPTURE(named);
            CHECK(tests::strings().has("nerve." + named));
        }
    }
}
