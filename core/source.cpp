#include "core/source.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <set>

#include "core/detail/file_form.hpp"

namespace dealgraph {
namespace {

namespace fs = std::filesystem;

Problem unreadable(const std::string& path, const std::string& why) {
  return {Problem::Severity::error, {path, 0, 0}, why};
}

/// Gathers the files of one folder and of those below it.
class FolderWalk {
 public:
  explicit FolderWalk(SourceFiles& found) : found_(found) {}

  void walk(const fs::path& folder) {
    std::error_code error;
    const fs::path real = fs::canonical(folder, error);
    if (error) return report(folder, error);
    if (!visited_.insert(real.string()).second) return;
    for (const fs::path& path : entries(folder)) visit(path);
  }

 private:
  /// What the folder holds, in the order of the bytes of its paths: a folder's name counts with its slash.
  std::vector<fs::path> entries(const fs::path& folder) {
    std::vector<std::pair<std::string, fs::path>> keyed;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
      std::error_code ignored;
      const bool is_folder = entry->is_directory(ignored);
      keyed.emplace_back(entry->path().filename().string() + (is_folder ? "/" : ""), entry->path());
    }
    if (error) report(folder, error);
    std::sort(keyed.begin(), keyed.end());
    std::vector<fs::path> paths;
    for (auto& [key, path] : keyed) paths.push_back(std::move(path));
    return paths;
  }

  void visit(const fs::path& path) {
    const std::string name = path.filename().string();
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (name.starts_with('.'))
      ++found_.skipped;
    else if (fs::is_directory(status))
      walk(path);
    else if (detail::form_of_name(name) == InputForm::automatic)
      ++found_.skipped;
    else if (error)
      report(path, error);
    else if (fs::is_regular_file(status))
      found_.files.push_back(path.string());
    else
      ++found_.skipped;
  }

  void report(const fs::path& path, const std::error_code& error) {
    found_.problems.push_back(unreadable(path.string(), "cannot be read: " + error.message()));
  }

  SourceFiles& found_;
  std::set<std::string> visited_;  // real paths of folders
};

void read_file(const std::string& file, InputForm form, const ReadEvents& events) {
  std::error_code error;
  std::ifstream in;
  if (fs::is_regular_file(file, error)) in.open(file, std::ios::binary);
  if (in.is_open()) return read_articles(in, file, form, events);
  if (!events.problem) return;
  const bool is_other = !error && fs::exists(file, error) && !fs::is_regular_file(file, error);
  events.problem(unreadable(file, is_other ? "is no regular file" : "cannot be opened; does it exist, and may you read it?"));
}

}  // namespace

SourceFiles find_source_files(const std::vector<std::string>& sources) {
  SourceFiles found;
  for (const std::string& source : sources) {
    std::error_code error;
    if (source == "-")
      found.files.push_back(source);
    else if (!fs::exists(source, error))
      throw Error("there is no such file or folder", {source, 0, 0});
    else if (fs::is_directory(source, error))
      FolderWalk(found).walk(source);
    else
      found.files.push_back(source);
  }
  return found;
}

void read_sources(const SourceFiles& sources, InputForm form, const ReadEvents& events) {
  for (const std::string& file : sources.files) {
    if (file == "-")
      read_articles(std::cin, file, form, events);
    else
      read_file(file, form, events);
  }
}

}  // namespace dealgraph
