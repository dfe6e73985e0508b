// mystery: a patient nobody has seen before, examined and solved in the terminal.
//
// A line is a number (do that test), t (the list), c (commit) or q. The end of the input is q.

#include "scenarios/cli/cli.h"
#include "scenarios/cli/quiz_dialogue.h"
#include "scenarios/examination.h"
#include "scenarios/localise_tables.h"
#include "scenarios/mystery.h"
#include "scenarios/number_text.h"

#include <algorithm>
#include <cmath>
#include <istream>
#include <ostream>

namespace l5s1::scenarios::cli {

namespace {

struct MysteryFlags {
    std::string code;
    std::string rung = "textbook";
    std::uint32_t seed = 1;
    std::string language = "en";
    bool text = false;  // the only way there is in a terminal; accepted so that scripts can say so
};

std::string percent(double share)
{
    return whole(100.0 * share);
}

class Clinic {
public:
    Clinic(const Terminal& terminal, const sim::Model& model, const sim::LocaliseModel& rules, const Mystery& mystery)
        : t_(terminal), rules_(rules), mystery_(mystery), localiser_(model, rules, mystery.patient, mystery.moment)
    {
    }

    void run()
    {
        greet();
        list();
        for (std::string line; ask("> ", line);) {
            if (line == "t") {
                list();
            } else if (line == "q") {
                break;
            } else if (line == "c") {
                if (const auto verdict = commit()) {
                    debrief(verdict);
                    return;
                }
            } else {
                test(line);
            }
        }
        say(word("mystery.gave_up"));
        debrief(std::nullopt);
    }

private:
    [[nodiscard]] const std::string& word(std::string_view key) const { return t_.strings.text(t_.language, key); }
    [[nodiscard]] std::string word(std::string_view kind, std::string_view id) const
    {
        return word(std::string(kind) + "." + std::string(id));
    }
    [[nodiscard]] std::string filled(std::string_view key, const std::vector<std::string>& arguments) const
    {
        return t_.strings.format(t_.language, key, arguments);
    }
    void say(const std::string& line) const { t_.out << line << '\n'; }
    bool ask(const std::string& prompt, std::string& line) const
    {
        t_.out << prompt << std::flush;
        return static_cast<bool>(std::getline(t_.in, line));
    }

    void greet() const
    {
        const sim::Case& p = mystery_.patient;
        say(filled("mystery.intro", {text_of(mystery_.code), word("rung", sim::id(mystery_.code.rung))}));
        say(filled(p.sex == sim::Sex::male ? "mystery.man" : "mystery.woman",
                   {whole(p.age_y), whole(p.body_mass_kg), whole(p.height_cm), whole(mystery_.moment.day)}));
        say(filled("mystery.budget", {whole(mystery_.budget_minutes)}));
    }

    void list() const
    {
        for (std::size_t i = 0; i < sim::kCount<sim::BedsideTest>; ++i) {
            say(std::to_string(i + 1) + "  " +
                filled("mystery.test_line",
                       {word("bedside_test", sim::kIds<sim::BedsideTest>[i]), plain(rules_.tests[i].minutes)}));
        }
    }

    // A number from 1 to `count`, as an index.
    [[nodiscard]] static std::optional<std::size_t> chosen(const std::string& line, std::size_t count)
    {
        const bool digits = !line.empty() && line.size() < 4 &&
                            std::all_of(line.begin(), line.end(), [](char c) { return '0' <= c && c <= '9'; });
        const std::size_t number = digits ? std::stoul(line) : 0;
        return 1 <= number && number <= count ? std::optional(number - 1) : std::nullopt;
    }

    void test(const std::string& line)
    {
        const auto which = chosen(line, sim::kCount<sim::BedsideTest>);
        if (!which) {
            say(word("mystery.again"));
            return;
        }
        const auto bedside_test = static_cast<sim::BedsideTest>(*which);
        if (readings_[*which]) {
            say(filled("mystery.already", {said(*readings_[*which])}));
            return;
        }
        const double minutes = rules_.tests[*which].minutes;
        if (minutes_ + minutes > mystery_.budget_minutes) {
            say(word("mystery.no_time"));
            return;
        }
        const double before = localiser_.weight(readings_, mystery_.truth);
        minutes_ += minutes;
        readings_[*which] = sim::read(bedside_test, mystery_.findings);
        told_.push_back({bedside_test, before, localiser_.weight(readings_, mystery_.truth)});
        say(word("bedside_test", sim::id(bedside_test)) + word("quiz.take.colon") + said(*readings_[*which]) + "  [" +
            filled("mystery.left_of", {plain(mystery_.budget_minutes - minutes_)}) + "]");
    }

    [[nodiscard]] std::string value_text(sim::ReadingKind kind, double value) const
    {
        switch (kind) {
            case sim::ReadingKind::pain:
                return filled("mystery.pain", {whole(2.0 * value)});
            case sim::ReadingKind::yes_no:
                return word(value > 0.0 ? "mystery.yes" : "mystery.no");
            case sim::ReadingKind::mrc:
                return "MRC " + grade_text(sim::kIds<sim::Mrc>[static_cast<std::size_t>(value)]);
            case sim::ReadingKind::share:
                return filled("mystery.share", {whole(20.0 * value)});
            case sim::ReadingKind::reflex:
                return whole(value) + "+";
            case sim::ReadingKind::feeling:
                return word(value <= 0.0 ? "mystery.absent" : value <= 1.0 ? "mystery.less" : "mystery.normal");
            case sim::ReadingKind::degrees:
                return filled("mystery.degrees", {whole(10.0 * value)});
            case sim::ReadingKind::index:
                return word(value > 0.0 ? "mystery.above" : "mystery.low");
            case sim::ReadingKind::girth:
                return value > 0.0 ? filled("mystery.girth", {plain(0.5 * value)}) : word("mystery.normal");
            case sim::ReadingKind::volume:
                return filled("mystery.volume", {whole(100.0 * value)});
        }
        return {};
    }

    [[nodiscard]] std::string said(const sim::Reading& reading) const
    {
        const bool of_patient = reading.kind == sim::ReadingKind::pain || reading.kind == sim::ReadingKind::volume;
        const std::string left = value_text(reading.kind, reading.value[0]);
        return of_patient ? left : filled("mystery.left_right", {left, value_text(reading.kind, reading.value[1])});
    }

    // Asks until one of E is chosen by number; nothing when the input ends.
    template <class E>
    std::optional<E> choose(std::string_view question, std::string_view kind, std::size_t skip = 0) const
    {
        say(word(question));
        for (std::size_t i = skip; i < sim::kCount<E>; ++i) {
            say(std::to_string(i - skip + 1) + "  " + word(kind, sim::kIds<E>[i]));
        }
        for (std::string line; ask("> ", line);) {
            if (const auto which = chosen(line, sim::kCount<E> - skip)) {
                return static_cast<E>(*which + skip);
            }
            say(word("mystery.again"));
        }
        return std::nullopt;
    }

    std::optional<MysteryVerdict> commit() const
    {
        MysteryVerdict verdict;
        const auto site = choose<sim::Structure>("mystery.ask_site", "lesion_site", 1);
        if (!site) {
            return std::nullopt;
        }
        verdict.site.structure = *site;
        std::string line;
        const auto answered = [&](std::string_view question, auto accept) {
            say(word(question));
            while (ask("> ", line)) {
                if (accept(line)) {
                    return true;
                }
                say(word("mystery.again"));
            }
            return false;
        };
        const bool sided = answered("mystery.ask_side", [&](const std::string& text) {
            verdict.site.side = text == "r" ? sim::Side::right : sim::Side::left;
            return text == "l" || text == "r" || text == "b";
        });
        const bool weighed =
            sided && answered("mystery.ask_severity", [&](const std::string& text) {
                char* end = nullptr;
                verdict.severity = std::strtod(text.c_str(), &end);
                return end != text.c_str() && *end == '\0' && 0.0 <= verdict.severity && verdict.severity <= 1.0;
            });
        if (!weighed) {
            return std::nullopt;
        }
        const auto mechanism = choose<Mechanism>("mystery.ask_mechanism", "mechanism");
        const auto urgency = mechanism ? choose<sim::Triage>("mystery.ask_urgency", "triage") : std::nullopt;
        if (!urgency) {
            return std::nullopt;
        }
        verdict.mechanism = *mechanism;
        verdict.urgency = *urgency;
        const bool certain = answered("mystery.ask_certainty", [&](const std::string& text) {
            const auto which = chosen(text, kCertaintyCount);
            verdict.certainty = static_cast<Certainty>(which.value_or(0));
            return which.has_value();
        });
        return certain ? std::optional(verdict) : std::nullopt;
    }

    [[nodiscard]] std::string site_text(const sim::LesionSite& site) const
    {
        const std::string where = word("lesion_site", sim::id(site.structure));
        return sim::is_symmetric(site.structure) ? where
                                                 : filled("mystery.sided", {where, word("side", sim::id(site.side))});
    }

    void debrief(const std::optional<MysteryVerdict>& verdict) const
    {
        say("");
        say(filled("mystery.truth",
                   {site_text(mystery_.truth), plain(mystery_.severity), word("mechanism", sim::id(mystery_.mechanism)),
                    word("triage", sim::id(mystery_.findings.triage))}));
        if (verdict) {
            const MysteryMarks m = mark(mystery_, localiser_, readings_, minutes_, *verdict);
            say(filled("mystery.marks", {std::to_string(m.total), percent(m.site), percent(m.side), percent(m.severity),
                                         percent(m.mechanism), percent(m.urgency)}));
            say(filled("mystery.certainty_marks", {(m.certainty > 0 ? "+" : "") + std::to_string(m.certainty)}));
            if (m.missed_red_flag) {
                say(word("mystery.red_flag"));
            }
            say(filled("mystery.information", {plain(0.01 * std::round(100.0 * m.bits_per_minute))}));
        }
        if (!told_.empty()) {
            say(word("mystery.told"));
        }
        for (const Told& one : told_) {
            say("  " + filled("mystery.told_line",
                              {word("bedside_test", sim::id(one.test)), percent(one.before), percent(one.after)}));
        }
        const sim::Readings all = sim::read_all(mystery_.findings);
        const auto best = localiser_.convincing_tests(all, mystery_.truth);
        say(filled("mystery.shortest", {plain(minutes_of(rules_, best))}));
        for (const sim::BedsideTest one : best) {
            say("  " + word("bedside_test", sim::id(one)) + word("quiz.take.colon") + said(*all[sim::index(one)]));
        }
    }

    struct Told {
        sim::BedsideTest test;
        double before;
        double after;
    };

    const Terminal& t_;
    const sim::LocaliseModel& rules_;
    const Mystery& mystery_;
    sim::Localiser localiser_;
    sim::Readings readings_;
    std::vector<Told> told_;
    double minutes_ = 0.0;
};

void play(const MysteryFlags& given, Context& context)
{
    auto loaded = context.load();
    if (!loaded) {
        return;
    }
    std::vector<std::string> faults;
    const auto rules = load_localise(context.assets(), loaded->tables, faults);
    for (const std::string& fault : faults) {
        context.refuse(fault);
    }
    const auto rung = sim::from_id<Rung>(given.rung);
    auto code = given.code.empty() ? std::optional(MysteryCode{rung.value_or(Rung::textbook), given.seed})
                                   : mystery_code(given.code);
    if (!code) {
        context.refuse("mystery: '" + given.code + "' is not a code such as " + text_of({Rung::textbook, 1}));
    }
    if (context.exit_code != 0) {
        return;
    }
    const Terminal terminal{context.in, context.out, loaded->strings,
                            language_from_id(given.language).value_or(Language::english)};
    const Mystery mystery = draw_mystery(loaded->tables.model, rules, *code);
    Clinic(terminal, loaded->tables.model, rules, mystery).run();
}

}  // namespace

void add_mystery_command(CLI::App& app, Context& context)
{
    CLI::App* command = app.add_subcommand("mystery", "examine and solve a drawn patient in the terminal");
    const auto given = std::make_shared<MysteryFlags>();
    command->add_option("CODE", given->code, "the patient of a code, L5S1-XXXX-XXXX; else --rung and --seed draw one");
    std::string rungs;
    for (const std::string_view id : sim::kIds<Rung>) {
        rungs += (rungs.empty() ? "" : ", ") + std::string(id);
    }
    command->add_option("--rung", given->rung, "difficulty: " + rungs)->check([rungs](const std::string& text) {
        return sim::from_id<Rung>(text) ? std::string() : "'" + text + "' is not one of " + rungs;
    });
    command->add_option("--seed", given->seed, "which patient of that difficulty")
        ->check(CLI::Range(std::uint32_t{0}, kMysterySeeds - 1));
    command->add_option("--lang", given->language, "en or zh")->check(CLI::IsMember({"en", "zh"}));
    command->add_flag("--text", given->text, "in the terminal, which is the only way today");
    command->callback([given, &context] { play(*given, context); });
}

}  // namespace l5s1::scenarios::cli
