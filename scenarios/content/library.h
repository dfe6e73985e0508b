#pragma once
// library.h: the cases as they lie on the disk now: built in, under --assets, the user's own, and files that were shown
// to the window for a look. Read again when a file changes; a broken file costs only itself.
//
// Own cases lie in $XDG_DATA_HOME/l5s1/scenarios/*.toml. A file for a look is read where it lies; it is copied among
// the own ones only by import_case().

#include "scenarios/content/catalogue.h"
#include "sim/model/model.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <variant>

namespace l5s1::scenarios {

// Says what else is wrong with a case that reads well.
using CaseCheck = std::function<std::vector<Fault>(std::string_view file, const Scenario& scenario)>;

// That its statements hold for its patient, and that its sources exist.
[[nodiscard]] CaseCheck checks(const sim::Model& model, std::vector<std::string> sources);

// What a screen shows of the library, and what it may ask for.
struct LibraryView {
    std::shared_ptr<const Catalogue> catalogue;
    bool edited = false;    // the case that is open was changed since it was opened
    bool broken = false;    // and does not read any more
    std::string previewed;  // file of the case that is open only for a look; empty: it is not
    std::string fault;      // of the last request
};
struct OpenFolder {
    std::string of_file;
};
struct ImportCase {
    std::string file;
};
struct ClosePreview {
    std::string file;
};
using LibraryRequest = std::variant<OpenFolder, ImportCase, ClosePreview>;

class Library {
public:
    // Own cases and files for a look must also pass `check`. `shipped`: the others, where they were read already.
    Library(Assets assets, std::shared_ptr<const sim::Model> model, std::filesystem::path own_folder, CaseCheck check,
            std::shared_ptr<const Catalogue> shipped = {});

    // The newest; what was handed out before stays as it was.
    [[nodiscard]] const std::shared_ptr<const Catalogue>& catalogue() const { return catalogue_; }
    // Reads again if a file came, went or changed. Returns whether it did.
    bool refresh();

    // Takes a file for a look: a preview. Its file in the catalogue is named by this path.
    void preview(const std::filesystem::path& file);
    // Copies a file for a look among the own ones, never over another; returns what is wrong, or nothing.
    [[nodiscard]] std::string import_case(const std::filesystem::path& file);
    // A preview goes; its file stays where it lies.
    void close(const std::filesystem::path& file);

    [[nodiscard]] const std::filesystem::path& own_folder() const { return own_folder_; }

private:
    void read();
    [[nodiscard]] std::string stamp() const;

    Assets assets_;
    std::shared_ptr<const sim::Model> model_;
    std::filesystem::path own_folder_;
    CaseCheck check_;
    std::vector<std::filesystem::path> previewed_;
    std::shared_ptr<const Catalogue> catalogue_;
    std::string stamp_;
};

}  // namespace l5s1::scenarios
