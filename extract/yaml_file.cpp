#include "extract/yaml_file.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "core/detail/yaml_guard.hpp"
#include "core/error.hpp"

namespace dealgraph {

namespace fs = std::filesystem;

void fail(const std::string& file, const YAML::Node& node, const std::string& message) {
  const YAML::Mark mark = node.Mark();
  throw Error(message, {file, mark.is_null() ? 0 : static_cast<std::size_t>(mark.line + 1),
                        mark.is_null() ? 0 : static_cast<std::size_t>(mark.column + 1)});
}

namespace {

std::string content_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error("cannot be opened; may you read it?", {path.string()});
  std::ostringstream content;
  content << in.rdbuf();
  return content.str();
}

}  // namespace

YamlFile load_yaml(const fs::path& path) {
  const std::string document = content_of(path);
  try {
    detail::check_yaml(document);
    return {path.string(), YAML::Load(document)};
  } catch (const YAML::Exception& error) {
    throw Error(
        "this is no valid YAML: " + error.msg + "; quote texts that hold , : [ ] { } # or begin with a special character",
        {path.string(), static_cast<std::size_t>(error.mark.line + 1), static_cast<std::size_t>(error.mark.column + 1)});
  }
}

std::vector<fs::path> yaml_files(const fs::path& folder) {
  std::vector<fs::path> out;
  if (!fs::is_directory(folder)) return out;
  std::error_code error, ignored;
  for (fs::recursive_directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
    if (entry->is_regular_file(ignored) && entry->path().extension() == ".yaml") out.push_back(entry->path());
  if (error) throw Error("cannot be read: " + error.message(), {folder.string()});
  std::sort(out.begin(), out.end());
  return out;
}

std::string scalar(const std::string& file, const YAML::Node& node, const std::string& what) {
  if (!node.IsScalar()) fail(file, node, what + " has to be a single text");
  return node.Scalar();
}

std::vector<std::string> texts(const std::string& file, const YAML::Node& node, const std::string& what) {
  std::vector<std::string> out;
  if (!node) return out;
  if (!node.IsSequence()) fail(file, node, what + " has to be a list, as in [a, b]");
  for (const YAML::Node& item : node) {
    out.push_back(scalar(file, item, "an item of " + what));
    if (out.back().empty()) fail(file, item, "an empty text in " + what);
  }
  return out;
}

void check_keys(const std::string& file, const YAML::Node& map, const std::set<std::string>& known, const std::string& what) {
  if (!map.IsMap()) fail(file, map, what + " has to be a map, as in {id: x, name: X}");
  for (const auto& pair : map)
    if (!known.contains(pair.first.Scalar())) fail(file, pair.first, "unknown key '" + pair.first.Scalar() + "' in " + what);
}

}  // namespace dealgraph
