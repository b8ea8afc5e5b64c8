#pragma once
/// Reading YAML files so that each mistake is reported with its place.

#include <yaml-cpp/yaml.h>

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace dealgraph {

/// A YAML file being read, with the name it has in messages.
struct YamlFile {
  std::string name;
  YAML::Node root;
};

/// Throws Error with the place of the node.
[[noreturn]] void fail(const std::string& file, const YAML::Node& node, const std::string& message);

/// Throws Error if the file is no valid YAML, holds anchors or aliases, or nests deeper than limits::kYamlDepth.
YamlFile load_yaml(const std::filesystem::path& path);

/// All *.yaml files below the folder, sorted by path; none if it does not exist.
std::vector<std::filesystem::path> yaml_files(const std::filesystem::path& folder);

/// The node's text; fails if it is a list or map. `what` names it in the message.
std::string scalar(const std::string& file, const YAML::Node& node, const std::string& what);

/// The texts of a list, none of them empty; no texts if the node does not exist.
std::vector<std::string> texts(const std::string& file, const YAML::Node& node, const std::string& what);

/// Fails if the node is no map, or has a key that is not among the known ones.
void check_keys(const std::string& file, const YAML::Node& map, const std::set<std::string>& known, const std::string& what);

}  // namespace dealgraph
