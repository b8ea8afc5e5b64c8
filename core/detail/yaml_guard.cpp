#include "core/detail/yaml_guard.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <sstream>

#include "core/limits.hpp"

namespace dealgraph::detail {
namespace {

static_assert(limits::kYamlAliases == 0);

class YamlGuard : public YAML::EventHandler {
 public:
  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { check_anchor(mark, anchor); }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { refuse_alias(mark); }
  void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor, const std::string&) override {
    check_anchor(mark, anchor);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
    enter(mark, anchor);
  }
  void OnSequenceEnd() override { --depth_; }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
    enter(mark, anchor);
  }
  void OnMapEnd() override { --depth_; }

 private:
  [[noreturn]] static void refuse_alias(const YAML::Mark& mark) {
    throw YAML::ParserException(mark, "anchors (&) and aliases (*) are refused; put the value in quotes if it is text");
  }
  static void check_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) {
    if (anchor != 0) refuse_alias(mark);
  }
  void enter(const YAML::Mark& mark, YAML::anchor_t anchor) {
    check_anchor(mark, anchor);
    if (++depth_ > limits::kYamlDepth)
      throw YAML::ParserException(mark, "nested deeper than " + std::to_string(limits::kYamlDepth) + " levels");
  }

  std::size_t depth_ = 0;
};

}  // namespace

void check_yaml(const std::string& document) {
  std::istringstream stream(document);
  YAML::Parser parser(stream);
  YamlGuard guard;
  parser.HandleNextDocument(guard);
}

}  // namespace dealgraph::detail
