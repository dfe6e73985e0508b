#include "scenarios/cli/cli.h"

#include "scenarios/io/write_file.h"

#include <CLI/CLI.hpp>

#include <cmath>
#include <exception>
#include <ostream>

namespace l5s1::scenarios::cli {

std::optional<Loaded> Context::load()
{
    std::vector<Fault> faults;
    const Assets files = assets();
    Tables tables = load_tables(files, faults);
    Strings strings(files, faults);
    if (faults.empty()) {
        return Loaded{std::move(tables), std::move(strings)};
    }
    for (const Fault& fault : faults) {
        err << fault << '\n';
    }
    exit_code = 2;
    return std::nullopt;
}

std::optional<LoadedCohort> Context::load_cohort()
{
    auto loaded = load();
    if (!loaded) {
        return std::nullopt;
    }
    std::vector<Fault> faults;
    const sim::CohortModel cohort = scenarios::load_cohort(assets(), loaded->tables, faults);
    if (faults.empty()) {
        return LoadedCohort{std::move(*loaded), cohort};
    }
    for (const Fault& fault : faults) {
        err << fault << '\n';
    }
    exit_code = 2;
    return std::nullopt;
}

void Context::refuse(const std::string& what)
{
    err << "l5s1: " << what << '\n';
    exit_code = 2;
}

bool Context::write_out(const std::string& file, std::string_view bytes)
{
    const std::string why = write_file(file, bytes);
    if (!why.empty()) {
        refuse("--out: " + file + " cannot be written: " + why);
        return false;
    }
    out << file << '\n';
    return true;
}

namespace {

// A number that a person gives is one: "nan" passes every comparison with a range, and "inf" some.
void refuse_what_is_no_number(CLI::App& app)
{
    for (CLI::Option* option : app.get_options()) {
        if (option->get_type_name().starts_with("FLOAT")) {
            option->check(
                [](const std::string& text) {
                    double value = 0.0;
                    return CLI::detail::lexical_cast(text, value) && std::isfinite(value) ? std::string()
                                                                                          : text + " is no number";
                },
                "");
        }
    }
    for (CLI::App* command : app.get_subcommands([](CLI::App*) { return true; })) {
        refuse_what_is_no_number(*command);
    }
}

}  // namespace

int run(int argc, const char* const* argv, Context& context, const std::vector<AddCommand>& more,
        const std::function<void(CLI::App&, Context&)>& without_command)
{
    CLI::App app{
        "L5S1: set a lumbar disc herniation and see what follows in the leg.\n"
        "A teaching model, not a medical device.",
        "l5s1"};
    app.set_version_flag("--version", std::string("l5s1 ") + L5S1_VERSION);
    app.add_option("--assets", context.assets_directory, "directory whose files replace the built-in ones")
        ->check(CLI::ExistingDirectory);
    app.require_subcommand(0, 1);
    app.fallthrough();
    add_simulate_command(app, context);
    add_course_command(app, context);
    add_quiz_command(app, context);
    add_progress_command(app, context);
    add_mystery_command(app, context);
    add_replay_command(app, context);
    add_cohort_command(app, context);
    add_validate_command(app, context);
    add_calibrate_command(app, context);
    for (const AddCommand add : more) {
        add(app, context);
    }
    refuse_what_is_no_number(app);
    bool commanded = false;
    try {
        app.parse(argc, argv);
        commanded = !app.get_subcommands().empty();
        if (!commanded) {
            without_command(app, context);
        }
    } catch (const CLI::Success& wanted) {
        return app.exit(wanted, context.out, context.err);  // --help, --version
    } catch (const CLI::ParseError& error) {
        std::string what = error.what();
        for (char& c : what) {
            c = c == '\n' ? ' ' : c;
        }
        context.refuse(what + "; see --help");
    } catch (const std::exception& error) {  // a folder that vanished, no memory left: one line, never a crash
        context.refuse(error.what());
    }
    if (!context.out.flush()) {
        context.err << "l5s1: the output cannot be written\n";
        context.exit_code = context.exit_code == 0 ? 1 : context.exit_code;
    }
    return context.exit_code;
}

}  // namespace l5s1::scenarios::cli
