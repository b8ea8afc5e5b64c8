#pragma once
/// A look over YAML before it becomes a tree.

#include <string>

namespace dealgraph::detail {

/// Throws YAML::ParserException for anchors and aliases, which can make an endless tree of a few bytes, and for nesting deeper
/// than limits::kYamlDepth. Marks count from 0, as the library's own.
void check_yaml(const std::string& document);

}  // namespace dealgraph::detail
