// mystery: a patient nobody has seen before, examined and solved in the terminal.
//
// A line is a number (do that test), t (the list), c (commit) or q. The end of the input is q.

#include "scenarios/cli/cli.h"
#include "scenarios/cli/learner_options.h"
#include "scenarios/cli/quiz_dialogue.h"
#include "scenarios/io/number_text.h"
#include "scenarios/quiz/mystery_run.h"
#include "scenarios/quiz/mystery_words.h"
#include "scenarios/tables/localise_tables.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <istream>
#include <ostream>

namespace l5s1::scenarios::cli {

namespace {

struct MysteryFlags : LearnerOptions {
    std::string code;
    std::string rung = "textbook";
    std::uint32_t seed = 1;
    bool text = false;  // the only way there is in a terminal; accepted so that scripts can say so
};

std::string percent(double share)
{
    return whole(100.0 * share);
}

class MysteryTerminal {
public:
    // `on_verdict` is called before anything is told.
    MysteryTerminal(const Terminal& terminal, MysteryRun& run, std::function<void()> on_verdict)
        : t_(terminal), run_(run), words_{terminal.strings, terminal.language}, on_verdict_(std::move(on_verdict))
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
                    run_.commit(*verdict);
                    on_verdict_();
                    debrief();
                    return;
                }
            } else {
                test(line);
            }
        }
        say(word("mystery.gave_up"));
        run_.give_up();
        debrief();
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
        return t_.read_line(line);
    }

    void greet() const
    {
        const Mystery& mystery = run_.mystery();
        say(filled("mystery.intro", {text_of(mystery.code), word("rung", sim::id(mystery.code.rung))}));
        say(words_.patient(mystery));
        say(filled("mystery.budget", {whole(mystery.budget_minutes)}));
    }

    void list() const
    {
        for (std::size_t i = 0; i < sim::kCount<sim::BedsideItem>; ++i) {
            say(std::to_string(i + 1) + "  " +
                filled("mystery.test_line",
                       {word("bedside_test", sim::kIds<sim::BedsideItem>[i]), plain(run_.rules().tests[i].minutes)}));
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
        const auto which = chosen(line, sim::kCount<sim::BedsideItem>);
        if (!which) {
            say(word("mystery.again"));
            return;
        }
        const auto bedside_test = static_cast<sim::BedsideItem>(*which);
        switch (run_.take(bedside_test)) {
            case TakeResult::already:
                say(filled("mystery.already", {words_.said(bedside_test, *run_.readings()[*which])}));
                break;
            case TakeResult::no_time:
                say(word("mystery.no_time"));
                break;
            case TakeResult::taken:
                say(word("bedside_test", sim::id(bedside_test)) + word("quiz.take.colon") +
                    words_.said(bedside_test, *run_.readings()[*which]) + "  [" +
                    filled("mystery.left_of", {plain(run_.minutes_left())}) + "]");
                break;
        }
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

    void debrief() const
    {
        const Mystery& mystery = run_.mystery();
        say("");
        say(filled("mystery.truth",
                   {words_.site(mystery.truth), plain(mystery.severity), word("mechanism", sim::id(mystery.mechanism)),
                    word("triage", sim::id(mystery.findings.triage))}));
        if (const auto& m = run_.marks()) {
            say(filled("mystery.marks", {std::to_string(m->total), percent(m->site), percent(m->side),
                                         percent(m->severity), percent(m->mechanism), percent(m->urgency)}));
            say(filled("mystery.certainty_marks", {(m->certainty > 0 ? "+" : "") + std::to_string(m->certainty)}));
            if (m->missed_red_flag) {
                say(word("mystery.red_flag"));
            }
            say(filled("mystery.information", {plain(0.01 * std::round(100.0 * m->bits_per_minute))}));
        }
        if (mystery.findings.triage >= sim::Triage::urgent) {
            say(word("mystery.refer"));
        }
        if (!run_.told().empty()) {
            say(word("mystery.told"));
        }
        for (const ToldTest& one : run_.told()) {
            say("  " + filled("mystery.told_line", {word("bedside_test", sim::id(one.test)), percent(one.before),
                                                    percent(one.after), bits_text(one.bits())}));
        }
        say(filled("mystery.shortest", {plain(minutes_of(run_.rules(), run_.shortest()))}));
        for (const sim::BedsideItem one : run_.shortest()) {
            say("  " + word("bedside_test", sim::id(one)) + word("quiz.take.colon") +
                words_.said(one, *run_.all()[sim::index(one)]));
        }
    }

    const Terminal& t_;
    MysteryRun& run_;
    MysteryWords words_;
    std::function<void()> on_verdict_;
};

void play(const MysteryFlags& given, Context& context)
{
    auto loaded = context.load();
    if (!loaded) {
        return;
    }
    std::vector<Fault> faults;
    const auto rules = load_localise(context.assets(), loaded->tables, faults);
    for (const Fault& fault : faults) {
        context.refuse(written(fault));
    }
    const auto rung = sim::from_id<Difficulty>(given.rung);
    auto code = given.code.empty() ? std::optional(MysteryCode{rung.value_or(Difficulty::textbook), given.seed})
                                   : mystery_code(given.code);
    if (!code) {
        context.refuse("mystery: '" + given.code + "' is not a code such as " + text_of({Difficulty::textbook, 1}));
    }
    if (context.exit_code != 0) {
        return;
    }
    const Terminal terminal{context.in, context.out, loaded->strings, given.spoken()};
    if (!given.learner.empty() && !is_name(context, given.learner)) {
        return;
    }
    auto progress = given.learner.empty() ? std::nullopt : open_progress(context, loaded->strings, given);
    MysteryRun run(loaded->tables.model, rules, *code);
    MysteryTerminal clinic(terminal, run, [&] {
        if (progress) {
            record(context, loaded->strings, given, *progress, given.learner, VerdictCommitted{run});
        }
    });
    clinic.run();
    if (progress) {
        finish(context, loaded->strings, given, *progress);
    }
}

}  // namespace

void add_mystery_command(CLI::App& app, Context& context)
{
    CLI::App* command = app.add_subcommand("mystery", "examine and solve a drawn patient in the terminal");
    const auto given = std::make_shared<MysteryFlags>();
    command->add_option("CODE", given->code, "the patient of a code, L5S1-XXXX-XXXX; else --rung and --seed draw one");
    std::string rungs;
    for (const std::string_view id : sim::kIds<Difficulty>) {
        rungs += (rungs.empty() ? "" : ", ") + std::string(id);
    }
    command->add_option("--rung", given->rung, "difficulty: " + rungs)->check([rungs](const std::string& text) {
        return sim::from_id<Difficulty>(text) ? std::string() : "'" + text + "' is not one of " + rungs;
    });
    command->add_option("--seed", given->seed, "which patient of that difficulty")
        ->check(CLI::Range(std::uint32_t{0}, kMysterySeeds - 1));
    given->add_language(*command);
    given->add_learner(*command, "record the verdict for this learner");
    given->add_file(*command);
    command->add_flag("--text", given->text,
                      "in the terminal, as always here; the window opens one with `l5s1 window --mystery CODE`");
    command->callback([given, &context] { play(*given, context); });
}

}  // namespace l5s1::scenarios::cli
