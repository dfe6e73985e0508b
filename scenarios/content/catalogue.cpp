#include "scenarios/content/catalogue.h"

#include "scenarios/tables/tables.h"

#include <algorithm>
#include <fstream>
#include <tuple>
#include <utility>

namespace l5s1::scenarios {

namespace {

namespace fs = std::filesystem;

// The file's text, or one byte more than a scenario may have: enough for the loader to refuse it.
std::string read_case(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::string text(kLargestScenarioBytes + 1, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, file.gcount())));
    return text;
}

class Reader {
public:
    Reader(const sim::Model& model, const OtherCases& others) : model_(model), others_(others) {}

    void claims(const Assets& assets)
    {
        auto read = load_claims(assets.display_name("claims.toml"), assets.read("claims.toml").value_or(""));
        all_.claims = std::move(read.claims);
        all_.faults = std::move(read.faults);
    }
    void add(const std::string& name, const std::string& text, CaseGroup group)
    {
        auto loaded = load_scenario(name, text, all_.claims, model_);
        CaseFile file{name, group, loaded.scenario.id, std::hash<std::string>{}(text), std::move(loaded.faults)};
        const bool shipped = group == CaseGroup::people || group == CaseGroup::wards;
        if (shipped) {
            file.group = loaded.scenario.order >= kFirstWardOrder ? CaseGroup::wards : CaseGroup::people;
        } else if (file.faults.empty() && others_.check) {
            file.faults = others_.check(name, loaded.scenario);
        }
        const CaseFile* other = find_file(all_, file.id);
        if (file.faults.empty() && other) {
            file.faults.push_back({name, 1, "id", other->name + " has the id \"" + file.id + "\" already"});
        }
        if (file.faults.empty()) {
            all_.scenarios.push_back(std::move(loaded.scenario));
        }
        all_.faults.insert(all_.faults.end(), file.faults.begin(), file.faults.end());
        all_.files.push_back(std::move(file));
    }
    [[nodiscard]] Catalogue sorted()
    {
        const auto rank = [&](const Scenario& s) {
            return std::tuple(static_cast<int>(find_file(all_, s.id)->group), s.order, s.id);
        };
        std::sort(all_.scenarios.begin(), all_.scenarios.end(),
                  [&](const Scenario& a, const Scenario& b) { return rank(a) < rank(b); });
        return std::move(all_);
    }

private:
    const sim::Model& model_;
    const OtherCases& others_;
    Catalogue all_;
};

}  // namespace

Catalogue load_catalogue(const Assets& assets, const OtherCases& others)
{
    std::vector<Fault> faults;
    const Tables tables = load_tables(assets, faults);
    if (!faults.empty()) {
        return Catalogue{{}, {}, std::move(faults), {}};
    }
    return load_catalogue(assets, tables.model, others);
}

Catalogue load_catalogue(const Assets& assets, const sim::Model& model)
{
    return load_catalogue(assets, model, OtherCases{});
}

Catalogue load_catalogue(const Assets& assets, const sim::Model& model, const OtherCases& others)
{
    Reader reader(model, others);
    reader.claims(assets);
    for (const std::string& name : assets.list("cases/")) {
        reader.add(assets.display_name(name), assets.read(name).value_or(""), CaseGroup::people);
    }
    for (const fs::path& path : case_files(others.folder)) {
        reader.add(path.string(), read_case(path), CaseGroup::own);
    }
    for (const fs::path& path : others.previewed) {
        reader.add(path.string(), read_case(path), CaseGroup::previewed);
    }
    return reader.sorted();
}

std::vector<fs::path> case_files(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code ignored;
    if (!folder.empty() && fs::is_directory(folder, ignored)) {
        for (const auto& entry : fs::directory_iterator(folder, ignored)) {
            if (entry.path().extension() == ".toml" && entry.is_regular_file(ignored)) {
                files.push_back(entry.path());
            }
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

const CaseFile* find_file(const Catalogue& catalogue, std::string_view id)
{
    const auto at = std::find_if(catalogue.files.begin(), catalogue.files.end(), [&](const CaseFile& file) {
        return file.id == id && !id.empty() && file.faults.empty();
    });
    return at == catalogue.files.end() ? nullptr : &*at;
}

const Scenario* find_scenario(const Catalogue& catalogue, std::string_view id)
{
    const auto at = std::find_if(catalogue.scenarios.begin(), catalogue.scenarios.end(),
                                 [&](const Scenario& scenario) { return scenario.id == id; });
    return at == catalogue.scenarios.end() ? nullptr : &*at;
}

std::vector<Coverage> coverage(const Catalogue& catalogue)
{
    std::vector<Coverage> all;
    for (const Claim& claim : catalogue.claims) {
        Coverage entry{claim.id, {}, {}};
        for (const Scenario& scenario : catalogue.scenarios) {
            for (const Question& question : scenario.questions) {
                if (std::find(question.claims.begin(), question.claims.end(), claim.id) != question.claims.end()) {
                    entry.questions.push_back(scenario.id + "/" + question.id);
                    if (std::find(entry.kinds.begin(), entry.kinds.end(), question.kind) == entry.kinds.end()) {
                        entry.kinds.push_back(question.kind);
                    }
                }
            }
        }
        all.push_back(std::move(entry));
    }
    return all;
}

std::vector<const Claim*> notes(const std::vector<Claim>& claims, const Question& question)
{
    std::vector<const Claim*> all;
    for (const std::string& id : question.claims) {
        const Claim* claim = find_claim(claims, id);
        if (claim && !claim->note.empty()) {
            all.push_back(claim);
        }
    }
    return all;
}

}  // namespace l5s1::scenarios
