#pragma once
/// A look over YAML before it becomes a tree.

#include <yaml-cpp/eventhandler.h>

#include <cstddef>
#include <string>

namespace dealgraph::detail {

/// Refuses, while the parser goes, what check_yaml refuses. Who derives from it calls it first.
class YamlGuard : public YAML::EventHandler {
 public:
  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { --depth_; }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override { --depth_; }

 private:
  void enter(const YAML::Mark& mark, YAML::anchor_t anchor);

  std::size_t depth_ = 0;
};

/// Throws YAML::ParserException for anchors and aliases, which can make an endless tree of a few bytes, and for nesting deeper
/// than limits::kYamlDepth. Marks count from 0, as the library's own.
void check_yaml(const std::string& document);

}  // namespace dealgraph::detail
