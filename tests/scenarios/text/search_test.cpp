#include "scenarios/text/search.h"

#include "scenarios/session/layers.h"
#include "tests/support/fixture.h"

#include <algorithm>

using namespace l5s1;
using namespace l5s1::scenarios;

namespace {

const std::vector<SearchEntry>& entries()
{
    static const std::vector<SearchEntry> all = [] {
        std::vector<std::string> faults;
        return searchable(tests::strings(), load_terms(Assets{}, faults));
    }();
    return all;
}

std::vector<std::string> found(std::string_view query)
{
    std::vector<std::string> ids;
    for (const std::size_t i : search(entries(), query)) {
        ids.push_back(entries()[i].id);
    }
    return ids;
}

std::string first(std::string_view query)
{
    const auto ids = found(query);
    return ids.empty() ? "" : ids.front();
}

bool has(const std::vector<std::string>& ids, std::string_view id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

}  // namespace

TEST_CASE("a structure is found by English, Chinese, Latin, pinyin, its initials and its codes", "[scenarios][search]")
{
    for (const char* query : {"tibialis anterior", "Tib. anterior", "TIBIALIS ANT", "胫骨前肌", "胫骨前", "胫前肌",
                              "musculus tibialis anterior", "jgqj", "jinggu qianji", "jing gu qian ji", "FMA22532",
                              "A04.7.02.037", "anterior tibialis"}) {
        CAPTURE(query);
        CHECK(first(query) == "muscle.tibialis_anterior");
    }
}

TEST_CASE("peroneal and fibular are the same", "[scenarios][search]")
{
    CHECK(first("common peroneal nerve") == "common_fibular_nerve");
    for (const char* query : {"peroneal", "fibular"}) {
        const auto ids = found(query);
        for (const char* id : {"common_fibular_nerve", "deep_fibular_nerve", "superficial_fibular_nerve"}) {
            CAPTURE(query, id);
            CHECK(has(ids, id));
        }
    }
    CHECK(has(found("peroneus"), "muscle.peroneus_longus"));
    CHECK(first("Achilles") == "calcaneal_tendon");
    CHECK(first("EHL") == "muscle.extensor_hallucis_longus");
    CHECK(first("L5 root") == "root_l5");
    CHECK(has(found("腘绳肌"), "muscle.semitendinosus"));
}

TEST_CASE("every structure of the texts is found first by its own names", "[scenarios][search]")
{
    for (const SearchEntry& entry : entries()) {
        const Entry& words = tests::strings().entries().at(entry.key);
        for (const std::string& name :
             {words.words.in(Language::english), words.words.in(Language::chinese), words.latin}) {
            CAPTURE(entry.id, name);
            CHECK(has(found(name), entry.id));
        }
        CHECK(first(words.words.in(Language::english)) == entry.id);
    }
}

TEST_CASE("nonsense finds nothing, and nothing typed offers everything", "[scenarios][search]")
{
    CHECK(found("xqzzw").empty());
    CHECK(found("tibialis xqzzw").empty());
    CHECK(found("").size() == entries().size());
    CHECK(found("   ").size() == entries().size());
}

TEST_CASE("layers are read from one line, and a mistake is named", "[scenarios][layers]")
{
    std::string why;
    const auto layers = parse_layers("muscles=0.2,skin=0.5", why);
    REQUIRE(layers);
    CHECK(layers->of(Layer::muscles) == 0.2);
    CHECK(layers->of(Layer::skin) == 0.5);
    CHECK(layers->of(Layer::bones) == 1.0);
    const auto preset = parse_layers("sensation,labels=0", why);
    REQUIRE(preset);
    CHECK(preset->of(Layer::dermatomes) == 1.0);
    CHECK(preset->of(Layer::labels) == 0.0);
    for (const char* wrong : {"muscels=1", "skin", "skin=", "skin=2", "skin=-0.1", "skin=0.5x", "skin=1,,bones=1"}) {
        why.clear();
        CAPTURE(wrong);
        CHECK_FALSE(parse_layers(wrong, why));
        CHECK_FALSE(why.empty());
    }
}
