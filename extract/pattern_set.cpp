#include "extract/pattern_set.hpp"

#include <algorithm>
#include <numeric>

namespace dealgraph {
namespace {

constexpr std::int64_t kMemory = 32 << 20;

re2::RE2::Options options() {
  re2::RE2::Options out(re2::RE2::Quiet);
  out.set_max_mem(kMemory);
  return out;
}

}  // namespace

PatternSet::PatternSet(const std::vector<NamePattern>& patterns)
    : set_(options(), re2::RE2::UNANCHORED), all_(patterns.size()) {
  std::iota(all_.begin(), all_.end(), 0);
  for (const NamePattern& pattern : patterns) set_.Add(pattern.pattern, nullptr);
  set_.Compile();
}

std::vector<int> PatternSet::find(std::string_view text) const {
  std::vector<int> found;
  re2::RE2::Set::ErrorInfo error{};
  if (all_.empty() || (!set_.Match({text.data(), text.size()}, &found, &error) && error.kind == re2::RE2::Set::kNoError))
    return {};
  if (error.kind != re2::RE2::Set::kNoError) return all_;
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace dealgraph
