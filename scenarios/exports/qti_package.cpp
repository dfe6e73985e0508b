#include "scenarios/exports/qti_package.h"

#include "scenarios/exports/qti_item.h"

#include <zip.h>
#include <pugixml.hpp>

#include <memory>
#include <sstream>
#include <stdexcept>

namespace l5s1::scenarios::exports {

namespace {

struct File {
    std::string name;
    std::string bytes;
};

pugi::xml_node begin(pugi::xml_document& document, const char* name, const char* xmlns)
{
    pugi::xml_node head = document.append_child(pugi::node_declaration);
    head.append_attribute("version") = "1.0";
    head.append_attribute("encoding") = "UTF-8";
    pugi::xml_node root = document.append_child(name);
    root.append_attribute("xmlns") = xmlns;
    return root;
}

std::string text_of(const pugi::xml_document& document)
{
    std::ostringstream out;
    document.save(out, " ");
    return out.str();
}

std::string item_path(const ItemSheet& item)
{
    return "items/" + item.name + ".xml";
}

constexpr const char* kTestPath = "test.xml";

// The cases as sections, their questions in the order of the story.
std::string assessment_test(const Collection& all)
{
    pugi::xml_document document;
    auto test = begin(document, "assessmentTest", "http://www.imsglobal.org/xsd/imsqti_v2p1");
    test.append_attribute("identifier") = "l5s1";
    test.append_attribute("title") = all.words("export.title").c_str();
    auto part = test.append_child("testPart");
    part.append_attribute("identifier") = "cases";
    part.append_attribute("navigationMode") = "linear";
    part.append_attribute("submissionMode") = "individual";
    for (const CaseSheet& sheet : all.cases) {
        auto section = part.append_child("assessmentSection");
        section.append_attribute("identifier") = ("case-" + sheet.name).c_str();
        section.append_attribute("title") = sheet.title.c_str();
        section.append_attribute("visible") = "true";
        auto rubric = section.append_child("rubricBlock");
        rubric.append_attribute("view") = "candidate";
        rubric.append_child("p").text() = all.words("report.disclaimer").c_str();
        rubric.append_child("p").text() =
            (all.words("cases.list.goal") + all.words("quiz.take.colon") + sheet.goal).c_str();
        for (const ItemSheet& item : sheet.items) {
            auto reference = section.append_child("assessmentItemRef");
            reference.append_attribute("identifier") = item.name.c_str();
            reference.append_attribute("href") = item_path(item).c_str();
        }
    }
    return text_of(document);
}

void add_resource(pugi::xml_node resources, const std::string& name, const char* type, const std::string& path,
                  const std::vector<std::string>& needs)
{
    auto resource = resources.append_child("resource");
    resource.append_attribute("identifier") = name.c_str();
    resource.append_attribute("type") = type;
    resource.append_attribute("href") = path.c_str();
    resource.append_child("file").append_attribute("href") = path.c_str();
    for (const std::string& other : needs) {
        resource.append_child("dependency").append_attribute("identifierref") = other.c_str();
    }
}

std::string manifest(const Collection& all)
{
    pugi::xml_document document;
    auto root = begin(document, "manifest", "http://www.imsglobal.org/xsd/imscp_v1p1");
    root.append_attribute("identifier") = "l5s1-package";
    auto metadata = root.append_child("metadata");
    metadata.append_child("schema").text() = "QTIv2.1 Package";
    metadata.append_child("schemaversion").text() = "1.0.0";
    root.append_child("organizations");
    auto resources = root.append_child("resources");
    std::vector<std::string> items;
    for (const CaseSheet& sheet : all.cases) {
        for (const ItemSheet& item : sheet.items) {
            items.push_back(item.name);
        }
    }
    add_resource(resources, "l5s1-test", "imsqti_test_xmlv2p1", kTestPath, items);
    for (const CaseSheet& sheet : all.cases) {
        for (const ItemSheet& item : sheet.items) {
            add_resource(resources, item.name, "imsqti_item_xmlv2p1", item_path(item), {});
        }
    }
    return text_of(document);
}

struct Release {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
    void operator()(zip_t* archive) const { zip_discard(archive); }
};

void require(bool done)
{
    if (!done) {
        throw std::runtime_error("the ZIP archive cannot be made");  // out of memory: nothing else can fail in it
    }
}

// An archive of the files, in memory.
std::string zipped(const std::vector<File>& files)
{
    constexpr zip_uint16_t kFirstDosDate = (1 << 5) | 1;  // 1 January 1980: no date
    const std::unique_ptr<zip_source_t, Release> buffer(zip_source_buffer_create(nullptr, 0, 0, nullptr));
    require(buffer != nullptr);
    zip_source_keep(buffer.get());  // the archive takes one hold of it, we keep ours
    std::unique_ptr<zip_t, Release> archive(zip_open_from_source(buffer.get(), ZIP_TRUNCATE, nullptr));
    require(archive != nullptr);
    for (const File& file : files) {
        zip_source_t* bytes = zip_source_buffer(archive.get(), file.bytes.data(), file.bytes.size(), 0);
        const zip_int64_t place = zip_file_add(archive.get(), file.name.c_str(), bytes, ZIP_FL_ENC_UTF_8);
        require(place >= 0);
        zip_file_set_dostime(archive.get(), static_cast<zip_uint64_t>(place), 0, kFirstDosDate, 0);
    }
    require(zip_close(archive.get()) == 0);
    (void)archive.release();  // closing freed it
    zip_stat_t about;
    zip_stat_init(&about);
    require(zip_source_open(buffer.get()) == 0 && zip_source_stat(buffer.get(), &about) == 0);
    std::string out(about.size, '\0');
    const auto got = zip_source_read(buffer.get(), out.data(), out.size());
    require(got == static_cast<zip_int64_t>(out.size()));
    zip_source_close(buffer.get());
    return out;
}

}  // namespace

std::string qti_package(const Collection& all)
{
    std::vector<File> files{{"imsmanifest.xml", manifest(all)}, {kTestPath, assessment_test(all)}};
    for (const CaseSheet& sheet : all.cases) {
        for (const ItemSheet& item : sheet.items) {
            files.push_back({item_path(item), qti_item(all, item)});
        }
    }
    return zipped(files);
}

}  // namespace l5s1::scenarios::exports
