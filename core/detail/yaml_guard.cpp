#include "core/detail/yaml_guard.hpp"

#include <yaml-cpp/yaml.h>

#include <sstream>

#include "core/limits.hpp"

namespace dealgraph::detail {
namespace {

static_assert(limits::kYamlAliases == 0);

[[noreturn]] void refuse_alias(const YAML::Mark& mark) {
  throw YAML::ParserException(mark, "anchors (&) and aliases (*) are refused; put the value in quotes if it is text");
}

void check_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) {
  if (anchor != 0) refuse_alias(mark);
}

}  // namespace

void YamlGuard::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  check_anchor(mark, anchor);
}

void YamlGuard::OnAlias(const YAML::Mark& mark, YAML::anchor_t) {
  refuse_alias(mark);
}

void YamlGuard::OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor, const std::string&) {
  check_anchor(mark, anchor);
}

void YamlGuard::OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor, YAML::EmitterStyle::value) {
  enter(mark, anchor);
}

void YamlGuard::OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor, YAML::EmitterStyle::value) {
  enter(mark, anchor);
}

void YamlGuard::enter(const YAML::Mark& mark, YAML::anchor_t anchor) {
  check_anchor(mark, anchor);
  if (++depth_ > limits::kYamlDepth)
    throw YAML::ParserException(mark, "nested deeper than " + std::to_string(limits::kYamlDepth) + " levels");
}

void check_yaml(const std::string& document) {
  std::istringstream stream(document);
  YAML::Parser parser(stream);
  YamlGuard guard;
  parser.HandleNextDocument(guard);
}

}  // namespace dealgraph::detail
